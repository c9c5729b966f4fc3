"""``export_case``: a working case as one file."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cases.management.operator import case_called
from cases.operations.exchange.export import Sealed, export_case, write_files, write_private
from cases.operations.exchange.schema import file_schema


class Command(BaseCommand):
    help = "Write a working case and all it rests on as one JSON file, which import_case reads. Not for publication."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("case", nargs="?", default="", help="the public id of the case")
        parser.add_argument("--output", type=Path, metavar="FILE", help="where to write it, readable by you alone")
        parser.add_argument(
            "--files", type=Path, metavar="FOLDER", help="also write our copies of its sources, each by its fingerprint"
        )
        parser.add_argument("--sealed", action="store_true", help="sealed rows too; otherwise they are left out")
        parser.add_argument("--schema", action="store_true", help="write the JSON Schema of such files instead")

    def handle(self, *args: Any, case: str, output: Path | None, files: Path | None, **options: Any) -> None:
        if options["schema"]:
            self._write(json.dumps(file_schema(), ensure_ascii=False, indent=1) + "\n", output)
            return
        if not case:
            raise CommandError("Say which case: its public id.")
        try:
            made = export_case(case_called(case), options["sealed"])
        except Sealed as error:
            raise CommandError("The case is sealed. With --sealed it is written all the same.") from error
        self._write(made.text, output)
        self.stderr.write("This is a working file, with what readers never see. Keep it as you keep the database.")
        if made.sealed:
            self.stderr.write(f"Left out, because they are sealed or name what is: {made.sealed} rows.")
        if files:
            try:
                number = write_files(made.files, files)
            except OSError as error:
                raise CommandError(f"The copies of sources cannot be written: {error}") from error
            self.stderr.write(f"Copies of sources written: {number} of {len(made.files)}.")
        elif made.files:
            self.stderr.write(f"By fingerprint alone: {len(made.files)} copies of sources. --files FOLDER writes them.")

    def _write(self, text: str, output: Path | None) -> None:
        if output is None:
            self.stdout.write(text, ending="")
            return
        try:
            write_private(output, text.encode())
        except OSError as error:
            raise CommandError(f"{output} cannot be written: {error}") from error
