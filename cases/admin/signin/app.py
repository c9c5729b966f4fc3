"""The second step in an app: a code that changes every half minute (TOTP)."""

from __future__ import annotations

from typing import Any

from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.accounts import sessions
from cases.accounts.adapter import main_steps
from cases.admin.signin.again import recently_signed_in
from cases.admin.signin.page import AtDesk


class AppForm(ActivateTOTPForm):
    """A first code, as proof that the app has the secret."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["code"]
        field.label = _("Code that the app shows now")
        field.widget.attrs.pop("placeholder", None)
        field.widget.attrs.update(inputmode="numeric")


@method_decorator(recently_signed_in, name="dispatch")
class SetUpApp(AtDesk, ActivateTOTPView):
    title = _("Set up an app")
    form_class = AppForm
    template_name = "admin/signin/app.html"

    def form_valid(self, form: AppForm) -> HttpResponse:
        response = super().form_valid(form)
        sessions.stepped(self.request.sign_in, "totp", timezone.now())
        messages.success(self.request, gettext("The app is set up."))
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        secret = context["form"].secret.rstrip("=")
        return {**context, "secret": " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))}


@method_decorator(recently_signed_in, name="dispatch")
class RemoveApp(AtDesk, DeactivateTOTPView):
    title = _("Remove the app")
    template_name = "admin/signin/remove.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not main_steps(request.user).exclude(type="totp").exists():
            messages.error(request, gettext("This is your only second step. Set up another one first."))
            return HttpResponseRedirect(reverse("mfa_index"))
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        messages.success(self.request, gettext("The app is removed."))
        return super().form_valid(form)
