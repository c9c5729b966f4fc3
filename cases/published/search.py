"""Full-text search over the published record: the same words find the same records on either engine.

A record is a set of tokens (``tokens``); a query is a condition on them, which the engine answers from its index alone.
What the index lacks, words side by side, is looked up in the text of the records that have them all.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

import msgspec
from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from cases.published import coded, kanji, spelling
from cases.published.models import SearchText
from cases.published.spelling import Word
from cases.published.triggers import INDEX
from cases.published.words import UNSPACED, code, folded, in_order, pairs, runs, stems
from cases.vocabulary import PublicationKind

MOST_WORDS = 32  # of a query; the engines limit the depth of an expression
MOST_SPELLED = 8  # words of a query that are looked for in other spellings, too: a longer one is no name
LONGEST_NAME = 24  # characters of an unspaced script; a longer run is no name
LONGEST_QUERY = 2_000  # characters; what follows is not looked at

SMALL_WORDS = frozenset(
    {
        *("a", "an", "and", "are", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "was", "were"),
        *("al", "con", "de", "del", "e", "el", "en", "la", "las", "los", "para", "por", "un", "una", "with", "y"),
        *("bin", "bint", "da", "das", "der", "di", "do", "dos", "du", "et", "ibn", "le", "les", "ul", "van", "von"),
    }
)
"""Words that need not be found beside others: a name or a text is the same without them."""

QUOTES = re.compile('["“”„‟«»]')


class Tier(IntEnum):
    """Where every word of a query is found; each includes the ones before it, but for the last a reader is told."""

    NAME = 0  # in the names of a record, as they are spelled, in any script
    CLOSE = 1  # or a word there for each that sounds like it, its vowels too if it is short
    SOUND = 2  # or whatever sounds alike: parts that are joined or apart, short words without vowels, initials
    ANYWHERE = 3  # or in any text of the record, in any inflection
    NEAR = 4  # or a name that differs by one letter, or begins so


SURE = (Tier.NAME, Tier.CLOSE, Tier.SOUND, Tier.ANYWHERE)


@dataclass(frozen=True)
class Condition:
    """What a record must have: every or any of some tokens and further conditions; and must be ``without``, any of others.

    ``*`` ends the beginning of a token.
    """

    is_every: bool
    parts: tuple[str | Condition, ...]
    without: tuple[str, ...] = ()


@dataclass(frozen=True)
class Query:
    """What a reader asks for: runs of letters, and the ``phrases`` that stood in quotation marks, words in order."""

    runs: tuple[str, ...]
    quoted: tuple[str, ...]
    phrases: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Query:
        """Any text is a query. A quotation mark without its partner means nothing, and neither does any other sign."""
        if len(text) > LONGEST_QUERY:
            text = text[:LONGEST_QUERY].rpartition(" ")[0] or text[:LONGEST_QUERY]
        pieces = QUOTES.split(unicodedata.normalize("NFKC", text))
        inside = [piece for at, piece in enumerate(pieces) if at % 2 and at < len(pieces) - 1]
        outside = [piece for at, piece in enumerate(pieces) if not at % 2 or at == len(pieces) - 1]
        return cls(
            runs=tuple(_twice_at_most(runs(" ".join(outside)))),
            quoted=tuple(dict.fromkeys(runs(" ".join(inside)))),
            phrases=tuple(dict.fromkeys(filter(None, map(in_order, inside)))),
        )

    def __bool__(self) -> bool:
        return bool(self.runs or self.quoted)


def _twice_at_most(found: Iterable[str]) -> Iterator[str]:
    """A word said again may be part of a name; said a third time it says nothing."""
    times: Counter[str] = Counter()
    for run in found:
        times[run] += 1
        if times[run] <= 2:
            yield run


def tiers(query: str, kinds: Iterable[str] | None = None) -> list[QuerySet[SearchText, int]]:
    """The numbers (``seq``) of the records that have every word of ``query``, the surest first; unordered in themselves.

    Four querysets, each of which includes the one before it: every word in the names as spelled, in the names by a close
    sound, by any sound, anywhere. The last is the answer, and its count the total; show the first before the rest, each newest (highest
    ``seq``) first. ``kinds``: of these kinds only. No query is made; a query without a letter
    or digit finds nothing.
    """
    asked = Query.of(query)
    return [in_tier(asked, tier, kinds).values_list("seq", flat=True) for tier in SURE]


def numbers(query: str, kinds: Iterable[str] | None = None, tier: Tier = Tier.ANYWHERE, above: int = 0) -> list[int]:
    """The same numbers of one tier, from the index alone: where all are wanted, much quicker, the more so without ``kinds``.

    Only those ``above`` a number, if one is given. One query, of one row: reading thousands takes longer than finding them.
    """
    asked, wanted = Query.of(query), None if kinds is None else list(kinds)
    if not asked or wanted == []:
        return []
    sql, values = selection(condition(asked, tier), asked.phrases, wanted)
    is_sqlite = connection.vendor == "sqlite"
    gathered = "json_group_array(seq)" if is_sqlite else "COALESCE(array_agg(seq), '{}')"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {gathered} FROM ({sql}) AS published_found WHERE seq > %s", [*values, above])
        (found,) = cursor.fetchone()
    return _listed(found) if is_sqlite else list(found)


_listed = msgspec.json.Decoder(list[int]).decode
"""Three times as quick as Python's own."""


def near(query: str, kinds: Iterable[str] | None = None) -> QuerySet[SearchText, int]:
    """The numbers of the records, besides, whose names differ by one letter or begin so: for a query that finds nothing."""
    return in_tier(Query.of(query), Tier.NEAR, kinds).values_list("seq", flat=True)


def matching(query: str, kinds: Iterable[str] | None = None) -> QuerySet[SearchText]:
    """The records of the last tier: that hold every word of ``query``, or sound so; of some ``kinds`` only, if given."""
    return in_tier(Query.of(query), Tier.ANYWHERE, kinds)


def in_tier(query: Query, tier: Tier, kinds: Iterable[str] | None) -> QuerySet[SearchText]:
    """The records of one tier, with those of the tiers before it."""
    wanted = None if kinds is None else list(kinds)
    if not query or wanted == []:
        return SearchText.objects.none()
    sql, values = selection(condition(query, tier), query.phrases, wanted)
    return SearchText.objects.filter(seq__in=RawSQL(sql, values))


# The condition of a query


def condition(query: Query, tier: Tier) -> Condition:
    """What a record must have to be in a tier."""
    parts: list[Word] = []
    units: list[tuple[str, range]] = []
    for run in query.runs[:MOST_WORDS]:
        spoken = spelling.words(run) if not UNSPACED.match(run) or len(run) <= LONGEST_NAME else []
        units.append((run, range(len(parts), len(parts) + len(spoken))))
        parts += spoken
    named = coded.named([word.exact for word in parts])
    neighbours = spelling.joined(parts[:MOST_SPELLED])
    large = [(run, places) for run, places in units if UNSPACED.match(run) or folded(run) not in SMALL_WORDS]
    is_alone = len(large) + len(query.quoted) == 1
    groups: list[str | Condition] = []

    def word(at: int) -> Condition:
        near = [joint for (start, end), joint in neighbours.items() if start <= at < end]
        if at >= MOST_SPELLED:
            return Condition(
                False, (f"n_{parts[at].exact}", *(stems(parts[at].exact) if tier >= Tier.ANYWHERE else ()))
            )
        found = [*_word(parts[at], tier, is_alone), *(each for joint in near for each in _joint(joint, tier))]
        if tier >= Tier.ANYWHERE:
            found += [*stems(parts[at].exact), *named.get(at, ())]
        return Condition(False, tuple(dict.fromkeys(found)))

    for run, places in large or ([] if query.quoted else units):
        if not UNSPACED.match(run):
            groups += map(word, places)
            continue
        choice = [_unspaced(run, tier)]
        if tier > Tier.NAME and places:
            choice.append(Condition(True, tuple(map(word, places))))
        if tier > Tier.NAME and (japanese := kanji.read(run)):
            choice.append(condition(Query.of(japanese), tier))
        groups.append(Condition(False, tuple(choice)))
    groups += [_quoted(run, tier) for run in query.quoted[:MOST_WORDS]]
    return Condition(True, tuple(dict.fromkeys(groups)))


def beginnings(query: Query) -> list[Condition]:
    """What records have whose names go on from what was typed so far, by letter and then by sound; empty if too little was."""
    if not query.runs:
        return []
    *before, last = query.runs
    whole = condition(Query(tuple(before), (), ()), Tier.SOUND).parts
    if UNSPACED.match(last):
        return [Condition(True, (*whole, _unspaced(last, Tier.NAME)))]
    word = spelling.words(last)[0]
    if len(word.exact) < spelling.SHORTEST_BEGUN:
        return [Condition(True, (*whole, f"n_{word.exact}"))] if len(word.exact) > 1 or whole else []
    alike = [*word.alike, *(f"k_{key}*" for key in word.beginnings if len(key) >= spelling.ENOUGH)]
    return [
        Condition(True, (*whole, f"n_{word.exact}*")),
        *([Condition(True, (*whole, Condition(False, tuple(alike))))] if alike else []),
    ]


def _word(word: Word, tier: Tier, is_alone: bool) -> Iterator[str]:
    yield f"n_{word.exact}"
    if tier == Tier.CLOSE:
        yield from (token for token in word.alike if token.startswith("k_"))
    if tier >= Tier.SOUND:
        yield from word.alike
        is_initial = len(word.exact) == 1 or word.is_initial or word.exact in spelling.INITIALS
        if is_initial:
            yield f"i_{word.exact}"
        elif not is_alone:
            yield from (f"n_{initial.removeprefix('i_')}" for initial in word.initials())
    if tier >= Tier.NEAR:
        yield from word.near()


def _joint(word: Word, tier: Tier) -> Iterator[str]:
    yield f"n_{word.exact}"
    if tier >= Tier.SOUND:
        yield from word.alike


def _unspaced(run: str, tier: Tier) -> Condition:
    """All of a run of an unspaced script, in the names or anywhere."""
    prefix = "" if tier >= Tier.ANYWHERE else "n_"
    found = pairs(run) if len(run) > 1 else map(code, run)
    return Condition(True, tuple(prefix + each for each in list(dict.fromkeys(found))[:MOST_WORDS]))


def _quoted(run: str, tier: Tier) -> Condition:
    """A word in quotation marks is meant as it is spelled."""
    if UNSPACED.match(run):
        return _unspaced(run, tier)
    found = stems(folded(run)) if tier >= Tier.ANYWHERE else (f"n_{folded(run)}",)
    return Condition(False, tuple(found))


# The condition in the words of the engine


NO_CASE = tuple(f"is_{kind.value}" for kind in PublicationKind if kind != PublicationKind.CASE)
"""Most records are cases: to leave out the others is quicker than to look each of them up among the cases."""


def selection(
    condition: Condition, phrases: Iterable[str] = (), kinds: Iterable[str] | None = None
) -> tuple[str, list[str]]:
    """The statement that selects the numbers (``seq``) of the records that meet a condition, and its values."""
    match kinds if kinds is None else list(kinds):
        case [PublicationKind.CASE]:
            condition = Condition(True, condition.parts, NO_CASE)
        case [*some]:
            condition = Condition(True, (*condition.parts, Condition(False, tuple(f"is_{kind}" for kind in some))))
    if connection.vendor == "sqlite":
        sql, values = f"SELECT rowid AS seq FROM {INDEX} WHERE {INDEX} MATCH %s", [_fts5(condition)]
    else:
        sql, values = "SELECT id AS seq FROM published_searchtext WHERE words @@ %s::tsquery", [_tsquery(condition)]
    sides = [f"% {phrase} %" for phrase in phrases]
    if sides:
        sql = f"SELECT id AS seq FROM published_searchtext WHERE id IN ({sql})" + " AND in_order LIKE %s" * len(sides)
    return sql, values + sides


def _fts5(part: str | Condition) -> str:
    if isinstance(part, str):
        return f'"{part[:-1]}"*' if part.endswith("*") else f'"{part}"'
    every = "(" + (" AND " if part.is_every else " OR ").join(map(_fts5, part.parts)) + ")"
    return f"({every} NOT {_fts5(Condition(False, part.without))})" if part.without else every


def _tsquery(part: str | Condition) -> str:
    if isinstance(part, str):
        return f"'{part[:-1]}':*" if part.endswith("*") else f"'{part}'"
    every = "(" + (" & " if part.is_every else " | ").join(map(_tsquery, part.parts)) + ")"
    return f"({every} & !{_tsquery(Condition(False, part.without))})" if part.without else every
