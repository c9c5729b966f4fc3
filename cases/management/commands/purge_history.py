"""``purge_history``: the operation of an administrator, from the command line alone."""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cases.management.operator import case_called, operator
from cases.operations.purge import NotPurged, purge_history


class Command(BaseCommand):
    help = (
        "Erase the earlier states of a case from the desk’s own history, where a law demands it. They do not come back."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("case", help="the public id of the case")
        parser.add_argument(
            "--before", required=True, metavar="DAY", help="such as 2024-03-01: states from before it (UTC)"
        )
        parser.add_argument("--by", default="", metavar="USERNAME", help="the administrator who answers for it")

    def handle(self, *args: Any, case: str, before: str, by: str, **options: Any) -> None:
        root, administrator = case_called(case), operator(by, "cases.delete_case")
        try:
            moment = dt.datetime.combine(dt.date.fromisoformat(before), dt.time(), tzinfo=dt.UTC)
            erased = purge_history(root, moment, administrator, dt.datetime.now(dt.UTC))
        except ValueError as error:
            raise CommandError(f"{before} is not a day like 2024-03-01.") from error
        except NotPurged as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Erased: {erased} earlier states of {root.public_id}.")
