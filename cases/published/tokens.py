"""What a record is found by: its words, its names in every spelling, its coded values."""

from __future__ import annotations

from collections.abc import Iterator

from cases.published import coded, shapes, spelling
from cases.published.shapes.ways import ways
from cases.published.terms import terms
from cases.published.words import fold, in_order

APART = " - "
"""Between two texts, in the words in order: nobody reads the end of one beside the beginning of the next."""

CODED = ("country", "sector", "charge")


def tokens(document: shapes.AnyOpenDocument) -> str:
    """Every token of a document, each once, sorted, in one line."""
    found = {f"is_{document.kind}", *fold(" ".join(texts(document))).split()}
    for name in names(document):
        found.update(spelling.tokens(name))
    found.update(coded.token(facet, code) for facet, code in _codes(document) if code)
    return " ".join(sorted(found))


def words_in_order(document: shapes.AnyOpenDocument) -> str:
    """Every text of a document as its words stand side by side, within spaces."""
    return f" {APART.join(filter(None, map(in_order, texts(document))))} "


def names(document: shapes.AnyOpenDocument) -> Iterator[str]:
    """What a record is called, in every language and script; the first is its title."""
    yield from filter(None, dict.fromkeys((document.heading.en, document.heading.es)))
    match document:
        case shapes.CaseDocument():
            yield document.sort_name
        case shapes.OrganizationDocument():
            yield document.acronym
    yield from (name.text for name in getattr(document, "names", ()))


def texts(part: object) -> Iterator[str]:
    """Every text for people in a document: names and words, not codes, dates, addresses or what its sources say."""
    yield from (text for text, _lang in told(part))


def told(part: object) -> Iterator[tuple[str, str]]:
    """The same, each with the language it is in, if that is known."""
    if isinstance(part, shapes.Words):
        yield from ((part.en, "en"), (part.es, "es"))
    elif isinstance(part, shapes.Name):
        yield part.text, part.lang
    elif isinstance(part, shapes.CaseDocument):
        yield from ((part.name, ""), (part.sort_name, ""))
    elif isinstance(part, shapes.OrganizationDocument):
        yield part.acronym, ""
    if isinstance(part, shapes.Source):
        return
    if isinstance(part, shapes.Shape):
        for name in ways(type(part), shapes.Words, shapes.Name):
            yield from told(getattr(part, name))
    elif isinstance(part, tuple):
        for member in part:
            yield from told(member)


def _codes(document: shapes.AnyOpenDocument) -> Iterator[tuple[str, str]]:
    if isinstance(document, shapes.CaseDocument):
        yield from ((facet, code) for facet, code in terms(document) if facet in CODED)
    else:
        yield from ((facet, getattr(document, facet, "")) for facet in CODED)
