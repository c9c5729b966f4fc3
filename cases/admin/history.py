"""Who changed what when, in words: stored states of rows, each beside the one before it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.admin import AdminSite
from django.db.models import CharField, OuterRef, Q, QuerySet, Subquery, Value
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.admin.values import Names, column, listed, named
from cases.models import Case, Person, Record, Root, SourceFile
from cases.operations.exchange import extent
from cases.operations.past import Key, State, entered, kept, states
from cases.operations.readings import WHAT, note_reading
from cases.operations.scope import access_of, under_seal, visible

PAGE = 50
LAST = 2000
"""The last page that is counted to; what lies further back is found by its days."""


@dataclass(frozen=True)
class Edit:
    """One value of a row before and after."""

    label: str
    old: str
    new: str


@dataclass(frozen=True)
class Whole:
    """The record that a row is part of: its name, and the page of its history if it still stands."""

    name: str
    address: str


@dataclass(frozen=True)
class Change:
    """One stored state of one row. ``kind`` is added, changed or removed, in words; ``reason`` if one was given."""

    at: dt.datetime
    by: str
    whole: Whole
    row: str
    kind: str
    reason: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True)
class Page:
    """Some changes, newest first. ``number`` counts from 1; what changed nothing that is told is left out."""

    changes: tuple[Change, ...]
    number: int
    has_older: bool


def may_see(request: HttpRequest, model: type[Record]) -> bool:
    """Whether the account may read rows of a table at the desk: consent, risk and notes are tables of their own."""
    name = model._meta.model_name
    return bool(request.user.has_perm(f"cases.view_{name}") or request.user.has_perm(f"cases.change_{name}"))


def page_number(request: HttpRequest) -> int:
    """The page asked for; the first for anything that is no page."""
    asked = request.GET.get("page", "")
    return min(int(asked), LAST) if asked.isascii() and asked.isdigit() and 0 < len(asked) < 10 and int(asked) else 1


def page(request: HttpRequest, desk: AdminSite, histories: Iterable[QuerySet[Any]], number: int = 1) -> Page:
    """One page of what the account may see of the histories given, each of one table.

    One query finds the entries, over the indexes of their days; then a few for each table that is on the page, however
    much is stored.
    """
    first = (number - 1) * PAGE
    picked = _newest(histories, first, first + PAGE + 1)
    told = _changes(picked[:PAGE], request, desk)
    return Page(tuple(told), number, len(picked) > PAGE)


def _newest(histories: Iterable[QuerySet[Any]], first: int, last: int) -> list[tuple[str, int]]:
    found = [
        history.order_by()
        .annotate(table=Value(history.model.instance_type._meta.model_name, output_field=CharField()))
        .values_list("table", "history_id", "history_date")
        for history in histories
    ]
    if not found:
        return []
    rows = found[0].union(*found[1:], all=True).order_by("-history_date", "-history_id", "table")[first:last]
    return [(table, entry) for table, entry, _at in rows]


def _changes(picked: Sequence[tuple[str, int]], request: HttpRequest, desk: AdminSite) -> Iterator[Change]:
    tables: dict[str, set[int]] = defaultdict(set)
    for table, entry in picked:
        tables[table].add(entry)
    models = {str(model._meta.model_name): model for model in kept()}
    entries: dict[tuple[str, int], Any] = {}
    pairs: dict[tuple[str, int], tuple[State | None, State]] = {}
    for table, keys in tables.items():
        for entry, old, new in _beside(models[table], keys):
            entries[table, entry.pk], pairs[table, entry.pk] = entry, (old, new)
    names = Names(request.user)
    names.look_up(named(state for pair in pairs.values() for state in pair))
    wholes = _wholes({(pair[1].model, pair[1].pk) for pair in pairs.values()}, names, request, desk)
    hidden = _naming_hidden(request, pairs.values())
    kinds = {"+": _("added"), "~": _("changed"), "-": _("removed")}
    _note(request, [new for _old, new in pairs.values() if (new.model, new.pk) in wholes])
    for at in picked:
        entry, (old, new) = entries[at], pairs[at]
        whole = wholes.get((new.model, new.pk))
        is_gone = entry.history_type == "-"
        edits = tuple(edits_of(old or new, None, names) if is_gone else edits_of(old, new, names))
        if whole is None or (new.model, new.pk) in hidden or (entry.history_type == "~" and not edits):
            continue
        yield Change(
            at=entry.history_date,
            by=entry.history_user.get_username() if entry.history_user else _("the system"),
            whole=whole,
            row=capfirst(str(new.model._meta.verbose_name)),
            kind=kinds[entry.history_type],
            reason=entry.history_change_reason or "",
            edits=edits,
        )


def _beside(model: type[Record], keys: set[int]) -> Iterator[tuple[Any, State | None, State]]:
    """Entries of one history, each with its state and the one before it."""
    earlier = model.history.filter(
        Q(history_date__lt=OuterRef("history_date"))
        | Q(history_date=OuterRef("history_date"), history_id__lt=OuterRef("history_id")),
        id=OuterRef("id"),
    ).order_by("-history_date", "-history_id")
    found = model.history.filter(history_id__in=keys).select_related("history_user")
    entries = list(found.annotate(before=Subquery(earlier.values("history_id")[:1])))
    before = list(model.history.filter(history_id__in={entry.before for entry in entries if entry.before}))
    old = dict(zip((entry.pk for entry in before), states(model, before), strict=True))
    for entry, state in zip(entries, states(model, entries), strict=True):
        yield entry, old.get(entry.before), state


def edits_of(old: State | None, new: State | None, names: Names) -> Iterator[Edit]:
    """What differs between two states of a row, in words; all of it for a row that came or went."""
    state = new or old
    assert state is not None
    for field in entered(state.model):
        was, now = column(field, old, names), column(field, new, names)
        if was != now:
            yield Edit(capfirst(str(field.verbose_name)), was, now)
    for many in extent.links(state.model):
        was, now = listed(many, old, names), listed(many, new, names)
        if was != now:
            yield Edit(capfirst(str(many.verbose_name)), was, now)


# The records that rows are part of


def _wholes(rows: set[Key], names: Names, request: HttpRequest, desk: AdminSite) -> dict[Key, Whole]:
    """The record of every row that the account may see; what a person has is told of with the case."""
    inside = _inside(rows)
    sealed = under_seal(request.user, {*rows, *inside.values()})
    above = {row: chain[-1] for row in rows if sealed.isdisjoint(chain := _chain(row, inside))}
    people = {pk for model, pk in above.values() if model is Person}
    cases = dict(Case.objects.filter(person__in=people).values_list("person", "pk"))
    told = {
        row: (Case, cases[pk]) if model is Person and pk in cases else (model, pk) for row, (model, pk) in above.items()
    }
    found: dict[Key, Whole | None] = {}
    access = access_of(request.user)
    for model in {model for model, _pk in told.values()}:
        keys = {pk for each, pk in told.values() if each is model}
        if not desk.is_registered(model):  # the scope of an account, which is told with the account
            found |= {(model, pk): Whole(names.of(model, pk), "") for pk in keys}
            continue
        page = desk.get_model_admin(model)
        roots = page.get_queryset(request).in_bulk(keys)
        gone = keys - roots.keys() - set(model._default_manager.filter(pk__in=keys).values_list("pk", flat=True))
        for pk in keys:
            if pk in roots and page.has_view_or_change_permission(request, roots[pk]):
                address = reverse(f"admin:cases_{model._meta.model_name}_history", args=[pk])
                found[model, pk] = Whole(str(roots[pk]), address)
            elif pk in gone and access.has_no_bounds and page.has_view_or_change_permission(request):
                found[model, pk] = Whole(names.of(model, pk), "")
    return {row: whole for row, root in told.items() if (whole := found.get(root))}


def _inside(rows: set[Key]) -> dict[Key, Key]:
    """What each row is or was part of, and that in turn, level by level: one query for each table of a level."""
    inside: dict[Key, Key] = {}
    waiting = set(rows)
    while waiting:
        level: dict[type[Any], set[int]] = defaultdict(set)
        for model, pk in waiting:
            if not issubclass(model, Root):
                level[model].add(pk)
        waiting = set()
        for model, keys in level.items():
            owners = extent.owners(model)
            states = model.history.filter(id__in=keys).order_by("history_date", "history_id")
            for pk, *found in states.values_list("id", *(key.attname for key in owners)):
                for key, value in zip(owners, found, strict=True):
                    if value is not None:
                        inside[model, pk] = (key.related_model, value)
            waiting |= {inside[model, pk] for pk in keys if (model, pk) in inside} - inside.keys()
    return inside


def _chain(row: Key, inside: dict[Key, Key]) -> list[Key]:
    """A row, what it is or was part of, and so on up to the record."""
    chain = [row]
    while chain[-1] in inside:
        chain.append(inside[chain[-1]])
    return chain


def _naming_hidden(request: HttpRequest, pairs: Iterable[tuple[State | None, State]]) -> set[Key]:
    """The rows inside records that name, or named, what does not exist for the account: their words may tell of it."""
    found: set[Key] = set()
    for state in (state for pair in pairs for state in pair if state is not None and not issubclass(state.model, Root)):
        for model, pk in named([state]):
            seen = visible(request.user, model) if issubclass(model, Root) else None
            if seen is not None and pk not in seen:
                found.add((state.model, state.pk))
    return found


def _note(request: HttpRequest, shown: Iterable[State]) -> None:
    """Restricted rows are read here too, removed ones as well."""
    states = [state for state in shown if state.model in WHAT and state.model is not SourceFile]
    cases = Case.objects.in_bulk({state.values["case_id"] for state in states})
    rows = [
        state.model(pk=state.pk, case=cases[state.values["case_id"]])
        for state in states
        if state.values["case_id"] in cases
    ]
    note_reading(request.user, rows, timezone.now())
