"""What is published of a person whose name is withheld: all of it is here, and there is no field for more.

It is no case document with blanks. What this shape does not declare can be neither copied, listed, searched nor linked.
"""

from __future__ import annotations

from dataclasses import dataclass

from cases.published.shapes.base import Shape, Words
from cases.published.shapes.document import Document
from cases.reach import Certainty
from cases.vocabulary import LibertyStatus, PublicStatus

WITHHELD = Words(en="Name withheld", es="Nombre reservado")

FINAL = (PublicStatus.DEAD, PublicStatus.EXECUTED, PublicStatus.DECEASED)
UNSEEN = (PublicStatus.LOST, PublicStatus.NONSTATE)
"""Deprived of liberty otherwise than in detention: on the days between the one and the other it may be either."""


class StatusYear(Shape, frozen=True, kw_only=True):
    """The public statuses a person was surely in at some time of a year, in order of time.

    ``is_whole``: in the one status on every day of it. Else nothing is said of any one day.
    """

    year: int
    statuses: tuple[str, ...]
    is_whole: bool = False


@dataclass(frozen=True)
class Told:
    """The answer for a year, which is the answer for each of its days.

    ``year`` is the one it was told for; none if nothing was told by then. Where ``certainty`` is possible, the status
    held on some day of the year, and not surely on the one asked for; ``may_be_held``: detention did.
    """

    status: PublicStatus
    certainty: Certainty
    year: int | None = None
    may_be_held: bool = False

    @property
    def code(self) -> str:
        """The liberty status for whoever counts: that somebody was deprived of liberty, never at which stage."""
        return LibertyStatus.DETAINED_BASIS_UNKNOWN if self.may_be_held else ""


class ProtectedDocument(Document, tag="protected", frozen=True, kw_only=True):
    """The case of a person whose name is withheld: country, sectors, and a status for each year."""

    country: str
    sectors: tuple[str, ...] = ()
    years: tuple[StatusYear, ...] = ()

    @property
    def heading(self) -> Words:
        return WITHHELD

    def told(self, year: int) -> Told:
        """The status in a year. After the last year told, somebody detained is only known to have been so then."""
        row = next((row for row in reversed(self.years) if row.year <= year), None)
        if row is None:
            return Told(PublicStatus.UNK, Certainty.NO)
        status = PublicStatus(row.statuses[-1])
        if row.year == year:
            certainty = Certainty.CERTAIN if row.is_whole else Certainty.POSSIBLE
            return Told(status, certainty, year, self._may_be_held(row))
        if status in FINAL:
            return Told(status, Certainty.CERTAIN, row.year)
        if status == PublicStatus.UNK:
            return Told(status, Certainty.NO, row.year)
        return Told(PublicStatus.STALE if status == PublicStatus.HELD else status, Certainty.LAST_KNOWN, row.year)

    def _may_be_held(self, row: StatusYear) -> bool:
        """Whether detention was sure on some day of the year, or is told of the next one to it with no release between."""
        told = {each.year: each.statuses for each in self.years}
        begins = row.statuses[-1] in UNSEEN and told.get(row.year + 1, ("",))[0] == PublicStatus.HELD
        goes_on = row.statuses[0] in UNSEEN and told.get(row.year - 1, ("",))[-1] == PublicStatus.HELD
        return PublicStatus.HELD in row.statuses or begins or goes_on
