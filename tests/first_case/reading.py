"""Finding one fact in a public document, and saying who says what of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from cases.published import records, shapes


def named(kind: str, name_en: str) -> Any:
    """The organization, dispute or place with this English name, as the public reads it now."""
    row = next(row for row in records.recordlist(kind) if row.label.en == name_en)
    return row.document


def event(document: Any, title: str) -> shapes.Event:
    """The one event of a timeline whose English title holds ``title``."""
    found = [entry.event for entry in document.timeline if title in entry.event.title.en]
    assert len(found) == 1, title
    return found[0]


def group(of: shapes.Event, words: str = "") -> shapes.Participant:
    """The one unnamed group of an event whose English name holds ``words``."""
    found = [part for part in of.participants if part.group.en and words in part.group.en]
    assert len(found) == 1, words
    return found[0]


def count(part: shapes.Participant) -> tuple[int | None, int | None, str]:
    return part.count_min, part.count_max, part.count_basis


def told(document: Any, references: Iterable[shapes.Reference]) -> dict[str, str]:
    """Who says what: publisher of the source, and its words in quotation marks or ours without."""
    publishers = {source.number: source.publisher for source in document.sources}
    return {
        publishers[row.source]: f"“{row.value_as_stated}”" if row.value_as_stated else row.translation.en
        for row in references
    }


def parts(shape: Any) -> Iterator[Any]:
    """Every part of a document, the document included."""
    if isinstance(shape, shapes.Shape):
        yield shape
        for name in shape.__struct_fields__:
            yield from parts(getattr(shape, name))
    elif isinstance(shape, tuple):
        for member in shape:
            yield from parts(member)
