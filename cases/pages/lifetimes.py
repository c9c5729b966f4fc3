"""How long caches may answer with what they have.

A browser asks each time, and mostly hears 304: nobody can take back what it keeps. A cache that is shared asks again soon;
where it is told of changes (``PURGE_URL``), it may keep pages for longer. No page outlives its day: statuses depend on it.
"""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.http import HttpResponseBase

WITHOUT_PURGE, WITH_PURGE = 60, 3600
"""Seconds in a shared cache: how long a withdrawn page may still be seen there if nobody tells the cache of it."""
WHILE_ASKING, WHILE_BROKEN = 30, 300
"""Seconds more in which it may answer with the old page: while it asks for the new one, and while the site fails."""
LASTING = {200, 301, 302, 304, 404, 410}


def limit(response: HttpResponseBase, now: dt.datetime) -> None:
    """Say how long an answer may be kept, unless it says so itself.

    What is not there is told alike at any moment: that it is not yet, or no more, depends on no day.
    """
    if response.has_header("Cache-Control") or response.status_code not in LASTING:
        return
    seconds = WITH_PURGE if settings.PURGE_URL else WITHOUT_PURGE
    if response.status_code in (200, 304):
        seconds = min(seconds, 24 * 3600 - (now.hour * 60 + now.minute) * 60 - now.second - bool(now.microsecond))
    response.headers["Cache-Control"] = (
        f"public, max-age=0, s-maxage={seconds}, stale-while-revalidate={WHILE_ASKING}, stale-if-error={WHILE_BROKEN}"
    )
