"""Readers learn what courts did, and of a hearing that was planned no more than that."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from cases.models import Case, Proceeding
from cases.published.models import Current
from cases.vocabulary import EndState, OrgType, PlanState, Sensitivity
from tests import factories
from tests.pages.reading import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher(db: None) -> Any:
    return factories.account("edwin", "editor")


def cited(row: Any) -> Any:
    factories.cite(row, factories.source(published="2024-02-01"))
    return row


def tried(**fields: Any) -> Proceeding:
    """A proceeding against Ada, opened on 15 January 2024."""
    return cited(factories.proceeding(factories.held_case(), **{"start": "2024-01-15", **fields}))


def hearing(of: Proceeding, state: str, date: str, **fields: Any) -> Any:
    return cited(factories.hearing(of, state=state, date=date, **fields))


def court(reader: Client, of: Proceeding, publisher: Any, query: str = "", lang: str = "en") -> str:
    """What the page says of court proceedings."""
    case = Case.objects.get(pk=of.case_id)
    if not Current.objects.filter(public_id=case.public_id).exists():
        factories.published(case, publisher)
    page = reader.get(f"/{lang}/cases/{case.public_id}/ada-ejemplo/{query}").content.decode()
    section = page[page.index('id="h-legal"') : page.index('id="others"')]
    return text(section[section.rindex("<h3>") :])


def test_a_proceeding_is_told_with_its_court_its_number_and_how_long_it_is_known_to_be_open(
    reader: Client, publisher: Any
) -> None:
    supreme = factories.organization("Example Court", type=OrgType.COURT)
    of = tried(court=supreme, number_as_stated="77-2024", last_attested=dt.date(2024, 1, 31))
    of.charges.add(cited(factories.charge(of.case, translation_es="d")))
    Case.objects.filter(pk=of.case_id).update(charge_knowledge="known")
    shown = court(reader, of, publisher)
    assert shown.startswith("Court proceedings Example Court Number: 77-2024")
    assert "Charges: Riot, disturbance, obstruction Opened: 15 January 2024." in shown
    assert "Still open on 31 January 2024. Whether it was closed is not known." in shown
    assert "Possible One source" in shown
    assert "We have no step of a court yet" not in shown


def test_what_is_not_known_of_a_proceeding_is_printed_as_not_known(reader: Client, publisher: Any) -> None:
    shown = court(reader, tried(number_as_stated="", start=""), publisher)
    assert "Court not known Number not known" in shown
    assert "Opened: date not known. Whether it was closed is not known." in shown


def test_a_proceeding_that_was_closed_says_when(reader: Client, publisher: Any) -> None:
    shown = court(reader, tried(end="2024-01-30", end_state=EndState.ENDED), publisher)
    assert "Opened: 15 January 2024. Closed: 30 January 2024." in shown
    assert "Whether it was closed" not in shown


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("?on=2024-02-20", "Hearing on the release: planned for 20 February 2024"),
        ("?on=2024-02-21", "Hearing on the release: was planned for 20 February 2024; not known whether it took place"),
        ("", "Hearing on the release: was planned for 20 February 2024; not known whether it took place"),
    ],
)
def test_a_hearing_whose_planned_day_has_passed_did_not_take_place_by_that_alone(
    reader: Client, publisher: Any, query: str, words: str
) -> None:
    of = tried()
    hearing(of, PlanState.PLANNED, "2024-02-20")
    assert words in court(reader, of, publisher, query)


def test_hearings_stand_in_order_of_time_with_what_became_of_each(reader: Client, publisher: Any) -> None:
    of = tried()
    hearing(of, PlanState.MISSED, "2024-01-25")
    hearing(of, PlanState.ADJOURNED, "2024-01-20")
    hearing(of, PlanState.HELD, "2024-01-30")
    hearing(of, PlanState.PLANNED, "")
    shown = court(reader, of, publisher)
    words = [
        "Adjourned: 20 January 2024",
        "Missed: 25 January 2024",
        "Took place: 30 January 2024",
        "planned, date not",
    ]
    places = [shown.index(each) for each in words]
    assert places == sorted(places)


def test_a_hearing_is_no_more_exact_than_its_source(reader: Client, publisher: Any) -> None:
    of = tried()
    hearing(of, PlanState.PLANNED, "2024-02")
    assert "planned for February 2024" in court(reader, of, publisher, "?on=2024-02-29")
    assert "was planned for February 2024; not known" in court(reader, of, publisher, "?on=2024-03-01")


def test_a_proceeding_that_is_made_coarser_keeps_its_years_and_loses_number_and_purpose(
    reader: Client, publisher: Any
) -> None:
    of = tried(sensitivity=Sensitivity.GENERALISED)
    hearing(of, PlanState.HELD, "2024-01-30")
    shown = court(reader, of, publisher)
    assert "January" not in shown and "123-2007" not in shown and "release" not in shown
    assert "Opened: 2024." in shown and "Hearing: Took place: 2024" in shown


def test_a_hidden_charge_or_one_of_another_case_is_not_told_by_its_proceeding(reader: Client, publisher: Any) -> None:
    of = tried()
    of.charges.add(
        factories.charge(of.case, charge_category="terrorism", sensitivity=Sensitivity.SEALED),
        factories.charge(factories.case(factories.person("Bea Ejemplo")), charge_category="economic"),
    )
    shown = court(reader, of, publisher)
    assert "Charges:" not in shown and "Terrorism" not in shown and "Fraud" not in shown


def test_hearings_read_in_spanish(reader: Client, publisher: Any) -> None:
    of = tried()
    hearing(of, PlanState.HELD, "2024-01-30")
    assert "Audiencia sobre la libertad: Realizado: 30 de enero de 2024" in court(reader, of, publisher, lang="es")


def test_the_page_of_a_court_lists_those_it_tried(reader: Client, publisher: Any) -> None:
    supreme = cited(factories.organization("Example Court", type=OrgType.COURT))
    factories.published(supreme, publisher)
    of = tried(court=supreme)
    court(reader, of, publisher)
    page = reader.get(f"/en/organizations/{supreme.public_id}/example-court/").content.decode()
    assert "Court in the case" in page
