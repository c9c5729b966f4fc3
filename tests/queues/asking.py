"""What the queues say of the cases there are, on a day."""

from __future__ import annotations

import datetime as dt

from django.conf import settings

from cases.models import Case
from cases.operations import queues
from cases.operations.queues import Due, Ground

MONTHS = 12


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def rows(on: str, reason: str = "") -> list[Due]:
    """The rows of one queue, or of all, on a day."""
    found = queues.due(queues.read(Case.objects.all()), Ground.of(day(on), MONTHS))
    return [row for row in found if reason in ("", row.reason)]


def reasons(on: str) -> set[str]:
    return {row.reason.value for row in rows(on)}


def told(on: str, reason: str) -> list[str]:
    """Why each row of a queue is there, in words."""
    return [str(row.why) for row in rows(on, reason)]


assert settings.FRESHNESS_MONTHS == MONTHS, "The tests of the queues are written for the usual limit."
