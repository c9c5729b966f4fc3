"""CPU per request: what is compared is asked in turns, several rounds, and the median counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median

from tests.bench.server import Server

ROUNDS = 3
WARM = 3
ENOUGH = 0.25
"""Seconds of CPU that one round of one subject takes at least, unless it has so many requests before."""
FEWEST, MOST = 4, 400


@dataclass(frozen=True)
class Subject:
    """Something to ask again and again: ``ask`` asks once, raises if the answer is wrong, and never asks the same twice."""

    name: str
    server: Server
    ask: Callable[[Server], object]


def cpu(subjects: list[Subject], rounds: int = ROUNDS) -> dict[str, float]:
    """Milliseconds of CPU per request by the name of the subject."""
    for subject in subjects:
        for _time in range(WARM):
            subject.ask(subject.server)
    taken: dict[str, list[float]] = {subject.name: [] for subject in subjects}
    for _round in range(rounds):
        for subject in subjects:
            taken[subject.name].append(_round_of(subject))
    return {name: median(times) for name, times in taken.items()}


def _round_of(subject: Subject) -> float:
    before = subject.server.cpu()
    asked = 0
    while True:
        subject.ask(subject.server)
        asked += 1
        took = subject.server.cpu() - before
        if (took >= ENOUGH and asked >= FEWEST) or asked >= MOST or took >= 20 * ENOUGH:
            return took / asked * 1000


def in_turn(asks: Iterator[tuple[str, str]]) -> Callable[[Server], object]:
    """Ask the next address each time, and look for the text its answer must hold."""

    def ask(server: Server) -> object:
        path, holds = next(asks)
        return server.get(path, holds=holds)

    return ask
