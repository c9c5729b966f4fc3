"""Erasing kept pages that are not the pages any more: nobody finds them, and what was taken back does not stay on a disk either."""

from __future__ import annotations

import datetime as dt

from cases.pages import kept
from cases.published import log, saved


class Sweeper:
    """Sweeps the folder of kept pages, every now and then, for one process. What is there at the start is from before it."""

    def __init__(self, today: dt.date) -> None:
        self.seen = log.since(0).seq
        self.day = today
        self.again = False
        kept.erase()
        saved.erase_taken_back()

    def sweep(self, today: dt.date) -> None:
        """Erase everything if a text was erased since, or the day is another; else the oldest pages beyond ``KEPT_PAGES``.

        Once more the next time: a page that was being made meanwhile may have been kept after it.
        """
        news = log.since(self.seen)
        if news.has_erased or self.again:
            saved.erase()
        if news.has_erased or self.again or today != self.day:
            kept.erase()
        else:
            kept.make_room()
        self.seen, self.day, self.again = news.seq, today, news.has_erased
