"""Mail to the people of the desk, where a server for it is set: what happened to their account, never what is in a record."""

from __future__ import annotations

import logging
import smtplib
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.mail import send_mail
from django.utils.translation import gettext

if TYPE_CHECKING:
    from cases.accounts.models import SecondStepReset, SignIn

logger = logging.getLogger(__name__)


def tell(account: Any, subject: str, text: str) -> None:
    """Send a mail to an account that has an address. That it could not be sent is logged, and stops nothing."""
    if not account.email:
        return
    try:
        send_mail(f"{settings.SITE_NAME}: {subject}", f"{text}\n\n{desk()}\n", None, [account.email])
    except (OSError, smtplib.SMTPException) as error:
        logger.warning("No mail could be sent: %s", type(error).__name__)


def desk() -> str:
    """The address of the desk."""
    return f"{settings.SITE_URL}/{settings.ADMIN_PATH}"


def new_device(sign_in: SignIn) -> None:
    tell(
        sign_in.account,
        gettext("a new device signed in"),
        gettext("Somebody signed in at the desk with your account, from a device it was not used on before.")
        + "\n\n"
        + gettext("If it was not you, log in, say so on the first page, and choose a new password."),
    )


def second_step_changed(account: Any) -> None:
    tell(
        account,
        gettext("your second step was changed"),
        gettext("The ways in which your account proves at the desk that it is you were changed.")
        + "\n\n"
        + gettext("If it was not you, tell an administrator at once."),
    )


def second_step_reset(reset: SecondStepReset) -> None:
    tell(
        reset.account,
        gettext("your second step was reset"),
        gettext("Your second step at the desk was reset. Log in with your password and set up a new one.")
        + "\n\n"
        + gettext("If you did not ask for it, tell an administrator at once."),
    )
