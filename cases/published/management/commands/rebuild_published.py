"""``rebuild_published``: the tables pages read, made anew from the log."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cases.published import projection


class Command(BaseCommand):
    help = "Rebuild the projection and the search text from the publication log."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="change nothing; exit 1 if a rebuild would change anything"
        )

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        if not check:
            projection.rebuild()
            self.stdout.write("Rebuilt from the log.")
            return
        differences = projection.differences()
        if differences:
            raise CommandError("\n".join(["The tables differ from the log:", *differences]))
        self.stdout.write("The tables are what the log says.")
