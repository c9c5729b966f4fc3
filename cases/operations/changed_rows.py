"""The rows of a record that say something else than readers are told, in groups that make sense only together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from django.db import models
from django.utils.text import capfirst

from cases.models import CITED, Case, CaseEvent, Citation, Event, HeldBack, Particular, Root, StatusPeriod
from cases.operations.exchange import extent
from cases.operations.past import Key, State, former_name, parts_of
from cases.operations.restore import NotRestored, Step, plan
from cases.operations.roots import kind_of
from cases.operations.state import last_agreed
from cases.vocabulary import ParticularKind


@dataclass(frozen=True)
class Group:
    """Changes that go out together or stay together: ``key`` names it in a form, ``labels`` are its rows in words."""

    key: str
    labels: tuple[str, ...]
    steps: tuple[Step, ...]
    keys: tuple[tuple[str, int], ...]
    """Table and key of every row in it, those of an event that is new included."""


def moments(root: Root) -> dict[tuple[str, int], dt.datetime]:
    """Since when readers are told the same: of each row that was held back, and of all others under ``("", 0)``."""
    held = HeldBack.objects.of(kind_of(root), root.public_id)
    return {("", 0): last_agreed(root), **{row.key: row.since for row in held}}


def groups_of(root: Root) -> tuple[Group, ...]:
    """What has changed of a record since readers were told of it, each row in one group."""
    steps = _steps(root)
    fact_of = {key: _fact(step) for key, step in steps.items()}
    leader = {fact: fact for fact in fact_of.values()}

    def find(key: Key) -> Key:
        while leader[key] != key:
            key = leader[key]
        return key

    for one, other in _together(root, steps, fact_of):
        leader[find(one)] = find(other)
    members: dict[Key, list[Key]] = {}
    for key in sorted(steps, key=_order):
        members.setdefault(find(fact_of[key]), []).append(key)
    return tuple(_group(keys, steps, fact_of) for keys in members.values())


def _order(key: Key) -> tuple[str, int]:
    return (key[0]._meta.label_lower, key[1])


def _steps(root: Root) -> dict[Key, Step]:
    """Every row that changed: from the moment readers are told of, which may be another for a row held back."""
    since = moments(root)
    found: dict[Key, Step] = {}
    for moment in sorted(set(since.values()), reverse=True):
        for each in _told_with(root):
            try:
                steps = plan(each, moment)
            except NotRestored:  # an event that was entered since is told by its tie, or by its parent
                continue
            for step in steps:
                name = (step.state.model._meta.label_lower, step.state.pk)
                if since.get(name, since["", 0]) == moment:
                    found[step.key] = step
    for child in _new_children(root, since["", 0]):
        found.setdefault((Event, child.pk), Step(State(Event, child.pk, {}, {}), None))
    return found


def _told_with(root: Root) -> Iterator[Root]:
    yield root
    if isinstance(root, Case):
        yield from Event.objects.filter(case_events__case=root).distinct().order_by("pk")
    if isinstance(root, Event):
        yield from root.children.order_by("pk")


def _new_children(root: Root, moment: dt.datetime) -> list[Event]:
    if not isinstance(root, Event):
        return []
    known = Event.history.filter(history_date__lte=moment).values("id")
    return list(root.children.exclude(pk__in=known))


def _fact(step: Step) -> Key:
    """The row that a change is told as: of a citation the fact it is cited for."""
    if step.state.model is Citation:
        for name, model in CITED.items():
            value = step.state.values.get(f"{name}_id")
            if value is not None:
                return (model, value)
    return step.key


def _together(root: Root, steps: Mapping[Key, Step], fact_of: Mapping[Key, Key]) -> Iterator[tuple[Key, Key]]:
    """Pairs that are not told apart: a row and what it names, and all that a status follows from."""
    known = set(fact_of.values())
    ties = {step.state.values["event_id"]: key for key, step in steps.items() if key[0] is CaseEvent}
    status = [key for key, step in steps.items() if _is_of_status(step)]
    yield from pairwise(fact_of[key] for key in status)
    for key, step in steps.items():
        for named in _named(step):
            if named[0] is Event and named[1] in ties:
                yield fact_of[key], ties[named[1]]
            if named in known and named != (type(root), root.pk) and (named[0] is Event or not _is_record(named[0])):
                yield fact_of[key], named


def _is_record(model: type[models.Model]) -> bool:
    return issubclass(model, Root)


def _is_of_status(step: Step) -> bool:
    if step.state.model is StatusPeriod:
        return True
    kinds = {state.values.get("kind") for state in (step.now, step.then) if state}
    return step.state.model is Particular and ParticularKind.DEATH in kinds


def _named(step: Step) -> Iterator[Key]:
    """The rows that a row names, now or then."""
    for state in filter(None, (step.now, step.then)):
        model = state.model
        for field in model._meta.concrete_fields:
            value, other = state.values.get(field.attname), field.related_model
            if other is not None and value is not None:
                yield (other, value)
        for many in extent.links(model):
            yield from ((many.related_model, value) for value in state.lists.get(many.name, ()))


def _group(keys: Iterable[Key], steps: Mapping[Key, Step], fact_of: Mapping[Key, Key]) -> Group:
    keys = list(keys)
    facts = sorted({fact_of[key] for key in keys}, key=_order)
    first = facts[0]
    return Group(
        key=f"{first[0]._meta.model_name}-{first[1]}",
        labels=tuple(_label(fact) for fact in facts),
        steps=tuple(steps[key] for key in keys),
        keys=tuple(dict.fromkeys(name for key in keys for name in _with_new_rows(steps[key]))),
    )


def _with_new_rows(step: Step) -> Iterator[tuple[str, int]]:
    """A row by table and key; with an event that came into the record, or with the tie to it, all that stands in it."""
    yield (step.state.model._meta.label_lower, step.state.pk)
    event = {CaseEvent: step.state.values.get("event_id"), Event: step.state.pk}.get(step.state.model)
    if step.then is None and event is not None:
        for part in parts_of(Event.objects.get(pk=event)):
            keys = part.states.order_by().values_list("id", flat=True).distinct()
            yield from ((part.model._meta.label_lower, key) for key in keys)


def _label(key: Key) -> str:
    model, pk = key
    row = model._default_manager.filter(pk=pk).first()
    name = str(row) if row else former_name(model, pk)
    return f"{capfirst(str(model._meta.verbose_name))}: {name}"
