"""Where a record stands between the desk and the public: read from the log, never set by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from django.apps import apps

from cases.models import Case, Event, HeldBack, LegalLimit, LegalProvision, Merge, Person, Review, Root
from cases.operations.documents import Unassessed, compose
from cases.operations.roots import CASES, histories_of, kind_of
from cases.published import log, shapes
from cases.published.links import refreshed
from cases.published.models import Current, Publication
from cases.vocabulary import EditorialState, PublicationKind, ReviewDecision


def last_publication(root: Root) -> Publication | None:
    """The newest log entry of a record, a withdrawal included."""
    entries = Publication.objects.filter(kind=kind_of(root), public_id=root.public_id)
    return entries.order_by("-version").first()


def was_published(root: Root) -> bool:
    """Whether readers were ever told of the record, under the public id it has or one it or what was merged into it had."""
    if last_publication(root) is not None:
        return True
    ids = former_ids(root) if isinstance(root, Case) else ()
    return Publication.objects.filter(kind__in=CASES, public_id__in=ids).exists()


def former_ids(case: Case) -> set[str]:
    """The public ids that a case had before, and those that a case merged into it ever had."""
    keys = {case.pk, *Merge.objects.cases(case.person_id)}
    return set(Case.history.filter(id__in=keys).values_list("public_id", flat=True)) - {case.public_id}


def last_decision(root: Root) -> Publication | None:
    """The newest log entry that a second person answered for.

    What was taken from the public, whole or in part, nobody reviewed: the changes before it still wait.
    """
    reviewed = Publication.objects.filter(kind=kind_of(root), public_id=root.public_id).exclude(review="")
    return reviewed.order_by("-version").first()


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


def authors_since_publication(root: Root, without: Collection[tuple[str, int]] = ()) -> set[int]:
    """The accounts that changed the record since it was last reviewed, or a row or citation reviewed with it.

    Removing a row is a change too, and so is what was recorded of consent and risk. That an earlier version was taken
    down makes nobody a second person. ``without`` are rows that do not count: table and key of each. A row that was held
    back, when others went out, counts from the state that readers are told.
    """
    since = last_agreed(root)
    authors: set[int] = set()
    for history in histories_of(root):
        table = history.model.instance_type._meta.label_lower
        changes = history.filter(history_date__gt=since, history_user__isnull=False)
        if left := {key for of, key in without if of == table}:
            changes = changes.exclude(id__in=left)
        authors.update(changes.values_list("history_user_id", flat=True))
    for held in HeldBack.objects.of(kind_of(root), root.public_id):
        if held.key not in without:
            of_row = apps.get_model(held.table).history.filter(id=held.row, history_date__gt=held.since)
            authors.update(of_row.filter(history_user__isnull=False).values_list("history_user_id", flat=True))
    return authors


def was_public(root: Root) -> bool:
    """Whether readers were ever told of a record: on a page of its own, or on that of another that it is told with."""
    whole: list[Root]
    match root:
        case Person():
            whole = list(Case.objects.filter(person=root))
        case LegalLimit() | LegalProvision():
            whole = list(Case.objects.filter(country=root.country))
        case Event() if not is_publishable(root):
            cases = Case.objects.filter(case_events__event=root)
            disputes = Event.objects.filter(children=root)
            whole = [*cases, *(event for event in disputes if is_publishable(event))]
        case _ if is_publishable(root):
            whole = [root]
        case _:
            whole = []
    return any(was_published(each) for each in whole)


def is_publishable(root: Root) -> bool:
    """Whether a record has a public page of its own."""
    try:
        return bool(kind_of(root))
    except ValueError:
        return False


def last_agreed(root: Root) -> dt.datetime:
    """The last moment at which two people agreed to the record as it stood, or the log took it down.

    The log has only the year of a person whose name is withheld; the desk's own reviews have the moment.
    """
    kind = kind_of(root)
    approved = Review.objects.of(kind, root.public_id).filter(decision=ReviewDecision.APPROVED)
    moments = list(approved.values_list("decided_at", flat=True))
    last = last_decision(root)
    if last is not None and kind != PublicationKind.PROTECTED:
        moments.append(last.at)
    return max((moment for moment in moments if moment), default=dt.datetime.min.replace(tzinfo=dt.UTC))
