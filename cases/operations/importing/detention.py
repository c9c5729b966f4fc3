"""The times in one liberty status that a row tells of: a detention, perhaps of two kinds, and what came after it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cases.models import StatusPeriod
from cases.operations.importing.layout import Values
from cases.vocabulary import EndState, LibertyStatus, ReleaseType

OF_A_DETENTION = ("detained_from", "detained_until", "ended_how", "place", "held_by", "ordered_by", "legal_basis")


class Told(NamedTuple):
    """A period, not yet of a case, and the column that stands for it."""

    row: StatusPeriod
    is_detention: bool
    column: str


def periods(values: Values) -> list[Told]:
    """The detention, if the row tells of one, and the status after it, if that is another; in order of time.

    The latest day on which a source vouches for the status is that of the last of them. What has no end date goes on
    only up to that day; without it, nobody knows whether it goes on.
    """
    status, attested = values.get("status", ""), values.get("last_confirmed")
    since, begun = values.get("status_from", ""), values.get("detained_from", "")
    kind = values.get("detained_as") or LibertyStatus.DETAINED_BASIS_UNKNOWN
    if _class_of(status) == "D":
        first = []
        if begun and since and begun != since:  # held before in another way
            row = StatusPeriod(status=kind, start=begun, end=since, end_state=EndState.ENDED)
            row.ended_how = ReleaseType.CHANGE_OF_STATUS
            first, begun = [Told(row, True, "detained_from")], since
        return [*first, Told(_detention(values, status, begun or since, attested), True, "status")]
    found = []
    if values.keys() & {"detained_as", "detained_from", "detained_until", "ended_how"}:
        row = _detention(values, kind, begun, None if status else attested)
        found.append(Told(row, True, "detained_from"))
    if status:
        row = StatusPeriod(status=status, start=since or values.get("detained_until", ""), last_attested=attested)
        row.end_state = EndState.ONGOING if attested and _class_of(status) != "T" else EndState.UNKNOWN
        found.append(Told(row, False, "status"))
    return found


def _class_of(status: str) -> str:
    return LibertyStatus(status).deprivation_class if status else ""


def _detention(values: Values, kind: str, begun: str, attested: dt.date | None) -> StatusPeriod:
    row = StatusPeriod(status=kind, start=begun, end=values.get("detained_until", ""))
    row.ended_how = values.get("ended_how", "")
    if row.end or row.ended_how:
        row.end_state = EndState.ENDED
        row.last_attested = None if row.end else attested
    elif attested:
        row.end_state, row.last_attested = EndState.ONGOING, attested
    return row


def unused(values: Values, told: Sequence[Told]) -> Iterator[str]:
    """Columns that say something of a detention, or of a status, of which the row does not tell."""
    if not any(each.is_detention for each in told):
        yield from (name for name in OF_A_DETENTION if name in values)
    if not told:
        yield from (name for name in ("last_confirmed", "status_from") if name in values)
    kinds = [each.row.status for each in told if each.is_detention]
    if kinds and values.get("detained_as", kinds[0]) != kinds[0]:
        yield "detained_as"
