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
from cases.pages.hierarchy import hierarchy
from cases.pages.identifiers import elsewhere
from cases.pages.lookup import record_page
from cases.published import links, records
from cases.published.figures import is_countable
from cases.published.records import Published
from cases.published.shapes import Affiliation, CaseDocument, Fact, Link, OrganizationDocument
from cases.vocabulary import AffiliationKind, AffiliationRole, CaseEventRelation, OrgType, PublicationKind, PublicStatus


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
    """One organization. Six queries and one for each level above and below it that is published, at most fourteen.

    They do not grow with its people, nor with the bodies of a level. As known on a day: thirteen, and three a level.
    """
    asked = days.asked(request)
    found = days.record(PublicationKind.ORGANIZATION, public_id, asked)
    context = contents(found, asked) if isinstance(found, Published) else {}

    def page(published: Published) -> HttpResponse:
        return render(request, "cases/organization.html", context)

    return record_page(request, lang, lambda: found, slug, page)


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
        "hierarchy": hierarchy(
            document, asked, [row.id for row in related if row.kind == PublicationKind.ORGANIZATION]
        ),
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
