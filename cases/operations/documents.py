"""The one bridge from the working record to the public document of each kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db.models import F, QuerySet

from cases.models import Case, Event, Organization, Place, Root, Site, Source
from cases.models import Fact as FactRow
from cases.operations import court
from cases.operations.composition import Composition, is_shown, slug_of, words
from cases.operations.identifiers import identifiers
from cases.operations.judgements import assessments, communications
from cases.operations.limits import legal_limits
from cases.operations.photographs import mark, photograph
from cases.operations.protected import protected_document, sectors
from cases.operations.statements import appeals, statements
from cases.published import shapes
from cases.published.shapes import Words
from cases.vocabulary import CaseEventRelation, SiteLanguage

RowT = TypeVar("RowT", bound=FactRow)

IN_TIME = (F("start_earliest").asc(nulls_first=True), F("start_latest").asc(nulls_last=True), "pk")
"""Periods in order of their start, in the same order on every database."""


class Unassessed(ValueError):
    """A case that was never verified has no document yet."""


def shown(rows: Iterable[RowT]) -> list[RowT]:
    """The rows that may appear in public."""
    return [row for row in rows if is_shown(row)]


def with_citations(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.prefetch_related("citations")


def _events(rows: QuerySet[Event]) -> QuerySet[Event]:
    return with_citations(rows).prefetch_related(
        "case_events__case__person", "participants__citations", "participants__named_members", "participants__part_of"
    )


def case_document(case: Case) -> shapes.CaseDocument:
    """What the public would read of a case now. Raises ``Unassessed`` if it was never verified."""
    if case.verified_on is None:
        raise Unassessed
    composition = Composition(case)
    person = case.person
    reason = words(case, "stated_reason") if is_shown(case) else Words()
    basis = composition.fact(case) if reason else {}
    affiliations = [composition.affiliation(row) for row in shown(with_citations(person.affiliations.all()))]
    # Events of one day stand in the order in which the case lists them.
    linked = {link.event_id: link.relation for link in case.case_events.order_by("pk")}
    events = sorted(_events(Event.objects.filter(pk__in=linked)), key=lambda event: list(linked).index(event.pk))
    composition.tells(events)
    return shapes.CaseDocument(
        id=case.public_id,
        slug=slug_of(person.display_name),
        name=person.display_name,
        sort_name=person.sort_name,
        country=case.country,
        summary=words(case, "summary"),
        verified_on=case.verified_on,
        photograph=photograph(composition, person),
        particulars=tuple(composition.particular(row) for row in shown(with_citations(person.particulars.all()))),
        names=composition.names(with_citations(person.names.all())),
        identifiers=identifiers(
            composition, [*with_citations(person.identifiers.all()), *with_citations(case.identifiers.all())]
        ),
        affiliations=tuple(row for row in affiliations if row),
        periods=tuple(
            composition.period(row, position)
            for position, row in enumerate(shown(with_citations(case.periods.order_by(*IN_TIME))), 1)
        ),
        story=tuple(composition.paragraph(row) for row in shown(with_citations(case.paragraphs.all()))),
        timeline=composition.timeline((linked[event.pk], event) for event in events),
        appeals=appeals(composition, case),
        charges=court.charges(composition, case),
        proceedings=court.proceedings(composition, case),
        assessments=assessments(composition, shown(with_citations(case.assessments.all()))),
        communications=communications(composition, shown(with_citations(case.communications.all()))),
        limits=legal_limits(composition, case),
        sentences=court.sentences(composition, case),
        statements=statements(composition, with_citations(case.statements.select_related("author"))),
        disputes=_disputes(composition, events, linked),
        sectors=sectors(person.affiliations.select_related("organization", "user_enterprise")),
        stated_reason=shapes.StatedReason(**basis, text=reason) if reason else None,
        charge_knowledge=case.charge_knowledge,
        counsel_knowledge=case.counsel_knowledge,
        outcome_knowledge=case.outcome_knowledge,
        aftermath_knowledge=case.aftermath_knowledge,
        sources=composition.sources(),
    )


def _disputes(composition: Composition, events: Iterable[Event], linked: dict[int, str]) -> tuple[shapes.Link, ...]:
    """The disputes a case is part of: linked as its own, or the parents of its own events."""
    own = [event for event in events if linked[event.pk] == CaseEventRelation.OWN]
    rows = {
        dispute.pk: dispute for event in own if (dispute := event if event.is_dispute else event.parent) is not None
    }
    found = (composition.dispute(dispute) for dispute in rows.values())
    return tuple(link for link in found if link and link.label)


def organization_document(organization: Organization) -> shapes.OrganizationDocument:
    """What the public would read of an organization now."""
    composition = Composition(organization)
    upward = [
        composition.organization_link(row, True) for row in shown(with_citations(organization.parent_links.all()))
    ]
    downward = [
        composition.organization_link(row, False) for row in shown(with_citations(organization.child_links.all()))
    ]
    return shapes.OrganizationDocument(
        id=organization.public_id,
        slug=slug_of(organization.name_en or organization.name_es),
        basis=shapes.Fact(**composition.fact(organization)),
        name=words(organization, "name"),
        type=organization.type,
        acronym=organization.acronym,
        description=words(organization, "description"),
        country=organization.country,
        sector=organization.sector,
        founded=organization.founded,
        dissolved=organization.dissolved,
        registration_state=organization.registration_state,
        is_identified=organization.is_identified,
        website=organization.website,
        names=composition.names(with_citations(organization.names.all())),
        identifiers=identifiers(composition, with_citations(organization.identifiers.all())),
        links=tuple(link for link in upward + downward if link),
        communications=communications(composition, shown(with_citations(organization.communications.all()))),
        sources=composition.sources(),
    )


def dispute_document(event: Event) -> shapes.DisputeDocument:
    """What the public would read of a dispute now."""
    composition = Composition(event)
    children = list(_events(event.children.all()).order_by("pk"))
    composition.tells([event, *children])
    return shapes.DisputeDocument(
        id=event.public_id,
        slug=slug_of(event.title_en or event.title_es),
        event=composition.event(event, 0),
        country=event.country,
        sector=event.sector,
        demands=tuple(composition.demand(row) for row in shown(with_citations(event.demands.all()))),
        statements=statements(composition, with_citations(event.statements.select_related("author"))),
        communications=communications(composition, shown(with_citations(event.communications.all()))),
        timeline=composition.timeline((CaseEventRelation.OWN, child) for child in children),
        sources=composition.sources(),
    )


def place_document(place: Place) -> shapes.PlaceDocument:
    """What the public would read of a place now."""
    composition = Composition(place)
    return shapes.PlaceDocument(
        id=place.public_id,
        slug=slug_of(place.name_en or place.name_es),
        basis=shapes.Fact(**composition.fact(place)),
        name=words(place, "name"),
        type=place.type,
        country=place.country,
        description=words(place, "description"),
        within=composition.place(place.within),
        subdivision=place.subdivision,
        latitude="" if place.latitude is None else str(place.latitude),
        longitude="" if place.longitude is None else str(place.longitude),
        precision_km=place.precision_km,
        operator=composition.organization(place.operator),
        security_level=place.security_level,
        is_identified=place.is_identified,
        names=composition.names(with_citations(place.names.all())),
        identifiers=identifiers(composition, with_citations(place.identifiers.all())),
        sources=composition.sources(),
    )


def source_document(source: Source) -> shapes.SourceDocument:
    """What the public would read of a source now."""
    composition = Composition(source)
    composition.number(source)
    return shapes.SourceDocument(id=source.public_id, slug=slug_of(source.title), sources=composition.sources())


def site_document(site: Site) -> shapes.SiteDocument:
    """What readers would be told of the site now."""
    return shapes.SiteDocument(
        id=site.public_id,
        name=site.name,
        languages=tuple(code for code in SiteLanguage.values if code in site.languages),
        contact=site.contact,
        licence=site.licence,
        freshness_months=site.freshness_months,
        notice=words(site, "notice"),
        presentation=words(site, "about"),
        methodology=words(site, "methodology"),
        mark=mark(site),
    )


def compose(root: Root) -> shapes.Document:
    """The public document of any root as its working record stands."""
    match root:
        case Case():
            return protected_document(root) if root.is_protected else case_document(root)
        case Organization():
            return organization_document(root)
        case Event():
            return dispute_document(root)
        case Place():
            return place_document(root)
        case Source():
            return source_document(root)
        case Site():
            return site_document(root)
    raise ValueError(f"{root!r} is not published in its own right.")


def cited_in(document: shapes.Document) -> list[Source]:
    """The sources that a document shows by name."""
    if not isinstance(document, shapes.OpenDocument):
        return []
    named = {source.id for source in document.sources if not source.confidential}
    return list(Source.objects.filter(public_id__in=named).order_by("pk"))
