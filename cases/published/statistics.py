"""People counted by day, by what they are found under, and by how long: each number is one that a list has as well."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Count, F, Q, Value

from cases.published.crossing import Found
from cases.published.filters import CaseFilter
from cases.published.models import CaseSpan, Current
from cases.published.sets import BitMap
from cases.status import Certainty
from cases.vocabulary import LibertyStatus, PublicationKind, PublicStatus

STATUS = "status"
"""The group of everybody, by status, in :func:`groups`."""


@dataclass(frozen=True)
class Tally:
    """People by how surely they were detained. ``certain``: on the day. ``last_reported``: when last reported.

    ``some_day``: on some day of the year, of which none is told, because the name is withheld. ``listed``: those whom a
    list of the day has as detained, which are the certain ones and some of these.
    """

    certain: int = 0
    last_reported: int = 0
    some_day: int = 0
    listed: int = 0

    @property
    def most(self) -> int:
        """How many may have been detained, as far as anything is told of them."""
        return self.certain + self.last_reported + self.some_day


_Key = tuple[str, str, str]
"""Public status, certainty and liberty status of a span."""


@dataclass
class People:
    """How many people are in which status on a day."""

    by_status: Counter[_Key] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        return self.by_status.total()

    def of(self, *codes: str) -> int:
        """Those whom a list of the day has under any of these public statuses."""
        return sum(count for (status, *_rest), count in self.by_status.items() if status in codes)

    @property
    def tally(self) -> Tally:
        certain = sum(n for (status, sure, _), n in self.by_status.items() if _is_certain(status, sure))
        some_day = sum(n for (_, sure, code), n in self.by_status.items() if _is_some_day(sure, code))
        return Tally(certain, self.of(PublicStatus.STALE), some_day, self.of(PublicStatus.HELD))


def _is_certain(status: str, certainty: str) -> bool:
    """Of somebody by name nothing possible is called detained (``cases.status``); of the others a year is told."""
    return status == PublicStatus.HELD and certainty != Certainty.POSSIBLE


def _is_some_day(certainty: str, code: str) -> bool:
    return certainty == Certainty.POSSIBLE and code == LibertyStatus.DETAINED_BASIS_UNKNOWN


class OverTime:
    """Who was detained on which day, among the cases that filters leave, whatever their status on the day of the list.

    One query, when it is made: how many people begin and cease to be in a status on which day.
    """

    def __init__(self, filters: CaseFilter) -> None:
        told = Q(status__in=(PublicStatus.HELD, PublicStatus.STALE))
        told |= Q(case_version__slug="", certainty=Certainty.POSSIBLE, code=LibertyStatus.DETAINED_BASIS_UNKNOWN)
        spans = CaseSpan.objects.filter(told, case_version__in=filters.cases(without=STATUS).values("pk")).order_by()
        moves = [
            rows.values_list("status", "certainty", "code", "day").annotate(number=Count("pk") * Value(by))
            for rows, by in (
                (spans.annotate(day=F("first_day")), 1),
                (spans.filter(next_day__isnull=False).annotate(day=F("next_day")), -1),
            )
        ]
        self._moves: list[tuple[dt.date, _Key, int]] = sorted(
            (day, (status, certainty, code), number)
            for status, certainty, code, day, number in moves[0].union(moves[1], all=True)
        )

    @property
    def first_day(self) -> dt.date | None:
        """The first day on which anybody was detained; none if nobody ever was."""
        return self._moves[0][0] if self._moves else None

    def on(self, days: Sequence[dt.date]) -> list[Tally]:
        """How many people were detained at the end of each of these days, which are in order."""
        people, found, place = People(), [], 0
        for day in days:
            while place < len(self._moves) and self._moves[place][0] <= day:
                _, key, number = self._moves[place]
                people.by_status[key] += number
                place += 1
            found.append(people.tally)
        return found


def groups(found: Found, facets: Sequence[str]) -> dict[str, dict[str, People]]:
    """By facet and value, the people whom filters leave, by status; under :data:`STATUS` everybody.

    Of a facet that is itself filtered by only the values asked for are counted, each as if it alone were asked for.
    """
    told: dict[str, dict[str, People]] = {STATUS: {"": people_of(found, found.hits)}}
    for facet in facets:
        hits, asked = found.without(facet), found.chosen(facet)
        sets = found.values(facet).sets.items()
        told[facet] = {
            value: people_of(found, members & hits) for value, members in sets if not asked or value in asked
        }
    return {facet: {value: people for value, people in rows.items() if people.total} for facet, rows in told.items()}


def people_of(found: Found, members: BitMap) -> People:
    """The people behind some case versions, by their status on the day of the list."""
    statuses = found.values(STATUS).sets.items()
    return People(Counter({told: n for told, held in statuses if (n := held.intersection_cardinality(members))}))


def lengths(found: Found) -> dict[str, int]:
    """How many of the named people whom filters leave were detained for how long, by class."""
    sets = found.lengths().sets.items()
    return {length: n for length, members in sets if (n := members.intersection_cardinality(found.hits))}


def disputes() -> list[str]:
    """The published disputes, by public id. One query."""
    rows = Current.objects.filter(kind=PublicationKind.DISPUTE, withdrawn_at=None)
    return list(rows.order_by("title_en", "key").values_list("public_id", flat=True))
