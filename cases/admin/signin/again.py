"""Some pages ask again who is there: a browser left open, or taken over, does not reach them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.base.forms import ReauthenticateForm
from allauth.mfa.webauthn.internal.auth import begin_authentication
from django import forms
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from cases.accounts import sessions
from cases.accounts.adapter import main_steps
from cases.admin.signin import credential
from cases.admin.signin.page import as_text, frame, takes_passkeys

View = Callable[..., Any]
OWN = ("again", "credential", "csrfmiddlewaretoken")
"""The fields of the question itself; every other field belongs to the page that waits behind it."""


class AgainForm(forms.Form):
    """Who is there: a code, the password, or what a passkey answered."""

    again = forms.CharField(
        label=_("Password, or a code from your app"),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password", "autofocus": True}),
    )
    credential = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        typed, answer = data.get("again", ""), data.get("credential", "")
        code = typed.replace(" ", "")
        if answer:
            self._ask(credential.AgainForm, {"credential": answer})
        elif code.isascii() and code.isdecimal() and len(code) in (6, 8):  # passwords have twelve characters or more
            self._ask(ReauthenticateForm, {"code": code})
        elif not typed:
            self.add_error("again", _("Enter your password, or a code."))
        elif not get_adapter().reauthenticate(self.user, typed):
            self.add_error("again", _("That is not your password."))
        return data

    def _ask(self, kind: Any, data: dict[str, str]) -> None:
        form = kind(data, user=self.user)
        if form.is_valid():
            form.save()
        else:
            self.add_error("again", [error for errors in form.errors.values() for error in errors])


def recently_signed_in(view: View) -> View:
    """Let a view of the desk answer only who gave password or second step within ``DESK_RECENT_MINUTES``.

    Else a page asks for one of them. What was typed into a form that was sent too late travels through that page, in the
    browser alone, and is saved once the answer is right. For methods use ``method_decorator``.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        sign_in = getattr(request, "sign_in", None)  # the guard has put it there for whoever is logged in
        if sign_in is None:
            return redirect_to_login(request.get_full_path())
        if sign_in.is_recent(timezone.now()):
            return view(request, *args, **kwargs)
        if request.method != "POST":
            where = urlencode({"next": request.get_full_path()})
            return HttpResponseRedirect(f"{reverse('account_reauthenticate')}?{where}")
        answered = "again" in request.POST
        form = AgainForm(request.POST if answered else None, user=request.user)
        if answered and form.is_valid():
            sessions.proved(sign_in, timezone.now())
            return view(request, *args, **kwargs)
        kept = [(name, value) for name, values in request.POST.lists() if name not in OWN for value in values]
        return _page(request, form, 403, kept=kept)

    return guarded


@never_cache
@sensitive_post_parameters()
def again(request: HttpRequest) -> HttpResponse:
    """Ask who is there, then go on to where they were going."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    form = AgainForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        sessions.proved(request.sign_in, timezone.now())
        return HttpResponseRedirect(get_next_redirect_url(request) or reverse("admin:index"))
    return _page(request, form, 200)


def _page(request: HttpRequest, form: AgainForm, code: int, **context: Any) -> HttpResponse:
    has_passkey = takes_passkeys(request) and main_steps(request.user).filter(type="webauthn").exists()
    options = as_text(begin_authentication(request.user)) if has_passkey else ""
    title = gettext("Is it still you?")
    response = TemplateResponse(
        request, "admin/signin/again.html", frame(request, title, form=form, options=options, **context), status=code
    )
    response["Cache-Control"] = "no-store"
    return response
