"""``setup_roles``: the narrow PostgreSQL role that public pages run in."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import ProgrammingError, connection, transaction

READABLE_APP, INSERTABLE_APP = "published", "intake"
DEFAULT_ROLE = "tracker_public"


class Command(BaseCommand):
    help = "Create the public role (PUBLIC_DB_ROLE) and give it exactly its grants. Run it after every migrate."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--print", action="store_true", help="print the statements and run nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        if connection.vendor != "postgresql":
            raise CommandError("Roles are for PostgreSQL. On SQLite the connection itself is closed.")
        role = settings.PUBLIC_DB_ROLE or DEFAULT_ROLE
        if options["print"]:
            self.stdout.write("\n".join(f"{statement};" for statement in statements(role)))
            return
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                for statement in statements(role):
                    cursor.execute(statement, None)
        except ProgrammingError as error:
            raise CommandError(
                f"This login may not make the role {role} ({error}). Let an administrator of the database run what "
                "`manage.py setup_roles --print` prints."
            ) from error
        self.stdout.write(f"Role {role} reads the published record and inserts letters, and nothing else.")


def statements(role: str) -> Iterator[str]:
    """The SQL, in order; running it twice changes nothing. Tables come from the app registry."""
    quote = connection.ops.quote_name
    name, literal = quote(role), role.replace("'", "''")
    yield (
        f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{literal}') "
        f"THEN CREATE ROLE {name} NOLOGIN; END IF; END $$"
    )
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {name}"
    yield f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {name}"
    yield f"REVOKE CREATE, TEMPORARY ON DATABASE {quote(connection.settings_dict['NAME'])} FROM PUBLIC"
    yield "REVOKE CREATE ON SCHEMA public FROM PUBLIC"
    yield f"GRANT USAGE ON SCHEMA public TO {name}"
    for privilege, label in (("SELECT", READABLE_APP), ("INSERT", INSERTABLE_APP)):
        tables = ", ".join(quote(table) for table in tables_of(label))
        if tables:
            yield f"GRANT {privilege} ON {tables} TO {name}"
    yield f"GRANT {name} TO CURRENT_USER"


def tables_of(label: str) -> list[str]:
    """The tables of an app, if it is installed."""
    if not apps.is_installed(f"cases.{label}"):
        return []
    return sorted(model._meta.db_table for model in apps.get_app_config(label).get_models())
