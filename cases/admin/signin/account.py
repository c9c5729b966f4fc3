"""One's own account: language, second steps, devices and sessions."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from cases.accounts import recovery, sessions
from cases.accounts.adapter import main_steps
from cases.accounts.models import SignIn
from cases.admin.signin.page import frame, takes_passkeys
from cases.admin.site import desk


def signed_in(view):
    """For whoever is logged in, with a second step or not yet: the guard decides which of these pages that is."""
    return desk.admin_view(view)


@signed_in
@never_cache
@require_GET
def account(request: HttpRequest) -> HttpResponse:
    """What keeps an account safe, and where it is logged in."""
    steps = list(Authenticator.objects.filter(user=request.user).order_by("created_at"))
    codes = next((RecoveryCodes(step) for step in steps if step.type == "recovery_codes"), None)
    context = frame(
        request,
        gettext("My account"),
        app=next((step for step in steps if step.type == "totp"), None),
        passkeys=[step for step in steps if step.type == "webauthn"],
        codes_left=len(codes.get_unused_codes()) if codes else 0,
        sessions=SignIn.objects.open(timezone.now()).filter(account=request.user),
        own=request.sign_in,
        new_devices=sessions.new_devices(request.sign_in),
        languages=settings.LANGUAGES,
        spoken=translation.get_language(),
    )
    return TemplateResponse(request, "admin/signin/account.html", context)


@signed_in
@never_cache
@require_GET
def set_up(request: HttpRequest) -> HttpResponse:
    """The only page of somebody without a second step: which one it shall be."""
    if main_steps(request.user).exists() and request.sign_in.second_step:
        return HttpResponseRedirect(reverse("mfa_index"))
    context = frame(
        request,
        gettext("Set up a second step"),
        reset=recovery.last_reset(request.user),
        takes_passkeys=takes_passkeys(request),
    )
    return TemplateResponse(request, "admin/signin/set_up.html", context)


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Speak another language from now on, in this browser."""
    chosen = request.POST.get("language", "")
    if chosen not in dict(settings.LANGUAGES):
        raise Http404
    response = HttpResponseRedirect(reverse("mfa_index" if request.user.is_authenticated else "account_login"))
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        chosen,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        path=settings.LANGUAGE_COOKIE_PATH,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite=settings.LANGUAGE_COOKIE_SAMESITE,
    )
    return response


@signed_in
@require_POST
def end_sessions(request: HttpRequest) -> HttpResponse:
    """End one other session of the account, or every other one."""
    now = timezone.now()
    if key := request.POST.get("session", ""):
        sessions.end(_of_account(request, key), now)
        messages.success(request, gettext("The session has ended."))
    else:
        count = sessions.end_all(request.user.pk, now, but=request.sign_in)
        messages.success(request, gettext("Other sessions that have ended: %(count)d.") % {"count": count})
    return HttpResponseRedirect(reverse("mfa_index"))


@signed_in
@require_POST
def new_device(request: HttpRequest) -> HttpResponse:
    """Whether a new device was theirs. If not, everybody else is out, and a new password is chosen."""
    asked = _of_account(request, request.POST.get("session", ""))
    if asked not in sessions.new_devices(request.sign_in):
        raise Http404
    if "yes" in request.POST:
        sessions.was_me(asked, timezone.now())
        return HttpResponseRedirect(reverse("admin:index"))
    sessions.was_not_me(asked, request.sign_in, timezone.now())
    messages.warning(
        request,
        gettext("Every other session has ended. Choose a new password; then look at your passkeys and your app."),
    )
    return HttpResponseRedirect(reverse("admin:password_change"))


def _of_account(request: HttpRequest, key: str) -> SignIn:
    """A session of the account. Raises ``Http404`` for any other."""
    found = SignIn.objects.filter(account=request.user, pk=key).first() if key.isdecimal() and len(key) < 19 else None
    if found is None:
        raise Http404
    return found
