"""``import_case``: the file of a case, taken in as a draft."""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from cases.management.operator import operator
from cases.operations.exchange.reading import LARGEST, NotTaken
from cases.operations.exchange.taking import import_case


class Command(BaseCommand):
    help = "Take in a file that export_case wrote, as a draft: all of it or nothing, never over what is here."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the file of a case")
        parser.add_argument("--files", type=Path, metavar="FOLDER", help="where the copies of its sources lie")
        parser.add_argument("--by", default="", metavar="USERNAME", help="the account that the history names")
        parser.add_argument("--lang", default="en", choices=["en", "es"], help="the language of what is wrong")

    def handle(self, *args: Any, file: Path, files: Path | None, by: str, lang: str, **options: Any) -> None:
        if files and not files.is_dir():
            raise CommandError(f"{files} is no folder.")
        try:
            with file.open("rb") as stored:
                content = stored.read(LARGEST + 1)
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error}") from error
        account = operator(by, "cases.add_case")
        try:
            with translation.override(lang):
                taken = import_case(content, account, dt.datetime.now(dt.UTC), files)
        except NotTaken as refused:
            with translation.override(lang):
                lines = refused.lines
            raise CommandError("\n".join(["Nothing is stored. What is wrong:", *lines])) from refused
        if taken.stored:
            self.stdout.write(f"Taken in as a draft: {taken.case}, {taken.case.public_id}. New rows: {taken.stored}.")
        else:
            self.stdout.write(f"Already here, and just alike: {taken.case}, {taken.case.public_id}.")
        if taken.reused and taken.stored:
            self.stdout.write(f"Records that were here already, just alike: {taken.reused}.")
        if taken.known_by_fingerprint:
            self.stdout.write(f"Copies of sources known by fingerprint alone: {taken.known_by_fingerprint}.")
