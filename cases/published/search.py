"""Full-text search over the published record: the same words find the same records on either engine.

Text and query are folded alike, into words of a-z and 0-9 only. The engines get nothing else to split, to
stem or to take for an operator, so no input is ever syntax.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

import snowballstemmer
from anyascii import anyascii
from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from cases.published.models import SearchText
from cases.published.triggers import INDEX

MOST_WORDS = 32  # of a query; the engines limit the depth of an expression
LONGEST_WORD = 40

# Scripts written without spaces: Thai and Lao, Myanmar, Khmer, kana, Han; and Hangul, which joins particles.
UNSPACED = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
    "\uf900-\ufaff\U00020000-\U0003ffff]+)"
)

_stemmers = {lang: snowballstemmer.stemmer(lang) for lang in ("english", "spanish")}
_stemming = threading.Lock()  # a stemmer keeps the word it works on in itself


def fold(text: str) -> str:
    """The words ``text`` is found by: folded, stemmed as English and as Spanish, each once, in one line."""
    words: dict[str, None] = {}
    for word in _words(text):
        if UNSPACED.match(word):
            words.update(dict.fromkeys(_code(character) for character in word))
            words.update(dict.fromkeys(_pairs(word)))
        else:
            words.update(dict.fromkeys(stems(word)))
    return " ".join(words)


def matching(query: str, kinds: Iterable[str] | None = None) -> QuerySet[SearchText]:
    """The records that hold every word of ``query``, in any inflection; of some ``kinds`` only, if given.

    A query without a letter or digit finds nothing.
    """
    groups = list(dict.fromkeys(_groups(query)))[:MOST_WORDS]
    if not groups:
        return SearchText.objects.none()
    if connection.vendor == "sqlite":
        quoted = (" OR ".join(f'"{word}"' for word in group) for group in groups)
        sql = f"SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH %s"
        expression = " AND ".join(f"({words})" for words in quoted)
    else:
        quoted = (" | ".join(f"'{word}'" for word in group) for group in groups)
        sql = "SELECT id FROM published_searchtext WHERE words @@ %s::tsquery"
        expression = " & ".join(f"({words})" for words in quoted)
    found = SearchText.objects.filter(id__in=RawSQL(sql, [expression]))
    return found if kinds is None else found.filter(kind__in=list(kinds))


def _groups(query: str) -> Iterator[tuple[str, ...]]:
    """What must all be found, each a choice of words any of which will do."""
    for word in _words(query):
        if not UNSPACED.match(word):
            yield stems(word)
        elif len(word) == 1:
            yield (_code(word),)
        else:
            yield from ((pair,) for pair in _pairs(word))


def _words(text: str) -> Iterator[str]:
    """Runs of letters, marks and digits: those of an unspaced script as they are, all others in a-z, 0-9."""
    text = unicodedata.normalize("NFKC", text)
    text = "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in text)
    for run in UNSPACED.sub(r" \1 ", text).split():
        if UNSPACED.match(run):
            yield run
        else:
            word = "".join(c for c in anyascii(run).lower() if c.isascii() and c.isalnum())
            if word:
                yield word[:LONGEST_WORD]


@lru_cache(maxsize=50_000)
def stems(word: str) -> tuple[str, ...]:
    """The English and the Spanish stem of a folded word; one if they are the same."""
    # The Spanish rules want the accent that folding took from -ción and -sión.
    accented = re.sub("ion$", "ión", word)
    with _stemming:
        english, spanish = _stemmers["english"].stemWord(word), _stemmers["spanish"].stemWord(accented)
    return tuple(dict.fromkeys((english, anyascii(spanish))))


def _pairs(run: str) -> Iterator[str]:
    return (_code(first) + _code(second) for first, second in pairwise(run))


def _code(character: str) -> str:
    return f"u{ord(character):x}"
