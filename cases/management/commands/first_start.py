"""``first_start``: what a site needs before it serves: roles, and two accounts whose passwords are shown once."""

from __future__ import annotations

import secrets
from io import StringIO
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from cases.operations.roles import EDITOR, RESEARCHER, ensure_roles


class Command(BaseCommand):
    help = (
        "Make the roles of the desk and, on PostgreSQL, of public pages; then one researcher and one editor, unless "
        "somebody can log in already, and print their passwords."
    )

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        ensure_roles()
        if settings.PUBLIC_DB_ROLE:
            call_command("setup_roles", stdout=StringIO())
        if get_user_model().objects.filter(is_active=True).exists():
            return
        self.stdout.write("Two accounts for the desk. The passwords are shown this once:")
        for role in (RESEARCHER, EDITOR):
            password = secrets.token_urlsafe(12)
            user = get_user_model().objects.create_user(username=role, password=password, is_staff=True)
            user.groups.add(Group.objects.get(name=role))
            self.stdout.write(f"  {role:<12}{password}")
