"""Disputes: the list, and the page of one with its toll, its people and what became of each of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cases.pages import days, people
from cases.pages.communications import complaints
from cases.pages.hierarchy import Tied, above
from cases.pages.lookup import record_page
from cases.pages.outcomes import outcomes
from cases.pages.statements import sayings
from cases.pages.toll import DISMISSED, KINDS, Statement, events, toll
from cases.published import links, records, site
from cases.published.figures import is_countable
from cases.published.records import Published
from cases.published.shapes import DisputeDocument, Event, Link, Participant
from cases.vocabulary import EventRole, EventType, PublicationKind, PublicStatus

EMPLOYERS = (EventRole.EMPLOYER_PARTY, EventRole.USER_ENTERPRISE)
TAKING_PART = (EventRole.PARTICIPANT, EventRole.CALLED_BY)


DEPRIVED = (PublicStatus.HELD, PublicStatus.STALE, PublicStatus.LOST, PublicStatus.NONSTATE)
"""The statuses with which no detention is told to be over."""


@dataclass(frozen=True)
class Party:
    """An organization in the dispute, the statement that puts it there, and what stood right above it on the day."""

    part: Participant
    event: Event
    above: tuple[Tied, ...]


def parties(document: DisputeDocument, asked: days.Days) -> list[Party]:
    """The organizations in the dispute, each once a role, with what stood above them: their owners, their federations.

    Two queries, if any of them has a page.
    """
    found: dict[tuple[str, str], tuple[Participant, Event]] = {}
    for event in events(document):
        for part in event.participants:
            if part.organization:
                name = part.organization.id or part.organization.label.en or part.organization.label.es
                found.setdefault((part.role, name), (part, event))
    ids = {part.organization.id for part, _event in found.values() if part.organization} - {""}
    higher = above(ids, asked)
    return [
        Party(part, event, higher.get(part.organization.id, ()) if part.organization else ())
        for part, event in found.values()
    ]


def named(part: Participant) -> tuple[Link, ...]:
    """The published people whom a row names, or places among those it counts."""
    people_ = (part.person,) if part.person else part.named_members
    return tuple(link for link in people_ if link and link.id)


def roles_of_people(document: DisputeDocument, on: dt.date) -> dict[str, list[str]]:
    """What each published person had been in the dispute by a day, in words, by public id; nothing for the others."""
    people_ = {link.id for event in events(document) for link in event.about}
    people_ |= {link.id for event in events(document) for part in event.participants for link in named(part)}
    roles: dict[str, list[str]] = {public_id: [] for public_id in sorted(people_)}
    for event in events(document, by=on):
        for part in event.participants:
            for link in named(part):
                words = str(EventType(event.type).label)
                if part.role != EventRole.SUBJECT:
                    words = str(EventRole(part.role).label)
                words = people.doubted(words, part, event)
                if words not in roles[link.id]:
                    roles[link.id].append(words)
    return roles


def dismissed(document: DisputeDocument, on: dt.date) -> set[str]:
    """The published people of whom the dispute tells that they had lost the job by a day."""
    return {
        link.id
        for event in events(document, by=on)
        for part in event.participants
        if DISMISSED.befell(part, event) and is_countable(part, event)
        for link in named(part)
    }


def with_outcomes(line: people.Line, asked: days.Days, dismissed: set[str]) -> people.Line:
    """A person with what had become of them by the day."""
    row = line.row
    is_released = line.since is not None and row.status not in DEPRIVED
    found = outcomes(row.document, asked.day, site.freshness_months(), is_released, row.id in dismissed)
    return replace(line, outcomes=found)


def unnamed(document: DisputeDocument, on: dt.date) -> list[Statement]:
    """The groups of whom something else is told than the toll and the facts do: what became of them by the day."""
    return [
        Statement(part, event)
        for event in events(document, by=on)
        for part in event.participants
        if part.group
        and not any(kind.befell(part, event) for kind in KINDS)
        and not (event is document.event and part.role in TAKING_PART)
    ]


def disputes(request: HttpRequest, lang: str) -> HttpResponse:
    """Every published dispute by country and name. Two queries."""
    rows = records.recordlist(PublicationKind.DISPUTE)
    return render(request, "cases/dispute_list.html", {"rows": rows, "total": len(rows)})


def dispute(request: HttpRequest, lang: str, public_id: str, slug: str | None = None) -> HttpResponse:
    """One dispute. Six queries, however many people are in it, and two if an organization in it has a page."""
    asked = days.asked(request)
    found = days.record(PublicationKind.DISPUTE, public_id, asked)
    context = contents(found, asked) if isinstance(found, Published) else {}

    def page(published: Published) -> HttpResponse:
        return render(request, "cases/dispute.html", context)

    return record_page(request, lang, lambda: found, slug, page)


def contents(published: Published, asked: days.Days) -> dict[str, object]:
    """What the template of the page needs of one version for one day."""
    document = published.document
    assert isinstance(document, DisputeDocument)
    roles, lost_job = roles_of_people(document, asked.day), dismissed(document, asked.day)
    costs = toll(document, by=asked.day)
    in_dispute = parties(document, asked)
    related = links.linking(PublicationKind.DISPUTE, document.id)
    cases = {row.id: "disputes" in row.roles for row in related if row.kind == PublicationKind.CASE}
    found = people.lines(cases.keys() | roles.keys(), asked.day, asked.known_on, roles)
    in_it = {public_id for public_id, is_of_it in cases.items() if is_of_it} | roles.keys()
    return {
        "published": published,
        "document": document,
        "complaints": complaints(document, asked.day),
        "sayings": sayings(document.statements, asked.day),
        "asked": asked,
        "toll": costs,
        "no_toll": [str(kind.label) for kind in KINDS if str(kind.label) not in {cost.label for cost in costs}],
        "others": [party for party in in_dispute if party.part.role not in EMPLOYERS],
        "employers": [party for party in in_dispute if party.part.role in EMPLOYERS],
        "groups": [
            Statement(part, document.event)
            for part in document.event.participants
            if part.group and part.role in TAKING_PART
        ],
        "unnamed": unnamed(document, asked.day),
        "lines": [with_outcomes(line, asked, lost_job) for line in found if line.row.id in in_it],
        "background": [line for line in found if line.row.id not in in_it],
        "related": [row for row in related if row.kind == PublicationKind.DISPUTE],
    }
