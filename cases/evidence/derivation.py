"""Copies of files made by a process that can do nothing else (``evidence.worker``); nothing is parsed in this one."""

from __future__ import annotations

import logging
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import IO

from django.utils.translation import gettext_lazy as _

from cases.evidence import worker
from cases.evidence.kinds import JPEG, PDF, PNG, Kind, kind_of

WAIT = 90
"""Seconds by the clock after which the process is ended."""

logger = logging.getLogger(__name__)
_one_at_a_time = Lock()  # each may take as much memory as ``worker`` allows itself


class Why(Enum):
    """Why a file has no copy."""

    UNREADABLE = _("It cannot be read: it may be damaged, or not be what it begins like.")
    TOO_LARGE = _("It has more pixels or pages than a copy is made of.")
    LOCKED = _("It is locked with a password.")
    STOPPED = _("Reading it took more time or memory than one file may take.")


class NotDerived(Exception):
    """There is no copy, and why."""

    def __init__(self, why: Why) -> None:
        super().__init__(str(why.value))
        self.why = why


def method(task: str) -> str:
    """How a task makes its copies, with the version of what it uses, for the record of a copy."""
    if task == "pages":
        return f"pictures of its pages, without metadata (PDFium in pypdfium2 {version('pypdfium2')})"
    return f"re-encoded without metadata (Pillow {version('pillow')})"


@contextmanager
def derived(original: IO[bytes], task: str, width: int = 0) -> Iterator[tuple[IO[bytes], Kind]]:
    """The copy that ``task`` makes of an open file, as a file that lives within the block, and its kind.

    Raises ``NotDerived``.
    """
    with tempfile.TemporaryDirectory(prefix="copy-") as folder, _one_at_a_time:
        source, copy = Path(folder, "original"), Path(folder, "copy")
        with source.open("wb") as kept:
            original.seek(0)
            shutil.copyfileobj(original, kept)
        with source.open("rb") as given, copy.open("wb") as taken:
            code = _run([task, str(width)], given, taken, folder)
        if code != 0:
            logger.warning("No copy of a file was made: the process ended with %s.", code)
            known = {worker.UNREADABLE: Why.UNREADABLE, worker.TOO_LARGE: Why.TOO_LARGE, worker.LOCKED: Why.LOCKED}
            raise NotDerived(known.get(code, Why.STOPPED))
        with copy.open("rb") as made:
            kind = kind_of(made)
            if kind not in (JPEG, PNG, PDF):
                raise NotDerived(Why.UNREADABLE)
            yield made, kind


def _run(arguments: list[str], given: IO[bytes], taken: IO[bytes], folder: str) -> int:
    """The exit code of a worker, in a session of its own that is ended whole. It gets no environment."""
    process = subprocess.Popen(  # noqa: S603 - our own program; the arguments are ours
        [sys.executable, "-I", "-B", worker.__file__, *arguments],
        stdin=given,
        stdout=taken,
        stderr=subprocess.DEVNULL,
        env={},
        cwd=folder,
        start_new_session=True,
    )
    try:
        return process.wait(WAIT)
    except subprocess.TimeoutExpired:
        return -signal.SIGKILL
    finally:
        if process.poll() is None:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
