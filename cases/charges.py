"""What had become of a charge on a day, worked out from its dated updates. Pure: no database and no clock.

"On a day" means at its end. An update stands until the next one; which is the last by the day is as sure as their dates:

* **certain**: every reading of the dates leaves the same status;
* **possible**: the dates leave several, or it is not certain that any update had come by the day;
* **last known**: the status waits for something (a filing, a decision), and its latest report is older than the limit;
* **no**: nothing had been reported by the day, so nothing is known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from cases.dates import ImpreciseDate
from cases.reach import Certainty, fresh_until
from cases.vocabulary import ChargeStatus

WAITING = {ChargeStatus.THREATENED, ChargeStatus.FILED, ChargeStatus.PENDING, ChargeStatus.UNDER_APPEAL}

STAGES = (
    {ChargeStatus.THREATENED},
    {ChargeStatus.FILED},
    {ChargeStatus.PENDING},
    {ChargeStatus.DROPPED, ChargeStatus.CONVICTED, ChargeStatus.ACQUITTED},
    {ChargeStatus.UNDER_APPEAL},
    {ChargeStatus.QUASHED, ChargeStatus.EXTINGUISHED},
)
"""In which order the steps of one and the same day are taken."""


@dataclass(frozen=True)
class Update:
    """A step of a charge. ``key`` tells the steps of one charge apart; ``status`` is a charge status."""

    key: str
    status: str
    date: ImpreciseDate


@dataclass(frozen=True)
class State:
    """What had become of a charge.

    ``updates`` are those that may be the last by the day, in order of time; none if nothing is known.
    """

    certainty: Certainty
    updates: tuple[Update, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The statuses that are possible, each once: a single one, if it is certain or last known."""
        return tuple(dict.fromkeys(update.status for update in self.updates))


def state(updates: Iterable[Update], on: dt.date, freshness_months: int) -> State:
    """What had become of a charge by the end of a day."""
    begun = [update for update in updates if update.date.earliest is None or update.date.earliest <= on]
    begun.sort(key=lambda update: (update.date.sort_key, _stage(update), update.key))
    found = tuple(one for one in begun if not any(_is_surely_later(other, one, on) for other in begun))
    if not found:
        return State(Certainty.NO)
    is_reported = any(_has_come(update, on) for update in begun)
    if not is_reported or len({update.status for update in found}) > 1:
        return State(Certainty.POSSIBLE, found)
    if found[-1].status in WAITING and not _is_fresh(found, on, freshness_months):
        return State(Certainty.LAST_KNOWN, found)
    return State(Certainty.CERTAIN, found)


def _has_come(update: Update, on: dt.date) -> bool:
    return update.date.latest is not None and update.date.latest <= on


def _is_surely_later(other: Update, one: Update, on: dt.date) -> bool:
    """Whether another update has certainly come by the day, and certainly after this one."""
    if not _has_come(other, on) or other.date.earliest is None:
        return False
    latest = min(one.date.latest or on, on)
    if other.date.is_exact and one.date.is_exact and other.date.earliest == latest:
        return -1 < _stage(one) < _stage(other)
    return other.date.earliest > latest


def _stage(update: Update) -> int:
    """The place of a step among those of its day; -1 for what is no step."""
    return next((place for place, codes in enumerate(STAGES) if update.status in codes), -1)


def _is_fresh(found: Iterable[Update], on: dt.date, freshness_months: int) -> bool:
    reports = (min(update.date.latest or on, on) for update in found if _has_come(update, on))
    return any(on.toordinal() < fresh_until(day.toordinal(), freshness_months) for day in reports)
