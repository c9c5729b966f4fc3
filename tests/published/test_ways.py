"""Where a document may hold a part is known by its types; no part of one is passed by."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cases.published import links
from cases.published.links import Target
from cases.published.shapes import Document, Link, Reference, Shape, Source, Words
from cases.published.shapes.ways import found, ways
from tests.published.samples import CASE, DOCUMENTS


def everything(part: object) -> Iterator[Shape]:
    """Every part of a document, wherever it stands."""
    if isinstance(part, Shape):
        yield part
        for name in part.__struct_fields__:
            yield from everything(getattr(part, name))
    elif isinstance(part, tuple):
        for member in part:
            yield from everything(member)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: type(document).__name__)
def test_every_link_source_and_reference_is_found_in_reading_order(document: Document) -> None:
    parts = list(everything(document))
    for kind in (Link, Source, Reference):
        assert list(found(document, kind)) == [part for part in parts if isinstance(part, kind)], kind
    named = [part for part in parts if isinstance(part, Link | Source)]
    keys = {part.key if isinstance(part, Link) else links.source_key(part) for part in named if part.id}
    assert set(links.keys(document)) == keys


def test_a_source_that_was_withdrawn_is_quoted_nowhere_and_a_record_that_was_renamed_named_anew() -> None:
    source = next(source for source in CASE.sources if source.id)
    link = CASE.disputes[0]
    targets = {
        links.source_key(source): Target("", Words(), is_withdrawn=True),
        link.key: Target("renamed", Words(en="Renamed", es="Renamed"), is_withdrawn=False),
    }
    fresh = list(everything(links.refresh(CASE, targets)))
    cited = [part for part in fresh if isinstance(part, Reference) and part.source == source.number]
    assert cited and not any(part.quote or part.value_as_stated for part in cited)
    renamed = [part for part in fresh if isinstance(part, Link) and part.key == link.key]
    assert renamed and {part.slug for part in renamed} == {"renamed"}


def test_a_document_whose_links_all_stand_is_the_same() -> None:
    targets = {link.key: Target(link.slug, link.label, False) for link in found(CASE, Link) if link.key}
    assert links.refresh(CASE, targets) is CASE


def test_words_lead_nowhere() -> None:
    assert ways(Source, Link) == ("repeats",) and ways(Reference, Link, Source) == ()
