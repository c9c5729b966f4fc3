"""Stored values as a person reads them: labels for codes, names for keys, words for dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django_countries import countries

from cases import dates
from cases.admin.widgets import OUTSIDE
from cases.models.base import CodesField, EdtfField
from cases.operations.exchange import extent
from cases.operations.past import Key, State, entered, former_name
from cases.operations.scope import access_of, told
from cases.published.labels import LABELS


class Names:
    """What rows are called, looked up once each; those that were removed are called as they were when they stood.

    An account that does not reach everything is not told what is outside, nor what was called how that is gone.
    """

    def __init__(self, account: Any) -> None:
        self.account = account
        self._found: dict[Key, str] = {}

    def look_up(self, wanted: Iterable[Key]) -> None:
        """Fetch many at once, each table with one query."""
        by_model: dict[type[models.Model], set[int]] = defaultdict(set)
        for model, pk in wanted:
            if (model, pk) not in self._found:
                by_model[model].add(pk)
        for model, keys in by_model.items():
            rows = model._default_manager.in_bulk(keys)
            is_whole = access_of(self.account).is_whole
            seen = rows if is_whole else told(self.account, model._default_manager.filter(pk__in=keys)).in_bulk()
            for pk in keys:
                if pk not in rows:
                    self._found[model, pk] = former_name(model, pk) if is_whole else _("(no longer there)")
                else:
                    self._found[model, pk] = str(rows[pk]) if pk in seen else str(OUTSIDE)

    def of(self, model: type[models.Model], pk: int) -> str:
        self.look_up([(model, pk)])
        return self._found[model, pk]


def named(states: Iterable[State | None]) -> Iterator[Key]:
    """The rows that states name in their keys and lists."""
    for state in states:
        if state is not None:
            for field in entered(state.model):
                value = state.values[field.attname]
                if field.is_relation and value is not None:
                    yield field.related_model, value
            for field in extent.links(state.model):
                yield from ((field.related_model, pk) for pk in state.lists[field.name])


def column(field: models.Field, state: State | None, names: Names) -> str:
    """One column of a state in the active language; empty for nothing."""
    value = state.values[field.attname] if state is not None else None
    if value in (None, "", []):
        return ""
    if field.is_relation:
        return names.of(field.related_model, value)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(field, EdtfField):
        return _date(value)
    if isinstance(field, models.DateField):
        return dates.exact(value).words(_lang())
    if isinstance(field, CodesField):
        return ", ".join(field.label_of(code) for code in value)
    if field.name == "countries":
        return ", ".join(str(countries.name(code) or code) for code in value)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if field.name == "aspect":
        return str(LABELS.get(value, value))
    if field.name == "country":
        return str(countries.name(value) or value)
    return str(value)


def listed(field: models.ManyToManyField, state: State | None, names: Names) -> str:
    """One list of a state: what is in it is called, in the order of the names."""
    keys = state.lists[field.name] if state is not None else ()
    return "; ".join(sorted(names.of(field.related_model, pk) for pk in keys))


def _date(text: str) -> str:
    try:
        return dates.parse(text).words(_lang())
    except dates.DateError:
        return text


def _lang() -> str:
    return "es" if (get_language() or "en").startswith("es") else "en"
