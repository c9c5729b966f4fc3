"""Merging people: two records turn out to be of one person, and the one goes into the other with all that names it.

The case that stays is a draft by it, as after any change: somebody else reviews and publishes it. The page of the case that
goes comes down at once; if both were public by name its address leads to the case that stays. Rules that a merge would
break are told before anything is written (``merging.plan``).
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from cases.models import Case, Citation, ConfidentialNote, Merge, Name, Person, Record, Review, Root
from cases.operations.consent import enforce_consent, enforce_photograph_consent, is_consent_gone
from cases.operations.edit import Conflict, claim, keep
from cases.operations.exchange import extent
from cases.operations.merging import relations
from cases.operations.merging.judging import BECOMES, columns_of_both, judged, says_the_same
from cases.operations.merging.plan import Move, Plan, Versions, case_of, plan, versions
from cases.operations.roots import CASES, kind_of
from cases.operations.state import current_document
from cases.operations.withdraw import withdraw_under
from cases.vocabulary import Confidence, NameKind, ReviewDecision, WithdrawalReason

if TYPE_CHECKING:
    from django.contrib.auth.models import User

REASON_LENGTH = 70
"""What fits into the column, and with its introduction into a history."""


class NotMerged(Exception):
    """The two are not merged. ``problems`` says why and what to do, in words; nothing was changed."""

    def __init__(self, *problems: str) -> None:
        super().__init__(" ".join(problems))
        self.problems = problems


@transaction.atomic
def merge(into: Person, other: Person, by: User, at: dt.datetime, reason: str, seen: Versions | None = None) -> Merge:
    """Let the record ``other`` go into the record ``into``, with all rows that name it, as a change made by ``by``.

    ``seen`` are the versions that were compared (``versions``). ``reason`` (1 to ``REASON_LENGTH`` characters) stands with
    every change in the history. Raises ``Conflict`` if one of them was saved or merged meanwhile, ``NotMerged`` if a rule does not
    allow it, ``ValueError`` without a reason; then nothing was changed.
    """
    if not reason.strip() or len(reason) > REASON_LENGTH:
        raise ValueError("A merge has a reason that fits into the history.")
    if not _lock(into, other) or (seen is not None and seen != versions(into, other)):
        raise Conflict
    into, other = Person.objects.get(pk=into.pk), Person.objects.get(pk=other.pk)
    found = plan(into, other)
    if found.problems:
        raise NotMerged(*found.problems)
    return _Merging(found, by, at, reason.strip()).run()


def _lock(*people: Person) -> bool:
    """Whether all are there. Whoever saves or publishes one of them finishes first (lock order: record, then log)."""
    keys = sorted(person.pk for person in people)
    list(Case.objects.select_for_update(of=("self",)).filter(person__in=keys).order_by("pk"))
    there = Person.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk")
    return {person.pk for person in there} == set(keys)


class _Merging:
    """One merge, step by step."""

    def __init__(self, found: Plan, by: User, at: dt.datetime, reason: str) -> None:
        self.plan, self.by, self.at, self.reason = found, by, at, reason
        self.told = _("Merge of %(id)s: %(reason)s") % {"id": found.other.public_id, "reason": reason}

    def run(self) -> Merge:
        into, other, cases = self.plan.into, self.plan.other, self.plan.cases
        self._claim(cases)
        for particular in self.plan.rival:
            particular.confidence = Confidence.CONTESTED
            self._save(particular)
        for move in self.plan.moves:
            self._move(move)
        for row, many in self.plan.lists:
            self._list(row, many)
        if self.plan.is_new_name:
            self._named(Name(person=into, text=other.display_name, kind=NameKind.SPELLING)).save()
        if cases:
            self._join(*cases)
        merged = self._note(cases)
        for gone in (cases[1] if cases else None, other):
            if gone is not None:
                self._remove(gone)
        if (case := case_of(into)) is not None:
            self._settle(case, cases[1] if cases else None)
        return merged

    def _claim(self, cases: tuple[Case, Case] | None) -> None:
        """Every record that changes takes a new version, so that whoever has it open is told."""
        roots: dict[tuple[type[Root], int], Root] = {}
        touched = [move.row for move in self.plan.moves] + [row for row, _many in self.plan.lists]
        for root in (*filter(None, map(relations.root_of, touched)), self.plan.into, *(cases or ())):
            roots[type(root), root.pk] = root
        for (model, pk), root in roots.items():
            if root is self.plan.into or (cases and root is cases[0]):
                claim(root, root.version)
            else:
                model._default_manager.filter(pk=pk).update(version=F("version") + 1)

    # Rows

    def _move(self, move: Move) -> None:
        if move.same is None:
            row = type(move.row)._base_manager.get(pk=move.row.pk)
            setattr(row, move.key.name, move.to)
            self._save(row)
            return
        assert isinstance(move.row, Record)
        ours = type(move.same)._base_manager.get(pk=move.same.pk)
        change = BECOMES.get(type(ours), judged)
        for name, value in change(ours, move.row).items():
            setattr(ours, name, value)
        self._save(ours)
        self._cite(ours, move.row)
        self._remove(move.row)

    def _cite(self, ours: Record, theirs: Record) -> None:
        """The sources of a row that is part of another now, each once."""
        target = relations.cited_as(ours)
        if not target:
            return
        key = next(key for key in relations.keys_to(type(ours)) if (key.model, key.name) == (Citation, target))
        there = list(Citation.objects.filter(**{target: ours}))
        for citation in Citation.objects.filter(**{target: theirs}):
            if not any(says_the_same(each, citation, key) for each in there):
                setattr(citation, target, ours)
                self._save(citation)

    def _list(self, row: models.Model, many: models.ManyToManyField) -> None:
        gone: Any = self.plan.other if many.related_model is Person else (self.plan.cases or (None, None))[1]
        stays: Any = self.plan.into if many.related_model is Person else (self.plan.cases or (None, None))[0]
        row = self._named(type(row)._base_manager.get(pk=row.pk))
        members = set(getattr(row, many.name).all()) - {gone} | {stays}
        getattr(row, many.name).set(members)

    def _join(self, ours: Case, theirs: Case) -> None:
        """The columns of two cases as one; what the one that goes said besides is a note of the one that stays."""
        changes, besides = columns_of_both(ours, theirs)
        for name, value in changes.items():
            setattr(ours, name, value)
        self._save(ours)
        for link in extent.links(Case):
            getattr(self._named(ours), link.name).add(*getattr(theirs, link.name).all())
        if besides:
            heading = _("Of the case %(id)s, which was merged into this one:") % {"id": theirs.public_id}
            keep(self._named(ConfidentialNote(case=ours, text="\n".join((heading, *besides)))), self.by)

    # Traces

    def _note(self, cases: tuple[Case, Case] | None) -> Merge:
        gone = cases[1] if cases else None
        return Merge.objects.create(
            person=self.plan.into,
            former_person=self.plan.other.pk,
            former_public_id=self.plan.other.public_id,
            former_case=gone.pk if gone else None,
            former_case_public_id=gone.public_id if gone else "",
            merged_by=self.by,
            merged_by_name=self.by.get_username(),
            merged_at=self.at,
            reason=self.reason,
        )

    def _save(self, row: models.Model) -> None:
        self._named(row).save()

    def _named(self, row: Any) -> Any:
        row._history_user, row._change_reason = self.by, self.told
        return row

    def _remove(self, row: models.Model) -> None:
        """Take a row away that nothing names any more: what hung on it would go with it."""
        row = type(row)._base_manager.get(pk=row.pk)
        left = [*(other for _key, other in relations.naming(row)), *(other for _many, other in relations.listing(row))]
        duplicates = [other for other in left if isinstance(other, Citation)] if relations.cited_as(row) else []
        if len(left) > len(duplicates) or (isinstance(row, Root) and left):
            raise RuntimeError(f"{left!r} still name {row!r}.")
        for other in duplicates:
            self._named(other).delete()
        self._named(row).delete()

    # The public

    def _settle(self, case: Case, gone: Case | None) -> None:
        """Consent that is gone takes a page or a photograph down; the page of the case that goes comes down."""
        enforce_consent(case, self.by, self.at)
        enforce_photograph_consent(case, self.by, self.at)
        if gone is None:
            return
        if current_document(gone) is not None:
            reason, moved_to = self._leading(case)
            withdraw_under(kind_of(gone), gone.public_id, self.by, self.at, reason, moved_to)
        waiting = Review.objects.filter(kind__in=CASES, public_id=gone.public_id)
        waiting.close(ReviewDecision.RETURNED, self.by, self.at, comment=self.told)

    def _leading(self, case: Case) -> tuple[WithdrawalReason, str]:
        """Why the page of the case that went is withdrawn, and to which case its address leads.

        To none that is not public, and no word of it: that would tell that there is one. Of somebody whose name is withheld
        nothing ties two pages together.
        """
        if is_consent_gone(case):
            return WithdrawalReason.CONSENT_WITHDRAWN, ""
        if case.is_protected or current_document(case) is None:
            return WithdrawalReason.OTHER, ""
        return WithdrawalReason.DUPLICATE, case.public_id


def merged_away(model: type[Root], pk: Any) -> Root | None:
    """The record that a person or a case of the desk went into, by the key it had; none if it did not."""
    column = {Person: "former_person", Case: "former_case"}.get(model)  # type: ignore[call-overload]
    if column is None or not str(pk).isdecimal() or len(str(pk)) > 18:
        return None
    found = Merge.objects.filter(**{column: pk}).select_related("person").first()
    return found.person if found and model is Person else case_of(found.person) if found else None
