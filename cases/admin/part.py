"""Approving in part: which changes go out now, what readers would then have, and the button."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from cases.admin.publishing import in_words, page, record, require
from cases.models import Root
from cases.operations import part as operation
from cases.operations.publish import Changed, Refused
from cases.operations.state import current_document
from cases.published import shapes
from cases.published.comparison import compare

CHOOSE, COMPARE = "admin/cases/part.html", "admin/cases/part_compare.html"


class ChoiceForm(forms.Form):
    """Which changes go out."""

    chosen = forms.MultipleChoiceField(
        label=_("Goes out now"), widget=forms.CheckboxSelectMultiple, error_messages={"required": _("Choose a change.")}
    )

    def __init__(self, *args: Any, keys: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["chosen"].choices = [(key, key) for key in keys]

    def clean_chosen(self) -> list[str]:
        chosen: list[str] = self.cleaned_data["chosen"]
        if len(chosen) == len(self.fields["chosen"].choices):
            raise forms.ValidationError(_("These are all the changes: publish the record whole."))
        return chosen


class PartForm(ChoiceForm):
    """Why they go out, and what is asked about the rest; ``seen`` is what was compared."""

    seen = forms.CharField(widget=forms.HiddenInput)
    comment = forms.CharField(
        label=_("About the rest, to the author"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What is left waits in the queue with this comment."),
    )
    note_en = forms.CharField(label=_("Note to readers (English)"), required=False, max_length=500)
    note_es = forms.CharField(label=_("Note to readers (Spanish)"), required=False, max_length=500)


@require_http_methods(["GET", "POST"])
def choose(request: HttpRequest, kind: str, public_id: str) -> HttpResponse:
    """Choose, compare, publish: the same address, one step after the other. ``act`` says which button was pressed."""
    root = record(kind, public_id)
    require(request, root, "cases.publish_record")
    try:
        choices, around = operation.choices(root, timezone.now().date())
        keys = [choice.group.key for choice in choices]
        shown = {
            "title": gettext("Approve in part"),
            "choices": [(choice.group, in_words(choice.changes)) for choice in choices],
            "around": in_words(around),
            "chosen": request.POST.getlist("chosen"),
        }
        if request.method == "GET":
            return page(request, root, CHOOSE, **shown, form=None)
        if request.POST.get("act") == "publish":
            return _publish(request, root, keys, shown)
        form = ChoiceForm(request.POST, keys=keys)
        if not form.is_valid():
            return page(request, root, CHOOSE, **shown, form=form)
        return _compared(request, root, keys, form.cleaned_data["chosen"], shown)
    except operation.NotInPart as refused:
        messages.warning(request, str(refused))
        return HttpResponseRedirect(reverse("admin:publish", args=[kind, public_id]))


def _compared(
    request: HttpRequest,
    root: Root,
    keys: list[str],
    chosen: list[str],
    shown: dict[str, Any],
    code: int = 200,
    form: PartForm | None = None,
    refused: Any = (),
) -> HttpResponse:
    """What readers would have with the chosen changes, what is missing in it, and the form; what was typed stays."""
    part = operation.part(root, chosen, timezone.now().date())
    typed = {name: form.data.get(name, "") for name in ("comment", "note_en", "note_es")} if form else {}
    if form is None or code == 409:
        form = PartForm(keys=keys, initial={**typed, "seen": part.seen})
    context = {
        **shown,
        "changes": in_words(compare(current_document(root), part.document)),
        "left": [group for group, _changes in shown["choices"] if group.key not in chosen],
        "chosen": chosen,
        "lacks": refused or [lack for lack in part.lacks if lack.blocking],
        "form": form,
    }
    return page(request, root, COMPARE, code, **context)


def _publish(request: HttpRequest, root: Root, keys: list[str], shown: dict[str, Any]) -> HttpResponse:
    form = PartForm(request.POST, keys=keys)
    if not form.is_valid():
        if "chosen" in form.errors or "seen" in form.errors:
            return page(request, root, CHOOSE, 409, **shown, form=form)
        return _compared(request, root, keys, form.cleaned_data["chosen"], shown, form=form)
    data = form.cleaned_data
    note = shapes.Words(en=data["note_en"], es=data["note_es"])
    try:
        operation.publish_part(root, data["chosen"], request.user, timezone.now(), data["seen"], data["comment"], note)
    except Changed:
        messages.error(request, gettext("The record has changed since you opened this page. Compare again."))
        return _compared(request, root, keys, data["chosen"], shown, 409, form)
    except Refused as refused:
        return _compared(request, root, keys, data["chosen"], shown, 409, form, refused.lacks)
    messages.success(request, gettext("Published in part. The rest waits in the queue."))
    return HttpResponseRedirect(reverse("admin:review"))
