"""The part of the codebook about the columns of a table that is taken in."""

from __future__ import annotations

from collections.abc import Iterator

from cases.management.codebook.markdown import table
from cases.operations.importing.columns import COLUMNS, Column
from cases.operations.importing.mapping import SEPARATOR


def import_columns() -> Iterator[str]:
    yield "## Columns of an import\n"
    many = ", ".join(f"`{column.name}`" for column in COLUMNS if column.many)
    yield (
        "`manage.py import_cases` takes a table of people, one a row. Needed are `name`, `country` and `source_title`, in the"
        " file or as fixed values of a mapping; every other column may be missing, and an empty cell says nothing. Codes may be"
        " given by their words in English or Spanish, dates as everywhere in the record (EDTF, or words in either language)."
        f" Several values, with `{SEPARATOR}` between them, may stand in {many}.\n"
    )
    yield table(("Column", "Field", "Meaning"), (_line(column) for column in COLUMNS))


def _line(column: Column) -> tuple[str, str, str]:
    return f"`{column.name}`", f"{column.model.__name__}.{column.field}", str(column.meaning)
