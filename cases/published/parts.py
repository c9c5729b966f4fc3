"""What the index of the list is made of, read from the tables: a set or a key for every case version, by its number.

A part is read whole when it is first asked for, and of a few versions when they were published since.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from django.db.models import F, Q, QuerySet

from cases.published import sorting
from cases.published.lengths import classed
from cases.published.models import CaseTerm, CaseVersion
from cases.published.sets import Keys, Values
from cases.published.sorting import spans_on

TERMS = ("country", "sector", "charge", "violation", "union", "employer", "dispute")
"""The facets that do not depend on the day."""

CHUNK = 10_000
_EPOCH = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
_LETTERS = " 0123456789abcdefghijklmnopqrstuvwxyz"
_NAME_LETTERS, _ID_LETTERS, _DAY_BITS, _SECOND_BITS = 10, 3, 22, 36
LAST_DAY = (1 << _DAY_BITS) - 1


class Part(NamedTuple):
    """One facet or key; ``day`` is that of the list where it depends on it."""

    name: str
    day: dt.date | None = None


Pair = tuple[int, Any]
Read = Callable[[QuerySet[CaseVersion], dt.date], Iterator[Pair]]


def read(part: Part, standing: QuerySet[CaseVersion]) -> Iterator[Pair]:
    """The number of each of some case versions with its value or key; a version may have several values, or none."""
    if part.name in TERMS:
        rows = CaseTerm.objects.filter(facet=part.name, case_version__in=standing.values("pk"))
        return _pairs(rows.values_list("case_version", "value"))
    return _READ[part.name](standing, part.day or dt.date.min)


def empty(part: Part) -> Values[Any] | Keys:
    """The part of an empty record."""
    return Keys(KEYS[part.name]) if part.name in KEYS else Values()


def _pairs(rows: QuerySet[Any, tuple[Any, ...]]) -> Iterator[Pair]:
    yield from rows.order_by().iterator(chunk_size=CHUNK)


def _status(standing: QuerySet[CaseVersion], day: dt.date) -> Iterator[Pair]:
    rows = spans_on(day).filter(case_version__in=standing.values("pk"))
    for number, *told in _pairs(rows.values_list("case_version", "status", "certainty", "code")):
        yield number, tuple(told)


def _length(standing: QuerySet[CaseVersion], day: dt.date) -> Iterator[Pair]:
    return _pairs(classed(day).filter(case_version__in=standing.values("pk")).values_list("case_version", "length"))


def _live(standing: QuerySet[CaseVersion], _day: dt.date) -> Iterator[Pair]:
    """Everybody, and under True those whose name is told."""
    for number, slug in _pairs(standing.values_list("pk", "slug")):
        yield number, bool(slug)


def _name(standing: QuerySet[CaseVersion], _day: dt.date) -> Iterator[Pair]:
    for number, name in _pairs(standing.values_list("pk", "sort_name")):
        yield number, name_key(name)


def _unnamed(standing: QuerySet[CaseVersion], _day: dt.date) -> Iterator[Pair]:
    """By their ids those who have no name to go by: all whose name is withheld, and a year of whom has one moment as well."""
    for number, public_id in _pairs(standing.filter(sort_name="").values_list("pk", "public_id")):
        yield number, name_key(public_id, _ID_LETTERS)


def name_key(sort_name: str, letters: int = _NAME_LETTERS) -> int:
    """A number that is smaller where a name comes earlier; it is the same where the first letters are."""
    key = 0
    for letter in sort_name[:letters].ljust(letters):
        key = key * len(_LETTERS) + _LETTERS.index(letter)
    return key


def _bits(letters: int) -> int:
    return (len(_LETTERS) ** letters - 1).bit_length()


def _updated(standing: QuerySet[CaseVersion], _day: dt.date) -> Iterator[Pair]:
    for number, moment in _pairs(standing.values_list("pk", "updated_at")):
        yield number, max(0, int((moment - _EPOCH).total_seconds()))


def _longest(standing: QuerySet[CaseVersion], day: dt.date) -> Iterator[Pair]:
    for number, length in _pairs(sorting.with_days_detained(standing, day).values_list("pk", "detained_for")):
        if length is not None:
            yield number, length.days + 1


def _confirmed(standing: QuerySet[CaseVersion], day: dt.date) -> Iterator[Pair]:
    for number, confirmed in _pairs(sorting.with_confirmation(standing, day).values_list("pk", "confirmed")):
        if confirmed is not None:
            yield number, confirmed.toordinal()


def _since(standing: QuerySet[CaseVersion], _day: dt.date) -> Iterator[Pair]:
    """The first day on which the first detention may have begun; 0 where it may have been any time before."""
    return _bound(standing, "first_detained_earliest", 0)


def _until(standing: QuerySet[CaseVersion], _day: dt.date) -> Iterator[Pair]:
    """The last day on which the first detention may have begun; :data:`LAST_DAY` where it may have been any time after."""
    return _bound(standing, "first_detained_latest", LAST_DAY)


def _bound(standing: QuerySet[CaseVersion], bound: str, unbounded: int) -> Iterator[Pair]:
    rows = standing.filter(Q(**{f"{bound}__isnull": False}) | sorting.unbounded(bound)).annotate(bound=F(bound))
    for number, day in _pairs(rows.values_list("pk", "bound")):
        yield number, day.toordinal() if day else unbounded


_READ: dict[str, Read] = {
    "live": _live,
    "status": _status,
    "length": _length,
    "name": _name,
    "unnamed": _unnamed,
    "updated": _updated,
    "longest": _longest,
    "confirmed": _confirmed,
    "since": _since,
    "until": _until,
}
KEYS = {
    "name": _bits(_NAME_LETTERS),
    "unnamed": _bits(_ID_LETTERS),
    "updated": _SECOND_BITS,
    "longest": _DAY_BITS,
    "confirmed": _DAY_BITS,
    "since": _DAY_BITS,
    "until": _DAY_BITS,
}
"""The keys, with their bits; every other part has values."""

ORDERS: dict[str, tuple[tuple[str, bool], ...]] = {
    sorting.UPDATED: (("updated", True), ("unnamed", False)),
    sorting.LONGEST: (("longest", True), ("name", False), ("unnamed", False)),
    sorting.CONFIRMED: (("confirmed", False), ("name", False), ("unnamed", False)),
    sorting.NAME: (("name", False), ("unnamed", False)),
}
"""The keys that each order of the list goes by, the first first; with True the larger comes first."""

OF_THE_DAY = ("status", "length", "longest", "confirmed")
