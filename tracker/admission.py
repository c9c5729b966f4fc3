"""How many requests one process works on: a few at a time, a few more wait a moment, and whoever comes then is told at once.

A queue without end makes everybody wait until nobody waits any more. What is refused costs almost nothing (no view, no database), so
that those who were let in are answered as fast as ever. The desk has places of its own: readers never keep a researcher from
saving.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.db import connections

RETRY_AFTER = 5
"""Seconds after which it makes sense to ask again."""
ALIVE = ("/healthz", "/readyz")
"""What monitors ask is always answered: a busy process is not a dead one."""

BUSY = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex"><title>Too many readers – Demasiadas visitas</title></head><body>
<main><h1>Too many people are reading just now</h1><p>Please try again in a few seconds.</p>
<div lang="es"><h2>Hay demasiadas visitas en este momento</h2><p>Vuelva a intentarlo en unos segundos.</p></div></main>
</body></html>
""".encode()
HEADERS = [
    ("Content-Type", "text/html; charset=utf-8"),
    ("Content-Length", str(len(BUSY))),
    ("Retry-After", str(RETRY_AFTER)),
    ("Cache-Control", "no-store"),
    ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
]

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class Door:
    """Lets ``working`` requests in at a time, and ``waiting`` more wait for ``seconds`` at most."""

    def __init__(self, working: int, waiting: int, seconds: float) -> None:
        self.seconds = seconds
        self.places = threading.Semaphore(working)
        self.queue = threading.Semaphore(waiting)

    def enter(self) -> bool:
        """Whether there is a place now, or one came free in time. Whoever entered has to leave."""
        if self.places.acquire(blocking=False):
            return True
        if not self.queue.acquire(blocking=False):
            return False
        try:
            return self.places.acquire(timeout=self.seconds)
        finally:
            self.queue.release()

    def leave(self) -> None:
        self.places.release()


class Seats:
    """Which threads keep their connection to the database between two requests: the first few, while they live.

    There are more threads than work, and a server of databases has few connections to give.
    """

    def __init__(self, number: int) -> None:
        self.free = number
        self.lock = threading.Lock()
        self.own = threading.local()

    def keeps(self) -> bool:
        """Whether this thread may keep its connection."""
        if hasattr(self.own, "seat"):
            return True
        with self.lock:
            if not self.free:
                return False
            self.free -= 1
        self.own.seat = _Seat(self)
        return True


class _Seat:
    """Given back when its thread ends, and what the thread had goes."""

    def __init__(self, seats: Seats) -> None:
        self.seats = seats

    def __del__(self) -> None:
        with self.seats.lock:
            self.seats.free += 1


def limited(application: Application) -> Application:
    """The application behind two doors: one for readers, one for the desk, where somebody may wait longer.

    A place is given up when the answer begins: a file that is sent while it is read takes as long as its reader.
    """
    readers = Door(settings.REQUESTS_AT_WORK, settings.REQUESTS_WAITING, 1)
    researchers = Door(settings.REQUESTS_AT_WORK, settings.REQUESTS_WAITING, 15)
    seats = Seats(2 * settings.REQUESTS_AT_WORK)
    # A file can be opened any number of times, and to open it again takes half as long as a page.
    all_keep = connections["default"].vendor == "sqlite"
    desk = f"/{settings.ADMIN_PATH}"

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path in ALIVE:
            return application(environ, start_response)
        door = researchers if path.startswith(desk) else readers
        if not door.enter():
            start_response("503 Service Unavailable", HEADERS)
            return [BUSY]
        try:
            return application(environ, start_response)
        finally:
            if not (all_keep or seats.keeps()):
                connections.close_all()
            door.leave()

    return answer
