"""Putting a row of a queue off until a day, and taking it up again before: who did what stays in the history."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cases.models import Case, Deferral
from cases.operations.edit import Conflict, keep
from cases.vocabulary import QueueReason

if TYPE_CHECKING:
    from django.contrib.auth.models import User

LONGEST = 366
"""For how many days a row may be put off at most: nothing is put off for good."""


@transaction.atomic
def put_off(
    case: Case,
    reason: QueueReason,
    about: str,
    *,
    until: dt.date,
    note: str,
    by: User,
    on: dt.date,
    seen: str | None = None,
) -> Deferral:
    """Keep one row out of its queue until a day. A row that is put off already is put off anew.

    Raises ``ValidationError`` for a day that has come, or lies more than a year ahead, and without a note. ``seen`` is
    the :func:`state` that ``by`` saw; ``Conflict`` if it is another by now.
    """
    if not on < until <= on + dt.timedelta(days=LONGEST):
        raise ValidationError({"until": _("Choose a day after today, within a year.")})
    Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    row = Deferral.objects.filter(case=case, reason=reason, fingerprint=about).first()
    if seen is not None and seen != state(row):
        raise Conflict
    row = row or Deferral(case=case, reason=reason, fingerprint=about)
    row.until, row.note, row.by_name = until, note.strip(), by.get_username()
    keep(row, by)
    return row


def state(deferral: Deferral | None) -> str:
    """What tells one state of a deferral from another; empty where nothing was ever put off."""
    return deferral.updated_at.isoformat() if deferral else ""


@transaction.atomic
def take_up(deferral: Deferral, *, by: User, on: dt.date) -> None:
    """Put a row back into its queue today. Nothing is done if it is there already."""
    row = Deferral.objects.select_for_update(of=("self",)).get(pk=deferral.pk)
    if row.holds(on):
        row.until, row.by_name = on, by.get_username()
        keep(row, by)
