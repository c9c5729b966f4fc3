"""A table read from a file, once and to its end: what cannot be read is told before anything is stored.

The rows wait in a temporary file without a name, so that memory does not grow with them and the file may change meanwhile.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import tempfile
import weakref
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import IO

from django.utils.translation import gettext as _

from cases.operations.importing import delimited, workbook
from cases.operations.importing.faults import Unusable

LARGEST = 512 * 2**20
"""Bytes of the largest file that is read."""
MOST_ROWS = 1_048_576
"""Rows of the largest sheet of a spreadsheet program."""
MOST_COLUMNS = 1_000
LONGEST_CELL = 32_767
"""Characters of the longest cell of a spreadsheet program."""

_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


class Sheet:
    """The rows of a file. ``name`` is that of the file without its folder, ``digest`` the SHA-256 of its content."""

    def __init__(self, name: str, digest: str, rows: Iterable[Sequence[str]]) -> None:
        self.name = "".join(letter for letter in name if letter.isprintable())
        self.digest = digest
        self.header: list[str] = []
        self.total = 0
        """Rows that have something in them."""
        self._kept: IO[str] = tempfile.TemporaryFile("w+", encoding="ascii")  # noqa: SIM115 - closed with the sheet
        weakref.finalize(self, self._kept.close)
        self._keep(rows)

    def _keep(self, rows: Iterable[Sequence[str]]) -> None:
        for number, cells in enumerate(rows, 1):
            if number > MOST_ROWS:
                raise Unusable(_("The table has more than %(number)d rows.") % {"number": MOST_ROWS})
            if not any(cells):
                continue
            given = list(cells)
            while given and not given[-1]:
                given.pop()
            if len(given) > MOST_COLUMNS:
                words = _("Row %(row)d has more than %(number)d columns.")
                raise Unusable(words % {"row": number, "number": MOST_COLUMNS})
            if max(map(len, given), default=0) > LONGEST_CELL:
                words = _("A cell of row %(row)d has more than %(number)d characters.")
                raise Unusable(words % {"row": number, "number": LONGEST_CELL})
            if not self.header:
                self.header = given
                continue
            self.total += 1
            self._kept.write(json.dumps([number, given]) + "\n")
        if not self.header:
            raise Unusable(_("The file is empty."))

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Each row by its number in the file, where the first one is 1."""
        self._kept.seek(0)
        for line in self._kept:
            number, cells = json.loads(line)
            yield number, cells


def read(path: Path, sheet: str = "") -> Sheet:
    """Read a file of CSV, TSV or XLSX; ``sheet`` names one of a workbook, the first without it. Raises ``Unusable``."""
    try:
        if path.exists() and not path.is_file():  # a pipe or a device may have no end
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        with path.open("rb") as stored:
            size = stored.seek(0, 2)
            stored.seek(0)
            if size > LARGEST:
                raise Unusable(_("The file is larger than %(number)d MB.") % {"number": LARGEST // 2**20})
            digest = hashlib.file_digest(stored, "sha256").hexdigest()
            stored.seek(0)
            beginning = stored.read(8)
            stored.seek(0)
            with closing(_rows(stored, beginning, path.suffix.lower(), sheet)) as rows:
                return Sheet(path.name, digest, rows)
    except OSError as error:
        raise Unusable(_("The file cannot be read: %(error)s") % {"error": error.strerror or ""}) from error


def _rows(stored: IO[bytes], beginning: bytes, ending: str, sheet: str) -> Generator[list[str]]:
    """The rows of a file, which is what its content says."""
    if beginning.startswith(_ZIP):
        return workbook.rows(stored, sheet)
    if beginning.startswith(_OLD):
        raise Unusable(_("This is a workbook of an old kind: save it as XLSX or CSV."))
    if ending in (".xlsx", ".xlsm"):
        raise Unusable(_("The file is called a workbook and is none."))
    if sheet:
        raise Unusable(_("Only a workbook (XLSX) has sheets to choose from."))
    return delimited.rows(stored, "\t" if ending in (".tsv", ".tab") else "")
