"""Invariants 1 to 5: a date is what its source says and no more, and nothing ends before it begins."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import connection

from cases.models import Affiliation, SourceFile, StatusPeriod
from cases.operations.edit import keep
from cases.vocabulary import AffiliationKind, EndState, ParticularKind, ReleaseType
from tests import factories
from tests.invariants.doors import DESK, OPERATION, STORAGE, Desk, invariant, not_stored

pytestmark = pytest.mark.django_db

HELD = {"status": "pretrial_detention", "confidence": "possible"}
BACKWARDS = {"start": "2007-06", "end": "2007-05", "end_state": EndState.ENDED}


def a_period(desk: Desk, **fields: Any) -> StatusPeriod:
    return StatusPeriod(**{"case": desk.case, **HELD, **fields})


# 1: earliest <= latest, both derived from what is known of the date


@invariant(1, DESK)
def test_the_desk_asks_for_a_date(desk: Desk) -> None:
    desk.refuses("“2007-13” is not understood as a date.", desk.case, "periods", {**HELD, "start": "2007-13"})


@invariant(1, OPERATION)
def test_an_operation_takes_no_other_text_for_a_date(desk: Desk) -> None:
    desk.keeps_not("“06/2007” is not understood as a date.", a_period(desk, start="06/2007"))


@invariant(1, STORAGE)
def test_a_model_saves_no_other_text_and_works_the_bounds_out_itself(desk: Desk) -> None:
    with pytest.raises(ValidationError):
        StatusPeriod.objects.create(case=desk.case, **HELD, start="2007-02-30")
    row = StatusPeriod.objects.create(case=desk.case, **HELD, start="2007-06", start_earliest=dt.date(1999, 1, 1))
    assert (row.start_earliest, row.start_latest) == (dt.date(2007, 6, 1), dt.date(2007, 6, 30))
    not_stored(lambda: StatusPeriod.objects.filter(pk=row.pk).update(start_earliest=dt.date(2008, 1, 1)))


@invariant(1, STORAGE)
@pytest.mark.parametrize("written", [{"start": "2001"}, {"start_latest": dt.date(2007, 7, 31)}])
def test_bounds_that_do_not_follow_from_the_date_are_not_published(desk: Desk, written: dict[str, Any]) -> None:
    desk.case.periods.update(**written)
    desk.stays_in("unreadable", desk.case)


@invariant(1, STORAGE)
def test_what_is_no_date_is_not_published_even_if_it_was_written_in_sql(desk: Desk) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_statusperiod SET start = 'soon' WHERE case_id = %s", [desk.case.pk])
    desk.stays_in("unreadable", desk.case)


@invariant(1, STORAGE)
def test_rows_written_in_bulk_without_their_bounds_are_not_published(desk: Desk) -> None:
    StatusPeriod.objects.bulk_create([a_period(desk, start="2001", end="2002", end_state=EndState.ENDED)])
    desk.stays_in("unreadable", desk.case)


# 2: an end is impossible only if it lies before the start; the same rule everywhere


@invariant(2, DESK)
def test_the_desk_takes_no_end_before_its_start(desk: Desk) -> None:
    words = "It cannot have ended before it began."
    desk.refuses(words, desk.case, "periods", {**HELD, **BACKWARDS})


@invariant(2, OPERATION)
def test_an_operation_takes_no_end_before_its_start(desk: Desk) -> None:
    words = "It cannot have ended before it began."
    desk.keeps_not(words, a_period(desk, **BACKWARDS))
    job = {"person": desk.case.person, "organization": factories.organization(), "kind": AffiliationKind.OFFICE}
    desk.keeps_not(words, Affiliation(**job, **BACKWARDS))


@invariant(2, STORAGE)
def test_the_database_takes_no_end_before_its_start_not_even_in_bulk(desk: Desk) -> None:
    not_stored(lambda: factories.period(desk.case, **BACKWARDS))
    not_stored(
        lambda: factories.affiliation(desk.case.person, factories.organization(), last_attested=None, **BACKWARDS)
    )
    not_stored(lambda: factories.organization(founded="2001", dissolved="1999"))
    bounds = {"start_earliest": dt.date(2007, 6, 1), "end_latest": dt.date(2007, 5, 31)}
    not_stored(lambda: StatusPeriod.objects.bulk_create([a_period(desk, **BACKWARDS, **bounds)]))
    factories.period(desk.case, start="2007-06", end="2007-06", end_state=EndState.ENDED)  # this may be true


@invariant(2, DESK, OPERATION, STORAGE)
def test_nobody_dies_before_being_born(desk: Desk) -> None:
    """Two rows: each door lets them in, and none of it goes out."""
    factories.cite(factories.particular(desk.case.person, date="2008"), desk.source)
    factories.cite(factories.particular(desk.case.person, kind=ParticularKind.DEATH, date="2007"), desk.source)
    desk.stays_in("death_before_birth", desk.case)


@invariant(2, DESK, OPERATION, STORAGE)
def test_no_copy_is_older_than_its_source(desk: Desk, settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path
    file = {"file": ContentFile(b"x", "x.txt"), "captured_on": "2007-07-14"}
    desk.refuses("A copy cannot be older than the source.", desk.source, "files-2", file)
    early = {"source": desk.source, "captured_on": dt.date(2007, 7, 14)}
    desk.keeps_not("A copy cannot be older than the source.", SourceFile(file=ContentFile(b"x", "x.txt"), **early))
    SourceFile.objects.create(file=ContentFile(b"x", "x.txt"), **early)
    desk.stays_in("captured_early", desk.source)


# 3: nothing that is told as past lies in the future


@invariant(3, DESK, OPERATION, STORAGE)
@pytest.mark.parametrize("door", [DESK, OPERATION, STORAGE])
def test_what_is_to_come_is_not_published(desk: Desk, door: str) -> None:
    """A clock is needed to see it, so it is seen where the moment is told: at publication."""
    later = {"start": "2031", "end_state": EndState.UNKNOWN}
    match door:
        case "desk":
            desk.takes(desk.case, "periods", {**HELD, **later, "cited-0-source": str(desk.source.pk)})
        case "operation":
            keep(a_period(desk, **later), desk.rita)
        case _:
            factories.period(desk.case, **{**later, "last_attested": None})
    desk.stays_in("future", desk.case)


# 4: what ended has an end, or a last attestation; what goes on has the latter and not the former


ENDLESS = [
    ({"start": "2007", "end_state": EndState.ENDED}, "What ended needs an end date, or the day it was last attested."),
    ({"start": "2007", "end_state": EndState.ONGOING}, "What goes on has no end date, and needs the day it was last"),
    (
        {"start": "2007", "end": "2008", "end_state": EndState.ONGOING, "last_attested": dt.date(2007, 7, 15)},
        "What goes on has no end date",
    ),
]


@invariant(4, DESK, OPERATION, STORAGE)
@pytest.mark.parametrize(("fields", "words"), ENDLESS, ids=["ended", "attested by nobody", "going on and over"])
def test_how_it_ended_and_when_agree(desk: Desk, fields: dict[str, Any], words: str) -> None:
    desk.refuses(words, desk.case, "periods", {**HELD, **{key: str(value) for key, value in fields.items()}})
    desk.keeps_not(words, a_period(desk, **fields))
    not_stored(lambda: factories.period(desk.case, **{"last_attested": None, **fields}))
    not_stored(lambda: StatusPeriod.objects.bulk_create([a_period(desk, **fields)]))


# 5: nobody attests what is later than every source


@invariant(5, DESK, OPERATION, STORAGE)
def test_a_day_on_which_no_source_speaks_is_not_published(desk: Desk) -> None:
    """The leaflet is of 15 July 2007. The desk proposes no day by itself."""
    form = desk.form(desk.case)
    assert {value for name, value in form.items() if name.endswith("-last_attested")} == {"2007-07-15", ""}
    row = desk.case.periods.get()
    row.last_attested = dt.date(2007, 7, 16)
    keep(row, desk.rita)
    desk.stays_in("attested_after_sources", desk.case)
    desk.case.periods.update(last_attested=dt.date(2026, 1, 1))
    desk.stays_in("attested_after_sources", desk.case)


@invariant(4, STORAGE)
def test_only_a_detention_that_ended_says_how(desk: Desk) -> None:
    not_stored(lambda: factories.period(desk.case, ended_how=ReleaseType.PARDON))
