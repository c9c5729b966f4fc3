"""What a word is, for searching: text and query are folded alike, into words of a-z and 0-9 only.

The engines get nothing else to split, to stem or to take for an operator, so no input is ever syntax.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import snowballstemmer
from anyascii import anyascii

LONGEST_WORD = 40

# Scripts written without spaces: Thai and Lao, Myanmar, Khmer, kana, Han; and Hangul, which joins particles.
UNSPACED = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
    "\uf900-\ufaff\U00020000-\U0003ffff]+)"
)
# What is as often left out as written: the vowel signs of Hebrew and Arabic, and the stroke that only widens a word.
POINTS = re.compile("[\u0591-\u05bd\u05bf-\u05c7\u0640\u064b-\u065f\u0670]")

# A sign of breath within a syllable, as in Ts'ao and Ch'en: no end of a word.
ASPIRATED = re.compile("\\b(ch|[kpt]|t[sz])['\u2018\u2019\u02bb`](?=[a-z])", re.IGNORECASE)

_stemmers = {lang: snowballstemmer.stemmer(lang) for lang in ("english", "spanish")}
_stemming = threading.Lock()  # a stemmer keeps the word it works on in itself


def fold(text: str) -> str:
    """The words ``text`` is found by: folded, stemmed as English and as Spanish, each once, in one line."""
    found: dict[str, None] = {}
    for run in runs(text):
        if UNSPACED.match(run):
            found.update(dict.fromkeys((*map(code, run), *pairs(run))))
        else:
            found.update(dict.fromkeys(stems(folded(run))))
    return " ".join(word for word in found if word)


def in_order(text: str) -> str:
    """The words of ``text`` as they stand side by side, folded, not stemmed; of an unspaced script each character."""
    return " ".join(" ".join(map(code, run)) if UNSPACED.match(run) else folded(run) for run in runs(text))


def runs(text: str) -> Iterator[str]:
    """The runs of letters, marks and digits of ``text`` that leave something when folded; each in one kind of script.

    Marks that show nothing, such as those of direction, part no word.
    """
    text = ASPIRATED.sub(r"\1", POINTS.sub("", unicodedata.normalize("NFKC", text)))
    text = "".join(_kept(character) for character in text)
    for run in UNSPACED.sub(r" \1 ", text).split():
        if UNSPACED.match(run) or folded(run):
            yield run


def _kept(character: str) -> str:
    category = unicodedata.category(character)
    return character if category[0] in "LMN" else "" if category == "Cf" else " "


@lru_cache(maxsize=50_000)
def folded(run: str) -> str:
    """A run of letters in a-z and 0-9, as the Latin script writes its letters one by one."""
    return "".join(c for c in anyascii(run).lower() if c.isascii() and c.isalnum())[:LONGEST_WORD]


@lru_cache(maxsize=50_000)
def stems(word: str) -> tuple[str, ...]:
    """The English and the Spanish stem of a folded word; one if they are the same."""
    # The Spanish rules want the accent that folding took from -ción and -sión.
    accented = re.sub("ion$", "ión", word)
    with _stemming:
        english, spanish = _stemmers["english"].stemWord(word), _stemmers["spanish"].stemWord(accented)
    return tuple(dict.fromkeys((english, anyascii(spanish))))


def pairs(run: str) -> Iterator[str]:
    """Every two neighbours in a run of an unspaced script: as near to its words as one comes without a dictionary."""
    return (code(first) + code(second) for first, second in pairwise(run))


def code(character: str) -> str:
    """A character of an unspaced script as a word."""
    return f"u{ord(character):x}"
