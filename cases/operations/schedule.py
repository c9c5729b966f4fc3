"""Approved for a moment: what goes out then, and what is asked again before it does."""

from __future__ import annotations

import datetime as dt
import logging
from typing import TYPE_CHECKING

from django.db import transaction

from cases.models import Review, Root
from cases.operations import notices
from cases.operations.agreement import fingerprint, may_approve
from cases.operations.documents import Unassessed, compose
from cases.operations.publish import (
    Changed,
    Refused,
    correct,
    locked,
    publish,
    require,
    require_no_embargo,
    require_two,
)
from cases.operations.roots import find, kind_of
from cases.published.models import Publication
from cases.published.shapes import Words
from cases.vocabulary import ReviewDecision, ScheduleProblem

if TYPE_CHECKING:
    from django.contrib.auth.models import User

logger = logging.getLogger(__name__)


@transaction.atomic
def schedule(
    root: Root,
    by: User,
    at: dt.datetime,
    not_before: dt.datetime,
    seen: str,
    note: Words = Words(),
    correction: bool = False,
) -> Review:
    """Approve what has the fingerprint ``seen`` for a moment after ``at``: it goes out then or later, never before.

    Until then nothing of it is public, and nobody publishes it earlier without cancelling. Raises ``ValueError`` for a
    moment that has passed, ``Changed`` if it is not what would go out, and ``Refused`` as ``publish``.
    """
    if not_before <= at:
        raise ValueError("What is scheduled lies ahead.")
    root = locked(root)
    document = compose(root)
    if fingerprint(root, document) != seen:
        raise Changed
    require_no_embargo(root)
    require(root, at.date(), by)
    require_two(root, document, by)
    review = Review.objects.of(kind_of(root), root.public_id).open().first()
    if review is None:
        review = Review(kind=kind_of(root), public_id=root.public_id, version=root.version, asked_at=at)
    review.not_before, review.scheduled_seen, review.problem = not_before, seen, ""
    review.scheduled_by, review.scheduled_by_name = by, by.get_username()
    review.note_en, review.note_es, review.is_correction = note.en, note.es, correction
    review.save()
    return review


@transaction.atomic
def cancel(review: Review) -> Review:
    """Let an approved record wait for a decision again. Raises ``Review.DoesNotExist`` if it went out meanwhile."""
    review = Review.objects.select_for_update(of=("self",)).scheduled().get(pk=review.pk)
    review.scheduled_seen, review.not_before = "", None
    review.save(update_fields=["scheduled_seen", "not_before"])
    return review


def publish_due(at: dt.datetime) -> list[Publication]:
    """Publish what was approved for a moment that has come by ``at``, under the rules of now; what went out.

    What does not go out says why in the queue, and waits for a decision again. One failure does not keep the others.
    """
    out = []
    for key in list(Review.objects.due(at).order_by("not_before", "pk").values_list("pk", flat=True)):
        try:
            publication = _publish_one(key, at)
        except Exception as error:  # the others are not to wait for it; it is tried again
            logger.error("Something that is due could not be published: %s", type(error).__name__)
            continue
        if publication is not None:
            out.append(publication)
    return out


@transaction.atomic
def _publish_one(key: int, at: dt.datetime) -> Publication | None:
    review = Review.objects.get(pk=key)
    root = find(review.kind, review.public_id)
    if root is not None:
        root = locked(root)
    # The record is locked first, as everywhere; whoever was here before has decided.
    waiting = Review.objects.select_for_update(of=("self",)).due(at).filter(pk=key).first()
    if waiting is None:
        return None
    review = waiting
    if root is None:
        Review.objects.filter(pk=key).update(
            decision=ReviewDecision.RETURNED, decided_at=at, document="", scheduled_seen=""
        )
        return None
    problem = _problem(root, review)
    if problem is None:
        try:
            return _go(root, review, at)
        except Refused:
            problem = ScheduleProblem.RULES
    review.problem, review.scheduled_seen = problem, ""
    review.save(update_fields=["problem", "scheduled_seen"])
    notices.did_not_go_out(review)
    return None


def _problem(root: Root, review: Review) -> ScheduleProblem | None:
    try:
        seen = fingerprint(root, compose(root))
    except Unassessed:
        return ScheduleProblem.CHANGED
    if seen != review.scheduled_seen:
        return ScheduleProblem.CHANGED
    if review.scheduled_by is None or not may_approve(review.scheduled_by):
        return ScheduleProblem.ACCOUNT
    return None


def _go(root: Root, review: Review, at: dt.datetime) -> Publication:
    """Publish in a transaction of its own within: a refusal leaves the schedule to be told of."""
    by, seen = review.scheduled_by, review.scheduled_seen
    note = Words(en=review.note_en, es=review.note_es)
    assert by is not None
    with transaction.atomic():
        cancel(review)
        if review.is_correction:
            return correct(root, by, at, note, seen=seen)
        return publish(root, by, at, note, seen=seen)
