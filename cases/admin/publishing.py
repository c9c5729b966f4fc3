"""From the desk to the public: what stands between, the preview, publishing, withdrawing, asking."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.module_loading import import_string
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cases import dates, status
from cases.admin.site import desk
from cases.models import Case, Root, Site, Source
from cases.operations import publish as operation
from cases.operations.after_release import is_released
from cases.operations.checks import Lack, missing
from cases.operations.documents import Unassessed
from cases.operations.resting import Rest, resting_on
from cases.operations.review import ask_for_review
from cases.operations.roots import find, kind_of
from cases.operations.state import current_document, editorial_state
from cases.operations.withdraw import NotPublished, still_named
from cases.operations.withdraw import withdraw as withdraw_record
from cases.published import log, shapes, site
from cases.published.comparison import Change, compare
from cases.vocabulary import EditorialState, EndState, Knowledge, PublicationKind, PublicStatus, WithdrawalReason

# What a page owes, as a list to tick off: the lacks that stand against each, and the sentence once none does.
OWED: dict[str, tuple[tuple[str, ...], Any]] = {
    "sources": (("unsourced",), _("every public fact has a source")),
    "confidence": (
        ("unassessed", "confirmed_by_one_root", "contradicted"),
        _("every public fact says how sure we are"),
    ),
    "dates": (
        (
            *("future", "attested_in_future", "attested_after_sources", "edge", "reversed"),
            *("rival", "death_before_birth", "death", "after_death"),
        ),
        _("dates agree with one another and with the sources"),
    ),
    "translation": (("summary", "translation"), _("both languages are written, or marked as missing")),
    "verified": (
        ("verified_on", "verified_in_future", "review_due_on"),
        _("the file was checked, and is due again"),
    ),
    "safety": (("consent", "risk"), _("consent and risk are recorded")),
    "own_work": (("own_work",), _("somebody other than the author publishes")),
}


@dataclass(frozen=True)
class Situation:
    """Where a record stands between the desk and the public, in words."""

    kind: str
    public_id: str
    state: EditorialState
    public_words: str
    done: tuple[str, ...]
    lacks: tuple[Lack, ...]
    unknowns: tuple[str, ...]
    may_publish: bool
    may_withdraw: bool


def situation(root: Root, user: Any, at: dt.datetime) -> Situation:
    """Where ``root`` stands on the day of ``at``, and what ``user`` may do about it."""
    lacks = missing(root, at.date(), user if user.has_perm("cases.publish_record") else None)
    codes = {lack.code for lack in lacks}
    owed = {name: OWED[name] for name in owed_by(root)}
    current = current_document(root)
    return Situation(
        kind=kind_of(root),
        public_id=root.public_id,
        state=editorial_state(root),
        public_words=public_words(current, at.date()),
        done=tuple(str(words) for against, words in owed.values() if not codes.intersection(against)),
        lacks=lacks,
        unknowns=tuple(unknowns(root, at.date())) if isinstance(root, Case) else (),
        may_publish=user.has_perm("cases.publish_record"),
        may_withdraw=user.has_perm("cases.withdraw_record") and current is not None,
    )


def owed_by(root: Root) -> tuple[str, ...]:
    """What the page of a record owes, by the names of ``OWED``. The owners' own words have no sources."""
    match root:
        case Case():
            return tuple(OWED)
        case Site():
            return ("translation", "own_work")
    return ("sources", "confidence")


def _withheld_words(document: shapes.ProtectedDocument, on: dt.date) -> str:
    told = document.told(on.year)
    words = str(told.status.label)
    if told.year is None:
        return gettext("The public sees: name withheld. %(status)s") % {"status": words}
    return gettext("The public sees: name withheld. %(status)s, %(year)d") % {"status": words, "year": told.year}


def public_words(document: shapes.AnyDocument | None, on: dt.date) -> str:
    """What a reader is told on the day ``on``."""
    if document is None:
        return gettext("The public sees nothing of this.")
    if isinstance(document, shapes.ProtectedDocument):
        return _withheld_words(document, on)
    if not isinstance(document, shapes.CaseDocument):
        return gettext("The public sees this: “%(title)s”.") % {"title": document.heading.in_(language())[0]}
    now = status.status(document.status_periods(), on, site.freshness_months())
    words = str(PublicStatus(status.public_status(now)).label)
    if now.as_of is None:
        return gettext("The public sees: %(status)s") % {"status": words}
    return gettext("The public sees: %(status)s, %(day)s") % {
        "status": words,
        "day": dates.exact(now.as_of).words(language()),
    }


def language() -> str:
    return "es" if (get_language() or "en").startswith("es") else "en"


def in_words(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """The changes with their texts in the language of the page."""

    def text(value: str | shapes.Words | None) -> str:
        return value.in_(language())[0] if isinstance(value, shapes.Words) else str(value or "")

    return tuple(replace(change, old=text(change.old), new=text(change.new)) for change in changes)


def unknowns(case: Case, on: dt.date) -> list[str]:
    """What nobody has found out by a day."""
    found = []
    asked = ("charge_knowledge", "counsel_knowledge", "outcome_knowledge")
    for field in (*asked, "aftermath_knowledge") if is_released(case, on) else asked:
        if getattr(case, field) in ("", Knowledge.UNKNOWN):
            found.append(str(case._meta.get_field(field).verbose_name))
    for period in case.periods.all():
        name = str(period)
        if period.place is None:
            found.append(gettext("Where: %(row)s") % {"row": name})
        elif not period.place.is_identified:
            found.append(gettext("Which place “%(place)s” is") % {"place": period.place})
        if period.end_state != EndState.ENDED and period.last_attested:
            found.append(
                gettext("What happened after %(day)s: %(row)s")
                % {"day": dates.exact(period.last_attested).words(language()), "row": name}
            )
    for affiliation in case.person.affiliations.select_related("organization"):
        if not affiliation.organization.is_identified:
            found.append(gettext("Which organization “%(name)s” is") % {"name": affiliation.organization})
    return found


# The views


class PublishForm(forms.Form):
    """Why a version is published; ``seen`` is what was compared, so that nothing else goes out."""

    seen = forms.CharField(widget=forms.HiddenInput)
    correction = forms.BooleanField(
        label=_("This corrects an error"),
        required=False,
        help_text=_("Ticked: the page says it was corrected, and the note says what was wrong."),
    )
    note_en = forms.CharField(label=_("Note to readers (English)"), required=False, max_length=500)
    note_es = forms.CharField(label=_("Note to readers (Spanish)"), required=False, max_length=500)

    def __init__(self, *args: Any, root: Root, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if kind_of(root) == PublicationKind.PROTECTED:  # a note would say more than the page
            for name in ("correction", "note_en", "note_es"):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("correction") and not (data.get("note_en") or data.get("note_es")):
            self.add_error("note_en", _("Say what was wrong."))
        return data


class WithdrawForm(forms.Form):
    """Why a page is taken down. The reason is public; nothing else is."""

    reason = forms.ChoiceField(label=_("Reason"), choices=WithdrawalReason.choices, widget=forms.RadioSelect)


def record(kind: str, public_id: str) -> Root:
    """The working record at an address of the desk, or 404."""
    try:
        root = find(kind, public_id)
        if root is not None:
            kind_of(root)
    except (StopIteration, ValueError):
        root = None
    if root is None:
        raise Http404
    return root


def require(request: HttpRequest, root: Root, permission: str) -> None:
    """Raise ``PermissionDenied`` unless the account has ``permission`` and may open the record."""
    page = desk.get_model_admin(type(root))
    if not page.has_view_or_change_permission(request, root) or not request.user.has_perm(permission):
        raise PermissionDenied


def change_page(root: Root) -> str:
    return reverse(f"admin:cases_{root._meta.model_name}_change", args=[root.pk])


def naming(root: Root) -> list[tuple[str, str, str]]:
    """Of every published record that names the person of a case in its own words: kind, name, and page of the desk."""
    rows = ((link, find(link.kind, link.id)) for link in still_named(root))
    return [
        (str(PublicationKind(link.kind).label), link.label.in_(language())[0], change_page(row) if row else "")
        for link, row in rows
    ]


def resting(root: Root) -> list[tuple[str, str, list[Rest]]]:
    """Of every record with facts that cite a source: its name, its page of the desk, and these facts."""
    rests = resting_on(root) if isinstance(root, Source) else []
    return [
        (str(record), change_page(record), list(found)) for record, found in groupby(rests, key=lambda rest: rest.root)
    ]


def warn_of_naming(request: HttpRequest, root: Root) -> None:
    """Say after a withdrawal what still names the person, with a link to each."""
    if named := naming(root):
        words = gettext("Published records may still name this person in their own words. Reword or withdraw each:")
        links = format_html_join("; ", '{}: <a href="{}">{}</a>', ((kind, page, name) for kind, name, page in named))
        messages.warning(request, format_html("{} {}", words, links))


def digest(document: shapes.Document) -> str:
    """A fingerprint of a document as it would be published."""
    text = log.canonical(shapes.encode(document))
    return hashlib.sha256(text if isinstance(text, bytes) else text.encode()).hexdigest()


def page(request: HttpRequest, root: Root, template: str, code: int = 200, **context: Any) -> HttpResponse:
    return TemplateResponse(
        request,
        template,
        {
            **desk.each_context(request),
            "opts": root._meta,
            "original": root,
            "subtitle": str(root),
            "situation": situation(root, request.user, timezone.now()),
            **context,
        },
        status=code,
    )


@require_GET
def preview(request: HttpRequest, kind: str, public_id: str) -> HttpResponse:
    """The page as it would be published now, with a banner that says it is not."""
    root = record(kind, public_id)
    require(request, root, f"cases.view_{root._meta.model_name}")
    try:
        document = operation.preview(root)
    except Unassessed:
        messages.warning(request, gettext("There is no preview yet: say when the whole file was last checked."))
        return HttpResponseRedirect(change_page(root))
    render = import_string(settings.PREVIEW_RENDERER)
    response = render(document, timezone.now().date(), language(), request)
    response["Cache-Control"] = "no-store"
    return response


@require_http_methods(["GET", "POST"])
def publish(request: HttpRequest, kind: str, public_id: str) -> HttpResponse:
    """What would change for readers, what is missing, and the button."""
    root = record(kind, public_id)
    require(request, root, "cases.publish_record")
    template = "admin/cases/publish.html"
    title = gettext("Publish")
    try:
        document = operation.preview(root)
    except Unassessed:
        return page(request, root, template, title=title, changes=(), form=None)
    current = current_document(root)
    changes = in_words(compare(current, document))
    form = PublishForm(request.POST or None, root=root, initial={"seen": digest(document)})
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["seen"] != digest(document):
            fresh = PublishForm(root=root, initial={**form.cleaned_data, "seen": digest(document)})
            messages.error(request, gettext("The record has changed since you opened this page. Compare again."))
            return page(request, root, template, 409, title=title, changes=changes, form=fresh)
        try:
            _publish(root, request, form, correction=form.cleaned_data.get("correction", False) and current is not None)
        except operation.Refused as refused:
            context = {"title": title, "changes": changes, "form": form, "refused": refused.lacks}
            return page(request, root, template, 409, **context)
        messages.success(request, gettext("Published."))
        return HttpResponseRedirect(change_page(root))
    return page(request, root, template, title=title, changes=changes, form=form)


@transaction.atomic
def _publish(root: Root, request: HttpRequest, form: PublishForm, correction: bool) -> None:
    note = shapes.Words(en=form.cleaned_data.get("note_en", ""), es=form.cleaned_data.get("note_es", ""))
    act = operation.correct if correction else operation.publish
    act(root, request.user, timezone.now(), note)


@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, kind: str, public_id: str) -> HttpResponse:
    """Take the page down at once; one person suffices."""
    root = record(kind, public_id)
    require(request, root, "cases.withdraw_record")
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_record(root, request.user, timezone.now(), form.cleaned_data["reason"])
            messages.success(request, gettext("Withdrawn. The public no longer sees it."))
            warn_of_naming(request, root)
        except NotPublished:
            messages.warning(request, gettext("There was nothing to withdraw."))
        return HttpResponseRedirect(change_page(root))
    context = {"form": form, "naming": naming(root), "resting": resting(root)}
    return page(request, root, "admin/cases/withdraw.html", title=gettext("Withdraw"), **context)


@require_POST
def ask(request: HttpRequest, kind: str, public_id: str) -> HttpResponse:
    """Put the record before the editors."""
    root = record(kind, public_id)
    require(request, root, f"cases.change_{root._meta.model_name}")
    ask_for_review(root, request.user, timezone.now())
    messages.success(request, gettext("Put before the editors."))
    return HttpResponseRedirect(change_page(root))
