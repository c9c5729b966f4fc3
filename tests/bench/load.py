"""Readers who come whether or not others have been answered: alone, beside a large write job, and ten times too many.

On this machine alone; every phase is bounded in time and in requests. A wait is counted from the moment somebody meant
to ask, so that a server that stalls cannot hide it.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from tests.bench import goals, server
from tests.bench.facts import Facts
from tests.bench.goals import Scene

PATIENCE = 10.0
"""Seconds after which a reader has gone."""
CALM = 0.3
"""Of its capacity, how much is asked of the server while somebody writes."""
SECONDS = 12.0
ROWS = 50_000
MOST = 20_000
"""Requests of one phase, whatever the rate."""


@dataclass
class Heard:
    """What a phase came to: the waits of those who were served, in seconds, and of those who were refused; all else by its kind."""

    served: list[float] = field(default_factory=list)
    refused: list[float] = field(default_factory=list)
    other: Counter[str] = field(default_factory=Counter)
    late: list[float] = field(default_factory=list)
    seconds: float = 0.0
    in_time: int = 0

    @property
    def goodput(self) -> float:
        """How many were served a second, while readers came."""
        return self.in_time / self.seconds


def worst(waits: list[float], share: float = 0.99) -> float:
    return sorted(waits)[min(len(waits) - 1, int(len(waits) * share))] if waits else 0.0


def mixture(facts: Facts) -> Iterator[str]:
    """As many lists as cases, none of them twice."""
    pairs = zip(goals.list_pages(facts), goals.case_pages(facts), strict=False)
    return chain.from_iterable((first[0], second[0]) for first, second in pairs)


async def ask(port: int, path: str, meant: float, heard: Heard) -> None:
    """One reader: a connection, a question, an answer."""
    heard.late.append(time.perf_counter() - meant)
    try:
        async with asyncio.timeout(PATIENCE):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
                writer.write(head.encode())
                answer = await reader.read()
            finally:
                writer.close()
    except (TimeoutError, OSError) as error:
        heard.other[type(error).__name__] += 1
        return
    wait = time.perf_counter() - meant
    code = answer[9:12].decode(errors="replace")
    if code == "200":
        heard.served.append(wait)
    elif code == "503":
        heard.refused.append(wait)
    else:
        heard.other[code or "no answer"] += 1


async def _open(port: int, paths: Iterator[str], rate: float, goes_on: Callable[[float], bool]) -> Heard:
    heard = Heard()
    begun = time.perf_counter()
    readers = set()
    for number in range(MOST):
        meant = begun + number / rate
        if not goes_on(meant - begun):
            break
        wait = meant - time.perf_counter()
        await asyncio.sleep(max(wait, 0))
        readers.add(asyncio.ensure_future(ask(port, next(paths), meant, heard)))
        readers = {reader for reader in readers if not reader.done()} if number % 100 == 0 else readers
    heard.seconds, heard.in_time = time.perf_counter() - begun, len(heard.served)
    await asyncio.gather(*readers)
    return heard


async def _closed(port: int, paths: Iterator[str], readers: int) -> Heard:
    """So many readers, each of whom asks again when answered: how much the server can do."""
    heard = Heard()
    begun = time.perf_counter()

    async def one() -> None:
        while time.perf_counter() - begun < SECONDS / 2:
            await ask(port, next(paths), time.perf_counter(), heard)

    await asyncio.gather(*(one() for _reader in range(readers)))
    heard.seconds, heard.in_time = time.perf_counter() - begun, len(heard.served)
    return heard


def load(scene: Scene, url: str) -> None:
    """Section "load" of the goals."""
    port, paths = scene.ours.port, mixture(scene.facts)
    asyncio.run(_closed(port, paths, 8))  # what a process learns once
    capacity = asyncio.run(_closed(port, paths, 8)).goodput
    rate = CALM * capacity
    idle = asyncio.run(_open(port, paths, rate, lambda passed: passed < SECONDS))
    writer = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "tests.bench.writer", "0", str(ROWS)],
        cwd=server.ROOT,
        env={**os.environ, **server.settings(url)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert writer.stdout is not None
    writer.stdout.readline()
    busy = asyncio.run(_open(port, paths, rate, lambda passed: writer.poll() is None and passed < 5 * SECONDS))
    said = writer.communicate(timeout=300)[0].strip()
    if said != f"{ROWS} rows":
        raise server.Wrong(f"The write job: {said}")
    _tell("idle", rate, idle)
    _tell(f"beside {ROWS} rows", rate, busy)
    note = f"{worst(busy.served) * 1000:.0f} ms of {worst(idle.served) * 1000:.0f} ms at {rate:.0f} a second"
    scene.add(0, f"99th of 100 beside {ROWS} rows ÷ idle", worst(busy.served) / worst(idle.served), 2, note=note)
    errors = sum((idle.other + busy.other).values()) + len(idle.refused) + len(busy.refused)
    scene.add(0, "errors and refusals at that rate", errors, 0)
    crowd = asyncio.run(_open(port, paths, 10 * capacity, lambda passed: passed < SECONDS))
    _tell("ten times capacity", 10 * capacity, crowd)
    recovered = asyncio.run(_open(port, paths, rate, lambda passed: passed < 3))
    after = asyncio.run(_closed(port, paths, 8)).goodput
    note = f"{crowd.goodput:.0f} a second, {capacity:.0f} before it and {after:.0f} after; {len(crowd.refused)} refused"
    # Nobody asks twice, and no two pages cost the same: those who came before and after the crowd stand for it.
    scene.add(0, "served at ten times capacity ÷ capacity", 2 * crowd.goodput / (capacity + after), 0.8, True, note)
    early = worst(crowd.refused) if crowd.refused else PATIENCE
    scene.add(0, "seconds to be refused, 99th of 100", early, 1, note="nobody was refused" if not crowd.refused else "")
    scene.add(0, "neither served nor refused", sum(crowd.other.values()), 0, note=str(dict(crowd.other) or ""))
    scene.add(0, "errors right after it", sum(recovered.other.values()) + len(recovered.refused), 0)


def _tell(name: str, rate: float, heard: Heard) -> None:
    kinds = {"served": len(heard.served), "refused": len(heard.refused), **heard.other}
    late = worst(heard.late) * 1000
    print(
        f"  {name}: {rate:.0f} a second for {heard.seconds:.0f} s: {kinds}, "
        f"half within {worst(heard.served, 0.5) * 1000:.0f} ms, 99 of 100 within {worst(heard.served) * 1000:.0f} ms "
        f"(the readers themselves late by {late:.0f} ms)",
        flush=True,
    )
