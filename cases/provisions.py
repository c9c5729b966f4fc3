"""Which text of a legal provision was in force when something is alleged to have happened. Pure: no database, no clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from cases.dates import ImpreciseDate


@dataclass(frozen=True)
class Version:
    """A text of a provision and when it was law. ``key`` tells the texts of one provision apart."""

    key: str
    start: ImpreciseDate
    end: ImpreciseDate
    last_attested: dt.date | None


def in_force(versions: Sequence[Version], alleged: ImpreciseDate) -> Version | None:
    """The one text that was certainly law on every day that ``alleged`` can mean, if no other may have been on any.

    House rule: nothing is chosen where the days may fall under two texts, or under one that may not have been law yet,
    or not any more. The day on which a text ended is not sure to be its own.
    """
    first, last = alleged.earliest, alleged.latest
    if first is None or last is None:
        return None
    possible = [version for version in versions if _may_cover(version, first, last)]
    if len(possible) != 1 or not _surely_covers(possible[0], first, last):
        return None
    return possible[0]


def _may_cover(version: Version, first: dt.date, last: dt.date) -> bool:
    """Whether a text may have been law on any day from ``first`` to ``last``."""
    begun, over = version.start.earliest, version.end.latest
    return (begun is None or begun <= last) and (over is None or over >= first)


def _surely_covers(version: Version, first: dt.date, last: dt.date) -> bool:
    """Whether a text was certainly law on every day from ``first`` to ``last``."""
    begun, over, attested = version.start.latest, version.end.earliest, version.last_attested
    return (
        begun is not None
        and begun <= first
        and ((over is not None and over > last) or (attested is not None and attested >= last))
    )
