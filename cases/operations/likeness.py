"""Who may be one person under two spellings: words of names compared by how they are written in plain letters and sound.

It proposes, and people decide: namesakes are many. What is compared is every name on record, in any script.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from django.db.models import QuerySet

from cases.models import Case, Name, Particular, Person
from cases.published.naming import PARTICLES
from cases.vocabulary import ParticularKind

ENOUGH = 2  # words of a name that two people share
SPELLINGS = [
    (r"ph", "f"),
    (r"qu(?=[ei])|ck|kh|q", "k"),
    (r"c(?=[eiy])|z|sh|sch|ch", "s"),
    (r"c", "k"),
    (r"ie\b|ee|y|j(?=[aeou])", "i"),
    (r"ou|oo", "u"),
    (r"w|b", "v"),
    (r"h", ""),
    (r"o", "u"),
    (r"e", "i"),
    (r"(.)\1+", r"\1"),
]
"""Letters that one writes for the other; each is put down to one, in this order."""


@dataclass(frozen=True)
class Likeness:
    """Somebody who may be the same person: ``shared`` words of the names, and whether a country is shared."""

    person: Person
    case: Case | None
    shared: tuple[str, ...]
    is_of_one_country: bool


def alike(person: Person, among: QuerySet[Person], limit: int = 20) -> list[Likeness]:
    """The people who share two words of a name with ``person``, or the only one there is; the likeliest first."""
    names, countries = _names(), _countries()
    own = {key: word for word in _words(names[person.pk]) for key in _keys(word)}
    least = min(ENOUGH, len(set(own.values())))
    found: dict[int, tuple[str, ...]] = {}
    for pk, called in names.items():
        words = _words(called)
        shared = {next(own[key] for key in _keys(word) if key in own) for word in words if own.keys() & _keys(word)}
        if shared and len(shared) >= min(least, len(words)) and pk != person.pk:
            found[pk] = tuple(sorted(shared))
    rows = among.filter(pk__in=found).select_related("case")
    likenesses = [
        Likeness(row, getattr(row, "case", None), found[row.pk], bool(countries[row.pk] & countries[person.pk]))
        for row in rows
    ]
    return sorted(likenesses, key=lambda each: (-len(each.shared), not each.is_of_one_country, each.person.sort_name))[
        :limit
    ]


def _names() -> dict[int, list[str]]:
    """Every name of everybody, by the key of the person. Two queries."""
    names: dict[int, list[str]] = defaultdict(list)
    for pk, *called in Person.objects.order_by().values_list("pk", "display_name", "sort_name"):
        names[pk] += called
    for pk, text in Name.objects.filter(person__isnull=False).order_by().values_list("person", "text"):
        names[pk].append(text)
    return names


def _countries() -> dict[int, set[str]]:
    """The countries that somebody belongs to or was detained in. Two queries."""
    countries: dict[int, set[str]] = defaultdict(set)
    cases = Case.objects.order_by().values_list("person", "country")
    nationalities = Particular.objects.filter(kind=ParticularKind.NATIONALITY).order_by().values_list("person", "value")
    for pk, code in (*cases, *nationalities):
        countries[pk].add(code)
    return countries


def _words(names: Iterable[str]) -> set[str]:
    """The words of some names in plain small letters; a remark in brackets is no name."""
    plain = (anyascii(re.sub(r"\([^)]*\)", " ", name)).casefold() for name in names)
    return {word for name in plain for word in re.findall("[a-z]+", name) if len(word) > 1} - PARTICLES


@lru_cache(maxsize=50_000)
def _keys(word: str) -> frozenset[str]:
    """What a word is compared by: its sounds, and its consonants if there are enough of them."""
    return frozenset(_sounds(word))


def _sounds(word: str) -> Iterator[str]:
    for written, sound in SPELLINGS:
        word = re.sub(written, sound, word)
    yield word
    consonants = re.sub("[aeiou]", "", word)
    if len(consonants) >= 3:
        yield consonants
