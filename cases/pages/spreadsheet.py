"""Tables for spreadsheets: comma-separated, in UTF-8 that they recognize, and without anything they would run."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""With one of these a spreadsheet may take a text for a formula."""


def guarded(value: object) -> object:
    """A cell that no spreadsheet takes for a formula; numbers stay as they are."""
    return f"'{value}" if isinstance(value, str) and value.startswith(STARTS) else value


def answer(name: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """A table as a file to be saved under a name."""
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    writer = csv.writer(response)
    writer.writerow(heads)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return response
