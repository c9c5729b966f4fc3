"""Places: where people worked, were held and what happened there."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cases.pages import days, people
from cases.pages.identifiers import elsewhere
from cases.pages.lookup import record_page
from cases.published import links
from cases.published.records import Published
from cases.published.shapes import CaseDocument, PlaceDocument
from cases.vocabulary import CaseEventRelation, PublicationKind


def place(request: HttpRequest, lang: str, public_id: str, slug: str | None = None) -> HttpResponse:
    """One place. Six queries, however many people were there."""
    asked = days.asked(request)
    found = days.record(PublicationKind.PLACE, public_id, asked)
    context = contents(found, asked) if isinstance(found, Published) else {}

    def page(published: Published) -> HttpResponse:
        return render(request, "cases/place.html", context)

    return record_page(request, lang, lambda: found, slug, page)


def contents(published: Published, asked: days.Days) -> dict[str, object]:
    """What the template of the page needs of one version for one day."""
    document = published.document
    assert isinstance(document, PlaceDocument)
    related = links.linking(PublicationKind.PLACE, document.id)
    cases = [row.id for row in related if row.kind == PublicationKind.CASE]
    found = people.lines(cases, asked.day, asked.known_on)
    tied = {line.row.id: tuple(roles_at(line.row.document, document.id)) for line in found}
    return {
        "published": published,
        "document": document,
        "elsewhere": elsewhere(document.identifiers),
        "asked": asked,
        "lines": [people.with_roles(line, tied[line.row.id]) for line in found if tied[line.row.id]],
        "background": [line for line in found if not tied[line.row.id]],
        "disputes": [row for row in related if row.kind == PublicationKind.DISPUTE],
        "inside": [row for row in related if row.kind == PublicationKind.PLACE],
    }


def roles_at(case: CaseDocument, place_id: str) -> Iterator[str]:
    """What a place is to a case, in words; the background is no tie."""
    if any(period.place and period.place.id == place_id for period in case.periods):
        yield _("Held here")
    if any(row.worksite and row.worksite.id == place_id for row in case.affiliations):
        yield _("Worked here")
    events = [entry.event for entry in case.timeline if entry.relation != CaseEventRelation.CONTEXT]
    if any(event.place and event.place.id == place_id for event in events):
        yield _("An event of the case happened here")
