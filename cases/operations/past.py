"""What a record was: where the stored states of it, and of every row edited with it, are to be found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.db.models.fields.files import FieldFile

from cases.models import Case, CaseEvent, Event, Merge, Person, Record, Root
from cases.operations.exchange import extent

Key = tuple[type[models.Model], int]
"""A row: its table and its key."""


@dataclass(frozen=True)
class Part:
    """Rows of one table that are or were part of a record: those whose column ``key`` has one of ``values``."""

    model: type[Record]
    key: str
    values: frozenset[int]

    @property
    def states(self) -> models.QuerySet[Any]:
        """Every stored state of these rows, of removed ones too."""
        return self.model.history.filter(**{f"{self.key}__in": self.values})


@cache
def kept() -> tuple[type[Record], ...]:
    """The tables whose rows have a history."""
    return tuple(model for model in extent.working_models() if issubclass(model, Record))


def parts_of(root: Root) -> Iterator[Part]:
    """The record itself and, level by level, the rows that stand or stood inside it; with a case its person.

    What was merged into a record is told with it. The ties of an event to its cases are rows of the cases, and are told
    with the event too.
    """
    whole = [root, root.person] if isinstance(root, Case) else [root]
    waiting: list[tuple[type[Record], frozenset[int]]] = []
    for each in whole:
        keys = frozenset({each.pk, *_merged(each)})
        waiting.append((type(each), keys))
        yield Part(type(each), "id", keys)
    while waiting:
        model, values = waiting.pop(0)
        for inner in extent.inside(model):
            if not issubclass(inner.model, Record):
                continue
            part = Part(inner.model, inner.key.attname, values)
            found = frozenset(part.states.order_by().values_list("id", flat=True).distinct())
            if found:
                yield part
                waiting.append((inner.model, found))
    if isinstance(root, Event):
        yield Part(CaseEvent, "event_id", frozenset({root.pk}))


def _merged(root: Root) -> set[int]:
    """The keys of the records that went into a record of the same kind."""
    match root:
        case Person():
            return Merge.objects.people(root.pk)
        case Case():
            return Merge.objects.cases(root.person_id)
    return set()


# States


@dataclass(frozen=True)
class State:
    """What one row said at some time: its columns by ``attname``, and the keys of the rows in each of its lists."""

    model: type[Record]
    pk: int
    values: Mapping[str, Any]
    lists: Mapping[str, frozenset[int]]


COMPUTED = ("id", "created_at", "updated_at", "version")
"""The columns that nobody fills in: the entries of a history say themselves which row it was, and when."""


def entered(model: type[Record]) -> tuple[models.Field, ...]:
    """The columns that are told of: all but those that count, and the bounds that follow from a date."""
    bounds = {f"{name}_{side}" for name in model.imprecise for side in ("earliest", "latest")}
    return tuple(f for f in model._meta.concrete_fields if f.name not in bounds and f.name not in COMPUTED)


def states(model: type[Record], entries: Sequence[Any]) -> list[State]:
    """The states that entries of the history of ``model`` hold. One query for each list of the model."""
    lists: dict[str, dict[int, set[int]]] = {}
    for field in extent.links(model):
        kept_ties = getattr(model.history.model, field.name).model.objects
        ties = kept_ties.filter(history_id__in=[entry.pk for entry in entries])
        lists[field.name] = defaultdict(set)
        for entry, other in ties.values_list("history_id", f"{field.m2m_reverse_field_name()}_id"):
            lists[field.name][entry].add(other)
    return [
        State(model, entry.id, _values(model, entry), {name: frozenset(of[entry.pk]) for name, of in lists.items()})
        for entry in entries
    ]


def present(model: type[Record], rows: Iterable[Record]) -> list[State]:
    """What stored rows say now."""
    names = [field.name for field in extent.links(model)]
    return [
        State(
            model,
            row.pk,
            _values(model, row),
            {name: frozenset(getattr(row, name).values_list("pk", flat=True)) for name in names},
        )
        for row in rows
    ]


def former_name(model: type[models.Model], pk: int) -> str:
    """What a row that was removed was called when it stood."""
    last = model.history.filter(id=pk).first() if issubclass(model, Record) else None
    try:
        return str(last.instance) if last else f"#{pk}"
    except ObjectDoesNotExist:  # its name is made of that of another row, which is gone too
        return f"#{pk}"


def _values(model: type[Record], row: Any) -> dict[str, Any]:
    return {field.attname: _plain(getattr(row, field.attname)) for field in entered(model)}


def _plain(value: Any) -> Any:
    """A file is its name: the history keeps no more of it."""
    return value.name or "" if isinstance(value, FieldFile) else value
