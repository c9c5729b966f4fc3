"""Which rows the file of a case holds, read from the database table by table, not row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.db import models

from cases.models import Case, Person
from cases.operations.exchange import extent
from cases.operations.exchange.extent import Model, Part
from cases.vocabulary import Sensitivity

Key = tuple[Model, int]


@dataclass
class Reach:
    """The rows that records rest on.

    People are named only: what else is known of them is in the files of their own cases, but for those in ``whole``.
    No other case is followed. Rows of ``without`` are left out, and what is reached through them alone.
    """

    starts: Iterable[models.Model]
    whole: frozenset[int]
    without: set[Key] = field(default_factory=set)
    rows: dict[Key, models.Model] = field(default_factory=dict)
    inner: dict[tuple[Key, str], list[models.Model]] = field(default_factory=lambda: defaultdict(list))
    linked: dict[tuple[Key, str], list[int]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        new = self.starts = list(self.starts)
        while new := self._take(new):
            by_table = {model: list(rows) for model, rows in groupby(sorted(new, key=_table), key=type)}
            wanted: set[Key] = set()
            new = []
            for model, rows in by_table.items():
                wanted |= self._named(model, rows)
                new += self._inside(model, rows)
            for model in {model for model, _pk in wanted}:
                missing = [pk for other, pk in wanted if other is model and (model, pk) not in self.rows]
                new += model._base_manager.filter(pk__in=missing)

    def _take(self, rows: Iterable[models.Model]) -> list[models.Model]:
        known = self.rows.keys() | self.without
        new = [row for row in rows if key(row) not in known and (not isinstance(row, Case) or row in self.starts)]
        self.rows.update({key(row): row for row in new})
        return new

    def _named(self, model: Model, rows: list[models.Model]) -> set[Key]:
        named = {other for row in rows for other in _keys_of(row)}
        for link in extent.links(model):
            near, far = link.m2m_field_name(), link.m2m_reverse_field_name()
            ties = extent.through(link)._base_manager.filter(**{f"{near}__in": [row.pk for row in rows]})
            for one, other in ties.values_list(f"{near}_id", f"{far}_id"):
                self.linked[(model, one), link.name].append(other)
                named.add((link.related_model, other))
        return named

    def _inside(self, model: Model, rows: list[models.Model]) -> list[models.Model]:
        """The rows inside others, in the order in which they were entered."""
        owners = [row.pk for row in rows if model is not Person or row.pk in self.whole]
        found: list[models.Model] = []
        for part in extent.parts(model):
            inner = part.model._base_manager.filter(**{f"{part.key.name}__in": owners}).order_by("pk")
            for row in inner:
                if key(row) not in self.without:
                    self.inner[(model, getattr(row, part.key.attname)), part.name].append(row)
                    found.append(row)
        return found

    def inside(self, row: models.Model, part: Part) -> list[models.Model]:
        """The rows inside another, in the order in which they were entered, each after those of its table it names."""
        return sorted(self.inner.get((key(row), part.name), []), key=self._depth)

    def _depth(self, row: models.Model) -> int:
        """How many rows of its own table are to be stored before it, one naming the other."""
        own = [each for each in extent.keys(type(row)) if each.related_model is type(row)]
        seen, waiting = {key(row)}, [row]
        while waiting := [other for one in waiting for each in own if (other := self.named(one, each))]:
            waiting = [other for other in waiting if key(other) not in seen]
            seen |= {key(other) for other in waiting}
        return len(seen) - 1

    def named(self, row: models.Model, each: models.ForeignKey) -> models.Model | None:
        """The row that a key of ``row`` names; ``None`` if none, or if it is left out."""
        return self.rows.get((each.related_model, getattr(row, each.attname)))

    def listed(self, row: models.Model, link: models.ManyToManyField) -> list[models.Model]:
        found = (self.rows.get((link.related_model, pk)) for pk in self.linked.get((key(row), link.name), ()))
        return [other for other in found if other is not None]

    def broken(self, sealed: bool) -> set[Key]:
        """Rows that name what is not here, and sealed ones unless they are asked for."""
        return {
            own
            for own, row in self.rows.items()
            if (not sealed and getattr(row, "sensitivity", "") == Sensitivity.SEALED)
            or any(other not in self.rows for other in _keys_of(row))
        }


def key(row: Any) -> Key:
    return type(row), row.pk


def _keys_of(row: models.Model) -> Iterator[Key]:
    """What a row stands inside and what it names, without lists."""
    for each in (*extent.owners(type(row)), *extent.keys(type(row))):
        if (pk := getattr(row, each.attname)) is not None:
            yield each.related_model, pk


def _table(row: models.Model) -> str:
    return extent.name_of(type(row))


def reach(case: Case, sealed: bool) -> Reach:
    """The rows a case rests on; without ``sealed`` no sealed row and none that names one."""
    whole = frozenset({case.person_id})
    found = Reach([case], whole)
    while broken := found.broken(sealed):
        found = Reach([case], whole, found.without | broken)
    return found
