"""What points at a record, found in the models: a relation added tomorrow is moved too."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.db import models
from simple_history.models import HistoricalChanges

from cases.models import CITED, Citation, Root
from cases.operations.exchange import extent

Model = type[models.Model]


@cache
def keys_to(model: Model) -> tuple[models.ForeignKey, ...]:
    """Every column of every table of the house that names a row of ``model``; histories say what was, and stay."""
    return tuple(field for field in _pointing(model) if isinstance(field, models.ForeignKey))


@cache
def lists_of(model: Model) -> tuple[models.ManyToManyField, ...]:
    """Every list of rows of ``model`` that a row of some table keeps. A tie with columns of its own is a row."""
    found = (field for field in _pointing(model) if isinstance(field, models.ManyToManyField))
    return tuple(field for field in found if extent.through(field)._meta.auto_created)


def _pointing(model: Model) -> Iterator[Any]:
    for relation in model._meta.get_fields(include_hidden=True):
        if isinstance(relation, models.ForeignObjectRel):
            table: Any = relation.related_model
            if not issubclass(table, HistoricalChanges) and not table._meta.auto_created:
                yield relation.field


def naming(row: models.Model) -> Iterator[tuple[models.ForeignKey, models.Model]]:
    """Every row that names ``row``, with the column in which it does."""
    for key in keys_to(type(row)):
        for other in key.model._base_manager.filter(**{key.name: row}).order_by("pk"):
            yield key, other


def listing(row: models.Model) -> Iterator[tuple[models.ManyToManyField, models.Model]]:
    """Every row with a list that has ``row`` in it, with that list."""
    for many in lists_of(type(row)):
        for other in many.model._base_manager.filter(**{many.name: row}).order_by("pk"):
            yield many, other


def is_bare(row: models.Model) -> bool:
    """Whether nothing but citations hangs on a row, so that it can go when another says the same."""
    rows = (other for _key, other in naming(row) if not isinstance(other, Citation))
    return not any(rows) and not any(listing(row))


def cited_as(row: models.Model) -> str:
    """The column in which a citation names a row of its kind; empty for one that cannot be cited."""
    return next((name for name, model in CITED.items() if model is type(row)), "")


def root_of(row: models.Model) -> Root | None:
    """The record that a row is part of."""
    waiting: list[models.Model] = [row]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Root):
            return each
        model: Model = type(each)
        waiting += [owner for key in extent.owners(model) if (owner := getattr(each, key.name)) is not None]
    return None
