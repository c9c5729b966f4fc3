"""How allauth works at the desk: nobody signs up, no address of a machine is read, secrets are stored enciphered."""

from __future__ import annotations

import base64
import secrets
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.stagekit import clear_login
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.accounts import mail
from cases.accounts.backend import StaffBackend


class AccountAdapter(DefaultAccountAdapter):
    """Passwords and sessions. The pages of the desk say what happened; allauth's own messages are not shown."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _("Username or password are not right. Capital and small letters matter."),
        "too_many_login_attempts": _(
            "Too many attempts with this account. Wait five minutes. A passkey works at once."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return "none"

    def pre_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse | None:
        """A passkey of an account that is closed, or has no place at the desk, opens nothing."""
        if StaffBackend().user_can_authenticate(user):
            return None
        clear_login(request)
        messages.error(request, gettext("This account is closed. An administrator can open it."))
        return HttpResponseRedirect(reverse("account_login"))

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """The desk has one rule for all: ``cases.admin.signin.again.recently_signed_in``."""
        sign_in = getattr(context.request, "sign_in", None)
        return sign_in is None or not sign_in.is_recent(timezone.now())

    def add_message(self, request: HttpRequest, level: int, *args: Any, **kwargs: Any) -> None:
        """Only what went wrong, which comes as words and not as a template."""
        if message := kwargs.get("message"):
            messages.add_message(request, level, message)

    def send_notification_mail(self, template_prefix: str, user: Any, *args: Any, **kwargs: Any) -> None:
        mail.second_step_changed(user)


class SecondStepAdapter(DefaultMFAAdapter):
    """Second steps."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("That did not work. A code counts for half a minute and once: try the next one."),
        "cannot_delete_authenticator": _("This is your only second step. Set up another one first."),
        "cannot_generate_recovery_codes": _("Set up a second step first."),
    }

    def _get_site_name(self) -> str:
        return settings.SITE_NAME

    def _get_user_identifier(self, user: Any) -> str:
        return user.get_username()

    def get_public_key_credential_user_entity(self, user: Any) -> dict[str, Any]:
        """The authenticator is told the username and no name of a person."""
        return {**super().get_public_key_credential_user_entity(user), "display_name": user.get_username()}

    def encrypt(self, text: str) -> str:
        return cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret; of one that was enciphered with another ``SECRET_KEY`` a random one, which no code fits."""
        try:
            return cipher().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            return base64.b32encode(secrets.token_bytes(20)).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Nobody takes away their last second step."""
        return main_steps(authenticator.user).exclude(pk=authenticator.pk).exists()

    def generate_authenticator_name(self, user: Any, type: Authenticator.Type) -> str:
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return gettext("Passkey %(number)d") % {"number": number}


def main_steps(account: Any) -> Any:
    """The second steps of an account; recovery codes alone are none."""
    return Authenticator.objects.filter(user=account).exclude(type=Authenticator.Type.RECOVERY_CODES)


def cipher() -> Fernet:
    """With a key of its own made from ``SECRET_KEY``: a copy of the database alone opens no second step."""
    return Fernet(base64.urlsafe_b64encode(salted_hmac("cases.accounts.secret", "", algorithm="sha256").digest()))
