"""Whoever comes when too many are there is told so at once, and those who were let in are answered as ever."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.bench.server import Server
from tests.http.crowding import capacity, rush
from tracker import admission
from tracker.admission import Door, Seats, limited

ROOT = Path(__file__).resolve().parents[2]
TIMES, GOODPUT, ROUNDS = 10, 0.8, 6
"""Pages are counted by the time that the server itself took, for whatever else the machine has to do takes the other. How far that
time reaches depends on the others too: it is measured just before and just after, and one of some rounds has to hold."""


class House:
    """An application in which everybody stays until they are let go."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.inside = threading.Semaphore(0)

    def __call__(self, environ: dict[str, Any], start_response: Any) -> list[bytes]:
        self.inside.release()
        self.go.wait(10)
        start_response("200 OK", [])
        return [b"a page"]


def ask(application: Any, path: str = "/en/") -> tuple[str, dict[str, str], bytes]:
    said: list[Any] = []
    body = b"".join(application({"PATH_INFO": path}, lambda *head: said.append(head)))
    return said[0][0], dict(said[0][1]), body


@pytest.fixture
def full(settings: Any, monkeypatch: Any) -> Iterator[Any]:
    """Two readers are inside and nobody may wait."""
    monkeypatch.setattr(admission.connections, "close_all", lambda: None)
    settings.REQUESTS_AT_WORK, settings.REQUESTS_WAITING = 2, 0
    house = House()
    application = limited(house)
    answers: list[Any] = []
    threads = [threading.Thread(target=lambda: answers.append(ask(application))) for _each in range(2)]
    for each in threads:
        each.start()
        house.inside.acquire()
    yield application, house
    house.go.set()
    for each in threads:
        each.join()
    assert [status for status, _headers, _body in answers] == ["200 OK"] * 2
    assert ask(application)[0] == "200 OK", "there is room again"


def test_a_reader_too_many_is_told_so_in_both_languages_and_when_to_come_again(full: Any) -> None:
    application, _house = full
    status, headers, body = ask(application)
    assert status.startswith("503") and int(headers["Retry-After"]) > 0 and headers["Cache-Control"] == "no-store"
    assert b"Too many people" in body and b"Vuelva a intentarlo" in body and b'lang="es"' in body
    assert int(headers["Content-Length"]) == len(body) < 1_000


def test_readers_keep_neither_researchers_nor_monitors_out(full: Any) -> None:
    application, house = full
    house.go.set()
    for path in ("/admin/", "/healthz", "/readyz"):
        assert ask(application, path)[0] == "200 OK", path


def test_some_wait_for_a_moment_and_no_longer() -> None:
    door = Door(working=1, waiting=1, seconds=0.05)
    assert door.enter()
    start = time.perf_counter()
    assert not door.enter() and 0.04 < time.perf_counter() - start < 1
    timer = threading.Timer(0.01, door.leave)
    timer.start()
    assert door.enter(), "somebody left meanwhile"
    timer.join()


def test_a_thread_that_ends_leaves_its_connection_to_another() -> None:
    seats, kept = Seats(1), []
    for _each in range(3):
        thread = threading.Thread(target=lambda: kept.append(seats.keeps()))
        thread.start()
        thread.join()
    assert kept == [True] * 3
    assert seats.keeps() and seats.keeps()
    other = threading.Thread(target=lambda: kept.append(seats.keeps()))
    other.start()
    other.join()
    assert kept[-1] is False


@pytest.mark.parametrize(("vendor", "number"), [("sqlite", 0), ("postgresql", 1)])
def test_after_a_crowd_no_thread_opens_a_file_anew_for_every_reader(
    settings: Any, monkeypatch: Any, vendor: str, number: int
) -> None:
    settings.REQUESTS_AT_WORK = 1
    closed: list[int] = []
    engine = SimpleNamespace(vendor=vendor)
    monkeypatch.setattr(admission, "connections", Connections(default=engine, close_all=lambda: closed.append(1)))
    together = threading.Barrier(3)
    application = limited(lambda _environ, _start: [b"a page"])

    def come_and_stay() -> None:
        application({"PATH_INFO": "/en/"}, print)
        together.wait(10)

    threads = [threading.Thread(target=come_and_stay) for _each in range(3)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(closed) == number, "of a server of databases two keep theirs"


class Connections(SimpleNamespace):
    def __getitem__(self, alias: str) -> Any:
        return getattr(self, alias)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Server]:
    """The site as it is served, with its first case, on a port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        name: value for name, value in os.environ.items() if name not in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL")
    }
    environment |= {
        "DATABASE_URL": f"sqlite:///{tmp_path}/site.sqlite3",
        "MEDIA_ROOT": str(tmp_path / "media"),
        "KEPT_PAGES": "0",
    }
    environment |= {"SECRET_KEY": "for-tests-only", "DEBUG": "true"}
    manage = [sys.executable, "manage.py"]
    for command in ("migrate", "load_first_case"):
        subprocess.run([*manage, command, "-v0"], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    server = subprocess.Popen([*manage, "serve", "--port", str(port)], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
    try:
        for _each in range(300):
            if _is_up(port):
                break
            time.sleep(0.1)
        yield Server(server, port, time.perf_counter())
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(20)


def _is_up(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


@pytest.mark.proof
@pytest.mark.once
def test_ten_times_as_many_readers_as_can_be_served_leave_those_who_are_let_in_their_pages(served: Server) -> None:
    path, shares = _first_case(served.port), []
    asyncio.run(capacity(served.port, path, 2))
    for _round in range(ROUNDS):
        alone = _served_in_calm(served, path)
        before = served.cpu()
        came = asyncio.run(rush(served.port, path, alone.a_second * TIMES, 4))
        took = served.cpu() - before
        good = [each for each in came if each.status == 200]
        refused = sorted(each.seconds for each in came if each.status == 503)
        assert {each.status for each in came} <= {200, 503}, "nobody is left without an answer"
        assert all(each.is_told for each in came if each.status == 503)
        assert refused[len(refused) // 2] < 0.5, "refused at once"
        assert max(each.seconds for each in good) < 5, "nobody who is let in waits long"
        shares.append(len(good) / took / min(alone.a_second_of_cpu, _served_in_calm(served, path).a_second_of_cpu))
        if shares[-1] >= GOODPUT:
            return
    pytest.fail(f"The crowd takes what those who are let in need: {shares}")


def _first_case(port: int) -> str:
    """The address of a page that takes as long to make as those that readers crowd for."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/en/cases/", timeout=10) as answer:
        found = re.search(r'href="(/en/cases/[^"?/]+/[^"?/]+/)"', answer.read().decode())
    assert found
    return found[1]


@dataclass(frozen=True)
class Calm:
    """How many pages were sent to a few readers in a second, and in a second of the server's own time."""

    a_second: float
    a_second_of_cpu: float


def _served_in_calm(served: Server, path: str, seconds: float = 2) -> Calm:
    before, start = served.cpu(), time.perf_counter()
    able = asyncio.run(capacity(served.port, path, seconds))
    return Calm(able, able * (time.perf_counter() - start) / (served.cpu() - before))
