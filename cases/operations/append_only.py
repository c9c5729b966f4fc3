"""What the database holds to of the log of readings: a line is added, and then neither changed nor removed.

``post_migrate`` puts the triggers back each time, because on SQLite a migration that rebuilds a table drops them
without a word. The keys to an account and a file may become empty: the line stays, with their names.
"""

from __future__ import annotations

from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "cases_reading"
FROZEN = "id, what, kind, public_id, sha256, by_name, at"

SQLITE = {
    "cases_reading_no_update": f"BEFORE UPDATE OF {FROZEN} ON {TABLE} "
    "BEGIN SELECT RAISE(ABORT, 'the log of readings is append-only'); END",
    "cases_reading_no_delete": f"BEFORE DELETE ON {TABLE} "
    "BEGIN SELECT RAISE(ABORT, 'the log of readings is append-only'); END",
    # INSERT OR REPLACE removes the row in its way without firing DELETE triggers.
    "cases_reading_no_replace": f"BEFORE INSERT ON {TABLE} WHEN EXISTS (SELECT 1 FROM {TABLE} WHERE id = NEW.id) "  # noqa: S608 - no value comes from outside
    "BEGIN SELECT RAISE(ABORT, 'the log of readings is append-only'); END",
}
POSTGRESQL = {
    "cases_reading_no_update": f"BEFORE UPDATE OF {FROZEN} ON {TABLE} FOR EACH ROW EXECUTE FUNCTION cases_refuse()",
    "cases_reading_no_delete": f"BEFORE DELETE ON {TABLE} FOR EACH ROW EXECUTE FUNCTION cases_refuse()",
    "cases_reading_no_truncate": f"BEFORE TRUNCATE ON {TABLE} FOR EACH STATEMENT EXECUTE FUNCTION cases_refuse()",
}
REFUSE = """CREATE OR REPLACE FUNCTION cases_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END$$"""


def install(connection: BaseDatabaseWrapper) -> None:
    """Create the triggers, or put their present text in the place of an older one."""
    if TABLE not in connection.introspection.table_names():
        return
    if connection.vendor == "sqlite":
        for name, text in SQLITE.items():
            _run(connection, f"DROP TRIGGER IF EXISTS {name}", f"CREATE TRIGGER {name} {text}")
    else:
        _run(connection, REFUSE, *(f"CREATE OR REPLACE TRIGGER {name} {text}" for name, text in POSTGRESQL.items()))


def remove(connection: BaseDatabaseWrapper) -> None:
    """Drop the triggers; a migration that changes lines, and tests that empty tables, need it."""
    if connection.vendor == "sqlite":
        _run(connection, *(f"DROP TRIGGER IF EXISTS {name}" for name in SQLITE))
    else:
        _run(connection, "DROP FUNCTION IF EXISTS cases_refuse() CASCADE")


def after_migrate(using: str, **_kwargs: Any) -> None:
    """Put the triggers back."""
    install(connections[using])


def _run(connection: BaseDatabaseWrapper, *statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement, None)  # no parameters: a % in the text stays as it is
