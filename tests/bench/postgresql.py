"""The same rows on PostgreSQL: a throw-away cluster, filled with COPY from the SQLite file.

Run as ``python -m tests.bench.postgresql FILE`` with ``DATABASE_URL`` naming an empty, migrated database.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import django


@contextmanager
def copied(file: Path) -> Iterator[str]:
    """The address of a database with the published rows of a file, for as long as the block runs."""
    import psycopg

    from tests.bench import server, store
    from tests.run import cluster, postgresql

    programs = postgresql()
    if programs is None:
        raise server.Wrong("There is no PostgreSQL on this machine.")
    with cluster(programs) as url:
        folder = url.removeprefix("postgres://tracker@/").removesuffix("/tracker")
        with psycopg.connect(f"host={folder} user=tracker dbname=postgres", autocommit=True) as connection:
            connection.execute("CREATE DATABASE tracker")
        store.run(url, "manage.py", "migrate", "--verbosity", "0")
        store.run(url, "manage.py", "setup_roles")
        store.run(url, "-m", "tests.bench.postgresql", str(file))
        yield url


def fill(file: str) -> None:
    """Replace what is in the published tables by the rows of a file."""
    from django.apps import apps
    from django.db import connection
    from django.db.models import BooleanField

    database = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    tables: list[Any] = [table for table in apps.get_app_config("published").get_models() if table._meta.managed]
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica; SET TimeZone = 'UTC'")
        cursor.execute("TRUNCATE " + ", ".join(f'"{table._meta.db_table}"' for table in tables))
        for table in tables:
            fields = table._meta.local_concrete_fields
            names = ", ".join(f'"{field.column}"' for field in fields)
            truths = [place for place, field in enumerate(fields) if isinstance(field, BooleanField)]
            with cursor.copy(f'COPY "{table._meta.db_table}" ({names}) FROM STDIN') as copy:
                for row in database.execute(f'SELECT {names} FROM "{table._meta.db_table}"'):
                    cells = list(row)
                    for place in truths:
                        cells[place] = bool(cells[place])
                    copy.write_row(cells)
        cursor.execute("RESET session_replication_role; ANALYZE")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
    django.setup()
    fill(sys.argv[1])
