"""Giving columns other values past every check, and seeing whether any public document would be composed otherwise."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from django.db import DatabaseError, models, transaction

from cases.models import Root
from cases.models.base import CodeField, CodesField, EdtfField
from cases.operations.documents import compose
from cases.published import log, shapes


class Column(NamedTuple):
    """One column of some rows of one table."""

    rows: models.QuerySet
    field: models.Field

    def __str__(self) -> str:
        return str(self.field)

    def change(self) -> bool:
        """Give all the rows, or one of them where values are unique, another value; false if none is taken."""
        first = self.rows.order_by("pk")[:1].values_list("pk", flat=True)
        for rows in (self.rows, self.rows.filter(pk__in=list(first))):
            for values in others(self.rows, self.field):
                try:
                    with transaction.atomic():
                        return bool(rows.update(**values))
                except DatabaseError:
                    continue
        return False


def columns(rows: Iterable[models.Model], but: Iterable[str] = ()) -> Iterator[Column]:
    """Every column of some rows of one table, but for its key and those named."""
    found = list(rows)
    if not found:
        return
    model = type(found[0])
    chosen = model._base_manager.filter(pk__in=[row.pk for row in found])
    for field in model._meta.concrete_fields:
        if not field.primary_key and field.name not in set(but):
            yield Column(chosen, field)


def documents(roots: list[Root]) -> list[str]:
    """What the public would read of each root if it were published now."""
    fresh = [type(root)._default_manager.get(pk=root.pk) for root in roots]
    return [log.canonical(shapes.encode(compose(root))) for root in fresh]


class _Undo(Exception):
    """Takes the changes back."""


def shown(roots: list[Root], changes: Iterable[Column]) -> list[str]:
    """The columns whose change a document of ``roots`` shows: all at once, and one at a time if that shows."""
    before, changes = documents(roots), list(changes)

    def shows(some: list[Column]) -> bool:
        try:
            with transaction.atomic():
                assert sum(column.change() for column in some)
                differ = documents(roots) != before
                raise _Undo
        except _Undo:
            return differ

    if not shows(changes):
        return []
    return [str(column) for column in changes if shows([column])]


def others(rows: models.QuerySet, field: models.Field) -> Iterator[dict[str, Any]]:
    """Other values a column could hold, some of which the database may refuse."""
    name = field.name
    match field:
        case EdtfField():
            for year in (2003, 1998, 2031):
                day = dt.date(year, 3, 3)
                yield {name: day.isoformat(), f"{name}_earliest": day, f"{name}_latest": day}
        case CodeField(vocabulary=vocabulary):
            held = set(rows.values_list(name, flat=True))
            yield from ({name: code} for code in vocabulary.values if code not in held)
        case CodesField():
            yield {name: list(field.labels)}
        case models.BooleanField():
            yield {name: not rows.filter(**{name: True}).exists()}
        case models.DateTimeField():
            yield {name: dt.datetime(2001, 1, 1, tzinfo=dt.UTC)}
        case models.DateField():
            yield from ({name: day} for day in (dt.date(2001, 1, 1), dt.date(2030, 1, 1)))
        case models.ForeignKey():
            keys = field.related_model._base_manager.order_by("pk").values_list("pk", flat=True)
            yield from ({field.attname: key} for key in (*keys[:1], None))
        case models.DecimalField():
            yield {name: Decimal("1.5")}
        case models.IntegerField():
            yield from ({name: number} for number in (7, 8_000))
        case models.BinaryField():
            yield {name: b"Changed"}
        case _:
            yield from ({name: text[: field.max_length]} for text in ("Changed", "BR"))
