"""What cannot be true of the periods of a case. Pure: no database and no clock.

Overlapping uncertainty is no contradiction: only what holds whichever of the possible days are the right ones is told.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, zip_longest

from cases.reach import NEVER, Period, order, reach, reaches
from cases.vocabulary import ReleaseType


@dataclass(frozen=True)
class Problem:
    """Something that cannot be true of one period, or of two; for its ``code`` see :func:`impossible`."""

    code: str
    first: Period
    second: Period | None = None


def impossible(periods: Iterable[Period]) -> tuple[Problem, ...]:
    """What cannot be true (domain notes, section 4: invariants 2, 7, 8 and 9), in order of time.

    ``reversed``: ended before it began. ``overlap``: two detentions that certainly overlap. ``after_terminal``: a
    period after a final status, which is ``first``. ``ended_how``: a detention followed by another status does not
    say how it ended. ``change_of_status``: said of a detention that no other detention follows.
    """
    given = sorted(periods, key=lambda period: period.key)
    found = [Problem("reversed", period) for period in given if reach(period, 0) is None]
    alone = [one for period in given if (one := reach(period, 0))]
    for one, other in combinations(sorted(alone, key=order), 2):
        final, row = (one, other) if one.kind == "T" else (other, one)
        if final.kind == "T" and row.word > final.start_latest:
            found.append(Problem("after_terminal", final.period, row.period))
        both_began = max(one.start_latest, other.start_latest)
        if one.kind == other.kind == "D" and both_began < min(one.word, other.word):
            found.append(Problem("overlap", one.period, other.period))
    rows = [row.period for row in reaches(given, 0) if row.start_earliest or row.start_latest < NEVER]
    for first, second in zip_longest(rows, rows[1:]):
        if first.kind == "D" and second and second.kind in ("R", "L", "T") and not first.ended_how:
            found.append(Problem("ended_how", first, second))
        if first.ended_how == ReleaseType.CHANGE_OF_STATUS and not (second and second.kind == "D"):
            found.append(Problem("change_of_status", first, second))
    return tuple(found)
