"""The list of cases: filters, counts, chips, order and pages, all of it in the address."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.pages import people
from cases.published import caselist, facets, site
from cases.published.facets import FacetValue
from cases.published.filters import FACETS, SORTS, UPDATED, CaseFilter

PAGE_SIZE = 25
SHORT = 5
LONG = 100

LEGENDS: dict[str, str | Promise] = {
    "status": gettext_lazy("Status"),
    "country": gettext_lazy("Country or territory"),
    "sector": gettext_lazy("Sector"),
    "union": gettext_lazy("Union"),
    "employer": gettext_lazy("Employer"),
    "dispute": gettext_lazy("Dispute"),
}
SETTINGS: dict[str, str | Promise] = {
    "q": gettext_lazy("Search"),
    "detained_after": gettext_lazy("First detained from"),
    "detained_before": gettext_lazy("First detained to"),
    "on": gettext_lazy("Status on"),
    "known_on": gettext_lazy("As known on"),
}


@dataclass(frozen=True)
class Choice:
    """A facet as the form shows it: the first values and the rest behind a heading."""

    key: str
    legend: str
    first: list[FacetValue]
    more: list[FacetValue]
    total: int


@dataclass(frozen=True)
class Chip:
    """A filter in use: its words, and the query of the same list without it."""

    words: str
    query: str
    data: QueryDict


@dataclass(frozen=True)
class Alternative:
    """A wider list offered where nothing was found."""

    chip: Chip
    count: int


@dataclass(frozen=True)
class PageLink:
    """A page of the list; a gap in the numbers has no query."""

    number: int
    query: str | None


def asked(filters: CaseFilter) -> QueryDict:
    """What the address asked and was understood, without the page: the start of every other address of the list."""
    data = QueryDict(mutable=True)
    for key in (*FACETS, *SETTINGS, "sort"):
        chosen = filters.chosen(key)
        if chosen:
            data.setlist(key, chosen if key in FACETS else [filters.data[key]])
    return data


def without(data: QueryDict, key: str, value: str | None = None) -> QueryDict:
    """The address without a key, or without one value of it."""
    rest = data.copy()
    kept = [other for other in rest.pop(key, []) if value is not None and other != value]
    if kept:
        rest.setlist(key, kept)
    return rest


def query(data: QueryDict) -> str:
    """The query part of an address, with its question mark; "?" alone for no filter."""
    return "?" + data.urlencode()


def cases(request: HttpRequest, lang: str) -> HttpResponse:
    """Every case, or those the address asks for. Seven queries at most, however long the record is."""
    today = dt.datetime.now(dt.UTC).date()
    filters = CaseFilter(request.GET, today)
    counts = facets.counts(filters, lang)
    pages = max(1, -(-counts.total // PAGE_SIZE))
    problems = list(filters.problems)
    if filters.page_number > pages:
        problems.append(_("This list has no page %(page)d. The last page is shown.") % {"page": filters.page_number})
    number = min(filters.page_number, pages)
    first = (number - 1) * PAGE_SIZE
    keys = filters.qs.values_list("pk", flat=True)[first : first + PAGE_SIZE]
    rows = caselist.cases(keys, filters.day, site.freshness_months())
    data = asked(filters)
    chips = list(_chips(data, counts))
    context = {
        "filters": filters,
        "asked": data,
        "problems": problems,
        "total": counts.total,
        "first": first + 1,
        "last": first + len(rows),
        "lines": [people.any_line(row, filters.day) for row in rows],
        "choices": [_choice(key, counts.facets[key]) for key in FACETS if counts.facets[key]],
        "chips": chips,
        "alternatives": [] if counts.total else _alternatives(chips, today),
        "sorts": SORTS,
        "order": filters.order,
        "sort_words": dict(SORTS)[filters.order],
        "hidden": [(key, value) for key in data for value in data.getlist(key) if key != "sort"],
        "number": number,
        "pages": page_links(data, number, pages),
        "next_query": query(_at(data, number + 1)) if number < pages else "",
        "day": filters.day,
        "known_on": filters.known_day,
        "taken_down": caselist.taken_down_since(filters.known_day) if filters.known_day else 0,
        "is_today": filters.day == today,
        "is_default_order": filters.order == UPDATED,
    }
    return render(request, "cases/list.html", context)


def _choice(key: str, values: list[FacetValue]) -> Choice:
    """The most frequent values first; the chosen ones are never hidden."""
    first = [value for position, value in enumerate(values) if position < SHORT or value.selected]
    more = [value for position, value in enumerate(values[:LONG]) if position >= SHORT and not value.selected]
    return Choice(key, str(LEGENDS[key]), first, more, len(values))


def _chips(data: QueryDict, counts: facets.Counts) -> Iterable[Chip]:
    for key in FACETS:
        labels = {value.value: value.label for value in counts.facets[key]}
        for code in data.getlist(key):
            words = _("%(filter)s: %(value)s") % {"filter": LEGENDS[key], "value": labels.get(code, code)}
            rest = without(data, key, code)
            yield Chip(words, query(rest), rest)
    for key, legend in SETTINGS.items():
        if key in data:
            words = _("%(filter)s: %(value)s") % {"filter": legend, "value": data[key]}
            rest = without(data, key)
            yield Chip(words, query(rest), rest)


def _alternatives(chips: list[Chip], today: dt.date) -> list[Alternative]:
    offered = chips[:10]
    found = facets.totals([CaseFilter(chip.data, today) for chip in offered])
    return [Alternative(chip, count) for chip, count in zip(offered, found, strict=True)]


def _at(data: QueryDict, page: int) -> QueryDict:
    other = data.copy()
    if page > 1:
        other["page"] = str(page)
    return other


def page_links(data: QueryDict, number: int, pages: int) -> list[PageLink]:
    """The first, the last and the neighbouring pages; a gap stands as page 0."""
    shown = sorted({1, pages, *range(max(1, number - 2), min(pages, number + 2) + 1)})
    links: list[PageLink] = []
    for page in shown:
        if links and page > links[-1].number + 1:
            links.append(PageLink(0, None))
        links.append(PageLink(page, query(_at(data, page))))
    return links
