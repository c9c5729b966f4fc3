"""Whoever reads what was measured is told what was missed, and nobody measures a wrong answer."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.bench import goals, load, measure, report, server, targets
from tests.bench.facts import Facts
from tests.bench.goals import Result, Scene

MET = Result(1, "case page", "SQLite", 10_000, 1.5, 1.8)
MISSED = Result(3, "D ÷ list", "SQLite", 10_000, 7.0, 10, at_least=True)
FACTS = Facts(
    100, [("3333333333", "c-d", "C D")], [("2222222222", "a-b", "A B")], {"PE": 60, "GE": 40}, {"C": 30}, {"miner": 7}
)


class Page(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = b"<p>100 cases</p>"
        self.send_response(503 if self.path == "/full" else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: Any) -> None:
        pass


@pytest.fixture
def site() -> Iterator[server.Server]:
    """Somebody who answers on this machine."""
    answering = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    thread = threading.Thread(target=answering.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    asked = server.Server(SimpleNamespace(pid=0), answering.server_port, 0)  # type: ignore[arg-type]
    yield asked
    asked.connection.close()
    answering.shutdown()
    answering.server_close()
    thread.join()


def test_what_was_missed_says_so_and_what_was_met_too() -> None:
    assert MET.holds and not MISSED.holds
    lines = report.table([MISSED, MET]).splitlines()
    assert "| 1.50 | ≤ 1.8 | met |" in lines[2] and "| 7 | ≥ 10 | **missed** |" in lines[3]
    assert "1 of 2 met." in lines
    rows = json.loads(report.as_json([MET, MISSED]))
    assert {"goal", "name", "engine", "size", "ratio", "limit", "holds"} <= rows[0].keys()
    assert [row["holds"] for row in rows] == [True, False]


def test_the_drawing_is_a_picture_with_a_line_for_everything_measured() -> None:
    scenes = [Scene("SQLite", FACTS, None, None, "", {"empty": 1, "list": 5, "D list": 90})]  # type: ignore[arg-type]
    drawn = ElementTree.fromstring(report.drawing(scenes))
    lines = drawn.findall("{http://www.w3.org/2000/svg}polyline")
    assert len(lines) == 3 and sum("stroke-dasharray" in line.attrib for line in lines) == 1


def test_a_lost_ratio_fails_and_a_missed_goal_does_not() -> None:
    assert targets.is_lost(Result(9, "CSV, cases a second of CPU ÷ D", "SQLite", 2_000, 0.5, 1.15, at_least=True))
    assert not targets.is_lost(Result(9, "CSV, cases a second of CPU ÷ D", "SQLite", 2_000, 2.0, 1.15, at_least=True))
    assert targets.is_lost(Result(6, "queries: case", "SQLite", 2_000, 3, 2))
    assert not targets.is_lost(MISSED)


def test_a_wrong_answer_is_never_measured(site: server.Server) -> None:
    assert site.get("/", holds="100 cases").status == 200
    for path, holds in (("/", "99 cases"), ("/full", "")):
        with pytest.raises(server.Wrong):
            site.get(path, holds=holds)
    with pytest.raises(server.Wrong, match="taken"):
        server.require_free(site.port)


def test_what_is_compared_is_asked_in_turns(monkeypatch: Any) -> None:
    asked: list[str] = []
    clock = SimpleNamespace(cpu=lambda: len(asked) * 0.1)
    monkeypatch.setattr(measure, "WARM", 1)
    subjects = [measure.Subject(name, clock, lambda _server, name=name: asked.append(name)) for name in "ab"]  # type: ignore[arg-type]
    found = measure.cpu(subjects)
    assert "".join(asked) == "ab" + "aaaabbbb" * 3
    assert found == {"a": pytest.approx(100), "b": pytest.approx(100)}


def test_no_list_and_no_case_is_asked_for_twice() -> None:
    for asking in (goals.case_pages, goals.list_pages):
        asked = []
        with pytest.raises(server.Wrong):
            for path, _holds in asking(FACTS):
                asked.append(path)
        assert len(asked) == len(set(asked)) > 0


def test_those_who_are_served_refused_and_lost_are_told_apart(site: server.Server) -> None:
    import asyncio
    import time

    heard = load.Heard()
    for path in ("/", "/full"):
        asyncio.run(load.ask(site.port, path, time.perf_counter(), heard))
    asyncio.run(load.ask(server.free_port(), "/", time.perf_counter(), heard))
    assert (len(heard.served), len(heard.refused), sum(heard.other.values())) == (1, 1, 1)
    assert load.worst([0.1] * 98 + [5.0, 6.0]) == 6.0
