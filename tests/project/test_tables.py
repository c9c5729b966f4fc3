"""The tables that the models describe are those that the migrations make."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
TABLES = """
import json, sys, django
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

class Nowhere(dict):
    def __contains__(self, app): return True
    def __getitem__(self, app): return None

django.setup()
if sys.argv[1] == "models":
    settings.MIGRATION_MODULES = Nowhere()
call_command("migrate", run_syncdb=True, verbosity=0)
found = {}
with connection.cursor() as cursor:
    for table in connection.introspection.table_names(cursor):
        columns = connection.introspection.get_table_description(cursor, table)
        constraints = connection.introspection.get_constraints(cursor, table)
        # A foreign key and JSON's own rule have no name of their own.
        named = ((name if each["check"] and name[0] != "_" else "", each) for name, each in constraints.items())
        rules = sorted(json.dumps(each, sort_keys=True) for each in named)
        found[table] = sorted(str(tuple(column)) for column in columns), rules
json.dump(found, sys.stdout)
"""


def tables(of: str, folder: Path) -> dict[str, Any]:
    """Columns and constraints by table, in a database of its own."""
    own = {"DATABASE_URL": f"sqlite:///{folder}/{of}.sqlite3", "DJANGO_SETTINGS_MODULE": "tests.settings"}
    command = [sys.executable, "-c", TABLES, of]
    made = subprocess.run(command, env=os.environ | own, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(made.stdout)
    return found


@pytest.mark.proof
def test_the_daily_tests_have_the_tables_that_people_have(tmp_path: Path) -> None:
    made, migrated = tables("models", tmp_path), tables("migrations", tmp_path)
    beside = {name for name in migrated if "searchtext_fts" in name or name == "django_migrations"}
    assert made.keys() == migrated.keys() - beside
    assert [(name, made[name], migrated[name]) for name in made if made[name] != migrated[name]] == []
    assert any(rules for _columns, rules in made.values())
