"""The part of the codebook about what is stored: the working record and the published tables."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.db import models
from django.utils.text import capfirst

from cases.management.codebook.codes import purpose
from cases.management.codebook.markdown import paragraph, table
from cases.models.base import CodeField, CodesField, EdtfField, Fact, Interval, Record, Root

SHARED: tuple[type[models.Model], ...] = (Record, Root, Fact, Interval)
TITLES: dict[type[models.Model], str] = {
    Record: "Every record and row",
    Root: "Every record",
    Fact: "Every fact",
    Interval: "Every fact that lasted",
}
BOOKKEEPING = {
    "created_at": "When it was entered.",
    "updated_at": "When it was last changed; its history tells by whom and what.",
    "public_id": "Random; it carries no count and no order, and is never used again.",
    "version": "Counts the changes of the record with all its rows; a change based on an older one is refused.",
    "Review.public_id": "The record it is about.",
    "FileReading.file": "What was read; empty if it is there no more.",
    "FileReading.by": "The account; empty once the account is deleted.",
    "Review.asked_by": "The account that asked; empty once the account is deleted.",
    "Review.first_by": "The editor who approved first; empty once the account is deleted.",
    "Review.scheduled_by": "The editor who approved it for a moment; empty once the account is deleted.",
    "Review.decided_by": "The account that decided; empty once the account is deleted.",
}
"""Fields that nobody types, by model where the name alone is not enough."""


def working_models() -> list[type[models.Model]]:
    """Every model of the working record, without its history tables."""
    found = apps.get_app_config("cases").get_models()
    own = (model for model in found if not model.__name__.startswith("Historical"))
    return sorted(own, key=lambda model: model.__name__)


def fields(model: type[models.Model]) -> Iterator[models.Field]:
    """The fields a model adds to what all rows of its sort have; without computed bounds of dates."""
    shared = {
        field.name
        for base in SHARED
        if issubclass(model, base) and model is not base
        for field in (*base._meta.local_fields, *base._meta.local_many_to_many)
    }
    dates = {field.name for field in model._meta.local_fields if isinstance(field, EdtfField)}
    bounds = {f"{name}_{side}" for name in dates for side in ("earliest", "latest")}
    for field in (*model._meta.local_fields, *model._meta.local_many_to_many):
        if field.name not in shared | bounds and not field.primary_key:
            yield field


def meaning(field: models.Field) -> str:
    """What a stored field says; empty if nobody has put it into words."""
    own = BOOKKEEPING.get(f"{field.model.__name__}.{field.name}") or BOOKKEEPING.get(field.name)
    if own:
        return own
    explained = str(field.help_text) or (purpose(codes(field)) if codes(field) else "")
    given = getattr(field, "_verbose_name", None)  # the public attribute makes up a name from the code
    return f"{capfirst(str(given))}. {explained}".strip() if given else explained


def codes(field: models.Field) -> str:
    """The vocabulary of a stored field, or nothing."""
    vocabulary = getattr(field, "vocabulary", None)
    return vocabulary.__name__ if vocabulary else ""


def kind(field: models.Field) -> str:
    """A field type as a researcher would name it."""
    match field:
        case CodeField() | CodesField():
            many = "any number of codes" if isinstance(field, CodesField) else "code"
            return f"{many} of [{codes(field)}](#{codes(field).lower()})" if codes(field) else many
        case EdtfField():
            return "date (EDTF)"
        case models.ManyToManyField():
            return f"any number of {_link(field.related_model)}"
        case models.ForeignKey():
            return _link(field.related_model)
        case models.DateTimeField():
            return "moment"
        case models.DateField():
            return "day"
        case models.BooleanField():
            return "yes or no"
        case models.IntegerField() | models.DecimalField():
            return "number"
        case models.FileField():
            return "file"
        case models.URLField():
            return "web address"
    return "text"


def _link(model: type[models.Model]) -> str:
    name = model.__name__
    return f"[{name}](#{name.lower()}-record)" if model in working_models() else name.lower()


def field_table(model: type[models.Model]) -> str:
    rows = []
    for field in fields(model):
        optional = field.blank or field.has_default() or not field.editable or field.many_to_many
        rows.append((f"`{field.name}`", kind(field) + ("" if optional else ", required"), meaning(field)))
    return table(("Field", "Holds", "Meaning"), rows)


def sort_of(model: type[models.Model]) -> str:
    """Which shared fields a model has, in words."""
    sorts = []
    if issubclass(model, Root):
        sorts.append("[a record](#every-record)")
    if issubclass(model, Interval):
        sorts.append("[a fact that lasted](#every-fact-that-lasted)")
    elif issubclass(model, Fact):
        sorts.append("[a fact](#every-fact)")
    return f" It is {' and '.join(sorts)}." if sorts else ""


def working_record() -> Iterator[str]:
    yield "## The working record\n"
    yield (
        "What researchers enter. Nothing of it is public: only what an editor publishes, in the documents above."
        " Consent, risk and confidential notes are never published.\n"
    )
    for base in SHARED:
        yield f"### {TITLES[base]}\n"
        yield f"{paragraph(base.__doc__)}\n"
        yield field_table(base)
    for model in working_models():
        yield f'### <a id="{model.__name__.lower()}-record"></a>{model.__name__}\n'
        yield f"{paragraph(model.__doc__)}{sort_of(model)}\n"
        yield field_table(model)


def published_tables() -> Iterator[str]:
    yield "## Published tables\n"
    yield "All that public pages read. The first three are the log; the others can be made from it at any time.\n"
    rows = [
        (f"`{model._meta.db_table}`", paragraph(model.__doc__))
        for model in apps.get_app_config("published").get_models()
    ]
    yield table(("Table", "What it holds"), rows)
