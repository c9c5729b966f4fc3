"""The second step of the cast: what their app shows, and how ``force_login`` stands for the whole way in."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.core.cache import cache
from django.http import HttpRequest

from cases.accounts.models import SignIn

PASSWORD = "correct horse battery"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def code(secret: str = SECRET) -> str:
    """What the app shows now. A test may use it more than once: what was used is forgotten."""
    cache.clear()
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


@contextmanager
def by_force() -> Iterator[None]:
    """Within, a session that ``force_login`` makes has a second step and is on no new device."""
    user_logged_in.connect(_let_in, dispatch_uid="tests.signing_in")
    yield
    user_logged_in.disconnect(dispatch_uid="tests.signing_in")


def _let_in(request: HttpRequest, **_kwargs: Any) -> None:
    if not request.path:  # that of a real request is never empty
        key = request.session["sign_in"]
        SignIn.objects.filter(pk=key).update(second_step="totp", is_new_device=False)


def cookie_of(client: Any) -> str:
    """The session of a client, as a browser keeps it."""
    return str(client.cookies[settings.SESSION_COOKIE_NAME].value)
