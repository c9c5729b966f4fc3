"""What came of a file: how many rows were taken, changed, skipped, and which were refused and why."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from cases.operations.importing.faults import Fault

FORMAT = 1
KEPT = 10_000
"""Rows of each kind that a report names; beyond them it counts."""


class Taken(NamedTuple):
    """A row by its number in the file, the number of the list, and the public id of its case; empty in a dry run."""

    row: int
    reference: str
    case: str


@dataclass
class Outcome:
    """What came of a file. ``longest`` is the longest transaction in seconds; ``left_out`` are columns that are not taken."""

    name: str
    digest: str
    at: dt.datetime
    is_dry: bool
    left_out: tuple[str, ...] = ()
    rows: int = 0
    taken: list[Taken] = field(default_factory=list)
    updated: list[Taken] = field(default_factory=list)
    skipped: list[Taken] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    namesakes: list[Taken] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    made: Counter[str] = field(default_factory=Counter)
    longest: float = 0.0

    def note(self, kind: str, row: Taken) -> None:
        """Count a row that was ``taken``, ``updated`` or ``skipped``, or whose person has a namesake here."""
        self.counts[kind] += 1
        known: list[Taken] = getattr(self, kind)
        if len(known) < KEPT:
            known.append(row)

    def refuse(self, faults: list[Fault]) -> None:
        """Count a row that was refused, with everything that was wrong with it."""
        self.counts["refused"] += 1
        self.faults += faults[: max(0, KEPT - len(self.faults))]

    @property
    def is_whole(self) -> bool:
        """Whether no row was refused."""
        return not self.counts["refused"]

    def as_json(self) -> str:
        """The report of a file, for machines."""
        totals = {name: self.counts[name] for name in ("taken", "updated", "skipped", "refused", "namesakes")}
        document: dict[str, Any] = {
            "format": FORMAT,
            "file": self.name,
            "sha256": self.digest,
            "at": self.at.isoformat(),
            "dry_run": self.is_dry,
            "totals": {"rows": self.rows, **totals},
            "made": dict(sorted(self.made.items())),
            "columns_left_out": list(self.left_out),
            **{name: [each._asdict() for each in getattr(self, name)] for name in ("taken", "updated", "skipped")},
            "refused": [fault._asdict() for fault in self.faults],
            "namesakes": [each._asdict() for each in self.namesakes],
        }
        return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
