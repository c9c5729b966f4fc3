"""Unions, employers and state bodies: the list, and the page of one with its place in the hierarchy and its people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cases.pages import days, people
from cases.pages.communications import complaints
from cases.pages.identifiers import elsewhere
from cases.pages.lookup import record_page
from cases.published import links, records
from cases.published.figures import is_countable
from cases.published.records import Published
from cases.published.shapes import Affiliation, CaseDocument, Fact, Link, OrganizationDocument, OrganizationLink
from cases.vocabulary import AffiliationKind, AffiliationRole, CaseEventRelation, OrgType, PublicationKind, PublicStatus

HIGHEST = 4
"""How many levels above an organization its page looks for."""


@dataclass(frozen=True)
class Above:
    """A body above: its name, the link that puts it there, its type if it has a page, and what is above it.

    The link of a body above another one above is a fact of that one's page, whose sources have other numbers.
    """

    link: OrganizationLink
    type: str
    above: tuple[Above, ...]


@dataclass(frozen=True)
class Step:
    """A body in a chain from the top down to the organization, with the link to the one before it in the chain.

    ``other`` is None for the organization itself; ``is_own``: the sources of the link are those of this page.
    """

    other: Link | None
    type: str
    link: OrganizationLink | None
    is_own: bool


@dataclass(frozen=True)
class Tie:
    """What an organization is to a case, in words, and the facts that this rests on."""

    words: str
    facts: tuple[Fact, ...]


def organizations(request: HttpRequest, lang: str) -> HttpResponse:
    """Every published organization by type and name. Two queries."""
    groups: dict[str, list[records.Row]] = defaultdict(list)
    for row in records.recordlist(PublicationKind.ORGANIZATION):
        assert isinstance(row.document, OrganizationDocument)
        groups[row.document.type].append(row)
    ordered = [(code, groups[code]) for code in OrgType.values if code in groups]
    context = {"groups": ordered, "total": sum(len(rows) for _code, rows in ordered)}
    return render(request, "cases/organization_list.html", context)


def organization(request: HttpRequest, lang: str, public_id: str, slug: str | None = None) -> HttpResponse:
    """One organization. Eight queries and two for each body above it, however many people it has."""
    asked = days.asked(request)
    found = days.record(PublicationKind.ORGANIZATION, public_id, asked)
    context = contents(found, asked) if isinstance(found, Published) else {}

    def page(published: Published) -> HttpResponse:
        return render(request, "cases/organization.html", context)

    return record_page(request, lang, lambda: found, slug, (context,), page)


def contents(published: Published, asked: days.Days) -> dict[str, object]:
    """What the template of the page needs of one version for one day."""
    document = published.document
    assert isinstance(document, OrganizationDocument)
    related = links.linking(PublicationKind.ORGANIZATION, document.id)
    cases = [row.id for row in related if row.kind == PublicationKind.CASE]
    found = people.lines(cases, asked.day, asked.known_on)
    tied = {line.row.id: list(ties(line.row.document, document.id)) for line in found}
    lines = [people.with_roles(line, roles(tied[line.row.id])) for line in found if tied[line.row.id]]
    counted = [line.row.status for line in lines if any(is_countable(*tie.facts) for tie in tied[line.row.id])]
    return {
        "published": published,
        "document": document,
        "elsewhere": elsewhere(document.identifiers),
        "complaints": complaints(document, asked.day),
        "host": host(document.website),
        "asked": asked,
        "chains": list(chains(above(document, asked, {document.id}))),
        "below": [link for link in document.links if not link.upward],
        "lines": lines,
        "background": [line for line in found if not tied[line.row.id]],
        "people": len(counted),
        "held": counted.count(PublicStatus.HELD),
        "stale": counted.count(PublicStatus.STALE),
        "disputes": [row for row in related if row.kind == PublicationKind.DISPUTE],
    }


def host(address: str) -> str:
    """The host of a web address; nothing for what a reader could not or should not follow."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return parts.hostname or "" if parts.scheme in ("http", "https") else ""


def above(document: OrganizationDocument, asked: days.Days, seen: set[str], level: int = 1) -> tuple[Above, ...]:
    """The bodies above an organization as the published records say, up to :data:`HIGHEST` levels, none twice."""
    found = []
    for link in document.links:
        if not link.upward or link.other.id in seen:
            continue
        parent = None
        if link.other.id:
            seen.add(link.other.id)
            parent = days.record(PublicationKind.ORGANIZATION, link.other.id, asked)
        if isinstance(parent, Published) and isinstance(parent.document, OrganizationDocument):
            higher = above(parent.document, asked, seen, level + 1) if level < HIGHEST else ()
            found.append(Above(link, parent.document.type, higher))
        else:
            found.append(Above(link, "", ()))
    return tuple(found)


def chains(bodies: tuple[Above, ...], below: tuple[Above, ...] = ()) -> Iterator[tuple[Step, ...]]:
    """Every way from a body at the top down to the organization; the organization alone if nothing is above it."""
    if not bodies:
        yield (Step(None, "", None, True),)
    for body in bodies:
        path = (body, *below)
        if body.above:
            yield from chains(body.above, path)
        else:
            links_up = (None, *(one.link for one in path))
            steps = [Step(one.link.other, one.type, link, False) for one, link in zip(path, links_up, strict=False)]
            yield (*steps, Step(None, "", links_up[-1], True))


def roles(ties: Iterable[Tie]) -> tuple[str, ...]:
    """What an organization is to a case, in words, each once; doubtful ones as such."""
    return tuple(dict.fromkeys(people.doubted(tie.words, *tie.facts) for tie in ties))


def ties(case: CaseDocument, organization_id: str) -> Iterator[Tie]:
    """What ties a case to an organization: the person's offices there first; the background is no tie."""

    def is_it(link: Link | None) -> bool:
        return link is not None and link.id == organization_id

    for row in case.affiliations:
        if is_it(row.organization):
            yield Tie(_office(row), (row,))
        if is_it(row.user_enterprise):
            yield Tie(_("Worked for it through another employer"), (row,))
    for period in case.periods:
        if is_it(period.held_by):
            yield Tie(_("Held by it"), (period,))
        if is_it(period.ordered_by):
            yield Tie(_("Held by its order"), (period,))
    for entry in case.timeline:
        if entry.relation == CaseEventRelation.CONTEXT:
            continue
        for part in entry.event.participants:
            if is_it(part.organization):
                yield Tie(_("Named in an event of the case"), (part, entry.event))
    for charge in case.charges:
        if is_it(charge.alleged_by):
            yield Tie(_("Accuses this person"), (charge,))
    for proceeding in case.proceedings:
        if is_it(proceeding.court):
            yield Tie(_("Court in the case"), (proceeding,))
    for appeal in case.appeals:
        if is_it(appeal.issued_by):
            yield Tie(_("Appealed for this person"), (appeal,))
    for statement in (*case.statements, *(row for appeal in case.appeals for row in appeal.statements)):
        if is_it(statement.author):
            yield Tie(_("Made a statement on this case"), (statement,))
    for assessment in case.assessments:
        if is_it(assessment.body):
            yield Tie(_("Gave its view of this detention"), (assessment,))


def _office(row: Affiliation) -> str:
    if row.role != AffiliationRole.UNKNOWN:
        return str(AffiliationRole(row.role).label)
    return row.title_as_stated or str(AffiliationKind(row.kind).label)
