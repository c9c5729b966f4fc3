"""His status on the days that the sources fix: worked out from the published document, as every reader's page is."""

from __future__ import annotations

import datetime as dt

import pytest

from cases import dates
from cases.published.shapes import CaseDocument
from cases.status import Certainty, days_deprived, days_restricted, deprived, public_status, status
from cases.vocabulary import PublicStatus

pytestmark = pytest.mark.django_db


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("on", "certainty"),
    [
        ("2007-06-04", Certainty.NO),
        ("2007-06-06", Certainty.POSSIBLE),
        ("2007-06-20", Certainty.CERTAIN),
        ("2007-07-15", Certainty.CERTAIN),
        ("2007-07-31", Certainty.CERTAIN),
        ("2007-08-01", Certainty.NO),
    ],
)
def test_how_sure_it_is_that_he_was_held(case: CaseDocument, on: str, certainty: Certainty) -> None:
    assert deprived(case.status_periods(), day(on)) == certainty


def test_on_20_june_he_was_certainly_held_and_the_stage_is_not_known(case: CaseDocument) -> None:
    found = status(case.status_periods(), day("2007-06-20"))
    assert (found.code, found.certainty, found.period) == ("detained_basis_unknown", Certainty.CERTAIN, None)


def test_on_the_day_of_the_leaflet_he_was_certainly_in_prison(case: CaseDocument) -> None:
    found = status(case.status_periods(), day("2007-07-15"))
    assert (found.code, found.certainty) == ("pretrial_detention", Certainty.CERTAIN)


def test_the_day_after_his_release_he_was_free_under_conditions(case: CaseDocument) -> None:
    found = status(case.status_periods(), day("2007-08-02"))
    assert (found.code, found.certainty) == ("released_restricted", Certainty.CERTAIN)


def test_in_2026_the_last_word_is_of_20_august_2007(case: CaseDocument) -> None:
    found = status(case.status_periods(), day("2026-01-01"))
    assert (found.code, found.certainty) == ("released_restricted", Certainty.LAST_KNOWN)
    assert found.as_of == day("2007-08-20")
    assert public_status(found) == PublicStatus.COND


def test_he_was_held_for_55_to_57_days_and_no_counter_runs_on(case: CaseDocument) -> None:
    periods = case.status_periods()
    for on in ("2007-08-01", "2026-01-01"):
        assert days_deprived(periods, day(on)) == dates.Days(least=55, most=57)
    assert days_restricted(periods, day("2026-01-01")) == dates.Days(least=19, most=19)


def test_the_leaflet_alone_knows_no_stage_and_stops_on_its_day(leaflet: CaseDocument) -> None:
    periods = leaflet.status_periods()
    then = status(periods, day("2007-07-15"))
    assert (then.code, then.certainty) == ("detained_basis_unknown", Certainty.CERTAIN)
    assert status(periods, day("2007-07-20")).certainty == Certainty.PRESUMED
    now = status(periods, day("2026-01-01"))
    assert (now.certainty, now.as_of) == (Certainty.LAST_KNOWN, day("2007-07-15"))
    assert public_status(now) == PublicStatus.STALE
    assert days_deprived(periods, day("2026-01-01")) == dates.Days(least=35, most=44)
    assert deprived(periods, day("2007-06-06")) == Certainty.POSSIBLE
