"""People who do not exist, in number: for pages that list, count, sort and turn over."""

from __future__ import annotations

import datetime as dt
from typing import Any

from cases.models import Case, Root, Source, StatusPeriod
from cases.published.models import Publication
from tests import factories

NOW = dt.datetime.now(dt.UTC)
TODAY = NOW.date()


def ago(days: int) -> dt.date:
    return TODAY - dt.timedelta(days=days)


def report(day: dt.date, **fields: Any) -> Source:
    """A source of its own root, published on a day."""
    return factories.source(f"Example report of {day.isoformat()}", published=day.isoformat(), **fields)


def stay(of: Case, start: str, confirmed: dt.date, **fields: Any) -> StatusPeriod:
    """A time in a status, as a report of the day ``confirmed`` has it."""
    period = factories.period(of, start=start, **{"last_attested": confirmed, **fields})
    factories.cite(period, report(confirmed))
    return period


def file(name: str, **fields: Any) -> Case:
    """A file without any detention yet, from which nothing else is missing."""
    case = factories.safe(factories.case(factories.person(name), **fields))
    factories.cite(factories.paragraph(case), report(ago(400)))
    return case


def held(name: str, since: str = "", **fields: Any) -> Case:
    """Somebody whom a report of last month has in detention."""
    case = file(name, **fields)
    stay(case, since or ago(100).isoformat(), ago(30))
    return case


def stale(name: str, **fields: Any) -> Case:
    """Somebody of whom nobody has reported since July 2007."""
    case = file(name, **fields)
    stay(case, "2007-06", factories.LEAFLET_DAY)
    return case


def public(root: Root, by: Any, at: dt.datetime = NOW) -> Publication:
    """Publishes now, by another person than the one who entered it."""
    return factories.published(root, by, at)


def crowd(number: int, by: Any, start: int = 1) -> list[Case]:
    """Published people called Person Example 01 and so on, all detained when last reported."""
    cases = [stale(f"Person Example {position:02d}") for position in range(start, start + number)]
    for case in cases:
        public(case, by)
    return cases
