"""The map of the world: a circle a country with people in it. It marks the country, never a place within it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from django.http import QueryDict

from cases.pages.people import AnyLine
from cases.pages.points import POINTS
from cases.published.countries import Country
from cases.published.labels import country_name
from cases.published.words import fold
from cases.vocabulary import PublicStatus

RADII = {1: 12, 2: 12, 3: 16}
"""Of a circle, in pixels, by the digits of its number; of more digits :data:`WIDEST`."""
WIDEST = 20
KINDS = ("other", "stale", "held")
"""What a circle may say, in the order of drawing: where circles overlap, who is detained is on top."""


@dataclass(frozen=True)
class Row:
    """A country in figures. A ``query`` is that of the list of exactly the people counted; empty if there is none.

    ``lines`` are its people, where the page names them.
    """

    country: Country
    name: str
    query: str
    detained_query: str
    last_reported_query: str
    lines: Sequence[AnyLine]


@dataclass(frozen=True)
class Pin:
    """The circle of a country, placed in percent of the map.

    ``kind`` is ``held`` (``number`` are detained, confirmed), ``stale`` (nobody is; so many were when last reported,
    or on some day of the year) or ``other`` (so many are listed, nobody as detained).
    """

    kind: str
    number: int
    radius: int
    x: float
    y: float
    name: str
    query: str


@dataclass(frozen=True)
class WorldMap:
    """The circles, in the order of drawing; the same as rows, by name; and how many are in no country known."""

    pins: list[Pin]
    rows: list[Row]
    unplaced: int


def world_map(
    countries: Iterable[Country], asked: QueryDict, lines: Mapping[str, Sequence[AnyLine]] | None = None
) -> WorldMap:
    """The map of the people of a list; ``asked`` is what the address of that list asks, ``lines`` its people by country."""
    named = lines or {}
    found = (_row(country, asked, named.get(country.code, ())) for country in countries)
    rows = sorted(found, key=lambda row: (not row.name, fold(row.name)))
    pins = sorted(
        (_pin(row) for row in rows if row.country.code in POINTS), key=lambda pin: (KINDS.index(pin.kind), pin.number)
    )
    return WorldMap(pins, rows, sum(row.country.people for row in rows if row.country.code not in POINTS))


def _row(country: Country, asked: QueryDict, lines: Sequence[AnyLine]) -> Row:
    def query(**keys: str) -> str:
        data = copy(asked)
        for key in ("view", "sort"):
            data.pop(key, None)
        for key, value in {"country": country.code, **keys}.items():
            data[key] = value
        return "?" + data.urlencode() if country.code else ""

    return Row(
        country=country,
        name=country_name(country.code),
        query=query(),
        detained_query=query(status=PublicStatus.HELD) if country.detained else "",
        last_reported_query=query(status=PublicStatus.STALE) if country.last_reported else "",
        lines=lines,
    )


def _pin(row: Row) -> Pin:
    country = row.country
    if country.confirmed:
        kind, number, query = "held", country.confirmed, "" if country.some_day else row.detained_query
    elif country.last_reported or country.some_day:
        kind, number = "stale", country.last_reported + country.some_day
        query = "" if country.last_reported and country.some_day else row.last_reported_query or row.detained_query
    else:
        kind, number, query = "other", country.people, row.query
    x, y = place(*POINTS[country.code])
    return Pin(kind, number, RADII.get(len(str(number)), WIDEST), x, y, row.name, query)


def place(longitude: float, latitude: float) -> tuple[float, float]:
    """A point in percent of the width and height of ``world.svg``, within its edges.

    The outline is an Equal Earth projection (Šavrič, Patterson, Jenny 2018) around 11° east, without Antarctica.
    """
    east = radians((longitude - 11 + 180) % 360 - 180)
    t = asin(sqrt(3) / 2 * sin(radians(latitude)))
    a, b, c, d = 1.340264, -0.081106, 0.000893, 0.003796
    x = 2 * sqrt(3) * east * cos(t) / (3 * (a + 3 * b * t**2 + 7 * c * t**6 + 9 * d * t**8))
    y = a * t + b * t**3 + c * t**7 + d * t**9
    return _within(48.403 + 19.556 * x), _within(55.923 - 42.497 * y)


def _within(percent: float) -> float:
    return round(min(max(percent, 1.0), 99.0), 1)
