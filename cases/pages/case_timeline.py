"""The timeline of a case: its events in order, with the marker and the rail that say how much is known."""

from __future__ import annotations

from dataclasses import dataclass

from cases.dates import ImpreciseDate
from cases.pages.case_status import SURE, Banner
from cases.published.shapes import CaseDocument, Event
from cases.status import deprived
from cases.vocabulary import CaseEventRelation, EventType

DETENTION_BEGINS = (EventType.ARREST, EventType.DISAPPEARANCE)


@dataclass(frozen=True)
class Moment:
    """A line of the timeline. ``classes``: the precision of its date, and whether the rail below it is detention."""

    event: Event
    relation: str
    classes: str
    is_own: bool


def timeline(document: CaseDocument, shown: Banner, freshness_months: int) -> list[Moment]:
    """The events in order of time. Below the last report of an unconfirmed case the rail is a gap."""
    moments = []
    periods = document.status_periods()
    last = len(document.timeline) - 1
    for number, entry in enumerate(document.timeline):
        own = entry.relation == CaseEventRelation.OWN
        classes = ["tl", "" if own else "tl--ctx", _precision(entry.event.started)]
        if own and entry.event.type in DETENTION_BEGINS:
            classes.append("tl--key")
        day = entry.event.started.latest
        if number == last:
            classes.append("tl--togap" if shown.is_last_known else "")
        elif day and deprived(periods, day, freshness_months) in SURE:
            classes.append("tl--held")
        moments.append(Moment(entry.event, entry.relation, " ".join(filter(None, classes)), own))
    return moments


def _precision(date: ImpreciseDate) -> str:
    if date.is_exact:
        return ""
    return "tl--undated" if date.earliest is None or date.latest is None else "tl--approx"
