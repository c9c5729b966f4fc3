"""Everything that was changed at the desk: by whom, on which days, in which kind of rows, in which record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from cases.admin.history import Page, may_see, page, page_number
from cases.admin.site import desk
from cases.admin.widgets import DayInput
from cases.models import Merge, Record, Root
from cases.operations.merging.plan import case_of
from cases.operations.past import kept, parts_of
from cases.operations.scope import access_of, may_open, within

DAY = {"invalid": _("This is not a day like 2007-06-05.")}


class ChangesForm(forms.Form):
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
    kind = forms.ChoiceField(label=_("Kind of row"), required=False)
    record = forms.CharField(
        label=_("Record"), required=False, max_length=10, help_text=_("Its public id, as the lists of records show it.")
    )

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request.GET)
        self.account = request.user
        self.models = {str(model._meta.model_name): model for model in kept() if may_see(request, model)}
        named = [(name, capfirst(str(model._meta.verbose_name))) for name, model in self.models.items()]
        kind = self.fields["kind"]
        assert isinstance(kind, forms.ChoiceField)
        kind.choices = [("", _("all")), *sorted(named, key=lambda pair: pair[1])]
        kind.error_messages["invalid_choice"] = _("There is no such kind of row.")

    def clean_record(self) -> Root | str:
        """The record that is called so; one that was removed is found under its kind and days."""
        public_id = self.cleaned_data["record"].strip()
        if not public_id:
            return ""
        for model in kept():
            if issubclass(model, Root) and (root := self._known(model, public_id=public_id)) is not None:
                return root
        if (merged := Merge.objects.of_ids({public_id}).first()) is not None:
            went_into = case_of(merged.person) or merged.person
            if (root := self._known(type(went_into), pk=went_into.pk)) is not None:
                return root
        raise ValidationError(_("There is no record with this public id."))

    def _known(self, model: type[Root], **key: Any) -> Root | None:
        """The record, if it exists for the account and may be opened by it."""
        root = within(self.account, model._default_manager.filter(**key)).first()
        return root if root is not None and may_open(self.account, root) else None

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        since, until = data.get("since"), data.get("until")
        if since and until and since > until:
            self.add_error("until", _("The last day is before the first."))
        return data

    def histories(self) -> Iterator[QuerySet[Any]]:
        """The histories in which to look, each with what is asked for."""
        asked = self.cleaned_data
        tables = (
            [(part.model, part.states) for part in parts_of(asked["record"])]
            if asked["record"]
            else [(model, reached_history(self.account, model)) for model in self.models.values()]
        )
        when: dict[str, Any] = {}
        if asked["since"]:
            when["history_date__gte"] = begins(asked["since"])
        if asked["until"] and asked["until"] < dt.date.max:
            when["history_date__lt"] = begins(asked["until"] + dt.timedelta(days=1))
        if asked["by"]:
            when["history_user"] = asked["by"]
        for model, history in tables:
            name = str(model._meta.model_name)
            if name in self.models and asked["kind"] in ("", name):
                yield history.filter(**when)


def reached_history(account: Any, model: type[Record]) -> QuerySet[Any]:
    """The history of what stands and exists for the account; of everything, for one without bounds."""
    if access_of(account).has_no_bounds:
        return model.history.all()
    return model.history.filter(id__in=within(account, model._default_manager.order_by()).values("pk"))


def begins(day: dt.date) -> dt.datetime:
    """The first moment of a day, in UTC."""
    return dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC)


@require_GET
def changes(request: HttpRequest) -> HttpResponse:
    """What was changed, newest first, as far as the account may see it."""
    form = ChangesForm(request)
    if not form.models:
        raise PermissionDenied
    is_asked = form.is_valid()
    found = page(request, desk, form.histories(), page_number(request)) if is_asked else Page((), 1, False)
    asked = {name: value for name, value in request.GET.items() if name in form.fields and value}
    context = {
        **desk.each_context(request),
        "title": gettext("Changes"),
        "form": form,
        "page": found,
        "query": urlencode(asked) + "&" if asked else "",
        "with_record": True,
    }
    return TemplateResponse(request, "admin/cases/changes.html", context, status=200 if is_asked else 400)
