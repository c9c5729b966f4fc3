"""What holds of every life told by years: nothing told is false, nothing sure is left out of the range, no day shows."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from cases import dates, status
from cases.operations.protected import years
from cases.published.shapes import ProtectedDocument
from cases.reach import Certainty, Period
from cases.status import public_status
from cases.vocabulary import PublicStatus
from tests.test_status_properties import FIRST, Chapter, lives_and_records

YEARS = range(FIRST.year - 1, FIRST.year + 10)


def all_days(year: int) -> list[dt.date]:
    first = dt.date(year, 1, 1)
    return [first + dt.timedelta(days=number) for number in range((dt.date(year + 1, 1, 1) - first).days)]


def words_of(chapter: Chapter) -> PublicStatus:
    return public_status(status.Status(chapter.code, Certainty.CERTAIN))


@given(lives_and_records())
def test_nothing_is_told_of_a_year_that_was_not_true_in_it(made: tuple[list[Chapter], tuple[Period, ...]]) -> None:
    life, periods = made
    for row in years(periods):
        first, last = dt.date(row.year, 1, 1), dt.date(row.year, 12, 31)
        # The day of an end belongs to the year as its last hours do.
        true = [words_of(each) for each in life if each.start <= last and (each.end is None or each.end >= first)]
        assert set(row.statuses) - {PublicStatus.UNK} <= set(true)
        if row.is_whole:
            day = {words_of(each) for day in all_days(row.year) for each in life if each.covers(day)}
            assert day == set(row.statuses)


@given(lives_and_records())
def test_whoever_is_certainly_detained_on_a_day_is_in_the_range_of_its_year(
    made: tuple[list[Chapter], tuple[Period, ...]],
) -> None:
    _life, periods = made
    document = ProtectedDocument(id="b" * 10, country="PE", years=years(periods))
    for span in status.timeline(periods):
        if span.status.certainty == Certainty.CERTAIN and public_status(span.status) == PublicStatus.HELD:
            for year in YEARS:
                first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
                if span.first_day <= last and (span.next_day is None or span.next_day > first):
                    assert document.told(year).may_be_held


@settings(max_examples=30)
@given(st.lists(st.dates(dt.date(2019, 1, 1), dt.date(2022, 12, 31)), min_size=2, max_size=2), st.data())
def test_one_detention_is_told_alike_wherever_in_their_years_it_began_and_ended(
    days: list[dt.date], data: st.DataObject
) -> None:
    start, end = sorted(days)
    period = Period("1", "imprisoned", dates.exact(start), dates.exact(end), "ended", None, "unknown")
    moved = [data.draw(st.dates(dt.date(day.year, 1, 1), dt.date(day.year, 12, 31))) for day in (start, end)]
    other = replace(period, start=dates.exact(min(moved)), end=dates.exact(max(moved)))
    assert years([period]) == years([other])
