"""A former state as a new draft: the moment is chosen, what would change is shown in words, and a reason is asked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.admin.history import Edit, edits_of
from cases.admin.values import Names, named
from cases.models import Person, Root
from cases.operations.edit import Conflict
from cases.operations.restore import REASON_LENGTH, NotRestored, Step, plan, restore, settled
from cases.operations.scope import names_only_what_is_reached


class MomentForm(forms.Form):
    """The moment (UTC) whose state is wanted; an address of the history has one to the microsecond."""

    at = forms.DateTimeField(
        label=_("As it was at (UTC)"),
        help_text=_("A day and a time, such as 2024-03-01 12:00."),
        error_messages={"invalid": _("This is not a moment like 2024-03-01 12:00.")},
    )

    def clean_at(self) -> dt.datetime:
        at: dt.datetime = self.cleaned_data["at"]
        if at > timezone.now():
            raise forms.ValidationError(_("This moment has not come yet."))
        return at


class RestoreForm(forms.Form):
    """Why; ``seen`` is the version that was compared."""

    seen = forms.IntegerField(min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Reason"),
        max_length=REASON_LENGTH,
        help_text=_("It stands with every change in the history of this record."),
    )


@dataclass(frozen=True)
class Turn:
    """What becomes of one row, in words."""

    row: str
    kind: str
    edits: tuple[Edit, ...]


def turns(steps: list[Step], account: Any) -> list[Turn]:
    """What would change, the record first, as far as the account may be told."""
    names = Names(account)
    names.look_up(named(state for step in steps for state in (step.now, step.then)))
    kinds = {
        (True, True): gettext("is set back"),
        (True, False): gettext("is taken out"),
        (False, True): gettext("comes back"),
    }
    return [
        Turn(
            capfirst(str(step.state.model._meta.verbose_name)),
            kinds[step.now is not None, step.then is not None],
            tuple(edits_of(step.now, step.then, names)),
        )
        for step in steps
    ]


def restore_page(request: HttpRequest, desk: AdminSite, root: Root) -> HttpResponse:
    """Compare with a former state, and set the record back to it. Nothing is public by it."""
    if isinstance(root, Person) and hasattr(root, "case"):
        root = root.case
        return HttpResponseRedirect(f"{_address(root, 'restore')}?{request.GET.urlencode()}")
    moment = MomentForm(request.GET if "at" in request.GET else None)
    context: dict[str, Any] = {"moment": moment}
    if not moment.is_valid():
        return _page(request, desk, root, 400 if moment.is_bound else 200, **context)
    at = settled(root, moment.cleaned_data["at"])
    try:
        steps = plan(root, at)
    except NotRestored as refused:
        return _page(request, desk, root, 409, at=at, problems=refused.problems, **context)
    if not names_only_what_is_reached(request.user, root):
        raise PermissionDenied
    _require(request, steps)
    form = RestoreForm(request.POST or None, initial={"seen": root.version})
    code = 200
    if request.method == "POST" and form.is_valid():
        try:
            restore(root, at, request.user, form.cleaned_data["reason"], form.cleaned_data["seen"])
        except Conflict:
            form = RestoreForm(initial={"seen": root.version, "reason": form.cleaned_data["reason"]})
            messages.error(request, gettext("Somebody saved this record after you opened it. Compare again."))
            code = 409
        except NotRestored as refused:
            context["problems"], code = refused.problems, 409
        else:
            messages.success(request, gettext("Set back. It is a draft until somebody else publishes it."))
            return HttpResponseRedirect(_address(root, "change"))
    return _page(request, desk, root, code, at=at, turns=turns(steps, request.user), form=form, **context)


def _require(request: HttpRequest, steps: list[Step]) -> None:
    """Raise ``PermissionDenied`` unless the account may change the rows of every table that would change."""
    for model in {step.state.model for step in steps}:
        if not request.user.has_perm(f"cases.change_{model._meta.model_name}"):
            raise PermissionDenied


def _address(root: Root, what: str) -> str:
    return reverse(f"admin:cases_{root._meta.model_name}_{what}", args=[root.pk])


def _page(request: HttpRequest, desk: AdminSite, root: Root, code: int, **context: Any) -> HttpResponse:
    own = {
        **desk.each_context(request),
        "title": gettext("A former state as a new draft"),
        "subtitle": str(root),
        "original": root,
        "opts": root._meta,
    }
    return TemplateResponse(request, "admin/cases/restore.html", {**own, **context}, status=code)
