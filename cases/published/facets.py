"""How many cases stand behind every value of every filter.

They are exact: who is under a value and passes the other filters is counted in the index of the list.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from cases.once import once
from cases.published.crossing import Found
from cases.published.filters import FACETS
from cases.published.labels import country_name
from cases.published.labels import label as code_label
from cases.published.terms import NO_CHARGE_TOLD
from cases.vocabulary import PublicationKind, PublicStatus

_KINDS = {
    "union": PublicationKind.ORGANIZATION,
    "employer": PublicationKind.ORGANIZATION,
    "dispute": PublicationKind.DISPUTE,
}

MOST_CODES, MOST_RECORDS = 250, 40
"""How many values of a facet are told, besides those asked for: of a vocabulary all, countries included; of the records of a
large world those with the most cases. Whoever looks for another finds it by its name."""


def most(facet: str) -> int:
    """So many values of a facet are told."""
    return MOST_RECORDS if facet in _KINDS else MOST_CODES


class FacetValue(NamedTuple):
    """A value one can filter by, its words in the active language, and how many cases it would leave."""

    value: str
    label: str
    count: int  # type: ignore[assignment] # a tuple has a method of this name, which nobody needs
    selected: bool


@dataclass(frozen=True)
class Counts:
    """All matching cases, and by facet the values with their counts, the largest first."""

    total: int
    facets: dict[str, list[FacetValue]]


def counts(found: Found, lang: str) -> Counts:
    """The counts of a list, each facet with all filters but its own applied. One query, for names.

    Of a facet with more values than :func:`most` says those with the most cases are told, and those asked for. Records that
    were withdrawn have no name any more and are left out.
    """
    tallies = {facet: tally(found, facet) for facet in FACETS}
    names = found.names(
        f"{_KINDS[facet]}:{value}" for facet, values in tallies.items() if facet in _KINDS for value in values
    )
    facets = {}
    for facet, counted in tallies.items():
        chosen, kind = found.chosen(facet), _KINDS.get(facet)
        rows = []
        for value, count in counted.items():
            if kind:
                label = names[f"{kind}:{value}"].in_(lang)[0]
                folded = label.casefold()
            else:
                label, folded = _coded.within(lang, facet, value)
            if label:
                rows.append((-count, folded, value, label))
        rows.sort()
        facets[facet] = [FacetValue(value, label, -count, value in chosen) for count, _, value, label in rows]
    return Counts(found.total, facets)


def tally(found: Found, facet: str) -> dict[str, int]:
    """How many there are under the values with the most, and under those asked for."""
    hits, values, chosen = found.without(facet), found.values(facet), found.chosen(facet)
    if facet == "status":
        counts = Counter[str]()
        for (status, *_), members in values.sets.items():
            counts[status] += members.intersection_cardinality(hits)
    else:
        counts = Counter(values.most(hits, most(facet), found.everybody))
        for value in chosen:
            counts[value] = values.any_of([value]).intersection_cardinality(hits)
    return {value: count for value, count in counts.items() if count} | {value: counts[value] for value in chosen}


@once
def _coded(facet: str, value: str) -> tuple[str, str]:
    """The words for a code, and what they are sorted by."""
    label = _label(facet, value)
    return label, label.casefold()


def _label(facet: str, value: str) -> str:
    match facet:
        case "status":
            return str(PublicStatus(value).label)
        case "country":
            return country_name(value)
        case "sector":
            return code_label("Sector", value)
        case "charge":
            return code_label("Knowledge" if value in NO_CHARGE_TOLD else "ChargeCategory", value)
    return code_label("Violation", value)
