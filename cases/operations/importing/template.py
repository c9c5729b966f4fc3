"""What a researcher begins with: a header with an example row, and what each column means."""

from __future__ import annotations

import csv
import io

from cases.operations.importing.columns import COLUMNS


def template() -> str:
    """The header of every column, and a row about somebody who does not exist, as CSV."""
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(column.name for column in COLUMNS)
    table.writerow(column.example for column in COLUMNS)
    return written.getvalue()


def columns() -> str:
    """Every column with its meaning in the active language, one a line."""
    return "".join(f"{column.name}: {column.meaning}\n" for column in COLUMNS)
