"""What holds for every record: a life is made up, a record of it is written as sources would, and both are compared."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cases import dates, status
from cases.contradictions import impossible
from cases.dates import ImpreciseDate
from cases.status import Certainty, Period, Status, public_status
from cases.vocabulary import EndState, LibertyStatus, PublicStatus, ReleaseType

FIRST = dt.date(2007, 1, 1)
SURE = (Certainty.CERTAIN, Certainty.PRESUMED)
CODES = [code for code in LibertyStatus if code != LibertyStatus.UNKNOWN]
GREGORIAN = 146097
"""After so many days the calendar repeats itself."""


@dataclass(frozen=True)
class Chapter:
    """What was true: a status from one day up to, not including, another; without one, it lasts."""

    code: LibertyStatus
    start: dt.date
    end: dt.date | None

    def covers(self, day: dt.date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)


def day(number: int) -> dt.date:
    return FIRST + dt.timedelta(days=number)


@st.composite
def lives(draw: st.DrawFn) -> list[Chapter]:
    """Up to five chapters in order, with or without days between them of which there is nothing to tell."""
    chapters: list[Chapter] = []
    now = draw(st.integers(0, 30))
    for _ in range(draw(st.integers(1, 5))):
        code = draw(st.sampled_from(CODES))
        end = now + draw(st.integers(1, 40) | st.integers(300, 500))
        if code.deprivation_class == "T":
            return [*chapters, Chapter(code, day(now), None)]
        chapters.append(Chapter(code, day(now), day(end)))
        now = end + draw(st.just(0) | st.integers(0, 30))
    if draw(st.booleans()):
        chapters[-1] = replace(chapters[-1], end=None)
    return chapters


@st.composite
def told(draw: st.DrawFn, when: dt.date) -> ImpreciseDate:
    """A date as a source may tell it: exactly, within some days, by or from a day, or not at all."""
    earliest = when - dt.timedelta(days=draw(st.just(0) | st.integers(0, 40)))
    latest = when + dt.timedelta(days=draw(st.just(0) | st.integers(0, 40)))
    form = draw(st.sampled_from(["[{0}..{1}]"] * 5 + ["{2}", "[..{1}]", "[{0}..]", ""]))
    return dates.parse(form.format(earliest, latest, when.isoformat()[: draw(st.sampled_from([4, 7, 10]))]))


@st.composite
def records(draw: st.DrawFn, life: list[Chapter]) -> tuple[Period, ...]:
    """A record of a life: nothing in it is false, and nothing in it need be exact."""
    periods = []
    for number, chapter in enumerate(life):
        following = life[number + 1] if number + 1 < len(life) else None
        is_told = chapter.end is not None and draw(st.sampled_from([True, True, True, False]))
        last = (chapter.end or chapter.start + dt.timedelta(days=400)) - dt.timedelta(days=1)
        states = [EndState.ENDED] if is_told else [EndState.ONGOING, EndState.UNKNOWN]
        periods.append(
            Period(
                key=f"{number}",
                status=chapter.code.value,
                start=draw(told(chapter.start)),
                end=draw(told(chapter.end)) if is_told and chapter.end else dates.UNKNOWN,
                end_state=draw(st.sampled_from(states)).value,
                last_attested=draw(st.none() | st.dates(chapter.start, last)),
                ended_how=_how(draw, chapter, following) if is_told else "",
            )
        )
    return tuple(periods)


def _how(draw: st.DrawFn, chapter: Chapter, following: Chapter | None) -> str:
    if chapter.code.deprivation_class != "D":
        return ""
    if following and following.code.deprivation_class == "D" and following.start == chapter.end:
        return draw(st.sampled_from([ReleaseType.CHANGE_OF_STATUS, ReleaseType.CHANGE_OF_STATUS, "", "unknown"]))
    return draw(st.sampled_from([ReleaseType.ACQUITTED, "", "unknown"]))


@st.composite
def lives_and_records(draw: st.DrawFn) -> tuple[list[Chapter], tuple[Period, ...]]:
    life = draw(lives())
    return life, draw(records(life))


days = (st.integers(-60, 300) | st.integers(-60, 3200)).map(day)
months = st.sampled_from([0, 1, 12])


def true_code(life: list[Chapter], on: dt.date) -> LibertyStatus | None:
    return next((chapter.code for chapter in life if chapter.covers(on)), None)


def is_held(life: list[Chapter], on: dt.date) -> bool:
    code = true_code(life, on)
    return code is not None and code.deprivation_class == "D"


def days_held(life: list[Chapter], until: dt.date, kind: str = "D") -> int:
    return sum(
        max((min(chapter.end or until, until) - chapter.start).days, 0)
        for chapter in life
        if chapter.code.deprivation_class == kind
    )


def agrees(life: list[Chapter], found: Status, on: dt.date) -> bool:
    """Whether a certain status is true of a life."""
    truth = true_code(life, on)
    if found.code in (LibertyStatus.DETAINED_BASIS_UNKNOWN, LibertyStatus.UNKNOWN):
        return is_held(life, on)
    return truth == found.code


# Certain means true


@given(lives_and_records(), days, months)
def test_what_is_certain_is_true(drawn: tuple[list[Chapter], tuple[Period, ...]], on: dt.date, limit: int) -> None:
    life, record = drawn
    found = status.status(record, on, limit)
    if found.certainty == Certainty.CERTAIN:
        assert agrees(life, found, on)
    held = status.deprived(record, on, limit)
    if held == Certainty.CERTAIN:
        assert is_held(life, on)
    if held == Certainty.NO:
        assert not is_held(life, on)
    if found.certainty == Certainty.NO:
        assert true_code(life, on) is None


@given(lives_and_records(), days, st.data())
def test_a_period_less_or_more_leaves_certain_answers_true(
    drawn: tuple[list[Chapter], tuple[Period, ...]], on: dt.date, data: st.DataObject
) -> None:
    """A hand-over is read with the next detention, so what follows one is not left out."""
    life, record = drawn
    may_go = [
        number
        for number in range(len(record))
        if number == 0 or record[number - 1].ended_how != ReleaseType.CHANGE_OF_STATUS
    ]
    gone = data.draw(st.sets(st.sampled_from(may_go)))
    rest = tuple(period for number, period in enumerate(record) if number not in gone)
    found = status.status(rest, on)
    assert found.certainty != Certainty.CERTAIN or agrees(life, found, on)
    assert status.deprived(rest, on) != Certainty.CERTAIN or is_held(life, on)


@given(lives_and_records(), days, st.data())
def test_a_vaguer_source_never_makes_another_answer_certain(
    drawn: tuple[list[Chapter], tuple[Period, ...]], on: dt.date, data: st.DataObject
) -> None:
    """All of a record that can be said less exactly is; what is then certain was certain before."""
    _, record = drawn
    number = data.draw(st.integers(0, len(record) - 1))
    vague = replace(record[number], start=dates.UNKNOWN, end=dates.UNKNOWN)
    vaguer = tuple(vague if period is record[number] else period for period in record)
    if status.deprived(vaguer, on) == Certainty.CERTAIN:
        assert status.deprived(record, on) == Certainty.CERTAIN


@given(lives_and_records(), days, months)
def test_the_days_held_are_within_what_is_told(
    drawn: tuple[list[Chapter], tuple[Period, ...]], on: dt.date, limit: int
) -> None:
    life, record = drawn
    told = status.days_deprived(record, on, limit)
    held = status.deprived(record, on, limit)
    if held != Certainty.PRESUMED:
        assert told.least <= days_held(life, on)
    if held != Certainty.LAST_KNOWN and told.most is not None:
        assert days_held(life, on) <= told.most


@given(lives_and_records(), days, months)
def test_the_days_under_restriction_are_within_what_is_told(
    drawn: tuple[list[Chapter], tuple[Period, ...]], on: dt.date, limit: int
) -> None:
    life, record = drawn
    told = status.days_restricted(record, on, limit)
    now = status.status(record, on, limit)
    if now.certainty != Certainty.PRESUMED:
        assert told.least <= days_held(life, on, "R")
    if now.certainty in (Certainty.CERTAIN, Certainty.PRESUMED) and told.most is not None:
        assert days_held(life, on, "R") <= told.most


# Rows have no order, and days no name


def contents(spells: tuple[status.Spell, ...]) -> list[list[str]]:
    return [[period.key for period in spell.periods] for spell in spells]


any_period = st.builds(
    Period,
    key=st.uuids().map(str),
    status=st.sampled_from([code.value for code in LibertyStatus]),
    start=st.integers(0, 60).map(day).flatmap(told),
    end=st.just(dates.UNKNOWN) | st.integers(0, 90).map(day).flatmap(told),
    end_state=st.sampled_from([state.value for state in EndState]),
    last_attested=st.none() | st.integers(0, 90).map(day),
    ended_how=st.sampled_from(["", "unknown", "change_of_status", "acquitted"]),
)
any_record = st.lists(any_period, max_size=5).map(tuple)
near_days = st.integers(-60, 600).map(day)


@given(any_record, near_days, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(record: tuple[Period, ...], on: dt.date, random: object) -> None:
    rows = list(record)
    random.shuffle(rows)  # type: ignore[attr-defined]
    assert status.status(rows, on) == status.status(record, on)
    assert status.deprived(rows, on) == status.deprived(record, on)
    assert status.spells(rows) == status.spells(record)
    assert status.days_deprived(rows, on) == status.days_deprived(record, on)
    assert status.days_restricted(rows, on) == status.days_restricted(record, on)
    assert status.timeline(rows) == status.timeline(record)
    assert set(impossible(rows)) == set(impossible(record))


def moved(date: ImpreciseDate, by: dt.timedelta) -> ImpreciseDate:
    if date.is_unknown:
        return date
    first = date.earliest + by if date.earliest else ""
    last = date.latest + by if date.latest else ""
    return dates.parse(f"[{first}..{last}]")


def all_moved(record: tuple[Period, ...], by: dt.timedelta) -> tuple[Period, ...]:
    return tuple(
        replace(
            period,
            start=moved(period.start, by),
            end=moved(period.end, by),
            last_attested=period.last_attested + by if period.last_attested else None,
        )
        for period in record
    )


def answers(record: tuple[Period, ...], on: dt.date, by: dt.timedelta, limit: int) -> tuple[object, ...]:
    now = status.status(record, on + by, limit)
    return (
        now.code,
        now.certainty,
        public_status(now),
        now.as_of - by if now.as_of else None,
        now.period.key if now.period else None,
        status.deprived(record, on + by, limit),
        status.days_deprived(record, on + by, limit),
        status.days_restricted(record, on + by, limit),
        contents(status.spells(record)),
        {(problem.code, problem.first.key) for problem in impossible(record)},
    )


@given(any_record, near_days, st.integers(-40, 150))
def test_all_dates_moved_by_some_days_leave_all_answers_the_same(
    record: tuple[Period, ...], on: dt.date, number: int
) -> None:
    """Within the limit, which is counted in calendar months of different lengths: here it is none."""
    by = dt.timedelta(days=number)
    assert answers(all_moved(record, by), on, by, 0) == answers(record, on, dt.timedelta(), 0)


@given(any_record, near_days, st.integers(1, 18), months)
def test_all_dates_moved_by_whole_calendars_leave_the_limit_the_same_as_well(
    record: tuple[Period, ...], on: dt.date, number: int, limit: int
) -> None:
    by = dt.timedelta(days=number * GREGORIAN)
    assert answers(all_moved(record, by), on, by, limit) == answers(record, on, dt.timedelta(), limit)


# The spans say what the status says


@settings(max_examples=40, deadline=None)
@given(any_record, months)
def test_the_spans_cover_every_day_and_say_what_the_status_of_the_day_is(
    record: tuple[Period, ...], limit: int
) -> None:
    spans = status.timeline(record, limit)
    assert spans[0].first_day == dt.date.min
    assert [span.next_day for span in spans] == [*(span.first_day for span in spans[1:]), None]
    assert all(one.status != other.status for one, other in pairwise(spans))
    near = {first + dt.timedelta(days=by) for span in spans[1:] for first in [span.first_day] for by in (-1, 0, 1)}
    for on in sorted(near.union(map(day, range(-45, 140)), [dt.date.min, dt.date.max])):
        (span,) = [span for span in spans if span.first_day <= on and (span.next_day is None or on < span.next_day)]
        assert span.status == status.status(record, on, limit)


@settings(max_examples=20, deadline=None)
@given(any_record, months)
def test_the_stretches_say_for_every_day_how_long_the_detention_had_been(
    record: tuple[Period, ...], limit: int
) -> None:
    counts = status.days_told(record, limit)
    assert counts[0].first_day == dt.date.min
    assert [count.next_day for count in counts] == [*(count.first_day for count in counts[1:]), None]
    assert {grows for count in counts for grows in (count.least_grows, count.most_grows)} <= {0, 1}
    near = {first + dt.timedelta(days=by) for count in counts[1:] for first in [count.first_day] for by in (-1, 0, 1)}
    for on in sorted(near.union(map(day, range(-45, 140)), [dt.date.min, dt.date.max])):
        (count,) = [one for one in counts if one.first_day <= on and (one.next_day is None or on < one.next_day)]
        number = on.toordinal()
        least = count.least + count.least_grows * number
        most = None if count.most is None else count.most + count.most_grows * number
        assert dates.Days(least, most) == status.days_deprived(record, on, limit)


# Counters


@given(any_record, near_days, months)
def test_no_counter_runs_past_the_day(record: tuple[Period, ...], on: dt.date, limit: int) -> None:
    begun = [period.start.earliest for period in record if period.start.earliest]
    for told in (status.days_deprived(record, on, limit), status.days_restricted(record, on, limit)):
        assert told.least >= 0
        assert told.most is None or told.least <= told.most
        if begun and told.most is not None:
            assert told.most <= max((on - min(begun)).days, 0)


@given(any_record, near_days, months)
def test_the_day_a_status_is_as_of_has_come(record: tuple[Period, ...], on: dt.date, limit: int) -> None:
    now = status.status(record, on, limit)
    assert now.as_of is None or now.as_of <= on
    if now.certainty == Certainty.PRESUMED:
        assert now.as_of is not None


@given(any_record, near_days, months)
def test_a_counter_does_not_go_back_while_nothing_is_presumed(
    record: tuple[Period, ...], on: dt.date, limit: int
) -> None:
    """A presumption that lapses takes back the days that were presumed, and nothing else does."""
    after = on + dt.timedelta(days=1)
    if Certainty.PRESUMED not in (status.deprived(record, on, limit), status.status(record, on, limit).certainty):
        assume(status.deprived(record, on, limit) != Certainty.POSSIBLE)
        for count in (status.days_deprived, status.days_restricted):
            earlier, later = count(record, on, limit), count(record, after, limit)
            assert earlier.least <= later.least
            assert later.most is None or earlier.most is None or earlier.most <= later.most


@given(any_record, st.integers(0, 600))
def test_nobody_is_called_detained_a_year_after_the_last_word(record: tuple[Period, ...], later: int) -> None:
    known = [
        date
        for period in record
        for date in (period.start.latest, period.end.earliest, period.end.latest, period.last_attested)
        if date
    ]
    on = max(known, default=FIRST) + dt.timedelta(days=367 + later)
    assert public_status(status.status(record, on)) != PublicStatus.HELD
    assert status.deprived(record, on) not in SURE


@given(any_record, near_days)
def test_somebody_said_to_be_detained_is_surely_deprived_of_liberty(record: tuple[Period, ...], on: dt.date) -> None:
    now, held = status.status(record, on), status.deprived(record, on)
    is_detention = now.code != "" and LibertyStatus(now.code).deprivation_class == "D"
    if is_detention and now.certainty in SURE:
        assert held in SURE
    if public_status(now) == PublicStatus.HELD:
        assert held in SURE
    if held in SURE:
        assert now.certainty in SURE
        assert is_detention or now.code == LibertyStatus.UNKNOWN


@given(any_record)
def test_every_detention_period_is_in_one_detention(record: tuple[Period, ...]) -> None:
    inside = [period.key for spell in status.spells(record) for period in spell.periods]
    reversed_ = {problem.first.key for problem in impossible(record) if problem.code == "reversed"}
    deprived = [
        period.key
        for period in record
        if LibertyStatus(period.status).deprivation_class == "D" and period.key not in reversed_
    ]
    assert sorted(inside) == sorted(deprived)


@given(lives_and_records())
def test_what_was_true_is_never_impossible(drawn: tuple[list[Chapter], tuple[Period, ...]]) -> None:
    _, record = drawn
    found = {problem.code for problem in impossible(record)}
    assert not found & {"overlap", "after_terminal", "reversed"}
