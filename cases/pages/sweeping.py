"""Erasing kept pages that are not the pages any more: nobody finds them, and what was taken back does not stay on a disk either."""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from cases.published import log, saved
from cases.published.log import Checkpoint
from cases.published.models import Publication

GONE = ".gone"
OURS = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|.*\.(?:gone|page|part)")
"""What the folder may hold that is erased: days, what is being erased, and pages that an earlier release kept."""
SWEPT = "swept"
"""A file of the folder: the entry of the log up to which it was swept."""
BEGUN = "begun"
"""A file of a day: somebody began to make its pages ahead."""
FOLDERS = 256
LOOKED_AT = 2_000
"""Pages of a day by which their number is told: where there are more, to some hundredths."""

logger = logging.getLogger(__name__)


class Sweeper:
    """Sweeps the folder of kept pages, every now and then, for one process.

    What is there at the start stays if the log tells all that was erased since somebody swept it.
    """

    def __init__(self, today: dt.date) -> None:
        self.noted = _noted()
        self.again = False
        if self.noted is None:
            erase()
            saved.erase()
        self.seen = (self.noted or log.head()).seq
        self.sweep(today)

    def sweep(self, today: dt.date) -> None:
        """Erase everything if a text was erased since; else what is not of today, and the oldest pages beyond ``KEPT_PAGES``.

        Once more the next time: a page that was being made meanwhile may have been kept after it.
        """
        head = log.head()
        news = log.since(self.seen)
        if news.has_erased or self.again:
            erase()
            saved.erase()
        else:
            erase(but=today)
            make_room(today)
        self.seen, self.again = news.seq, news.has_erased
        if not self.again and head != self.noted:
            _note(head)
            self.noted = head


def erase(but: dt.date | None = None) -> None:
    """Erase every page that is kept, perhaps but those of a day."""
    put_aside(but)
    clear()


def put_aside(but: dt.date | None = None) -> None:
    """Let nobody find a page that is kept, perhaps but those of a day: at once, however many there are. ``clear`` erases them."""
    for path in _ours():
        if path.suffix != GONE and path.name != str(but):
            with _told():
                path.rename(path.with_name(f"{path.name}.{os.urandom(8).hex()}{GONE}"))


def clear() -> None:
    """Erase what was put aside."""
    for path in _ours():
        if path.suffix == GONE:
            with _told():
                if path.is_dir():
                    shutil.rmtree(path, onerror=_unless_missing)
                else:
                    path.unlink()


def make_room(day: dt.date) -> None:
    """Erase the oldest quarter of a day's pages, if there are more than ``KEPT_PAGES``.

    Validators spread them evenly over the folders, so a few folders tell how many there are, and how old.
    """
    ages: list[float] = []
    looked = 0
    while len(ages) < LOOKED_AT and looked < FOLDERS:
        ages += (age for age, _path in _pages(day, looked))
        looked += 1
    number = len(ages) * FOLDERS / looked
    if number <= settings.KEPT_PAGES:
        return
    ages.sort()
    first = ages[-max(1, int(len(ages) * settings.KEPT_PAGES * 3 // 4 / number))]
    for folder in range(FOLDERS):
        for age, path in _pages(day, folder):
            if age < first:
                with _told():
                    Path(path).unlink()


def is_new(day: dt.date) -> bool:
    """Whether this was not asked of the day since its pages were erased, or there were none."""
    with contextlib.suppress(OSError):
        begun = Path(settings.KEPT_PAGES_DIR, str(day), BEGUN)
        begun.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        begun.touch(0o600, exist_ok=False)
        return True
    return False


def _pages(day: dt.date, folder: int) -> list[tuple[float, str]]:
    """The pages of a folder, each with when it was made."""
    found = []
    with contextlib.suppress(FileNotFoundError), os.scandir(f"{settings.KEPT_PAGES_DIR}/{day}/{folder:02x}") as entries:
        for entry in entries:
            with contextlib.suppress(FileNotFoundError):  # another process was quicker
                found.append((entry.stat().st_mtime, entry.path))
    return found


def _ours() -> list[Path]:
    try:
        return [path for path in Path(settings.KEPT_PAGES_DIR).iterdir() if OURS.fullmatch(path.name)]
    except OSError:  # there is no folder yet, or none that can be read
        return []


@contextlib.contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:  # another process was quicker
        return
    except OSError as error:
        logger.error("Kept pages could not be erased: %s", type(error).__name__)


def _unless_missing(_call: object, _path: str, error: tuple[type[BaseException], BaseException, object]) -> None:
    if not issubclass(error[0], FileNotFoundError):
        raise error[1]


def _noted() -> Checkpoint | None:
    """The entry of this log up to which the folder was swept; None if nobody knows."""
    try:
        noted = Checkpoint.read(Path(settings.KEPT_PAGES_DIR, SWEPT).read_text())
    except (OSError, ValueError):
        return None
    return noted if Publication.objects.filter(seq=noted.seq, digest=noted.digest).exists() else None


def _note(head: Checkpoint) -> None:
    """For the next process that starts. One that was slower may note less: then more is erased than need be."""
    with contextlib.suppress(OSError):
        folder = Path(settings.KEPT_PAGES_DIR)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = folder / f"{SWEPT}.{os.getpid()}.part"
        unfinished.write_text(str(head))
        unfinished.replace(folder / SWEPT)
