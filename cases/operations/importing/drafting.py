"""From the values of a row to the rows of a case, not yet stored: nothing is in them that the row does not say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.models import (
    Affiliation,
    Case,
    Charge,
    ChargeUpdate,
    ConsentRecord,
    Fact,
    Identifier,
    InternalNote,
    Name,
    Particular,
    Person,
    Record,
    Root,
    Source,
)
from cases.operations.importing import constraints, detention
from cases.operations.importing.citing import Cited
from cases.operations.importing.columns import COLUMNS
from cases.operations.importing.download import cited
from cases.operations.importing.faults import Fault, Wrong, shown
from cases.operations.importing.known import Known, Named
from cases.operations.importing.layout import Layout, Row, Values
from cases.vocabulary import (
    AffiliationKind,
    AffiliationRole,
    ChargeCategory,
    EndState,
    IdentifierScheme,
    Knowledge,
    NameKind,
    OrgType,
    ParticularKind,
    PlaceType,
    SourceType,
)

if TYPE_CHECKING:
    from django.contrib.auth.models import User

OFFICES = {
    AffiliationRole.GENERAL_SECRETARY,
    AffiliationRole.PRESIDENT,
    AffiliationRole.DEPUTY_LEADER,
    AffiliationRole.EXECUTIVE_MEMBER,
    AffiliationRole.DELEGATE,
}
"""Roles that are an office in a union; the others are a membership."""
NO_LANGUAGE = "und"
"""A language that nobody determined (BCP 47)."""


@dataclass(eq=False)
class Draft:
    """A row of the file as rows of the record.

    ``shared``: records that other rows may name too and that are not stored yet, by their public ids, each with what
    cites the source of this row for it.
    """

    row: Row
    register: str
    reference: str
    rows: list[Record] = field(default_factory=list)
    columns: dict[int, str] = field(default_factory=dict)
    citations: list[Cited] = field(default_factory=list)
    shared: dict[str, tuple[Root, list[Cited]]] = field(default_factory=dict)
    source: Named | None = None

    @property
    def number(self) -> int:
        return self.row.number

    @property
    def case(self) -> Case:
        return next(row for row in self.rows if isinstance(row, Case))

    @property
    def faults(self) -> list[Fault]:
        return self.row.faults


class Drafter:
    """Makes drafts of the rows of a file, for ``by`` at a moment."""

    def __init__(self, layout: Layout, known: Known, by: User, at: dt.datetime) -> None:
        self.layout, self.known, self.by, self.at = layout, known, by, at

    def draft(self, row: Row, reference: str) -> Draft:
        """The draft of a row; what is refused stands in its faults."""
        values = cited(row.values) if self.layout.is_download else row.values
        draft = Draft(row, values.get("register", self.layout.register), reference)
        draft.source = self._source(draft, values)
        case = self._case(draft, values)
        if case is not None:
            self._person(draft, values, case.person)
            self._work(draft, values, case)
            self._detention(draft, values, case)
            self._charges(draft, values, case)
            self._for_colleagues(draft, values, case)
            self._check(draft)
        return draft

    # What is refused

    def refuse(self, draft: Draft, column: str, reason: str) -> None:
        called = self.layout.called.get(column, column)
        draft.faults.append(Fault(draft.number, called, shown(draft.row.texts.get(column, "")), reason))

    def _require(self, draft: Draft, column: str, reason: str) -> None:
        """Refuse a row without a value, unless the value itself was refused."""
        if not any(fault.column == self.layout.called.get(column, column) for fault in draft.faults):
            self.refuse(draft, column, reason)

    def _refuse_said(self, draft: Draft, columns: Iterable[str], reason: str) -> None:
        """Refuse what a row itself says in columns that say nothing alone; the fixed values of a mapping are for rows that need them."""
        for column in columns:
            if column in draft.row.said:
                self.refuse(draft, column, reason)

    def _check(self, draft: Draft) -> None:
        """Ask of every row what the database asks, once all of it is there."""
        for row in (*(record for record, _citations in draft.shared.values()), *draft.rows):
            try:
                row.settle_dates()
                row.clean()
            except ValidationError as error:
                self.refuse(draft, draft.columns.get(id(row), "name"), " ".join(error.messages))
            for reason in constraints.broken(row):
                self.refuse(draft, draft.columns.get(id(row), "name"), reason)

    # What is made

    def _add(self, draft: Draft, row: Any, column: str) -> Any:
        draft.rows.append(row)
        draft.columns[id(row)] = column
        if isinstance(row, Fact) and not isinstance(row, Identifier):
            row.confidence = draft.row.values.get("confidence", row.confidence)
            draft.citations += self._cited(draft, row)
        return row

    def _cited(self, draft: Draft, fact: Fact) -> list[Cited]:
        """What cites the source of the row for a fact."""
        locator = draft.row.values.get("source_locator", "")
        return [] if draft.source is None else [Cited(fact, draft.source, locator)]

    def _shared(self, draft: Draft, named: Named, column: str) -> Named:
        """Let a record that is not stored yet be stored with the draft, with the source of the row."""
        if isinstance(named, Root) and named.pk is None and named.public_id not in draft.shared:
            draft.shared[named.public_id] = named, self._cited(draft, named) if isinstance(named, Fact) else []
            draft.columns[id(named)] = column
        return named

    def _source(self, draft: Draft, values: Values) -> Named | None:
        given = {name.removeprefix("source_"): value for name, value in values.items() if name in _of_source()}
        if "title" not in given:
            reason = _(
                "Say where it is from: what nobody says is not kept (source_title, in the file or in the mapping)."
            )
            self._require(draft, "source_title", reason)
            return None
        if "date" in given:
            given["published"] = given.pop("date")
        fields = {"type": SourceType.OTHER, "lang": NO_LANGUAGE, **given}
        try:
            return self._shared(draft, self.known.source(**fields), "source_title")
        except Wrong as error:
            self.refuse(draft, "source_title", str(error))
            return None

    def _case(self, draft: Draft, values: Values) -> Case | None:
        name = values.get("name", "")
        if not name:
            self._require(draft, "name", _("Give a name."))
        if "country" not in values:
            self._require(draft, "country", _("Choose a country or territory."))
        if not name or "country" not in values:
            return None
        person = Person(display_name=name, sort_name=str(values.get("sort_name", name)))
        self._add(draft, person, "name")
        said = {each: values[each] for each in _of_case() if each in values}
        if values.get("charges") or values.get("charge_categories"):
            said["charge_knowledge"] = Knowledge.KNOWN
        case: Case = self._add(draft, Case(person=person, country=values["country"], **said), "country")
        number = {"scheme": IdentifierScheme.OTHER, "issuer": draft.register, "value": draft.reference}
        self._add(draft, Identifier(case=case, **number), "reference")
        return case

    def _person(self, draft: Draft, values: Values, person: Person) -> None:
        for text in dict.fromkeys(filter(None, values.get("other_names", ()))):
            self._add(draft, Name(person=person, text=text, kind=NameKind.SPELLING), "other_names")
        for column, kind in (("born", ParticularKind.BIRTH), ("died", ParticularKind.DEATH)):
            if column in values:
                self._add(draft, Particular(person=person, kind=kind, date=values[column]), column)
        if "gender" in values:
            gender = Particular(person=person, kind=ParticularKind.GENDER, value=values["gender"])
            self._add(draft, gender, "gender")
        for code in dict.fromkeys(filter(None, values.get("nationalities", ()))):
            row = Particular(person=person, kind=ParticularKind.NATIONALITY, value=code)
            self._add(draft, row, "nationalities")

    # Work

    def _work(self, draft: Draft, values: Values, case: Case) -> None:
        role = values.get("union_role", AffiliationRole.UNKNOWN)
        kind = AffiliationKind.OFFICE if role in OFFICES else AffiliationKind.MEMBERSHIP
        union_type = values.get("union_type", OrgType.UNION_LOCAL)
        if not values.keys() & {"unions", "union_ids"}:
            of_union = ("union_role", "union_title", "union_from", "union_until")
            self._refuse_said(draft, of_union, _("This is said of a union: name the union."))
        for union in self._bodies(draft, values, "unions", "union_ids", union_type):
            row = Affiliation(person=case.person, kind=kind, role=role, **key("organization", union))
            row.title_as_stated, row.title_lang = values.get("union_title", ""), values.get("union_title_lang", "")
            self._add(draft, _lasting(row, values, "union_from", "union_until"), "unions")
        of_work = ("user_enterprise", "contract", "occupation", "worksite", "employed_from", "employed_until")
        if not values.keys() & {"employers", "employer_ids"}:
            self._refuse_said(draft, of_work, _("This is said of an employment: name the employer."))
        for employer in self._bodies(draft, values, "employers", "employer_ids", OrgType.EMPLOYER_OPERATOR):
            row = Affiliation(person=case.person, kind=AffiliationKind.EMPLOYMENT, **key("organization", employer))
            row.role = AffiliationRole.WORKER
            for name in ("contract", "occupation"):
                setattr(row, name, values.get(name, getattr(row, name)))
            self._name(draft, row, "user_enterprise", values, "user_enterprise", OrgType.EMPLOYER_OPERATOR)
            if "worksite" in values:
                self._at(draft, row, "worksite", "worksite", PlaceType.OTHER_WORKSITE)
            self._add(draft, _lasting(row, values, "employed_from", "employed_until"), "employers")

    def _bodies(self, draft: Draft, values: Values, names: str, ids: str, type: str) -> Iterator[Named]:
        """The organizations of a cell of names and a cell of ids, which stand in the same order."""
        called, spanish, sectors = values.get(ids, []), values.get(f"{names}_es", []), values.get("sectors", [])
        given = values.get(names) or [""] * len(called)
        if called and len(called) != len(given):
            self.refuse(draft, ids, _("There are as many ids as names, or none."))
            return
        for place, name in enumerate(given):
            number = called[place] if called else ""
            said = {"name_es": spanish[place]} if place < len(spanish) and len(spanish) == len(given) else {}
            said |= {"sector": sectors[0]} if sectors else {}
            if name or number:
                found = self._organization(draft, names if name else ids, name, type, number, **said)
                if found is not None:
                    yield found

    def _organization(
        self, draft: Draft, column: str, name: str, type: str, called: str = "", **said: Any
    ) -> Named | None:
        try:
            found = self.known.organization(name, draft.row.values["country"], type, called, **said)
        except Wrong as error:
            self.refuse(draft, column, str(error))
            return None
        return self._shared(draft, found, column)

    def _name(self, draft: Draft, row: Any, field: str, values: Values, column: str, type: str) -> None:
        """Let a row name the organization of a column."""
        if column in values and (found := self._organization(draft, column, values[column], type)) is not None:
            _set(row, field, found)

    def _at(self, draft: Draft, row: Any, field: str, column: str, type: str) -> None:
        """Let a row name the place of a column."""
        values = draft.row.values
        try:
            found = self.known.place(values[column], values["country"], type)
        except Wrong as error:
            self.refuse(draft, column, str(error))
        else:
            _set(row, field, self._shared(draft, found, column))

    # Detention and charges

    def _detention(self, draft: Draft, values: Values, case: Case) -> None:
        periods = detention.periods(values)
        unused = tuple(detention.unused(values, periods))
        self._refuse_said(draft, unused, _("This is said of a detention, and the row tells of no such one."))
        for period in periods:
            row = period.row
            row.case = case
            if period.is_detention:
                if "place" in values:
                    self._at(draft, row, "place", "place", values.get("place_type", PlaceType.OTHER))
                self._name(draft, row, "held_by", values, "held_by", OrgType.OTHER_STATE_BODY)
                self._name(draft, row, "ordered_by", values, "ordered_by", OrgType.OTHER_STATE_BODY)
                row.legal_basis_as_stated = values.get("legal_basis", "")
            self._add(draft, row, period.column)

    def _charges(self, draft: Draft, values: Values, case: Case) -> None:
        texts, categories = values.get("charges", []), values.get("charge_categories", [])
        count = max(len(texts), len(categories))
        if not count:
            of_charge = ("charge_status", "charge_status_date", "charge_provision", "charge_date", "charge_by")
            self._refuse_said(draft, of_charge, _("This is said of a charge: give the charge, or its class."))
        if texts and len(categories) not in (0, 1, len(texts)):
            self.refuse(draft, "charge_categories", _("Give one for every charge, or one for all."))
            return
        for place in range(count):
            text = texts[place] if texts else ""
            category = (categories[place] if len(categories) > 1 else categories[0]) if categories else ""
            row = Charge(case=case, text_as_stated=text, charge_category=category or ChargeCategory.UNKNOWN)
            row.lang = values.get("charge_lang", "") if text else ""
            row.provision_as_stated = values.get("charge_provision", "")
            row.alleged_on = values.get("charge_date", "")
            row.side = values.get("charge_side", "")
            self._name(draft, row, "alleged_by", values, "charge_by", OrgType.OTHER_STATE_BODY)
            self._add(draft, row, "charges" if text else "charge_categories")
            if "charge_status" in values:
                step = ChargeUpdate(
                    charge=row, status=values["charge_status"], date=values.get("charge_status_date", "")
                )
                self._add(draft, step, "charge_status")

    def _for_colleagues(self, draft: Draft, values: Values, case: Case) -> None:
        if "consent" in values or "consent_basis" in values:
            said = {"consent": values["consent"]} if "consent" in values else {}
            self._add(draft, ConsentRecord(case=case, basis=values.get("consent_basis", ""), **said), "consent")
        if "note" in values:
            note = InternalNote(case=case, text=values["note"], by=self.by, by_name=self.by.get_username(), at=self.at)
            self._add(draft, note, "note")


def key(name: str, named: Named) -> dict[str, Any]:
    """A key to a record, for the making of a row."""
    return {name: named} if isinstance(named, Root) else {f"{name}_id": named}


def _set(row: Any, name: str, named: Named) -> None:
    for attribute, value in key(name, named).items():
        setattr(row, attribute, value)


def _lasting(row: Affiliation, values: Values, begun: str, ended: str) -> Affiliation:
    row.start, row.end = values.get(begun, ""), values.get(ended, "")
    row.end_state = EndState.ENDED if row.end else EndState.UNKNOWN
    return row


@cache
def _of_case() -> tuple[str, ...]:
    return tuple(
        each.name for each in COLUMNS if each.model is Case and each.name == each.field and each.name != "country"
    )


@cache
def _of_source() -> frozenset[str]:
    return frozenset(each.name for each in COLUMNS if each.model is Source)
