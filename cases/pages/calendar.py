"""The calendar of one case (RFC 5545): its hearings, and the legal limits that certainly had passed, as they are published.

A day is never more exact than its source: what may have been on several days spans them, and says so. What may have been
on any day of more than :data:`WIDEST` is left out, as is what is doubtful.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases import dates
from cases.dates import ImpreciseDate
from cases.pages import errors
from cases.pages.case_limits import overstays
from cases.pages.feeds import absolute
from cases.pages.lookup import Gone, standing
from cases.published import records, site
from cases.published.figures import is_countable
from cases.published.records import Published
from cases.published.shapes import CaseDocument
from cases.templatetags.record import coded, plain
from cases.vocabulary import PlanState, PublicationKind

WIDEST = dt.timedelta(days=31)


@dataclass(frozen=True)
class Entry:
    """What has a day in a case, in words. ``is_off``: the day was set, and it did not take place on it."""

    name: str
    what: str
    day: ImpreciseDate
    lines: tuple[str, ...]
    is_off: bool = False


def one_case(request: HttpRequest, lang: str, public_id: str) -> HttpResponse:
    """The calendar of one case. A case that was withdrawn answers as its page does. Two queries."""
    try:
        published = standing(records.current(PublicationKind.CASE, public_id))
    except Gone as gone:
        return errors.gone(request, gone.tombstone)
    response = HttpResponse(written(published, lang), content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{public_id}.ics"'
    return response


def written(published: Published, lang: str) -> bytes:
    """The calendar of a version, whose bytes follow from that version alone."""
    document = published.document
    assert isinstance(document, CaseDocument)
    from icalendar import Calendar, Event  # here: it takes three megabytes of every process, and few ask for a calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Case Tracker//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{document.name} – {site.current().name}")
    for entry in (*hearings(document, lang), *passed(document)):
        assert entry.day.earliest and entry.day.latest
        event = Event()
        event.add("uid", f"{document.id}-{entry.name}@{urlsplit(settings.SITE_URL).hostname}")
        event.add("dtstamp", published.published_at.replace(microsecond=0))
        event.add("dtstart", entry.day.earliest)
        event.add("dtend", entry.day.latest + dt.timedelta(days=1))
        event.add("summary", f"{document.name}: {entry.what}", {"language": lang})
        of_several = "" if entry.day.is_exact else _("One of these days: %(day)s.") % {"day": entry.day.words(lang)}
        event.add("description", "\n".join(filter(None, (of_several, *entry.lines))), {"language": lang})
        event.add("url", absolute(reverse("pages:case", args=[lang, document.id, document.slug])))
        event.add("transp", "TRANSPARENT")
        if entry.is_off:
            event.add("status", "CANCELLED")
        calendar.add_component(event)
    return calendar.to_ical()


def hearings(document: CaseDocument, lang: str) -> Iterator[Entry]:
    """The hearings of a case that have a day. Of one that is planned nothing is said of whether it took place."""
    states = {
        PlanState.PLANNED: _("hearing, planned"),
        PlanState.HELD: _("hearing, took place"),
        PlanState.ADJOURNED: _("hearing, adjourned"),
        PlanState.MISSED: _("hearing, did not take place"),
    }
    for first, proceeding in enumerate(document.proceedings, 1):
        for second, hearing in enumerate(proceeding.hearings, 1):
            day = dates.parse(hearing.date)
            if not is_countable(hearing) or not _is_told(day):
                continue
            lines = [capfirst(plain(hearing.purpose)), plain(proceeding.court.label) if proceeding.court else ""]
            if hearing.state == PlanState.PLANNED:
                lines.append(_("Whether it took place stands on the page of the case, once a source says so."))
            yield Entry(
                name=f"hearing-{first}-{second}",
                what=states[PlanState(hearing.state)],
                day=day,
                lines=tuple(filter(None, lines)),
                is_off=hearing.state in (PlanState.ADJOURNED, PlanState.MISSED),
            )


def passed(document: CaseDocument) -> Iterator[Entry]:
    """The legal limits that certainly had passed while the person was held, on the first day of that."""
    for number, overstay in enumerate(overstays(document, dt.date.max), 1):
        if _is_told(overstay.day):
            stage = coded(overstay.row.kind, "LimitKind")
            what = _("legal limit passed (%(stage)s, %(length)s)") % {"stage": stage, "length": overstay.length}
            yield Entry(f"limit-{number}", what, overstay.day, (overstay.row.provision,))


def _is_told(day: ImpreciseDate) -> bool:
    return day.earliest is not None and day.latest is not None and day.latest - day.earliest < WIDEST
