"""What a source says of a fact: in its own words where we have read them, else in ours."""

from __future__ import annotations

from dataclasses import dataclass

from cases.vocabulary import Stance

Both = tuple[str, str]
"""A text of ours, in English and in Spanish."""


@dataclass(frozen=True)
class Said:
    """A citation to be. ``source`` is the key of a source; ``aspect`` the field of the row that is meant.

    ``words`` are printed in quotation marks as those of the source: they are copied, never translated and never put
    together. ``ours`` is what the source gives, told by us in both languages.
    """

    source: str
    words: str = ""
    ours: Both = ("", "")
    aspect: str = ""
    stance: Stance = Stance.SUPPORTS


def says(source: str, words: str = "", ours: Both = ("", ""), aspect: str = "") -> Said:
    """A source that supports the fact."""
    return Said(source, words, ours, aspect)


def denies(source: str, words: str = "", ours: Both = ("", ""), aspect: str = "") -> Said:
    """A source that gives another value."""
    return Said(source, words, ours, aspect, Stance.CONTRADICTS)


def mentions(source: str, words: str = "", ours: Both = ("", ""), aspect: str = "") -> Said:
    """A source that speaks of the fact without deciding it."""
    return Said(source, words, ours, aspect, Stance.MENTIONS)
