"""An administrator lets somebody in again who has lost their second step."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from cases.accounts.recovery import reset_second_step
from cases.admin.signin.again import recently_signed_in
from cases.admin.signin.page import frame
from cases.admin.site import desk


class ResetForm(forms.Form):
    """Why. The account and its administrators read it."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("How you know that it is really them who ask, such as “called back on the known number”."),
    )


@desk.admin_view
@require_http_methods(["GET", "POST"])
@recently_signed_in
def reset(request: HttpRequest, pk: int) -> HttpResponse:
    """Take somebody's second step away, with a reason; nobody does it for themselves."""
    account = get_object_or_404(get_user_model(), pk=pk)
    page = desk.get_model_admin(get_user_model())
    if account == request.user or not page.has_change_permission(request, account):
        raise PermissionDenied
    form = ResetForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reset_second_step(account, request.user, timezone.now(), form.cleaned_data["reason"])
        messages.success(
            request, gettext("The second step is reset. The account sets up a new one after its password.")
        )
        return HttpResponseRedirect(reverse("admin:auth_user_change", args=[account.pk]))
    context = frame(request, gettext("Reset the second step"), form=form, account=account, subtitle=str(account))
    return TemplateResponse(request, "admin/signin/reset.html", context)
