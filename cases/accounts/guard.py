"""Who passes at the desk: nobody without a session that still counts and a second step."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.utils.translation import gettext

from cases.accounts import devices, sessions

SETTING_UP = {
    "second_step",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "account_reauthenticate",
    "account_language",
    "admin:logout",
}
"""The pages of somebody who has given a password and has no second step yet."""
CHANGING_PASSWORD = {"admin:password_change", "account_reauthenticate", "account_language", "admin:logout"}
"""The pages of somebody who has to choose a new password."""


def nobody_passes_without_a_second_step(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware, after that of accounts: of whoever is logged in, ask below ``ADMIN_PATH`` what the session may reach.

    It decides by the address, not by the view: a page added tomorrow is closed until it is named above.
    """
    desk = f"/{settings.ADMIN_PATH}"

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(desk):
            return get_response(request)
        response = (_turned_away(request) if request.user.is_authenticated else None) or get_response(request)
        devices.remember(request, response)
        return response

    return middleware


def _turned_away(request: HttpRequest) -> HttpResponseBase | None:
    """Where somebody who is logged in has to go first, if anywhere."""
    now, sign_in = timezone.now(), sessions.current(request)
    if sign_in is None or not sign_in.is_open(now):
        logout(request)
        messages.info(request, gettext("Your session has ended. Nothing was saved since. Log in again."))
        return redirect_to_login(request.get_full_path() if request.method == "GET" else reverse("admin:index"))
    request.sign_in = sign_in  # type: ignore[attr-defined]
    sessions.seen(sign_in, now)
    if not sign_in.second_step and name_of(request) not in SETTING_UP:
        return HttpResponseRedirect(reverse("second_step"))
    if sign_in.password_due and name_of(request) not in CHANGING_PASSWORD:
        return HttpResponseRedirect(reverse("admin:password_change"))
    return None


def name_of(request: HttpRequest) -> str:
    """What the address asked for is called; empty if there is no such address."""
    try:
        return resolve(request.path_info).view_name
    except Resolver404:
        return ""
