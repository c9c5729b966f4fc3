"""The home page: who is detained now, who was when last reported, and what changed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from cases.pages import drawing, people
from cases.published import caselist, crossing, figures, records, site
from cases.published.caselist import CaseRow
from cases.published.filters import CaseFilter
from cases.published.models import CaseVersion
from cases.published.sorting import LONGEST, UPDATED
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
    """The home page today (UTC). Ten queries, however long the record is."""
    today = dt.datetime.now(dt.UTC).date()
    months = site.freshness_months()
    longest = [
        _first(f"status={status}&sort={LONGEST}", today, SHOWN) for status in (PublicStatus.HELD, PublicStatus.STALE)
    ]
    newest = _first(f"sort={UPDATED}", today, 1)
    found = caselist.cases([*longest[0], *longest[1], *newest], today, months)
    rows = {row.id: row for row in found if isinstance(row, CaseRow)}
    held, stale, featured = ([rows[version.public_id] for version in listed] for listed in (*longest, newest))
    shown = next((people.line(row, today) for row in featured), None)
    axis = _axis(held + stale, today)
    context = {
        "today": today,
        "months": months,
        "headline": figures.headline(today),
        "held": [_drawn(row, today, axis) for row in held],
        "stale": [_drawn(row, today, axis) for row in stale],
        "featured": shown,
        "tally": drawing.tally(shown.row.days) if shown else None,
        "axis": axis,
        "ticks": _ticks(axis),
        "updates": records.latest(UPDATES),
    }
    return render(request, "cases/home.html", context)


def _first(query: str, today: dt.date, limit: int) -> list[CaseVersion]:
    """People who are named: of the others there is nothing to draw, and no day on which they were updated."""
    return crossing.of(CaseFilter(QueryDict(query), today), lambda found: found.page(0, limit), is_named=True)


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
    periods = row.periods
    return Drawn(people.line(row, today), drawing.detention_line(periods, today, site.freshness_months(), axis))
