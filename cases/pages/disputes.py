"""Disputes: the list, and the page of one with its toll, its people and what became of each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cases.pages import days, people
from cases.pages.communications import complaints
from cases.pages.lookup import record_page
from cases.pages.toll import KINDS, Statement, events, toll
from cases.published import links, records
from cases.published.records import Published
from cases.published.shapes import DisputeDocument, Event, Participant
from cases.vocabulary import EventRole, EventType, PublicationKind

EMPLOYERS = (EventRole.EMPLOYER_PARTY, EventRole.USER_ENTERPRISE)


@dataclass(frozen=True)
class Party:
    """An organization in the dispute, and the statement that puts it there."""

    part: Participant
    event: Event


def parties(document: DisputeDocument, roles: Iterable[str] | None) -> list[Party]:
    """The organizations in the given roles, each once a role; without ``roles`` those in any other role."""
    found: dict[tuple[str, str], Party] = {}
    for event in events(document):
        for part in event.participants:
            wanted = part.role in roles if roles else part.role not in EMPLOYERS
            if part.organization and wanted:
                name = part.organization.id or part.organization.label.en or part.organization.label.es
                found.setdefault((part.role, name), Party(part, event))
    return list(found.values())


def roles_of_people(document: DisputeDocument) -> dict[str, list[str]]:
    """What each published person was in the dispute, in words, by public id."""
    roles: dict[str, list[str]] = defaultdict(list)
    for event in events(document):
        for part in event.participants:
            if part.person and part.person.id:
                words = str(EventType(event.type).label)
                if part.role != EventRole.SUBJECT:
                    words = str(EventRole(part.role).label)
                words = people.doubted(words, part, event)
                if words not in roles[part.person.id]:
                    roles[part.person.id].append(words)
        for link in event.about:
            roles.setdefault(link.id, [])
    return roles


def disputes(request: HttpRequest, lang: str) -> HttpResponse:
    """Every published dispute by country and name. Two queries."""
    rows = records.recordlist(PublicationKind.DISPUTE)
    return render(request, "cases/dispute_list.html", {"rows": rows, "total": len(rows)})


def dispute(request: HttpRequest, lang: str, public_id: str, slug: str | None = None) -> HttpResponse:
    """One dispute. Eight queries, however many people are in it."""
    asked = days.asked(request)
    found = days.record(PublicationKind.DISPUTE, public_id, asked)
    context = contents(found, asked) if isinstance(found, Published) else {}

    def page(published: Published) -> HttpResponse:
        return render(request, "cases/dispute.html", context)

    return record_page(request, lang, lambda: found, slug, (context,), page)


def contents(published: Published, asked: days.Days) -> dict[str, object]:
    """What the template of the page needs of one version for one day."""
    document = published.document
    assert isinstance(document, DisputeDocument)
    roles, costs = roles_of_people(document), toll(document)
    related = links.linking(PublicationKind.DISPUTE, document.id)
    cases = {row.id: "disputes" in row.roles for row in related if row.kind == PublicationKind.CASE}
    found = people.lines(cases.keys() | roles.keys(), asked.day, asked.known_on, roles)
    in_it = {public_id for public_id, is_of_it in cases.items() if is_of_it} | roles.keys()
    return {
        "published": published,
        "document": document,
        "complaints": complaints(document, asked.day),
        "asked": asked,
        "toll": costs,
        "no_toll": [str(kind.label) for kind in KINDS if str(kind.label) not in {cost.label for cost in costs}],
        "others": parties(document, None),
        "employers": parties(document, EMPLOYERS),
        "groups": [
            Statement(part, document.event)
            for part in document.event.participants
            if part.group and part.role in (EventRole.PARTICIPANT, EventRole.CALLED_BY)
        ],
        "lines": [line for line in found if line.row.id in in_it],
        "background": [line for line in found if line.row.id not in in_it],
        "related": [row for row in related if row.kind == PublicationKind.DISPUTE],
    }
