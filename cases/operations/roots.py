"""What can be published, and under which kind."""

from __future__ import annotations

from collections.abc import Iterator

from cases.models import Case, Event, Organization, Place, Root, Source
from cases.models.base import Record
from cases.vocabulary import PublicationKind

KINDS: dict[type[Root], PublicationKind] = {
    Case: PublicationKind.CASE,
    Organization: PublicationKind.ORGANIZATION,
    Event: PublicationKind.DISPUTE,
    Place: PublicationKind.PLACE,
    Source: PublicationKind.SOURCE,
}


def kind_of(root: Root) -> PublicationKind:
    """The kind a record is published as.

    Raises ``ValueError`` for one that has no page of its own: a person, or an event that is no dispute.
    """
    kind = KINDS.get(type(root))
    if kind is None or (isinstance(root, Event) and not root.is_dispute):
        raise ValueError(f"{root!r} is not published in its own right.")
    return kind


def find(kind: str, public_id: str) -> Root | None:
    """The working record of a kind with this public id."""
    model = next(model for model, own in KINDS.items() if own == kind)
    return model._default_manager.filter(public_id=public_id).first()


def rows_of(root: Root) -> Iterator[Record]:
    """The root and every row that is edited and reviewed with it, in no particular order."""
    yield root
    match root:
        case Case():
            person = root.person
            yield person
            for rows in (
                person.names,
                person.particulars,
                person.affiliations,
                root.periods,
                root.paragraphs,
                root.appeals,
            ):
                yield from rows.all()
            for link in root.case_events.select_related("event"):
                yield link.event
                yield from link.event.participants.all()
        case Event():
            yield from root.participants.all()
            yield from root.demands.all()
            for child in root.children.all():
                yield child
                yield from child.participants.all()
        case Organization():
            yield from root.names.all()
            yield from root.parent_links.all()
        case Place():
            yield from root.names.all()
