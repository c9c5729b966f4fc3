"""The clock of a web process that serves the desk: once a minute it lets out what was approved for a moment.

So nobody needs a scheduler of the machine. Several processes may each have one: a record is locked while it goes out.
"""

from __future__ import annotations

import datetime as dt
import logging
import threading

from django.conf import settings
from django.db import connection

EVERY = 60
"""Seconds."""

logger = logging.getLogger(__name__)


def start() -> threading.Thread | None:
    """Start the clock of this process; none where no desk is."""
    if not settings.HAS_DESK:
        return None
    thread = threading.Thread(target=_run, name="clock", daemon=True)
    thread.start()
    return thread


def _run() -> None:
    pause = threading.Event()
    while not pause.wait(EVERY):
        tick(dt.datetime.now(dt.UTC))


def tick(at: dt.datetime) -> int:
    """Publish what is due by ``at``; how many records. What goes wrong is tried again a minute later."""
    from cases.operations.schedule import publish_due
    from cases.published import gate

    try:
        with gate.opened():
            return len(publish_due(at))
    except Exception as error:  # such as a database that is away
        logger.error("What is due could not be looked for: %s", type(error).__name__)
        return 0
    finally:
        if not connection.in_atomic_block:  # a test has one around it
            connection.close()
