"""Two records of one person at the desk: choose the other, see side by side what both say, and confirm with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods

from cases.admin.history import may_see
from cases.admin.merge_effects import effects
from cases.admin.publishing import change_page, warn_of_naming
from cases.admin.site import desk
from cases.admin.values import Names, column, named
from cases.models import Case, Deferral, Person, Record, Root
from cases.operations.edit import Conflict
from cases.operations.likeness import alike
from cases.operations.merge import REASON_LENGTH, NotMerged, merge, merged_away
from cases.operations.merging.judging import ONE_OF_A_KIND
from cases.operations.merging.plan import Move, Plan, case_of, plan, versions
from cases.operations.merging.relations import naming, root_of
from cases.operations.past import entered, present
from cases.operations.scope import tells_all
from cases.operations.state import current_document

PERMISSION = "cases.merge_person"
TOKEN_SALT = "cases.merge"  # noqa: S105 - names the purpose of a signature, hides nothing
FOUND = 50
"""The most people a search lists."""


class MergeForm(forms.Form):
    """Why it is one person; ``seen`` are the versions that were compared."""

    seen = forms.CharField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("How we know that it is one person"),
        max_length=REASON_LENGTH,
        help_text=_(
            "It stands with every change in the history. Example: same birth date and union; the letter of 2009 uses both "
            "spellings."
        ),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )


class MergedRecords:
    """The page of a record that went into another leads to that one."""

    model: type[Root]

    def told_in(self, pk: int) -> Root | None:
        return merged_away(self.model, pk)

    def _get_obj_does_not_exist_redirect(self, request: HttpRequest, opts: Any, object_id: str) -> HttpResponse:
        stays = merged_away(self.model, object_id)
        if stays is None:
            return super()._get_obj_does_not_exist_redirect(request, opts, object_id)  # type: ignore[misc]
        messages.info(request, gettext("The record at this address was merged into this one."))
        case = case_of(stays) if isinstance(stays, Person) else None
        return HttpResponseRedirect(change_page(case or stays))


# What both say


@dataclass(frozen=True)
class Value:
    """One column of two records, in words."""

    label: str
    ours: str
    theirs: str


@dataclass(frozen=True)
class Line:
    """One row of the record that goes, and what becomes of it."""

    words: str
    fate: str


@dataclass(frozen=True)
class Rows:
    """The rows of one table that name either."""

    label: str
    ours: tuple[str, ...]
    theirs: tuple[Line, ...]


def values(request: HttpRequest, found: Plan) -> Iterator[Value]:
    """What the columns of both people and cases, their consents and risks say; what neither says is left out."""
    ours, theirs = case_of(found.into), case_of(found.other)
    pairs: list[tuple[Any, Any]] = [(found.into, found.other), (ours, theirs)]
    for table in ONE_OF_A_KIND:
        pairs.append(tuple(table._base_manager.filter(case=case).first() if case else None for case in (ours, theirs)))  # type: ignore[arg-type]
    names = Names(request.user)
    for pair in pairs:
        model = next((type(row) for row in pair if row is not None), None)
        if model is None or not may_see(request, model):
            continue
        states = [present(model, [row])[0] if row is not None else None for row in pair]
        names.look_up(named(states))
        kind = capfirst(str(model._meta.verbose_name))
        for field in entered(model):
            was, said = (column(field, state, names) for state in states)
            if (was or said) and not (field.is_relation and field.related_model in (Person, Case)):
                yield Value(f"{kind}: {field.verbose_name}", was, said)


def rows(request: HttpRequest, found: Plan) -> Iterator[Rows]:
    """The rows of each table, with what becomes of those of the record that goes."""
    ours: dict[type[models.Model], list[str]] = {}
    theirs: dict[type[models.Model], list[Line]] = {}
    for root in filter(None, (found.into, case_of(found.into))):
        for _key, row in naming(root):
            ours.setdefault(type(row), []).append(_called(row))
    for move in found.moves:
        theirs.setdefault(type(move.row), []).append(Line(_called(move.row), _fate(move, found)))
    for row, _many in found.lists:
        line = Line(_called(row), gettext("names the one who stays"))
        theirs.setdefault(type(row), []).append(line)
    for table in sorted(ours.keys() | theirs.keys(), key=lambda table: table.__name__):
        if issubclass(table, Record) and table not in ONE_OF_A_KIND and table is not Case and may_see(request, table):
            label = capfirst(str(table._meta.verbose_name_plural))
            yield Rows(label, tuple(ours.get(table, ())), tuple(theirs.get(table, ())))


def _called(row: models.Model) -> str:
    root = root_of(row)
    if root is None or isinstance(root, Person | Case):
        return str(row)
    return f"{row} ({root})"


def _fate(move: Move, found: Plan) -> str:
    if isinstance(move.same, Deferral):
        return gettext("is put off in both: one stays, until the earlier day")
    if move.same is not None:
        return gettext("says the same: one row stays, with the sources of both")
    if move.row in found.rival:
        return gettext("cannot be true beside the other: both stay, as contested")
    return gettext("moves")


# The views


def _person(request: HttpRequest, pk: int) -> Person:
    """The person at an address, if the account may merge; else 404 or ``PermissionDenied``."""
    page = desk.get_model_admin(Person)
    person = page.get_queryset(request).filter(pk=pk).first()
    if not (request.user.has_perm(PERMISSION) and page.has_change_permission(request, person)):
        raise PermissionDenied
    if person is None:
        raise Http404
    return person


@require_GET
def choose(request: HttpRequest, pk: int) -> HttpResponse:
    """Who may be the same person, and a search for anybody else."""
    person = _person(request, pk)
    page = desk.get_model_admin(Person)
    people = page.get_queryset(request)
    asked = request.GET.get("q", "").replace("\x00", " ")[:200]
    found = []
    if asked.strip():
        matching, _distinct = page.get_search_results(request, people, asked)
        by_id = people.filter(public_id=asked.strip()) | people.filter(case__public_id=asked.strip())
        found = list((matching | by_id).exclude(pk=pk).select_related("case").distinct()[:FOUND])
    context = {"alike": alike(person, people), "found": found, "asked": asked}
    return _page(request, person, "admin/cases/merge_choose.html", gettext("Merge with another person"), **context)


@require_http_methods(["GET", "POST"])
def compare(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """What both say and what would come of it; with a reason, it is done. For whoever reaches all that it tells."""
    into, goes = _person(request, pk), _person(request, other)
    if not all(tells_all(request.user, case_of(person) or person) for person in (into, goes)):
        raise PermissionDenied
    form = MergeForm(request.POST or None, initial={"seen": _token(into, goes)})
    code = 200
    if request.method == "POST" and form.is_valid():
        try:
            seen = signing.loads(form.cleaned_data["seen"], salt=TOKEN_SALT)
            return _merge(request, into, goes, form.cleaned_data["reason"], tuple(seen))
        except (Conflict, signing.BadSignature):
            into, goes = _person(request, pk), _person(request, other)  # one may be merged already
            form = MergeForm(initial={"seen": _token(into, goes), "reason": form.cleaned_data["reason"]})
            messages.error(request, gettext("Somebody saved one of the two after you opened this page. Compare again."))
            code = 409
        except NotMerged:
            code = 409
    found = plan(into, goes)
    context = {
        "other": goes,
        "plan": found,
        "form": None if found.problems else form,
        "values": list(values(request, found)) if into != goes else (),
        "rows": list(rows(request, found)) if into != goes else (),
        "effects": list(effects(found)) if into != goes else (),
        "pages": [(person, change_page(case_of(person) or person)) for person in (into, goes)],
    }
    return _page(request, into, "admin/cases/merge.html", gettext("Merge two records of one person"), code, **context)


def _merge(request: HttpRequest, into: Person, goes: Person, reason: str, seen: Any) -> HttpResponse:
    case = case_of(into)
    was_public = case is not None and current_document(case) is not None
    merge(into, goes, request.user, timezone.now(), reason, seen)
    messages.success(request, gettext("Merged. What was merged is a draft until somebody else publishes it."))
    stays = case_of(into) or into
    if isinstance(stays, Case) and was_public and current_document(stays) is None:
        words = gettext("Consent is gone, so the page is gone: the case has been withdrawn from the public.")
        messages.warning(request, words)
        warn_of_naming(request, stays)
    return HttpResponseRedirect(change_page(stays))


def _token(into: Person, other: Person) -> str:
    return signing.dumps(list(versions(into, other)), salt=TOKEN_SALT)


def _page(
    request: HttpRequest, person: Person, template: str, title: str, code: int = 200, **context: Any
) -> HttpResponse:
    root = case_of(person) or person
    own = {
        **desk.each_context(request),
        "title": title,
        "subtitle": str(person),
        "person": person,
        "original": root,
        "opts": root._meta,
    }
    return TemplateResponse(request, template, {**own, **context}, status=code)
