"""Approving in part: the version that readers have, with some of the changes applied, under the rules of any publication.

The rows that are left are set back to what readers are told, in a transaction that is undone; what is composed in it is
what goes out. Rows that make sense only together go together.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import DatabaseError, models, transaction
from django.utils.translation import gettext as _

from cases.models import Fact, HeldBack, Record, Review, Root
from cases.operations import notices
from cases.operations.agreement import fingerprint, grave
from cases.operations.appraisal import appraise
from cases.operations.changed_rows import Group, groups_of, moments
from cases.operations.checks import missing
from cases.operations.documents import Unassessed, compose
from cases.operations.lacks import Lack
from cases.operations.publish import Changed, Refused, append, locked, publish_sources, require_no_embargo
from cases.operations.restore import NotRestored, Step, in_order, write
from cases.operations.roots import kind_of
from cases.operations.state import authors_since_publication, current_document
from cases.published import log, shapes
from cases.published.comparison import Change, compare
from cases.published.models import Publication
from cases.published.shapes import Words
from cases.vocabulary import PublicationAction, ReviewDecision, Sensitivity

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class NotInPart(Exception):
    """The record can only be published whole. The message says why, in words."""


@dataclass(frozen=True)
class Choice:
    """Changes that go out together or stay together, and what they would change for readers."""

    group: Group
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Part:
    """What some of the changes would make: the document, what is missing in it, and what it changes."""

    document: shapes.Document
    lacks: tuple[Lack, ...]
    seen: str


@transaction.atomic
def choices(root: Root, on: dt.date) -> tuple[tuple[Choice, ...], tuple[Change, ...]]:
    """What can be chosen, and what goes out in any case because it is no row of the record.

    Raises ``NotInPart``. Nothing is stored.
    """
    current, groups = _standing(root), groups_of(root)
    base = _told(root, groups, (), on).document
    assert isinstance(base, shapes.AnyDocument)
    if _statuses(current) != _statuses(base):
        raise NotInPart(_("What readers have cannot be told apart from what is new: publish it whole."))
    found = []
    for group in groups:
        document = _told(root, groups, (group.key,), on).document
        assert isinstance(document, shapes.AnyDocument)
        if changes := compare(base, document):
            found.append(Choice(group, changes))
    if len(found) < 2:
        raise NotInPart(_("There is only one change for readers: publish it whole, or send it back."))
    return tuple(found), compare(current, base)


@transaction.atomic
def part(root: Root, chosen: Collection[str], on: dt.date) -> Part:
    """What readers would have if only the chosen groups went out. Raises ``NotInPart``. Nothing is stored."""
    _standing(root)
    return _told(root, groups_of(root), chosen, on)


@transaction.atomic
def publish_part(
    root: Root, chosen: Collection[str], by: User, at: dt.datetime, seen: str, comment: str, note: Words = Words()
) -> Publication:
    """Publish the chosen groups now; the rest waits under a new request with a comment.

    ``seen`` is the fingerprint of what was compared. An author of rows that are left may approve the others. Raises
    ``Changed``, ``Refused`` and ``NotInPart``; then nothing was written. What needs two editors is approved whole.
    """
    root = locked(root)
    current, groups = _standing(root), groups_of(root)
    left = [group for group in groups if group.key not in chosen]
    if not left or len(left) == len(groups) or set(chosen) - {group.key for group in groups}:
        raise Changed
    told = _told(root, groups, chosen, at.date())
    if told.seen != seen:
        raise Changed
    require_no_embargo(root)
    if lacks := (*(lack for lack in told.lacks if lack.blocking), *_of_approval(root, current, told, left, by)):
        raise Refused(lacks)
    since = moments(root)
    publish_sources(told.document, by, at, "two")
    document = _told(root, groups, chosen, at.date()).document
    publication = append(root, document, at, note, "two", PublicationAction.PUBLISHED)
    _hold_back(root, left, since)
    _keep_waiting(root, by, at, comment)
    return publication


def _standing(root: Root) -> shapes.AnyDocument:
    """What readers have. Raises ``NotInPart`` for what is published whole or not at all."""
    current = current_document(root)
    if current is None:
        raise NotInPart(_("Readers have nothing of it yet: the first version goes out whole."))
    if not isinstance(current, shapes.OpenDocument):
        raise NotInPart(_("Where a name is withheld, a version goes out whole."))
    return current


def _statuses(document: shapes.AnyDocument) -> object:
    return document.status_periods() if isinstance(document, shapes.CaseDocument) else None


def _of_approval(root: Root, current: shapes.AnyDocument, told: Part, left: list[Group], by: User) -> Iterator[Lack]:
    if by.pk in authors_since_publication(root, {key for group in left for key in group.keys}):
        words = _("You changed some of what you chose, or something that goes with it. Somebody else must publish it.")
        yield Lack("own_work", words, str(root))
    if grave(current, told.document):
        words = _("What you chose needs two editors: leave that out, or approve the record whole.")
        yield Lack("second_editor", words, str(root))


# The version in between


class _Undo(Exception):
    """Takes back what was set back."""


@contextmanager
def _undone() -> Iterator[None]:
    try:
        with transaction.atomic():
            yield
            raise _Undo
    except _Undo:
        pass


def _told(root: Root, groups: tuple[Group, ...], chosen: Collection[str], on: dt.date) -> Part:
    """The document in which only the chosen groups have changed."""
    back = [step for group in groups if group.key not in chosen for step in group.steps]
    found: Part | None = None
    try:
        with _undone():
            _set_back(back)
            then = type(root)._default_manager.get(pk=root.pk)
            document = compose(then)
            found = Part(document, missing(then, on), fingerprint(then, document))
    except (NotRestored, DatabaseError, Unassessed, models.ProtectedError) as error:
        raise NotInPart(_("These changes cannot be told apart under the rules of today: publish it whole.")) from error
    assert found is not None
    return found


def _set_back(steps: list[Step]) -> None:
    """Give rows the state that readers are told; what is new is hidden, so that nothing that names it is in the way."""
    for step in steps:
        if step.then is None:
            rows: Any = step.state.model._default_manager.filter(pk=step.state.pk)
            if issubclass(step.state.model, Fact):
                rows.update(sensitivity=Sensitivity.SEALED)
            else:
                _without_history(rows)
    write(in_order([step for step in steps if step.then is not None]), None, "")


def _without_history(rows: Iterable[Record]) -> None:
    for row in rows:
        row._history_user = None
        row.delete()


# What stays


def _hold_back(root: Root, left: list[Group], since: dict[tuple[str, int], dt.datetime]) -> None:
    """Keep of which rows readers are told an earlier state, and which."""
    kind, everything = kind_of(root), since["", 0]
    HeldBack.objects.of(kind, root.public_id).delete()
    HeldBack.objects.bulk_create(
        HeldBack(kind=kind, public_id=root.public_id, table=table, row=row, since=since.get((table, row), everything))
        for table, row in sorted({key for group in left for key in group.keys})
    )


def _keep_waiting(root: Root, by: User, at: dt.datetime, comment: str) -> None:
    """Close the request as approved in part, and open one for the rest: it has waited as long."""
    kind = kind_of(root)
    before = Review.objects.of(kind, root.public_id).open().first()
    Review.objects.of(kind, root.public_id).close(ReviewDecision.IN_PART, by, at, comment=comment)
    found = appraise(root, at.date())
    rest = Review.objects.create(
        kind=kind,
        public_id=root.public_id,
        version=root.version,
        asked_by=before.asked_by if before else by,
        asked_by_name=before.asked_by_name if before else by.get_username(),
        asked_at=before.asked_at if before else at,
        asked_seen=fingerprint(root, found.document) if found.document else "",
        document=log.canonical(shapes.encode(found.document)) if found.document else "",
        kinds=list(found.kinds),
        risks=list(found.risks),
        comment=comment,
    )
    rest.authors.set(found.authors)
    if before is not None:
        before.refresh_from_db()
        notices.was_decided(before)
