"""Chance that can be repeated: the same seed deals the same hand."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from typing import TypeVar

from cases.models.base import ID_ALPHABET, ID_LENGTH
from cases.vocabulary import Vocabulary

T = TypeVar("T")
VocabularyT = TypeVar("VocabularyT", bound=Vocabulary)


class Chance:
    """Picks, days and codes. Codes are dealt like cards, so that a few dozen rows have used them all."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - nothing is kept secret by it
        self._decks: dict[object, list[object]] = {}

    def happens(self, share: float) -> bool:
        return self.random.random() < share

    def number(self, least: int, most: int) -> int:
        return self.random.randint(least, most)

    def pick(self, things: Sequence[T]) -> T:
        return self.random.choice(things)

    def deal(self, things: Sequence[T], deck: object = None) -> T:
        """The next of ``things``: each once before any comes again. Name the ``deck`` if they are made anew each time."""
        cards = self._decks.setdefault(deck or id(things), [])
        if not cards:
            cards += things
            self.random.shuffle(cards)
        return cards.pop()  # type: ignore[return-value]

    def code(self, vocabulary: type[VocabularyT], *without: VocabularyT) -> VocabularyT:
        """The next code of a vocabulary."""
        return self.deal([code for code in vocabulary if code not in without], (vocabulary, without))

    def public_id(self) -> str:
        return "".join(self.random.choices(ID_ALPHABET, k=ID_LENGTH))

    def day(self, first: dt.date, last: dt.date) -> dt.date:
        return first + dt.timedelta(days=self.number(0, max((last - first).days, 0)))


FORMS = ("day", "day", "day?", "day~", "month", "month", "month~", "year", "year%", "range", "by", "from", "set", "")


def imprecise(chance: Chance, day: dt.date) -> str:
    """What a source may say of a day: a text of any form, and the day is among those it can mean."""
    before = day - dt.timedelta(days=chance.number(1, 20))
    after = day + dt.timedelta(days=chance.number(1, 20))
    match chance.deal(FORMS):
        case "day":
            return day.isoformat()
        case "day?" | "day~" as form:
            return day.isoformat() + form[-1]
        case "month":
            return day.isoformat()[:7]
        case "month~":
            return day.isoformat()[:7] + "~"
        case "year":
            return day.isoformat()[:4]
        case "year%":
            return day.isoformat()[:4] + "%"
        case "range":
            return f"[{before}..{after}]"
        case "by":
            return f"[..{after}]"
        case "from":
            return f"[{before}..]"
        case "set":
            return f"[{before},{day}]"
    return ""
