"""What a printed sheet says of a case. It hangs on a wall for months, so every word on it has its day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from itertools import takewhile

from django.conf import settings
from django.template.defaultfilters import truncatechars_html
from django.urls import reverse
from django.utils.html import conditional_escape, format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cases.pages import qr
from cases.pages.case_appeals import Call, calls
from cases.pages.case_charges import accusations
from cases.pages.case_facts import Entry, Row, facts, knowledge
from cases.pages.case_others import others
from cases.pages.case_status import Banner, banner
from cases.published.figures import is_countable
from cases.published.shapes import CaseDocument
from cases.status import public_status, timeline
from cases.templatetags.record import coded, count_words, date_words, when_words, worded
from cases.vocabulary import PublicStatus

ENTRIES = 2
"""How many answers to one question a sheet has room for; it says that there are more."""
LONGEST = 150
"""Characters of one answer; what is longer is told whole on the page."""
SUMMARY = 260


@dataclass(frozen=True)
class Sheet:
    """A case on one sheet, as known on a day. ``address`` is the short one; ``calls`` the appeals that still stand.

    ``status`` names its own day. ``until``: the last day on which "detained" holds if no newer report comes; none for
    who is not told to be detained. ``summary`` may be shortened.
    """

    document: CaseDocument
    version: int
    published: dt.date
    on: dt.date
    banner: Banner
    status: str
    length: str
    until: dt.date | None
    summary: str
    rows: list[Row]
    calls: list[Call]
    address: str

    @property
    def code(self) -> str:
        """The public status that is drawn beside the words."""
        return str(PublicStatus.UNK) if self.banner.is_possible else self.banner.code

    @property
    def size(self) -> str:
        """How large the name can be set: ``""``, ``long`` or ``longer``."""
        letters = len(self.document.name)
        return "longer" if letters > 60 else "long" if letters > 22 else ""

    @property
    def qr(self) -> qr.Code:
        return qr.code(self.address)


def sheet(document: CaseDocument, version: int, published: dt.date, on: dt.date, freshness_months: int) -> Sheet:
    """The sheet of one version of a case for a day. No query."""
    shown = banner(document, on, freshness_months)
    return Sheet(
        document=document,
        version=version,
        published=published,
        on=on,
        banner=shown,
        status=status_words(shown),
        length=_length(shown),
        until=_until(document, on, freshness_months) if shown.is_detained else None,
        summary=_cut(worded(document.summary), SUMMARY),
        rows=_rows(document, shown, freshness_months),
        calls=[call for call in calls(document, shown, freshness_months) if call.is_live],
        address=settings.SITE_URL.rstrip("/") + reverse("pages:short", args=[document.id]),
    )


# The status


def status_words(shown: Banner) -> str:
    """The status with its day, so that it stays true: "Detained, last confirmed 1 February 2024"."""
    if shown.is_possible:
        return _("Possibly detained on %(day)s") % {"day": date_words(shown.on)}
    label = str(PublicStatus(shown.code).label)
    if shown.code == PublicStatus.STALE and shown.reported:
        return f"{label}, {date_words(shown.reported)}"
    if shown.is_last_known and shown.reported:
        return _("%(status)s, last known %(day)s") % {"status": label, "day": date_words(shown.reported)}
    if shown.is_over and shown.period and shown.period.start:
        return f"{label} {when_words(shown.period.start)}"
    if shown.reported:
        return _("%(status)s, last confirmed %(day)s") % {"status": label, "day": date_words(shown.reported)}
    return _("%(status)s, as of %(day)s") % {"status": label, "day": date_words(shown.on)}


def _length(shown: Banner) -> str:
    """How long in detention, and up to when that is counted: paper does not count on."""
    if not shown.length or shown.is_possible:
        return ""
    if shown.is_going_on:
        words = _("%(length)s in detention by %(day)s")
        return words % {"length": shown.length, "day": date_words(shown.on)}
    if shown.is_unconfirmed and shown.reported:
        words = _("%(length)s in detention, counted up to %(day)s")
        return words % {"length": shown.length, "day": date_words(shown.reported)}
    return _("%(length)s in detention") % {"length": shown.length}


def _until(document: CaseDocument, on: dt.date, freshness_months: int) -> dt.date | None:
    """The last day of the stretch of days, from the one asked for, on which pages say "detained"."""
    spans = timeline(document.status_periods(), freshness_months)
    left = (span for span in spans if span.next_day is None or span.next_day > on)
    held = list(takewhile(lambda span: public_status(span.status) == PublicStatus.HELD, left))
    return held[-1].next_day - dt.timedelta(days=1) if held and held[-1].next_day else None


# The facts


def _rows(document: CaseDocument, shown: Banner, freshness_months: int) -> list[Row]:
    """The questions a passer-by asks. What is not known is printed as that."""
    told = {row.label: row for row in facts(document)}
    held = told[_("Held in")]
    rows = [told[_("Role")], told[_("Employer")], told[_("Age")], told[pgettext("beginning", "Detained")]]
    if shown.is_going_on or shown.is_unconfirmed:
        rows.append(Row(held.label, held.entries[-1:], held.missing))
    rows.append(_charge(document, shown.on, freshness_months))
    rows += _company(document)
    return [_short(row) for row in rows]


def _charge(document: CaseDocument, on: dt.date, freshness_months: int) -> Row:
    """Accusations, each with who makes it and what became of it by the day."""
    entries = tuple(
        Entry(
            coded(found.charge.charge_category, "ChargeCategory"),
            found.charge,
            (
                format_html(_("An accusation, made by: {}"), found.by),
                format_html("{} {}", _("State of the charge today:"), found.state),
            ),
        )
        for found in accusations(document, on, freshness_months)
    )
    return Row(_("Charge"), entries, "" if entries else knowledge(document.charge_knowledge))


def _company(document: CaseDocument) -> list[Row]:
    """Who was jailed in the same event: the first group of the first such event, unless doubtful. Counts are never added up."""
    for company in others(document):
        for part in company.parts:
            if company.is_jailed and part.group and is_countable(company.event, part):
                words = format_html("{}: {}", capfirst(count_words(part)), worded(part.group))
                return [Row(_("Jailed in the same event"), (Entry(words, part),))]
    return []


def _short(row: Row) -> Row:
    """As many answers as a sheet has room for, each no longer than that; it says so if there are more."""
    is_noted = row.label in (_("Charge"), _("Held in"))
    entries = [
        replace(entry, text=_cut(entry.text, LONGEST), notes=entry.notes if is_noted else ())
        for entry in row.entries[:ENTRIES]
    ]
    left = len(row.entries) - ENTRIES
    if left > 0:
        entries.append(Entry(_("and %(number)d more, on the page") % {"number": left}))
    return Row(row.label, tuple(entries), row.missing)


def _cut(text: str, letters: int) -> str:
    """A text, or its beginning and an ellipsis. What was markup in it stays whole."""
    return truncatechars_html(conditional_escape(text), letters)
