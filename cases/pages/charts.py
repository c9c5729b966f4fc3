"""What charts are drawn from: bars in percent of their width, and pixels of a fixed height. No number is rounded up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from cases.pages.tables import Line, Moment, Row
from cases.templatetags.marks import SHAPES
from cases.vocabulary import PublicStatus

TOP, BASE = 20, 230
"""The pixels between which columns stand."""
LABELS = 6
"""The most years written below the columns on a narrow screen; twice as many on a wide one."""


PATTERNS = {"stale": "ha", "year": "hd", "cond": "dots", "lost": "hg", "range": "hg"}
"""The kinds that a pattern fills, and its name. What is sure of detention is full, what is not has gaps."""
CLASSES = {"held": "fill-h", "rest": "bar2", "dead": "dk", "free": "op", "unk": "op op--q"}
"""How the other kinds are filled."""


class Filled:
    """Something of a ``kind``, by which it is filled."""

    kind: str

    @property
    def pattern(self) -> str:
        return PATTERNS.get(self.kind, "")

    @property
    def css(self) -> str:
        return CLASSES.get(self.kind, "")


@dataclass(frozen=True)
class Part(Filled):
    """A stretch of a bar, in percent of its width, written with a point."""

    kind: str
    x: str
    width: str
    people: int = 0


@dataclass(frozen=True)
class Block(Filled):
    """A piece of a column, in pixels from the top."""

    kind: str
    y: str
    height: str


@dataclass(frozen=True)
class Column:
    """The people of one day; ``year`` where it is written below, ``is_wide`` where only on wide screens.

    ``is_last``: so far to the right that it has to end at the edge.
    """

    x: str
    blocks: tuple[Block, ...]
    year: str = ""
    is_wide: bool = False

    @property
    def is_last(self) -> bool:
        return float(self.x) > 90


@dataclass(frozen=True)
class Grid:
    """A line across, with its number."""

    y: str
    label_y: str
    people: int


@dataclass(frozen=True)
class Columns:
    """The chart of people over time."""

    columns: list[Column]
    width: str
    grid: list[Grid]


def columns(moments: Sequence[Moment]) -> Columns:
    """Columns of people on one scale from nobody to the highest, each divided by how sure it is."""
    highest = max((moment.tally.most for moment in moments), default=0)
    step = _step(highest)
    lines = -(-highest // step)
    scale = (BASE - TOP) / (lines * step or 1)
    left = 4 + 2.4 * len(str(lines * step))
    wide = (100 - left) / max(len(moments), 1)
    years = _years([moment.day for moment in moments])
    drawn = [
        Column(f"{left + place * wide:.2f}", _blocks(moment, scale), *years.get(place, ("", False)))
        for place, moment in enumerate(moments)
    ]
    heights = [(BASE - line * step * scale, line * step) for line in range(1, lines + 1)]
    return Columns(drawn, f"{wide * 0.82:.2f}", [Grid(f"{y:.1f}", f"{y - 4:.1f}", people) for y, people in heights])


def _blocks(moment: Moment, scale: float) -> tuple[Block, ...]:
    tally, y, found = moment.tally, float(BASE), []
    for kind, people in (("held", tally.certain), ("stale", tally.last_reported), ("year", tally.some_day)):
        if people:
            y -= people * scale
            found.append(Block(kind, f"{y:.1f}", f"{people * scale:.1f}"))
    return tuple(found)


def _step(highest: int) -> int:
    """The distance of the lines: 1, 2 or 5 by a power of ten, so that there are seven at most."""
    power = 1
    while True:
        for step in (power, 2 * power, 5 * power):
            if highest <= 7 * step:
                return step
        power *= 10


def _years(days: Sequence[dt.date]) -> dict[int, tuple[str, bool]]:
    """Below which columns a year stands: the first of each year, as many as there is room for."""
    first: dict[int, int] = {}
    for place, day in enumerate(days):
        first.setdefault(day.year, place)
    starts = list(first.items())
    always, wide = (-(-len(starts) // room) for room in (LABELS, 2 * LABELS))
    always = wide * -(-always // wide)
    return {
        place: (str(year), number % always != 0) for number, (year, place) in enumerate(starts) if number % wide == 0
    }


@dataclass(frozen=True)
class Bar:
    """A row of a table with its bar."""

    row: Row
    parts: tuple[Part, ...]


def bars(rows: Sequence[Row]) -> list[Bar]:
    """Bars on one scale, the longest as wide as there is room; divided into those detained, by how surely, and the others."""
    most = max((row.people.people for row in rows), default=0)
    found = []
    for row in rows:
        certain, stale, year = row.tally.certain, row.tally.last_reported, row.tally.some_day
        rest = row.people.people - certain - stale - year
        found.append(Bar(row, _parts([("held", certain), ("stale", stale), ("year", year), ("rest", rest)], most)))
    return found


def lengths(lines: Sequence[Line]) -> list[tuple[Line, tuple[Part, ...]]]:
    """Each line with its bar, on one scale."""
    most = max((line.people.people for line in lines), default=0)
    return [(line, _parts([("rest", line.people.people)], most)) for line in lines]


def whole(lines: Sequence[Line]) -> tuple[Part, ...]:
    """One bar of everybody, divided by status."""
    total = sum(line.people.people for line in lines)
    return _parts([(SHAPES[PublicStatus(line.code)], line.people.people) for line in lines], total)


def _parts(people: Sequence[tuple[str, int]], most: int) -> tuple[Part, ...]:
    found, start = [], 0
    for kind, number in people:
        if number:
            found.append(Part(kind, f"{100 * start / most:.2f}", f"{100 * number / most:.2f}", number))
            start += number
    return tuple(found)
