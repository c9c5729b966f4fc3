"""How many cases stand behind every value of every filter.

Pages ask :func:`counts` and know nothing of how it counts, so that an index in memory can take the place of SQL
when the record outgrows it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, QuerySet, TextField, Value
from django.db.models.functions import Cast

from cases.published.filters import FACETS, CaseFilter, spans_on
from cases.published.labels import country_name, label
from cases.published.models import CaseTerm, CaseVersion, Current
from cases.published.shapes import Words
from cases.published.terms import NO_CHARGE_TOLD
from cases.vocabulary import PublicationKind, PublicStatus

QUERIES = 2
"""The number of queries of :func:`counts`, whatever the size of the record: the counts, and the names."""

_KINDS = {
    "union": PublicationKind.ORGANIZATION,
    "employer": PublicationKind.ORGANIZATION,
    "dispute": PublicationKind.DISPUTE,
}


@dataclass(frozen=True)
class FacetValue:
    """A value one can filter by, its words in the active language, and how many cases it would leave."""

    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True)
class Counts:
    """All matching cases, and by facet the values with their counts, the largest first."""

    total: int
    facets: dict[str, list[FacetValue]]


def counts(filters: CaseFilter, lang: str) -> Counts:
    """The counts of a list, each facet with all filters but its own applied.

    Records that were withdrawn have no name any more and are left out of the facets.
    """
    totals: dict[str, dict[str, int]] = defaultdict(dict)
    parts = [_term_counts(facet, filters.cases(without=facet)) for facet in FACETS if facet != "status"]
    rows = _total("all", filters.cases()).union(_status_counts(filters), *parts, all=True)
    for facet, value, count in rows:
        totals[facet][value] = count
    selected = {facet: set(filters.chosen(facet) or ()) for facet in FACETS}
    names = _names((facet, value) for facet in FACETS for value in totals[facet].keys() | selected[facet])
    facets = {}
    for facet in FACETS:
        values = [
            FacetValue(value, label, totals[facet].get(value, 0), value in selected[facet])
            for value in totals[facet].keys() | selected[facet]
            if (label := _label(facet, value, names, lang))
        ]
        facets[facet] = sorted(values, key=lambda row: (-row.count, row.label.casefold(), row.value))
    return Counts(totals["all"].get("", 0), facets)


def totals(alternatives: Sequence[CaseFilter]) -> list[int]:
    """How many cases each of several other lists would hold. One query."""
    parts = [_total(str(position), filters.cases()) for position, filters in enumerate(alternatives)]
    if not parts:
        return []
    found = {int(position): count for position, _, count in parts[0].union(*parts[1:], all=True)}
    return [found.get(position, 0) for position in range(len(parts))]


_Rows = QuerySet[Any, tuple[Any, ...]]


def _text(value: str) -> Cast:
    """A constant as text: PostgreSQL gives a bare parameter in a union no type."""
    return Cast(Value(value), TextField())


def _total(name: str, found: QuerySet[CaseVersion]) -> _Rows:
    rows = found.order_by().annotate(facet=_text(name), facet_value=_text(""))
    return rows.values_list("facet", "facet_value").annotate(count=Count("pk"))


def _term_counts(facet: str, found: QuerySet[CaseVersion]) -> _Rows:
    rows = CaseTerm.objects.filter(facet=facet, case_version__in=found.values("pk")).order_by()
    named = rows.annotate(facet_name=_text(facet), facet_value=Cast(F("value"), TextField()))
    return named.values_list("facet_name", "facet_value").annotate(count=Count("pk"))


def _status_counts(filters: CaseFilter) -> _Rows:
    rows = spans_on(filters.day).filter(case_version__in=filters.cases(without="status").values("pk")).order_by()
    named = rows.annotate(facet=_text("status"), facet_value=Cast(F("status"), TextField()))
    return named.values_list("facet", "facet_value").annotate(count=Count("pk"))


def _names(wanted: Iterable[tuple[str, str]]) -> dict[str, Words]:
    """The present names of the records that facets lead to, by key."""
    keys = {f"{_KINDS[facet]}:{value}" for facet, value in wanted if facet in _KINDS}
    rows = Current.objects.filter(key__in=keys, withdrawn_at=None).values_list("key", "title_en", "title_es")
    return {key: Words(en=title_en, es=title_es) for key, title_en, title_es in rows}


def _label(facet: str, value: str, names: dict[str, Words], lang: str) -> str:
    match facet:
        case "status":
            return str(PublicStatus(value).label)
        case "country":
            return country_name(value)
        case "sector":
            return label("Sector", value)
        case "charge":
            return label("Knowledge" if value in NO_CHARGE_TOLD else "ChargeCategory", value)
        case "violation":
            return label("Violation", value)
    return names.get(f"{_KINDS[facet]}:{value}", Words()).in_(lang)[0]
