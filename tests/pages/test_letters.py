"""Whoever wants to write finds, for a list or a person, what is asked now, of whom, and what is known."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.utils.html import escape

from cases.models import Case, Organization
from cases.operations.withdraw import withdraw
from cases.pages import letters
from cases.vocabulary import AppealKind, CloseReason, WithdrawalReason
from tests import crowd, factories
from tests.conftest import FirstCase
from tests.pages.reading import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def edwin(db: None) -> Any:
    return factories.account("edwin", "editor")


def asked(case: Case, by: Any, issued_by: Organization | None = None, **fields: Any) -> Case:
    """The case, published with an appeal for letters of forty days ago."""
    usual = {
        "kinds": [AppealKind.LETTER_WRITING],
        "opened": crowd.ago(40).isoformat(),
        "asks_en": f"Write for {case.person.display_name}.",
        "addressed_to_en": "The Minister of Justice",
    }
    factories.cite(factories.appeal(case, issued_by=issued_by, **(usual | fields)))
    crowd.public(case, by)
    return case


def page_of(reader: Client, query: str = "", lang: str = "en") -> str:
    response = reader.get(f"/{lang}/cases/letters/{query}")
    assert response.status_code == 200
    return response.content.decode()


def asks(page: str) -> list[str]:
    """For whom there is a letter."""
    return [text(part.split("</h2>")[0].split("<bdi>")[-1]) for part in page.split('<article class="sheet')[1:]]


def test_a_letter_holds_what_is_asked_of_whom_and_what_is_known_with_its_day(reader: Client, edwin: Any) -> None:
    union = factories.organization("Example Dockers")
    factories.cite(union)
    crowd.public(union, edwin)
    hana = asked(crowd.held("Hana Ejemplo"), edwin, issued_by=union)
    page = page_of(reader)
    words = text(page[page.index("<article") :])
    assert "To The Minister of Justice About Hana Ejemplo" in words
    assert "What is asked Example Dockers," in words and "Write for Hana Ejemplo." in words
    day = crowd.ago(30)
    assert f"Detained, last confirmed {day.day} {day:%B %Y}" in words
    assert f"As known on {crowd.TODAY.day} {crowd.TODAY:%B %Y}." in words and f"/c/{hana.public_id}" in words
    assert f'<article class="sheet sheet--letter" aria-labelledby="{hana.public_id}-1">' in page
    own = reader.get(f"/en/cases/{hana.public_id}/letter/").content.decode()
    assert 'aria-labelledby="l1"' in own
    assert asks(own) == ["Hana Ejemplo"] and "The Minister of Justice" in own
    assert (
        f"/en/cases/{hana.public_id}/letter/"
        in reader.get(f"/en/cases/{hana.public_id}/hana-ejemplo/").content.decode()
    )
    assert "Sobre Hana Ejemplo" in text(page_of(reader, lang="es"))


def test_nobody_is_asked_to_write_where_an_appeal_no_longer_stands(reader: Client, edwin: Any) -> None:
    release = [AppealKind.RELEASE]
    closed = {"closed": crowd.ago(5).isoformat(), "close_reason": CloseReason.SUPERSEDED}
    asked(crowd.held("Closed Example"), edwin, **closed)
    asked(crowd.held("Old Example"), edwin, opened=crowd.ago(500).isoformat())
    sam = asked(crowd.stale("Sam Muestra"), edwin, kinds=release)
    asked(crowd.held("Hana Ejemplo"), edwin, kinds=release)
    page = page_of(reader)
    assert asks(page) == ["Hana Ejemplo"]
    assert "4 cases in this list. For 3 of them somebody made an appeal lately." in text(page)
    assert "Their appeal no longer stands: Closed Example, Sam Muestra." in text(page).replace(
        "Sam Muestra, Closed Example", "Closed Example, Sam Muestra"
    )
    own = reader.get(f"/en/cases/{sam.public_id}/letter/").content.decode()
    assert asks(own) == [] and "no appeal for this person that still stands" in own
    assert "/letter/" not in reader.get(f"/en/cases/{sam.public_id}/sam-muestra/").content.decode()


@pytest.mark.proof
def test_the_letters_of_a_list_are_those_of_its_filters_and_lead_back_to_it(reader: Client, edwin: Any) -> None:
    asked(crowd.held("Hana Ejemplo", country="TR"), edwin)
    asked(crowd.stale("Sam Muestra", country="PE"), edwin)
    page = page_of(reader, "?country=TR&status=held")
    assert asks(page) == ["Hana Ejemplo"]
    assert f'href="/en/cases/{escape("?status=held&country=TR")}">1 case in this list</a>' in page
    assert asks(page_of(reader, "?country=PE")) == ["Sam Muestra"]
    listed = reader.get("/en/cases/?country=TR").content.decode()
    assert 'href="/en/cases/letters/?country=TR">' in listed


@pytest.mark.proof
def test_letters_are_written_by_what_is_known_today(reader: Client, edwin: Any) -> None:
    asked(crowd.held("Hana Ejemplo"), edwin)
    page = text(page_of(reader, "?on=2007-06-20&known_on=2024-03-01&colour=red"))
    assert "“on” was left out." in page and "“known_on” was left out." in page
    assert "no filter “colour”" in page and "Hana Ejemplo" in page
    assert "/cases/letters/" not in reader.get("/en/cases/?on=2007-06-20").content.decode()


def test_where_there_is_nothing_to_ask_the_page_says_why(reader: Client, first_case: FirstCase) -> None:
    page = text(page_of(reader))
    assert "1 case in this list" in page and "No letter to write for this list" in page
    assert "An appeal is offered while it is open and was made in the past 12 months" in page


@pytest.mark.proof
def test_a_long_list_is_turned_over_and_costs_the_same(
    reader: Client, edwin: Any, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: Any
) -> None:
    monkeypatch.setattr(letters, "PAGE_SIZE", 2)
    for name in ("Ana Ejemplo", "Hana Ejemplo", "Juana Ejemplo"):
        asked(crowd.held(name), edwin)
    with django_assert_num_queries(6):
        first = page_of(reader, "?sort=name")
    with django_assert_num_queries(6):
        second = page_of(reader, "?sort=name&page=2")
    assert asks(first) + asks(second) == ["Ana Ejemplo", "Hana Ejemplo", "Juana Ejemplo"]
    assert f'href="{escape("?sort=name&page=2")}"' in first
    assert "There is no page 9. The last one is shown." in text(page_of(reader, "?sort=name&page=9"))


def test_whoever_was_withdrawn_is_neither_written_for_nor_named(reader: Client, edwin: Any) -> None:
    union = factories.organization("Union of Withdrawn Examples")
    factories.cite(union)
    crowd.public(union, edwin)
    gone = asked(crowd.held("Gone Example"), edwin)
    asked(crowd.held("Hana Ejemplo"), edwin, issued_by=union)
    factories.published(factories.withheld_case(), edwin)
    assert "Union of Withdrawn Examples" in page_of(reader)
    for root in (gone, union):
        withdraw(root, edwin, crowd.NOW, WithdrawalReason.SAFETY)
    page = page_of(reader)
    assert asks(page) == ["Hana Ejemplo"]
    assert "Withdrawn Examples" not in page and "Gone" not in page and "Petra" not in page
