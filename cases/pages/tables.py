"""The figures of the statistics as tables: each number with the list of exactly the people it counts."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.http import QueryDict

from cases.pages.listing import asked, query, without
from cases.pages.worldmap import WorldMap, world_map
from cases.published import crossing, facets, statistics
from cases.published.countries import country
from cases.published.filters import CaseFilter
from cases.published.lengths import LABELS, UNTOLD
from cases.published.statistics import OverTime, People, Tally
from cases.vocabulary import PublicStatus

GROUPS = ("country", "sector", "charge", "union", "employer", "violation")
"""The facets whose values are counted side by side."""
QUARTERLY, YEARLY = 20, 40
"""Years shown by the quarter, where it is not more; and the most shown by the year."""


@dataclass(frozen=True)
class Number:
    """A number of people. ``query`` is that of the list that has them, and ``listed`` how many that list has.

    The list has more only where a name is withheld and no day is told. Without a query there is no list.
    """

    people: int
    query: str = ""
    listed: int = 0

    @property
    def is_exact(self) -> bool:
        return bool(self.query) and self.listed == self.people


@dataclass(frozen=True)
class Moment:
    """Who was detained at the end of a day."""

    day: dt.date
    tally: Tally
    certain: Number
    last_reported: Number


@dataclass(frozen=True)
class Row:
    """People who have something in common. ``code`` is its value in addresses."""

    code: str
    label: str
    people: Number
    tally: Tally
    certain: Number
    last_reported: Number


@dataclass(frozen=True)
class Line:
    """People under one heading, each in one line of the table only."""

    code: str
    label: str
    people: Number


class Tables:
    """The tables of what an address asks for, in one language. Each asks for its rows when it is first used."""

    def __init__(self, filters: CaseFilter, lang: str) -> None:
        self.filters, self._lang = filters, lang
        self.asked = without(without(asked(filters), "sort"), "view")

    @cached_property
    def counts(self) -> facets.Counts:
        """The counts and the words of the filters. One query."""
        return crossing.of(self.filters, lambda found: facets.counts(found, self._lang))

    @cached_property
    def _groups(self) -> dict[str, dict[str, People]]:
        return crossing.of(self.filters, lambda found: statistics.groups(found, (*GROUPS, "dispute")))

    @cached_property
    def everybody(self) -> People:
        """All whom the filters leave."""
        return self._groups[statistics.STATUS].get("", People())

    def group(self, facet: str) -> list[Row]:
        """People by the values of a facet, most first. Values without a name, of withdrawn records, are left out."""
        labels = {value.value: value.label for value in self.counts.facets[facet]}
        rows = [
            self._row(facet, code, labels[code], people)
            for code, people in self._groups[facet].items()
            if code in labels
        ]
        return sorted(rows, key=lambda row: (-row.people.people, row.label.casefold(), row.code))

    def _row(self, facet: str, code: str, label: str, people: People) -> Row:
        data, tally = without(self.asked, facet), people.tally
        data[facet] = code
        return Row(
            code,
            label,
            _number(people.total, data),
            tally,
            _number(tally.certain, data, tally.listed, status=PublicStatus.HELD),
            _number(tally.last_reported, data, status=PublicStatus.STALE),
        )

    @cached_property
    def world(self) -> WorldMap:
        """The map of these people."""
        return world_map(
            (country(row.code, self._groups["country"][row.code]) for row in self.group("country")), self.asked
        )

    @cached_property
    def statuses(self) -> list[Line]:
        """Everybody by public status on the day, as lists show it; statuses of nobody are left out."""
        found = [(status, self.everybody.of(status)) for status in PublicStatus]
        return [
            Line(status.value, str(status.label), _number(people, self.asked, status=status))
            for status, people in found
            if people
        ]

    @cached_property
    def lengths(self) -> list[Line]:
        """Everybody by how long the detention had been by the day."""
        found = crossing.of(self.filters, statistics.lengths)
        found[UNTOLD] = self.everybody.total - sum(found.values())
        rows = [(code, str(label), found.get(code, 0)) for code, label in LABELS.items()]
        return [Line(code, label, _number(people, self.asked, length=code)) for code, label, people in rows]

    @cached_property
    def over_time(self) -> list[Moment]:
        """Who was detained at the end of each quarter or year, and on the day of the list. Of any status on that day."""
        found = OverTime(self.filters)
        days = ends(found.first_day or self.filters.day, self.filters.day)
        data = without(without(self.asked, "status"), "on")
        return [self._moment(day, tally, data) for day, tally in zip(days, found.on(days), strict=True)]

    def _moment(self, day: dt.date, tally: Tally, data: QueryDict) -> Moment:
        if self.filters.chosen("length") and day != self.filters.day:  # no list asks for the length by another day
            return Moment(day, tally, Number(tally.certain), Number(tally.last_reported))
        if day != self.filters.today:
            data = data.copy()
            data["on"] = day.isoformat()
        certain = _number(tally.certain, data, tally.listed, status=PublicStatus.HELD)
        return Moment(day, tally, certain, _number(tally.last_reported, data, status=PublicStatus.STALE))


def _number(people: int, data: QueryDict, listed: int | None = None, **keys: str) -> Number:
    """A number with the list it counts: what ``data`` asks, with these keys instead of its own."""
    listed = people if listed is None else listed
    if not listed:
        return Number(people)
    data = data.copy()
    for key, value in keys.items():
        data[key] = value
    return Number(people, query(data), listed)


def ends(first: dt.date, last: dt.date) -> list[dt.date]:
    """The ends of quarters from the year of a day on, and that last day; of years, if there are too many of them."""
    years = range(max(first.year, last.year - YEARLY), last.year + 1)
    months = (3, 6, 9, 12) if len(years) <= QUARTERLY else (12,)
    days = [dt.date(year, month, calendar.monthrange(year, month)[1]) for year in years for month in months]
    return [*(day for day in days if day < last), last]


def leading(rows: Iterable[Row]) -> Row | None:
    """The row with more people than any other, if there is one and another to compare it with."""
    first, second, *_rest = [*rows, None, None]
    return first if first and second and first.people.people > second.people.people else None
