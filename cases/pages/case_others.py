"""Who else was jailed, dismissed, injured or killed in the events of a case, named and unnamed apart."""

from __future__ import annotations

from dataclasses import dataclass

from cases.published.figures import is_countable
from cases.published.shapes import CaseDocument, Event, Participant
from cases.vocabulary import EventRole, EventType

BEFELL = (
    EventRole.SUBJECT,
    EventRole.KILLED,
    EventRole.DIED,
    EventRole.INJURED,
    EventRole.DISMISSED,
    EventRole.WANTED,
)
JAILED = (EventType.ARREST, EventType.REMAND_ORDER, EventType.DISAPPEARANCE)
DRAWN = 60
"""The most strokes drawn in a row; the number stands beside them."""


@dataclass(frozen=True)
class Company:
    """The people of one event, other than the person of this page. ``strokes`` are the x of unnamed people jailed.

    What is doubtful is told and not drawn. ``is_open``: there may be more than are drawn.
    """

    event: Event
    parts: tuple[Participant, ...]
    strokes: tuple[int, ...]
    is_open: bool

    @property
    def is_jailed(self) -> bool:
        return self.event.type in JAILED

    @property
    def width(self) -> int:
        return 14 * len(self.strokes) + 24

    @property
    def plus(self) -> int:
        """Where the sign for "or more" stands."""
        return 14 * len(self.strokes) + 6


def others(document: CaseDocument) -> list[Company]:
    """The company of each event, those jailed first. Counts of different events are never added up."""
    found = [_company(entry.event, document.id) for entry in document.timeline]
    return sorted((company for company in found if company.parts), key=lambda company: not company.is_jailed)


def _company(event: Event, person_id: str) -> Company:
    parts = tuple(
        part
        for part in event.participants
        if part.role in BEFELL and not part.organization and not (part.person and part.person.id == person_id)
    )
    groups = [part for part in parts if part.group and part.role == EventRole.SUBJECT and event.type in JAILED]
    jailed = [part for part in groups if is_countable(event, part)]
    unnamed = max(((part.count_min or 0) - len(part.named_members) for part in jailed), default=0)
    return Company(
        event=event,
        parts=parts,
        strokes=tuple(4 + 14 * number for number in range(min(max(unnamed, 0), DRAWN))),
        is_open=unnamed > DRAWN or any(part.count_max is None for part in jailed),
    )
