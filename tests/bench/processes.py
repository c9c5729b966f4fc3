"""What a whole process takes: its memory, its start, and what readers wait for while somebody writes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from statistics import median, quantiles

from tests.bench import goals, server
from tests.bench.goals import Scene

ASKED = 60
READS = 300
WRITES = 50
"""A second, while readers read."""


@contextmanager
def fresh(url: str, ready: str, settings: str = "tests.bench.settings") -> Iterator[server.Server]:
    port = server.free_port()
    command, environment = server.ours(url, port)
    with server.serving(command, port, ready, {**environment, "DJANGO_SETTINGS_MODULE": settings}) as running:
        yield running


def starts(scene: Scene, url: str, rounds: int) -> None:
    """Goal 11: memory of a worker that has served lists and cases, CPU until the first page is there, against the bare site."""
    case = next(goals.case_pages(scene.facts))[0] + "?on=2026-01-01"
    everybody = "/en/cases/?sort=longest"  # both ask something, so that no kept page is the answer
    cold: dict[str, list[float]] = {"bare": [], "case": [], "list": []}
    held: dict[str, float] = {}
    for _round in range(rounds):
        for name, path in (("bare", "/empty"), ("case", case), ("list", everybody)):
            settings = "tests.bench.bare_settings" if name == "bare" else "tests.bench.settings"
            with fresh(url, path, settings) as running:
                cold[name].append(running.cpu())
                if _round == 0:
                    asked = goals.empty if name == "bare" else goals.case_pages if name == "case" else goals.list_pages
                    for address, holds in islice(asked(scene.facts), ASKED):
                        running.get(address, holds=holds)
                    held[name] = running.worker_memory() / 1e6
    bare = median(cold["bare"])
    scene.costs["cold start of the bare site"] = bare * 1000
    most = max(held["case"], held["list"])
    limit = 1.5 if scene.facts.total < 500_000 else 2.0
    scene.add(11, "memory of a worker ÷ E", most / held["bare"], limit, note=f"{most:.0f} MB of {held['bare']:.0f} MB")
    for name, limit in (("case", 1.4), ("list", 2.0)):
        note = f"{median(cold[name]):.2f} s of {bare:.2f} s of CPU"
        scene.add(11, f"cold start to the first {name} ÷ E", median(cold[name]) / bare, limit, note=note)


def reads_beside_writes(scene: Scene, url: str) -> None:
    """Goal 12: the slowest twentieth of reads beside 50 writes a second, against the same reads alone."""
    alone, beside = [], []
    pages = goals.case_pages(scene.facts)
    alone = _waits(scene, pages)
    writer = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "tests.bench.writer", str(WRITES), "60"],
        cwd=server.ROOT,
        env={**os.environ, **server.settings(url)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert writer.stdout is not None
        writer.stdout.readline()  # it has begun
        beside = _waits(scene, pages)
    finally:
        writer.terminate()
        said = writer.communicate()[0]
    if "error" in said:
        raise server.Wrong(said)
    ratio = _late(beside) / _late(alone)
    note = f"{_late(beside) * 1000:.1f} ms of {_late(alone) * 1000:.1f} ms"
    scene.add(12, f"reads beside {WRITES} writes a second, 95th of 100", ratio, 1.6, note=note)


def _waits(scene: Scene, pages: Iterator[tuple[str, str]]) -> list[float]:
    found = []
    for path, holds in islice(pages, READS):
        begun = time.perf_counter()
        scene.ours.get(path, holds=holds)
        found.append(time.perf_counter() - begun)
        time.sleep(0.004)
    return found


def _late(waits: list[float]) -> float:
    return quantiles(waits, n=20)[-1]
