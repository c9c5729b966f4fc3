"""An editor's decision: what would change for readers, who has approved it, and whether it goes out now or later."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from cases.admin.publishing import change_page, in_words, page, record, require
from cases.models import Review, Root
from cases.operations import publish as operation
from cases.operations.agreement import fingerprint, grave, is_first_of_two
from cases.operations.documents import Unassessed
from cases.operations.review import approve_first
from cases.operations.roots import kind_of
from cases.operations.schedule import schedule
from cases.operations.state import current_document
from cases.published import shapes
from cases.published.comparison import compare
from cases.vocabulary import PublicationKind, ReviewRisk

FIRST, PUBLISH, ALONE, WAITS, SCHEDULED = "first", "publish", "alone", "waits", "scheduled"
TEMPLATE = "admin/cases/publish.html"


@dataclass(frozen=True)
class Standing:
    """What an account can do about a document now, and who did something about it before.

    ``step``: approve as the first of two, publish, publish one's own change alone, wait for another, or for the moment.
    """

    step: str
    seen: str
    risks: tuple[ReviewRisk, ...]
    review: Review | None
    alone_from: dt.datetime | None = None


def standing(root: Root, document: shapes.Document, user: Any) -> Standing:
    """Where a document stands between its author, its editors and the public."""
    seen = fingerprint(root, document)
    risks = grave(current_document(root), document)
    review = Review.objects.of(kind_of(root), root.public_id).open().first()
    if review is not None and review.is_scheduled:
        return Standing(SCHEDULED, seen, risks, review)
    if operation.may_be_alone(root, user):
        return Standing(ALONE, seen, risks, review, operation.alone_from(root, document))
    if not risks or (review is not None and is_first_of_two(review, seen, user)):
        return Standing(PUBLISH, seen, risks, review)
    is_mine = review is not None and review.first_by_id == user.pk and review.first_seen == seen
    return Standing(WAITS if is_mine else FIRST, seen, risks, review)


class MomentField(forms.DateTimeField):
    """A moment in the time zone of the desk."""

    widget = forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})

    def clean(self, value: Any) -> Any:
        """The moment in UTC; one that an hour put forward leaves out, or put back has twice, is refused."""
        with timezone.override(settings.LOCAL_TIME_ZONE):
            moment = super().clean(value)
        return moment.astimezone(dt.UTC) if moment else None


class PublishForm(forms.Form):
    """Why a version is published, and when; ``seen`` is what was compared, so that nothing else goes out."""

    seen = forms.CharField(widget=forms.HiddenInput)
    step = forms.CharField(widget=forms.HiddenInput, required=False)
    correction = forms.BooleanField(
        label=_("This corrects an error"),
        required=False,
        help_text=_("Ticked: the page says it was corrected, and the note says what was wrong."),
    )
    note_en = forms.CharField(label=_("Note to readers (English)"), required=False, max_length=500)
    note_es = forms.CharField(label=_("Note to readers (Spanish)"), required=False, max_length=500)
    not_before = MomentField(label=_("Not before"), required=False)
    password = forms.CharField(label=_("Your password"), widget=forms.PasswordInput(render_value=False), strip=False)

    def __init__(self, *args: Any, root: Root, by: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by
        self.fields["not_before"].help_text = gettext(
            "Empty: at once. Else it goes out at this moment or soon after, never before; time zone: %(zone)s."
        ) % {"zone": settings.LOCAL_TIME_ZONE}
        self.fields["password"].widget.attrs["autocomplete"] = "current-password"
        unasked = [] if standing.step == ALONE else ["password"]
        if standing.step != PUBLISH:
            unasked.append("not_before")
        # A note would say more than the page; who approves first leaves it to who publishes.
        if kind_of(root) == PublicationKind.PROTECTED or standing.step == FIRST:
            unasked += ["correction", "note_en", "note_es"]
        for name in unasked:
            del self.fields[name]

    def clean_not_before(self) -> dt.datetime | None:
        moment = self.cleaned_data["not_before"]
        if moment is not None and moment <= timezone.now():
            raise forms.ValidationError(_("This moment has passed: leave it empty to publish at once."))
        return moment

    def clean_password(self) -> str:
        if not self.by.check_password(self.cleaned_data["password"]):
            raise forms.ValidationError(_("This is not your password."))
        return ""

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("correction") and not (data.get("note_en") or data.get("note_es")):
            self.add_error("note_en", _("Say what was wrong."))
        return data

    @property
    def note(self) -> shapes.Words:
        return shapes.Words(en=self.cleaned_data.get("note_en", ""), es=self.cleaned_data.get("note_es", ""))


@require_http_methods(["GET", "POST"])
def publish(request: HttpRequest, kind: str, public_id: str) -> HttpResponse:
    """What would change for readers, what is missing, who approved it, and the button."""
    root = record(kind, public_id)
    require(request, root, "cases.publish_record")
    try:
        document = operation.preview(root)
    except Unassessed:
        return page(request, root, TEMPLATE, title=gettext("Publish"), changes=(), form=None)
    current = current_document(root)
    now = standing(root, document, request.user)
    shown = {
        "title": gettext("Publish"),
        "changes": in_words(compare(current, document)),
        "standing": now,
        "is_published": current is not None,
        "zone": settings.LOCAL_TIME_ZONE,
    }
    fresh = {"seen": now.seen, "step": now.step}
    form = PublishForm(request.POST or None, root=root, by=request.user, standing=now, initial=fresh)
    if now.step in (WAITS, SCHEDULED):
        return page(request, root, TEMPLATE, 200 if request.method == "GET" else 409, **shown, form=None)
    if request.method == "POST" and form.is_valid():
        # One who meant to be the first of two does not publish because another was quicker.
        if form.cleaned_data["seen"] != now.seen or form.cleaned_data["step"] not in ("", now.step):
            return _changed(request, root, form, shown, fresh)
        try:
            words = _decide(root, request.user, timezone.now(), form, now, current is not None)
        except operation.Changed:
            return _changed(request, root, form, shown, fresh)
        except operation.Refused as refused:
            return page(request, root, TEMPLATE, 409, **shown, form=form, refused=refused.lacks)
        messages.success(request, words)
        return HttpResponseRedirect(change_page(root) if now.step != FIRST else reverse("admin:review"))
    return page(request, root, TEMPLATE, **shown, form=form)


def _changed(
    request: HttpRequest, root: Root, form: PublishForm, shown: dict[str, Any], fresh: dict[str, Any]
) -> HttpResponse:
    """The comparison again, as it is now, with what was typed."""
    again = PublishForm(
        root=root, by=request.user, standing=shown["standing"], initial={**form.cleaned_data, "password": "", **fresh}
    )
    messages.error(request, gettext("The record has changed since you opened this page. Compare again."))
    return page(request, root, TEMPLATE, 409, **shown, form=again)


def _decide(root: Root, by: Any, at: dt.datetime, form: PublishForm, now: Standing, is_published: bool) -> str:
    """Do what the button said; what was done, in words."""
    correction = bool(form.cleaned_data.get("correction")) and is_published
    if now.step == FIRST:
        approve_first(root, by, at, now.seen)
        return gettext("Approved. Another editor has to approve it too before it is published.")
    if now.step == ALONE:
        operation.publish_alone(root, by, at, form.note, now.seen, correction)
        return gettext("Published. The page says that no second person reviewed it.")
    not_before = form.cleaned_data.get("not_before")
    if not_before is not None:
        schedule(root, by, at, not_before, now.seen, form.note, correction)
        return gettext("Approved. It goes out at the moment you named.")
    act = operation.correct if correction else operation.publish
    act(root, by, at, form.note, seen=now.seen)
    return gettext("Published.")
