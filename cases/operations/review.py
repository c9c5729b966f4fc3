"""Asking a second person, and their answer."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction

from cases.models import Review, Root
from cases.operations.roots import kind_of
from cases.vocabulary import ReviewDecision

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def ask_for_review(root: Root, by: User, at: dt.datetime) -> Review:
    """Put the record before the editors. An open request is renewed, not doubled."""
    kind = kind_of(root)
    type(root)._default_manager.select_for_update(of=("self",)).get(pk=root.pk)
    review = Review.objects.of(kind, root.public_id).open().first()
    if review is None:
        review = Review(kind=kind, public_id=root.public_id)
    review.version, review.asked_at = root.version, at
    review.asked_by, review.asked_by_name = by, by.get_username()
    review.save()
    return review


@transaction.atomic
def send_back(review: Review, by: User, at: dt.datetime, comment: str) -> Review:
    """Return an open request with a comment. Raises ``Review.DoesNotExist`` if it was decided meanwhile."""
    review = Review.objects.select_for_update(of=("self",)).open().get(pk=review.pk)
    review.decision, review.comment = ReviewDecision.RETURNED, comment
    review.decided_by, review.decided_by_name, review.decided_at = by, by.get_username(), at
    review.save()
    return review
