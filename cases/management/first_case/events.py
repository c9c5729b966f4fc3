"""How an event of the first case, and those in it, are entered."""

from __future__ import annotations

from typing import Any

from cases.management.first_case.desk import Desk, named, possible
from cases.management.first_case.said import Both, Said
from cases.models import CaseEvent, Demand, Event, Participant
from cases.vocabulary import CaseEventRelation, CountBasis, EventRole, EventType, GroupCategory


def happened(desk: Desk, key: str, type_: EventType, title: Both, *said: Said, **values: Any) -> Event:
    """An event in Peru, kept under ``key``."""
    row = Event(**possible(type=type_, country="PE", **named("title", *title)) | values)
    desk.events[key] = desk.enter(row, *said)
    return desk.events[key]


def in_the_case(desk: Desk, relation: CaseEventRelation, *keys: str) -> None:
    """Put events into the timeline of the case."""
    for key in keys:
        desk.enter(CaseEvent(case=desk.case, event=desk.events[key], relation=relation))


def group(
    desk: Desk,
    event: str,
    role: EventRole,
    words: Both,
    category: GroupCategory,
    *said: Said,
    **values: Any,
) -> Participant:
    """People who are counted, or not even that, and not named."""
    row = Participant(
        **possible(event=desk.events[event], role=role, category=category, **named("group", *words)) | values
    )
    return desk.enter(row, *said)


def exactly(number: int) -> dict[str, Any]:
    return {"count_min": number, "count_max": number, "count_basis": CountBasis.EXACT}


def at_least(number: int) -> dict[str, Any]:
    return {"count_min": number, "count_basis": CountBasis.AT_LEAST}


def party(desk: Desk, event: str, role: EventRole, organization: str, said: Said) -> None:
    """An organization in an event."""
    row = Participant(**possible(event=desk.events[event], role=role, organization=desk.organizations[organization]))
    desk.enter(row, said)


def demand(desk: Desk, dispute: str, words: Both, said: Said) -> None:
    """What was asked for in a dispute."""
    desk.enter(Demand(**possible(dispute=desk.events[dispute], **named("text", *words))), said)
