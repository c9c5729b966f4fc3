"""The team at the desk: who looks after a case, the thread on it, and the cases of one's own."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods

from cases.admin.site import desk
from cases.models import Assignment, Case, InternalNote
from cases.operations.edit import Conflict
from cases.operations.scope import access_of, may_open, within
from cases.operations.team import assign, write_note


class AssignForm(forms.Form):
    """Who looks after the case."""

    account = forms.ModelChoiceField(
        get_user_model().objects.none(),
        label=_("Looked after by"),
        required=False,
        empty_label=_("nobody yet"),
        help_text=Assignment._meta.get_field("account").help_text,
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        accounts = get_user_model().objects.filter(is_active=True, is_staff=True).order_by("username")
        self.fields["account"].queryset = accounts  # type: ignore[attr-defined]


class NoteForm(forms.ModelForm):
    """One more entry of the thread."""

    class Meta:
        model = InternalNote
        fields = ("text",)
        widgets = {"text": forms.Textarea(attrs={"rows": 4})}


def team_line(case: Case, user: Any) -> dict[str, Any]:
    """What the form of a case says of the team in one line; empty for whoever is not told."""
    if not user.has_perm("cases.view_internalnote"):
        return {}
    assignment = Assignment.objects.filter(case=case).select_related("account").first()
    return {
        "address": reverse("admin:team", args=[case.public_id]),
        "looked_after_by": assignment.account.get_username() if assignment else "",
        "notes": InternalNote.objects.filter(case=case).count(),
    }


@require_http_methods(["GET", "POST"])
def team(request: HttpRequest, public_id: str) -> HttpResponse:
    """Who looks after a case and what colleagues say of it; both are changed here."""
    case = within(request.user, Case.objects.select_related("person")).filter(public_id=public_id).first()
    if case is None:
        raise Http404
    if not request.user.has_perm("cases.view_internalnote") or not may_open(request.user, case):
        raise PermissionDenied
    stored = Assignment.objects.filter(case=case).first()
    may_write = request.user.has_perm("cases.add_internalnote")
    now = {"account": stored.account_id if stored else None, "seen": stored.account_id if stored else ""}
    assigning, status = AssignForm(case, initial=now), 200
    writing = NoteForm()
    if request.method == "POST":
        if not may_write:
            raise PermissionDenied
        if "assign" in request.POST:
            assigning = AssignForm(case, request.POST)
            try:
                if _assigned(assigning, request):
                    return HttpResponseRedirect(request.path)
            except Conflict:
                words = gettext("Somebody else said so meanwhile: %(name)s looks after this case. Save to change that.")
                name = stored.account.get_username() if stored else gettext("nobody yet")
                messages.error(request, words % {"name": name})
                typed = assigning.cleaned_data["account"]
                assigning, status = AssignForm(case, initial=now | {"account": typed}), 409
        else:
            writing = NoteForm(request.POST)
            if writing.is_valid():
                write_note(case, writing.cleaned_data["text"], request.user, timezone.now())
                return HttpResponseRedirect(f"{request.path}#thread")
    context = {
        **desk.each_context(request),
        "title": gettext("Team"),
        "subtitle": str(case),
        "original": case,
        "opts": case._meta,
        "assigning": assigning if may_write else None,
        "looked_after_by": stored.account.get_username() if stored else "",
        "writing": writing if may_write else None,
        "notes": InternalNote.objects.filter(case=case),
    }
    return TemplateResponse(request, "admin/cases/team.html", context, status=status)


def _assigned(form: AssignForm, request: HttpRequest) -> bool:
    """Whether it is stored. Raises ``Conflict`` where somebody else was quicker."""
    if not form.is_valid():
        return False
    try:
        assign(form.case, form.cleaned_data["account"], request.user, form.cleaned_data["seen"])
    except ValidationError as error:
        form.add_error("account", error)
        return False
    messages.success(request, gettext("Saved."))
    return True


@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """The cases that the account looks after, and the drafts it began."""
    if not request.user.has_perm("cases.view_case"):
        raise PermissionDenied
    reached = within(request.user, Case.objects.select_related("person"))
    begun = Case.history.filter(history_type="+", history_user=request.user).values("id")
    context = {
        **desk.each_context(request),
        "title": gettext("My cases"),
        "looked_after": reached.filter(assignment__account=request.user),
        "begun": reached.filter(pk__in=begun).exclude(assignment__account=request.user)[:200],
        "is_own_alone": not access_of(request.user).every_draft,
    }
    return TemplateResponse(request, "admin/cases/mine.html", context)
