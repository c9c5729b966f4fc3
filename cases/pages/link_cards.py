"""The pictures for links: one of every case by name, and one of the site, which stands for everything else."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _

from cases.pages.card_drawing import Card, can_draw, draw
from cases.pages.case_status import banner
from cases.pages.lookup import record_page
from cases.published import records, site
from cases.published.figures import is_countable
from cases.published.records import Published
from cases.published.shapes import CaseDocument
from cases.templatetags.marks import status_shape
from cases.templatetags.record import date_words, plain
from cases.vocabulary import AffiliationKind, PublicationKind


def card(request: HttpRequest, lang: str) -> HttpResponse:
    """The picture of the site. No query but that for the site."""
    return _png(draw(_of_the_site()))


def case_card(request: HttpRequest, lang: str, public_id: str) -> HttpResponse:
    """The picture of a case as it is today (UTC): whatever else the address asks is not heard. Two queries."""
    today = dt.datetime.now(dt.UTC).date()
    return record_page(
        request,
        lang,
        lambda: records.current(PublicationKind.CASE, public_id),
        None,
        lambda published: _png(draw(of_case(published, today))),
    )


def of_case(published: Published, on: dt.date) -> Card:
    """What the picture of a case says: the name as it can be drawn, the status with its day, the union.

    The picture of the site for a name that none of our fonts has, and that is told in no other way.
    """
    document = published.document
    assert isinstance(document, CaseDocument)
    name = drawable_name(document)
    if not name:
        return _of_the_site()
    shown = banner(document, on, site.freshness_months())
    day = _("As of %(day)s") % {"day": date_words(on)}
    return Card(
        site=_site_name(),
        heading=name,
        status=shown.in_short,
        shape="unk" if shown.is_possible else status_shape(shown.code),
        notes=tuple(note for note in (_union(document), f"{day} · {_host()}") if note),
        is_rtl=get_language_bidi(),
    )


def drawable_name(document: CaseDocument) -> str:
    """The name of the person, else another that is sure, in a script that can be drawn; else nothing."""
    others = (name.text for name in document.names if is_countable(name))
    return next((name for name in (document.name, *others) if can_draw(name)), "")


def _union(document: CaseDocument) -> str:
    """The union that the person surely belonged to, without an end that is known."""
    for row in document.affiliations:
        if row.kind != AffiliationKind.EMPLOYMENT and row.ended.is_unknown and is_countable(row):
            return plain(row.organization.label)
    return ""


def _of_the_site() -> Card:
    return Card(
        site=_host(),
        heading=_site_name(),
        status=_("A public record of detained trade unionists"),
        notes=(_("Every fact carries its source and the date it was last confirmed."),),
        is_rtl=get_language_bidi(),
    )


def _site_name() -> str:
    """What the site is called, or where it is, if no font of ours has its name."""
    name = site.current().name
    return name if can_draw(name) else _host()


def _host() -> str:
    return settings.SITE_URL.partition("://")[2].rstrip("/")


def _png(content: bytes) -> HttpResponse:
    return HttpResponse(content, content_type="image/png")
