"""Every address of the desk, found in its resolver: a page added tomorrow is found the day it is added."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.urls import URLPattern, URLResolver, reverse

from cases.admin import desk


class Address(NamedTuple):
    """One pattern of the desk: its name, and the names of what stands in it. Patterns without a name only redirect."""

    name: str
    parameters: frozenset[str]

    def of(self, **values: Any) -> str:
        """The address for these values, of which there may be more than it needs."""
        return reverse(f"admin:{self.name}", kwargs={name: values[name] for name in self.parameters})


def addresses() -> list[Address]:
    """All of them, by name."""
    return sorted(
        {Address(name, frozenset(pattern.pattern.regex.groupindex)) for name, pattern in _walk(desk.get_urls())}
    )


def _walk(patterns: list[URLPattern | URLResolver]) -> Iterator[tuple[str, URLPattern]]:
    for each in patterns:
        if isinstance(each, URLResolver):
            yield from _walk(each.url_patterns)
        elif each.name:
            yield each.name, each
