"""The days the first case turns on."""

from __future__ import annotations

import datetime as dt
from typing import Any

from cases.vocabulary import EndState

LEAFLET_DAY = dt.date(2007, 7, 15)
ATTESTED: dict[str, Any] = {"end_state": EndState.ONGOING, "last_attested": LEAFLET_DAY}
"""Still so when the leaflet was written; it says nothing of the time after."""

RELEASED = "2007-08-01"
LAST_REPORT = dt.date(2007, 8, 20)

CHECKED = dt.date(2026, 11, 25)
"""When these rows were last compared with their sources, one by one. Loading them is no check."""


def checked(today: dt.date) -> dt.date:
    """The day of the check; ``today`` on a machine whose clock is behind it, for no check lies in the future."""
    return min(CHECKED, today)
