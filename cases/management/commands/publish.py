"""``publish``: the operation of the desk, from the command line."""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cases.management.operator import case_called, operator
from cases.operations.publish import Refused, publish
from cases.published.shapes import Words


class Command(BaseCommand):
    help = "Publish the next version of a case, under the rules of the desk."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("case", help="the public id of the case")
        parser.add_argument("--note", default="", help="what changed, for readers (English)")
        parser.add_argument("--note-es", default="", help="the same in Spanish")
        parser.add_argument("--by", default="", metavar="USERNAME", help="the editor who publishes")

    def handle(self, *args: Any, case: str, note: str, note_es: str, by: str, **options: Any) -> None:
        root, editor = case_called(case), operator(by, "cases.publish_record")
        try:
            # Without a name nobody knows whether the author stands at the machine: the version claims one person only.
            review = "two" if by else "single"
            entry = publish(root, editor, dt.datetime.now(dt.UTC), Words(en=note, es=note_es), review)
        except Refused as refused:
            lines = [f"- {lack.where}: {lack.message}" for lack in refused.lacks]
            raise CommandError("\n".join(["Not published. What is missing:", *lines])) from refused
        except ValueError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Published {root}, version {entry.version}.")
