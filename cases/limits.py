"""Legal time limits on detention: which had passed by a day. Pure: no database and no clock.

A limit is for one stage (police custody, pre-trial detention) and is counted from the beginning of that stage, through
every stated hand-over within it. It has **certainly** passed only if the person was held at the stage, under a limit in
force, for longer than the limit whichever of the possible days are the right ones; **possibly** if some choice of them
makes it so. House rule: the first day is not counted, and a limit has passed on the day after its last, so that no way
of counting makes it later. Whatever a law allows to be added to it is not known here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cases import dates
from cases.dates import ImpreciseDate
from cases.reach import ALWAYS, NEVER, Certainty, Period, Reach, fresh_until, reaches
from cases.vocabulary import LibertyStatus, LimitKind, ReleaseType

STAGES = {
    LimitKind.POLICE_CUSTODY: LibertyStatus.POLICE_CUSTODY,
    LimitKind.PRETRIAL: LibertyStatus.PRETRIAL_DETENTION,
}
"""The limits on being held, and the stage each is for. By when to appeal is not one of them."""


@dataclass(frozen=True)
class Limit:
    """A limit of so many days or months, and when it was law: in force by its start, and as long as it is attested."""

    kind: str
    days: int | None
    months: int | None
    start: ImpreciseDate
    end: ImpreciseDate
    last_attested: dt.date | None

    def passes(self, day: int) -> int:
        """The first day on which it has passed, if it is counted from a day. Unknown stays unknown."""
        if not ALWAYS < day < NEVER:
            return day
        return min(fresh_until(day, self.months) if self.months else day + (self.days or 0) + 1, NEVER)


@dataclass(frozen=True)
class Passed:
    """A limit that has passed, how sure that is, and on which day. Where it is only possible, the day has no end."""

    limit: Limit
    certainty: Certainty
    day: ImpreciseDate


def ever_passes(limit: Limit, periods: Iterable[Period]) -> bool:
    """Whether a limit certainly passes on some day, as far as the record tells."""
    return any(found.certainty == Certainty.CERTAIN for found in passed(limit, periods, dt.date.max))


def passed(limit: Limit, periods: Iterable[Period], on: dt.date) -> tuple[Passed, ...]:
    """Every time a limit has passed by the end of a day, in order of time."""
    force = _force(limit)
    found = []
    for stay in _stays(limit, periods):
        surely = limit.passes(max(stay.start_latest, force.start_latest))
        perhaps = limit.passes(max(stay.start_earliest, force.start_earliest))
        if surely <= min(_last_sure(stay), _last_sure(force), on.toordinal()):
            found.append(Passed(limit, Certainty.CERTAIN, _between(perhaps, surely)))
        elif perhaps <= min(stay.end_latest - 1, force.end_latest, on.toordinal()):
            found.append(Passed(limit, Certainty.POSSIBLE, _between(perhaps, NEVER)))
    return tuple(found)


@dataclass(frozen=True)
class Running:
    """A limit that may run on a day, and the days among which lies the first on which it has passed.

    ``stay`` is the last of the periods at the stage. ``is_certain``: the limit certainly has passed by the day asked.
    """

    limit: Limit
    stay: Period
    day: ImpreciseDate
    is_certain: bool


def running(limit: Limit, periods: Iterable[Period], on: dt.date) -> tuple[Running, ...]:
    """The limit for every time at its stage that may go on at the end of a day, as far as nobody entered its end.

    When it passes is counted from the beginning of the stage, as :func:`passed` does; where nothing is known of that,
    nothing can be said.
    """
    periods = tuple(periods)
    force = _force(limit)
    certain = {found.day for found in passed(limit, periods, on) if found.certainty == Certainty.CERTAIN}
    told = []
    for stay in _stays(limit, periods):
        surely = limit.passes(max(stay.start_latest, force.start_latest))
        perhaps = limit.passes(max(stay.start_earliest, force.start_earliest))
        is_over = stay.period.has_ended or not stay.may_cover(on.toordinal())
        if is_over or not ALWAYS < perhaps < NEVER or perhaps > force.end_latest:
            continue
        day = _between(perhaps, surely)
        told.append(Running(limit, stay.period, day, day in certain))
    return tuple(told)


def deadline(limit: Limit, ruling: ImpreciseDate) -> ImpreciseDate | None:
    """The last day on which a ruling could be appealed, if the limit may have been law on the day of the ruling.

    It is counted as limits are: the day of the ruling is not. None where only one end of its days is known.
    """
    first, last, force = ruling.earliest, ruling.latest, _force(limit)
    if first is None or last is None:
        return None
    if last.toordinal() < force.start_earliest or first.toordinal() > force.end_latest:
        return None
    ends = [limit.passes(day.toordinal()) - 1 for day in (first, last)]
    return _between(*ends) if max(ends) < NEVER - 1 else None


@dataclass(frozen=True)
class _Force:
    """The days on which a limit must and may have been law."""

    start_earliest: int
    start_latest: int
    end_earliest: int
    end_latest: int
    attested: int


def _force(limit: Limit) -> _Force:
    """When a limit was law. An attestation on a day on which it cannot have been is left out of account."""
    starts, ends = limit.start, limit.end
    start_earliest = starts.earliest.toordinal() if starts.earliest else ALWAYS
    end_latest = ends.latest.toordinal() if ends.latest else NEVER
    attested = limit.last_attested.toordinal() if limit.last_attested else ALWAYS
    if not start_earliest <= attested <= end_latest:
        attested = ALWAYS
    return _Force(
        start_earliest=start_earliest,
        start_latest=min(starts.latest.toordinal() if starts.latest else NEVER, attested or NEVER),
        end_earliest=ends.earliest.toordinal() if ends.earliest else ALWAYS,
        end_latest=end_latest,
        attested=attested,
    )


def _last_sure(span: Reach | _Force) -> int:
    """The last day on which it certainly still was so."""
    return max(span.end_earliest - 1, span.attested)


def _stays(limit: Limit, periods: Iterable[Period]) -> list[Reach]:
    """The times at the stage of a limit, those handed over to one another as one. Nothing is presumed of them."""
    stage = STAGES.get(LimitKind(limit.kind))
    if stage is None:
        return []
    placed = reaches(periods, 0)
    found: list[list[Reach]] = []
    for row in placed:
        if row.period.status != stage:
            continue
        if found and _goes_on(found[-1][-1], row, placed):
            found[-1].append(row)
        else:
            found.append([row])
    return [_joined(rows) for rows in found]


def _goes_on(row: Reach, after: Reach, placed: Sequence[Reach]) -> bool:
    """Whether a time in detention was handed over to another, with nothing else that may lie between them."""
    others = (other for other in placed if other is not row and other is not after)
    return (
        row.period.ended_how == ReleaseType.CHANGE_OF_STATUS
        and after.start_earliest <= row.end_latest + 1
        and all(other.is_before(row) or after.is_before(other) for other in others)
    )


def _joined(rows: Sequence[Reach]) -> Reach:
    first, last = rows[0], rows[-1]
    return replace(last, start_earliest=first.start_earliest, start_latest=first.start_latest)


def _between(first: int, last: int) -> ImpreciseDate:
    """One day of a range; unknown on a side without a bound."""
    if first == last:
        return dates.exact(dt.date.fromordinal(first))
    ends = ["" if day in (ALWAYS, NEVER) else dt.date.fromordinal(day).isoformat() for day in (first, last)]
    return dates.parse(f"[{'..'.join(ends)}]") if any(ends) else dates.UNKNOWN
