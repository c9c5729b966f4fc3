"""Stores many rows at once: each is checked as at the desk, and has its history."""

from __future__ import annotations

from graphlib import TopologicalSorter
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import models
from simple_history.utils import bulk_create_with_history

from cases.models import CITED, Citation, Fact, Record
from cases.operations.exchange import extent

if TYPE_CHECKING:
    from django.contrib.auth.models import User

RecordT = TypeVar("RecordT", bound=Record)

BATCH = 400


class Store:
    """Rows that wait to be stored, table by table: what is named before what names it."""

    def __init__(self, by: User) -> None:
        self.by = by
        self.stored = 0
        self._rows: dict[type[models.Model], list[models.Model]] = {}
        self._lists: dict[models.ManyToManyField, list[tuple[models.Model, models.Model]]] = {}
        tables = (*extent.carried(), *extent.NOT_CARRIED)
        named = {table: {each.related_model for each in _keys(table)} - {table} for table in tables}
        self._order = tuple(TopologicalSorter(named).static_order())

    def add(self, row: RecordT) -> RecordT:
        """Check a row, but for what the database checks of it, and let it wait."""
        row.clean_fields(exclude=[each.name for each in _keys(type(row))])
        row.clean()
        self._rows.setdefault(type(row), []).append(row)
        return row

    def cite(self, fact: Fact, citation: Citation) -> None:
        target = next(name for name, model in CITED.items() if model is type(fact))
        setattr(citation, target, fact)
        self.add(citation)

    def list(self, row: models.Model, name: str, others: list[models.Model]) -> None:
        """Name other rows in a list of ``row``."""
        field = row._meta.get_field(name)
        assert isinstance(field, models.ManyToManyField)
        self._lists.setdefault(field, []).extend((row, other) for other in others)

    def flush(self) -> None:
        """Store what waits. A row that names another of its own table waits for the next time."""
        for table in self._order:
            rows = self._rows.pop(table, [])
            if rows:
                bulk_create_with_history(rows, table, batch_size=BATCH, default_user=self.by)
                self.stored += len(rows)
        for field, pairs in self._lists.items():
            near, far = field.m2m_field_name(), field.m2m_reverse_field_name()
            ties = [{f"{near}_id": row.pk, f"{far}_id": other.pk} for row, other in pairs]
            tie = extent.through(field)
            stored = tie._base_manager.bulk_create([tie(**values) for values in ties], batch_size=BATCH)
            _keep_lists(field, stored)
        self._lists.clear()


def _keep_lists(field: models.ManyToManyField, ties: list[models.Model]) -> None:
    """The history of the rows, which were stored just now, has their lists too."""
    model: Any = field.model
    states = model.history.model
    near, far = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
    rows = {getattr(tie, near) for tie in ties}
    newest = dict(states.objects.filter(id__in=rows).order_by("history_id").values_list("id", "history_id"))
    kept = getattr(states, field.name).model
    kept.objects.bulk_create(
        (
            kept(id=tie.pk, history_id=newest[getattr(tie, near)], **{name: getattr(tie, name) for name in (near, far)})
            for tie in ties
        ),
        batch_size=BATCH,
    )


def _keys(table: type[models.Model]) -> tuple[models.ForeignKey, ...]:
    return (*extent.owners(table), *extent.keys(table))
