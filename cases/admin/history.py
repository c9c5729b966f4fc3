"""Who changed what when: the history of a root and of every row edited with it, to be read, not reverted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.models import (
    CITED,
    Affiliation,
    Appeal,
    Assessment,
    Case,
    CaseEvent,
    Charge,
    ChargeUpdate,
    Citation,
    Communication,
    ConfidentialNote,
    ConsentRecord,
    Demand,
    Event,
    Hearing,
    LegalLimit,
    Name,
    Organization,
    OrgLink,
    Paragraph,
    Participant,
    Particular,
    Person,
    Photograph,
    Place,
    Proceeding,
    Record,
    RiskReview,
    Root,
    Sentence,
    Source,
    SourceFile,
    StatusPeriod,
)
from cases.models.base import CodesField
from cases.published.labels import LABELS

# The rows edited with each kind of root, by the name of their key to it.
ROWS: dict[type[Root], tuple[tuple[type[Record], str], ...]] = {
    Person: ((Name, "person"), (Particular, "person"), (Affiliation, "person"), (Photograph, "person")),
    Case: (
        (StatusPeriod, "case"),
        (CaseEvent, "case"),
        (Paragraph, "case"),
        (Appeal, "case"),
        (Charge, "case"),
        (Proceeding, "case"),
        (Assessment, "case"),
        (Communication, "case"),
        (Sentence, "case"),
        (ConsentRecord, "case"),
        (RiskReview, "case"),
        (ConfidentialNote, "case"),
    ),
    Event: ((Participant, "event"), (Demand, "dispute"), (Communication, "dispute"), (CaseEvent, "event")),
    Organization: ((Name, "organization"), (OrgLink, "child"), (Communication, "organization")),
    LegalLimit: (),
    Place: ((Name, "place"),),
    Source: ((SourceFile, "source"),),
}
# The rows of those rows, by what they are part of and the name of their key to it.
WITHIN: dict[type[Record], tuple[type[Record], str]] = {
    ChargeUpdate: (Charge, "charge"),
    Hearing: (Proceeding, "proceeding"),
}
SILENT = {"id", "created_at", "updated_at", "version"}
LIMIT = 500


@dataclass(frozen=True)
class Edit:
    """One value of a row before and after."""

    label: str
    old: str
    new: str


@dataclass(frozen=True)
class Change:
    """One stored state of one row. ``kind`` is added, changed or removed, in words."""

    at: dt.datetime
    by: str
    row: str
    kind: str
    edits: tuple[Edit, ...]


def history_of(root: Root) -> list[Change]:
    """Every change of ``root`` and its rows, removed rows included, newest first."""
    roots = [root, root.person] if isinstance(root, Case) else [root]
    changes: list[Change] = []
    for each in roots:
        changes += _changes(type(each), {"id": each.pk})
        for model, key in ROWS[type(each)]:
            changes += _changes(model, {f"{key}_id": each.pk})
        for model, (parent, key) in WITHIN.items():
            changes += _changes(model, {f"{key}_id__in": _ids(parent, each)})
    for target, model in CITED.items():
        for each in roots:
            mine = _ids(model, each)
            if mine:
                changes += _changes(Citation, {f"{target}_id__in": mine})
    return sorted(changes, key=lambda change: change.at, reverse=True)[:LIMIT]


def _ids(model: type[Record], root: Root) -> list[int]:
    """The keys of all rows of ``model`` that are or were part of ``root``."""
    if isinstance(root, model):
        return [root.pk]
    if model in WITHIN:
        parent, within = WITHIN[model]
        found = model.history.filter(**{f"{within}_id__in": _ids(parent, root)})
    else:
        keys = [key for own, key in ROWS[type(root)] if own is model]
        found = model.history.filter(**{f"{keys[0]}_id": root.pk}) if keys else model.history.none()
    return list(found.values_list("id", flat=True).distinct().order_by())


def _changes(model: type[Record], lookup: dict[str, Any]) -> Iterator[Change]:
    before: dict[int, Any] = {}
    kinds = {"+": _("added"), "~": _("changed"), "-": _("removed")}
    rows = model.history.filter(**lookup).select_related("history_user").order_by("history_date", "history_id")
    for entry in rows:
        old = before.get(entry.id)
        before[entry.id] = entry
        edits = tuple(_edits(model, old, entry)) if entry.history_type != "-" else ()
        if entry.history_type == "~" and not edits:
            continue
        yield Change(
            at=entry.history_date,
            by=entry.history_user.get_username() if entry.history_user else _("the system"),
            row=capfirst(str(model._meta.verbose_name)),
            kind=kinds[entry.history_type],
            edits=edits,
        )


def _edits(model: type[Record], old: Any, new: Any) -> Iterator[Edit]:
    for field in model._meta.concrete_fields:
        if field.name in SILENT or field.name.endswith(("_earliest", "_latest")):
            continue
        was, now = (_text(field, entry) for entry in (old, new))
        if was != now:
            yield Edit(capfirst(str(field.verbose_name)), was, now)


def _text(field: models.Field, entry: Any) -> str:
    value = getattr(entry, field.attname) if entry is not None else None
    if value in (None, "", []):
        return ""
    if field.is_relation:
        related = field.related_model._default_manager.filter(pk=value).first()
        return str(related) if related else f"#{value}"
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if field.name == "aspect":
        return str(LABELS.get(value, value))
    if isinstance(field, CodesField):
        return ", ".join(field.label_of(code) for code in value)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return str(value)
