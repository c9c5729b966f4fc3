"""What others say, each with whose it is: shown alike whoever speaks, and never as a claim of ours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from cases import dates
from cases.published.shapes import Statement
from cases.templatetags.record import active


@dataclass(frozen=True)
class Saying:
    """One statement. ``is_foreign``: it is in another language than the page."""

    row: Statement
    is_foreign: bool


def sayings(statements: Iterable[Statement], on: dt.date) -> list[Saying]:
    """The statements that may have been made by a day, in order of time."""
    found = []
    for row in statements:
        first = dates.parse(row.date).earliest
        if first is None or first <= on:
            found.append(Saying(row, row.lang.partition("-")[0] != active()))
    return found
