"""What a browser sends as the answer of a passkey, or a stranger as if it were one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.core.exceptions import ValidationError
from django.db import DatabaseError
from django.utils.translation import gettext_lazy as _

LONGEST = 100_000
"""Characters: a thousand are usual."""


@contextmanager
def refused_in_words() -> Iterator[None]:
    """Bytes, structure and signature of an answer are read by three libraries, and each fails in ways of its own."""
    try:
        yield
    except (ValidationError, DatabaseError):
        raise
    except Exception as error:
        raise get_adapter().validation_error("incorrect_code") from error


class Answer(forms.JSONField):
    """The text of an answer. One that is no JSON is told like one that is wrong."""

    def to_python(self, value: Any) -> Any:
        if len(value or "") > LONGEST:
            raise get_adapter().validation_error("incorrect_code")
        try:
            return super().to_python(value)
        except (ValueError, RecursionError, ValidationError) as error:
            raise get_adapter().validation_error("incorrect_code") from error

    def bound_data(self, data: Any, initial: Any) -> None:
        """A refused answer is not sent again: a page does not repeat it."""


def hidden() -> Answer:
    return Answer(widget=forms.HiddenInput, error_messages={"required": _("The passkey has not answered.")})


class StepForm(AuthenticateWebAuthnForm):
    """The second step."""

    credential = hidden()

    def clean_credential(self) -> Any:
        with refused_in_words():
            return super().clean_credential()


class LoginForm(LoginWebAuthnForm):
    """The whole way in."""

    credential = hidden()

    def clean_credential(self) -> Any:
        with refused_in_words():
            return super().clean_credential()


class AgainForm(ReauthenticateWebAuthnForm):
    """Asked again."""

    credential = hidden()

    def clean_credential(self) -> Any:
        with refused_in_words():
            return super().clean_credential()


class AddForm(AddWebAuthnForm):
    """A new passkey. Every one may open the desk alone, if it asks for a finger or a number itself."""

    credential = hidden()
    passwordless = None

    def clean(self) -> dict[str, Any]:
        with refused_in_words():
            return super().clean()
