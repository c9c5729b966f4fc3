"""Finding a person by any name, in any script, with or without accents."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


def found(client: Client, term: str) -> set[str]:
    response = client.get(
        reverse("admin:autocomplete"),
        {"app_label": "cases", "model_name": "participant", "field_name": "person", "term": term},
    )
    return {result["text"] for result in response.json()["results"]}


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("José Ñandú Ejemplo", "nandu"),
        ("Jose Nandu Ejemplo", "Ñandú"),
        ("Иван Примеров", "primerov"),
        ("Ivan Primerov", "примеров"),
        ("محمد مثال", "محمد"),
        ("محمد مثال", "mhmd"),
        ("王小明", "王小"),
        ("王小明", "wang"),
        ("Deniz Örnek", "ornek deniz"),
    ],
)
def test_a_researcher_finds_a_person_in_either_script(researcher: Client, stored: str, typed: str) -> None:
    factories.person(stored)
    factories.person("Somebody Else")
    assert found(researcher, typed) == {stored}


def test_a_researcher_finds_a_person_by_another_name(researcher: Client) -> None:
    person = factories.person("Rosa Ejemplo")
    factories.name("Роза Пример", person=person)
    factories.name("La Compañera", person=person)
    assert found(researcher, "roza") == found(researcher, "companera") == {"Rosa Ejemplo"}


def test_words_of_two_names_of_one_person_find_them_once(researcher: Client) -> None:
    person = factories.person("Rosa Ejemplo")
    factories.name("La Compañera", person=person)
    assert found(researcher, "rosa companera") == {"Rosa Ejemplo"}


def test_nothing_like_it_finds_nobody(researcher: Client) -> None:
    factories.person("Rosa Ejemplo")
    assert found(researcher, "zzz") == set()


def test_a_stranger_finds_nobody(reader: Client) -> None:
    response = reader.get(reverse("admin:autocomplete"), {"term": "a"})
    assert response.status_code == 302
