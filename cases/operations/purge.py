"""Erasing what the desk itself has kept of a record's earlier states, where a law demands that it goes too.

It is never part of a takedown: it takes away who entered what, and no former state before it can be set back.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from cases.models import Case, HeldBack, Merge, Root
from cases.operations.exchange import extent
from cases.operations.past import Part, parts_of
from cases.operations.roots import kind_of
from cases.operations.state import last_decision
from cases.published import log

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class NotPurged(Exception):
    """The history was not erased. The message says why; then nothing was."""


@transaction.atomic
def purge_history(root: Root, before: dt.datetime, by: User, at: dt.datetime) -> int:
    """Erase every state that a row of ``root`` had before a moment and no longer had at it; how many there were.

    The last state before the moment stays, for what was changed since is told against it; of a row that was removed by
    then nothing stays, nor does the reason of an earlier merge. Who erased it, and up to when, is kept. Raises ``NotPurged`` for a moment after the last
    publication: who is the author of what waits for a second person must be known.
    """
    root = type(root)._default_manager.select_for_update(of=("self",)).get(pk=root.pk)
    last = last_decision(root)
    # Of a row that was held back readers are told an older state: what it was is still needed.
    held = HeldBack.objects.of(kind_of(root), root.public_id).filter(since__lt=before)
    if last is None or before > last.at or held.exists():
        raise NotPurged(
            f"Only what is older than the last publication is erased ({last.at if last else 'there is none'})."
        )
    erased = sum(_purge(part, before) for part in list(parts_of(root)))
    if isinstance(root, Case):
        Merge.objects.filter(person=root.person_id, merged_at__lt=before).update(reason="")
    LogEntry.objects.create(
        action_time=at,
        user=by,
        content_type=ContentType.objects.get_for_model(root),
        object_id=str(root.pk),
        object_repr=f"{kind_of(root)}:{root.public_id}",
        action_flag=CHANGE,
        change_message=f"purge_history before {before.isoformat()}: {erased}",
    )
    transaction.on_commit(log.after_withdrawal)
    return erased


def _purge(part: Part, before: dt.datetime) -> int:
    keys: set[int] = set(part.states.order_by().values_list("id", flat=True))
    entries = part.model.history.filter(id__in=keys, history_date__lt=before).order_by("history_date", "history_id")
    found = [(entry.pk, entry.id, entry.history_type) for entry in entries]
    stays = {row: entry for entry, row, _type in found}
    gone = {entry for entry, row, kind in found if entry != stays[row] or kind == "-"}
    for many in extent.links(part.model):
        getattr(part.model.history.model, many.name).model.objects.filter(history_id__in=gone).delete()
    part.model.history.filter(history_id__in=gone).delete()
    return len(gone)
