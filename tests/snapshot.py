"""The first case, loaded once a run: entering and publishing it takes seconds, putting its rows back does not."""

from __future__ import annotations

from collections.abc import Sequence

from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, models, transaction

Rows = list[tuple[type[models.Model], Sequence[models.Model]]]

# Made by migrate, and with the roles of the desk: they are there before anything is loaded.
STANDING = {"auth_permission", "django_content_type", "auth_group", "auth_group_permissions", "published_projection"}


def take() -> Rows:
    """Load the first case, keep every row it left, and take it all back."""
    with transaction.atomic():
        call_command("load_first_case", verbosity=0)
        tables = [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]
        rows = [
            (model, list(model._base_manager.order_by("pk")))
            for model in tables
            if model._meta.db_table not in STANDING
        ]
        transaction.set_rollback(True)
    return rows


def put_back(rows: Rows) -> None:
    """Store the rows as they were; keys to rows that follow are checked when the transaction ends."""
    with transaction.atomic():
        for model, kept in rows:
            model._base_manager.bulk_create(kept, batch_size=100)
        # Rows that follow get numbers of their own; a test of the migrations has begun the counting anew.
        for statement in connection.ops.sequence_reset_sql(no_style(), [model for model, _kept in rows]):
            with connection.cursor() as cursor:
                cursor.execute(statement)
