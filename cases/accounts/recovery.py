"""Letting somebody in again who has lost their second step."""

from __future__ import annotations

import datetime as dt
from typing import Any

from allauth.mfa.models import Authenticator
from django.db import transaction

from cases.accounts import mail, sessions
from cases.accounts.models import SecondStepReset


@transaction.atomic
def reset_second_step(account: Any, by: Any, at: dt.datetime, reason: str) -> SecondStepReset:
    """Take away every second step of an account and end its sessions; its password, unchanged, leads to the set-up page.

    Who did it and why is kept, and told to the account there and by mail. ``by`` is None for the operator of the machine.
    """
    Authenticator.objects.filter(user=account).delete()
    sessions.end_all(account.pk, at)
    reset = SecondStepReset.objects.create(
        account=account,
        account_name=account.get_username(),
        by=by,
        by_name=by.get_username() if by else "",
        reason=reason,
        at=at,
    )
    transaction.on_commit(lambda: mail.second_step_reset(reset))
    return reset


def last_reset(account: Any) -> SecondStepReset | None:
    """The last reset of an account, to tell it why it sets up a second step again."""
    return SecondStepReset.objects.filter(account=account).first()
