"""The home page: who is detained now, who was when last reported, and what changed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from cases.pages import drawing, people
from cases.published import caselist, figures, records, site
from cases.published.caselist import CaseRow
from cases.published.filters import LONGEST, UPDATED, CaseFilter
from cases.vocabulary import PublicStatus

SHOWN = 50
"""How many people each of the two lists of the home page draws; the case list has everybody."""
UPDATES = 6
YEARS = 10
"""The longest stretch the common axis covers: older beginnings run off its left end."""


@dataclass(frozen=True)
class Drawn:
    """One person with the detention line on the common axis."""

    line: people.Line
    drawing: drawing.Line | None


@dataclass(frozen=True)
class Tick:
    """A year on the common axis, in percent of its width."""

    year: int
    x: float


def home(request: HttpRequest, lang: str) -> HttpResponse:
    """The home page today (UTC). Eleven queries, however long the record is."""
    today = dt.datetime.now(dt.UTC).date()
    held = _keys(f"status={PublicStatus.HELD}&sort={LONGEST}", today, SHOWN)
    stale = _keys(f"status={PublicStatus.STALE}&sort={LONGEST}", today, SHOWN)
    featured = _keys(f"sort={UPDATED}", today, 1)
    keys = dict.fromkeys([*held, *stale, *featured])
    found = caselist.cases(keys, today, site.freshness_months())
    rows = {f"{row.id}:{row.version}": row for row in found if isinstance(row, CaseRow)}
    shown = next((people.line(rows[key], today) for key in featured if key in rows), None)
    axis = _axis([rows[key] for key in held + stale if key in rows], today)
    context = {
        "today": today,
        "months": site.freshness_months(),
        "headline": figures.headline(today),
        "held": [_drawn(rows[key], today, axis) for key in held if key in rows],
        "stale": [_drawn(rows[key], today, axis) for key in stale if key in rows],
        "featured": shown,
        "tally": drawing.tally(shown.row.days) if shown else None,
        "axis": axis,
        "ticks": _ticks(axis),
        "updates": records.latest(UPDATES),
    }
    return render(request, "cases/home.html", context)


def _keys(query: str, today: dt.date, limit: int) -> list[str]:
    """People who are named: of the others there is nothing to draw, and no day on which they were updated."""
    return list(CaseFilter(QueryDict(query), today).qs.exclude(slug="").values_list("pk", flat=True)[:limit])


def _axis(rows: list[CaseRow], today: dt.date) -> tuple[dt.date, dt.date]:
    """From the year of the earliest beginning drawn, :data:`YEARS` years back at most, to today."""
    starts = [
        start.year
        for row in rows
        if (spell := people.line(row, today).since) is not None and (start := spell.earliest) is not None
    ]
    first = max(min(starts, default=today.year - 1), today.year - YEARS)
    return dt.date(first, 1, 1), today


def _ticks(axis: tuple[dt.date, dt.date]) -> list[Tick]:
    """A tick every year or every other, none so near the right end that its figure would be cut off."""
    first, last = axis
    days = max((last - first).days, 1)
    step = 1 if last.year - first.year <= 5 else 2
    years = range(first.year, last.year + 1, step)
    ticks = [Tick(year, round(100 * (dt.date(year, 1, 1) - first).days / days, 1)) for year in years]
    return [tick for tick in ticks if tick.x <= 95]


def _drawn(row: CaseRow, today: dt.date, axis: tuple[dt.date, dt.date]) -> Drawn:
    periods = row.document.status_periods()
    return Drawn(people.line(row, today), drawing.detention_line(periods, today, site.freshness_months(), axis))
