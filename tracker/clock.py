"""The clock of a web process: once a minute it lets out what was approved for a moment, and sweeps the pages that were kept.

So nobody needs a scheduler of the machine. Several processes may each have one: a record is locked while it goes out.
"""

from __future__ import annotations

import datetime as dt
import logging
import threading
from typing import Any

from django.conf import settings
from django.db import connection

from cases.pages import sweeping
from cases.pages.sweeping import Sweeper
from cases.published import gate, log, saved
from cases.published.models import Publication

EVERY = 60
"""Seconds."""

logger = logging.getLogger(__name__)


def start() -> threading.Thread | None:
    """Start the clock of this process; none where there is no desk and no page is kept."""
    if not settings.HAS_DESK and not settings.KEPT_PAGES:
        return None
    log.written.connect(_erase_what_is_kept, dispatch_uid="clock.kept")
    thread = threading.Thread(target=_run, name="clock", daemon=True)
    thread.start()
    return thread


def _run() -> None:
    pause = threading.Event()
    sweeper = None
    while True:
        at = dt.datetime.now(dt.UTC)
        sweeper = sweep(sweeper, at)
        if pause.wait(EVERY):
            return
        if settings.HAS_DESK:
            tick(dt.datetime.now(dt.UTC))


def sweep(sweeper: Sweeper | None, at: dt.datetime) -> Sweeper | None:
    """Erase kept pages that are not the pages any more; the first time all of them. What goes wrong is tried again."""
    if not settings.KEPT_PAGES:
        return None
    try:
        if sweeper is None:
            return Sweeper(at.date())
        sweeper.sweep(at.date())
    except Exception as error:  # such as a database that is away
        logger.error("Kept pages could not be swept: %s", type(error).__name__)
    finally:
        if not connection.in_atomic_block:
            connection.close()
    return sweeper


def _erase_what_is_kept(entry: Publication, **_sender: Any) -> None:
    """Where the desk is, what was taken back is put aside at once, and erased while the desk goes on."""
    if entry.reason:
        saved.erase()
        sweeping.put_aside()
        threading.Thread(target=sweeping.clear, name="clearing").start()


def tick(at: dt.datetime) -> int:
    """Publish what is due by ``at``; how many records. And tell the cache in front of the site of what it was not told.

    What goes wrong is tried again a minute later.
    """
    from cases.operations import purging
    from cases.operations.schedule import publish_due

    try:
        with gate.opened():
            due = len(publish_due(at))
        if settings.PURGE_URL:
            purging.tell(at)
            purging.tell_again(at)
        return due
    except Exception as error:  # such as a database that is away
        logger.error("What is due could not be looked for: %s", type(error).__name__)
        return 0
    finally:
        if not connection.in_atomic_block:  # a test has one around it
            connection.close()
