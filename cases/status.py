"""Liberty status on a day, worked out from the periods of a case. Pure: no database and no clock.

"On a day" means at its end, so a person is not held on the day of release. Dates are plain calendar dates of the
place; the day asked for is always passed in. The rules are those of the domain notes, 2.3 and 2.5:

* **certain**: it had begun by the day at the latest, and ended after it at the earliest or is attested that far;
* **presumed**: it has no known end, and the day is within the freshness limit of its last attestation. It makes no
  difference whether it is entered as going on or with its end not known: both say the same of the day it was last
  attested, and neither says anything of the days after it. The presumption is void from the first day on which
  another status may have begun;
* **possible**: only the outer bounds reach the day;
* **last known**: nothing reaches the day, or only a period that is older than the limit. A period without an end
  that nobody attests is last known from the day it had begun: its start is the last word on it;
* **no**: it does not reach the day.

A person is in one liberty status at a time. What is known of one period therefore bounds the others: it is over
when a later one has begun, and cannot have begun while an earlier one is attested. Nothing follows a terminal status.

Deprivation of liberty is answered on whole detentions. A person handed over on an unknown day is certainly held
though the stage is not known. Only a stated hand-over (``change_of_status``) makes that certain. Where nobody says
how one placement ended, and another follows without a certain gap, the person is presumed held in between, within
the limit; after a stated release only the outer bounds count.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations, pairwise

from cases.dates import Days, ImpreciseDate
from cases.vocabulary import EndState, LibertyStatus, PublicStatus, ReleaseType

FRESHNESS_MONTHS = 12


class Certainty(StrEnum):
    """How sure an answer is, surest first."""

    CERTAIN = "certain"
    PRESUMED = "presumed"
    POSSIBLE = "possible"
    LAST_KNOWN = "last_known"
    NO = "no"


@dataclass(frozen=True)
class Period:
    """A time in one liberty status. ``key`` tells the periods of a case apart; the codes are of the vocabulary."""

    key: str
    status: str
    start: ImpreciseDate
    end: ImpreciseDate
    end_state: str
    last_attested: dt.date | None
    ended_how: str = ""


@dataclass(frozen=True)
class Status:
    """The status on a day.

    ``code`` is a liberty status, empty if nothing is known. Where detention is sure and its stage is not, it is
    ``detained_basis_unknown`` and there is no ``period``. ``as_of`` is the last day a source vouches for, never after
    the day asked; none where the sources cover the day itself without having been written on it.
    """

    code: str
    certainty: Certainty
    as_of: dt.date | None = None
    period: Period | None = None


@dataclass(frozen=True)
class Spell:
    """One detention: periods of deprivation of liberty in order, without a certain gap between them."""

    periods: tuple[Period, ...]

    @property
    def start(self) -> ImpreciseDate:
        return self.periods[0].start

    @property
    def end(self) -> ImpreciseDate:
        return self.periods[-1].end

    @property
    def end_state(self) -> str:
        return self.periods[-1].end_state

    @property
    def last_attested(self) -> dt.date | None:
        return max((period.last_attested for period in self.periods if period.last_attested), default=None)


@dataclass(frozen=True)
class Span:
    """A stretch of days in one status, from ``first_day`` up to, not including, ``next_day`` (None = no end)."""

    first_day: dt.date
    next_day: dt.date | None
    status: Status


@dataclass(frozen=True)
class Problem:
    """What cannot be true of some periods: ``code`` is one of those of :func:`impossible`."""

    code: str
    first: Period
    second: Period | None = None


# Questions


def status(periods: Iterable[Period], on: dt.date, freshness_months: int = FRESHNESS_MONTHS) -> Status:
    """The status at the end of a day."""
    return _Record(periods, freshness_months).status(on.toordinal())


def deprived(periods: Iterable[Period], on: dt.date, freshness_months: int = FRESHNESS_MONTHS) -> Certainty:
    """How sure it is that the person was deprived of liberty at the end of a day, whatever the stage."""
    return _Record(periods, freshness_months).deprived(on.toordinal())


def spells(periods: Iterable[Period]) -> tuple[Spell, ...]:
    """The detentions in order of time: maximal runs of deprivation periods whose gaps are not certain."""
    groups = _spells(_placed(periods, FRESHNESS_MONTHS))
    return tuple(Spell(tuple(reach.period for reach in group)) for group in groups)


def days_deprived(periods: Iterable[Period], on: dt.date, freshness_months: int = FRESHNESS_MONTHS) -> Days:
    """For how many days, up to the day asked, the person was deprived of liberty.

    The count runs to the day only while detention is certain or presumed. What is only last known is counted up to
    its last attestation; an end that is on no known day leaves the upper bound open.
    """
    record = _Record(periods, freshness_months)
    return _days(record.runs, on.toordinal())


def days_restricted(periods: Iterable[Period], on: dt.date, freshness_months: int = FRESHNESS_MONTHS) -> Days:
    """For how many days, up to the day asked, the person was out of detention but under restrictions."""
    record = _Record(periods, freshness_months)
    return _days([row for row in record.rows if row.kind == "R"], on.toordinal())


def timeline(periods: Iterable[Period], freshness_months: int = FRESHNESS_MONTHS) -> tuple[Span, ...]:
    """The status of every day there is, in as few spans as possible; :func:`status` says the same of each day."""
    record = _Record(periods, freshness_months)
    found: list[tuple[int, Status]] = []
    for day in record.changes():
        now = record.status(day)
        if not found or found[-1][1] != now:
            found.append((day, now))
    ends = [dt.date.fromordinal(day) for day, _ in found[1:]]
    return tuple(
        Span(dt.date.fromordinal(day), end, now) for (day, now), end in zip(found, [*ends, None], strict=True)
    )


_PUBLIC = {
    LibertyStatus.UNACKNOWLEDGED_DETENTION: PublicStatus.LOST,
    LibertyStatus.NON_STATE_CAPTIVITY: PublicStatus.NONSTATE,
    LibertyStatus.RELEASED_RESTRICTED: PublicStatus.COND,
    LibertyStatus.CONDITIONAL_RELEASE: PublicStatus.COND,
    LibertyStatus.WANTED: PublicStatus.WANTED,
    LibertyStatus.EXILE: PublicStatus.EXILE,
    LibertyStatus.AT_LIBERTY: PublicStatus.FREE,
    LibertyStatus.DIED_IN_CUSTODY: PublicStatus.DEAD,
    LibertyStatus.EXECUTED: PublicStatus.EXECUTED,
    LibertyStatus.DECEASED: PublicStatus.DECEASED,
    LibertyStatus.UNKNOWN: PublicStatus.UNK,
}


def public_status(found: Status) -> PublicStatus:
    """The word for readers (domain notes, 2.5). It must be read with the date of the status.

    What is only possible is no status at all for a list or a count; the page may say what is possible. Nor is
    somebody "detained when last reported" whose detention is reported to have ended, though nothing is known of the
    time after it.
    """
    if found.certainty in (Certainty.NO, Certainty.POSSIBLE):
        return PublicStatus.UNK
    word = _PUBLIC.get(LibertyStatus(found.code), PublicStatus.HELD)
    if found.certainty != Certainty.LAST_KNOWN or _kind(found.code) != "D":
        return word
    if found.period and _is_over(found.period):
        return PublicStatus.UNK
    return PublicStatus.STALE if word == PublicStatus.HELD else word


def impossible(periods: Iterable[Period]) -> tuple[Problem, ...]:
    """What cannot be true, in order of time (domain notes, section 4: invariants 2, 7, 8 and 9).

    ``reversed``: ended before it began. ``overlap``: two detentions that certainly overlap. ``after_terminal``: a
    period after a final status, which is ``first``. ``ended_how``: a detention that another status follows does not
    say how it ended. ``change_of_status``: said of a detention that no other detention follows.
    """
    given = sorted(periods, key=lambda period: period.key)
    problems = [Problem("reversed", period) for period in given if _reach(period, 0) is None]
    bounds = sorted((reach for period in given if (reach := _reach(period, 0))), key=_order)
    for one, other in combinations(bounds, 2):
        if one.kind == other.kind == "D":
            if max(one.start_latest, other.start_latest) < min(one.word, other.word):
                problems.append(Problem("overlap", one.period, other.period))
    for final in bounds:
        for other in bounds:
            is_later = other.start_earliest > final.start_latest or other.word > final.start_latest
            if final.kind == "T" and (other.kind != "T" and is_later or other.kind == "T" and other is not final):
                if other.kind != "T" or bounds.index(other) > bounds.index(final):
                    problems.append(Problem("after_terminal", final.period, other.period))
    rows = [row for row in _placed(given, 0) if row.start_earliest or row.start_latest < _NEVER]
    for row, after in zip(rows, [*rows[1:], None], strict=False):
        is_handover = row.period.ended_how == ReleaseType.CHANGE_OF_STATUS
        if row.kind == "D" and after and after.kind in ("R", "L", "T") and not row.period.ended_how:
            problems.append(Problem("ended_how", row.period, after.period))
        if row.kind == "D" and is_handover and not (after and after.kind == "D"):
            problems.append(Problem("change_of_status", row.period, after.period if after else None))
    return tuple(problems)


# Reach: bounds as day numbers, so that an unknown one is just very early or very late

_ALWAYS = 0
_NEVER = dt.date.max.toordinal() + 1


@dataclass(frozen=True)
class _Reach:
    """The days a period, or a run of them, may and must cover. It covers its start and not its end.

    ``attested`` is the last day a source vouches for, :data:`_ALWAYS` for none; from ``fresh_until`` on, that is too
    long ago. From the last sure day until ``presumed_until`` it is presumed. ``is_dated``: it ended by a stated day.
    """

    period: Period
    kind: str
    start_earliest: int
    start_latest: int
    end_earliest: int
    end_latest: int
    attested: int
    fresh_until: int
    is_dated: bool
    presumed_until: int = _ALWAYS

    @property
    def word(self) -> int:
        """The last day up to which it surely lasted, if it had begun."""
        return min(max(self.end_earliest, self.attested), self.end_latest)

    @property
    def has_sure_day(self) -> bool:
        return self.attested > _ALWAYS or self.start_latest < self.end_earliest

    def may_cover(self, day: int) -> bool:
        return self.start_earliest <= day < self.end_latest

    def covers(self, day: int) -> Certainty:
        if not self.may_cover(day):
            return Certainty.NO
        if day < self.start_latest:
            return Certainty.POSSIBLE
        if day < self.end_earliest or day <= self.attested:
            return Certainty.CERTAIN
        if day < self.presumed_until:
            return Certainty.PRESUMED
        return Certainty.POSSIBLE if self.is_dated or day < self.fresh_until else Certainty.LAST_KNOWN

    def is_before(self, other: _Reach) -> bool:
        """Whether it certainly came before another period: no two hold on the same day."""
        if self.start_latest < other.start_earliest:
            return True
        return self.has_sure_day and other.has_sure_day and self.start_latest < other.start_latest


def _reach(period: Period, freshness_months: int) -> _Reach | None:
    """The bounds of a period by itself; None if they contradict each other."""
    kind = _kind(period.status)
    start, end = period.start, period.end
    start_earliest = start.earliest.toordinal() if start.earliest else _ALWAYS
    start_latest = start.latest.toordinal() if start.latest else _NEVER
    end_earliest = end.earliest.toordinal() if end.earliest else _ALWAYS
    end_latest = end.latest.toordinal() if end.latest else _NEVER
    if end_latest < start_earliest:
        return None
    if kind == "T":
        end_earliest = end_latest = _NEVER
    attested = period.last_attested.toordinal() if period.last_attested else _ALWAYS
    if not start_earliest <= attested < end_latest:
        attested = _ALWAYS
    fresh = max(attested, end_earliest)
    return _Reach(
        period=period,
        kind=kind,
        start_earliest=start_earliest,
        start_latest=min(start_latest, end_latest, attested or _NEVER),
        end_earliest=max(end_earliest, start_earliest),
        end_latest=end_latest,
        attested=attested,
        fresh_until=_months_after(fresh, freshness_months) if fresh else _ALWAYS,
        is_dated=end_latest < _NEVER,
    )


def _kind(code: str) -> str:
    return LibertyStatus(code).deprivation_class


def _is_over(period: Period) -> bool:
    """Whether a detention is said to have ended other than by a hand-over."""
    return period.end_state == EndState.ENDED and period.ended_how != ReleaseType.CHANGE_OF_STATUS


def _months_after(day: int, months: int) -> int:
    """The first day that is no longer within so many calendar months of a day."""
    if day >= _NEVER:
        return _NEVER
    date = dt.date.fromordinal(day)
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    if year > dt.MAXYEAR:
        return _NEVER
    return dt.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1])).toordinal() + 1


def _order(reach: _Reach) -> tuple[int, int, int, int, str, str]:
    first = reach.start_earliest or reach.start_latest
    kind = "DRLT".find(reach.kind)
    return first, reach.start_latest, reach.end_latest, kind, reach.period.status, reach.period.key


def _placed(periods: Iterable[Period], freshness_months: int) -> list[_Reach]:
    """The periods in order of time, each bounded by those before and after it."""
    given = [reach for period in periods if (reach := _reach(period, freshness_months))]
    placed = []
    for one in given:
        others = [other for other in given if other is not one]
        is_final = one.kind == "T"
        after = [x for x in others if not is_final and (x.kind == "T" or one.is_before(x))]
        before = [x for x in others if x.kind != "T" and (is_final or x.is_before(one))]
        end_latest = min([one.end_latest, *(x.start_latest for x in after)])
        start_earliest = max([one.start_earliest, *(min(x.word, one.start_latest) for x in before)])
        end_earliest = min(max(one.end_earliest, start_earliest), end_latest)
        placed.append(
            replace(one, start_earliest=start_earliest, end_earliest=end_earliest, end_latest=end_latest)
        )
    return sorted(placed, key=_order)


def _spells(rows: Sequence[_Reach]) -> list[list[_Reach]]:
    groups: list[list[_Reach]] = []
    is_apart = True
    for row in rows:
        if row.kind != "D":
            is_apart = is_apart or row.kind != ""
        elif is_apart or _is_gap(groups[-1][-1], row):
            groups.append([row])
            is_apart = False
        else:
            groups[-1].append(row)
    return groups


def _is_gap(row: _Reach, after: _Reach) -> bool:
    """Whether the person was certainly not held between two detention periods.

    One day ends where the next begins: out of one place on the 10th and into another on the 11th is no certain gap.
    """
    how = row.period.ended_how
    if how == ReleaseType.CHANGE_OF_STATUS:
        return False
    return how not in ("", ReleaseType.UNKNOWN) or row.end_latest + 1 < after.start_earliest


class _Record:
    """The periods of a case placed in time: ``rows``, and ``runs`` of detention periods handed over to each other."""

    def __init__(self, periods: Iterable[Period], freshness_months: int) -> None:
        placed = _placed(periods, freshness_months)
        self.rows = [_presumed(row, placed) for row in placed]
        free = [row for row in placed if row.kind != "D"]
        self.runs: list[_Reach] = []
        for spell in _spells(placed):
            runs = list(_runs(spell, placed))
            for run, after in pairwise(runs):
                fresh_until = _months_after(run.word, freshness_months) if run.word else _ALWAYS
                until = [fresh_until, after.start_latest, *(x.start_earliest for x in free if x.end_latest > run.word)]
                end_latest = max(run.end_latest, min(until))
                self.runs.append(replace(run, end_latest=end_latest, presumed_until=min(until)))
            self.runs.append(_presumed(runs[-1], free))

    def deprived(self, day: int) -> Certainty:
        if any(row.kind in ("R", "L", "T") and row.covers(day) == Certainty.CERTAIN for row in self.rows):
            return Certainty.NO
        found = _surest(run.covers(day) for run in self.runs)
        last = self._last(day, "DRLT")
        if found == Certainty.NO and last and last.kind == "D" and not _is_over(last.period):
            return Certainty.LAST_KNOWN
        return found

    def status(self, day: int) -> Status:
        by = {certainty: [row for row in self.rows if row.covers(day) == certainty] for certainty in Certainty}
        if by[Certainty.CERTAIN]:
            row = by[Certainty.CERTAIN][-1]
            return Status(row.period.status, Certainty.CERTAIN, _date(day if day == row.attested else 0), row.period)
        held = self.deprived(day)
        if held in (Certainty.CERTAIN, Certainty.PRESUMED):
            stages = [row for row in self.rows if row.kind == "D" and row.may_cover(day)]
            words = [run.word for run in self.runs if run.covers(day) == held == Certainty.PRESUMED]
            return _staged(stages, held, max(words, default=0))
        if by[Certainty.PRESUMED]:
            row = max(by[Certainty.PRESUMED], key=lambda row: row.word)
            return Status(row.period.status, Certainty.PRESUMED, _date(row.word), row.period)
        if by[Certainty.POSSIBLE]:
            return _possible(by[Certainty.POSSIBLE], day)
        if last := self._last(day, "DRLT "):
            return Status(last.period.status, Certainty.LAST_KNOWN, _date(last.word), last.period)
        return Status("", Certainty.NO)

    def _last(self, day: int, kinds: str) -> _Reach | None:
        """The latest period, of some kinds, that had begun or may have begun by a day."""
        begun = [row for row in self.rows if row.start_earliest <= day and (row.kind or " ") in kinds]
        return begun[-1] if begun else None

    def changes(self) -> list[int]:
        """Every day on which an answer may differ from that of the day before, and the first day there is."""
        days = {
            day
            for reach in (*self.rows, *self.runs)
            for day in (
                reach.start_earliest,
                reach.start_latest,
                reach.end_earliest,
                reach.end_latest,
                reach.attested,
                reach.attested + 1,
                reach.fresh_until,
                reach.presumed_until,
            )
        }
        return sorted({dt.date.min.toordinal(), *(day for day in days if _ALWAYS < day < _NEVER)})


def _presumed(reach: _Reach, others: Iterable[_Reach]) -> _Reach:
    """The reach with its presumption, if its end is not known: until the limit, or until another may have begun."""
    if reach.period.end_state == EndState.ENDED or reach.is_dated:
        return reach
    rivals = [x.start_earliest for x in others if x.period is not reach.period and x.end_latest > reach.word]
    return replace(reach, presumed_until=min([reach.fresh_until, *rivals]))


def _runs(spell: Sequence[_Reach], rows: Sequence[_Reach]) -> Iterator[_Reach]:
    """The periods of a detention, those handed over to each other joined to one."""
    run = spell[0]
    for row in spell[1:]:
        is_stated = run.period.ended_how == ReleaseType.CHANGE_OF_STATUS
        is_next = rows.index(row) == rows.index(next(x for x in rows if x.period is run.period)) + 1
        if not (is_stated and is_next and run.end_latest + 1 >= row.start_earliest):
            yield run
            run = row
            continue
        run = replace(
            row,
            start_earliest=min(run.start_earliest, row.start_earliest),
            start_latest=min(run.start_latest, row.start_latest),
            end_earliest=max(run.end_earliest, row.end_earliest),
            attested=max(run.attested, row.attested),
        )
    yield run


def _surest(found: Iterable[Certainty]) -> Certainty:
    return min(found, key=list(Certainty).index, default=Certainty.NO)


def _date(day: int) -> dt.date | None:
    return dt.date.fromordinal(day) if _ALWAYS < day < _NEVER else None


def _possible(rows: Sequence[_Reach], day: int) -> Status:
    row = rows[-1]
    word = row.word if row.start_latest <= day else _ALWAYS
    if all(row.kind == "D" for row in rows):
        return _staged(rows, Certainty.POSSIBLE, word)
    return Status(row.period.status, Certainty.POSSIBLE, _date(word), row.period)


def _staged(stages: Sequence[_Reach], held: Certainty, word: int) -> Status:
    """Detention whose stage may be any of some. Whether the state holds somebody is not a stage."""
    codes = {row.period.status for row in stages}
    if len(codes) == 1:
        return Status(codes.pop(), held, _date(word), stages[-1].period)
    if LibertyStatus.NON_STATE_CAPTIVITY in codes:
        return Status(LibertyStatus.UNKNOWN.value, held, _date(word))
    return Status(LibertyStatus.DETAINED_BASIS_UNKNOWN.value, held, _date(word))


def _days(reaches: Iterable[_Reach], on: int) -> Days:
    """The days before ``on`` that some periods must cover, and those they may cover."""
    sure, outer = [], []
    is_open = False
    for reach in reaches:
        if on <= reach.start_earliest:
            continue
        now = reach.covers(on)
        is_held = now in (Certainty.CERTAIN, Certainty.PRESUMED)
        sure.append((reach.start_latest, on if is_held else min(on, reach.word)))
        is_open = is_open or not reach.start_earliest
        if now != Certainty.LAST_KNOWN:
            outer.append((reach.start_earliest, min(on, reach.end_latest)))
        elif reach.period.end_state == EndState.ENDED or not reach.fresh_until:
            is_open = True
        else:
            outer.append((reach.start_earliest, reach.word))
    return Days(least=_length(sure), most=None if is_open else max(_length(outer), _length(sure)))


def _length(stretches: Iterable[tuple[int, int]]) -> int:
    """How many days some stretches cover together."""
    total, reached = 0, _ALWAYS
    for first, end in sorted(stretches):
        total += max(end - max(first, reached), 0)
        reached = max(reached, end)
    return total
