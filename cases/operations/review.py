"""Asking a second person, and their answer."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction

from cases.models import Review, Root
from cases.operations import notices
from cases.operations.agreement import fingerprint
from cases.operations.appraisal import appraise
from cases.operations.documents import compose
from cases.operations.publish import Changed, locked, require, require_no_embargo
from cases.operations.roots import kind_of
from cases.published import log, shapes
from cases.vocabulary import ReviewDecision

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def ask_for_review(root: Root, by: User, at: dt.datetime) -> Review:
    """Put the record before the editors. An open request is renewed, not doubled; for the same change it keeps its day."""
    root = locked(root)
    review, is_new = _open_review(root, at)
    before = review.asked_seen
    _appraised(review, root, at.date())
    seen = fingerprint(root, shapes.decode(review.document)) if review.document else ""
    if is_new or not seen or before != seen or not review.asked_by_name:
        review.asked_by, review.asked_by_name, review.asked_at = by, by.get_username(), at
        review.asked_seen = seen
    review.save()
    if is_new:
        notices.something_waits(review)
    return review


def refresh(review: Review, root: Root, on: dt.date) -> Review:
    """Tell of an open request what it is now: the record has changed since it was asked for."""
    _appraised(review, root, on)
    review.save(update_fields=["version", "document", "kinds", "risks"])
    return review


@transaction.atomic
def approve_first(root: Root, by: User, at: dt.datetime, seen: str) -> Review:
    """Approve, as the first of two, what has the fingerprint ``seen``; somebody else publishes.

    It lapses when the record changes. Raises ``Changed`` if that is not what would go out, or another editor approved it
    meanwhile, and ``Refused`` for one's own change or with what is missing.
    """
    root = locked(root)
    if fingerprint(root, compose(root)) != seen:
        raise Changed
    require_no_embargo(root)
    require(root, at.date(), by)
    review, is_new = _open_review(root, at)
    if review.first_seen == seen and review.first_by_id not in (None, by.pk):
        raise Changed
    if is_new:
        _appraised(review, root, at.date())
    review.first_by, review.first_by_name = by, by.get_username()
    review.first_at, review.first_seen = at, seen
    review.save()
    notices.something_waits(review)
    return review


@transaction.atomic
def send_back(review: Review, by: User, at: dt.datetime, comment: str) -> Review:
    """Return an open request with a comment. Raises ``Review.DoesNotExist`` if it was decided meanwhile."""
    review = Review.objects.select_for_update(of=("self",)).open().get(pk=review.pk)
    Review.objects.filter(pk=review.pk).close(ReviewDecision.RETURNED, by, at, comment=comment, scheduled_seen="")
    review.refresh_from_db()
    notices.was_decided(review)
    return review


def _open_review(root: Root, at: dt.datetime) -> tuple[Review, bool]:
    """The open request for a record that is locked, or a new one that is not stored yet."""
    kind = kind_of(root)
    review = Review.objects.of(kind, root.public_id).open().first()
    if review is not None:
        return review, False
    return Review(kind=kind, public_id=root.public_id, version=root.version, asked_at=at), True


def _appraised(review: Review, root: Root, on: dt.date) -> None:
    found = appraise(root, on)
    review.version = root.version
    review.document = log.canonical(shapes.encode(found.document)) if found.document else ""
    review.kinds, review.risks = list(found.kinds), list(found.risks)
    if review.pk is None:
        review.save()
    review.authors.set(found.authors)
