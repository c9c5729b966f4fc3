"""One row of a queue: why a case stands there, in words, and what clears it."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass

from cases import dates
from cases.models import Case, Deferral
from cases.models.deferral import ABOUT_LENGTH
from cases.published.labels import lang
from cases.vocabulary import QueueReason


@dataclass(frozen=True)
class Due:
    """Why a case is to be looked at: ``why`` and ``clears`` are in the active language.

    ``part`` is the anchor on the case page where it is put right. ``day`` is when it fell or falls due; the queue goes
    by it, and without one it comes first. ``told`` is what it rests on: once that changes, it is another row.
    """

    reason: QueueReason
    case: Case
    why: str
    clears: str
    part: str
    day: dt.date | None
    told: tuple[str, ...] = ()
    deferral: Deferral | None = None

    @property
    def about(self) -> str:
        """A fingerprint of what the row rests on, the same in every language."""
        return hashlib.sha256("\x00".join(self.told).encode()).hexdigest()[:ABOUT_LENGTH]

    @property
    def key(self) -> tuple[str, str]:
        """What tells the rows of one case apart."""
        return (self.reason, self.about)

    @property
    def until(self) -> str:
        """The day until which it is or was put off, in words."""
        return day_words(self.deferral.until) if self.deferral else ""

    def is_put_off(self, on: dt.date) -> bool:
        """Whether somebody put it off until a day that has not come."""
        return self.deferral is not None and self.deferral.holds(on)


def day_words(day: dt.date) -> str:
    """An exact day for the middle of a sentence."""
    return dates.exact(day).words(lang())


def later(day: dt.date, days: int) -> dt.date:
    """So many days on; the last day there is, if that comes first."""
    return dt.date.fromordinal(min(day.toordinal() + days, dt.date.max.toordinal()))
