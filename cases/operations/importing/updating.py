"""A row whose case is here already: what the file says anew is changed as an edit changes it, and nothing is taken away.

Rows are matched by what they are about (``_slot``). An empty cell, and what is only the default of a column, says nothing.
A case that anybody but an import has changed since the last import is left to people.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import models, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from cases.models import (
    Affiliation,
    Case,
    Charge,
    ChargeUpdate,
    Citation,
    ConsentRecord,
    Fact,
    Identifier,
    InternalNote,
    Name,
    Particular,
    Person,
    Record,
    Root,
    StatusPeriod,
)
from cases.operations.consent import enforce_consent
from cases.operations.edit import Conflict, claim, keep
from cases.operations.importing.cells import fold
from cases.operations.importing.citing import TARGETS, Cited
from cases.operations.importing.columns import BY_NAME
from cases.operations.importing.drafting import Draft
from cases.operations.importing.faults import Wrong
from cases.operations.importing.writing import Stamp, forget
from cases.operations.protection import settle
from cases.vocabulary import AffiliationKind, ChargeCategory, LibertyStatus

MARK = "import_cases "
"""How every history of an import begins to say why."""

_PARTS: tuple[tuple[type[Record], str], ...] = (
    (Name, "person_id"),
    (Particular, "person_id"),
    (Affiliation, "person_id"),
    (StatusPeriod, "case_id"),
    (Charge, "case_id"),
    (ConsentRecord, "case_id"),
    (InternalNote, "case_id"),
    (ChargeUpdate, "charge__case_id"),
)
_SAYS_NOTHING: dict[tuple[type[Record], str], str] = {
    (StatusPeriod, "status"): LibertyStatus.DETAINED_BASIS_UNKNOWN,
    (Charge, "charge_category"): ChargeCategory.UNKNOWN,
}
"""Codes that stand where a row says no other."""
_NEVER = {"id", "created_at", "updated_at", "public_id", "version", "by", "by_name", "at"}


@dataclass
class Stored:
    """A case that is here, with its rows by what they are about. ``is_ours``: nobody changed it since the last import."""

    case: Case
    is_ours: bool
    rows: dict[Any, Record] = field(default_factory=dict)


@dataclass
class Changes:
    """What a row of the file changes: fields of rows that are here, and rows that are new."""

    fields: list[tuple[Record, dict[str, Any]]] = field(default_factory=list)
    new: list[Record] = field(default_factory=list)
    here: dict[int, Record] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.fields or self.new)


def load(cases: Collection[int]) -> dict[int, Stored]:
    """The cases of some keys, as they are stored."""
    found = {case.pk: case for case in Case.objects.filter(pk__in=cases).select_related("person").order_by()}
    last, of_people = _last_imports(Case, found), _last_imports(Person, [case.person_id for case in found.values()])
    stored = {
        pk: Stored(case, last.get(pk) == case.version and of_people.get(case.person_id) == case.person.version)
        for pk, case in found.items()
    }
    by_person = {case.person_id: pk for pk, case in found.items()}
    for case in found.values():
        stored[case.pk].rows |= {Case: case, Person: case.person}
    for table, path in _PARTS:
        keys = by_person if path == "person_id" else found
        rows: dict[int, list[Any]] = {}
        for owner, pk in table._default_manager.filter(**{f"{path}__in": keys}).order_by("pk").values_list(path, "pk"):
            rows.setdefault(by_person[owner] if path == "person_id" else owner, []).append(pk)
        known = table._default_manager.in_bulk([pk for some in rows.values() for pk in some])
        for owner, some in rows.items():
            stored[owner].rows |= dict(slotted(known[pk] for pk in some))
    return stored


def _last_imports(table: type[Root], keys: Iterable[int]) -> dict[int, int]:
    """The version that the last import left of each record."""
    histories = table.history.filter(id__in=list(keys), history_change_reason__startswith=MARK)
    return dict(histories.order_by().values_list("id").annotate(Max("version")))


def slotted(rows: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    """Rows of a case with what each is about, by which the same row of the file and of the record are found."""
    counted: dict[Any, int] = {}
    for row in rows:
        slot = _slot(row)
        if isinstance(row, StatusPeriod | Charge | ChargeUpdate):
            counted[slot] = counted.get(slot, -1) + 1
            slot = (*slot, counted[slot])
        yield slot, row


def _slot(row: Any) -> Any:
    match row:
        case Name():
            return Name, fold(row.text)
        case Particular():
            return Particular, row.kind, row.value if row.kind == "nationality" else ""
        case Affiliation():
            return Affiliation, row.kind == AffiliationKind.EMPLOYMENT, row.organization_id or id(row.organization)
        case StatusPeriod():
            return StatusPeriod, LibertyStatus(row.status).deprivation_class == "D"
        case ChargeUpdate():
            return ChargeUpdate, row.status
        case InternalNote():
            return InternalNote, row.text
        case _:
            return (type(row),)


def changes(draft: Draft, stored: Stored) -> Changes:
    """What the file says otherwise than the record, or beyond it."""
    found = Changes()
    rows = [row for row in draft.rows if not isinstance(row, Identifier)]
    given = {(BY_NAME[name].model, BY_NAME[name].field) for name in draft.row.values if name in BY_NAME}
    for slot, row in slotted(rows):
        here = stored.rows.get(type(row) if isinstance(row, Case | Person) else slot)
        if here is None:
            found.new.append(row)
            continue
        found.here[id(row)] = here
        if not isinstance(row, InternalNote) and (said := dict(_said_otherwise(row, here, given))):
            found.fields.append((here, said))
    return found


def _said_otherwise(row: Record, here: Record, given: Collection[tuple[Any, str]]) -> Iterator[tuple[str, Any]]:
    """The fields in which a row of the file differs. What is only a default says nothing, unless a column gives it."""
    for column in row._meta.concrete_fields:
        name = column.name
        bounds = (f"{each}_{side}" for each in row.imprecise for side in ("earliest", "latest"))
        if (
            name in _NEVER
            or name in bounds
            or (column.remote_field and column.remote_field.on_delete is models.CASCADE)
        ):
            continue
        if isinstance(row, Case) and name == "person":
            continue
        value = getattr(row, column.attname)
        if isinstance(column, models.ForeignKey):
            made = column.get_cached_value(row, default=None) if value is None else None
            if made is not None or (value is not None and value != getattr(here, column.attname)):
                yield (name, made) if made is not None else (column.attname, value)
        elif (
            value not in ("", None)
            and (value != column.get_default() or (type(row), name) in given)
            and value != _SAYS_NOTHING.get((type(row), name))
            and value != getattr(here, name)
        ):
            yield name, value


def require_ours(stored: Stored) -> None:
    """Raises ``Wrong`` for a case that people have changed since the last import."""
    if not stored.is_ours:
        raise Wrong(
            _("Somebody changed this case since it was imported: compare the two, and enter there what is new.")
        )


def change(draft: Draft, stored: Stored, found: Changes, stamp: Stamp) -> None:
    """Store what a row changes, under the rules of an edit. Raises ``Wrong`` or ``ValidationError``; then nothing is changed."""
    made = [record for record, _citations in draft.shared.values() if record.pk is None]
    try:
        _change(draft, stored, found, stamp)
    except BaseException:
        forget([*made, *found.new])
        raise


@transaction.atomic
def _change(draft: Draft, stored: Stored, found: Changes, stamp: Stamp) -> None:
    require_ours(stored)
    case = stored.case
    try:
        claim(case, case.version)
        claim(case.person, case.person.version)
    except Conflict as error:
        raise Wrong(_("Somebody saved this case at the same moment: run it again.")) from error
    for record, citations in draft.shared.values():
        if record.pk is None:
            _keep(record, stamp)
            for citation in citations:
                _keep(citation.citation, stamp)
    touched: list[Any] = [case.person, case]
    for here, said in found.fields:
        for name, value in said.items():
            setattr(here, name, value)
        touched += [here] if here not in (case, case.person) else []
    for row in touched:
        _keep(row, stamp)
    for row in found.new:
        for column in row._meta.concrete_fields:
            if isinstance(column, models.ForeignKey):
                named = column.get_cached_value(row, default=None)
                if named is not None:  # it has a key by now, or stands for one that is here
                    setattr(row, column.name, found.here.get(id(named), named))
        _keep(row, stamp)
    _cite([here for here, _said in found.fields] + found.new, draft, stamp)
    settle(case, stamp.by, stamp.at)
    enforce_consent(case, stamp.by, stamp.at)


def _keep(row: Record, stamp: Stamp) -> None:
    row._change_reason = stamp.reason
    row._history_date = stamp.at  # type: ignore[attr-defined]
    keep(row, stamp.by)


def _cite(rows: Iterable[Record], draft: Draft, stamp: Stamp) -> None:
    """Let what was changed cite the source of the row, unless it does already."""
    source = draft.source.pk if isinstance(draft.source, Root) else draft.source
    for row in rows:
        if not isinstance(row, Fact) or source is None:
            continue
        if not Citation.objects.filter(source_id=source, **{TARGETS[type(row)]: row}).exists():
            _keep(Cited(row, source, draft.row.values.get("source_locator", "")).citation, stamp)
