"""What was acknowledged is on the disk, and what was erased is not."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from tracker import durability

pytestmark = pytest.mark.django_db


def test_the_database_keeps_what_it_acknowledged_and_nothing_it_erased():
    durability.require_durability()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            found = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in durability.PROMISED}
        assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


def test_a_site_on_a_database_that_could_lose_a_write_does_not_start(monkeypatch):
    if connection.vendor != "sqlite":
        assert durability.require_durability() is None
        return
    monkeypatch.setitem(durability.PROMISED, "synchronous", 3)
    with pytest.raises(ImproperlyConfigured, match="synchronous"):
        durability.require_durability()
