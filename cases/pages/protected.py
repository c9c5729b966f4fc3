"""The page of a person whose name is withheld: country, sectors, and a status for each year. No day is asked or told."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cases.pages import days
from cases.pages.lookup import record_page
from cases.published.records import Published
from cases.published.shapes import ProtectedDocument
from cases.status import Certainty
from cases.vocabulary import PublicationKind


def protected(request: HttpRequest, lang: str, public_id: str) -> HttpResponse:
    """One case without a name, in the year of the day asked for. Two queries."""
    asked = days.asked(request)

    def page(published: Published) -> HttpResponse:
        return render(request, "cases/protected.html", contents(published, days.within(published, asked)))

    return record_page(request, lang, lambda: days.record(PublicationKind.PROTECTED, public_id, asked), None, page)


def contents(published: Published, asked: days.Days) -> dict[str, object]:
    """What the template needs of one version for the year of the day asked for. No query."""
    document = published.document
    assert isinstance(document, ProtectedDocument)
    told = document.told(asked.day.year)
    return {
        "published": published,
        "document": document,
        "asked": asked,
        "year": asked.day.year,
        "told": told,
        "is_some_day": told.certainty == Certainty.POSSIBLE,
        "is_last_known": told.certainty == Certainty.LAST_KNOWN,
        "years": tuple(reversed(document.years)),
    }
