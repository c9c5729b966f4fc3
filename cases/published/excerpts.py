"""Why a record was found: its title and the best of its texts, with the words of the query marked."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from cases.published import shapes, spelling, tokens
from cases.published.naming import folded as quickly_folded
from cases.published.search import Query
from cases.published.words import UNSPACED, code, folded, pairs, stems

BEFORE, LENGTH = 60, 200
"""Characters of an excerpt before the first word that was found, and in all."""
TRIED = 4
"""Texts that may turn out to hold only the beginning of a word."""


@dataclass(frozen=True)
class Piece:
    """Some text, and whether it is what was searched for."""

    text: str
    is_found: bool = False


@dataclass(frozen=True)
class Excerpt:
    """Some of a text in a language ("" = not known); ``is_cut``: it goes on before or after."""

    pieces: tuple[Piece, ...]
    lang: str
    is_cut_before: bool = False
    is_cut_after: bool = False


@dataclass(frozen=True)
class Sought:
    """The words of a query as they may stand in a text; ``is_near``: in names also with one letter changed."""

    query: Query
    is_near: bool = False

    @cached_property
    def stems(self) -> set[str]:
        return {stem for run in self._spaced for stem in stems(folded(run))}

    @cached_property
    def characters(self) -> set[str]:
        unspaced = [run for run in self._runs if UNSPACED.match(run)]
        return {each for run in unspaced for each in (pairs(run) if len(run) > 1 else map(code, run))}

    @cached_property
    def names(self) -> set[str]:
        """The tokens of the words of names that were asked for."""
        parts = [word for run in self.query.runs for word in spelling.words(run)]
        parts += spelling.joined(parts).values()
        found = {token for word in parts for token in (f"n_{word.exact}", *word.alike)}
        return found | {token for word in parts if self.is_near for token in word.near()}

    @cached_property
    def needles(self) -> tuple[str, ...]:
        """What a text must hold to be worth a closer look, in the words of ``naming.folded``."""
        beginnings = {folded(run)[:4] for run in self._spaced}  # an inflection changes what follows
        return (*(f" {each}" for each in beginnings), *(f" {run[0]} " for run in self._runs if UNSPACED.match(run)))

    @property
    def _runs(self) -> tuple[str, ...]:
        return (*self.query.runs, *self.query.quoted)

    @property
    def _spaced(self) -> list[str]:
        return [run for run in self._runs if not UNSPACED.match(run)]


def title(text: str, sought: Sought) -> tuple[Piece, ...]:
    """A name with the words marked that were found in it, also by their sound."""
    found = set(_found(text, sought))
    parts = [(word, span) for span in _spans(text) for word in spelling.words(_normal(text[slice(*span)]))]
    inside = {start for start, _end in found}
    alike = [span for word, span in parts if _is_named(word, sought)]
    for (first, end), word in spelling.joined([word for word, _span in parts]).items():
        if f"n_{word.exact}" in sought.names:
            alike += [span for _word, span in parts[first:end]]
    found |= {span for span in alike if inside.isdisjoint(range(*span))}
    return tuple(_pieces(text, sorted(found)))


def excerpt(document: shapes.AnyOpenDocument, sought: Sought, lang: str) -> Excerpt | None:
    """The text of a record that says most of what was searched for, in ``lang`` rather than another; else how it begins."""
    titles = {document.heading.en, document.heading.es, ""}
    worth: list[tuple[int, bool, int, str, str]] = []
    for at, (text, of) in enumerate(tokens.told(document)):
        if text in titles or text == getattr(document, "sort_name", ""):
            continue
        words = quickly_folded(text)
        if score := sum(needle in words for needle in sought.needles):
            worth.append((-score, of != lang, at, text, of))
    for _score, _other, _at, text, of in sorted(worth)[:TRIED]:
        if found := list(_found(text, sought)):
            return _cut(text, of, found)
    for name in getattr(document, "names", ()):
        marked = title(name.text, sought)
        if any(piece.is_found for piece in marked):
            return Excerpt(marked, name.lang)
    beginning = getattr(document, "summary", None) or getattr(document, "description", None)
    if not beginning:
        return None
    text, of = beginning.in_(lang)
    return _cut(text, of, [])


def _cut(text: str, lang: str, found: list[tuple[int, int]]) -> Excerpt:
    first = found[0][0] if found else 0
    start = 0 if first <= BEFORE else text.rfind(" ", 0, first - BEFORE) + 1
    end = len(text) if len(text) <= start + LENGTH else max(text.rfind(" ", start, start + LENGTH), start + LENGTH // 2)
    inside = [(a - start, b - start) for a, b in found if b <= end]
    return Excerpt(tuple(_pieces(text[start:end], inside)), lang, start > 0, end < len(text))


def _pieces(text: str, found: Iterable[tuple[int, int]]) -> Iterator[Piece]:
    at = 0
    for start, end in found:
        if start > at:
            yield Piece(text[at:start])
        yield Piece(text[start:end], is_found=True)
        at = end
    if at < len(text):
        yield Piece(text[at:])


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a text stand, and its runs of an unspaced script."""
    at = 0
    for is_word, group in groupby(text, key=_is_of_a_word):
        for part in UNSPACED.split("".join(group)):
            if is_word and part:
                yield at, at + len(part)
            at += len(part)


def _is_of_a_word(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LMN" or category == "Cf"


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _found(text: str, sought: Sought) -> Iterator[tuple[int, int]]:
    """Where a text has words that were searched for, in any inflection."""
    for start, end in _spans(text):
        part = text[start:end]
        if not UNSPACED.match(part):
            if not sought.stems.isdisjoint(stems(folded(_normal(part)))):
                yield start, end
            continue
        hits = {at + near for at, pair in enumerate(pairs(part)) if pair in sought.characters for near in (0, 1)}
        hits |= {at for at, character in enumerate(part) if code(character) in sought.characters}
        yield from ((start + at, start + at + 1) for at in sorted(hits))


def _is_named(word: spelling.Word, sought: Sought) -> bool:
    own = [f"n_{word.exact}", *word.sounds, *(word.mistyped() if sought.is_near else ())]
    return not sought.names.isdisjoint(own)
