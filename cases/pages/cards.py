"""People as cards of the list show them: the same as its lines, and drawn.

A card takes thirty times as long to write as a line. What one version says of one day does not change, but for the names of
today, so the last that were written are kept.
"""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from dataclasses import dataclass, replace

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from cases.pages.drawing import Line, Tally, detention_line, tally
from cases.pages.people import AnyLine, WithheldLine
from cases.published import site

MOST = 1_000
"""How many cards a process keeps: a few megabytes."""

_kept: OrderedDict[object, SafeString] = OrderedDict()


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


def written(line: AnyLine, on: dt.date, today: dt.date, lang: str) -> SafeString:
    """The card of a line of the list, as of a day."""
    told = {"language": lang, "day": on, "is_today": on == today}
    if isinstance(line, WithheldLine):
        return render_to_string("cases/parts/list_card.html", {"card": card(line, on), **told})
    row = line.row
    # The moment as well: another state of the log that was restored may have another text of that number.
    key = row.id, row.version, row.updated_at, row.unions, row.employers, *told.values(), site.freshness_months()
    found = _kept.get(key)
    if found is None:
        found = _kept[key] = render_to_string("cases/parts/list_card.html", {"card": card(line, on), **told})
        if len(_kept) > MOST:
            _kept.popitem(last=False)
    return found
