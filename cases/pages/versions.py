"""The versions of a record: their list, and each as it was published, with what it changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cases.pages import about, case, days, disputes, organizations, places, protected, sources
from cases.pages.lookup import record_page
from cases.published import records
from cases.published.comparison import compare
from cases.published.records import Published
from cases.vocabulary import PublicationKind

CONTENTS: dict[str, Callable[[Published, days.Days], dict[str, object]]] = {
    PublicationKind.CASE: case.contents,
    PublicationKind.PROTECTED: protected.contents,
    PublicationKind.ORGANIZATION: organizations.contents,
    PublicationKind.DISPUTE: disputes.contents,
    PublicationKind.PLACE: places.contents,
    PublicationKind.SOURCE: sources.contents,
    PublicationKind.SITE: about.contents,
}
"""What the template ``cases/<kind>.html`` of a record needs."""


def versions(request: HttpRequest, lang: str, public_id: str, kind: str) -> HttpResponse:
    """Every version of a record, newest first. Two queries."""

    def page(published: Published) -> HttpResponse:
        return render(request, "cases/versions.html", {"published": published, "document": published.document})

    return record_page(request, lang, lambda: records.current(kind, public_id), None, page)


def version(request: HttpRequest, lang: str, public_id: str, number: int, kind: str) -> HttpResponse:
    """One version as it was published, marked if another took its place, with what it changed.

    It answers for the day asked for, but for none after it was superseded: an old version does not know today.
    """
    asked = days.asked(request)
    found = records.version(kind, public_id, number)
    context = _context(found, days.within(found, asked)) if isinstance(found, Published) else {}

    def page(published: Published) -> HttpResponse:
        return render(request, "cases/version.html", context)

    return record_page(request, lang, lambda: found, None, page)


def _context(published: Published, asked: days.Days) -> dict[str, Any]:
    document = published.document
    before = None
    if published.predecessor:
        before = records.version(document.kind, document.id, published.predecessor.version)
    return {
        **CONTENTS[document.kind](published, asked),
        "page": f"cases/{document.kind}.html",
        "is_version": True,
        "before": before if isinstance(before, Published) else None,
        "changes": compare(before.document, document) if isinstance(before, Published) else (),
    }
