"""Where a record stands between the desk and the public: read from the log, never set by hand."""

from __future__ import annotations

import datetime as dt

from cases.models import Review, Root
from cases.operations.documents import Unassessed, compose
from cases.operations.roots import histories_of, kind_of
from cases.published import log, shapes
from cases.published.links import refreshed
from cases.published.models import Current, Publication
from cases.vocabulary import EditorialState


def last_publication(root: Root) -> Publication | None:
    """The newest log entry of a record, a withdrawal included."""
    entries = Publication.objects.filter(kind=kind_of(root), public_id=root.public_id)
    return entries.order_by("-version").first()


def current_document(root: Root) -> shapes.AnyDocument | None:
    """What the public reads of the record now; none if never published, or withdrawn."""
    row = Current.objects.filter(key=f"{kind_of(root)}:{root.public_id}", withdrawn_at=None).first()
    return refreshed(shapes.decode(row.body)) if row else None


def has_unpublished_changes(root: Root) -> bool:
    """Whether publishing now would change what the public reads."""
    current = current_document(root)
    try:
        return current is None or log.canonical(shapes.encode(current)) != log.canonical(shapes.encode(compose(root)))
    except Unassessed:
        return True


def editorial_state(root: Root) -> EditorialState:
    """Draft, in review, published, published with unpublished changes, or withdrawn."""
    kind = kind_of(root)
    if Review.objects.of(kind, root.public_id).open().exists():
        return EditorialState.IN_REVIEW
    row = Current.objects.filter(key=f"{kind}:{root.public_id}").first()
    if row is None:
        return EditorialState.DRAFT
    if row.withdrawn_at is not None:
        return EditorialState.UNPUBLISHED
    return EditorialState.CHANGED if has_unpublished_changes(root) else EditorialState.PUBLISHED


def authors_since_publication(root: Root) -> set[int]:
    """The accounts that changed the record since it was last reviewed, or a row or citation reviewed with it.

    What was taken from the public since, whole or in part, nobody reviewed: the changes before it still wait. Removing a row is a change too, and so is what was recorded of consent and risk.
    """
    reviewed = Publication.objects.filter(kind=kind_of(root), public_id=root.public_id).exclude(review="")
    last = reviewed.order_by("-version").first()
    since = last.at if last else dt.datetime.min.replace(tzinfo=dt.UTC)
    authors: set[int] = set()
    for history in histories_of(root):
        changes = history.filter(history_date__gt=since, history_user__isnull=False)
        authors.update(changes.values_list("history_user_id", flat=True))
    return authors
