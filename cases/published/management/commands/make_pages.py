"""``make_pages``: the pages of cases, before anybody asks for them."""

from __future__ import annotations

import datetime as dt
import logging
import os
import signal
import threading
import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils.module_loading import import_string

LOOK = 2
"""Seconds between two looks at the log while there is nothing to make."""
AFTER_TROUBLE = 30
FAILURES = 10
"""Cases whose pages could not be kept, after which it makes no sense to go on."""
SHARE, SHARE_WHEN_BUSY = 0.5, 0.05
"""Of the time of one processor: mostly, and while more programs want to run than there are processors."""

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = (
        "Make the pages of cases ahead, as many as PAGES_AHEAD says: what was just published first. It goes on until it is stopped, "
        "gently; `manage.py serve` starts it by itself, beside any other server it is run as a service of its own."
    )
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="Make what is missing now without pausing, and end.")
        parser.add_argument("--beside", type=int, metavar="PID", help="End when this process, which started it, ends.")

    def handle(self, *args: Any, once: bool, beside: int | None, **options: Any) -> None:
        if settings.DEBUG or not (settings.KEPT_PAGES and settings.PAGES_AHEAD):
            raise CommandError("No pages are made ahead: DEBUG is on, or KEPT_PAGES or PAGES_AHEAD is 0.")
        maker = import_string(settings.PAGE_MAKER)()
        if once:
            self.stdout.write(f"{self._all(maker)} pages were made.")
            if maker.failed:
                raise CommandError(f"The pages of {maker.failed} cases could not be kept.")
            return
        os.nice(19)
        stopped = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_signal: stopped.set())
        until = 0.0
        while not stopped.is_set() and (beside is None or os.getppid() == beside):
            if (left := until - time.monotonic()) > 0:
                stopped.wait(min(left, 1))
            else:
                until = time.monotonic() + self._some(maker)

    def _all(self, maker: Any) -> int:
        today, made = dt.datetime.now(dt.UTC).date(), 0
        maker.look(today)
        while maker.failed < FAILURES and (more := maker.make(today)) is not None:
            made += more
        return made

    def _some(self, maker: Any) -> float:
        """Make a few pages; how many seconds to pause then."""
        begun, failed = time.perf_counter(), maker.failed
        today = dt.datetime.now(dt.UTC).date()
        try:
            maker.look(today)
            made = maker.make(today)
        except Exception as error:  # such as a database that is away
            logger.error("Pages could not be made ahead: %s", type(error).__name__)
            connection.close()
            return AFTER_TROUBLE
        if maker.failed > failed:
            return AFTER_TROUBLE
        return LOOK if made is None else pause(time.perf_counter() - begun)


def pause(worked: float) -> float:
    """How many seconds to pause after as many of work, so that it takes no more than its share. Readers come first anyway (nice)."""
    is_busy = os.getloadavg()[0] > (os.cpu_count() or 1)
    return worked * (1 / (SHARE_WHEN_BUSY if is_busy else SHARE) - 1)
