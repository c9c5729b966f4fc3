"""The tables of the daily tests: as the models say, without the way that the migrations took there."""

from __future__ import annotations

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from cases.published import triggers


def finish() -> None:
    """Make of tables that stand as the models say what the migrations would leave: two thirds of the time of a database.

    That they are the same is proved (``test_tables``); the proofs run on tables that were migrated.
    """
    settings.MIGRATION_MODULES = {}
    triggers.create_search(connection)
    triggers.install(connection)
    recorder = MigrationRecorder(connection)
    recorder.ensure_schema()
    for app, name in MigrationLoader(connection).disk_migrations:
        recorder.record_applied(app, name)
