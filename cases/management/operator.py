"""Who acts, and on what, when an operation is run from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.core.management.base import CommandError

from cases.models import Case

if TYPE_CHECKING:
    from django.contrib.auth.models import User

OPERATOR = "command-line"


def operator(username: str, permission: str) -> User:
    """The account an operation is done by; without a name the operator of the machine, who cannot log in.

    Raises ``CommandError`` for an account that does not exist or lacks ``permission`` at the desk.
    """
    accounts = get_user_model().objects
    if not username:
        found = accounts.filter(username=OPERATOR).first()
        if found is None:
            found = accounts.create_user(username=OPERATOR, is_active=False)
        return found
    user = accounts.filter(username=username).first()
    if user is None or not user.has_perm(permission):
        raise CommandError(f"{username} is no account that may do this.")
    return user


def case_called(public_id: str) -> Case:
    """The case with a public id. Raises ``CommandError`` if there is none."""
    case = Case.objects.filter(public_id=public_id).first()
    if case is None:
        raise CommandError(f"There is no case {public_id[:40]!r}.")
    return case
