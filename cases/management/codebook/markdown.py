"""The few forms of Markdown that the codebook is written in."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Sequence


def cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    lines += ["| " + " | ".join(cell(text) for text in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def paragraph(docstring: str | None) -> str:
    """A docstring as one paragraph."""
    return " ".join(inspect.cleandoc(docstring or "").replace("``", "`").split())
