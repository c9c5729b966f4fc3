"""Tables of people who do not exist, as organizations keep them, and the command that takes them in."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
from django.core.management import call_command
from django.core.management.base import CommandError

from cases.operations.importing import mapping, sheet
from cases.operations.importing.importing import import_cases
from cases.operations.importing.report import Outcome
from tests import factories

AT = dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC)
ADA = {
    "reference": "A-1",
    "name": "Ada Ejemplo",
    "country": "PE",
    "unions": "Example Union",
    "status": "pretrial_detention",
    "detained_from": "2024-02",
    "last_confirmed": "2024-03-01",
    "source_title": "List of March",
}
"""A row as it should be."""


class Said(NamedTuple):
    """What the command said, and how it ended."""

    code: int
    out: str
    errors: str


def csv_file(path: Path, *rows: dict[str, str], delimiter: str = ",", encoding: str = "utf-8") -> Path:
    """A file with the columns of its rows."""
    text = io.StringIO()
    table = csv.DictWriter(text, list(dict.fromkeys(name for row in rows for name in row)), delimiter=delimiter)
    table.writeheader()
    table.writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def xlsx_file(path: Path, *sheets: tuple[str, list[list[Any]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        page = book.create_sheet(title)
        for row in rows:
            page.append(row)
    book.save(path)
    return path


def people(count: int, **said: str) -> list[dict[str, str]]:
    """So many rows, each about somebody else."""
    return [{**ADA, **said, "reference": f"A-{number}", "name": f"Nobody {number}"} for number in range(1, count + 1)]


def run(file: Path | str, *arguments: str) -> Said:
    """The command, as the operator of the machine gives it."""
    out, errors, code = io.StringIO(), io.StringIO(), 0
    try:
        call_command("import_cases", str(file), *map(str, arguments), stdout=out, stderr=errors)
    except SystemExit as end:
        code = int(end.code or 0)
    except CommandError as error:
        code = error.returncode
        errors.write(str(error))
    return Said(code, out.getvalue(), errors.getvalue())


def report(file: Path, *arguments: str) -> dict[str, Any]:
    """What the report of the command says."""
    path = file.with_suffix(".report.json")
    run(file, "--report", str(path), *arguments)
    return json.loads(path.read_text())


def take(path: Path, *rows: dict[str, str], by: Any = None, said: str = "", **options: Any) -> Outcome:
    """Take rows in for ``by``, a researcher of ours without one; ``said`` is a mapping."""
    by = by or account()
    toml = path.with_suffix(".toml")
    toml.write_text(said)
    table = sheet.read(csv_file(path, *rows))
    return import_cases(table, mapping.read(toml), by, options.pop("at", AT), **options)


def account(username: str = "rita", role: str = "researcher") -> Any:
    from django.contrib.auth import get_user_model

    found = get_user_model().objects.filter(username=username).first()
    return found or factories.account(username, role)
