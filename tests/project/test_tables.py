"""The tables that the models describe are those that the migrations make."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TABLES = """
import json, sys, django
from django.conf import settings
from django.core.management import call_command
from django.db import connection

class Nowhere(dict):
    def __contains__(self, app): return True
    def __getitem__(self, app): return None

django.setup()
if sys.argv[1] == "models":
    settings.MIGRATION_MODULES = Nowhere()
call_command("migrate", run_syncdb=True, verbosity=0)
with connection.cursor() as cursor:
    cursor.execute("SELECT name, tbl_name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL")
    json.dump(cursor.fetchall(), sys.stdout)
"""


def tables(of: str, folder: Path) -> dict[str, list[str]]:
    """What is said of each table when it is made: its columns, rules and indexes, in no order."""
    own = {"DATABASE_URL": f"sqlite:///{folder}/{of}.sqlite3", "DJANGO_SETTINGS_MODULE": "tests.settings"}
    command = [sys.executable, "-c", TABLES, of]
    made = subprocess.run(command, env=os.environ | own, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, list[str]] = {}
    for name, table, sql in json.loads(made.stdout):
        found.setdefault(table, []).extend(parts(sql) if name == table else [sql])
    return {table: sorted(said) for table, said in found.items()}


def parts(sql: str) -> Iterator[str]:
    """What stands between the commas of a ``CREATE TABLE``, outside texts and brackets."""
    depth, part = 0, ""
    for token in re.findall(r"'(?:[^']|'')*'|\"[^\"]*\"|.", sql.partition("(")[2].rpartition(")")[0], re.DOTALL):
        depth += {"(": 1, ")": -1}.get(token, 0)
        if token == "," and not depth:
            yield part.strip()
            part = ""
        else:
            part += token
    yield part.strip()


@pytest.mark.proof
def test_the_daily_tests_have_the_tables_that_people_have(tmp_path: Path) -> None:
    made, migrated = tables("models", tmp_path), tables("migrations", tmp_path)
    beside = {name for name in migrated if "searchtext_fts" in name or name == "django_migrations"}
    assert made.keys() == migrated.keys() - beside
    assert [(name, made[name], migrated[name]) for name in made if made[name] != migrated[name]] == []
    assert any("CHECK" in each for each in made["cases_statusperiod"])
