"""The published versions of a record, seen from the desk: to read, to begin a new draft from, to take down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods

from cases.admin.publishing import language, page, record, require
from cases.models import Root
from cases.operations.roots import kind_of
from cases.operations.takedown import NotTakenDown, readable_versions, standing_version, take_down
from cases.published import records
from cases.published.records import Version
from cases.vocabulary import PublicationAction, PublicationKind, WithdrawalReason


@dataclass(frozen=True)
class Line:
    """One entry of the log of a record, and what may be done with it. Addresses are empty for what may not be done."""

    version: Version
    action: str
    reason: str
    note: str
    public_page: str
    as_draft: str
    take_down: str
    stands: bool


class TakeDownForm(forms.Form):
    """Why, and how much. The reason is public; nothing else is."""

    reason = forms.ChoiceField(label=_("Reason"), choices=WithdrawalReason.choices, widget=forms.RadioSelect)
    earlier = forms.BooleanField(label=_("Every version before it too"), required=False)
    confirmed = forms.CharField(
        label=_("Public id of the record"),
        max_length=10,
        help_text=_("Type it, so that nothing else is erased. What is erased does not come back."),
    )

    def __init__(self, root: Root, data: Any = None) -> None:
        super().__init__(data)
        self.root = root

    def clean_confirmed(self) -> str:
        if self.cleaned_data["confirmed"].strip() != self.root.public_id:
            raise forms.ValidationError(_("This is not the public id of this record."))
        return self.root.public_id


@require_GET
def versions(request: HttpRequest, kind: str, public_id: str) -> HttpResponse:
    """Every entry of the log of a record, newest first."""
    root = record(kind, public_id)
    require(request, root, f"cases.view_{root._meta.model_name}")
    return page(request, root, "admin/cases/versions.html", title=gettext("Versions"), lines=_lines(request, root))


def _lines(request: HttpRequest, root: Root) -> list[Line]:
    kind, stands = kind_of(root), standing_version(root)
    may_take_down = request.user.has_perm("cases.withdraw_record")
    # Of a person whose name is withheld the log has only the year: no moment to go back to.
    has_moments = kind != PublicationKind.PROTECTED
    may_restore = has_moments and request.user.has_perm(f"cases.change_{root._meta.model_name}")
    restore = reverse(f"admin:cases_{root._meta.model_name}_restore", args=[root.pk])
    lines = []
    for entry in records.versions(kind, root.public_id):
        is_text = entry.action in (PublicationAction.PUBLISHED, PublicationAction.CORRECTED)
        is_public = not entry.is_erased and stands is not None
        reason = entry.taken_down.reason if entry.taken_down else entry.reason
        lines.append(
            Line(
                version=entry,
                action=str(PublicationAction(entry.action).label),
                reason=str(WithdrawalReason(reason).label) if reason in WithdrawalReason.values else "",
                note=entry.note.in_(language())[0],
                public_page=_public_page(root, entry.version, entry.version == stands) if is_public else "",
                as_draft=f"{restore}?at={entry.at:%Y-%m-%dT%H:%M:%S.%f}Z"
                if is_text and may_restore and not entry.taken_down
                else "",
                take_down=reverse("admin:take_down", args=[kind, root.public_id, entry.version])
                if is_public and may_take_down and entry.version != stands
                else "",
                stands=entry.version == stands,
            )
        )
    return lines


def _public_page(root: Root, number: int, stands: bool) -> str:
    """Where readers read one version; what the site says of itself they read only as it stands."""
    kind = kind_of(root)
    if kind == PublicationKind.SITE:
        return reverse("pages:about", args=[language()]) if stands else ""
    return reverse(f"pages:{kind}_version", args=[language(), root.public_id, number])


@require_http_methods(["GET", "POST"])
def take_down_page(request: HttpRequest, kind: str, public_id: str, number: int) -> HttpResponse:
    """Erase what one version said, or that one and all before it."""
    root = record(kind, public_id)
    require(request, root, "cases.withdraw_record")
    readable = readable_versions(root)
    if number not in readable or standing_version(root) == number:
        raise Http404
    form = TakeDownForm(root, request.POST or None)
    if request.method == "POST" and form.is_valid():
        wanted = [each for each in readable if each == number or (form.cleaned_data["earlier"] and each < number)]
        try:
            take_down(root, wanted, request.user, timezone.now(), form.cleaned_data["reason"])
        except NotTakenDown as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, gettext("Taken down. Nobody can read it any more."))
        return HttpResponseRedirect(reverse("admin:versions", args=[kind, public_id]))
    title = gettext("Take down version %(number)d") % {"number": number}
    context = {"title": title, "form": form, "entry": readable[number]}
    return page(request, root, "admin/cases/take_down.html", **context)
