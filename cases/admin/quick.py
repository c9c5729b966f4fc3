"""Quick update: one piece of news, one source, one sentence on one screen; looked at, saved, and sent for review."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib import messages
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from cases import dates
from cases.admin.dates import language
from cases.admin.history import Page, may_see
from cases.admin.history import page as history_page
from cases.admin.publishing import change_page
from cases.admin.quick_form import QuickForm
from cases.admin.site import desk
from cases.admin.widgets import is_public_id
from cases.models import Case
from cases.operations.edit import Conflict
from cases.operations.news import Kind, Outcome, Standing, look, standing, tell
from cases.operations.past import parts_of
from cases.operations.review import ask_for_review
from cases.vocabulary import Confidence, Sensitivity

SALT = "cases.quick"
NEEDED = ("cases.change_case", "cases.add_event", "cases.add_source")


@require_http_methods(["GET", "POST"])
def quick(request: HttpRequest) -> HttpResponse:
    """The page. What is sent is looked at (``_look``), or saved and sent for review.

    A save is for the version of the case that was seen. If that has moved on, the page comes again with all that was
    entered, tells what has changed meanwhile, and can be sent again.
    """
    if not request.user.has_perms(NEEDED):
        raise PermissionDenied
    at = timezone.now()
    form = QuickForm(request, request.POST if request.method == "POST" else None, asked_case(request))
    outcome, since = None, None
    if request.method == "POST" and form.is_valid():
        seen = seen_version(request, form.about)
        try:
            if "_look" not in request.POST and "_kept" not in request.POST:
                return save(request, form, at, seen.get("version"))
            outcome = look(form.about, form.news(), request.user, at, seen.get("version"))
        except ValidationError as error:
            form.refuse(error)
        except Conflict:
            since = seen.get("at", at.isoformat())  # without a token, somebody saved during this very request
            outcome = look_again(request, form, at)
    context = {
        "form": form,
        "kinds": list(Kind),
        "options": [form["charge"], form["proceeding"]],
        "outcome": outcome,
        "told": told(outcome) if outcome else None,
        "since": changes_since(request, form.about, since) if since and form.about else None,
        **about(form, at),
    }
    if request.POST.get("_look") == "live":
        return TemplateResponse(request, "admin/cases/includes/quick_look.html", context)
    context |= {**desk.each_context(request), "title": gettext("Quick update")}
    return TemplateResponse(request, "admin/cases/quick.html", context, status=409 if since else 200)


def asked_case(request: HttpRequest) -> Case | None:
    """The case in the address of a first visit. Raises ``Http404`` for one that is not there for the account."""
    public_id = request.GET.get("case", "") if request.method == "GET" else ""
    if not public_id:
        return None
    page = desk.get_model_admin(Case)
    found = page.get_queryset(request).filter(public_id=public_id).first() if is_public_id(public_id) else None
    if found is None or not page.has_change_permission(request, found):
        raise Http404
    return found


def save(request: HttpRequest, form: QuickForm, at: dt.datetime, seen: int | None) -> HttpResponse:
    """Store the news and put the case before the editors, both or neither."""
    news, case = form.news(), form.about
    with transaction.atomic():
        tell(case, news, request.user, at, seen)
        ask_for_review(case, request.user, at)
    if news.source is not None:
        request.session["quick_source"] = news.source.pk
    words = gettext("Saved, and put before the editors.")
    messages.success(request, format_html('<a href="{}">{}</a>: {}', change_page(case), case, words))
    return HttpResponseRedirect(reverse("admin:quick" if "_another" in request.POST else "admin:review"))


def look_again(request: HttpRequest, form: QuickForm, at: dt.datetime) -> Outcome | None:
    """What the news would lead to in the case as it stands now."""
    form.about.refresh_from_db()
    try:
        return look(form.about, form.news(), request.user, at)
    except ValidationError as error:
        form.refuse(error)
        return None


# The version that was seen


def about(form: QuickForm, at: dt.datetime) -> dict[str, Any]:
    """What the page says of the case that is chosen, and the token of its version."""
    if form.about is None:
        return {"now": "", "seen": ""}
    case = Case.objects.get(pk=form.about.pk)
    seen = {"case": case.pk, "version": case.version, "at": at.isoformat()}
    return {"now": words_of(standing(case, at.date())), "seen": signing.dumps(seen, salt=SALT)}


def seen_version(request: HttpRequest, case: Case | None) -> dict[str, Any]:
    """What the token says of the case; nothing if the case was not on the page before."""
    try:
        seen = signing.loads(request.POST.get("seen", ""), salt=SALT)
    except signing.BadSignature:
        return {}
    return seen if case is not None and seen["case"] == case.pk else {}


def changes_since(request: HttpRequest, case: Case, moment: str) -> Page:
    """Who changed what in the case since the page was opened, as far as the account may see it."""
    since = dt.datetime.fromisoformat(moment)
    parts = [part for part in parts_of(case) if may_see(request, part.model)]
    return history_page(request, desk, [part.states.filter(history_date__gt=since) for part in parts])


# In words


def day(value: dt.date) -> str:
    return dates.exact(value).words(language())


def words_of(now: Standing) -> str:
    """What readers are told now."""
    if now.confirmed is None:
        return str(now.status.label)
    return gettext("%(status)s, last confirmed %(day)s") % {"status": now.status.label, "day": day(now.confirmed)}


def told(outcome: Outcome) -> dict[str, Any]:
    """What the public will see, and how sure we are, in words."""
    event, before, after = outcome.event, outcome.before, outcome.after
    return {
        "status": status_words(before, after),
        "checked": gettext("The file counts as checked on %(day)s.") % {"day": day(after.verified)}
        if after.verified and after.verified != before.verified
        else "",
        "date": event.date_words("start") if event else "",
        "is_internal": event is not None and event.sensitivity == Sensitivity.INTERNAL,
        "proposed": gettext("Proposed: %(confidence)s.") % {"confidence": Confidence(outcome.proposed).label},
    }


def status_words(before: Standing, after: Standing) -> str:
    """What becomes of the status and of the day it was last confirmed."""
    named = {"before": before.status.label, "after": after.status.label}
    if before.status != after.status:
        words = gettext("The status changes from “%(before)s” to “%(after)s”.") % named
        confirmed = gettext("Last confirmed: %(day)s.") % {"day": day(after.confirmed)} if after.confirmed else ""
        return f"{words} {confirmed}".strip()
    words = gettext("The status stays “%(after)s”.") % named
    if after.confirmed is None or after.confirmed == before.confirmed:
        return words
    if before.confirmed is None:
        moved = gettext("Last confirmed: %(day)s.") % {"day": day(after.confirmed)}
    else:
        days = {"from": day(before.confirmed), "to": day(after.confirmed)}
        moved = gettext("Last confirmed moves from %(from)s to %(to)s.") % days
    return f"{words} {moved}"
