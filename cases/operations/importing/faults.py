"""What is wrong with a file, a row or a cell, in the language of whoever imports it."""

from __future__ import annotations

from typing import NamedTuple

SHOWN = 80
"""Characters of a refused value that are told again."""


class Unusable(Exception):
    """The file, or what was said about it, cannot be used: nothing was changed. The message says why."""


class Wrong(Exception):
    """One value is refused. The message says why."""


class Fault(NamedTuple):
    """One thing for which a row was refused. ``column`` is called as the file calls it; empty: the row as a whole."""

    row: int
    column: str
    value: str
    reason: str

    def __str__(self) -> str:
        where = f"{self.row}: {self.column}" if self.column else str(self.row)
        return f"{where} “{self.value}”: {self.reason}" if self.value else f"{where}: {self.reason}"


def shown(text: str) -> str:
    """A stranger's text, cut and made printable, to be told again."""
    cut = text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in cut)
