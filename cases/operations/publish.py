"""Publishing and correcting: one transaction from the working record to the public page."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from cases.models import HeldBack, Review, Root
from cases.operations.agreement import fingerprint, grave, lacking
from cases.operations.checks import Lack, missing
from cases.operations.documents import cited_in, compose
from cases.operations.photographs import contents_of
from cases.operations.roots import kind_of
from cases.operations.state import (
    authors_since_publication,
    current_document,
    has_unpublished_changes,
    last_publication,
)
from cases.published import log, pictures, projection, shapes
from cases.published.models import Publication
from cases.published.shapes import Words
from cases.vocabulary import PublicationAction, PublicationKind, ReviewDecision

if TYPE_CHECKING:
    from django.contrib.auth.models import User

ALONE_AFTER = dt.timedelta(hours=24)
"""How long a change waits before whoever made it may publish it alone, where ``REVIEW`` is ``single``."""


class Refused(Exception):
    """The record was not published. ``lacks`` says in words what is missing."""

    def __init__(self, lacks: tuple[Lack, ...]) -> None:
        super().__init__(" ".join(f"{lack.where}: {lack.message}" for lack in lacks))
        self.lacks = lacks


class Changed(Exception):
    """The record, or what readers have of it, is no longer what was seen; nothing was written."""


def preview(root: Root) -> shapes.Document:
    """The document as it would be published now. Raises ``documents.Unassessed`` for a case never verified."""
    return compose(root)


def publish(
    root: Root, by: User, at: dt.datetime, note: Words = Words(), review: str = "two", seen: str = ""
) -> Publication:
    """Publish the next version of ``root``, and with it every source it cites that has changed.

    ``by`` is the second person: an account that changed the record since its last publication is refused. Where two
    editors must approve (``agreement``), another has done so before; ``review`` "single" claims one person only, and is
    for the operator of the machine. ``at`` is the moment of publication (UTC). ``seen`` is the fingerprint of what was
    compared: ``Changed`` is raised if that is not what would go out. Raises ``Refused`` with what is missing; then
    nothing was written. ``note`` must be empty where a name is withheld (``ValueError``).
    """
    return _publish(root, by, at, note, review, PublicationAction.PUBLISHED, seen)


def correct(root: Root, by: User, at: dt.datetime, note: Words, review: str = "two", seen: str = "") -> Publication:
    """Publish the next version of ``root`` as a correction; ``note`` says what was wrong and is public.

    Raises ``ValueError`` without a note or a published version to correct, or where a name is withheld: a note would
    say more than the page. Else as ``publish``.
    """
    if not note:
        raise ValueError("A correction says what was wrong.")
    if current_document(root) is None:
        raise ValueError("Only what is published can be corrected.")
    return _publish(root, by, at, note, review, PublicationAction.CORRECTED, seen)


def publish_alone(root: Root, by: User, at: dt.datetime, note: Words, seen: str, correction: bool) -> Publication:
    """Publish one's own change where ``REVIEW`` is ``single``: a day after it was asked for, and as it was then.

    The version says that no second person reviewed it. The password is asked for by whoever calls. Raises as ``publish``,
    and ``Refused`` before the day is over.
    """
    action = PublicationAction.CORRECTED if correction else PublicationAction.PUBLISHED
    return _publish(root, by, at, note, "alone", action, seen)


@transaction.atomic
def _publish(
    root: Root, by: User, at: dt.datetime, note: Words, review: str, action: PublicationAction, seen: str
) -> Publication:
    root = locked(root)
    document = compose(root) if seen else None
    if document is not None and fingerprint(root, document) != seen:
        raise Changed
    require_no_embargo(root)
    is_alone = review == "alone"
    require(root, at.date(), None if is_alone else by)
    document = document or compose(root)
    if is_alone:
        _require_a_day(root, document, at)
    elif review == "two":
        require_two(root, document, by)
    review = "single" if is_alone else review
    needs_two = review == "two" and bool(grave(current_document(root), document))
    if publish_sources(document, by, at, review, is_alone):
        document = compose(root)  # it leads to their pages
    publication = append(root, document, at, note, review, action)
    approve(root, by, at, needs_two)
    HeldBack.objects.of(publication.kind, root.public_id).delete()
    return publication


def publish_sources(document: shapes.Document, by: User, at: dt.datetime, review: str, is_alone: bool = False) -> bool:
    """Publish what has changed of the sources that a document shows by name; whether anything had."""
    changed = [source for source in cited_in(document) if has_unpublished_changes(source)]
    for source in changed:
        require_no_embargo(source)
        require(source, at.date(), None if is_alone else by)
        append(source, compose(source), at, Words(), review, PublicationAction.PUBLISHED)
    return bool(changed)


def locked(root: Root) -> Root:
    """The record as stored now, locked until the transaction ends (lock order: the record, then the log)."""
    return type(root)._default_manager.select_for_update(of=("self",)).get(pk=root.pk)


def require(root: Root, on: dt.date, by: User | None) -> None:
    """Raise ``Refused`` if anything that must stand before publication is missing."""
    lacks = tuple(lack for lack in missing(root, on, by) if lack.blocking)
    if lacks:
        raise Refused(lacks)


def require_two(root: Root, document: shapes.Document, by: User) -> None:
    """Raise ``Refused`` if two editors must approve a document, and no other than ``by`` has."""
    if lacks := lacking(root, document, by):
        raise Refused(lacks)


def require_no_embargo(root: Root) -> None:
    """Raise ``Refused`` while the record waits for the moment it was approved for."""
    waiting = Review.objects.of(kind_of(root), root.public_id).scheduled().first()
    if waiting is not None:
        words = _("It was approved for a later moment. Cancel that first.")
        raise Refused((Lack("embargo", words, str(root)),))


def may_be_alone(root: Root, by: User) -> bool:
    """Whether a change of one's own can be published without a second person."""
    return bool(settings.REVIEW == "single" and by.pk in authors_since_publication(root))


def alone_from(root: Root, document: shapes.Document) -> dt.datetime | None:
    """When whoever made a change may publish it alone; none if it was not asked for as it is now."""
    review = Review.objects.of(kind_of(root), root.public_id).open().first()
    if review is None or review.asked_seen != fingerprint(root, document):
        return None
    return review.asked_at + ALONE_AFTER


def _require_a_day(root: Root, document: shapes.Document, at: dt.datetime) -> None:
    if settings.REVIEW != "single":
        raise Refused((Lack("own_work", _("Somebody else must publish it."), str(root)),))
    begins = alone_from(root, document)
    if begins is None:
        words = _("Ask for a review of it as it is now: a day later you may publish it alone.")
        raise Refused((Lack("not_asked", words, str(root)),))
    if at < begins:
        raise Refused(
            (Lack("too_early", _("A change of your own waits for a day after it was asked for."), str(root)),)
        )


def append(
    root: Root, document: shapes.Document, at: dt.datetime, note: Words, review: str, action: PublicationAction
) -> Publication:
    """Write the next version of a record that is locked into the log and the public tables."""
    last = last_publication(root)
    entry = log.append(
        kind=kind_of(root),
        public_id=root.public_id,
        version=last.version + 1 if last else 1,
        action=action,
        body=shapes.encode(document),
        at=at,
        note_en=note.en,
        note_es=note.es,
        review=review,
    )
    pictures.keep(entry, contents_of(document))
    projection.project(entry)
    return entry


def approve(
    root: Root,
    by: User,
    at: dt.datetime,
    needs_two: bool = False,
    decision: ReviewDecision = ReviewDecision.APPROVED,
) -> None:
    """Close the open review of the record as approved by ``by``.

    Of a person whose name is withheld there is always one: the log does not keep the moment.
    """
    kind = kind_of(root)
    closed = Review.objects.of(kind, root.public_id).close(decision, by, at, needs_two=needs_two, scheduled_seen="")
    if not closed and kind == PublicationKind.PROTECTED:
        Review.objects.create(
            kind=kind,
            public_id=root.public_id,
            version=root.version,
            asked_by_name="",
            asked_at=at,
            decided_by=by,
            decided_by_name=by.get_username(),
            decided_at=at,
            decision=decision,
        )
