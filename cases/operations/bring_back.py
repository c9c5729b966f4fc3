"""A record that was removed, brought back as the draft it was: by somebody whose changes to it would else be lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _

from cases.models import Case, Person, Record, Root
from cases.operations.exchange import extent
from cases.operations.past import State, states
from cases.operations.restore import PAUSE, UNTOUCHED, NotRestored, Step, in_order, missing, write

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def was_removed(model: type[Root], pk: int) -> bool:
    """Whether there was a record with this key, which somebody removed. One whose history was erased never was."""
    last = _last(model, pk)
    return last is not None and last.history_type == "-"


@transaction.atomic
def bring_back(model: type[Root], pk: int, by: User) -> int:
    """Store a removed record again with the rows that went with it, and a person who went after their case.

    All have their keys of before, so that who wrote what stays known, and the record a later version than any it had. What is never
    set back (``restore.UNTOUCHED``) stays away. Returns how many rows came with it. Raises ``NotRestored`` for a record
    that was not removed, and where a rule of today refuses it; then nothing was stored.
    """
    if not was_removed(model, pk):
        raise NotRestored(_("The record is not there any more, nor what it said."))
    last = _last(model, pk)
    roots: list[tuple[type[Root], int]] = [(model, pk)]
    if model is Case and was_removed(Person, last.person_id):
        roots.insert(0, (Person, last.person_id))
    steps = [Step(None, state) for root in roots for state in _as_removed(*root)]
    if problems := tuple(dict.fromkeys(missing(steps))):
        raise NotRestored(*problems)
    write(in_order(steps), by, _("Brought back: somebody was changing it when it was removed."))
    for table, key in roots:
        table._default_manager.filter(pk=key).update(version=_version(table, key) + 1)
    return len(steps) - 1


def _last(model: type[Record], pk: int) -> Any:
    return model.history.filter(id=pk).order_by("history_date", "history_id").last()


def _version(model: type[Root], pk: int) -> int:
    """The latest version that the record had before it was removed."""
    return max(model.history.filter(id=pk, history_type="-").order_by().values_list("version", flat=True))


def _as_removed(model: type[Root], pk: int) -> Iterator[State]:
    """The record and its rows as they stood when they were removed together."""
    since = _removal(model, pk)
    waiting: list[tuple[type[Record], set[int]]] = [(model, {pk})]
    yield from _stood(model, {pk}, since)
    while waiting:
        above, keys = waiting.pop(0)
        for part in extent.parts(above):
            inner, key = part.model, part.key.attname
            if not issubclass(inner, Record) or inner in UNTOUCHED:
                continue
            known = inner.history.filter(**{f"{key}__in": keys}).order_by().values_list("id", flat=True)
            stood = [state for state in _stood(inner, set(known), since) if state.values[key] in keys]
            yield from stood
            if stood:
                waiting.append((inner, {state.pk for state in stood}))


def _removal(model: type[Root], pk: int) -> dt.datetime:
    """When the removal of a record began: its rows go one after the other, and the record after them."""
    began: dt.datetime = _last(model, pk).history_date
    waiting: list[tuple[type[Record], set[int]]] = [(model, {pk})]
    moments: set[dt.datetime] = set()
    while waiting:
        above, keys = waiting.pop(0)
        for part in extent.parts(above):
            if not issubclass(part.model, Record):
                continue
            found = part.model.history.filter(**{f"{part.key.attname}__in": keys}, history_type="-").order_by()
            removed = dict(found.values_list("id", "history_date"))
            moments.update(removed.values())
            if removed:
                waiting.append((part.model, set(removed)))
    for moment in sorted(moments, reverse=True):
        if began - moment > PAUSE:
            break
        began = min(began, moment)
    return began


def _stood(model: type[Record], keys: set[int], since: dt.datetime) -> list[State]:
    """What rows said last, of those that were removed at or after a moment and are not back."""
    entries: dict[int, Any] = {}
    gone: set[int] = set()
    for entry in model.history.filter(id__in=keys).order_by("history_date", "history_id"):
        if entry.history_type == "-":
            gone.add(entry.id) if entry.history_date >= since else gone.discard(entry.id)
        else:
            entries[entry.id] = entry
            gone.discard(entry.id)
    return states(model, [entry for pk, entry in entries.items() if pk in gone])
