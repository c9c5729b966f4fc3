"""The part of the codebook about the downloads: every column of a row."""

from __future__ import annotations

from collections.abc import Iterator

from cases.management.codebook.markdown import table
from cases.pages.downloads import FORMS
from cases.published.cells import SEPARATOR
from cases.published.columns import COLUMNS, OF_THE_DOWNLOAD


def download_columns() -> Iterator[str]:
    yield "## Columns of the downloads\n"
    forms = ", ".join(f"`/data/cases.{form}`" for form in FORMS)
    once = ", ".join(f"`{name}`" for name in OF_THE_DOWNLOAD)
    yield (
        f"{forms}: one row a case, which is one person. All filters of the list apply, and the cases are those of the list;"
        " a filter that is not understood is refused with 400. CSV is UTF-8 with a comma between cells; several values of"
        f" one cell have `{SEPARATOR.strip()}` between them, and what a spreadsheet would take for a formula begins with an"
        f" apostrophe. JSON has lists, null for what is not known, and says {once} once for all, with `generated_for` (the"
        " day it was asked) and `total`. The header `X-Total-Count` has the total too.\n"
    )
    yield table(("Column", "Meaning"), ((f"`{column.name}`", str(column.meaning)) for column in COLUMNS))
