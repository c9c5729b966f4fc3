"""How far a period reaches: the days it must and may cover, by itself and beside the other periods of its case.

Days are counted as numbers here, so that an unknown bound is just a very early or a very late day. A person is in one
liberty status at a time; so what is known of one period bounds the others: it is over when a later one has begun,
and cannot have begun while an earlier one is attested. Nothing follows a terminal status.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from cases.dates import ImpreciseDate
from cases.vocabulary import EndState, LibertyStatus

ALWAYS = 0
"""Before every day: the earliest start of a period whose start is not known."""
NEVER = dt.date.max.toordinal() + 1
"""After every day: the latest end of a period whose end is not known."""


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

    @property
    def kind(self) -> str:
        """``D`` deprived of liberty, ``R`` restricted, ``L`` at liberty, ``T`` final; empty for not known."""
        return LibertyStatus(self.status).deprivation_class

    @property
    def has_ended(self) -> bool:
        return self.end_state == EndState.ENDED


@dataclass(frozen=True)
class Reach:
    """The days of a period, or of a run of them. It covers the day of its start and not that of its end.

    ``attested`` is the last day a source vouches for; from ``fresh_until`` on, the last word on it is too old. Past
    that word it is presumed until ``presumed_until``. Of these three, :data:`ALWAYS` means none. ``is_dated``: it has
    an end of its own, by some day at the latest.
    """

    period: Period
    start_earliest: int
    start_latest: int
    end_earliest: int
    end_latest: int
    attested: int
    fresh_until: int
    is_dated: bool
    presumed_until: int = ALWAYS

    @property
    def kind(self) -> str:
        return self.period.kind

    @property
    def word(self) -> int:
        """The last day up to which something is known of it; its earliest start, if nothing else is."""
        return min(max(self.end_earliest, self.attested), self.end_latest)

    def may_cover(self, day: int) -> bool:
        return self.start_earliest <= day < self.end_latest

    def covers(self, day: int) -> Certainty:
        """How sure it is that the day belongs to it."""
        if not self.may_cover(day):
            return Certainty.NO
        if day < self.start_latest:
            return Certainty.POSSIBLE
        if day < self.end_earliest or day <= self.attested:
            return Certainty.CERTAIN
        if day < self.presumed_until:
            return Certainty.PRESUMED
        return Certainty.POSSIBLE if self.is_dated or day < self.fresh_until else Certainty.LAST_KNOWN

    def is_before(self, other: Reach) -> bool:
        """Whether it certainly came before another, because no two cover the same day."""
        if self.start_latest < other.start_earliest:
            return True
        return self._has_sure_day and other._has_sure_day and self.start_latest < other.start_latest

    @property
    def _has_sure_day(self) -> bool:
        return self.attested > ALWAYS or self.start_latest < self.end_earliest

    def presumed(self, rivals: Iterable[Reach]) -> Reach:
        """With its presumption, if its end is not known: until the limit, or until a rival may have begun."""
        if self.period.has_ended or self.is_dated:
            return self
        begun = [x.start_earliest for x in rivals if x.period is not self.period and x.end_latest > self.word]
        return replace(self, presumed_until=min([self.fresh_until, *begun]))


def reach(period: Period, freshness_months: int) -> Reach | None:
    """The reach of a period by itself; None if it would have ended before it began.

    An attestation on a day that the period cannot cover is left out of account.
    """
    start_earliest = period.start.earliest.toordinal() if period.start.earliest else ALWAYS
    start_latest = period.start.latest.toordinal() if period.start.latest else NEVER
    end_earliest = period.end.earliest.toordinal() if period.end.earliest else ALWAYS
    end_latest = period.end.latest.toordinal() if period.end.latest else NEVER
    if end_latest < start_earliest:
        return None
    if period.kind == "T":
        end_earliest = end_latest = NEVER
    attested = period.last_attested.toordinal() if period.last_attested else ALWAYS
    if not start_earliest <= attested < end_latest:
        attested = ALWAYS
    vouched = max(attested, end_earliest)
    return Reach(
        period=period,
        start_earliest=start_earliest,
        start_latest=min(start_latest, end_latest, attested or NEVER),
        end_earliest=max(start_earliest, end_earliest),
        end_latest=end_latest,
        attested=attested,
        fresh_until=fresh_until(vouched, freshness_months) if vouched else ALWAYS,
        is_dated=end_latest < NEVER,
    )


def reaches(periods: Iterable[Period], freshness_months: int) -> list[Reach]:
    """The periods in order of time, each bounded by those before and after it."""
    given = [one for period in periods if (one := reach(period, freshness_months))]
    placed = []
    for one in given:
        others = [other for other in given if other is not one and other.kind != "T"]
        finals = [other for other in given if other is not one and other.kind == "T"]
        if one.kind == "T":
            before, after = others, []
        else:
            before = [other for other in others if other.is_before(one)]
            after = [other for other in others if one.is_before(other)] + finals
        start_earliest = max([one.start_earliest, *(min(x.word, one.start_latest) for x in before)])
        end_latest = min([one.end_latest, *(x.start_latest for x in after)])
        end_earliest = min(max(one.end_earliest, start_earliest), end_latest)
        placed.append(replace(one, start_earliest=start_earliest, end_earliest=end_earliest, end_latest=end_latest))
    return sorted(placed, key=order)


def order(one: Reach) -> tuple[int, int, int, str, str, str]:
    """Sorts by time. Periods that may be in either order stand as D, R and L do, then by status and key."""
    first = one.start_earliest or one.start_latest
    kind = one.kind.translate({ord("L"): "S"})
    return first, one.start_latest, one.end_latest, kind, one.period.status, one.period.key


def fresh_until(day: int, months: int) -> int:
    """The first day that is no longer within so many calendar months of a day."""
    if day >= NEVER:
        return NEVER
    date = dt.date.fromordinal(day)
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    if year > dt.MAXYEAR:
        return NEVER
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(date.day, last)).toordinal() + 1
