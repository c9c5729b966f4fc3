"""The operation: every good row of a sheet becomes a draft, and every other one is told."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError
from django.utils.translation import gettext as _

from cases.models import Case, Identifier, Person, Record
from cases.operations.importing import storing, updating
from cases.operations.importing.cells import fold
from cases.operations.importing.columns import BY_NAME
from cases.operations.importing.drafting import Draft, Drafter
from cases.operations.importing.faults import Fault, Unusable, Wrong, shown
from cases.operations.importing.known import Known, reach
from cases.operations.importing.layout import Layout, Row, arrange, fingerprint
from cases.operations.importing.mapping import Mapping
from cases.operations.importing.report import Outcome
from cases.operations.importing.sheet import Sheet
from cases.operations.importing.storing import ORDER
from cases.operations.importing.writing import Stamp
from cases.operations.scope import may_begin
from cases.vocabulary import IdentifierScheme

if TYPE_CHECKING:
    from django.contrib.auth.models import User

AT_FIRST, AT_ONCE = 25, 200
"""Rows that are stored in one transaction: in the first one, and at the most."""
LOCKED_FOR = 0.06
"""Seconds for which a transaction is to hold the lock on the database; where it is slower, fewer rows go in."""


def import_cases(
    sheet: Sheet,
    mapping: Mapping,
    by: User,
    at: dt.datetime,
    *,
    update: bool = False,
    is_dry: bool = False,
    has_limits: bool = True,
) -> Outcome:
    """Take in the rows of a sheet as drafts, for ``by``; ``has_limits``: as far as the roles and the scope of ``by`` go.

    Rows that are here by their number are skipped, or changed if ``update``. Raises ``Unusable``; then nothing was changed.
    """
    layout = arrange(sheet.header, mapping, sheet.name)
    if update and not layout.has_numbers:
        raise Unusable(_("Without a number for each row (reference) nobody knows which case to update."))
    if has_limits:
        _require_permissions(layout, by, update)
    return _Import(sheet, layout, by, at, update, is_dry, has_limits).run()


def _require_permissions(layout: Layout, by: User, update: bool) -> None:
    """Raises ``Unusable`` for columns that fill tables to which the account may not add."""
    filled: dict[Any, str] = {Person: "name", Case: "name", Identifier: "reference"}
    for name in layout.names:
        filled.setdefault(BY_NAME[name].model, layout.called[name])
    for table, column in filled.items():
        for action in ("add", "change") if update else ("add",):
            if not by.has_perm(f"cases.{action}_{table._meta.model_name}"):
                words = _("%(account)s may not enter what stands in the column “%(column)s”.")
                raise Unusable(words % {"account": by.get_username(), "column": shown(column)})


class _Import:
    """One run over a sheet."""

    def __init__(
        self, sheet: Sheet, layout: Layout, by: User, at: dt.datetime, update: bool, is_dry: bool, has_limits: bool
    ) -> None:
        self.sheet, self.layout, self.by = sheet, layout, by
        self.update, self.is_dry = update, is_dry
        self.user = by if has_limits else None
        self.stamp = Stamp(by, at, f"{updating.MARK}{sheet.name[:40]} SHA-256 {sheet.digest[:32]}")
        self.outcome = Outcome(sheet.name, sheet.digest, at, is_dry, layout.left_out, sheet.total)
        self.known = Known(self.user)
        self.drafter = Drafter(layout, self.known, by, at)
        self.numbers: dict[str, dict[str, int]] = {}
        self.reached: frozenset[int] = frozenset()
        self.seen: set[tuple[str, str]] = set()
        self.people = {hash(fold(name)) for name in reach(self.user)(Person.objects.order_by()).values_list("display_name", flat=True).iterator()}  # fmt: skip
        self.made: set[str] = set()
        self.at_once = min(AT_FIRST, AT_ONCE)

    def run(self) -> Outcome:
        some: list[tuple[Row, str, str]] = []
        for number, cells in self.sheet.rows():
            row = self.layout.row(number, cells)
            reference = self._reference(row, cells)
            some.append((row, row.values.get("register", self.layout.register), reference))
            if len(some) >= self.at_once:
                self._take(some)
                some = []
        self._take(some)
        return self.outcome

    def _reference(self, row: Row, cells: Sequence[str]) -> str:
        """What the row is known by; nothing, with a fault, if that was so before in this file."""
        reference = row.values.get("reference", "") if self.layout.has_numbers else fingerprint(cells)
        called = self.layout.called.get("reference", "")
        if not reference:
            if not any(fault.column == called for fault in row.faults):
                row.faults.append(Fault(row.number, called, "", _("Give the number or name under which you keep it.")))
            return ""
        key = (row.values.get("register", self.layout.register), reference)
        if key in self.seen:
            words = (
                _("This row stands in the file twice.") if not called else _("This number stands in the file twice.")
            )
            row.faults.append(Fault(row.number, called, shown(reference) if called else "", words))
            return ""
        self.seen.add(key)
        return reference

    # Some rows

    def _take(self, rows: Sequence[tuple[Row, str, str]]) -> None:
        """Take in some rows: those that are here are skipped or changed, the others become drafts."""
        here = self._here(rows)
        drafts: list[Draft] = []
        for row, register, reference in rows:
            case = here.get((register, reference))
            if row.faults and not (case and not self.update):
                self._look_further(row, reference)
            elif case is not None:
                self._meet(row, reference, case)
            else:
                draft = self.drafter.draft(row, reference)
                self._limit(draft)
                if draft.faults:
                    self.outcome.refuse(draft.faults)
                else:
                    drafts.append(draft)
        self._store(drafts)
        self.known.settle()

    def _look_further(self, row: Row, reference: str) -> None:
        """Refuse a row of which a cell is refused, with what else would have been refused."""
        draft = self.drafter.draft(row, reference or "-")
        self.outcome.refuse(draft.faults)

    def _here(self, rows: Sequence[tuple[Row, str, str]]) -> dict[tuple[str, str], updating.Stored | Case]:
        """The cases that are here by the numbers of some rows: whole, if they may be changed."""
        wanted = {(register, reference) for _row, register, reference in rows if reference}
        found = {key: case for key in wanted if (case := self._numbers(key[0]).get(key[1])) is not None}
        if self.layout.is_download:
            own = Case.objects.filter(public_id__in=[reference for _of, reference in wanted])
            ids = dict(own.order_by().values_list("public_id", "pk"))
            found |= {key: ids[key[1]] for key in wanted if key[1] in ids}
        here = reach(self.user)(Case.objects.filter(pk__in=found.values()).order_by())
        self.reached = frozenset(here.values_list("pk", flat=True))
        if self.update:
            stored = updating.load(found.values())
            return {key: stored[pk] for key, pk in found.items() if pk in stored}
        cases = Case.objects.in_bulk(found.values())
        return {key: cases[pk] for key, pk in found.items() if pk in cases}  # the others are gone since

    def _numbers(self, register: str) -> dict[str, int]:
        """The cases of a list by their numbers in it, as they were when the list was first met.

        One query for all: nothing but the constraint knows numbers by an index, and what came in since it refuses.
        """
        if register not in self.numbers:
            rows = Identifier.objects.filter(scheme=IdentifierScheme.OTHER, issuer=register).exclude(case=None)
            self.numbers[register] = dict(rows.order_by().values_list("value", "case_id").iterator())
        return self.numbers[register]

    def _limit(self, draft: Draft) -> None:
        """Refuse a draft that its maker would lose from sight."""
        country = draft.row.values.get("country")
        if self.user is not None and country and not may_begin(self.user, Case, country):
            self.drafter.refuse(draft, "country", _("You do not reach cases of this country."))

    # Rows that are here

    def _meet(self, row: Row, reference: str, here: updating.Stored | Case) -> None:
        case = here.case if isinstance(here, updating.Stored) else here
        if case.pk not in self.reached:
            reason = _("Another record has this number.")
            self.outcome.refuse([Fault(row.number, self.layout.called.get("reference", ""), shown(reference), reason)])
            return
        if isinstance(here, Case):
            self.outcome.note("skipped", row.number, reference, case.public_id)
            return
        draft = self.drafter.draft(row, reference)
        self._limit(draft)
        found = updating.changes(draft, here)
        if draft.faults:
            self.outcome.refuse(draft.faults)
        elif not found:
            self.outcome.note("skipped", row.number, reference, case.public_id)
        else:
            self._change(draft, here, found)

    def _change(self, draft: Draft, here: updating.Stored, found: updating.Changes) -> None:
        try:
            if self.is_dry:
                updating.require_ours(here)
            else:
                begun = time.perf_counter()
                updating.change(draft, here, found, self.stamp)
                self.outcome.longest = max(self.outcome.longest, time.perf_counter() - begun)
            self.outcome.note("updated", draft.number, draft.reference, here.case.public_id)
            self._count(draft)
        except Wrong as error:
            self.outcome.refuse([Fault(draft.number, "", "", str(error))])
        except ValidationError as error:
            self.outcome.refuse([Fault(draft.number, "", "", " ".join(error.messages))])
        except (IntegrityError, DataError):
            self.outcome.refuse([_by_the_database(draft)])

    # Rows that are new

    def _store(self, drafts: list[Draft]) -> None:
        if not drafts:
            return
        if not self.is_dry:
            rows = storing.prepare(drafts, self.stamp)
            try:
                took = storing.store(drafts, rows, self.stamp)
                self.outcome.longest = max(self.outcome.longest, took)
                self.at_once = max(1, min(AT_ONCE, int(len(drafts) * LOCKED_FOR / max(took, 1e-6)), 2 * self.at_once))
            except (IntegrityError, DataError):
                drafts = [draft for draft in drafts if self._store_alone(draft)]
        for draft in drafts:
            told = draft.number, draft.reference, "" if self.is_dry else draft.case.public_id
            self.outcome.note("taken", *told)
            self._count(draft)
            name = hash(fold(draft.case.person.display_name))
            if name in self.people:
                self.outcome.note("namesakes", *told)
            self.people.add(name)

    def _store_alone(self, draft: Draft) -> bool:
        """Whether a draft could be stored by itself. One of those beside it was refused by the database."""
        rows = storing.prepare([draft], self.stamp)
        try:
            storing.store([draft], rows, self.stamp)
        except (IntegrityError, DataError):
            self.outcome.refuse([_by_the_database(draft)])
            return False
        return True

    def _count(self, draft: Draft) -> None:
        for public_id, (record, _citations) in draft.shared.items():
            if public_id not in self.made:
                self.made.add(public_id)
                self.outcome.made[str(record._meta.model_name)] += 1


def _by_the_database(draft: Draft) -> Fault:
    """Why the database refused a draft, in the words of its rows."""
    keys = {key.name for table in ORDER for key in table._meta.concrete_fields if key.remote_field}
    for row in draft.rows:
        try:
            if isinstance(row, Record):
                row.full_clean(exclude=keys)
        except ValidationError as error:
            return Fault(draft.number, "", "", " ".join(error.messages))
    return Fault(draft.number, "", "", _("The database refuses this row."))
