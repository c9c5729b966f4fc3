"""``reset_second_step``: somebody has lost phone, key and recovery codes, and no administrator is there to help."""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from cases.accounts.recovery import reset_second_step


class Command(BaseCommand):
    help = (
        "Take the second step of an account away and end its sessions: its password then leads to the page on which a new "
        "one is set up. Who it was and why is kept, and told to the account."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--reason", default="Reset by the operator of the machine.")

    def handle(self, *args: Any, username: str, reason: str, **options: Any) -> None:
        account = get_user_model().objects.filter(username=username, is_staff=True, is_active=True).first()
        if account is None:
            raise CommandError(f"{username} is no account that can log in at the desk.")
        if not reason.strip() or len(reason) > 500:
            raise CommandError("A reason has up to 500 characters.")
        reset_second_step(account, None, dt.datetime.now(dt.UTC), reason.strip())
        self.stdout.write(
            f"{username} sets up a new second step after the next login. Say so to them, and that it was asked for."
        )
