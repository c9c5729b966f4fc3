"""What belongs to the file of a case, found in the models: a column or table added tomorrow belongs to it too."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast

from django.apps import apps
from django.db import models
from simple_history.models import HistoricalChanges

from cases.models import (
    CITED,
    Case,
    CaseEvent,
    Citation,
    Communication,
    FileReading,
    Identifier,
    LegalLimit,
    Name,
    Rendition,
    Review,
    Root,
    Site,
    SourceFile,
    Statement,
)

Model = type[models.Model]

# A row stands inside the record it cannot live without (its key cascades). Where that does not say which: decided here.
# Of several names exactly one is set.
OWNERS: dict[Model, tuple[str, ...]] = {
    CaseEvent: ("case",),
    Citation: tuple(CITED),
    Communication: ("case", "organization", "dispute"),
    Identifier: ("person", "organization", "place", "case"),
    Name: ("person", "organization", "place"),
    SourceFile: ("source",),
    Statement: ("case", "dispute", "appeal"),
}

NOT_CARRIED: dict[Model, str] = {
    LegalLimit: "Law of a country, which no case rests on: each house enters it with its own source.",
    FileReading: "Who took a file out here is the business of this house.",
    Rendition: "Made anew from the file by the house that takes it in.",
    Site: "What a house tells of itself is its own.",
    Review: "Who asked for a review and who decided is the business of the house in which it happened.",
}

LEFT_OUT = {
    "created_at": "When this house entered it: the history of the house that takes it in says its own.",
    "updated_at": "As created_at.",
    "version": "Counts the saves of this house.",
    "public_id": "The name under which the record stands.",
    "SourceFile.file": "A random name on our disk; the content goes beside, under its fingerprint.",
}
"""Columns that are not written, by model where the name alone is not enough."""


class Part(NamedTuple):
    """Rows that stand inside another: the name they stand under, their model, and its key to the other."""

    name: str
    model: Model
    key: models.ForeignKey

    @property
    def is_single(self) -> bool:
        return bool(self.key.one_to_one)


def name_of(model: Model) -> str:
    return str(model._meta.model_name)


@cache
def working_models() -> tuple[Model, ...]:
    """The tables of the working record, without their histories."""
    found = apps.get_app_config("cases").get_models()
    return tuple(sorted((m for m in found if not issubclass(m, HistoricalChanges)), key=name_of))


@cache
def owners(model: Model) -> tuple[models.ForeignKey, ...]:
    """The keys of a row to what it stands inside; none for a record with a public id."""
    if issubclass(model, Root) or model in NOT_CARRIED:
        return ()
    keys = [field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey)]
    if model in OWNERS:
        return tuple(key for key in keys if key.name in OWNERS[model])
    return tuple(
        key for key in keys if key.remote_field.on_delete is models.CASCADE and key.related_model in working_models()
    )


@cache
def parts(model: Model) -> tuple[Part, ...]:
    """What stands inside a row of ``model``, by name."""
    found = (
        Part(str(key.remote_field.get_accessor_name()), inner, key)
        for inner in working_models()
        for key in owners(inner)
        if key.related_model is model
    )
    return tuple(sorted(found, key=lambda part: part.name))


@cache
def keys(model: Model) -> tuple[models.ForeignKey, ...]:
    """The keys of a row to other rows that it names."""
    found = (field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey))
    return tuple(key for key in found if key not in owners(model) and not _is_left_out(model, key))


@cache
def links(model: Model) -> tuple[models.ManyToManyField, ...]:
    """The lists of other rows that a row names. A tie with columns of its own is a row of its own."""
    return tuple(field for field in model._meta.many_to_many if through(field)._meta.auto_created)


def through(link: models.ManyToManyField) -> Model:
    """The table of a list."""
    return cast(Model, link.remote_field.through)


@cache
def columns(model: Model) -> tuple[models.Field, ...]:
    """The plain values of a row. Bounds of dates are computed anew."""
    bounds = {f"{name}_{side}" for name in getattr(model, "imprecise", ()) for side in ("earliest", "latest")}
    return tuple(
        field
        for field in model._meta.concrete_fields
        if not (field.primary_key or field.remote_field or field.name in bounds or _is_left_out(model, field))
    )


def _is_left_out(model: Model, field: models.Field) -> bool:
    return field.name in LEFT_OUT or f"{model.__name__}.{field.name}" in LEFT_OUT


def targets(model: Model) -> Iterator[Model]:
    """The tables that a row of ``model`` names."""
    for field in (*keys(model), *links(model)):
        yield field.related_model


@cache
def carried() -> tuple[Model, ...]:
    """Every table that the file of a case can hold."""
    found: set[Model] = set()
    waiting: list[Model] = [Case]
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.add(model)
            waiting += [*targets(model), *(part.model for part in parts(model))]
    return tuple(sorted(found, key=name_of))


def records() -> tuple[type[Root], ...]:
    """The tables whose rows have a public id."""
    return tuple(model for model in carried() if issubclass(model, Root))


@cache
def keyed() -> frozenset[Model]:
    """The tables without public ids whose rows are named by others, and so have a key in the file."""
    named = {target for model in carried() for target in targets(model)}
    return frozenset(model for model in named if not issubclass(model, Root))
