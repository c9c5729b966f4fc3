"""What was typed before a session ended, after logging in again: back to the form, send it, or throw it away."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.csrf import csrf_failure as stock_failure
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cases.accounts import guard, kept
from cases.admin.signin.page import frame
from cases.admin.typed import Typed, typed
from cases.admin.widgets import is_key


@dataclass(frozen=True)
class Waiting:
    """A form that waits. One that is shown ``again`` is filled in and not saved; of any other is told what it says."""

    form: kept.Form
    again: bool
    said: list[Typed]


@never_cache
@require_http_methods(["GET", "POST"])
def kept_forms(request: HttpRequest) -> HttpResponse:
    """The forms that wait for the account at this device."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    account, at = request.user.pk, timezone.now()
    if request.method == "POST":
        asked = request.POST.get("form", "")
        kept.forget(request, account, int(asked) if is_key(asked) else 0)
        messages.info(request, gettext("Thrown away."))
    waiting = [_waiting(form) for form in kept.forms(request, account, at)]
    if not waiting:
        return HttpResponseRedirect(reverse("admin:index"))
    title = gettext("What you typed before your session ended")
    return TemplateResponse(request, "admin/signin/kept.html", frame(request, title, waiting=waiting))


def _waiting(form: kept.Form) -> Waiting:
    again = _is_shown_again(form.address)
    return Waiting(form, again, [] if again else list(typed(form.fields)))


def _is_shown_again(address: str) -> bool:
    """Whether the page at an address shows a form that was kept, instead of saving it."""
    try:
        name = resolve(address.partition("?")[0]).view_name
    except Resolver404:
        return False
    is_record = name.startswith("admin:cases_") and name.endswith(("_add", "_change"))
    return name == "admin:quick" or is_record


def too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without a valid token: of somebody who has logged in again in another window it is kept, and offered.

    No other site can send one in their name: cookies do not come along, and the browser says which site it comes from.
    """
    is_same = request.META.get("HTTP_ORIGIN") == f"{request.scheme}://{request.get_host()}"
    if is_same and getattr(request, "sign_in", None) is not None and guard.may_be_kept(request):
        kept.keep(request, request.user.pk, timezone.now())
        messages.info(request, gettext("This form was opened before you logged in again. Look at it once more."))
        return HttpResponseRedirect(reverse("kept_forms"))
    return stock_failure(request, reason)
