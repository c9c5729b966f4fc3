"""``python -m tests.bench.bulk TARGET CASES``: a SQLite database of so many published cases, and the rival's beside it.

Run with ``DATABASE_URL`` naming TARGET too, a database that ``make_synthetic --publish`` has filled.
"""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import Any

import django

BATCH = 4_000
WHOLE_LOG = 20_000
"""Up to this many cases the log has the documents themselves; of more it has their digests alone, to save the disk."""
ANY_LENGTH = 200_000
"""Up to this many cases anybody is cloned; of more it is the half with the shorter documents, to save the disk."""
YEARS = dt.timedelta(days=5 * 365)
HASTE = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-1500000; PRAGMA foreign_keys=OFF"


def main(target: str, cases: int) -> None:
    from django.db import connection

    from cases.published import log, triggers
    from cases.published.models import Document, Publication
    from cases.published.projection import TABLES
    from tests.bench import clones, facts, rival, wide

    begun = time.monotonic()
    triggers.remove(connection)
    chance = clones.Chance(cases)
    with connection.cursor() as cursor:

        def fetch(sql: str, parameters: tuple[Any, ...]) -> list[tuple[Any, ...]]:
            return list(cursor.execute(sql, parameters).fetchall())

        shared = [record for kind in clones.SHARED for record in clones.read(fetch, kind, ())]
        tokens = [text for record in shared for text in record.own]
        lives = [record for kind in clones.KINDS for record in clones.read(fetch, kind, tokens)]
    cells = wide.read(lives, tokens)
    models = lives if cases <= ANY_LENGTH else sorted(lives, key=lambda record: record.body.length)[: len(lives) // 2]
    around = [{}] + [
        clones.neighbourhood(shared, number, chance) for number in range(2, 2 + cases // clones.CASES_A_NEIGHBOURHOOD)
    ]

    def people() -> Iterator[tuple[clones.Record, dict[str, Any]]]:
        for names in around[1:]:
            yield from ((record, clones.clone(record, names, chance)) for record in shared)
        for _number in range(cases - len(cells)):
            record = chance.dice.choice(models)
            yield record, clones.clone(record, chance.dice.choice(around), chance)

    head = log.head()
    connection.close()
    database = sqlite3.connect(target, isolation_level=None)
    database.executescript(HASTE)
    beside = wide.create(rival.path(target))
    indexes = database.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name LIKE 'published_%'"
    ).fetchall()
    for name, _sql in indexes:
        database.execute(f'DROP INDEX "{name}"')
    step = YEARS / max(cases, 1)
    made = clones.entries(people(), head, dt.datetime.now(dt.UTC) - YEARS, step)
    tables = {Publication._meta.db_table: Publication, Document._meta.db_table: Document}
    inserts = {table._meta.db_table: clones.insert(table) for table in (*TABLES, *tables.values())}
    database.execute("BEGIN")
    wide.store(beside, cells.values())
    while batch := list(islice(made, BATCH)):
        rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for record, values, entry, document in batch:
            for table, templates in record.rows.items():
                rows[table] += [clones.written(template, values) for template in templates]
            rows[Publication._meta.db_table].append(clones.stored(entry))
            if cases <= WHOLE_LOG:
                rows[Document._meta.db_table].append(clones.stored(document))
        for table, lines in rows.items():
            lines.sort(key=lambda line: line[0])
            database.executemany(inserts[table], lines)
        wide.store(
            beside,
            [
                (cells[record.current.public_id][0], values)
                for record, values, *_ in batch
                if record.kind in clones.KINDS
            ],
        )
    for _name, sql in indexes:
        database.execute(sql)
    database.execute("COMMIT")
    database.close()
    wide.finish(beside)
    triggers.install(connection)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode=WAL")
    facts.write(target)
    print(f"{cases} cases in {time.monotonic() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
    django.setup()
    main(sys.argv[1], int(sys.argv[2]))
