"""From by name to name withheld, and back: the one page comes down, and the other gets an id of its own.

What a stranger can tie together is what is kept apart: nothing public holds both ids, the log keeps of a withheld name
only the year, and the page that comes down says no more than any other that was withdrawn. Whoever kept the page that
named the person can still guess from country, sector and years; only people can judge whether that may be risked
(``protection_checks``).
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction

from cases.models import Case, Review
from cases.models.base import new_public_id
from cases.operations.roots import CASES, kind_of
from cases.operations.withdraw import NotPublished, withdraw_under
from cases.published.models import Publication
from cases.vocabulary import (
    PublicationAction,
    PublicationKind,
    PublishedAs,
    ReviewDecision,
    WithdrawalReason,
)

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def publish_as(case: Case, published_as: PublishedAs | str, by: User, at: dt.datetime) -> Case:
    """Choose how much of a case readers are told; the case as it then stands. Publishing it is for somebody else."""
    case = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    case.published_as = PublishedAs(published_as)
    case.version += 1
    case.full_clean()
    case.save_as(by)
    settle(case, by, at)
    return case


@transaction.atomic
def settle(case: Case, by: User, at: dt.datetime) -> Publication | None:
    """Bring a case whose choice may have changed under an id of its own. Runs in the transaction of the change.

    A page of the other kind comes down at once, whoever made the choice: one person suffices, as for every withdrawal.
    Returns the withdrawal, if there was one.
    """
    kind = kind_of(case)
    (other,) = CASES.keys() - {kind}
    old_id = case.public_id
    published = Publication.objects.filter(kind=other, public_id=old_id).exclude(action=PublicationAction.WITHDRAWN)
    agreed = published.order_by("-version").first()
    reviews = Review.objects.of(other, old_id)
    # What was asked for was a page of the other kind.
    reviews.close(ReviewDecision.RETURNED, by, at, scheduled_seen="")
    withdrawal = None
    if agreed is not None:
        try:
            reason = WithdrawalReason.SAFETY if kind == PublicationKind.PROTECTED else WithdrawalReason.OTHER
            withdrawal = withdraw_under(other, old_id, by, at, reason)
        except NotPublished:
            pass  # it had come down before
        case.public_id = new_public_id()
        case.save_as(by)
        if other == PublicationKind.CASE:
            _remember(case, agreed)
    reviews.update(kind=kind, public_id=case.public_id)
    return withdrawal


def _remember(case: Case, agreed: Publication) -> None:
    """Keep for the desk that two people agreed to all that was done before: the log no longer leads to it."""
    Review.objects.create(
        kind=kind_of(case),
        public_id=case.public_id,
        version=case.version,
        asked_by_name="",
        asked_at=agreed.at,
        decided_at=agreed.at,
        decision=ReviewDecision.APPROVED,
    )
