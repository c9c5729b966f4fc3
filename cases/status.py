"""Liberty status on a day, worked out from the periods of a case. Pure: no database and no clock.

"On a day" means at its end, so a person is not held on the day of release. Dates are plain calendar dates of the
place; the day asked for is always passed in. The rules are those of the domain notes, 2.3 and 2.5:

* **certain**: the status had begun by the day at the latest, and ended after it at the earliest or is attested so far;
* **presumed**: its end is not known, and the day is within the freshness limit of its last attestation. It makes no
  difference whether it is entered as going on or with its end not known: both vouch for the day it was last
  attested, and neither for any day after it. Where another status may have begun, nothing is presumed;
* **possible**: only the outer bounds reach the day;
* **last known**: nothing reaches the day, or only a period that is older than the limit. A period without an end
  that nobody attests is last known as soon as it has begun: its start is the last word on it;
* **no**: it does not reach the day.

Deprivation of liberty is answered on whole detentions. A person handed over on an unknown day is certainly held
though the stage is not known. Only a stated hand-over (``change_of_status``) makes that certain. Where nobody says
how one placement ended, and another follows without a certain gap, the person is presumed held in between, within
the limit; after a stated release only the outer bounds count.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from cases.dates import Days, ImpreciseDate
from cases.reach import ALWAYS, NEVER, Certainty, Period, Reach, fresh_until, order, reaches
from cases.vocabulary import LibertyStatus, PublicStatus, ReleaseType

__all__ = [
    "SURE",
    "Certainty",
    "Count",
    "Period",
    "Span",
    "Spell",
    "Status",
    "days_deprived",
    "days_restricted",
    "days_told",
    "deprived",
    "last_confirmed",
    "public_status",
    "spells",
    "status",
    "timeline",
]

FRESHNESS_MONTHS = 12
SURE = (Certainty.CERTAIN, Certainty.PRESUMED)


@dataclass(frozen=True)
class Status:
    """The status on a day.

    ``code`` is a liberty status, empty if nothing is known. Where detention is sure and its stage is not, it is
    ``detained_basis_unknown`` without a ``period``. ``as_of`` is the last day, not after the day asked, that a source
    vouches for; none where the sources cover the day asked without being written on it.
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
class Count:
    """The days of detention by each day from ``first_day`` up to ``next_day``; a bound that grows is without its number."""

    first_day: dt.date
    next_day: dt.date | None
    least: int
    least_grows: int
    most: int | None
    most_grows: int


def status(periods: Iterable[Period], on: dt.date, freshness_months: int = FRESHNESS_MONTHS) -> Status:
    """The status at the end of a day."""
    return _record(tuple(periods), freshness_months).status(on.toordinal())


def deprived(periods: Iterable[Period], on: dt.date, freshness_months: int = FRESHNESS_MONTHS) -> Certainty:
    """How sure it is that the person was deprived of liberty at the end of a day, whatever the stage."""
    return _record(tuple(periods), freshness_months).deprived(on.toordinal())


def last_confirmed(found: Status, on: dt.date) -> dt.date | None:
    """The last day, not after the day asked, on which a source vouches for the status found for that day, if any."""
    attested = found.period.last_attested if found.period else None
    return found.as_of or (attested if attested and attested <= on else None)


def spells(periods: Iterable[Period]) -> tuple[Spell, ...]:
    """The detentions in order of time: maximal runs of deprivation periods whose gaps are not certain."""
    return _record(tuple(periods), FRESHNESS_MONTHS).spells


def days_deprived(periods: Iterable[Period], on: dt.date, freshness_months: int = FRESHNESS_MONTHS) -> Days:
    """For how many days, up to the day asked, the person was deprived of liberty.

    The count runs to the day only while detention is certain or presumed. What is only last known is counted up to
    its last attestation. An end that is known to have come, but not when, leaves the upper bound open.
    """
    return _days(_record(tuple(periods), freshness_months).runs, on.toordinal())


def days_restricted(periods: Iterable[Period], on: dt.date, freshness_months: int = FRESHNESS_MONTHS) -> Days:
    """For how many days, up to the day asked, the person was not held but under restrictions."""
    rows = _record(tuple(periods), freshness_months).rows
    return _days([row for row in rows if row.kind == "R"], on.toordinal())


def timeline(periods: Iterable[Period], freshness_months: int = FRESHNESS_MONTHS) -> tuple[Span, ...]:
    """The status of every day there is, in as few spans as possible; :func:`status` says the same of each day."""
    record = _record(tuple(periods), freshness_months)
    found: list[tuple[dt.date, Status]] = []
    for day in record.changes():
        now = record.status(day)
        if not found or found[-1][1] != now:
            found.append((dt.date.fromordinal(day), now))
    ends = [*(day for day, _ in found[1:]), None]
    return tuple(Span(day, end, now) for (day, now), end in zip(found, ends, strict=True))


def days_told(periods: Iterable[Period], freshness_months: int = FRESHNESS_MONTHS) -> tuple[Count, ...]:
    """:func:`days_deprived` for every day there is, in stretches in which each bound stands still or grows by the day."""
    record = _record(tuple(periods), freshness_months)
    days = pairwise([*record.changes(), NEVER])
    rows = [(dt.date.fromordinal(day), _line(record.runs, day, after - day)) for day, after in days]
    found = [rows[0], *(row for before, row in pairwise(rows) if row[1] != before[1])]
    ends = [*(day for day, _ in found[1:]), None]
    return tuple(Count(day, end, *line) for (day, line), end in zip(found, ends, strict=True))


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
    """The word for readers (domain notes, 2.5), to be shown with the date of the status.

    What is only possible is no status in a list or a count; a page may say beside it what is possible. Nor is
    somebody "detained when last reported" whose detention is reported to be over, though nothing is known of the
    time after it.
    """
    if found.certainty in (Certainty.NO, Certainty.POSSIBLE):
        return PublicStatus.UNK
    code = LibertyStatus(found.code)
    word = _PUBLIC.get(code, PublicStatus.HELD)
    if found.certainty != Certainty.LAST_KNOWN or code.deprivation_class != "D":
        return word
    if found.period and _is_over(found.period):
        return PublicStatus.UNK
    return PublicStatus.STALE if word == PublicStatus.HELD else word


class _Record:
    """The periods of a case in time: ``rows``, and ``runs`` of detention periods handed over to each other."""

    def __init__(self, periods: Iterable[Period], freshness_months: int) -> None:
        placed = reaches(periods, freshness_months)
        others = [row for row in placed if row.kind != "D"]
        self.rows = [row.presumed(placed) for row in placed]
        self.runs: list[Reach] = []
        detentions = _spells(placed)
        self.spells = tuple(Spell(tuple(row.period for row in rows)) for rows in detentions)
        for spell in detentions:
            runs = list(_joined(spell, placed))
            self.runs += [_bridged(run, after, others, freshness_months) for run, after in pairwise(runs)]
            self.runs.append(runs[-1].presumed(others))

    def deprived(self, day: int) -> Certainty:
        if any(row.kind in ("R", "L", "T") and row.covers(day) == Certainty.CERTAIN for row in self.rows):
            return Certainty.NO
        found = min((run.covers(day) for run in self.runs), key=list(Certainty).index, default=Certainty.NO)
        last = _last_begun([row for row in self.rows if row.kind], day)
        if found == Certainty.NO and last and last.kind == "D" and not _is_over(last.period):
            return Certainty.LAST_KNOWN
        return found

    def status(self, day: int) -> Status:
        sure = [row for row in self.rows if row.covers(day) == Certainty.CERTAIN]
        if sure:
            return _told(sure[-1], Certainty.CERTAIN, day if day == sure[-1].attested else ALWAYS)
        held = self.deprived(day)
        if held in SURE:
            words = [run.word for run in self.runs if run.covers(day) == Certainty.PRESUMED]
            return _detained(self._stages(day), held, max(words) if held == Certainty.PRESUMED else ALWAYS)
        presumed = [row for row in self.rows if row.covers(day) == Certainty.PRESUMED]
        if presumed:
            row = max(presumed, key=lambda row: row.word)
            return _told(row, Certainty.PRESUMED, row.word)
        possible = [row for row in self.rows if row.covers(day) == Certainty.POSSIBLE]
        if possible:
            row = possible[-1]
            word = row.word if row.start_latest <= day else ALWAYS
            if all(row.kind == "D" for row in possible):
                return _detained(possible, Certainty.POSSIBLE, word)
            return _told(row, Certainty.POSSIBLE, word)
        last = _last_begun(self.rows, day)
        return _told(last, Certainty.LAST_KNOWN, last.word) if last else Status("", Certainty.NO)

    def _stages(self, day: int) -> list[Reach]:
        """The detention periods that may cover a day; those around it, if the sources leave it out."""
        held = [row for row in self.rows if row.kind == "D"]
        before = [row for row in held if row.end_latest <= day]
        after = [row for row in held if row.start_earliest > day]
        return [row for row in held if row.may_cover(day)] or [*before[-1:], *after[:1]]

    def changes(self) -> list[int]:
        """The first day there is, and every day whose answer may differ from that of the day before."""
        days = {dt.date.min.toordinal()}
        for row in (*self.rows, *self.runs):
            days |= {row.start_earliest, row.start_latest, row.end_earliest, row.end_latest}
            days |= {row.attested, row.attested + 1, row.fresh_until, row.presumed_until}
        return sorted(day for day in days if ALWAYS < day < NEVER)


# A page asks the same few records for their status, their days and their detentions: placing the periods is most of the work.
_record = lru_cache(maxsize=256)(_Record)


def _spells(rows: Iterable[Reach]) -> list[list[Reach]]:
    """The detention periods of a record in order, grouped by detention. A status not known separates none."""
    found: list[list[Reach]] = []
    is_apart = True
    for row in rows:
        if row.kind != "D":
            is_apart = is_apart or row.kind != ""
        elif is_apart or _is_gap(found[-1][-1], row):
            found.append([row])
            is_apart = False
        else:
            found[-1].append(row)
    return found


def _is_gap(row: Reach, after: Reach) -> bool:
    """Whether the person was certainly not held between two detention periods.

    One day ends where the next begins: out of one place on the 10th and into another on the 11th is no certain gap.
    """
    if row.period.ended_how == ReleaseType.CHANGE_OF_STATUS:
        return False
    if row.period.ended_how not in ("", ReleaseType.UNKNOWN):
        return True
    return row.is_dated and row.end_latest + 1 < after.start_earliest


def _is_over(period: Period) -> bool:
    """Whether a detention is said to have ended, and not by a hand-over."""
    return period.has_ended and period.ended_how != ReleaseType.CHANGE_OF_STATUS


def _joined(spell: Sequence[Reach], placed: Sequence[Reach]) -> Iterator[Reach]:
    """The periods of a detention, those handed over to each other as one.

    A hand-over is to the next detention. Where another may be the next, nothing is sure of the time until this one.
    """
    run, members = spell[0], [spell[0]]
    for row in spell[1:]:
        is_stated = run.period.ended_how == ReleaseType.CHANGE_OF_STATUS
        others = (other for other in placed if other.kind == "D" and other is not row and other not in members)
        is_next = not any(_may_come_between(other, members[-1], row) for other in others)
        if not is_stated or not is_next or run.end_latest + 1 < row.start_earliest:
            yield run
            run, members = row, [row]
            continue
        members.append(row)
        run = replace(
            row,
            start_earliest=min(run.start_earliest, row.start_earliest),
            start_latest=min(run.start_latest, row.start_latest),
            end_earliest=max(run.end_earliest, row.end_earliest),
            end_latest=max(run.end_latest, row.end_latest),
            attested=max(run.attested, row.attested),
        )
    yield run


def _may_come_between(row: Reach, before: Reach, after: Reach) -> bool:
    """Whether a period may lie between two others, as far as the sources tell."""
    return not row.is_before(before) and not after.is_before(row)


def _bridged(run: Reach, after: Reach, others: Iterable[Reach], freshness_months: int) -> Reach:
    """The run with the presumption that its detention went on until the next run began."""
    if run.word == ALWAYS or after.start_latest == NEVER or after.start_latest <= run.word:
        return run.presumed(others)  # nothing lies between the last word on it and the next
    rivals = [row.start_earliest for row in others if row.end_latest > run.word]
    until = min([fresh_until(run.word, freshness_months), after.start_latest, *rivals])
    return replace(run, end_latest=max(run.end_latest, after.start_latest), presumed_until=until)


def _last_begun(rows: Iterable[Reach], day: int) -> Reach | None:
    return max((row for row in rows if row.start_latest <= day), key=order, default=None)


def _told(row: Reach, certainty: Certainty, word: int) -> Status:
    return Status(row.period.status, certainty, _date(word), row.period)


def _detained(stages: Sequence[Reach], certainty: Certainty, word: int) -> Status:
    """Detention in one of some stages. Held by the state, or by somebody else, are not stages of one thing."""
    codes = {row.period.status for row in stages}
    if len(codes) == 1:
        return _told(stages[-1], certainty, word)
    mixed = LibertyStatus.NON_STATE_CAPTIVITY in codes
    code = LibertyStatus.UNKNOWN if mixed else LibertyStatus.DETAINED_BASIS_UNKNOWN
    return Status(code.value, certainty, _date(word))


def _date(day: int) -> dt.date | None:
    return dt.date.fromordinal(day) if ALWAYS < day < NEVER else None


def _days(rows: Sequence[Reach], on: int) -> Days:
    """The days before ``on`` that some periods must cover, to those they may cover."""
    must: list[tuple[int, int]] = []
    may: list[tuple[int, int]] = []
    now = {row.covers(on) for row in rows}
    is_last_known = now <= {Certainty.LAST_KNOWN, Certainty.NO}
    is_open = False
    for row in rows:
        must.append((row.start_latest, on if row.covers(on) in SURE else min(on, row.word)))
        if row.start_earliest == ALWAYS:
            is_open = True
        elif row.covers(on) != Certainty.LAST_KNOWN:
            may.append((row.start_earliest, min(on, row.end_latest)))
        elif row.period.has_ended or row.fresh_until == ALWAYS or not is_last_known:
            is_open = True
        else:
            may.append((row.start_earliest, row.word))
    return Days(least=_length(must), most=None if is_open else _length(may))


def _line(rows: Sequence[Reach], day: int, width: int) -> tuple[int, int, int | None, int]:
    """The bounds of :func:`_days` from a day on, for so many days on which nothing changes but the day."""
    now, then = _days(rows, day), _days(rows, min(day + 1, day + width - 1))
    least, most = then.least - now.least, 0 if now.most is None or then.most is None else then.most - now.most
    return now.least - least * day, least, None if now.most is None else now.most - most * day, most


def _length(stretches: Iterable[tuple[int, int]]) -> int:
    """How many days some stretches cover together."""
    total, reached = 0, ALWAYS
    for first, end in sorted(stretches):
        total += max(end - max(first, reached), 0)
        reached = max(reached, end)
    return total
