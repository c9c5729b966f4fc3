"""The list of cases as plain SQL has it, without the index: what the index must say as well."""

from __future__ import annotations

from collections import Counter

from django.db.models import Count

from cases.published import ties
from cases.published.filters import FACETS, CaseFilter
from cases.published.models import CaseTerm
from cases.published.sorting import spans_on


def total(filters: CaseFilter) -> int:
    return filters.cases().count()


def page(filters: CaseFilter, first: int, end: int) -> list[str]:
    return [f"{row.public_id}:{row.version}" for row in filters.qs[first:end]]


def numbers(filters: CaseFilter) -> list[int]:
    return list(filters.qs.values_list("pk", flat=True))


def counts(filters: CaseFilter) -> dict[str, dict[str, int]]:
    """By facet, how many cases each value would leave, with all filters but those of the facet itself."""
    return {facet: _count(filters, facet) for facet in FACETS}


def _count(filters: CaseFilter, facet: str) -> dict[str, int]:
    found = filters.cases(without=facet).order_by()
    if facet == "status":
        rows = spans_on(filters.day).filter(case_version__in=found.values("pk")).order_by()
        return dict(rows.values_list("status").annotate(Count("pk")))
    terms = CaseTerm.objects.filter(facet=facet, case_version__in=found.values("pk")).order_by()
    if facet == "union":
        return _unions(terms.values_list("case_version", "value"))
    return dict(terms.values_list("value").annotate(Count("pk")))


def _unions(rows) -> dict[str, int]:
    """A member counts once in each body that hers is or stands below."""
    below = ties.all_below()
    members: dict[str, set[int]] = {}
    for number, union in rows:
        for body in {union, *(upper for upper, bodies in below.items() if union in bodies)}:
            members.setdefault(body, set()).add(number)
    return dict(Counter({body: len(numbers) for body, numbers in members.items()}))
