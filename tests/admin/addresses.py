"""Every address of the desk, found in its resolver: a page added tomorrow is found the day it is added."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.urls import URLPattern, URLResolver, reverse

from cases.admin import desk
from cases.admin.signin import urls as signin


class Address(NamedTuple):
    """One pattern of the desk: its name, and the names of what stands in it. Patterns without a name only redirect."""

    name: str
    parameters: frozenset[str]

    def of(self, **values: Any) -> str:
        """The address for these values, of which there may be more than it needs."""
        name = self.name if self.name in SIGNING_IN else f"admin:{self.name}"
        return reverse(name, kwargs={name: values[name] for name in self.parameters})


SIGNING_IN = frozenset(pattern.name for pattern in signin.urlpatterns)
"""The addresses of signing in: they stand below that of the desk, outside its resolver."""


def with_signing_in() -> list[Address]:
    """Every address below that of the desk, by name."""
    return sorted({*addresses(), *(_address(pattern.name, pattern) for pattern in signin.urlpatterns)})


def addresses() -> list[Address]:
    """All of them, by name."""
    return sorted({_address(name, pattern) for name, pattern in _walk(desk.get_urls())})


def _address(name: str, pattern: URLPattern) -> Address:
    return Address(name, frozenset(pattern.pattern.regex.groupindex))


def _walk(patterns: list[URLPattern | URLResolver]) -> Iterator[tuple[str, URLPattern]]:
    for each in patterns:
        if isinstance(each, URLResolver):
            yield from _walk(each.url_patterns)
        elif each.name:
            yield each.name, each
