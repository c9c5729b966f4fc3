"""Disputes: the list, and the page of one with its toll, its people and what became of each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, pgettext_lazy

from cases.pages import days, people
from cases.pages.communications import complaints
from cases.pages.lookup import record_page
from cases.pages.statements import sayings
from cases.published import links, records
from cases.published.figures import JAILED, is_countable
from cases.published.records import Published
from cases.published.shapes import DisputeDocument, Event, Link, Participant
from cases.vocabulary import EventRole, EventType, PublicationKind

# What counts as what in the toll: a role of its own, or being the subject of such an event.
TOLL: tuple[tuple[str | Promise, frozenset[str], frozenset[str]], ...] = (
    (pgettext_lazy("number of people", "Detained"), frozenset(), JAILED),
    (
        gettext_lazy("Deaths"),
        frozenset({EventRole.KILLED, EventRole.DIED}),
        frozenset({EventType.KILLING, EventType.DEATH}),
    ),
    (pgettext_lazy("number of people", "Injured"), frozenset({EventRole.INJURED}), frozenset({EventType.INJURY})),
    (
        gettext_lazy("Dismissals"),
        frozenset({EventRole.DISMISSED}),
        frozenset({EventType.DISMISSAL, EventType.MASS_DISMISSAL}),
    ),
    (pgettext_lazy("number of people", "Wanted"), frozenset({EventRole.WANTED}), frozenset({EventType.WARRANT_ISSUED})),
)
EMPLOYERS = (EventRole.EMPLOYER_PARTY, EventRole.USER_ENTERPRISE)


@dataclass(frozen=True)
class Statement:
    """What one row of the record says of somebody, and the event it says it of."""

    part: Participant
    event: Event

    @property
    def is_countable(self) -> bool:
        """Whether a figure may rest on it."""
        return is_countable(self.part, self.event)


@dataclass(frozen=True)
class Toll:
    """One heading of the toll. ``largest`` is the highest number that one statement supports; nothing is added up.

    Where no unnamed group is counted, the people ``named`` are. Doubtful statements are listed and make no figure.
    """

    label: str
    largest: Participant | None
    number_named: int
    named: tuple[tuple[Link, Participant], ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class Party:
    """An organization in the dispute, and the statement that puts it there."""

    part: Participant
    event: Event


def events(document: DisputeDocument) -> Iterator[Event]:
    """The dispute itself and everything that happened in it."""
    yield document.event
    for entry in document.timeline:
        yield entry.event


def toll(document: DisputeDocument) -> list[Toll]:
    """What the dispute cost people, by what befell them; headings without any statement are left out."""
    found = []
    for label, roles, subject_of in TOLL:
        named: dict[str, tuple[Link, Statement]] = {}
        groups = []
        for event in events(document):
            for part in event.participants:
                befell = part.role in roles or (part.role == EventRole.SUBJECT and event.type in subject_of)
                if befell and part.person:
                    known = named.get(part.person.id)
                    if known is None or not known[1].is_countable:
                        named[part.person.id] = (part.person, Statement(part, event))
                elif befell and part.group:
                    groups.append(Statement(part, event))
        if named or groups:
            groups.sort(key=lambda row: -max(row.part.count_min or 0, row.part.count_max or 0))
            largest = next((row.part for row in groups if row.is_countable), None)
            number = sum(row.is_countable for _person, row in named.values())
            by_name = tuple((person, row.part) for person, row in named.values())
            found.append(Toll(str(label), largest, number, by_name, tuple(groups)))
    return found


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
        "sayings": sayings(document.statements, asked.day),
        "asked": asked,
        "toll": costs,
        "no_toll": [str(label) for label, _roles, _subject in TOLL if str(label) not in {cost.label for cost in costs}],
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
