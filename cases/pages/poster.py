"""One A4 sheet about a person, for a wall or a hand: what is known, on which day, and where to see it as it is now."""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cases.pages.lookup import record_page
from cases.pages.sheet import Sheet, sheet
from cases.published import records, site
from cases.published.records import Published
from cases.published.shapes import CaseDocument
from cases.vocabulary import PublicationKind


def poster(request: HttpRequest, lang: str, public_id: str) -> HttpResponse:
    """The poster of a case, of today: nobody hangs up what was known on another day. Two queries."""
    return _printed(request, lang, public_id, "cases/poster.html")


def letter(request: HttpRequest, lang: str, public_id: str) -> HttpResponse:
    """The letters that the appeals of one case ask for, as they stand today. Two queries."""
    return _printed(request, lang, public_id, "cases/letter.html")


def _printed(request: HttpRequest, lang: str, public_id: str, template: str) -> HttpResponse:
    today = dt.datetime.now(dt.UTC).date()

    def page(published: Published) -> HttpResponse:
        return render(request, template, {"published": published, "sheet": of(published, today)})

    return record_page(request, lang, lambda: records.current(PublicationKind.CASE, public_id), None, page)


def of(published: Published, today: dt.date) -> Sheet:
    """The sheet of a case as it was published."""
    document = published.document
    assert isinstance(document, CaseDocument)
    return sheet(document, published.version, published.published_at.date(), today, site.freshness_months())
