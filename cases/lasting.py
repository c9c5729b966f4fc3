"""Whether something that lasts was so on a day: a link between organizations, from its dates alone. Pure: no clock.

The rules are those of a status (``cases.reach``) for a period that nothing else bounds, and nothing is presumed:

* **certain**: it had begun by the day at the latest, and ended after it at the earliest or is attested so far;
* **possible**: only the outer bounds reach the day;
* **last known**: it had begun, and no source vouches for it up to the day, nor says that it had ended by then;
* **no**: it had not begun, or was over.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from cases.dates import ImpreciseDate
from cases.reach import Certainty, Period, reach
from cases.vocabulary import LibertyStatus


@dataclass(frozen=True)
class Standing:
    """How something stood at the end of a day.

    ``as_of``: where it is only last known, the last day a source vouches for, if there is one. ``is_over``: that it
    ended is known, and not when.
    """

    certainty: Certainty
    as_of: dt.date | None = None
    is_over: bool = False


def standing(
    start: ImpreciseDate, end: ImpreciseDate, end_state: str, last_attested: dt.date | None, on: dt.date
) -> Standing:
    """How what lasted from ``start`` to ``end`` stood at the end of a day."""
    period = Period("", LibertyStatus.UNKNOWN, start, end, end_state, last_attested)
    alone = reach(period, freshness_months=0)
    if alone is None:
        return Standing(Certainty.NO)
    day = on.toordinal()
    certainty = alone.covers(day)
    if certainty != Certainty.LAST_KNOWN:
        return Standing(certainty)
    vouched = max(alone.attested, end.earliest.toordinal() - 1 if end.earliest else 0)
    return Standing(certainty, dt.date.fromordinal(vouched) if vouched else None, period.has_ended)
