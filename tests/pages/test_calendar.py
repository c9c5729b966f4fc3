"""Who follows a case has its hearings in a calendar, no more exactly than their sources say."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from cases.models import Case
from cases.operations.withdraw import withdraw
from cases.vocabulary import Confidence, LimitKind, OrgType, PlanState, Sensitivity, WithdrawalReason
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher(db: None) -> Any:
    return factories.account("edwin", "editor")


def cited(row: Any) -> Any:
    factories.cite(row, factories.source(published="2024-02-01"))
    return row


@pytest.fixture
def tried(db: None) -> Case:
    """Ada, whose court sits on 20 February, on some day in March, and on a day nobody was told."""
    court = factories.organization("Example Court", type=OrgType.COURT)
    of = cited(factories.proceeding(factories.held_case(), court=court))
    for state, date, fields in (
        (PlanState.PLANNED, "2024-02-20", {}),
        (PlanState.ADJOURNED, "2024-01-30", {}),
        (PlanState.PLANNED, "2024-03", {}),
        (PlanState.PLANNED, "2024", {}),
        (PlanState.PLANNED, "", {}),
        (PlanState.PLANNED, "2024-02-21", {"confidence": Confidence.DOUBTFUL}),
        (PlanState.PLANNED, "2024-02-22", {"sensitivity": Sensitivity.INTERNAL}),
    ):
        cited(factories.hearing(of, state=state, date=date, **fields))
    return of.case


def calendar(reader: Client, case: Case, lang: str = "en") -> list[Any]:
    answer = reader.get(f"/feeds/{lang}/cases/{case.public_id}.ics")
    assert answer.status_code == 200 and answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Content-Disposition"].startswith("attachment")  # its texts are as they are, never a page
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))
    return sorted(Calendar.from_ical(answer.content).walk("VEVENT"), key=lambda event: event["DTSTART"].dt)


def test_hearings_stand_on_their_days_and_on_no_others(reader: Client, tried: Case, publisher: Any) -> None:
    factories.published(Case.objects.get(pk=tried.pk), publisher)
    off, planned, some_day = calendar(reader, tried)
    assert planned["SUMMARY"] == "Ada Ejemplo: hearing, planned"
    assert (planned["DTSTART"].dt, planned["DTEND"].dt) == (dt.date(2024, 2, 20), dt.date(2024, 2, 21))
    assert planned["DESCRIPTION"].startswith("Hearing on the release\nExample Court\nWhether it took place")
    assert planned["URL"].endswith(f"/en/cases/{tried.public_id}/ada-ejemplo/") and "STATUS" not in planned
    assert (off["SUMMARY"], off["STATUS"]) == ("Ada Ejemplo: hearing, adjourned", "CANCELLED")
    assert (some_day["DTSTART"].dt, some_day["DTEND"].dt) == (dt.date(2024, 3, 1), dt.date(2024, 4, 1))
    assert some_day["DESCRIPTION"].startswith("One of these days: March 2024.")
    assert len({event["UID"] for event in (off, planned, some_day)}) == 3
    spanish = calendar(reader, tried, "es")[1]
    assert spanish["SUMMARY"] == "Ada Ejemplo: audiencia prevista"
    page = reader.get(f"/en/cases/{tried.public_id}/ada-ejemplo/").content.decode()
    assert f'href="/feeds/en/cases/{tried.public_id}.ics"' in page


@pytest.mark.proof
def test_a_legal_limit_stands_on_the_day_on_which_it_certainly_had_passed(reader: Client, publisher: Any) -> None:
    cited(factories.legal_limit(kind=LimitKind.PRETRIAL))
    case = factories.held_case()
    factories.published(Case.objects.get(pk=case.pk), publisher)
    (limit,) = calendar(reader, case)
    assert limit["SUMMARY"] == "Ada Ejemplo: legal limit passed (Pre-trial detention, 15 days)"
    assert limit["DTSTART"].dt == dt.date(2024, 1, 26)
    assert limit["DESCRIPTION"] == "Example Code, art. 1"


@pytest.mark.proof
def test_the_calendar_goes_with_the_page_and_stays_the_same_until_then(
    reader: Client, tried: Case, publisher: Any
) -> None:
    address = f"/feeds/en/cases/{tried.public_id}.ics"
    assert reader.get(address).status_code == 404
    factories.published(Case.objects.get(pk=tried.pk), publisher)
    tag = reader.get(address)["ETag"]
    assert reader.get(address, headers={"if-none-match": tag}).status_code == 304
    withdraw(Case.objects.get(pk=tried.pk), publisher, factories.PUBLISHED_AT, WithdrawalReason.CONSENT_WITHDRAWN)
    answer = reader.get(address)
    assert answer.status_code == 410 and b"Ada" not in answer.content
