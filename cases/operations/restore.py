"""A former state as a new draft: a record, and every row edited with it, set back to what they said at a moment.

The page does not change by it: whoever restores is an author, and somebody else publishes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, models, transaction
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.models import (
    Case,
    ConfidentialNote,
    ConsentRecord,
    Deferral,
    Merge,
    Person,
    Photograph,
    Record,
    RiskReview,
    Root,
    Source,
    SourceFile,
)
from cases.operations.edit import claim, keep
from cases.operations.exchange import extent
from cases.operations.lacks import label
from cases.operations.past import Key, State, former_name, parts_of, present, states

if TYPE_CHECKING:
    from django.contrib.auth.models import User

UNTOUCHED: tuple[type[Record], ...] = (ConsentRecord, RiskReview, ConfidentialNote, Deferral, SourceFile, Photograph)
"""What is never set back: who agreed, to a page or to a picture, and what is dangerous is so today, whatever a page once
said; a copy of a source is evidence, which comes and does not go."""

AS_TODAY = ("public_id", "published_as")
"""Columns of a record that are never set back either: an address that was given up stays so, and a name that is withheld."""

PAUSE = dt.timedelta(seconds=1)
LONGEST = dt.timedelta(minutes=1)
REASON_LENGTH = 60


class NotRestored(Exception):
    """The former state cannot be had again. ``problems`` says why, in words; nothing was changed."""

    def __init__(self, *problems: str) -> None:
        super().__init__(" ".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Step:
    """What becomes of one row: ``now`` is None for one that comes back, ``then`` for one that is taken out."""

    now: State | None
    then: State | None

    @property
    def state(self) -> State:
        state = self.then or self.now
        assert state is not None
        return state

    @property
    def key(self) -> Key:
        return (self.state.model, self.state.pk)


def settled(root: Root, at: dt.datetime) -> dt.datetime:
    """The end of the save into which a moment falls: the rows of one save are stored one after the other."""
    moments: set[dt.datetime] = set()
    for part in parts_of(root):
        soon = part.states.filter(history_date__gte=at, history_date__lte=at + LONGEST)
        moments.update(soon.order_by().values_list("history_date", flat=True))
    for moment in sorted(moments):
        if moment - at > PAUSE:
            break
        at = moment
    return at


def plan(root: Root, at: dt.datetime) -> list[Step]:
    """What would change if ``root`` were set back to what it was at ``at``; empty if it says the same now.

    Raises ``NotRestored`` for a moment before the record was begun, or before another was merged into it: what that one
    said then was no part of this one, and would be lost.
    """
    if _was_merged_since(root, at):
        raise NotRestored(_("Another record was merged into this one since. What it said before is in its history."))
    now: dict[Key, State] = {}
    then: dict[Key, State] = {}
    merged = Merge.objects.leads()
    waiting: list[tuple[type[Record], set[int], set[int]]] = []
    for each in [root, root.person] if isinstance(root, Case) else [root]:
        model = type(each)
        stood = _stood(model, {each.pk}, at)
        if each is root and not stood:
            raise NotRestored(_("The record did not exist then."))
        _put(now, present(model, [model._default_manager.get(pk=each.pk)]))
        _put(then, [_as_today(state, now[model, each.pk]) for state in stood] or [now[model, each.pk]])
        waiting.append((model, {each.pk}, {each.pk}))
    if isinstance(root, Case) and then[Case, root.pk].values["person_id"] != root.person_id:
        raise NotRestored(_("It was the case of somebody else then."))
    while waiting:
        above, above_then, above_now = waiting.pop(0)
        for part in extent.parts(above):
            inner, key = part.model, part.key.attname
            assert issubclass(inner, Record)
            if inner in UNTOUCHED:
                continue
            known = inner.history.filter(**{f"{key}__in": above_then}, history_date__lte=at).order_by()
            stood = _stood(inner, set(known.values_list("id", flat=True)), at)
            inside = [_as_merged(state, merged) for state in stood if state.values[key] in above_then]
            stands = present(inner, inner._default_manager.filter(**{f"{key}__in": above_now}))
            _put(then, inside)
            _put(now, stands)
            if inside or stands:
                waiting.append((inner, {state.pk for state in inside}, {state.pk for state in stands}))
    steps = [Step(now.get(key), then.get(key)) for key in {**now, **then}]
    return [step for step in steps if step.now != step.then]


def _as_merged(state: State, merged: Mapping[Key, int]) -> State:
    """A state in which whoever was merged into another since is that other one."""
    values, lists = dict(state.values), dict(state.lists)
    for field in state.model._meta.concrete_fields:
        pk = values.get(field.attname)
        if field.related_model is not None and pk is not None:
            values[field.attname] = merged.get((field.related_model, pk), pk)
    for many in extent.links(state.model):
        lists[many.name] = frozenset(merged.get((many.related_model, pk), pk) for pk in lists[many.name])
    return replace(state, values=values, lists=lists)


def _was_merged_since(root: Root, at: dt.datetime) -> bool:
    person = root.person_id if isinstance(root, Case) else root.pk if isinstance(root, Person) else None
    gone = Merge.objects.people(person) - {person}
    return Person.history.filter(id__in=gone, history_type="-", history_date__gt=at).exists()


def _as_today(state: State, now: State) -> State:
    kept = {name: value for name, value in now.values.items() if name in AS_TODAY}
    return replace(state, values={**state.values, **kept})


def _stood(model: type[Record], keys: set[int], at: dt.datetime) -> list[State]:
    """The states that rows had at a moment; nothing for those that were not there."""
    entries = model.history.filter(id__in=keys, history_date__lte=at).order_by("history_date", "history_id")
    last = {entry.id: entry for entry in entries}
    return states(model, [entry for entry in last.values() if entry.history_type != "-"])


def _put(into: dict[Key, State], found: Iterable[State]) -> None:
    into.update({(state.model, state.pk): state for state in found})


@transaction.atomic
def restore(root: Root, at: dt.datetime, by: User, reason: str, seen: int) -> list[Step]:
    """Set ``root`` and the rows edited with it back to what they said at ``at``, as a change made by ``by``.

    ``seen`` is the version that was compared. Rows that come back have their keys of then. ``reason`` (at most
    ``REASON_LENGTH`` characters) stands with every change in the history. Raises ``Conflict`` if somebody saved
    meanwhile, and ``NotRestored`` if a rule of today does not allow it; then nothing was changed.
    """
    claim(root, seen)
    root = type(root)._default_manager.select_for_update(of=("self",)).get(pk=root.pk)
    steps = plan(root, at)
    if not steps:
        raise NotRestored(_("It says now what it said then."))
    _require(missing(steps))
    moment = f"{at.astimezone(dt.UTC):%Y-%m-%d %H:%M}"
    told = _("As of %(moment)s (UTC): %(reason)s") % {"moment": moment, "reason": reason}
    try:
        with transaction.atomic():
            write(in_order(steps), by, told)
    except DatabaseError as error:
        raise NotRestored(_("A rule of the database does not allow it any more.")) from error
    return steps


def _require(problems: Iterable[str]) -> None:
    found = tuple(dict.fromkeys(problems))
    if found:
        raise NotRestored(*found)


def missing(steps: list[Step]) -> Iterator[str]:
    """What the rows would name that is not there any more, and rows whose place was taken."""
    gone = {step.key for step in steps if step.then is None}
    back = {step.key for step in steps if step.now is None}
    for step in steps:
        if step.then is None:
            continue
        model, pk = step.key
        what = capfirst(str(model._meta.verbose_name))
        if step.now is None and model._default_manager.filter(pk=pk).exists():
            yield _("%(row)s: it is part of another record now.") % {"row": what}
        for field in model._meta.concrete_fields:
            value, table = step.then.values.get(field.attname), field.related_model
            if table is not None and value is not None and not _will_stand(table, value, gone, back):
                yield _removed(what, table, value)
        for many in extent.links(model):
            for value in step.then.lists[many.name]:
                # A row of this record that is not in it then was not in a list then either.
                is_record = issubclass(many.related_model, Root)
                if is_record and not _will_stand(many.related_model, value, gone, back):
                    yield _removed(what, many.related_model, value)


def _removed(what: str, table: type[models.Model], pk: int) -> str:
    return _("%(row)s: “%(record)s” was removed since.") % {"row": what, "record": former_name(table, pk)}


def _will_stand(model: Any, pk: int, gone: set[Key], back: set[Key]) -> bool:
    return (model, pk) in back or ((model, pk) not in gone and model._default_manager.filter(pk=pk).exists())


def in_order(steps: list[Step]) -> list[Step]:
    """What is named before what names it."""
    tables = {step.state.model for step in steps}
    named = {
        table: {field.related_model for field in table._meta.concrete_fields if field.is_relation} & tables - {table}
        for table in tables
    }
    position = {table: number for number, table in enumerate(TopologicalSorter(named).static_order())}
    by_key = {step.key: step for step in steps}
    rows = list(TopologicalSorter({step.key: _of_its_table(step, by_key) for step in steps}).static_order())
    return sorted(steps, key=lambda step: (position[step.state.model], rows.index(step.key)))


def _of_its_table(step: Step, steps: Mapping[Key, Step]) -> set[Key]:
    """The rows among ``steps`` that a row names in its own table, such as the number it is counted within."""
    model = step.state.model
    fields = [field for field in model._meta.concrete_fields if field.related_model is model]
    keys: set[Key] = {(model, step.state.values[field.attname]) for field in fields}
    return keys & steps.keys()


def write(steps: list[Step], by: User | None, told: str) -> None:
    """Give every row the state of its step, in order. Raises ``NotRestored`` with what today’s rules refuse."""
    problems: list[str] = []
    for step in reversed(steps):
        if step.then is None:
            _named(step.state.model._default_manager.get(pk=step.state.pk), by, told).delete()
    rows: list[tuple[Record, State]] = []
    for step in steps:
        if step.then is not None:
            row = _row(step)
            try:
                keep(_named(row, by, told), by)
                rows.append((row, step.then))
            except ValidationError as error:
                problems += [f"{label(row)}: {message}" for message in error.messages]
    _require(problems)
    for row, state in rows:
        for many in extent.links(type(row)):
            others: list[Any] = list(many.related_model._default_manager.filter(pk__in=state.lists[many.name]))
            getattr(row, many.name).set(others)
            if isinstance(row, Source) and row.would_circle(others):
                problems.append(f"{row}: {_('This source repeats itself through others.')}")
    _require(problems)


def _row(step: Step) -> Record:
    model: Any = step.state.model
    row: Record = model._default_manager.get(pk=step.state.pk) if step.now else model(pk=step.state.pk)
    for name, value in step.state.values.items():
        setattr(row, name, value)
    return row


def _named(row: Record, by: User | None, told: str) -> Record:
    row._history_user = by
    row._change_reason = told
    return row
