"""Unions, employers and state bodies: the list, and the page of one with its place in the hierarchy and its people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.pages import days, people
from cases.pages.lookup import record_page
from cases.published import links, records
from cases.published.records import Published
from cases.published.shapes import CaseDocument, Link, OrganizationDocument, OrganizationLink
from cases.vocabulary import AffiliationKind, AffiliationRole, OrgType, PublicationKind

HIGHEST = 4
"""How many levels above an organization its page looks for."""


@dataclass(frozen=True)
class Above:
    """A body above: its name, the link that puts it there, its type if it has a page, and what is above it."""

    link: OrganizationLink
    type: str
    above: tuple[Above, ...]


@require_safe
def organizations(request: HttpRequest, lang: str) -> HttpResponse:
    """Every published organization by type and name. Two queries."""
    groups: dict[str, list[records.Row]] = defaultdict(list)
    for row in records.recordlist(PublicationKind.ORGANIZATION):
        assert isinstance(row.document, OrganizationDocument)
        groups[row.document.type].append(row)
    ordered = [(code, groups[code]) for code in OrgType.values if code in groups]
    context = {"groups": ordered, "total": sum(len(rows) for _code, rows in ordered)}
    return render(request, "cases/organization_list.html", context)


@require_safe
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
    lines = [
        people.with_roles(line, roles) for line in found if (roles := tuple(roles_in(line.row.document, document.id)))
    ]
    return {
        "published": published,
        "document": document,
        "asked": asked,
        "above": above(document, asked, {document.id}),
        "below": [link for link in document.links if not link.upward],
        "lines": lines,
        "held": sum(line.row.status == "held" for line in lines),
        "stale": sum(line.row.status == "stale" for line in lines),
        "disputes": [row for row in related if row.kind == PublicationKind.DISPUTE],
    }


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


def roles_in(case: CaseDocument, organization_id: str) -> Iterator[str]:
    """What an organization is to a case, in words: the person's offices there first."""

    def is_it(link: Link | None) -> bool:
        return link is not None and link.id == organization_id

    said = set()
    for words in _all_roles(case, is_it):
        if words not in said:
            said.add(words)
            yield words


def _all_roles(case: CaseDocument, is_it: object) -> Iterator[str]:
    assert callable(is_it)
    for row in case.affiliations:
        if is_it(row.organization):
            if row.title_as_stated or row.role != AffiliationRole.UNKNOWN:
                yield str(AffiliationRole(row.role).label) if row.role != "unknown" else row.title_as_stated
            else:
                yield str(AffiliationKind(row.kind).label)
        if is_it(row.user_enterprise):
            yield _("Worked for it through another employer")
    for period in case.periods:
        if is_it(period.held_by):
            yield _("Held by it")
        if is_it(period.ordered_by):
            yield _("Held by its order")
    for entry in case.timeline:
        for part in entry.event.participants:
            if is_it(part.organization):
                yield _("Named in an event of the case")
    for appeal in case.appeals:
        if is_it(appeal.issued_by):
            yield _("Appealed for this person")
