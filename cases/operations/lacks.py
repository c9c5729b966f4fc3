"""One thing that stands between a record and its publication, and what the desk calls the row it is about."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import capfirst

from cases.models import ChargeUpdate, Fact, Hearing, Photograph, Record, Statement
from cases.operations.composition import SHOWN
from cases.vocabulary import Confidence, Moderation


@dataclass(frozen=True)
class Lack:
    """One thing that is missing. ``message`` is in the active language; only ``blocking`` ones prevent publication."""

    code: str
    message: str
    where: str
    fact: Fact | None = None
    blocking: bool = True


def label(row: Record) -> str:
    """The row as a person at the desk calls it: its kind and its words."""
    return f"{capfirst(str(row._meta.verbose_name))}: {row}"


def is_to_be_shown(row: Fact) -> bool:
    """Whether a page shows the row, once it is assessed."""
    match row:
        case ChargeUpdate():
            within: Fact | None = row.charge
        case Hearing():
            within = row.proceeding
        case Statement():
            within = row.appeal
        case _:
            within = None
    if isinstance(row, Photograph) and row.is_consent_gone:
        return False
    if within is not None and not is_to_be_shown(within):
        return False
    if isinstance(row, Statement) and row.moderation != Moderation.ACCEPTED:
        return False
    return row.sensitivity in SHOWN and row.confidence != Confidence.REFUTED
