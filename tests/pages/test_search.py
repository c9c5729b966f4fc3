"""Readers search everything on the record: by name in any spelling, by words, and as they type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from django.utils.html import strip_tags

from cases.models import Case
from cases.operations.withdraw import withdraw
from cases.published import hits
from cases.vocabulary import OrgType, PublishedAs, WithdrawalReason
from tests import crowd, factories
from tests.conftest import standing
from tests.pages.reading import SITE, text

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def record(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Hana, Sam and a union called like her are public; Wanda was, Dora never, and Petra is without her name."""
    with standing(django_db_blocker):
        editor = factories.account("edwin", "editor")
        hana = crowd.held("Hana O’Ejemplo", country="TR")
        words = {"text_en": "She led the dockers & <b>spoke</b> at the gate.", "text_es": "Encabezó a los estibadores."}
        factories.cite(factories.paragraph(hana, **words), crowd.report(crowd.ago(40)))
        factories.cite(factories.name("Хана Эхемпло", person=hana.person, lang="ru"))
        sam = crowd.stale("Mohammed Muestra", country="PE")
        union = factories.organization(
            "Example Weavers’ Union", name_es="Sindicato de Tejedores", type=OrgType.UNION_LOCAL
        )
        factories.cite(union)
        gone, draft = crowd.stale("Wanda Retirada"), crowd.stale("Dora Borrador")
        withheld = crowd.held("Petra Reservada")
        Case.objects.filter(pk=withheld.pk).update(published_as=PublishedAs.PROTECTED)
        withheld.refresh_from_db()
        assert draft.pk
        for root in (hana, sam, union, gone, withheld):
            crowd.public(root, editor)
        withdraw(gone, editor, crowd.NOW, WithdrawalReason.CONSENT_WITHDRAWN)
        yield


def page(reader: Client, question: str, lang: str = "en", further: str = "") -> str:
    response = reader.get(f"/{lang}/search/?q={quote(question)}{further}")
    assert response.status_code == 200
    return response.content.decode()


def found(reader: Client, question: str, lang: str = "en") -> list[str]:
    """What the page lists, in its order."""
    return [
        unescape(strip_tags(name))
        for name in re.findall(r'<a class="rec__name"[^>]*>(.*?)</a>', page(reader, question, lang))
    ]


def suggested(reader: Client, typed: str, lang: str = "en") -> list[str]:
    return [each["name"] for each in reader.get(f"/{lang}/search/names.json", {"q": typed}).json()["names"]]


@pytest.mark.parametrize(
    "question",
    [
        "hana",
        "O'Ejemplo Hana",
        "oejemplo",
        "Hanna Ejemplo",
        "Хана",
        "H. O'Ejemplo",
        '"hana o ejemplo"',
        "Turquía ejemplo",
    ],
)
def test_a_reader_finds_somebody_by_the_name_they_know(reader: Client, question: str) -> None:
    assert found(reader, question)[0] == "Hana O’Ejemplo"


def test_what_is_found_stands_under_its_kind_with_its_number(reader: Client) -> None:
    read = text(page(reader, "weavers"))
    assert "1 record found" in read and "Organizations 1" in read and "Cases" not in read.split("found")[1][:20]
    assert "Weavers" in read


def test_the_words_are_marked_where_they_stand_and_stay_words(reader: Client) -> None:
    marked = page(reader, "docker spoke")
    assert "led the <mark>dockers</mark> &amp; &lt;b&gt;<mark>spoke</mark>&lt;/b&gt; at the gate" in marked


def test_a_text_in_the_other_language_says_so(reader: Client) -> None:
    assert re.search(r'<p lang="es">.*<mark>estibadores</mark>', page(reader, "estibador"))
    assert re.search(r"<p>.*<mark>estibadores</mark>", page(reader, "estibador", "es"))


def test_words_in_quotation_marks_are_found_side_by_side_only(reader: Client) -> None:
    assert found(reader, '"led the dockers"') and found(reader, "«led the dockers»")
    assert not found(reader, '"dockers led"') and found(reader, "dockers led")
    assert not found(reader, '"docker"') and found(reader, "docker")


def test_a_name_with_a_wrong_letter_is_proposed_as_it_is_spelled(reader: Client) -> None:
    wrong = page(reader, "Moxammed Muestra")
    assert "Did you mean" in wrong and 'href="?q=Mohammed+Muestra">' in wrong
    assert found(reader, "Moxammed Muestra") == ["Mohammed Muestra"]
    assert "Did you mean" not in page(reader, "Muhamed Muestra")
    assert found(reader, "Muhamed Muestra") == ["Mohammed Muestra"]


def test_an_empty_list_of_cases_names_those_who_are_called_much_like_it(reader: Client) -> None:
    shown = reader.get("/en/cases/?q=Moxammed").content.decode()
    assert "No case matches “Moxammed”" in text(shown)
    assert re.search(
        r'<a (?:rel="nofollow" )?href="\?q=Mohammed"><bdi>Mohammed</bdi></a>\?.*<bdi>Mohammed Muestra</bdi>',
        shown,
        re.DOTALL,
    )
    assert "Mohammed" not in reader.get("/data/cases.csv?q=Moxammed").content.decode()
    assert "Did you mean" not in text(reader.get("/en/cases/?q=mohammed&country=TR").content.decode())


@pytest.mark.parametrize("lang", ["en", "es"])
def test_an_empty_answer_says_what_to_try_and_that_it_proves_nothing(reader: Client, lang: str) -> None:
    words = {"en": "That doesn’t mean nobody is detained", "es": "No significa que no haya nadie en detención"}
    assert words[lang] in text(page(reader, "nobodyatall", lang))


@pytest.mark.parametrize("name", ["Wanda Retirada", "Dora Borrador", "Petra Reservada", "Wandza", "Dorab", "Petrga"])
def test_nobody_is_found_who_is_not_on_the_record_by_name(reader: Client, name: str) -> None:
    for typed in (name, name[:3], name.split()[-1]):
        assert not found(reader, typed)
        assert not suggested(reader, typed)


def test_one_kind_can_be_asked_for_alone(reader: Client) -> None:
    assert "Organizations" in page(reader, "example", further="&kind=organization").split("<main")[1]
    assert "There is no kind “sandwich”" in text(page(reader, "example", further="&kind=sandwich"))


@pytest.mark.parametrize("question", ["", "hana", "nobodyatall"])
def test_no_robot_keeps_an_answer(reader: Client, question: str) -> None:
    assert '<meta name="robots" content="noindex' in page(reader, question)
    assert '<link rel="canonical"' not in page(reader, question) or not question


def test_a_search_asks_few_questions(reader: Client, django_assert_max_num_queries: Any) -> None:
    for question in ("example", "hana", "Moxammed", "nobodyatall", '"led the dockers"', ""):
        with django_assert_max_num_queries(4):
            page(reader, question)
        with django_assert_max_num_queries(2 + SITE):
            suggested(reader, question)


def test_names_are_suggested_from_what_is_typed(reader: Client) -> None:
    assert suggested(reader, "han") == ["Hana O’Ejemplo"]
    assert suggested(reader, "muestra mo") == [] and suggested(reader, "muestra moh") == ["Mohammed Muestra"]
    assert suggested(reader, "Муэст") == ["Mohammed Muestra"]
    assert suggested(reader, "weav", "en") == ["Example Weavers’ Union"]
    assert suggested(reader, "tejed", "es") == ["Sindicato de Tejedores"]
    assert suggested(reader, "h") == suggested(reader, "*") == suggested(reader, "") == []


def test_suggestions_may_be_kept_for_a_while(reader: Client) -> None:
    answer = reader.get("/en/search/names.json?q=han")
    assert answer["Content-Type"] == "application/json" and "max-age" in answer["Cache-Control"]
    assert reader.get("/en/search/names.json?q=han", headers={"if-none-match": answer["ETag"]}).status_code == 304
    (only,) = answer.json()["names"]
    assert reader.get(only["url"]).status_code == 200 and only["kind"] == "Case"


def test_a_long_question_is_cut_and_that_is_said(reader: Client) -> None:
    assert "only its first 200 characters" in text(page(reader, "hana " * 100))


def test_names_as_spelled_come_first_and_the_newest_of_each_first(reader: Client) -> None:
    editor = factories.account("erna", "editor")
    for name in ("Muhammad Muestra", "Mohammed Segundo", "Mahmud Muestra"):
        crowd.public(crowd.stale(name), editor)
    listed = found(reader, "mohammed")
    assert listed[:2] == ["Mohammed Segundo", "Mohammed Muestra"]
    assert set(listed[2:]) == {"Muhammad Muestra", "Mahmud Muestra"}
    answer = hits.answer("mohammed", "en", 1)
    assert (answer.groups[0].total, len(answer.groups[0].hits)) == (4, 1)
