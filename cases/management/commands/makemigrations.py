"""``makemigrations`` of Django, for which a help text is no part of the database."""

from __future__ import annotations

from django.core.management.commands import makemigrations

from cases.management.autodetector import SchemaAutodetector


class Command(makemigrations.Command):
    autodetector = SchemaAutodetector
