"""Tables for spreadsheets: comma-separated, in UTF-8 that they recognize, and without anything they would run."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

from cases.published.cells import cell


def answer(name: str, heads: Sequence[str], rows: Iterable[Sequence[str | int | None]]) -> HttpResponse:
    """A table as a file to be saved under a name."""
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    writer = csv.writer(response)
    writer.writerow(heads)
    writer.writerows([cell(value) for value in row] for row in rows)
    return response
