"""Saving without losing anybody's work: the version token of a root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from cases.models import CITED, Citation, Record, Root

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class Conflict(Exception):
    """Somebody saved the record after it was opened; nothing was written."""


def claim(root: Root, seen: int) -> None:
    """Take the next version of ``root`` for a save that began when its version was ``seen``.

    Must run in the transaction of the save itself, so that a refused save leaves the version as it was.
    Raises ``Conflict`` if the version has moved on.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("A version is claimed in the transaction of its save.")
    rows = type(root)._default_manager.filter(pk=root.pk, version=seen)
    if not rows.update(version=F("version") + 1):
        raise Conflict
    root.version = seen + 1


def keep(row: Record, by: User | None, *citations: Citation) -> None:
    """Check and store one row with its citations; the history names ``by``.

    Raises ``ValidationError`` in words, before anything is written.
    """
    row._history_user = by
    row.full_clean()
    row.save()
    target = next((name for name, model in CITED.items() if model is type(row)), None)
    for citation in citations:
        setattr(citation, str(target), row)
        citation._history_user = by
        citation.full_clean()
        citation.save()
