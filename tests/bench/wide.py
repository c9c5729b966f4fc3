"""The rival's table: every column of our CSV file, the first value of every facet, and the words to search."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tests.bench.clones import Record, Slot, Text, cutter, written
from tests.bench.rival import FACETS

FIRST_OF = {"sector": "sectors", "union": "union_ids", "employer": "employer_ids", "dispute": "dispute_ids"}

Cells = dict[str, Any]


def read(lives: Iterable[Record], shared: Sequence[str]) -> dict[str, tuple[Cells, dict[str, Any]]]:
    """The rows of all cases as our CSV file has them, those of ``lives`` cut like their other texts; and what they are now."""
    from django.test import Client

    from cases.published.models import CaseTerm, SearchText

    answer = Client(SERVER_NAME="127.0.0.1").get("/data/cases.csv")
    table = {row["id"]: row for row in csv.DictReader(io.StringIO(answer.getvalue().decode()))}
    firsts: dict[str, dict[str, str]] = defaultdict(dict)
    terms = CaseTerm.objects.filter(case_version__known_until=None, facet__in=("charge", "violation"))
    for public_id, facet, value in terms.values_list("case_version__public_id", "facet", "value").order_by("value"):
        firsts[public_id].setdefault(facet, value)
    words = dict(SearchText.objects.filter(kind="case").values_list("public_id", "text"))
    known = {record.current.public_id: record for record in lives}
    found = {}
    for public_id, row in table.items():
        row |= {facet: row[column].split(" | ")[0] for facet, column in FIRST_OF.items()}
        row |= {facet: firsts[public_id].get(facet, "") for facet in ("charge", "violation")}
        cut = cutter([*known[public_id].own, *shared]) if public_id in known else whole
        cells: Cells = {name: cut(value) for name, value in row.items()}
        cells["words"] = Slot("words:" + words.get(public_id, ""))
        if row["updated"]:
            cells["updated"] = Slot("at")
        found[public_id] = (cells, {"#at": row["updated"], "words": ""})
    return found


def whole(value: str) -> Text:
    return Text((value,))


def create(file: Path) -> sqlite3.Connection:
    file.unlink(missing_ok=True)
    database = sqlite3.connect(file, isolation_level=None)
    database.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-500000")
    return database


def store(database: sqlite3.Connection, made: Iterable[tuple[Cells, dict[str, Any]]]) -> None:
    """Write the rows of some cases; the first ones make the table."""
    rows = []
    names: list[str] = []
    for cells, values in made:
        names = names or list(cells)
        rows.append(written([cells[name] for name in names], values))
    if not rows:
        return
    if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'cases'").fetchone():
        columns = ", ".join(f'"{name}" TEXT{" PRIMARY KEY" * (name == "id")}' for name in names)
        database.execute(f"CREATE TABLE cases ({columns})")
    listed = ", ".join(f'"{name}"' for name in names)
    database.execute("BEGIN")
    database.executemany(f"INSERT INTO cases ({listed}) VALUES ({', '.join('?' * len(names))})", rows)
    database.execute("COMMIT")


def finish(database: sqlite3.Connection) -> None:
    """Its indexes: one a facet, one that covers the list, and the full text."""
    for facet in FACETS:
        database.execute(f'CREATE INDEX cases_{facet} ON cases("{facet}")')
    covered = ", ".join(f'"{name}"' for name in ("updated", "id", "name", *FACETS))
    database.execute(f"CREATE INDEX cases_covering ON cases({covered})")
    database.execute('CREATE VIRTUAL TABLE cases_fts USING fts5(name, words, content="cases")')
    database.execute("INSERT INTO cases_fts(cases_fts) VALUES ('rebuild')")
    database.execute("ANALYZE")
    database.close()
