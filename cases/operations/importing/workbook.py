"""Rows of a sheet of a workbook (XLSX), as texts: what the program would show, with dates as ISO 8601 has them."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections.abc import Generator, Iterator
from typing import IO, Any

from django.utils.translation import gettext as _

from cases.operations.importing.faults import Unusable, shown

LARGEST = 1024 * 2**20
"""Bytes of everything in it, as long as it is packed out."""
LARGEST_WORDS = 128 * 2**20
"""Bytes of the list of its words, which stands in memory."""
_WORDS = "xl/sharedstrings.xml"
_NO_LETTERS = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|[_*].')
"""What stands in the form of a cell and is no part of a date: words, languages and colours, single signs, fillings."""


def rows(stored: IO[bytes], sheet: str = "") -> Generator[list[str]]:
    """The rows of the sheet of a name; of the first one without a name. Raises ``Unusable``."""
    try:
        _look_at(stored)
        yield from _rows(stored, sheet)
    except Unusable:
        raise
    except Exception as error:  # whatever a library meets in a file that somebody made by hand
        raise Unusable(_("The workbook is damaged, or is none: save it again as XLSX or CSV.")) from error


def _look_at(stored: IO[bytes]) -> None:
    """Refuse what would not end: packed sizes say little of what comes out, and no more than is declared is read."""
    with zipfile.ZipFile(stored) as packed:
        sizes = {entry.filename.lower(): entry.file_size for entry in packed.infolist()}
    if sum(sizes.values()) > LARGEST or sizes.get(_WORDS, 0) > LARGEST_WORDS:
        words = _("The workbook is larger than %(number)d MB when it is unpacked: save the sheet as CSV.")
        raise Unusable(words % {"number": LARGEST // 2**20})
    stored.seek(0)


def _rows(stored: IO[bytes], sheet: str) -> Iterator[list[str]]:
    import openpyxl

    book = openpyxl.load_workbook(stored, read_only=True, data_only=True, keep_links=False)
    try:
        named = {each.title: each for each in book.worksheets}
        if not named:
            raise Unusable(_("The workbook has no sheet with a table."))
        if sheet and sheet not in named:
            words = _("The workbook has no sheet “%(name)s”, only: %(known)s.")
            raise Unusable(words % {"name": shown(sheet), "known": shown(", ".join(named))})
        found: Any = named[sheet] if sheet else next(iter(named.values()))
        found.reset_dimensions()  # what a file says of its own size may be a lie
        for row in found.iter_rows():
            yield [_text(cell.value, cell) for cell in row]
    finally:
        book.close()


def _text(value: Any, cell: Any) -> str:
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case dt.datetime():
            return _shown(value.date(), cell.number_format)
        case _:
            return str(value)


def _shown(day: dt.date, form: str) -> str:
    """A date as far as its form shows it: where only a month or a year is shown, nobody said which day it was."""
    bare = _NO_LETTERS.sub("", form).lower()
    if "d" in bare or not ("m" in bare or "y" in bare):
        return day.isoformat()
    return day.isoformat()[:7] if "m" in bare else day.isoformat()[:4]
