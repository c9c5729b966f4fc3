"""Whom the filters of a list leave: how many, under which values, and who is on a page of them.

Everything is counted in the index, and exactly; only the few on a page are read from the tables.
"""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from itertools import chain
from typing import Any, TypeVar

from django.db import connection

from cases.published import caselist, columns, index, outline, sorting
from cases.published.caselist import standing
from cases.published.columns import Form, Row
from cases.published.filters import CaseFilter
from cases.published.index import Index
from cases.published.lengths import UNTOLD
from cases.published.models import CaseVersion
from cases.published.outline import Changing, Outline
from cases.published.parts import LAST_DAY, ORDERS
from cases.published.sets import EMPTY, BitMap, Keys, Values, in_order, window
from cases.published.shapes import Words
from cases.vocabulary import PublicationKind

_Answer = TypeVar("_Answer")

SORTED = 2_000
"""At most so many are put in order by one query, unless more have the same keys."""


def of(filters: CaseFilter, question: Callable[[Found], _Answer], is_named: bool = False) -> _Answer:
    """The answer to a question about those whom filters leave; ``is_named``: only of those whose name is told.

    All of an answer is of one edition: if something is published meanwhile, the question is put again.
    """
    is_first = True
    while True:
        try:
            return question(Found(filters, index.current(filters.known_day, is_first), is_named))
        except index.Moved:
            is_first = False


class Found:
    """Those whom filters leave, in one edition of the record."""

    def __init__(self, filters: CaseFilter, standing: Index, is_named: bool = False) -> None:
        self._filters = filters
        self._day = filters.day
        self._index = standing
        self._start = standing.named if is_named else standing.everybody
        self._asked = {key: self._matching(key, value) for key, value in filters.asked.items()}

    @property
    def total(self) -> int:
        return len(self.hits)

    @cached_property
    def everybody(self) -> BitMap:
        """All who stand, whatever the filters."""
        return self._index.everybody

    @cached_property
    def hits(self) -> BitMap:
        return self.without("")

    def chosen(self, facet: str) -> list[str]:
        """The values of a facet that were asked for."""
        return list(self._filters.chosen(facet) or ())

    def without(self, key: str) -> BitMap:
        """Those whom all filters but one leave."""
        hits = self._start
        for other, members in self._asked.items():
            if other != key:
                hits = hits & members
        return hits

    def values(self, facet: str) -> Values[Any]:
        """Everybody under each value of a facet, whatever the filters; of the status, with its certainty and code."""
        return self._index.values(facet, self._day)

    def lengths(self) -> Values[str]:
        """Everybody whose name is told, by how long they were detained."""
        return self._index.values("length", self._day)

    def names(self, keys: Iterable[str]) -> Mapping[str, Words]:
        """What the records of some keys, and of others, are called now; no words for those that were withdrawn."""
        return self._index.names(keys)

    def page(self, first: int, end: int) -> list[CaseVersion]:
        """The case versions from one place of the list up to another, in its order. One query."""
        near, skipped = self._near(first, end)
        return list(sorting.ordered(numbered(near), self._filters.order, self._day)[skipped : skipped + end - first])

    def outlines(self, first: int, end: int) -> list[Outline]:
        """What lists tell of these versions. One query."""
        return [outline.decode(body) for _number, body in self._read(first, end, "outline__body")]

    def rows(self, form: Form, first: int, end: int) -> list[Row]:
        """What downloads tell of them. Two queries: who is on the page is found first, so that no text is sorted."""
        return columns.read(form, [number for (number,) in self._read(first, end)])

    def parts(self, few: int) -> Iterator[BitMap]:
        """All of them in the order of the list, part after part: of at most so many each, unless more have the same keys."""
        return in_order(self.hits, self._keys(), few)

    def all_rows(self, form: Form, most: int) -> Iterator[list[Row]]:
        """What downloads tell of all of them, so many at a time. One query for each time, and one for every :data:`SORTED`.

        They are those of this edition, however long it takes to send them; whoever is withdrawn meanwhile is left out.
        """
        return chain.from_iterable(self._rows(form, part, most) for part in self.parts(SORTED))

    def named(self, first: int, end: int) -> list[tuple[Outline, tuple[Words, ...]]]:
        """The same, each with what its unions are called, or were as the record knew it on a day. Two queries for such a day."""
        if self._filters.known_day is None:
            rows = self.outlines(first, end)
            names = self.names(f"{PublicationKind.ORGANIZATION}:{union}" for row in rows for union in row.unions)
            keys = [[f"{PublicationKind.ORGANIZATION}:{union}" for union in row.unions] for row in rows]
            return [(row, tuple(names[key] for key in of if names[key])) for row, of in zip(rows, keys, strict=True)]
        found = {number: outline.decode(body) for number, body in self._read(first, end, "outline__body")}
        labels = caselist.labels(found)
        return [
            (told, tuple(label.label for label in labels[number] if label.facet == "union"))
            for number, told in found.items()
        ]

    def called(self, outlines: Iterable[Changing]) -> outline.Called:
        """What the records are called now that some outlines name. One query for new ones."""
        keys = {public_id: key for each in outlines for public_id, key in outline.linked(each)}
        names = self.names(keys.values())
        return {public_id: outline.in_both(names[key].en, names[key].es) for public_id, key in keys.items()}

    def _read(self, first: int, end: int, *names: str) -> list[tuple[Any, ...]]:
        """Their numbers, and columns as they are stored."""
        return self._stored(*self._near(first, end), end - first, *names)

    def _rows(self, form: Form, part: BitMap, most: int) -> Iterator[list[Row]]:
        numbers = [number for (number,) in self._stored(part, 0, len(part))]
        yield from (columns.read(form, numbers[first : first + most]) for first in range(0, len(numbers), most))

    def _stored(self, near: BitMap, skipped: int, most: int, *names: str) -> list[tuple[Any, ...]]:
        """Of some of them in their order, without the first: their numbers, and columns as they are stored. One query."""
        values: dict[Any, Any] = {
            _key(outline.as_value(SOME_NUMBERS)): outline.as_value(near),
            _key(_adapted(SOME_DAY)): _adapted(self._day),
        }
        sql, written = _page(self._filters.order, *names)
        with connection.cursor() as cursor:
            cursor.execute(sql, [*(values.get(_key(value), value) for value in written), most, skipped])
            return list(cursor.fetchall())

    def _near(self, first: int, end: int) -> tuple[BitMap, int]:
        return window(self.hits, self._keys(), first, end)

    def _keys(self) -> list[tuple[Keys, bool]]:
        return [(self._index.keys(name, self._day), larger) for name, larger in ORDERS[self._filters.order]]

    def _matching(self, key: str, value: Any) -> BitMap:
        match key:
            case "status":
                sets = self.values("status").sets
                return BitMap.union(EMPTY, *(members for told, members in sets.items() if told[0] in value))
            case "detained_after":
                least = value.earliest or dt.date.min
                return self._index.keys("until").from_(least.toordinal())
            case "detained_before":
                begun = self._index.keys("since")
                return begun.known - begun.from_((value.latest.toordinal() if value.latest else LAST_DAY) + 1)
            case "length" if value == UNTOLD:
                return self._start - BitMap.union(EMPTY, *self.lengths().sets.values())
            case "length":
                return self.lengths().any_of([value])
            case "q":
                return self._with_words(value)
        return self.values(key).any_of(value)

    def _with_words(self, words: str) -> BitMap:
        """The versions whose case has the words on its page of today: there it stands under the number of the version."""
        known_on = self._filters.known_day
        if known_on is None:
            return self._index.with_words(words)
        found = self._filters.filters["q"].filter(standing(known_on), words)
        return BitMap(array("I", found.values_list("pk", flat=True).iterator(chunk_size=10_000)))


def numbered(numbers: Iterable[int]) -> Any:
    """The case versions of some numbers, however many."""
    return CaseVersion.objects.filter(pk__in=outline.listed(numbers))


SOME_NUMBERS, SOME_DAY = (-1,), dt.date(1234, 5, 6)
"""Stand in a statement for those it is asked with."""


@cache
def _page(order: str, *names: str) -> tuple[str, tuple[Any, ...]]:
    """The statement of a page in an order, and its values: Django takes longer to write it than the engine to answer it."""
    rows = sorting.ordered(numbered(SOME_NUMBERS), order, SOME_DAY).values_list("pk", *names)
    sql, values = rows.query.sql_with_params()
    return f"{sql} LIMIT %s OFFSET %s", values


def _adapted(day: dt.date) -> Any:
    return connection.ops.adapt_datefield_value(day)


def _key(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
