"""The detention line and the tally draw what is known, and nothing past it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import dates
from cases.dates import Days
from cases.pages.drawing import Bar, Line, Mark, detention_line, tally
from cases.status import Period
from cases.vocabulary import EndState, ReleaseType
from tests.test_status import ALL_SOURCES, HANDED_OVER, LEAFLET, D, period
from tests.test_status_properties import any_record, near_days

TODAY = "2026-01-01"


def line(periods: tuple[Period, ...], on: str, axis: tuple[str, str] | None = None) -> Line:
    drawn = detention_line(periods, D(on), 12, (D(axis[0]), D(axis[1])) if axis else None)
    assert drawn is not None
    return drawn


def stretches(drawn: Line) -> list[tuple[str, str, str]]:
    """The bars as days."""

    def day(x: float) -> str:
        return (drawn.first + dt.timedelta(days=round((drawn.last - drawn.first).days * x / 100))).isoformat()

    return [(bar.kind, day(bar.x), day(bar.x + bar.width)) for bar in drawn.bars]


def marks(drawn: Line) -> list[tuple[str, str]]:
    return [(mark.what, mark.date.edtf if mark.date else "") for mark in drawn.marks]


def test_the_line_of_rony_cueto_ends_soon_after_the_last_report() -> None:
    drawn = line(ALL_SOURCES, TODAY)
    assert (drawn.first, drawn.last) == (D("2007-06-05"), D("2007-09-24"))
    assert stretches(drawn) == [
        ("begins", "2007-06-05", "2007-06-07"),
        ("solid", "2007-06-07", "2007-08-01"),
        ("restricted", "2007-08-01", "2007-08-20"),
    ]
    assert marks(drawn) == [("begins", "[2007-06-05..2007-06-07]"), ("ends", "2007-08-01"), ("nothing", "")]


def test_the_line_of_the_leaflet_is_hatched_after_15_july() -> None:
    drawn = line(LEAFLET, TODAY)
    assert stretches(drawn) == [
        ("begins", "2007-06-01", "2007-06-10"),
        ("solid", "2007-06-10", "2007-07-15"),
        ("unconfirmed", "2007-07-15", "2007-08-04"),
    ]
    assert marks(drawn) == [("begins", "[2007-06-01..2007-06-10]"), ("last_report", "2007-07-15"), ("nothing", "")]


def test_on_the_day_of_the_leaflet_the_line_runs_to_that_day() -> None:
    drawn = line(LEAFLET, "2007-07-15")
    assert stretches(drawn)[-1] == ("solid", "2007-06-10", "2007-07-15")
    assert marks(drawn)[-1] == ("today", "2007-07-15")


def test_while_he_is_held_a_later_release_is_not_drawn() -> None:
    drawn = line(ALL_SOURCES, "2007-06-20")
    assert stretches(drawn) == [("begins", "2007-06-05", "2007-06-07"), ("solid", "2007-06-07", "2007-06-20")]
    assert marks(drawn)[-1] == ("today", "2007-06-20")


def test_on_a_day_on_which_he_was_only_possibly_held_nothing_is_solid() -> None:
    assert stretches(line(ALL_SOURCES, "2007-06-06")) == [("begins", "2007-06-05", "2007-06-06")]


def test_there_is_no_line_before_a_detention_or_without_one() -> None:
    assert detention_line(ALL_SOURCES, D("2007-06-04"), 12) is None
    assert detention_line((period("wanted", "2007-01-01"),), D(TODAY), 12) is None
    assert detention_line((), D(TODAY), 12) is None


def test_on_a_common_axis_a_line_has_no_dates_of_its_own_and_runs_off_the_left_end() -> None:
    drawn = line((period("imprisoned", "2010-01-01", attested="2025-12-01"),), TODAY, ("2020-01-01", TODAY))
    assert drawn.bars == (Bar("solid", 0.0, 100.0),)
    assert drawn.marks == ()


def test_a_detention_nobody_saw_end_is_hatched_only_until_the_release() -> None:
    row = (
        period("imprisoned", "2024-01-01", attested="2024-06-01"),
        period("at_liberty", "2025-01-01", attested="2025-06-01"),
    )
    assert stretches(line(row, "2025-06-01")) == [
        ("solid", "2024-01-01", "2024-06-01"),
        ("unconfirmed", "2024-06-01", "2025-01-01"),
        ("free", "2025-01-01", "2025-06-01"),
    ]


def test_a_detention_nobody_saw_end_is_hatched_only_until_the_death() -> None:
    row = (period("imprisoned", "2024-01-01", attested="2024-06-01"), period("died_in_custody", "2025-01-01"))
    assert stretches(line(row, "2025-06-01")) == [
        ("solid", "2024-01-01", "2024-06-01"),
        ("unconfirmed", "2024-06-01", "2025-01-01"),
    ]


def test_liberty_is_drawn_until_the_next_arrest() -> None:
    row = (
        period("imprisoned", "2024-01-01", "2024-02-01", how=ReleaseType.ACQUITTED),
        period("released_restricted", "2024-02-01", attested="2024-03-01"),
        period("imprisoned", "2024-06-01", attested="2024-12-01", state=EndState.ONGOING),
    )
    assert stretches(line(row, "2024-12-31")) == [
        ("solid", "2024-01-01", "2024-02-01"),
        ("solid", "2024-06-01", "2024-12-31"),
        ("restricted", "2024-02-01", "2024-06-01"),
    ]


def test_a_release_on_an_unknown_day_fades_out_and_is_not_hatched() -> None:
    row = (period("imprisoned", "2024-01-01", attested="2024-06-01", how=ReleaseType.ACQUITTED),)
    assert stretches(line(row, "2024-09-01")) == [
        ("solid", "2024-01-01", "2024-06-01"),
        ("ends", "2024-06-01", "2024-09-01"),
    ]


@pytest.mark.parametrize("start", ["2024", "[2024-01-01..]"])
def test_a_vague_arrest_is_not_drawn_as_later_than_she_was_seen_in_prison(start: str) -> None:
    row = (period("imprisoned", start, attested="2024-06-01"),)
    assert stretches(line(row, "2024-06-11")) == [
        ("begins", "2024-01-01", "2024-06-01"),
        ("solid", "2024-06-01", "2024-06-11"),
    ]


@pytest.mark.parametrize("start", ["[..2024-06-01]", ""])
def test_a_detention_that_began_nobody_knows_when_is_drawn_from_the_day_by_which_it_had_begun(start: str) -> None:
    drawn = line((period("imprisoned", start, attested="2024-06-01"),), "2024-06-11", ("2024-01-01", "2024-06-11"))
    assert stretches(drawn) == [("solid", "2024-06-01", "2024-06-11")]
    assert detention_line((period("imprisoned", start, attested="2024-06-01"),), D("2024-05-31"), 12) is None


def test_cells_and_prison_are_one_stretch() -> None:
    row = (
        period("police_custody", "2024-01-01", "2024-01", how=HANDED_OVER),
        period("imprisoned", "2024-01", "[2024-03-01..2024-03-05]", how=ReleaseType.ACQUITTED),
    )
    assert stretches(line(row, "2024-04-01"))[:2] == [
        ("solid", "2024-01-01", "2024-03-01"),
        ("ends", "2024-03-01", "2024-03-05"),
    ]


@given(any_record, near_days)
def test_every_bar_lies_on_the_line_and_no_line_reaches_past_the_day(record: tuple[Period, ...], on: dt.date) -> None:
    drawn = detention_line(record, on, 12)
    if drawn is None:
        return
    assert drawn.first <= drawn.last <= max(on, drawn.first)
    for bar in drawn.bars:
        assert bar.width > 0
        assert 0 <= bar.x <= bar.x + bar.width <= 100.01
    assert all(0 <= mark.x <= 100 for mark in drawn.marks)


# Tally


def test_a_date_that_would_stand_over_another_stands_below_it() -> None:
    assert not line(ALL_SOURCES, TODAY).is_crowded and not line(LEAFLET, TODAY).is_crowded

    def with_report_at(x: float) -> Line:
        begins, report = (dates.exact(D(day)) for day in ("2015-01-01", "2025-10-28"))
        ends = Mark("last_report", x, report, "end"), Mark("nothing", 100, None, "end")
        return Line(D("2015-01-01"), D(TODAY), (), (Mark("begins", 0, begins, "start"), *ends))

    assert [with_report_at(x).is_crowded for x in (25, 40, 88, 91.6)] == [True, False, False, True]


def test_five_weeks_are_certain_and_a_sixth_is_not() -> None:
    drawn = tally(Days(35, 44))
    assert drawn is not None
    assert (drawn.weeks, drawn.unsure) == (5, 1)
    assert (drawn.path.count("M"), drawn.unsure_path.count("M")) == (5, 1)


def test_seven_certain_weeks_and_an_eighth() -> None:
    drawn = tally(Days(55, 57))
    assert drawn is not None
    assert (drawn.weeks, drawn.unsure) == (7, 1)


def test_less_than_a_week_is_not_drawn() -> None:
    assert tally(Days(0, 0)) is None
    assert tally(Days(3, 6)) is None


def test_that_it_may_be_more_is_one_unsure_stroke() -> None:
    drawn = tally(Days(14, None))
    assert drawn is not None
    assert (drawn.weeks, drawn.unsure) == (2, 1)


@given(st.integers(0, 30000), st.none() | st.integers(0, 3000))
def test_every_stroke_of_a_tally_is_inside_its_box(least: int, wider: int | None) -> None:
    drawn = tally(Days(least, None if wider is None else least + wider))
    if drawn is None:
        return
    assert drawn.path.count("M") == drawn.weeks
    assert drawn.unsure_path.count("M") == drawn.unsure
    for stroke in (drawn.path + drawn.unsure_path).split("M")[1:]:
        x, rest = stroke.split(" ")
        y, height = rest.split("v")
        assert 0 <= float(x) <= 80
        assert 0 <= float(y) <= float(y) + float(height) <= 100


@given(st.integers(0, 30000), st.integers(0, 3000))
def test_the_dashes_of_a_tally_are_the_same_strokes(least: int, wider: int) -> None:
    drawn = tally(Days(least, least + wider))
    if drawn is None:
        return
    assert dashes(drawn.rows, drawn.beat) == drawn.weeks
    assert dashes(drawn.unsure_rows, drawn.beat) == 2 * drawn.unsure  # each broken in two


def dashes(path: str, beat: str) -> int:
    """How many dashes the lines of a path have."""
    stroke, gap = map(float, beat.split())
    widths = [float(line.partition("h")[2]) for line in path.split("M")[1:]]
    return sum(round((width - stroke) / (stroke + gap)) + 1 for width in widths)


def test_forty_years_are_drawn_in_a_few_bytes() -> None:
    drawn = tally(Days(40 * 365, 50 * 365))
    assert drawn is not None and len(drawn.rows + drawn.unsure_rows) < 1_200
