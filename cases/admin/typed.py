"""What was typed into a form, as a person reads it where the form itself cannot be shown again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django.http import QueryDict
from django.utils.text import capfirst

from cases.models import Record
from cases.operations.exchange import extent

OF_THE_FORM = ("csrfmiddlewaretoken", "seen_version", "seen", "id", "again", "credential")


class Typed(NamedTuple):
    """What was typed in one field."""

    label: str
    value: str


def pairs(sent: QueryDict) -> list[tuple[str, str]]:
    """The fields of a form that was sent, in order."""
    return [(name, str(value)) for name, values in sent.lists() for value in values]


def typed(fields: Iterable[tuple[str, str]], model: Any = None) -> Iterator[Typed]:
    """Every field in which something stands; of a form for ``model`` and rows of it, by what they are called."""
    for name, value in fields:
        field = name.rpartition("-")[2]
        if value and not field.isupper() and field not in OF_THE_FORM and not name.startswith("_"):
            yield Typed(_label(model, field), value)


def _label(model: Any, name: str) -> str:
    for table in (model, *extent.working_models()) if model else ():
        found = {field.name: field for field in table._meta.fields} if issubclass(table, Record) else {}
        if name in found:
            return capfirst(str(found[name].verbose_name))
    return capfirst(name.replace("_", " "))
