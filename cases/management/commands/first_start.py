"""``first_start``: the two accounts that a new desk needs, with passwords that are shown once."""

from __future__ import annotations

import secrets
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand
from django.db import transaction

from cases.operations.roles import EDITOR, RESEARCHER, ensure_roles


class Command(BaseCommand):
    help = "Make one researcher and one editor, and print their passwords. Does nothing where anybody can log in."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        ensure_roles()
        if get_user_model().objects.filter(is_active=True).exists():
            return
        self.stdout.write("Two accounts for the desk. The passwords are shown this once:")
        for role in (RESEARCHER, EDITOR):
            password = secrets.token_urlsafe(12)
            user = get_user_model().objects.create_user(username=role, password=password, is_staff=True)
            user.groups.add(Group.objects.get(name=role))
            self.stdout.write(f"  {role:<12}{password}")
