"""Which published records name somebody in words of their own.

A withdrawn page takes its links, and what other pages told of it, along. A title, a quotation or a paragraph that names
the person stays until somebody rewords it: whether it may, only people can judge.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from anyascii import anyascii

from cases.published import shapes
from cases.published.links import Target, refresh, refreshed
from cases.published.models import Current
from cases.published.shapes import Link, Words
from cases.published.words import UNSPACED
from cases.vocabulary import PublicationKind

PersonT = TypeVar("PersonT")

# Words that stand in the names of many, and in many texts that name nobody.
PARTICLES = {"abu", "bin", "bint", "das", "del", "den", "der", "des", "dos", "ibn", "las", "los", "san", "van", "von"}
SHORTEST = 3  # letters of a word that may name somebody by itself
SHORTEST_RUN_ON = 6  # letters of a whole name that may stand inside a word, such as an address


def naming(names: Iterable[str], besides: str) -> tuple[Link, ...]:
    """The published records that hold a name, or a whole word of one, without the record whose key is ``besides``.

    Every spelling counts, in any script, whatever its accents and capitals; it may also be a namesake's. What goes when
    ``besides`` is withdrawn does not count. A source is named for its own words, another record for the title of a
    source only where the source no longer has it. Reads the whole published record: for the desk, not for pages.
    """
    called = _Called.by(names)
    gone = {besides: Target("", Words(), is_withdrawn=True)}
    found: list[Link] = []
    sources: set[str] = set()
    for kind in sorted(PublicationKind, key=lambda kind: kind != PublicationKind.SOURCE):
        rows = Current.objects.filter(kind=kind, withdrawn_at=None).exclude(key=besides).order_by("title_en", "key")
        for row in rows.iterator(chunk_size=200):
            if not called.is_in(row.body):
                continue
            document = refresh(refreshed(shapes.decode(row.body)), gone)
            if called.besides(document).is_in("\n".join(_texts(document, sources))):
                label = Words(en=row.title_en, es=row.title_es)
                found.append(Link(kind=kind, label=label, id=row.public_id, slug=row.slug))
                sources |= {row.public_id} if kind == PublicationKind.SOURCE else set()
    return tuple(found)


def named_in(document: shapes.AnyDocument, people: Mapping[PersonT, Iterable[str]]) -> list[PersonT]:
    """Whom a document that is about to be published calls by one of their names, whole, in any spelling or script."""
    told = folded("\n".join(_texts(document, set())))
    wholes = {person: [folded(name) for name in names] for person, names in people.items()}
    return [person for person, names in wholes.items() if any(name.strip() and name in told for name in names)]


@dataclass(frozen=True)
class _Called:
    """What somebody is called: words and rows of words, and whole names written as one word, all folded."""

    words: frozenset[str]
    run_on: frozenset[str]

    @classmethod
    def by(cls, names: Iterable[str]) -> _Called:
        wholes = [whole for name in names if (whole := folded(name).strip())]
        parts = {part for name in names for part in _parts(name)}
        run_on = {whole.replace(" ", "") for whole in wholes if " " in whole and whole.isascii()}
        return cls(
            words=frozenset(f" {part} " for part in (*wholes, *parts)),
            run_on=frozenset(name for name in run_on if len(name) >= SHORTEST_RUN_ON),
        )

    def is_in(self, text: str) -> bool:
        told = folded(text)
        return any(part in told for part in (*self.words, *self.run_on))

    def besides(self, document: shapes.AnyDocument) -> _Called:
        """Without what somebody else is called in that other person's own case."""
        if not isinstance(document, shapes.CaseDocument):
            return self
        other = _Called.by([document.name, document.sort_name, *(name.text for name in document.names)])
        return _Called(self.words - other.words, self.run_on - other.run_on)


def _parts(name: str) -> Iterator[str]:
    """The words of a name that may name somebody by themselves."""
    for part in "".join(c if _is_of_a_word(c) else " " for c in name).split():
        word = folded(part).strip()
        shortest = 2 if UNSPACED.search(part) else SHORTEST
        if len(part) >= shortest and word not in PARTICLES:
            yield word


def _texts(part: object, sources: set[str]) -> Iterator[str]:
    """Every text in a part of a document that is its own, and not said of ``sources``."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for member in part:
            yield from _texts(member, sources)
    elif isinstance(part, shapes.Shape) and not _is_told_elsewhere(part, sources):
        for name in part.__struct_fields__:
            yield from _texts(getattr(part, name), sources)


def _is_told_elsewhere(part: shapes.Shape, sources: set[str]) -> bool:
    """Whether a part only repeats what another record, found by itself, is called."""
    match part:
        case Link():
            return bool(part.id)
        case shapes.Source():
            return part.id in sources
    return False


# Folding: as for search, but word for word and quickly, for it goes through everything


def folded(text: str) -> str:
    """The words of ``text`` in a-z and 0-9, each between spaces; of a script without spaces, each character."""
    words = unicodedata.normalize("NFKC", text).translate(_folding).lower()
    return f" {' '.join(words.split())} "


def _is_of_a_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN"


class _Folding(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if not _is_of_a_word(character):
            self[code] = " "
        elif UNSPACED.match(character):
            self[code] = f" {character} "
        else:
            self[code] = re.sub("[^A-Za-z0-9]", "", anyascii(character))
        return self[code]


_folding = _Folding()
