"""Who passes at the desk: nobody without a session that still counts and a second step."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.middleware.csrf import CsrfViewMiddleware
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.utils.translation import gettext

from cases.accounts import devices, kept, sessions

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
        if request.user.is_authenticated:
            response = _turned_away(request) or get_response(request)
        else:
            response = _kept_of_nobody(request, get_response(request))
        devices.remember(request, response)
        return response

    return middleware


def _turned_away(request: HttpRequest) -> HttpResponseBase | None:
    """Where somebody who is logged in has to go first, if anywhere."""
    now, sign_in = timezone.now(), sessions.current(request)
    if sign_in is None or not sign_in.is_open(now):
        account, is_ours = int(request.user.pk or 0), is_a_form_of_the_desk(request)
        logout(request)
        if is_ours:
            return _kept(request, account)
        messages.info(request, gettext("Your session has ended. Nothing was saved since. Log in again."))
        return redirect_to_login(request.get_full_path() if request.method == "GET" else reverse("admin:index"))
    request.sign_in = sign_in  # type: ignore[attr-defined]
    sessions.seen(sign_in, now)
    if not sign_in.second_step and name_of(request) not in SETTING_UP:
        return HttpResponseRedirect(reverse("second_step"))
    if sign_in.password_due and name_of(request) not in CHANGING_PASSWORD:
        return HttpResponseRedirect(reverse("admin:password_change"))
    return None


def _kept_of_nobody(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """What somebody gets who has left meanwhile in another window; that the form is the desk's was asked on the way."""
    is_sent_to_login = isinstance(response, HttpResponseRedirect) and response.url.startswith(reverse("admin:login"))
    if not is_sent_to_login or request.method != "POST" or not may_be_kept(request):
        return response
    account = kept.last_at(request)
    return _kept(request, account) if account is not None else response


def _kept(request: HttpRequest, account: int) -> HttpResponseBase:
    kept.keep(request, account, timezone.now())
    messages.info(
        request, gettext("Your session has ended. What you typed is not saved yet, and not lost: log in again.")
    )
    return redirect_to_login(reverse("kept_forms"))


def is_a_form_of_the_desk(request: HttpRequest) -> bool:
    """Whether a form was sent from a page of the desk to one that is no part of signing in."""
    if request.method != "POST" or not may_be_kept(request):
        return False
    return CsrfViewMiddleware(_nothing).process_view(request, _nothing, (), {}) is None


def may_be_kept(request: HttpRequest) -> bool:
    """Whether what is sent to the address asked for is worth keeping: no part of signing in, nor what a script asks."""
    if request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate":
        return False
    name = name_of(request)
    return name.startswith("admin:") and name not in ("admin:login", "admin:logout", "admin:password_change")


def _nothing(_request: HttpRequest) -> HttpResponseBase:
    """What stands for a view where only the token of a form is looked at."""
    return HttpResponseRedirect("")


def name_of(request: HttpRequest) -> str:
    """What the address asked for is called; empty if there is no such address."""
    try:
        return resolve(request.path_info).view_name
    except Resolver404:
        return ""
