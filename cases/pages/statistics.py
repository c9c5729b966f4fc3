"""The statistics: who is counted, by day, place, sector, union, employer, length and status, and each chart as a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from cases.pages import charts, listing, spreadsheet
from cases.pages.boxes import LEGENDS
from cases.pages.tables import GROUPS, Tables, leading
from cases.pages.tolls import tolls
from cases.published import caselist
from cases.published.filters import CaseFilter
from cases.templatetags.record import plain

SHOWN, FOLDED, DISPUTES = 10, 100, 6
"""Rows of a chart, rows behind its heading, and disputes drawn; files have all of them."""

_Table = tuple[Sequence[str], Iterable[Sequence[str | int | None]]]
"""The heads of a file and its rows."""


def statistics(request: HttpRequest, lang: str) -> HttpResponse:
    """The figures of the record, or of the cases an address asks for. Nine queries at most, however long the record is."""
    tables = _asked(request, lang)
    filters = tables.filters
    chips = list(listing.chips_of(tables.asked, tables.counts))
    moments = tables.over_time
    costs, further = tolls(tables, DISPUTES)
    statuses = tables.statuses
    known = filters.known_day or filters.today
    permanent = tables.asked.copy()
    permanent["on"], permanent["known_on"] = filters.day.isoformat(), known.isoformat()
    context = {
        "asked": tables.asked,
        "query": listing.query(tables.asked) if tables.asked else "",
        "hidden": [
            (key, value) for key, values in tables.asked.lists() for value in values if key not in ("on", "known_on")
        ],
        "chips": chips,
        "problems": filters.problems,
        "day": filters.day,
        "is_today": filters.day == filters.today,
        "known_on": filters.known_day,
        "taken_down": caselist.taken_down_since(filters.known_day) if filters.known_day else 0,
        "total": tables.everybody.total,
        "moments": moments,
        "now": moments[-1],
        "ever": any(moment.tally.most for moment in moments),
        "some_day": any(moment.tally.some_day for moment in moments),
        "highest": max(moments, key=lambda moment: moment.tally.certain),
        "columns": charts.columns(moments),
        "world": tables.world,
        "groups": [_group(tables, facet) for facet in GROUPS],
        "lengths": charts.lengths(tables.lengths),
        "statuses": statuses,
        "whole": charts.whole(statuses),
        "tolls": costs,
        "further": further,
        "known": known,
        "permanent": listing.query(permanent),
    }
    return render(request, "cases/statistics.html", context)


def _asked(request: HttpRequest, lang: str) -> Tables:
    return Tables(CaseFilter(request.GET, dt.datetime.now(dt.UTC).date()), lang)


def _group(tables: Tables, facet: str) -> dict[str, object]:
    rows = tables.group(facet)
    bars = charts.bars(rows)
    return {
        "facet": facet,
        "legend": LEGENDS[facet],
        "leading": leading(rows),
        "first": bars[:SHOWN],
        "more": bars[SHOWN : SHOWN + FOLDED],
        "others": len(rows) - SHOWN,
        "is_cut": len(rows) > SHOWN + FOLDED,
    }


# Files


def download(request: HttpRequest, lang: str, chart: str) -> HttpResponse:
    """The table of one chart as a file. Heads are the same in every language; six queries at most."""
    tables = _asked(request, lang)
    heads, rows = FILES[chart](tables, settings.SITE_URL.rstrip("/") + reverse("pages:cases", args=[lang]))
    known = tables.filters.known_day
    day = f"-{tables.filters.day}" + (f"-known-{known}" if known else "")
    return spreadsheet.answer(f"statistics-{chart}{day}", heads, rows)


def _over_time(tables: Tables, cases: str) -> _Table:
    heads = ("day", "certain", "last_reported", "some_day_of_the_year", "listed_as_detained", "list")
    rows = (
        (
            moment.day.isoformat(),
            now.certain,
            now.last_reported,
            now.some_day,
            now.listed,
            _list(cases, moment.certain.query),
        )
        for moment in tables.over_time
        for now in (moment.tally,)
    )
    return heads, rows


def _by(facet: str) -> Callable[[Tables, str], _Table]:
    def table(tables: Tables, cases: str) -> _Table:
        heads = (facet, "name", "people", "certain", "last_reported", "some_day_of_the_year", "list")
        rows = (
            (
                row.code,
                row.label,
                row.people.people,
                now.certain,
                now.last_reported,
                now.some_day,
                _list(cases, row.people.query),
            )
            for row in tables.group(facet)
            for now in (row.tally,)
        )
        return heads, rows

    return table


def _lengths(tables: Tables, cases: str) -> _Table:
    rows = ((line.code, line.label, line.people.people, _list(cases, line.people.query)) for line in tables.lengths)
    return ("length", "name", "people", "list"), rows


def _statuses(tables: Tables, cases: str) -> _Table:
    rows = ((line.code, line.label, line.people.people, _list(cases, line.people.query)) for line in tables.statuses)
    return ("status", "name", "people", "list"), rows


def _tolls(tables: Tables, cases: str) -> _Table:
    heads = ("dispute", "name", "what", "at_least", "at_most", "about", "doubtful", "people_on_this_record", "list")
    rows = (
        (
            found.document.id,
            plain(found.document.heading),
            cost.label,
            cost.figure.count_min if cost.figure else None,
            cost.figure.count_max if cost.figure else None,
            cost.figure.count_basis if cost.figure else "",
            int(cost.is_doubtful),
            found.people.people,
            _list(cases, found.people.query),
        )
        for found in tolls(tables)[0]
        for cost, _bar in found.costs
    )
    return heads, rows


def _list(cases: str, query: str) -> str:
    return cases + query if query else ""


FILES: dict[str, Callable[[Tables, str], _Table]] = {
    "over-time": _over_time,
    **{facet: _by(facet) for facet in GROUPS},
    "length": _lengths,
    "status": _statuses,
    "disputes": _tolls,
}
"""Every chart by the name of its file."""


class ChartConverter:
    """The name of a chart in an address."""

    regex = "|".join(FILES)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
