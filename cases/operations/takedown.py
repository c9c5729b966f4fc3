"""Taking down earlier versions of a record that stands: their text is erased, that it was is told.

What the desk itself has kept of its work is not touched by it: no reader ever sees that, and who entered what, and when,
is what a court or the person concerned may ask for next.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import TYPE_CHECKING

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from cases.models import Root
from cases.operations.roots import kind_of
from cases.operations.state import last_publication
from cases.published import log, projection
from cases.published.models import Current, Document, Publication
from cases.vocabulary import WithdrawalReason

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class NotTakenDown(Exception):
    """A version was not taken down. The message says why, in words; then none was."""


def readable_versions(root: Root) -> dict[int, Publication]:
    """The versions whose text can still be read, by number: the one that stands among them."""
    is_there = Exists(Document.objects.filter(digest=OuterRef("document_digest")))
    entries = Publication.objects.filter(is_there, kind=kind_of(root), public_id=root.public_id)
    return {entry.version: entry for entry in entries.order_by("version")}


def standing_version(root: Root) -> int | None:
    """The number of the version that readers have now."""
    current = Current.objects.filter(key=f"{kind_of(root)}:{root.public_id}", withdrawn_at=None).first()
    return current.version if current else None


@transaction.atomic
def take_down(
    root: Root, versions: Collection[int], by: User, at: dt.datetime, reason: WithdrawalReason | str
) -> tuple[Publication, ...]:
    """Take versions of a published record down at once; one person suffices, for it can be urgent.

    The log keeps that, when and why (the coded reason), an entry for each. Their documents are erased, and what lists of
    earlier days have of them; after the commit their words leave the database's own files. The version that stands is
    first corrected, or the record withdrawn. Raises ``NotTakenDown``; then nothing was erased.
    """
    root = type(root)._default_manager.select_for_update(of=("self",)).get(pk=root.pk)
    last, stands = last_publication(root), standing_version(root)
    readable = readable_versions(root)
    if last is None or stands is None:
        raise NotTakenDown(_("Nothing of it is published."))
    if stands in versions:
        raise NotTakenDown(_("This version stands now. Publish a corrected one first, or withdraw the record."))
    if not versions or not readable.keys() >= set(versions):
        raise NotTakenDown(_("There is no such version, or its text was erased already."))
    entries: list[Publication] = []
    for number in sorted(versions):
        next_number = last.version + 1 + len(entries)
        entries.append(log.take_down(readable[number], next_number, at, WithdrawalReason(reason)))
        projection.project(entries[-1])
    _remember(root, versions, by, at, reason)
    transaction.on_commit(log.after_withdrawal)
    return tuple(entries)


def _remember(root: Root, versions: Collection[int], by: User, at: dt.datetime, reason: str) -> None:
    """Who did it stays at the desk: the published log names nobody."""
    LogEntry.objects.create(
        action_time=at,
        user=by,
        content_type=ContentType.objects.get_for_model(root),
        object_id=str(root.pk),
        object_repr=root.public_id,
        action_flag=CHANGE,
        change_message=f"take_down {sorted(versions)} {WithdrawalReason(reason).value}",
    )
