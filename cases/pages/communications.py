"""Complaints to bodies outside the court: what is known of a reply on a day, and no more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from cases import dates
from cases.dates import ImpreciseDate
from cases.published.shapes import CaseDocument, Communication, DisputeDocument, OrganizationDocument
from cases.vocabulary import AppealResponse


class Reply(StrEnum):
    """What is known of the reply on a day."""

    CAME = "came"
    """It came by the day; or its day is not known."""
    PERHAPS_CAME = "perhaps_came"
    DENIED = "denied"
    """A source says that there was none."""
    LATE = "late"
    """It came after the day, and was due before it."""
    OVERDUE = "overdue"
    """Its day has passed, and none is known."""
    PERHAPS_OVERDUE = "perhaps_overdue"
    WAITED_FOR = "waited_for"
    UNKNOWN = "unknown"
    """None is known, nor when it is due."""


@dataclass(frozen=True)
class Complaint:
    """A communication as it stands on a day. ``latest_source``: the date of the latest source on it, as EDTF text."""

    row: Communication
    reply: Reply
    latest_source: str

    @property
    def is_answered(self) -> bool:
        """Whether the page may tell what came back."""
        return self.reply in (Reply.CAME, Reply.PERHAPS_CAME)


def complaints(document: CaseDocument | OrganizationDocument | DisputeDocument, on: dt.date) -> list[Complaint]:
    """The communications that may have been filed by a day."""
    dated = {source.number: source.published for source in document.sources}
    found = []
    for row in document.communications:
        filed = dates.parse(row.filed).earliest
        if filed is None or filed <= on:
            latest = _latest(dated.get(reference.source, "") for reference in row.references)
            found.append(Complaint(row, reply(row, on), latest))
    return found


def reply(row: Communication, on: dt.date) -> Reply:
    """What is known, at the end of a day, of the reply to a communication."""
    due, replied = dates.parse(row.reply_due), dates.parse(row.replied)
    if row.response != AppealResponse.NONE and (row.replied or row.response or row.outcome):
        if replied.is_unknown or (replied.latest is not None and replied.latest <= on):
            return Reply.CAME
        if replied.earliest is None or replied.earliest <= on:
            return Reply.PERHAPS_CAME
        return Reply.LATE if _has_passed(due, on) else Reply.WAITED_FOR
    if due.earliest is not None and due.earliest >= on:
        return Reply.WAITED_FOR
    if row.response == AppealResponse.NONE:
        return Reply.DENIED
    if due.is_unknown:
        return Reply.UNKNOWN
    return Reply.OVERDUE if _has_passed(due, on) else Reply.PERHAPS_OVERDUE


def _has_passed(due: ImpreciseDate, on: dt.date) -> bool:
    return due.latest is not None and due.latest < on


def _latest(published: Iterable[str]) -> str:
    dated = [date for date in published if dates.parse(date).latest]
    return max(dated, key=lambda date: dates.parse(date).latest or dt.date.min, default="")
