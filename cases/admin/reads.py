"""The log of readings: who was shown what is restricted, by account, day and record."""

from __future__ import annotations

import datetime as dt
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from cases.admin.changes import DAY, begins
from cases.admin.history import PAGE, page_number
from cases.admin.site import desk
from cases.admin.widgets import DayInput
from cases.models import Case, Reading, Source
from cases.operations.scope import access_of, within
from cases.vocabulary import Restricted


class ReadsForm(forms.Form):
    """What is asked for. Days are calendar days in UTC, both of them counted in."""

    by = forms.ModelChoiceField(
        get_user_model().objects.order_by("username"),
        label=_("Account"),
        to_field_name="username",
        required=False,
        empty_label=_("all"),
        error_messages={"invalid_choice": _("There is no such account.")},
    )
    since = forms.DateField(
        label=_("From day"), required=False, input_formats=["%Y-%m-%d"], widget=DayInput, error_messages=DAY
    )
    until = forms.DateField(
        label=_("Until day"), required=False, input_formats=["%Y-%m-%d"], widget=DayInput, error_messages=DAY
    )
    what = forms.ChoiceField(
        label=_("What was read"),
        required=False,
        choices=[("", _("all")), *Restricted.choices],
        error_messages={"invalid_choice": _("There is no such kind.")},
    )
    record = forms.CharField(
        label=_("Record"), required=False, max_length=10, help_text=_("Its public id, as the lists of records show it.")
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        since, until = data.get("since"), data.get("until")
        if since and until and since > until:
            self.add_error("until", _("The last day is before the first."))
        return data

    def found(self, user: Any) -> QuerySet[Reading]:
        """The lines asked for, newest first, as far as the account reaches their records."""
        asked, lines = self.cleaned_data, Reading.objects.all()
        if not access_of(user).has_no_bounds:
            cases, sources = (within(user, model._default_manager.all()) for model in (Case, Source))
            lines = lines.filter(
                Q(kind="case", public_id__in=cases.values("public_id"))
                | Q(kind="source", public_id__in=sources.values("public_id"))
            )
        if asked["by"]:
            lines = lines.filter(Q(by=asked["by"]) | Q(by=None, by_name=asked["by"].get_username()))
        if asked["since"]:
            lines = lines.filter(at__gte=begins(asked["since"]))
        if asked["until"] and asked["until"] < dt.date.max:
            lines = lines.filter(at__lt=begins(asked["until"] + dt.timedelta(days=1)))
        if asked["what"]:
            lines = lines.filter(what=asked["what"])
        if record := asked["record"].strip():
            lines = lines.filter(public_id=record)
        return lines


@require_GET
def reads(request: HttpRequest) -> HttpResponse:
    """Who was shown what, newest first. Records are told by their public id: a name is restricted too."""
    if not request.user.has_perm("cases.view_reading"):
        raise PermissionDenied
    form, number = ReadsForm(request.GET), page_number(request)
    is_asked = form.is_valid()
    first = (number - 1) * PAGE
    lines = list(form.found(request.user)[first : first + PAGE + 1]) if is_asked else []
    asked = {name: value for name, value in request.GET.items() if name in form.fields and value}
    context = {
        **desk.each_context(request),
        "title": gettext("Log of readings"),
        "form": form,
        "lines": lines[:PAGE],
        "number": number,
        "has_older": len(lines) > PAGE,
        "query": urlencode(asked) + "&" if asked else "",
    }
    return TemplateResponse(request, "admin/cases/reads.html", context, status=200 if is_asked else 400)
