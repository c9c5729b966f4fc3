"""Recovery codes: ten, each good once, for whoever has lost phone and key. Shown once."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from django.conf import settings
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.admin.signin.again import recently_signed_in
from cases.admin.signin.page import AtDesk


@method_decorator(recently_signed_in, name="dispatch")
class Codes(AtDesk, ViewRecoveryCodesView):
    title = _("Recovery codes")
    template_name = "admin/signin/codes.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """A second request shows none: the file to download stands in the page, not behind an address."""
        context = super().get_context_data(**kwargs)
        codes = context["unused_codes"] if context["can_view_codes"] else []
        head = gettext("Recovery codes of %(account)s, %(site)s") % {
            "account": self.request.user.get_username(),
            "site": settings.SITE_NAME,
        }
        text = "\n".join([head, "", *codes, ""])
        return {**context, "codes": codes, "file": f"data:text/plain;charset=utf-8,{quote(text)}"}


@method_decorator(recently_signed_in, name="dispatch")
class NewCodes(AtDesk, GenerateRecoveryCodesView):
    title = _("New recovery codes")
    template_name = "admin/signin/codes_new.html"
