"""People as cards of the list show them: the same as its lines, and drawn."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from cases.pages.drawing import Line, Tally, detention_line, tally
from cases.pages.people import AnyLine, WithheldLine
from cases.published import site


@dataclass(frozen=True)
class Card:
    """One person of the list. ``drawing`` is the detention line on its own scale, without its dates.

    ``is_silent``: the line goes on, at its end, past the last day of which anything is known. Nothing is drawn of
    somebody whose name is withheld: a drawing tells days.
    """

    line: AnyLine
    drawing: Line | None = None
    tally: Tally | None = None
    is_silent: bool = False

    @property
    def first(self) -> str:
        """The year at which the line begins."""
        return str(self.drawing.first.year) if self.drawing else ""


def card(line: AnyLine, on: dt.date) -> Card:
    """The card of a line of the list, as of a day."""
    if isinstance(line, WithheldLine):
        return Card(line)
    drawn = detention_line(line.row.periods, on, site.freshness_months())
    return Card(
        line=line,
        drawing=replace(drawn, marks=()) if drawn else None,
        tally=tally(line.row.days),
        is_silent=drawn is not None and any(mark.what == "nothing" for mark in drawn.marks),
    )
