"""``codebook``: write ``cases/README.md``, or say that it is out of date."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cases.management import codebook


class Command(BaseCommand):
    help = "Write the codebook: what every field and every coded value means."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the codebook is out of date")

    def handle(self, *args: Any, **options: Any) -> None:
        text = codebook.text()
        if not options["check"]:
            codebook.PATH.write_text(text, encoding="utf-8")
        elif not codebook.PATH.exists() or codebook.PATH.read_text(encoding="utf-8") != text:
            raise CommandError("The codebook is out of date. Write it anew: make codebook")
