"""Goal 10: an import against saving the same rows one by one, and how long it locks the database.

``python -m tests.bench.importing ROWS ALONE ROUNDS`` does it in a process of its own, on a record that it adds to; what it
measured, as JSON.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import django

from tests.bench import store
from tests.bench.goals import Scene

SIZES = {"short": (600, 8, 1), "long": (10_000, 100, 3)}
"""Rows that are imported, rows that are saved one by one, and how often."""
COUNTRIES = ("PE", "CO", "GT", "PH", "TR", "EG", "BY", "IR")


def measure(scene: Scene, url: str, people: int, short: bool) -> None:
    """Measure an import into a record of some people. On SQLite into a copy of it, which is thrown away."""
    rows, alone, rounds = SIZES["short" if short else "long"]
    with tempfile.TemporaryDirectory(dir=store.FOLDER) as folder:
        if scene.engine == "SQLite":
            copy = Path(folder) / "record.sqlite3"
            shutil.copy(store.projected(people), copy)
            url = store.url(copy)
        told = store.run(url, "-m", "tests.bench.importing", str(rows), str(alone), str(rounds))
    found = json.loads(told)
    note = f"{found['rate']:.0f} and {found['alone']:.1f} rows a second; {found['memory']:.0f} MB"
    scene.add(10, "import ÷ row by row", found["rate"] / found["alone"], 2, True, note)
    scene.add(10, "longest write lock, ms", found["longest"] * 1000, 250)


def table(path: Path, first: int, count: int) -> Path:
    """A list of people who do not exist, as an organization might keep it: unions, employers and sources come again."""
    with path.open("w", newline="") as written:
        lines = csv.DictWriter(written, list(_person(0)))
        lines.writeheader()
        lines.writerows(_person(number) for number in range(first, first + count))
    return path


def _person(number: int) -> dict[str, str]:
    country = COUNTRIES[number % len(COUNTRIES)]
    return {
        "reference": f"A-{number}",
        "name": f"Nobody {number} (fictional)",
        "other_names": f"Fictional, N. {number}",
        "gender": ("female", "male")[number % 2],
        "born": f"{1950 + number % 50}",
        "nationalities": country,
        "country": country,
        "unions": f"Example Union {number % 400}",
        "union_role": "delegate" if number % 3 else "member",
        "employers": f"Example Works {number % 300}",
        "sectors": "B07",
        "status": "pretrial_detention",
        "detained_from": f"{2010 + number % 14}-0{1 + number % 9}-1{number % 10}",
        "last_confirmed": f"2024-0{1 + number % 9}-01",
        "place": f"Example Prison {number % 60}",
        "place_type": "prison",
        "charges": "disturbios en la vía pública",
        "charge_categories": "public_order",
        "charge_lang": "es",
        "charge_side": "state_side",
        "source_title": f"Example list {number // 50}",
        "source_url": f"https://list.example/{number // 50}",
        "source_date": "2024-03",
        "source_lang": "es",
        "source_publisher": "Example Net",
    }


def main(rows: int, alone: int, rounds: int) -> None:
    from django.contrib.auth import get_user_model

    by = get_user_model().objects.create_user("bench-importer", is_active=False)
    at = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
    rates: dict[str, list[float]] = {"rate": [], "alone": []}
    longest, before = 0.0, _memory()
    with tempfile.TemporaryDirectory() as folder:
        first = 0
        for _round in range(rounds):
            begun = time.perf_counter()
            outcome = _import(table(Path(folder) / "list.csv", first, rows), by, at)
            rates["rate"].append(rows / (time.perf_counter() - begun))
            longest = max(longest, outcome.longest)
            first += rows
            rates["alone"].append(alone / sum(_saved(table(Path(folder) / "list.csv", first, alone), by, at)))
            first += alone
    said = {name: median(each) for name, each in rates.items()}
    print(json.dumps({**said, "longest": longest, "memory": (_memory() - before) / 1e6}))


def _import(path: Path, by: Any, at: dt.datetime) -> Any:
    from cases.operations.importing import mapping, sheet
    from cases.operations.importing.importing import import_cases

    table = sheet.read(path)
    outcome = import_cases(table, mapping.Mapping(register="bench"), by, at, has_limits=False)
    if outcome.counts["taken"] != table.total:
        raise SystemExit(f"{outcome.counts}: {next(outcome.faults, '')}")
    return outcome


def _saved(path: Path, by: Any, at: dt.datetime) -> Iterator[float]:
    """The seconds that each row takes if its rows are checked and saved one by one, as a case is by hand."""
    from django.db import models, transaction

    from cases.operations.edit import keep
    from cases.operations.importing import mapping, sheet
    from cases.operations.importing.drafting import Drafter
    from cases.operations.importing.known import Known
    from cases.operations.importing.layout import arrange

    table, known = sheet.read(path), Known(None)
    layout = arrange(table.header, mapping.Mapping(register="bench"), "")
    drafter = Drafter(layout, known, by, at)
    for number, cells in table.rows():
        begun = time.perf_counter()
        draft = drafter.draft(layout.row(number, cells), cells[0])
        with transaction.atomic():
            shared = [each for record, citations in draft.shared.values() for each in (record, *citations)]
            for each in (*shared, *draft.rows, *draft.citations):
                row: Any = each if isinstance(each, models.Model) else each.citation
                for field in row._meta.concrete_fields:
                    if field.remote_field and (named := field.get_cached_value(row, default=None)):
                        setattr(row, field.name, named)
                keep(row, by)
        known.settle()
        yield time.perf_counter() - begun


def _memory() -> int:
    """The most memory this process had so far, in bytes."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
    django.setup()
    main(*map(int, sys.argv[1:]))
