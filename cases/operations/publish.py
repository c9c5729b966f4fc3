"""Publishing and correcting: one transaction from the working record to the public page."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction

from cases.models import Review, Root, Source
from cases.operations.checks import Lack, missing
from cases.operations.documents import cited_sources, compose
from cases.operations.photographs import contents_of
from cases.operations.roots import kind_of
from cases.operations.state import current_document, has_unpublished_changes, last_publication
from cases.published import log, pictures, projection, shapes
from cases.published.models import Publication
from cases.published.shapes import Words
from cases.vocabulary import PublicationAction, PublicationKind, ReviewDecision

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class Refused(Exception):
    """The record was not published. ``lacks`` says in words what is missing."""

    def __init__(self, lacks: tuple[Lack, ...]) -> None:
        super().__init__(" ".join(f"{lack.where}: {lack.message}" for lack in lacks))
        self.lacks = lacks


def preview(root: Root) -> shapes.Document:
    """The document as it would be published now. Raises ``documents.Unassessed`` for a case never verified."""
    return compose(root)


def publish(root: Root, by: User, at: dt.datetime, note: Words = Words(), review: str = "two") -> Publication:
    """Publish the next version of ``root``, and with it every source it cites that has changed.

    ``by`` is the second person: an account that changed the record since its last publication is refused.
    ``at`` is the moment of publication (UTC). Raises ``Refused`` with what is missing; then nothing was written.
    ``note`` must be empty where a name is withheld (``ValueError``).
    """
    return _publish(root, by, at, note, review, PublicationAction.PUBLISHED)


def correct(root: Root, by: User, at: dt.datetime, note: Words, review: str = "two") -> Publication:
    """Publish the next version of ``root`` as a correction; ``note`` says what was wrong and is public.

    Raises ``ValueError`` without a note or a published version to correct, or where a name is withheld: a note would
    say more than the page. Else as ``publish``.
    """
    if not note:
        raise ValueError("A correction says what was wrong.")
    if current_document(root) is None:
        raise ValueError("Only what is published can be corrected.")
    return _publish(root, by, at, note, review, PublicationAction.CORRECTED)


@transaction.atomic
def _publish(root: Root, by: User, at: dt.datetime, note: Words, review: str, action: PublicationAction) -> Publication:
    root = _locked(root)
    require(root, at.date(), by)
    if not isinstance(root, Source):
        for source in cited_sources(root):
            if has_unpublished_changes(source):
                require(source, at.date(), by)
                _append(source, at, Words(), review, PublicationAction.PUBLISHED)
    publication = _append(root, at, note, review, action)
    approve(root, by, at)
    return publication


def _locked(root: Root) -> Root:
    """The record as stored now, locked until the transaction ends (lock order: the record, then the log)."""
    return type(root)._default_manager.select_for_update(of=("self",)).get(pk=root.pk)


def require(root: Root, on: dt.date, by: User) -> None:
    """Raise ``Refused`` if anything that must stand before publication is missing."""
    lacks = tuple(lack for lack in missing(root, on, by) if lack.blocking)
    if lacks:
        raise Refused(lacks)


def _append(root: Root, at: dt.datetime, note: Words, review: str, action: PublicationAction) -> Publication:
    last = last_publication(root)
    document = compose(root)
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


def approve(root: Root, by: User, at: dt.datetime) -> None:
    """Close the open review of the record as approved by ``by``.

    Of a person whose name is withheld there is always one: the log does not keep the moment.
    """
    decided = {
        "decision": ReviewDecision.APPROVED,
        "decided_by": by,
        "decided_by_name": by.get_username(),
        "decided_at": at,
    }
    kind = kind_of(root)
    closed = Review.objects.of(kind, root.public_id).open().update(**decided)
    if not closed and kind == PublicationKind.PROTECTED:
        Review.objects.create(
            kind=kind, public_id=root.public_id, version=root.version, asked_by_name="", asked_at=at, **decided
        )
