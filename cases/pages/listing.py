"""The list of cases: filters, counts, chips, order and pages, all of it in the address."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.pages import cards, lines, people
from cases.pages.boxes import LEGENDS, boxes
from cases.pages.pager import also, pager
from cases.pages.worldmap import world_map
from cases.published import caselist, crossing, facets, hits, site
from cases.published.countries import Country, by_country
from cases.published.crossing import Found
from cases.published.filters import CARDS, FACETS, MAP, TABLE, VIEWS, CaseFilter
from cases.published.hits import Hit
from cases.published.lengths import LABELS
from cases.published.models import CaseVersion
from cases.published.sorting import SORTS, UPDATED
from cases.vocabulary import PublicationKind

PAGE_SIZE = 25
ALIKE = 10
NAMED = 50
"""The most people whom the map names beside their countries; of more it has the figures, and links to the lists."""

SETTINGS: dict[str, str | Promise] = {
    "q": gettext_lazy("Search"),
    "detained_after": gettext_lazy("First detained from"),
    "detained_before": gettext_lazy("First detained to"),
    "length": gettext_lazy("Time in detention"),
    "on": gettext_lazy("Status on"),
    "known_on": gettext_lazy("As known on"),
}


@dataclass(frozen=True)
class Chip:
    """A filter in use: its words, and the query of the same list without it."""

    words: str
    query: str
    data: QueryDict


@dataclass(frozen=True)
class Alternative:
    """A wider list offered where nothing was found."""

    words: str
    query: str
    count: int


@dataclass(frozen=True)
class Alike:
    """Names like the one that was searched for: as other queries, and the people themselves."""

    proposed: list[tuple[str, str]]
    hits: Sequence[Hit]


@dataclass(frozen=True)
class Listed:
    """What the list of one edition of the record says: its figures, and those it names.

    ``page`` is the one shown, of ``pages`` of them: of the table its ``rows``, else its ``versions``; ``countries`` are those of
    the map.
    """

    counts: facets.Counts
    rows: Sequence[lines.Named] = ()
    versions: Sequence[CaseVersion] = ()
    countries: Sequence[Country] = ()
    page: int = 1
    pages: int = 1


def asked(filters: CaseFilter) -> QueryDict:
    """What the address asked and was understood, without the page: the start of every other address of the list."""
    data = QueryDict(mutable=True)
    for key in (*FACETS, *SETTINGS, "sort", "view"):
        chosen = filters.chosen(key)
        if chosen and chosen != TABLE:
            data.setlist(key, chosen if key in FACETS else [str(filters.data[key])])
    return data


def without(data: QueryDict, key: str, value: str | None = None) -> QueryDict:
    """The address without a key, or without one value of it."""
    rest = copy(data)  # its own method copies every list in it
    kept = [other for other in rest.pop(key, []) if value is not None and other != value]
    if kept:
        rest.setlist(key, kept)
    return rest


def query(data: QueryDict) -> str:
    """The query part of an address, with its question mark; "?" alone for no filter."""
    return "?" + data.urlencode()


def cases(request: HttpRequest, lang: str) -> HttpResponse:
    """Every case, or those the address asks for.

    Two queries, once the index knows its names, however long the record is, and one for words searched for; three more if none match.
    """
    today = dt.datetime.now(dt.UTC).date()
    filters = CaseFilter(request.GET, today)
    listed = crossing.of(filters, lambda found: _listed(found, filters, lang))
    counts = listed.counts
    data = asked(filters)
    taken = query(data).removesuffix("?")
    chips = list(chips_of(data, counts))
    context = {
        "asked": {key: data.get(key, "") for key in SETTINGS},
        "address": request.path + taken,
        "total": counts.total,
        "taking": ngettext("Take this %(total)s case with you", "Take these %(total)s cases with you", counts.total)
        % {"total": counts.total},
        "found": ngettext("%(total)s case", "%(total)s cases", counts.total) % {"total": counts.total},
        "boxes": boxes(counts.facets, lang),
        "chips": chips,
        "alternatives": [] if counts.total else _alternatives(data, chips, today),
        "alike": None if counts.total or "q" not in data else _alike(data, today, lang),
        "lengths": LABELS.items(),
        "views": _views(data),
        "view": filters.shown_as,
        "taken": taken,
        "sorts": SORTS,
        "order": filters.order,
        "hidden": [(key, value) for key in data for value in data.getlist(key) if key != "sort"],
        "day": filters.day,
        "known_on": filters.known_day,
        "taken_down": caselist.taken_down_since(filters.known_day) if filters.known_day else 0,
        "is_today": filters.day == today,
        "is_default_order": filters.order == UPDATED,
        **(_map(filters, data, listed) if filters.shown_as == MAP else _page(filters, taken or "?", listed, lang)),
    }
    return render(request, "cases/list.html", context)


def _listed(found: Found, filters: CaseFilter, lang: str) -> Listed:
    """The figures of a list and whom it names. One query, and one for new names."""
    counts = facets.counts(found, lang)
    if filters.shown_as == MAP:
        named = found.page(0, NAMED) if counts.total <= NAMED else []
        return Listed(counts, versions=named, countries=by_country(found))
    pages = max(1, -(-counts.total // PAGE_SIZE))
    number = min(filters.page_number, pages)
    first, end = (number - 1) * PAGE_SIZE, number * PAGE_SIZE
    if filters.shown_as == CARDS:
        return Listed(counts, versions=found.page(first, end), page=number, pages=pages)
    return Listed(counts, rows=found.named(first, end), page=number, pages=pages)


def _page(filters: CaseFilter, query_of: str, listed: Listed, lang: str) -> dict[str, object]:
    """One page of the list, as table or as cards. One query for cards."""
    number, pages = listed.page, listed.pages
    problems = list(filters.problems)
    if filters.page_number > pages:
        problems.append(_("This list has no page %(page)d. The last page is shown.") % {"page": filters.page_number})
    first = (number - 1) * PAGE_SIZE
    return {
        "problems": problems,
        "shown": _("– showing %(first)s to %(last)s")
        % {"first": first + 1, "last": first + len(listed.rows or listed.versions)},
        "lines": lines.lines(listed.rows, filters.day, lang),
        "cards": [
            cards.written(line, filters.day, filters.today, lang) for line in _people(listed.versions, filters.day)
        ],
        "pager": pager(query_of, number, pages),
    }


def _map(filters: CaseFilter, data: QueryDict, listed: Listed) -> dict[str, object]:
    """All of the list by country, with its people if they are few. One query at most."""
    named: dict[str, list[people.AnyLine]] = defaultdict(list)
    for line in _people(listed.versions, filters.day):
        named[line.row.country].append(line)
    world = world_map(listed.countries, data, named)
    return {"problems": filters.problems, "world": world, "is_named": listed.counts.total <= NAMED}


def _people(versions: Sequence[CaseVersion], day: dt.date) -> list[people.AnyLine]:
    """The people of some versions. One query, if there are any."""
    rows = caselist.cases(versions, day, site.freshness_months()) if versions else []
    return [people.any_line(row, day) for row in rows]


def _views(data: QueryDict) -> list[tuple[str, str, str]]:
    """The ways to show the list: the code of each, its words, and the query of the same list shown so."""
    table = query(without(data, "view"))
    return [(code, str(words), table if code == TABLE else also(table, f"view={code}")) for code, words in VIEWS]


def chips_of(data: QueryDict, counts: facets.Counts) -> Iterable[Chip]:
    """The filters in use, each with the way to be rid of it."""
    for key in (key for key in FACETS if key in data):
        labels = {value.value: value.label for value in counts.facets[key]}
        for code in data.getlist(key):
            words = _("%(filter)s: %(value)s") % {"filter": LEGENDS[key], "value": labels.get(code, code)}
            rest = without(data, key, code)
            yield Chip(words, query(rest), rest)
    for key, legend in SETTINGS.items():
        if key in data:
            value = LABELS[str(data[key])] if key == "length" else data[key]
            words = _("%(filter)s: %(value)s") % {"filter": legend, "value": value}
            rest = without(data, key)
            yield Chip(words, query(rest), rest)


def _alike(data: QueryDict, today: dt.date, lang: str) -> Alike | None:
    """People whose names are like the words searched for, where nobody at all has the words. Three queries at most."""
    if crossing.of(CaseFilter(_words_of(data), today), lambda found: found.total):
        return None
    answer = hits.answer(str(data["q"]), lang, ALIKE, [PublicationKind.CASE])
    if not answer.is_near:
        return None
    others = [(words, "?" + urlencode({"q": words})) for words in answer.proposed]
    return Alike(others, answer.groups[0].hits)


def _words_of(data: QueryDict) -> QueryDict:
    """The words searched for, in all cases."""
    everywhere = QueryDict(mutable=True)
    everywhere.setlist("q", data.getlist("q"))
    return everywhere


def _alternatives(data: QueryDict, chips: list[Chip], today: dt.date) -> list[Alternative]:
    """The list without each of its filters in turn, and its words searched for in all cases."""
    offered = [(_("Remove “%(filter)s”") % {"filter": chip.words}, chip.data) for chip in chips[:10]]
    if "q" in data and len(chips) > 2:
        offered.append((_("Search all cases for “%(words)s”") % {"words": data["q"]}, _words_of(data)))
    return [
        Alternative(words, query(other), crossing.of(CaseFilter(other, today), lambda found: found.total))
        for words, other in offered
    ]
