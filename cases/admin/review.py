"""The review queue: what waits for a second person, old struck out and new in bold, warnings in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cases.admin.publishing import change_page, in_words, require
from cases.admin.site import desk
from cases.models import Review, Root
from cases.operations.appraisal import is_archived, is_known, sources_of
from cases.operations.requests import Request, requests, told
from cases.operations.review import send_back
from cases.operations.roots import find, model_of
from cases.operations.schedule import cancel, publish_due
from cases.operations.scope import access_of, is_among, tells_all, within
from cases.published.comparison import Change, compare
from cases.published.words import fold
from cases.vocabulary import ChangeKind, ReviewRisk, ScheduleProblem

SHOWN_CHANGES = 5
SHOWN_SOURCES = 3
PAGE = 10
NEEDS_TWO = "two"


@dataclass(frozen=True)
class Waiting:
    """One record before the editors."""

    review: Review
    root: Root
    address: str
    is_new: bool
    changes: tuple[Change, ...]
    more: int
    risks: tuple[ReviewRisk, ...]
    sources: tuple[tuple[str, bool], ...]  # what each is called, and whether a copy is kept
    needs_two: bool
    is_own: bool
    problem: str


@dataclass(frozen=True)
class Choice:
    """One link of a filter."""

    label: str
    query: str
    is_chosen: bool


class BackForm(forms.Form):
    """Why a record goes back to its author."""

    comment = forms.CharField(label=_("What is asked of the author"), widget=forms.Textarea(attrs={"rows": 4}))


def waiting(request: HttpRequest, at: dt.datetime) -> dict[str, Any]:
    """What is open at ``at`` of the records that the account may see, the longest waiting first: a page, and filters."""
    publish_due(at)
    everything = [
        each
        for each in requests()
        if is_among(request.user, each.root)
        and tells_all(request.user, each.root)
        and desk.get_model_admin(type(each.root)).has_view_or_change_permission(request, each.root)
    ]
    kind, risk, text = (request.GET.get(name, "").strip() for name in ("kind", "risk", "q"))
    found = [each for each in everything if _is_asked(each, kind, risk, text)]
    page: Page[Any] = Paginator(found, PAGE).get_page(request.GET.get("page"))
    page.object_list = [_waiting(each, request.user) for each in told(page.object_list, at.date())]
    kinds = [(code.value, str(code.label)) for code in ChangeKind]
    risks = [(NEEDS_TWO, gettext("Needs two editors")), *((code.value, str(code.label)) for code in ReviewRisk)]
    return {
        "waiting": page,
        "total": len(everything),
        "asked": {"kind": kind, "risk": risk, "q": text},
        "filters": (
            ("kind", gettext("By kind"), _choices(request.GET, "kind", kind, kinds)),
            ("risk", gettext("By risk"), _choices(request.GET, "risk", risk, risks)),
        ),
        "pages": [
            Choice(str(n), _query(request.GET, page=str(n)), n == page.number) for n in page.paginator.page_range
        ],
    }


def _is_asked(each: Request, kind: str, risk: str, text: str) -> bool:
    """Whether a request is among those asked for; what is no code of a filter asks for nothing."""
    risks = {ReviewRisk(code) for code in each.review.risks}
    is_of_kind = kind not in ChangeKind.values or kind in each.review.kinds
    is_of_risk = risk not in ReviewRisk.values or risk in risks
    if risk == NEEDS_TWO:
        is_of_risk = any(code.needs_two for code in risks)
    return is_of_kind and is_of_risk and fold(text) in fold(str(each.root))


def _choices(query: QueryDict, name: str, chosen: str, codes: list[tuple[str, str]]) -> list[Choice]:
    chosen = chosen if chosen in dict(codes) else ""
    everything = Choice(gettext("All"), _query(query, **{name: ""}), not chosen)
    return [everything, *(Choice(label, _query(query, **{name: code}), code == chosen) for code, label in codes)]


def _query(query: QueryDict, **values: str) -> str:
    """The query of this page with other values; an empty one asks for all, and the first page is asked for by none."""
    kept = {name: query[name] for name in ("kind", "risk", "q", "page") if query.get(name)}
    if "page" not in values:
        kept.pop("page", None)
    fresh = QueryDict(mutable=True)
    fresh.update({name: value for name, value in {**kept, **values}.items() if value})
    return f"?{fresh.urlencode()}"


def _waiting(each: Request, user: Any) -> Waiting:
    assert each.new is None or each.is_told
    changes = compare(each.old, each.new) if each.new else ()
    sources = sources_of(changes, each.old, each.new) if each.new else ()
    risks = tuple(ReviewRisk(code) for code in each.review.risks)
    return Waiting(
        review=each.review,
        root=each.root,
        address=change_page(each.root),
        is_new=each.old is None,
        changes=() if each.old is None else in_words(changes[:SHOWN_CHANGES]),
        more=len(changes) if each.old is None else max(0, len(changes) - SHOWN_CHANGES),
        risks=risks,
        sources=tuple((is_known(source), is_archived(source)) for source in sources[:SHOWN_SOURCES]),
        needs_two=any(risk.needs_two for risk in risks),
        is_own=user.pk in {author.pk for author in each.review.authors.all()},
        problem=str(ScheduleProblem(each.review.problem).label) if each.review.problem else "",
    )


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
    """The queue, a page of it."""
    context = {**desk.each_context(request), "title": gettext("Review queue"), **waiting(request, timezone.now())}
    return TemplateResponse(request, "admin/cases/review.html", context)


def _decider(request: HttpRequest, pk: int) -> tuple[Review, Root]:
    """An open request and its record, for an account that may decide and may open the record; else 403 or 404."""
    if not request.user.has_perm("cases.publish_record"):
        raise PermissionDenied
    review = Review.objects.open().filter(pk=pk).first()
    root = find(review.kind, review.public_id) if review else None
    if review is None or root is None:
        raise Http404
    require(request, root, "cases.publish_record")
    return review, root


@require_http_methods(["GET", "POST"])
def back(request: HttpRequest, pk: int) -> HttpResponse:
    """Return a record to its author with a question."""
    review, root = _decider(request, pk)
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


@require_POST
def unschedule(request: HttpRequest, pk: int) -> HttpResponse:
    """Do not let it go out at the moment it was approved for."""
    review, _root = _decider(request, pk)
    try:
        cancel(review)
        messages.success(request, gettext("Cancelled. It waits for a decision again."))
    except Review.DoesNotExist:
        messages.warning(request, gettext("It is not scheduled any more."))
    return HttpResponseRedirect(reverse("admin:publish", args=[review.kind, review.public_id]))
