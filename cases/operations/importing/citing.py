"""What cites the source of a row for a fact, before either is stored; half of all rows of an import are such."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any, NamedTuple

from cases.models import CITED, Citation, Fact, Root
from cases.operations.importing.writing import Ready, ready

TARGETS = {model: name for name, model in CITED.items()}


class Cited(NamedTuple):
    """A fact, the source that supports it (by its key, or not stored yet) and where it stands in it."""

    fact: Fact
    source: int | Root
    locator: str

    @property
    def citation(self) -> Citation:
        """The row, of a fact and a source that are stored."""
        source = self.source.pk if isinstance(self.source, Root) else self.source
        return Citation(source_id=source, locator=self.locator, **{TARGETS[type(self.fact)]: self.fact})

    def ready(self, at: dt.datetime) -> Ready:
        """As :func:`writing.ready` makes the row: the values of an empty one, with these in their places."""
        row, empty, places = _empty(at)
        values = empty.copy()
        values[places["locator"]] = self.locator
        keys: list[tuple[int, Any]] = [(places[TARGETS[type(self.fact)]], self.fact)]
        if isinstance(self.source, Root):
            keys.append((places["source"], self.source))
        else:
            values[places["source"]] = self.source
        return Ready(row, values, keys)


@cache
def _empty(at: dt.datetime) -> tuple[Citation, list[Any], dict[str, int]]:
    """A citation of nothing, its values, and the places of its fields."""
    row = Citation()
    key = Citation._meta.pk
    names = [key.name, *(field.name for field in Citation._meta.concrete_fields if field is not key)]
    return row, ready(row, at).values, {name: place for place, name in enumerate(names)}
