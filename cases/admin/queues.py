"""Not forgetting: which cases are to be looked at again, why, and what clears it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods
from django_countries import countries

from cases.admin.history import page_number
from cases.admin.site import desk
from cases.admin.widgets import CodeSelect, DayInput
from cases.models import Case
from cases.operations import queues
from cases.operations.edit import Conflict
from cases.operations.queues import REASONS, Due, Ground
from cases.vocabulary import QueueReason

PAGE = 50
MOST_RECKONED = 200
"""Of so many cases the first page of the desk says what waits: a tenth of a second on a small machine."""


@dataclass(frozen=True)
class Place:
    """One row of a queue with where to put it right: on the case page, by a quick update, and where to put it off."""

    row: Due
    edit: str
    quick: str
    put_off: str
    label: str


@dataclass(frozen=True)
class Count:
    """How many rows wait for one reason; ``None`` where that was not reckoned."""

    reason: QueueReason
    count: int | None
    address: str
    is_chosen: bool


class QueuesForm(forms.Form):
    """Which rows are asked for."""

    reason = forms.ChoiceField(
        label=_("Reason"),
        required=False,
        widget=CodeSelect,
        error_messages={"invalid_choice": _("There is no such queue.")},
    )
    country = forms.ChoiceField(
        label=_("Country or territory"),
        required=False,
        widget=CodeSelect,
        error_messages={"invalid_choice": _("No case is in this country.")},
    )
    mine = forms.BooleanField(
        label=_("only cases I have worked on"), required=False, help_text=_("Those whose file you changed yourself.")
    )
    put_off = forms.BooleanField(label=_("only what is put off"), required=False)

    def __init__(self, request: HttpRequest, cases: QuerySet[Case]) -> None:
        super().__init__(request.GET)
        known = cases.order_by("country").values_list("country", flat=True).distinct()
        named = sorted(((code, str(countries.name(code) or code)) for code in known), key=lambda pair: pair[1])
        choices = {"reason": [(reason, reason.label) for reason in REASONS], "country": named}
        for name, own in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", _("any of them")), *own]


class DeferralForm(forms.Form):
    """Until when a row is put off, and why."""

    until = forms.DateField(
        label=_("Look again on"),
        input_formats=["%Y-%m-%d"],
        widget=DayInput,
        help_text=_("It stands in its queue again from this day on; at most a year ahead."),
        error_messages={"invalid": _("This is not a day like 2007-06-05.")},
    )
    note = forms.CharField(
        label=_("Why"),
        max_length=300,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_(
            "What was done, or is waited for. No name of a source. Example: Asked the union; it answers in May."
        ),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)


def reachable(request: HttpRequest) -> QuerySet[Case]:
    """The cases that the account may see at the desk."""
    page = desk.get_model_admin(Case)
    if not page.has_view_or_change_permission(request):
        raise PermissionDenied
    return page.get_queryset(request)


def ground(on: dt.date) -> Ground:
    """What the day is judged by on this site."""
    return Ground.of(on, settings.FRESHNESS_MONTHS)


def summary(request: HttpRequest, on: dt.date) -> list[Count]:
    """How many rows wait for each reason, for those for which any does; nothing for an account that sees no case.

    Of more cases than ``MOST_RECKONED`` every reason, without a number: what waits is worked out for the day, case by case.
    """
    if not desk.get_model_admin(Case).has_view_or_change_permission(request):
        return []
    if reachable(request).order_by()[: MOST_RECKONED + 1].count() > MOST_RECKONED:
        return [replace(count, count=None) for count in _counts([], {})]
    rows = queues.waiting(queues.due(queues.read(reachable(request)), ground(on)), on)
    return [count for count in _counts(rows, {}) if count.count]


@require_GET
def all_queues(request: HttpRequest) -> HttpResponse:
    """The rows that wait, or are put off, by reason."""
    cases, today = reachable(request), timezone.now().date()
    form = QueuesForm(request, cases)
    is_asked = form.is_valid()
    asked = form.cleaned_data if is_asked else {}
    rows = _found(request, cases, asked, today) if is_asked else []
    chosen = [row for row in rows if asked["reason"] in ("", row.reason)] if is_asked else []
    pages = Paginator(chosen, PAGE)
    page = pages.get_page(page_number(request))
    kept = {name: value for name, value in request.GET.items() if name in form.fields and value}
    context = {
        **desk.each_context(request),
        "title": gettext("To look at again"),
        "form": form,
        "counts": _counts(rows, kept),
        "total": len(chosen),
        "page": page,
        "places": [_place(request, row) for row in page],
        "query": urlencode(kept) + "&" if kept else "",
        "today": today,
    }
    return TemplateResponse(request, "admin/cases/queues.html", context, status=200 if is_asked else 400)


@require_http_methods(["GET", "POST"])
def put_off(request: HttpRequest, public_id: str, reason: str, about: str) -> HttpResponse:
    """Put one row off until a day, or take it up again."""
    today = timezone.now().date()
    row = _row(request, public_id, reason, about, today)
    if not desk.get_model_admin(Case).has_change_permission(request, row.case):
        raise PermissionDenied
    is_off = row.is_put_off(today)
    if request.method == "POST" and "take_up" in request.POST and row.deferral is not None:
        queues.take_up(row.deferral, by=request.user, on=today)
        messages.success(request, gettext("It stands in its queue again."))
        return HttpResponseRedirect(reverse("admin:queues"))
    held = {"until": row.deferral.until, "note": row.deferral.note} if row.deferral and is_off else {}
    seen = queues.state(row.deferral)
    form, status = DeferralForm(request.POST or None, initial=held | {"seen": seen}), 200
    if request.method == "POST" and form.is_valid():
        try:
            queues.put_off(row.case, row.reason, row.about, by=request.user, on=today, **form.cleaned_data)
            messages.success(request, gettext("Put off. It comes back on its day, or as soon as what it says changes."))
            return HttpResponseRedirect(reverse("admin:queues"))
        except ValidationError as error:
            form.add_error(None, error)
        except Conflict:
            messages.error(request, gettext("Somebody else put it off, or took it up, meanwhile. Save to change that."))
            form, status = DeferralForm(initial=form.cleaned_data | {"seen": seen}), 409
    context = {
        **desk.each_context(request),
        "title": gettext("Put off"),
        "subtitle": str(row.case),
        "original": row.case,
        "opts": row.case._meta,
        "row": row,
        "is_off": is_off,
        "form": form,
    }
    return TemplateResponse(request, "admin/cases/put_off.html", context, status=status)


def _found(request: HttpRequest, cases: QuerySet[Case], asked: dict[str, Any], today: dt.date) -> list[Due]:
    """The rows of every reason that are asked for."""
    if asked["country"]:
        cases = cases.filter(country=asked["country"])
    if asked["mine"]:
        cases = cases.filter(pk__in=Case.history.filter(history_user=request.user).values("id"))
    rows = queues.due(queues.read(cases), ground(today))
    return [row for row in rows if row.is_put_off(today) == asked["put_off"]]


def _row(request: HttpRequest, public_id: str, reason: str, about: str, today: dt.date) -> Due:
    files = queues.read(reachable(request).filter(public_id=public_id))
    rows = queues.due(files, ground(today))
    found = next((row for row in rows if row.key == (reason, about)), None)
    if found is None:
        raise Http404(gettext("This row is cleared, or says something else by now."))
    return found


def _counts(rows: list[Due], kept: dict[str, str]) -> list[Count]:
    """For each reason how many of some rows there are, with the address of its queue; the other filters are kept."""
    found = Counter(row.reason for row in rows)
    return [
        Count(
            reason=reason,
            count=found[reason],
            address=f"{reverse('admin:queues')}?{urlencode({**kept, 'reason': reason.value})}",
            is_chosen=kept.get("reason") == reason,
        )
        for reason in REASONS
    ]


def _place(request: HttpRequest, row: Due) -> Place:
    return Place(
        row=row,
        edit=f"{reverse('admin:cases_case_change', args=[row.case.pk])}#{row.part}",
        quick=quick_update(row.case),
        put_off=reverse("admin:put_off", args=[row.case.public_id, row.reason, row.about]),
        label=str(row.reason.label),
    )


def quick_update(case: Case) -> str:
    """The address of the quick update of a case; empty where the desk has none."""
    try:
        return f"{reverse('admin:quick')}?{urlencode({'case': case.public_id})}"
    except NoReverseMatch:
        return ""
