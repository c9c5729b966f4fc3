"""Sources: what each is, and everything published that rests on it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cases.pages import days
from cases.pages.lookup import record_page
from cases.published import resting
from cases.published.records import Published
from cases.published.shapes import SourceDocument
from cases.vocabulary import PublicationKind


def source(request: HttpRequest, lang: str, public_id: str, slug: str | None = None) -> HttpResponse:
    """One source. Eight queries, however much rests on it."""
    asked = days.asked(request)
    found = days.record(PublicationKind.SOURCE, public_id, asked)
    context = contents(found, asked) if isinstance(found, Published) else {}

    def page(published: Published) -> HttpResponse:
        return render(request, "cases/source.html", context)

    return record_page(request, lang, lambda: found, slug, page)


def contents(published: Published, asked: days.Days) -> dict[str, object]:
    """What the template of the page needs of one version. What rests on it is told as it stands now."""
    document = published.document
    assert isinstance(document, SourceDocument)
    return {
        "published": published,
        "document": document,
        "asked": asked,
        "resting": resting.resting_on(document.id),
        "repeating": resting.repeating(document.id),
    }
