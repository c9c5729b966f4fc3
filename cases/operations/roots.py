"""What can be published, and under which kind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.db.models import QuerySet

from cases.models import (
    CITED,
    Affiliation,
    Appeal,
    Assessment,
    Case,
    CaseEvent,
    Charge,
    ChargeUpdate,
    Citation,
    Communication,
    ConsentRecord,
    Demand,
    Event,
    Hearing,
    Identifier,
    LegalLimit,
    LegalProvision,
    Merge,
    Name,
    Organization,
    OrgLink,
    Paragraph,
    Participant,
    Particular,
    Person,
    Photograph,
    Place,
    Proceeding,
    RiskReview,
    Root,
    Sentence,
    Site,
    Source,
    SourceFile,
    Statement,
    StatusPeriod,
)
from cases.models.base import Record
from cases.published.models import Current, Publication
from cases.vocabulary import PublicationKind, PublishedAs

KINDS: dict[type[Root], PublicationKind] = {
    Case: PublicationKind.CASE,
    Organization: PublicationKind.ORGANIZATION,
    Event: PublicationKind.DISPUTE,
    Place: PublicationKind.PLACE,
    Source: PublicationKind.SOURCE,
    Site: PublicationKind.SITE,
}

CASES = {
    PublicationKind.CASE: PublishedAs.BY_NAME,
    PublicationKind.PROTECTED: PublishedAs.PROTECTED,
}
"""The two kinds of which a case is one."""


def kind_of(root: Root) -> PublicationKind:
    """The kind a record is published as.

    Raises ``ValueError`` for one that has no page of its own: a person, or an event that is and was no dispute. One
    that was published as a dispute stays one, so that it can still be withdrawn.
    """
    if isinstance(root, Case) and root.is_protected:
        return PublicationKind.PROTECTED
    kind = KINDS.get(type(root))
    if kind is None or (isinstance(root, Event) and not root.is_dispute and not _was_published(root)):
        raise ValueError(f"{root!r} is not published in its own right.")
    return kind


def _was_published(event: Event) -> bool:
    return Publication.objects.filter(kind=PublicationKind.DISPUTE, public_id=event.public_id).exists()


def model_of(kind: str) -> type[Root]:
    """The table of the working records that are published as a kind."""
    return Case if kind in CASES else next(model for model, own in KINDS.items() if own == kind)


def find(kind: str, public_id: str) -> Root | None:
    """The working record of a kind with this public id."""
    if kind in CASES:
        return Case.objects.filter(public_id=public_id, published_as=CASES[PublicationKind(kind)]).first()
    return model_of(kind)._default_manager.filter(public_id=public_id).first()


def rows_of(root: Root) -> Iterator[Record]:
    """The root and every row that is edited and reviewed with it, in no particular order."""
    yield root
    match root:
        case Case():
            person = root.person
            yield person
            for rows in (
                person.names,
                person.identifiers,
                root.identifiers,
                person.particulars,
                person.affiliations,
                person.photographs,
                root.periods,
                root.paragraphs,
                root.appeals,
                root.charges,
                root.proceedings,
                root.assessments,
                root.communications,
                root.sentences,
                root.statements,
            ):
                yield from rows.all()
            yield from ChargeUpdate.objects.filter(charge__case=root).select_related("charge")
            yield from Hearing.objects.filter(proceeding__case=root).select_related("proceeding")
            yield from Statement.objects.filter(appeal__case=root).select_related("appeal")
            for link in root.case_events.select_related("event"):
                yield link.event
                yield from link.event.participants.all()
        case Event():
            yield from root.participants.all()
            yield from root.demands.all()
            yield from root.statements.all()
            yield from root.communications.all()
            for child in root.children.all():
                yield child
                yield from child.participants.all()
        case Organization():
            yield from root.names.all()
            yield from root.identifiers.all()
            yield from root.parent_links.all()
            yield from root.communications.all()
        case Place():
            yield from root.names.all()
            yield from root.identifiers.all()


def histories_of(root: Root) -> Iterator[QuerySet[Any]]:
    """The history of the root, of every row reviewed with it and of their citations, of removed ones too."""
    targets = {model: name for name, model in CITED.items()}
    for model, key, values in _parts_of(root):
        history = _history(model).filter(**{f"{key}__in": values})
        yield history
        if model in targets:
            cited = history.values("id").distinct()
            yield _history(Citation).filter(**{f"{targets[model]}_id__in": cited})


@cache
def _history(model: type[Record]) -> QuerySet[Any]:
    """All former states of a table, in no order. ``model.history`` would make a class anew for each of fifty queries."""
    return model.history.model._default_manager.order_by()


def _named_only(root: Root) -> Iterator[tuple[type[Record], str, Any]]:
    """The records that a document of ``root`` names and that have no page: their names are reviewed with it."""
    named: dict[type[Root], set[int]] = {Organization: set(), Place: set()}
    for row in rows_of(root):
        for field in row._meta.concrete_fields:
            if field.related_model in named and (key := getattr(row, field.attname)) is not None:
                named[field.related_model].add(key)
    for model, ids in named.items():
        public = Current.objects.filter(kind=KINDS[model]).values("public_id")
        yield model, "id", model._default_manager.filter(pk__in=ids).exclude(public_id__in=public).values("pk")


def _parts_of(root: Root) -> Iterator[tuple[type[Record], str, Any]]:
    """The tables of a record: model, column, and the values that the column has in rows of this record.

    What was merged into it was part of it under other keys.
    """
    yield type(root), "id", [root.pk]
    yield from _named_only(root)
    match root:
        case Case():
            people = Merge.objects.people(root.person_id)
            cases = {root.pk, *Merge.objects.cases(root.person_id)}
            yield Person, "id", people
            yield Case, "id", cases
            yield from ((rows, "person_id", people) for rows in (Name, Identifier, Particular, Affiliation, Photograph))
            parts = (
                StatusPeriod,
                Paragraph,
                Appeal,
                Charge,
                Proceeding,
                Sentence,
                Assessment,
                Communication,
                Statement,
                Identifier,
            )
            yield from ((rows, "case_id", cases) for rows in parts)
            within_rows = (
                (ChargeUpdate, "charge_id", Charge),
                (Hearing, "proceeding_id", Proceeding),
                (Statement, "appeal_id", Appeal),
            )
            for rows, key, within in within_rows:
                yield rows, key, _history(within).filter(case_id__in=cases).values("id").distinct()
            yield from ((rows, "case_id", cases) for rows in (ConsentRecord, RiskReview))
            yield CaseEvent, "case_id", cases
            events = root.case_events.values("event_id")
            yield Event, "id", events
            yield Participant, "event_id", events
            # The document tells limits and provisions of the country: whoever entered one does not publish it.
            yield LegalLimit, "country", [root.country]
            yield LegalProvision, "country", [root.country]
        case Event():
            yield CaseEvent, "event_id", [root.pk]
            family = _history(Event).filter(parent_id=root.pk).values("id").distinct()
            yield Event, "id", family
            yield Participant, "event_id", [root.pk]
            yield Participant, "event_id", family
            yield CaseEvent, "event_id", family
            yield Demand, "dispute_id", [root.pk]
            yield Statement, "dispute_id", [root.pk]
            yield Communication, "dispute_id", [root.pk]
        case Organization():
            yield Name, "organization_id", [root.pk]
            yield Identifier, "organization_id", [root.pk]
            yield Communication, "organization_id", [root.pk]
            yield OrgLink, "child_id", [root.pk]
            yield OrgLink, "parent_id", [root.pk]
        case Place():
            yield Name, "place_id", [root.pk]
            yield Identifier, "place_id", [root.pk]
        case Source():
            yield SourceFile, "source_id", [root.pk]
