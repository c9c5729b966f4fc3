"""How something that lasted stood on a day: never surer than its dates, and never beyond its last confirmation."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from cases import dates
from cases.dates import ImpreciseDate
from cases.lasting import Standing, standing
from cases.reach import Certainty
from cases.vocabulary import EndState

FIRST = dt.date(2007, 1, 1)
GREGORIAN = 146097
"""After so many days the calendar repeats itself."""


def day(number: int) -> dt.date:
    return FIRST + dt.timedelta(days=number)


def stood(start: str, end: str, state: str, attested: str, on: str) -> Standing:
    last = dt.date.fromisoformat(attested) if attested else None
    return standing(dates.parse(start), dates.parse(end), state, last, dt.date.fromisoformat(on))


def test_a_link_of_which_one_day_is_told_may_have_held_before_it_and_is_last_known_after_it() -> None:
    told = ("", "", EndState.ONGOING, "2007-07-15")
    assert stood(*told, "2007-07-14") == Standing(Certainty.POSSIBLE)
    assert stood(*told, "2007-07-15") == Standing(Certainty.CERTAIN)
    assert stood(*told, "2007-07-16") == Standing(Certainty.LAST_KNOWN, dt.date(2007, 7, 15))


def test_it_holds_from_its_first_day_up_to_and_without_its_last() -> None:
    told = ("1990-05-01", "2000-05-01", EndState.ENDED, "")
    assert [stood(*told, on).certainty for on in ("1990-04-30", "1990-05-01", "2000-04-30", "2000-05-01")] == [
        Certainty.NO,
        Certainty.CERTAIN,
        Certainty.CERTAIN,
        Certainty.NO,
    ]


def test_the_year_in_which_it_began_or_ended_is_possible() -> None:
    assert stood("1990", "2000", EndState.ENDED, "", "1990-06-01").certainty == Certainty.POSSIBLE
    assert stood("1990", "2000", EndState.ENDED, "", "2000-06-01").certainty == Certainty.POSSIBLE


def test_that_it_ended_on_a_day_not_known_is_said() -> None:
    assert stood("1990", "", EndState.ENDED, "1995-01-01", "1999-01-01") == Standing(
        Certainty.LAST_KNOWN, dt.date(1995, 1, 1), is_over=True
    )


def test_what_nobody_confirmed_since_it_began_is_last_known_without_a_day() -> None:
    assert stood("1990-05-01", "", EndState.UNKNOWN, "", "2007-01-01") == Standing(Certainty.LAST_KNOWN)
    assert stood("", "", EndState.UNKNOWN, "", "2007-01-01") == Standing(Certainty.POSSIBLE)


@st.composite
def told(draw: st.DrawFn, when: int) -> ImpreciseDate:
    """A date as a source may tell it."""
    earliest, latest = when - draw(st.integers(0, 40)), when + draw(st.integers(0, 40))
    form = draw(st.sampled_from(["[{0}..{1}]"] * 3 + ["{2}", "[..{1}]", "[{0}..]", ""]))
    return dates.parse(form.format(day(earliest), day(latest), day(when)))


@st.composite
def lives(draw: st.DrawFn) -> tuple[int, int | None, tuple[ImpreciseDate, ImpreciseDate, str, dt.date | None]]:
    """What was true (first day, day after the last), and what is told of it: nothing false, and nothing need be exact."""
    start = draw(st.integers(60, 120))
    length = draw(st.none() | st.integers(1, 400))
    end = None if length is None else start + length
    attested = draw(st.none() | st.integers(start, (end or start + 400) - 1))
    is_told = end is not None and draw(st.booleans())
    state = EndState.ENDED if is_told else draw(st.sampled_from([EndState.ONGOING, EndState.UNKNOWN]))
    ended = draw(told(end)) if is_told and end is not None else dates.UNKNOWN
    return start, end, (draw(told(start)), ended, state, None if attested is None else day(attested))


@given(lives(), st.integers(0, 900))
def test_what_is_certain_was_so_and_what_is_denied_was_not(life: tuple[int, int | None, object], on: int) -> None:
    start, end, row = life
    found = standing(*row, day(on))  # type: ignore[misc]
    was_so = start <= on and (end is None or on < end)
    if found.certainty == Certainty.CERTAIN:
        assert was_so
    if found.certainty == Certainty.NO:
        assert not was_so
    assert found.certainty != Certainty.PRESUMED
    assert found.as_of is None or found.as_of < day(on)


@given(lives(), st.integers(0, 900))
def test_it_does_not_matter_when_in_history_it_was(life: tuple[int, int | None, object], on: int) -> None:
    """Four hundred years later everything is the same, four hundred years later."""
    _start, _end, (start, end, state, attested) = life  # type: ignore[misc]

    def later(date: dt.date) -> dt.date:
        return date + dt.timedelta(days=GREGORIAN)

    def moved(date: ImpreciseDate) -> ImpreciseDate:
        bounds = ("" if bound is None else str(later(bound)) for bound in (date.earliest, date.latest))
        return date if date.is_unknown else dates.parse("[{}..{}]".format(*bounds))

    found = standing(start, end, state, attested, day(on))
    again = standing(moved(start), moved(end), state, attested and later(attested), later(day(on)))
    assert (again.certainty, again.is_over) == (found.certainty, found.is_over)
    assert again.as_of == (found.as_of and later(found.as_of))
