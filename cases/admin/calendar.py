"""The calendar of the desk: what has a day in a month, as a list in order of time."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_GET

from cases import dates
from cases.admin.queues import ground, reachable
from cases.admin.site import desk
from cases.operations import queues
from cases.operations.queues.agenda import Entry, entries
from cases.published.labels import lang

MONTH = re.compile(r"(?P<year>[0-9]{4})-(?P<month>0[1-9]|1[0-2])")


@dataclass(frozen=True)
class Line:
    """One entry with the words of its day, and where it stands at the desk."""

    entry: Entry
    day: str
    address: str
    is_past: bool


@dataclass(frozen=True)
class Month:
    """The days of one month."""

    first: dt.date

    @property
    def last(self) -> dt.date:
        return (self.first.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)

    @property
    def code(self) -> str:
        return f"{self.first:%Y-%m}"

    @property
    def words(self) -> str:
        return dates.parse(self.code).words(lang())

    @property
    def before(self) -> Month:
        return Month((self.first - dt.timedelta(days=1)).replace(day=1))

    @property
    def after(self) -> Month:
        return Month(self.last + dt.timedelta(days=1))


def asked_month(request: HttpRequest, today: dt.date) -> Month:
    """The month asked for, from 1900 to 2199; this month, with a message, for anything that is none."""
    asked = request.GET.get("month", "")
    found = MONTH.fullmatch(asked)
    if found and 1900 <= int(found["year"]) < 2200:
        return Month(dt.date(int(found["year"]), int(found["month"]), 1))
    if asked:
        messages.error(request, gettext("That is not a month like 2007-06. This is the present one."))
    return Month(today.replace(day=1))


@require_GET
def calendar(request: HttpRequest) -> HttpResponse:
    """Hearings, limits, deadlines, replies, reviews and what was put off, month by month."""
    today = timezone.now().date()
    cases, month = reachable(request), asked_month(request, today)
    found = entries(queues.read(cases), ground(today), month.first, month.last)
    context: dict[str, Any] = {
        **desk.each_context(request),
        "title": gettext("Calendar of hearings and limits"),
        "month": month,
        "lines": [_line(entry, today) for entry in found],
    }
    return TemplateResponse(request, "admin/cases/calendar.html", context)


def _line(entry: Entry, today: dt.date) -> Line:
    page = reverse("admin:cases_case_change", args=[entry.case.pk])
    latest = entry.day.latest
    return Line(
        entry=entry,
        day=entry.day.words(lang()),
        address=f"{page}#{entry.part}" if entry.part else page,
        is_past=latest is not None and latest < today,
    )
