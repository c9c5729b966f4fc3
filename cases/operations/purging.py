"""Telling the cache in front of the site which of its pages are not what they were (``PURGE_URL``).

After the commit, in a thread of its own: no withdrawal waits for it, and none fails for it. Up to which entry of the log the cache was
told is kept beside the counts of the desk, so what could not be told is told later (``tracker/clock.py``, every minute), and what was
lost of that makes the cache forget everything.
"""

from __future__ import annotations

import datetime as dt
import http.client
import json
import logging
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import cache
from django.db import connection

from cases.published import gate, log
from cases.published.marks import ABSENT, ALL, LISTS, of_record
from cases.published.models import Current, Publication, RecordLink
from cases.vocabulary import PublicationKind

TOLD, AGAIN, WAITING, FAILING = "purging.told", "purging.again", "purging.waiting", "purging.failing"
A_WHILE = dt.timedelta(seconds=30)
"""After which no page is on its way any more that was made before a change."""
MOST = 200
"""Entries, or marks, of which the cache is told one by one; of more it is told to forget everything."""
AT_A_TIME = 30
"""Marks in one request: the least that the caches we know take."""
TIMEOUT = 5
PAUSES = (0, 2, 10)
"""Seconds before each attempt that is made at once."""

logger = logging.getLogger(__name__)
_is_coming = threading.Event()
_telling = threading.Lock()


class NotTold(Exception):
    """The cache did not take it. The message says why, without an address or a header."""


def connect() -> None:
    """Tell the cache after every commit that changes what readers see, where there is one to be told."""
    if settings.PURGE_URL:
        log.written.connect(_written, dispatch_uid="purging")


def _written(**_entry: Any) -> None:
    """One thread waits at most, however many entries one transaction wrote. A command ends when it has told."""
    if not _is_coming.is_set():
        _is_coming.set()
        threading.Thread(target=_tell_soon, name="purging").start()


def _tell_soon() -> None:
    try:
        with _telling:
            _is_coming.clear()
            for pause in PAUSES:
                time.sleep(pause)
                if tell(dt.datetime.now(dt.UTC)):
                    return
    finally:
        connection.close()


def tell(at: dt.datetime) -> bool:
    """Tell the cache of what changed since it was last told; whether it knows all now. What goes wrong is logged and kept."""
    with _noting_failure(at) as outcome, gate.opened():
        _told_up_to(TOLD, log.head().seq)
        outcome.is_good = True
    return outcome.is_good


def tell_again(at: dt.datetime) -> bool:
    """Tell the cache once more what it was told a while ago: an old page may have been on its way to it. Asked every minute."""
    with _noting_failure(at) as outcome, gate.opened():
        head, waiting = log.head().seq, cache.get(WAITING)
        if waiting is None:
            cache.set_many({AGAIN: head, WAITING: (head, at)}, timeout=None)
        elif at - waiting[1] >= A_WHILE:
            _told_up_to(AGAIN, waiting[0])
            cache.set(WAITING, (head, at), timeout=None)
        outcome.is_good = True
    return outcome.is_good


def _told_up_to(name: str, seq: int) -> None:
    """Tell of the entries since the one kept under ``name``, up to ``seq``, and keep that. Raises ``NotTold``."""
    told = cache.get(name)
    if told is not None and told >= seq:
        return
    entries = Publication.objects.filter(seq__lte=seq, seq__gt=told or 0).order_by("seq")[: MOST + 1]
    send({ALL} if told is None else marks(entries))
    cache.set(name, seq, timeout=None)
    cache.delete(FAILING)


@dataclass
class _Outcome:
    is_good: bool = False


@contextmanager
def _noting_failure(at: dt.datetime) -> Iterator[_Outcome]:
    """What goes wrong within is logged; that the cache did not take it, for the desk too."""
    outcome = _Outcome()
    try:
        yield outcome
    except NotTold as error:
        logger.error("The cache in front of the site was not told of changes (PURGE_URL): %s", error)
        with gate.opened():
            cache.add(FAILING, at.isoformat(), timeout=None)
    except Exception as error:  # such as a database that is away
        logger.error("What the cache in front of the site must forget is not known: %s", type(error).__name__)


def failing_since() -> dt.datetime | None:
    """Since when the cache could not be told of changes; None while it can."""
    since = cache.get(FAILING) if settings.PURGE_URL else None
    return dt.datetime.fromisoformat(since) if since else None


def marks(entries: Iterable[Publication]) -> set[str]:
    """The marks of every page that may have changed with some entries of the log.

    The pages of the record; of those that name it, and of those that moved there, whose old address leads on by its name;
    every page made from many records; and that there was nothing.
    """
    entries = list(entries)
    if len(entries) > MOST or any(entry.kind == PublicationKind.SITE for entry in entries):
        return {ALL}
    found = {LISTS, ABSENT}
    for entry in entries:
        found.add(of_record(entry.public_id))
        found.update(of_record(public_id) for public_id in (*_naming(entry), *_moved_to(entry.public_id)))
        if len(found) > MOST:
            return {ALL}
    return found


def _naming(entry: Publication) -> Iterator[str]:
    links = RecordLink.objects.filter(to_key=f"{entry.kind}:{entry.public_id}")
    for key in links.values_list("from_key", flat=True).distinct()[: MOST + 1]:
        yield key.partition(":")[2]


def _moved_to(public_id: str) -> Iterator[str]:
    passed, waiting = {public_id}, [public_id]
    while waiting:
        moved = Current.objects.filter(moved_to__in=waiting).values_list("public_id", flat=True)
        waiting = [each for each in moved if each not in passed]
        passed.update(waiting)
        yield from waiting


def send(told: set[str]) -> None:
    """Send marks to ``PURGE_URL``, as JSON and as the header ``Surrogate-Key``. Raises ``NotTold``."""
    url = urlsplit(settings.PURGE_URL)
    kind = http.client.HTTPSConnection if url.scheme == "https" else http.client.HTTPConnection
    path = f"{url.path or '/'}?{url.query}" if url.query else url.path or "/"
    for some in _batches(sorted(told)):
        headers = {"Content-Type": "application/json", "Surrogate-Key": " ".join(some)}
        headers.update([settings.PURGE_HEADER] if settings.PURGE_HEADER else [])
        door = kind(url.hostname or "", url.port, timeout=TIMEOUT)
        try:
            door.request("POST", path, json.dumps({"tags": some}), headers)
            status = door.getresponse().status
        except (OSError, http.client.HTTPException) as error:
            raise NotTold(type(error).__name__) from error
        finally:
            door.close()
        if not 200 <= status < 300:
            raise NotTold(f"it answered {status}")


def _batches(told: list[str]) -> Iterator[list[str]]:
    for first in range(0, len(told), AT_A_TIME):
        yield told[first : first + AT_A_TIME]
