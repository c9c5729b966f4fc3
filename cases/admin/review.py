"""The review queue: what waits for a second person, old struck out and new in bold, warnings in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods

from cases.admin.publishing import change_page, in_words, require
from cases.admin.site import desk
from cases.models import Review, Root
from cases.operations.checks import Lack, missing
from cases.operations.documents import Unassessed
from cases.operations.publish import preview
from cases.operations.review import send_back
from cases.operations.roots import find, model_of
from cases.operations.scope import access_of, is_among, tells_all, within
from cases.operations.state import current_document
from cases.published.comparison import Change, compare

SHOWN_CHANGES = 5


@dataclass(frozen=True)
class Waiting:
    """One record before the editors."""

    review: Review
    root: Root
    address: str
    is_new: bool
    changes: tuple[Change, ...]
    more: int
    lacks: tuple[Lack, ...]
    since: dt.timedelta


class BackForm(forms.Form):
    """Why a record goes back to its author."""

    comment = forms.CharField(label=_("What is asked of the author"), widget=forms.Textarea(attrs={"rows": 4}))


def waiting(request: HttpRequest, at: dt.datetime) -> list[Waiting]:
    """What is open at ``at`` of the records that the account may see, the longest waiting first."""
    queue = []
    for review in Review.objects.open().order_by("asked_at"):
        root = find(review.kind, review.public_id)
        if root is None or not is_among(request.user, root) or not tells_all(request.user, root):
            continue
        if not desk.get_model_admin(type(root)).has_view_or_change_permission(request, root):
            continue
        current = current_document(root)
        try:
            changes = in_words(compare(current, preview(root)))
        except Unassessed:
            changes = ()
        queue.append(
            Waiting(
                review=review,
                root=root,
                address=change_page(root),
                is_new=current is None,
                changes=changes[:SHOWN_CHANGES],
                more=max(0, len(changes) - SHOWN_CHANGES),
                lacks=missing(root, at.date()),
                since=at - review.asked_at,
            )
        )
    return queue


def count(user: Any) -> int:
    """How many records that exist for the account wait for a second person; at most one query for each kind."""
    waits = Review.objects.open()
    access = access_of(user)
    if access.is_whole:
        return waits.count()
    if not access.every_draft:
        waits = waits.filter(asked_by=user)
    found: dict[type[Root], set[str]] = {}
    for kind, public_id in waits.values_list("kind", "public_id"):
        found.setdefault(model_of(kind), set()).add(public_id)
    rows = (model._default_manager.filter(public_id__in=ids) for model, ids in found.items())
    return sum(within(user, each).count() for each in rows)


@require_GET
def queue(request: HttpRequest) -> HttpResponse:
    """The whole queue."""
    context: dict[str, Any] = {
        **desk.each_context(request),
        "title": gettext("Review queue"),
        "waiting": waiting(request, timezone.now()),
    }
    return TemplateResponse(request, "admin/cases/review.html", context)


@require_http_methods(["GET", "POST"])
def back(request: HttpRequest, pk: int) -> HttpResponse:
    """Return a record to its author with a question."""
    if not request.user.has_perm("cases.publish_record"):
        raise PermissionDenied
    review = Review.objects.open().filter(pk=pk).first()
    root = find(review.kind, review.public_id) if review else None
    if review is None or root is None:
        raise Http404
    require(request, root, "cases.publish_record")
    form = BackForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            send_back(review, request.user, timezone.now(), form.cleaned_data["comment"])
            messages.success(request, gettext("Sent back."))
        except Review.DoesNotExist:
            messages.warning(request, gettext("Somebody decided this meanwhile."))
        return HttpResponseRedirect(reverse("admin:review"))
    context = {
        **desk.each_context(request),
        "title": gettext("Send back"),
        "subtitle": str(root),
        "original": root,
        "opts": root._meta,
        "form": form,
    }
    return TemplateResponse(request, "admin/cases/send_back.html", context)
