"""``migrate`` of Django, which does not miss a migration for a reworded help text."""

from __future__ import annotations

from django.core.management.commands import migrate

from cases.management.autodetector import SchemaAutodetector


class Command(migrate.Command):
    autodetector = SchemaAutodetector
