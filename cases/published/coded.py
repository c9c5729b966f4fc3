"""Coded values that readers search for by their words: countries, sectors and classes of charges, in every language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from django.conf import settings
from django.utils import translation
from django_countries import countries

from cases.published.labels import country_name
from cases.published.words import folded, runs
from cases.vocabulary import ChargeCategory, Sector


def token(facet: str, code: str) -> str:
    """The token of a value in the index."""
    return f"c_{facet}_{code.lower()}"


def named(words: list[str]) -> dict[int, set[str]]:
    """The tokens of the values that a query calls by their whole label, by the place of each word of the label.

    ``words`` are the words of the query, folded.
    """
    known, found = _known(), dict[int, set[str]]()
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            for value in known.get(tuple(words[start:end]), ()):
                for place in range(start, end):
                    found.setdefault(place, set()).add(value)
    return found


@lru_cache(maxsize=1)
def _known() -> dict[tuple[str, ...], set[str]]:
    known: dict[tuple[str, ...], set[str]] = {}
    for lang, _name in settings.LANGUAGES:
        with translation.override(lang):
            for value, label in _labels():
                known.setdefault(tuple(map(folded, runs(label))), set()).add(value)
    return known


def _labels() -> Iterator[tuple[str, str]]:
    yield from ((token("country", code), country_name(code)) for code in countries.countries)
    yield from ((token("sector", code.value), str(code.label)) for code in Sector)
    yield from ((token("charge", code.value), str(code.label)) for code in ChargeCategory)
