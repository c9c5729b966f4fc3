"""What rests on a source: every published fact that cites it, record by record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.text import Truncator
from django.utils.translation import gettext

from cases.published import links, shapes
from cases.published.comparison import SECTIONS, title
from cases.published.labels import LABELS, joined, plain
from cases.published.models import Current
from cases.published.shapes import Fact, Reference
from cases.vocabulary import PublicationKind, Stance

FIRST_WORDS = 8
"""So many words of a paragraph say which one it is."""


@dataclass(frozen=True)
class Rest:
    """One fact and what the source says of it. ``title`` is in the active language."""

    title: str
    fact: Fact
    reference: Reference

    @property
    def about(self) -> str:
        """Which value of the fact the source speaks of; empty for all of it, or where the fact has but one."""
        words = str(LABELS.get(self.reference.aspect, self.reference.aspect))
        return "" if words == self.title else words

    @property
    def is_alone(self) -> bool:
        """Whether no other source supports the fact, or the value that is meant: without this one it falls."""
        meant = ("", self.reference.aspect)
        of_it = [row for row in self.fact.supporting if not self.reference.aspect or row.aspect in meant]
        return {row.source for row in of_it} == {self.reference.source}


@dataclass(frozen=True)
class Resting:
    """A published record that cites a source, and the facts for which it does."""

    record: links.Related
    facts: tuple[Rest, ...]

    @property
    def alone(self) -> int:
        """How many of the facts nothing else supports."""
        return sum(rest.is_alone for rest in self.facts if rest.reference.stance == Stance.SUPPORTS)


def resting_on(public_id: str) -> tuple[Resting, ...]:
    """The published records that cite a source now, by kind and name. Four queries."""
    related = [row for row in links.linking(PublicationKind.SOURCE, public_id) if row.kind != PublicationKind.SOURCE]
    bodies = dict(
        Current.objects.filter(key__in=[f"{row.kind}:{row.id}" for row in related]).values_list("key", "body")
    )
    documents = [shapes.decode(bodies[f"{row.kind}:{row.id}"]) for row in related]
    named = {key for document in documents for key in links.keys(document)}
    targets = links.targets(Current.objects.filter(key__in=named).defer("body"))
    return tuple(
        Resting(row, tuple(rests(links.refresh(document, targets), public_id)))
        for row, document in zip(related, documents, strict=True)
    )


def repeating(public_id: str) -> tuple[links.Related, ...]:
    """The published sources that say they repeat this one, by name. Two queries."""
    found = links.linking(PublicationKind.SOURCE, public_id)
    return tuple(row for row in found if row.kind == PublicationKind.SOURCE and row.id != public_id)


def rests(document: shapes.AnyDocument, source_id: str) -> Iterator[Rest]:
    """The facts of a document for which it cites a source, in the order of the document."""
    if not isinstance(document, shapes.OpenDocument):
        return
    numbers = {source.number for source in document.sources if source.id == source_id}
    for words, fact in _facts(document, ""):
        for reference in fact.references:
            if reference.source in numbers:
                yield Rest(words, fact, reference)


def _facts(part: object, of: str) -> Iterator[tuple[str, Fact]]:
    """Every fact in a part of a document, with what it is called."""
    if isinstance(part, Fact):
        of = joined(of, _title(part))
        yield of, part
    members = [getattr(part, name) for name in part.__struct_fields__] if isinstance(part, shapes.Shape) else part
    for member in members if isinstance(members, list | tuple) else ():
        yield from _facts(member, of)


def _title(fact: Fact) -> str:
    match fact:
        case shapes.Event():
            return plain(fact.title)
        case shapes.Paragraph():
            words = Truncator(plain(fact.text)).words(FIRST_WORDS)
            return f"{title(fact)} {gettext('“%(text)s”') % {'text': words}}"
        case shapes.StatedReason():
            return str(LABELS["stated_reason"])
    return str(SECTIONS["basis"]) if type(fact) is Fact else title(fact)
