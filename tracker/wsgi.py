"""The web process: it serves with the gate closed, and only from a database that keeps what it acknowledged."""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")

from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application
from django.db import connection

FULL = 2
PROMISED = {"journal_mode": "wal", "synchronous": FULL, "foreign_keys": 1, "secure_delete": 1}


def require_durability() -> None:
    """Raise ``ImproperlyConfigured`` if SQLite would lose an acknowledged write, or keep what was erased."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        for pragma, promised in PROMISED.items():
            found = cursor.execute(f"PRAGMA {pragma}").fetchone()[0]
            if found != promised:
                raise ImproperlyConfigured(f"SQLite runs with {pragma} = {found!r}; it must be {promised!r}.")


application = get_wsgi_application()
require_durability()

from cases.published import gate

gate.close_for_this_process()
