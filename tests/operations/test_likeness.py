"""Who may be one person under two spellings: proposed by names in any script, decided by people."""

from __future__ import annotations

import pytest

from cases.models import Person
from cases.operations.likeness import alike
from tests import factories

pytestmark = pytest.mark.django_db


def found(person):
    return [each.person.display_name for each in alike(person, Person.objects.all())]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rony Cueto Rivera", "Ronnie Cueto"),
        ("Muhammad Hossein", "Mohamed Husein"),
        ("Юлия Петрова", "Yulia Petrova"),
        ("Cueto, Rony", "Rony Cueto"),
        ("José Núñez", "Jose Nunez"),
    ],
)
def test_one_name_in_two_spellings_is_found(one, other):
    person = factories.person(one)
    factories.person(other)
    assert found(person) == [other]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rony Cueto", "Rony Quispe"),
        ("María de los Ángeles Ejemplo", "Juan de los Santos"),
        ("Ada (fictional)", "Bea (fictional)"),
    ],
)
def test_one_word_particles_and_remarks_make_nobody_alike(one, other):
    person = factories.person(one)
    factories.person(other)
    assert found(person) == []


def test_every_name_on_record_counts_and_whoever_is_of_the_same_country_comes_first():
    ada = factories.case(factories.person("Ada Ejemplo")).person
    factories.person("Ada Ejemplo Uno")
    far = factories.person("Somebody Else")
    factories.name("Ada Ejemplo", person=far)
    factories.particular(far, kind="nationality", date="", value="PE")
    assert found(ada) == ["Somebody Else", "Ada Ejemplo Uno"]
    assert alike(ada, Person.objects.exclude(pk=far.pk))[0].shared == ("ada", "ejemplo")
