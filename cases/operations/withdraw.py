"""Taking a published record back: the page, its text in every table, and its name on other pages."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction

from cases.models import Case, HeldBack, Review, Root
from cases.operations.roots import kind_of
from cases.published import log, projection
from cases.published.models import Publication
from cases.published.naming import naming
from cases.published.shapes import Link
from cases.vocabulary import PublicationAction, PublicationKind, ReviewDecision, WithdrawalReason

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class NotPublished(Exception):
    """There is nothing to withdraw."""


@transaction.atomic
def withdraw(root: Root, by: User, at: dt.datetime, reason: WithdrawalReason | str) -> Publication:
    """Withdraw a published record at once; one person suffices, for a withdrawal can be urgent.

    The log keeps that, when and why (the coded reason). Every document of the record is erased, and after the
    commit its words leave the search index and the database's own files. Raises ``NotPublished``.
    """
    root = type(root)._default_manager.select_for_update(of=("self",)).get(pk=root.pk)
    return withdraw_under(kind_of(root), root.public_id, by, at, reason)


def withdraw_under(
    kind: PublicationKind,
    public_id: str,
    by: User,
    at: dt.datetime,
    reason: WithdrawalReason | str,
    moved_to: str = "",
) -> Publication:
    """Withdraw what stands under a public id, whatever record of the desk it is. Raises ``NotPublished``.

    ``moved_to`` is the public id of the published case that tells it since, to which the address then leads.
    Runs in the transaction of whoever holds the record's lock.
    """
    last = Publication.objects.filter(kind=kind, public_id=public_id).order_by("-version").first()
    if last is None or last.action == PublicationAction.WITHDRAWN:
        raise NotPublished
    entry = log.append(
        kind=kind,
        public_id=public_id,
        version=last.version + 1,
        action=PublicationAction.WITHDRAWN,
        body=None,
        at=at,
        reason=WithdrawalReason(reason),
        moved_to=moved_to,
    )
    log.erase(kind, public_id)
    projection.project(entry)
    Review.objects.of(kind, public_id).close(ReviewDecision.RETURNED, by, at, scheduled_seen="")
    HeldBack.objects.of(kind, public_id).delete()
    transaction.on_commit(log.after_withdrawal)
    return entry


def still_named(root: Root) -> tuple[Link, ...]:
    """The published records that name the person of a case in their own words, and go on doing so without its page.

    Every name of the person is looked for, one that is not public too. Nothing for any other kind of record.
    """
    if not isinstance(root, Case):
        return ()
    person = root.person
    names = [person.display_name, person.sort_name, *person.names.values_list("text", flat=True)]
    return naming(names, f"{kind_of(root)}:{root.public_id}")
