"""Logging in: a password and a second step, or a passkey alone."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import LoginForm as PasswordForm
from allauth.account.internal.stagekit import clear_login
from allauth.account.views import LoginView
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from cases.accounts.adapter import main_steps
from cases.admin.signin import credential
from cases.admin.signin.page import AtDesk


class LoginForm(PasswordForm):
    """Username and password. One answer for every account that does not get in."""

    field_order = ("login", "password")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in (("login", _("Username")), ("password", _("Password"))):
            self.fields[name].label = label
            self.fields[name].help_text = ""
            self.fields[name].widget.attrs.pop("placeholder", None)
        self.fields["login"].widget.attrs["autofocus"] = True


class CodeForm(AuthenticateForm):
    """A code of the app, or a recovery code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["code"]
        field.label = _("Code from your app, or a recovery code")
        field.widget.attrs.pop("placeholder", None)
        field.widget.attrs.update(autofocus=True, inputmode="numeric")


class Login(AtDesk, LoginView):
    title = _("Log in")
    form_class = LoginForm
    template_name = "admin/signin/login.html"


class SecondStep(AtDesk, AuthenticateView):
    title = _("Second step")
    form_class = CodeForm
    webauthn_form_class = credential.StepForm
    template_name = "admin/signin/code.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        steps = set(main_steps(self.stage.login.user).values_list("type", flat=True))
        context = super().get_context_data(**kwargs)
        if "webauthn" not in steps:
            context["options"] = ""
        return {**context, "has_app": "totp" in steps}


class PasskeyLogin(LoginWebAuthnView):
    """What the passkey is asked for, as JSON; then its answer."""

    form_class = credential.LoginForm


@require_POST
def start_over(request: HttpRequest) -> HttpResponse:
    """Forget the password that was given, and begin with another account."""
    clear_login(request)
    return HttpResponseRedirect(reverse("account_login"))
