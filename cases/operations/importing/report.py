"""What came of a file: how many rows were taken, changed, skipped, and which were refused and why."""

from __future__ import annotations

import datetime as dt
import json
import tempfile
import weakref
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Any

from cases.operations.importing.faults import Fault

FORMAT = 1
KINDS = ("taken", "updated", "skipped", "refused", "namesakes")
IN_MEMORY = 2**20
"""Bytes of a list of rows; a longer one goes into a temporary file."""


class Told:
    """A list of what is told of rows, as long as it gets."""

    def __init__(self) -> None:
        self._lines: IO[str] = tempfile.SpooledTemporaryFile(IN_MEMORY, "w+", encoding="ascii")  # noqa: SIM115
        weakref.finalize(self, self._lines.close)

    def add(self, **said: Any) -> None:
        self._lines.write(json.dumps(said) + "\n")

    def __iter__(self) -> Iterator[dict[str, Any]]:
        self._lines.seek(0)
        for line in self._lines:
            yield json.loads(line)
        self._lines.seek(0, 2)


@dataclass
class Outcome:
    """What came of a file. ``longest`` is the longest transaction in seconds; ``left_out`` are columns that are not taken.

    ``told``: of each kind, its rows by number in the file, number in the list and public id of the case (empty in a dry
    run); of refused rows, the faults. ``made``: how many shared records the file made, by kind.
    """

    name: str
    digest: str
    at: dt.datetime
    is_dry: bool
    left_out: tuple[str, ...] = ()
    rows: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    made: Counter[str] = field(default_factory=Counter)
    told: dict[str, Told] = field(default_factory=lambda: {kind: Told() for kind in KINDS})
    longest: float = 0.0

    def note(self, kind: str, row: int, reference: str, case: str) -> None:
        """Count a row that was ``taken``, ``updated`` or ``skipped``, or whose person has a namesake here."""
        self.counts[kind] += 1
        self.told[kind].add(row=row, reference=reference, case=case)

    def refuse(self, faults: list[Fault]) -> None:
        """Count a row that was refused, with everything that was wrong with it."""
        self.counts["refused"] += 1
        for fault in faults:
            self.told["refused"].add(**fault._asdict())

    @property
    def faults(self) -> Iterator[Fault]:
        """Everything for which rows were refused."""
        return (Fault(**said) for said in self.told["refused"])

    @property
    def is_whole(self) -> bool:
        """Whether no row was refused."""
        return not self.counts["refused"]

    def as_json(self) -> Iterator[str]:
        """The report of a file, for machines, piece by piece."""
        head = {
            "format": FORMAT,
            "file": self.name,
            "sha256": self.digest,
            "at": self.at.isoformat(),
            "dry_run": self.is_dry,
            "totals": {"rows": self.rows, **{kind: self.counts[kind] for kind in KINDS}},
            "made": dict(sorted(self.made.items())),
            "columns_left_out": list(self.left_out),
        }
        yield json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
        for kind in KINDS:
            yield f',\n "{kind}": ['
            for place, said in enumerate(self.told[kind]):
                yield (",\n  " if place else "\n  ") + json.dumps(said, ensure_ascii=False)
            yield "]"
        yield "\n}\n"
