"""Where in a document parts of a kind can stand, by the types of its fields: so that nobody looks where there can be none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar, get_args

from msgspec.structs import fields

from cases.published.shapes.base import Shape

PartT = TypeVar("PartT", bound=Shape)


@cache
def ways(shape: type[Shape], *wanted: type[Shape]) -> tuple[str, ...]:
    """The fields of a shape that hold some of what is wanted, or something that may hold it."""
    return tuple(field.name for field in fields(shape) if _leads(field.type, wanted, frozenset()))


def found(part: object, wanted: type[PartT]) -> Iterator[PartT]:
    """Every part of a kind within a part of a document, in reading order."""
    if isinstance(part, wanted):
        yield part
    if isinstance(part, Shape):
        for name in ways(type(part), wanted):
            yield from found(getattr(part, name), wanted)
    elif isinstance(part, tuple):
        for member in part:
            yield from found(member, wanted)


def _leads(kind: Any, wanted: tuple[type[Shape], ...], passed: frozenset[type]) -> bool:
    if not (isinstance(kind, type) and issubclass(kind, Shape)):
        return any(_leads(part, wanted, passed) for part in get_args(kind))
    if issubclass(kind, wanted):
        return True
    return kind not in passed and any(_leads(field.type, wanted, passed | {kind}) for field in fields(kind))
