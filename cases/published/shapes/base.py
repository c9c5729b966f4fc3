"""What every part of a public document is made of: words, links, and facts with who says so."""

from __future__ import annotations

import datetime as dt

import msgspec

from cases import dates
from cases.vocabulary import Stance


class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a public document."""


class Words(Shape, frozen=True, kw_only=True):
    """Text for people. An empty side has not been translated."""

    en: str = ""
    es: str = ""

    def __bool__(self) -> bool:
        return bool(self.en or self.es)

    def in_(self, lang: str) -> tuple[str, str]:
        """The text and the language it is in: ``lang`` if there is such a text, else another."""
        written = {"en": self.en, "es": self.es}
        first = lang if lang in written else "en"
        other = "es" if first == "en" else "en"
        return (written[first], first) if written[first] else (written[other], other)


class Link(Shape, frozen=True, kw_only=True):
    """Another record by the name it is published under; without ``id`` it has no page."""

    kind: str
    label: Words
    id: str = ""
    slug: str = ""

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.id}" if self.id else ""


class Reference(Shape, frozen=True, kw_only=True):
    """What one source says of the fact. ``source`` is its number on this page; its roots have others of their own."""

    source: int
    root_numbers: tuple[int, ...] = ()
    stance: str = "supports"
    aspect: str = ""
    value_as_stated: str = ""
    quote: str = ""
    lang: str = ""
    translation: Words = Words()
    locator: str = ""


class Fact(Shape, frozen=True, kw_only=True):
    """Something asserted: how sure we are, from how many independent roots, and who says what."""

    confidence: str
    roots: int
    references: tuple[Reference, ...] = ()
    worked_out: Words = Words()

    @property
    def supporting(self) -> tuple[Reference, ...]:
        return tuple(reference for reference in self.references if reference.stance == Stance.SUPPORTS)

    @property
    def rivals(self) -> tuple[Reference, ...]:
        """References that give a value of their own which contradicts the accepted one."""
        return tuple(reference for reference in self.references if reference.stance == Stance.CONTRADICTS)


class Interval(Fact, frozen=True, kw_only=True):
    """A fact that lasted: both ends as known, and the last day a source vouches for."""

    start: str = ""
    end: str = ""
    end_state: str = "unknown"
    last_attested: dt.date | None = None

    @property
    def started(self) -> dates.ImpreciseDate:
        return dates.parse(self.start)

    @property
    def ended(self) -> dates.ImpreciseDate:
        return dates.parse(self.end)
