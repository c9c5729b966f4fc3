"""``withdraw``: the operation of the desk, from the command line."""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cases.management.operator import case_called, operator
from cases.operations.withdraw import NotPublished, still_named, withdraw
from cases.vocabulary import WithdrawalReason


class Command(BaseCommand):
    help = "Withdraw a published case at once: its page answers 410, its text is erased."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("case", help="the public id of the case")
        parser.add_argument("--reason", required=True, choices=WithdrawalReason.values)
        parser.add_argument("--by", default="", metavar="USERNAME", help="the editor who withdraws")

    def handle(self, *args: Any, case: str, reason: str, by: str, **options: Any) -> None:
        root, editor = case_called(case), operator(by, "cases.withdraw_record")
        try:
            withdraw(root, editor, dt.datetime.now(dt.UTC), reason)
        except NotPublished as error:
            raise CommandError(f"{root} is not published.") from error
        self.stdout.write(f"Withdrawn: {root}.")
        for link in still_named(root):
            label = link.label.en or link.label.es
            self.stdout.write(f"May still name the person; reword or withdraw it: {link.kind} {link.id} ({label})")
