"""The queues of the desk: one reason, one function."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from cases.operations.queues import court, liberty, whole
from cases.operations.queues.due import Due
from cases.operations.queues.file import File, Ground
from cases.vocabulary import QueueReason

Reason = Callable[[File, Ground], Iterator[Due]]

REASONS: dict[QueueReason, Reason] = {
    QueueReason.LIMIT_EXCEEDED: court.limit_exceeded,
    QueueReason.HEARING_PAST: court.hearing_past,
    QueueReason.STALE: liberty.stale,
    QueueReason.UNDATED: liberty.undated,
    QueueReason.HEARING_NEAR: court.hearing_near,
    QueueReason.LIMIT_NEAR: court.limit_near,
    QueueReason.CONFIRM_SOON: liberty.confirm_soon,
    QueueReason.REPLY_OVERDUE: court.reply_overdue,
    QueueReason.REVIEW_DUE: whole.review_due,
    QueueReason.APPEAL_OPEN: whole.appeal_open,
    QueueReason.AFTER_RELEASE: whole.after_release,
    QueueReason.CONTESTED: whole.contested,
    QueueReason.UNTRANSLATED: whole.untranslated,
}
"""Every reason, the most urgent first."""


def due(files: Iterable[File], ground: Ground) -> list[Due]:
    """Every row of every queue on the day, put off or not, by urgency of the reason and then by day."""
    rows = [_with_deferral(row, file) for file in files for reason in REASONS.values() for row in reason(file, ground)]
    order = {reason: place for place, reason in enumerate(REASONS)}
    return sorted(rows, key=lambda row: (order[row.reason], row.day or dt.date.min, row.case.pk))


def waiting(rows: Iterable[Due], on: dt.date) -> list[Due]:
    """Those that are not put off on a day."""
    return [row for row in rows if not row.is_put_off(on)]


def _with_deferral(row: Due, file: File) -> Due:
    own = (each for each in file.deferrals if (each.reason, each.fingerprint) == row.key)
    return replace(row, deferral=next(own, None)) if file.deferrals else row
