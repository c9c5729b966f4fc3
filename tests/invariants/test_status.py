"""Invariants 6 to 12: a status is never stored, never contradicts itself and never outlives its last report."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import FieldDoesNotExist, FieldError
from django.test import Client
from django.urls import reverse

from cases.models import Case, Person, StatusPeriod
from cases.operations.edit import keep
from cases.vocabulary import AppealKind, EndState, EventRole, EventType, LibertyStatus, ParticularKind, ReleaseType
from tests import factories
from tests.invariants.doors import DESK, OPERATION, STORAGE, Desk, invariant, not_stored
from tests.pages.reading import banner, text

pytestmark = pytest.mark.django_db

DOORS = pytest.mark.parametrize("door", [DESK, OPERATION, STORAGE])
HELD = LibertyStatus.PRETRIAL_DETENTION


def enter(desk: Desk, door: str, start: str, end: str = "", **fields: Any) -> None:
    """A further period of Ada's case, with the leaflet for its source, through one of the doors."""
    lasted = {"end": end, "end_state": EndState.ENDED} if end else {"end_state": EndState.UNKNOWN}
    given = {"status": HELD, "confidence": "possible", "start": start, **lasted, **fields}
    if door == DESK:
        asked = {**given, "cited-0-source": str(desk.source.pk)}
        desk.takes(desk.case, "periods", {name: getattr(value, "value", value) for name, value in asked.items()})
    else:
        row = StatusPeriod(case=desk.case, **given)
        keep(row, desk.rita) if door == OPERATION else row.save()
        factories.cite(row, desk.source)


def page_of(desk: Desk) -> str:
    return reverse("pages:case", args=["en", desk.case.public_id, "ada-ejemplo"])


# 6: no status is stored on a person or a case


@invariant(6, DESK)
def test_no_form_asks_for_a_status_of_the_case(desk: Desk) -> None:
    assert not {name for name in desk.form(desk.case) if name.startswith("status")}
    desk.takes(desk.case, status="at_liberty", editorial_state="published")
    assert {row.status for row in desk.case.periods.all()} == {"detained_basis_unknown"}


@invariant(6, OPERATION, STORAGE)
def test_nothing_else_can_set_one(desk: Desk) -> None:
    for model in (Person, Case):
        assert not [field.name for field in model._meta.get_fields() if "status" in field.name and field.concrete]
        with pytest.raises(TypeError):
            model(status="at_liberty")
        with pytest.raises((FieldDoesNotExist, FieldError)):
            model.objects.update(status="at_liberty")


# 7: two detentions do not certainly overlap, in one case or in two of one person


@invariant(7, DESK, OPERATION, STORAGE)
@DOORS
def test_two_detentions_that_certainly_overlap_are_not_published(desk: Desk, door: str) -> None:
    enter(desk, door, "2007-01-01", "2007-07-10", ended_how=ReleaseType.UNKNOWN)
    desk.stays_in("overlap", desk.case)


@invariant(7, DESK, OPERATION, STORAGE)
def test_nobody_has_two_cases(desk: Desk) -> None:
    answer = desk.client.post(
        reverse("admin:cases_case_add"), {"name": "", "person": desk.case.person_id, "country": "PE"}
    )
    assert answer.status_code == 200 and Case.objects.count() == 1
    desk.keeps_not("already exists", Case(person=desk.case.person, country="PE"))
    not_stored(lambda: factories.case(desk.case.person))


# 8: after a final status comes nothing, and a death agrees with it


@invariant(8, DESK, OPERATION, STORAGE)
@DOORS
def test_a_period_after_a_final_status_is_not_published(desk: Desk, door: str) -> None:
    """She was held in July 2007."""
    enter(desk, door, "2001-01-01", status=LibertyStatus.DECEASED)
    desk.stays_in("after_terminal", desk.case)


@invariant(8, STORAGE)
def test_a_death_on_another_day_than_the_status_says_is_not_published(desk: Desk) -> None:
    factories.cite(factories.particular(desk.case.person, kind=ParticularKind.DEATH, date="2011-01-01"), desk.source)
    enter(desk, STORAGE, "2012", status=LibertyStatus.DECEASED)
    desk.stays_in("death", desk.case)


# 9: a detention that is followed by another status says how it ended


@invariant(9, DESK, OPERATION, STORAGE)
@DOORS
def test_a_release_without_its_manner_is_not_published(desk: Desk, door: str) -> None:
    desk.case.periods.update(end="2007-07-16", end_earliest=dt.date(2007, 7, 16), end_latest=dt.date(2007, 7, 16),
                             end_state=EndState.ENDED)  # fmt: skip
    enter(desk, door, "2007-07-16", status=LibertyStatus.AT_LIBERTY)
    desk.stays_in("ended_how", desk.case)


@invariant(9, DESK, OPERATION, STORAGE)
@DOORS
def test_a_hand_over_to_nothing_is_not_published(desk: Desk, door: str) -> None:
    enter(desk, door, "2007-08", "2007-09", ended_how=ReleaseType.CHANGE_OF_STATUS)
    desk.stays_in("change_of_status", desk.case)


# 10: the event of an edge is of this person and of these days


@invariant(10, DESK, OPERATION, STORAGE)
@DOORS
def test_the_arrest_of_others_or_on_other_days_begins_no_detention(desk: Desk, door: str) -> None:
    arrest = factories.event("An arrest", type=EventType.ARREST, start="1999-01-01")
    factories.cite(arrest, desk.source)
    row = desk.case.periods.get()
    match door:
        case "desk":
            desk.takes(desk.case, **{"periods-0-start_event": str(arrest.pk)})
        case "operation":
            row.start_event = arrest
            keep(row, desk.rita)
        case _:
            desk.case.periods.update(start_event=arrest)
    desk.stays_in("edge", desk.case)
    desk.stays_in("subject", desk.case)
    factories.cite(factories.participant(arrest, person=desk.case.person, role=EventRole.SUBJECT), desk.source)
    arrest.start = "2007-06"
    arrest.save()
    factories.published(Case.objects.get(pk=desk.case.pk), desk.edwin)


# 11: "detained" is said in the present tense only while somebody vouches for it


@invariant(11, DESK, OPERATION, STORAGE)
@DOORS
def test_whoever_entered_it_a_detention_goes_stale(desk: Desk, door: str, reader: Client) -> None:
    """The leaflet is of 15 July 2007, and vouches for the 10th: nothing makes it news of today."""
    row, attested = desk.case.periods.get(), dt.date(2007, 7, 10)
    match door:
        case "desk":
            desk.takes(desk.case, **{"periods-0-last_attested": "2007-07-10"})
        case "operation":
            row.last_attested = attested
            keep(row, desk.rita)
        case _:
            desk.case.periods.update(last_attested=attested)
    factories.published(Case.objects.get(pk=desk.case.pk), desk.edwin)
    assert "Detained when last reported" in banner(reader, page_of(desk))
    then = banner(reader, page_of(desk) + "?on=2008-07-10")
    assert "Last confirmed 10 July 2007" in then and "when last reported" not in then
    assert "Detained when last reported" in banner(reader, page_of(desk) + "?on=2008-07-11")


# 12: an appeal for a release is no call to act once nobody is known to be held


@invariant(12, DESK, OPERATION, STORAGE)
@DOORS
def test_an_open_appeal_for_somebody_not_known_to_be_held_asks_for_nothing(
    desk: Desk, door: str, reader: Client
) -> None:
    ask = {"kinds": [AppealKind.RELEASE.value], "asks_en": "Freedom.", "asks_es": "Libertad.", "confidence": "possible"}
    match door:
        case "desk":
            desk.takes(desk.case, "appeals", {**ask, "opened": "2007-07", "cited-0-source": str(desk.source.pk)})
        case "operation":
            row = desk.case.appeals.model(case=desk.case, opened="2007-07", **ask)
            keep(row, desk.rita)
            factories.cite(row, desk.source)
        case _:
            factories.cite(factories.appeal(desk.case), desk.source)
    assert "appeal_open" in desk.warned(desk.case)
    factories.published(Case.objects.get(pk=desk.case.pk), desk.edwin)
    assert "An appeal that may no longer stand" in text(reader.get(page_of(desk)).content.decode())
