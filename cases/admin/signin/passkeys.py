"""Passkeys: added, called by a name, removed."""

from __future__ import annotations

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.forms import EditWebAuthnForm
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.views import AddWebAuthnView, EditWebAuthnView, RemoveWebAuthnView
from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.accounts import sessions
from cases.admin.signin.again import recently_signed_in
from cases.admin.signin.credential import AddForm
from cases.admin.signin.page import AtDesk, as_text, takes_passkeys

LONGEST = 60


class PasskeyForm(AddForm):
    """A name, and what the authenticator answered."""

    name = forms.CharField(
        label=_("Name of this passkey"),
        max_length=LONGEST,
        required=False,
        help_text=_("By which you know it again, such as “phone” or “key on the ring”."),
    )


class NameForm(EditWebAuthnForm):
    name = forms.CharField(label=_("Name of this passkey"), max_length=LONGEST)


@method_decorator(recently_signed_in, name="dispatch")
class AddPasskey(AtDesk, AddWebAuthnView):
    title = _("Add a passkey")
    form_class = PasskeyForm
    template_name = "admin/signin/passkey.html"

    def form_valid(self, form: PasskeyForm) -> HttpResponse:
        response = super().form_valid(form)
        sessions.stepped(self.request.sign_in, "webauthn", timezone.now())
        messages.success(self.request, gettext("The passkey is added."))
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """A passkey that can be found without a username logs in alone; a key that cannot is a second step."""
        context = super().get_context_data(**kwargs)
        if takes_passkeys(self.request):
            options = auth.begin_registration(self.request.user, False)
            public_key = {**options["publicKey"]}
            chosen = {**public_key["authenticatorSelection"], "residentKey": "preferred", "requireResidentKey": False}
            context["options"] = as_text({"publicKey": {**public_key, "authenticatorSelection": chosen}})
        return context


@method_decorator(recently_signed_in, name="dispatch")
class RenamePasskey(AtDesk, EditWebAuthnView):
    title = _("Name of this passkey")
    form_class = NameForm
    template_name = "admin/signin/passkey_name.html"
    success_url = reverse_lazy("mfa_index")


@method_decorator(recently_signed_in, name="dispatch")
class RemovePasskey(AtDesk, RemoveWebAuthnView):
    title = _("Remove a passkey")
    template_name = "admin/signin/remove.html"
    success_url = reverse_lazy("mfa_index")

    def form_valid(self, form: Any) -> HttpResponse:
        if not get_adapter().can_delete_authenticator(self.get_object()):
            messages.error(self.request, gettext("This is your only second step. Set up another one first."))
            return HttpResponseRedirect(reverse("mfa_index"))
        messages.success(self.request, gettext("The passkey is removed."))
        return super().form_valid(form)
