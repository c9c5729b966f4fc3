"""Rows of a text file: CSV with commas or semicolons, or with tabulators, in UTF-8 (or UTF-16 with its mark)."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Generator
from typing import IO

from django.utils.translation import gettext as _

from cases.operations.importing.faults import Unusable

SEPARATORS = (",", ";", "\t")
_SAID = re.compile(r'"?sep=([,;\t|])"?\r?\n')
"""What a spreadsheet program writes before the first row, for others of its kind."""
BEGINNING = 64 * 1024
"""Characters in which the first row is looked for."""


def rows(stored: IO[bytes], separator: str = "") -> Generator[list[str]]:
    """The rows, one after the other. Without a ``separator``: that which makes the most of the first row."""
    encoding = "utf-16" if stored.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else "utf-8-sig"
    stored.seek(0)
    text = io.TextIOWrapper(stored, encoding=encoding, newline="")
    line = 0
    try:
        beginning = text.read(BEGINNING)
        said = _SAID.match(beginning)
        separator = said[1] if said else separator or _separator(beginning)
        text.seek(0)
        table = csv.reader(text, delimiter=separator, strict=True)
        for row in table:
            line = table.line_num
            yield [] if said and line == 1 else row
    except UnicodeError as error:
        raise Unusable(_("The file is not text in UTF-8, from line %(line)d on.") % {"line": line + 1}) from error
    except csv.Error as error:
        words = _("From line %(line)d on this is no table: a quotation mark that is not closed, or a cell without end.")
        raise Unusable(words % {"line": line + 1}) from error
    finally:
        text.detach()


def _separator(beginning: str) -> str:
    return max(SEPARATORS, key=lambda each: _cells(beginning, each))


def _cells(beginning: str, separator: str) -> int:
    """How many cells the first row that has any would have."""
    try:
        return next((len(row) for row in csv.reader(io.StringIO(beginning), delimiter=separator) if any(row)), 0)
    except csv.Error:
        return 0
