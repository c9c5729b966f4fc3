"""What the site promises of its database: nothing acknowledged is lost, nothing erased is kept."""

from __future__ import annotations

from django.core.exceptions import ImproperlyConfigured
from django.db import connection

FULL = 2
PROMISED: dict[str, str | int] = {"journal_mode": "wal", "synchronous": FULL, "foreign_keys": 1, "secure_delete": 1}


def require_durability() -> None:
    """Raise ``ImproperlyConfigured`` if SQLite would lose an acknowledged write, or keep what was erased."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        for pragma, promised in PROMISED.items():
            found = cursor.execute(f"PRAGMA {pragma}").fetchone()[0]
            if found != promised:
                raise ImproperlyConfigured(f"SQLite runs with {pragma} = {found!r}; it must be {promised!r}.")
