"""How many people must agree, and to what: the fingerprint of what was seen, and the changes that need two editors.

The rule is DESIGN.md, section 9: a death, a status change that rests on one source, and any fact of a person whose name
is withheld are approved by two editors, neither of them the author.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from cases.models import Review, Root
from cases.operations.lacks import Lack
from cases.operations.roots import kind_of
from cases.operations.state import current_document, last_publication
from cases.published import log, shapes
from cases.vocabulary import EventType, LibertyStatus, ParticularKind, ReviewRisk

INDEPENDENT = 2
"""How many independent roots a status change rests on, if one editor is enough."""


def fingerprint(root: Root, document: shapes.Document) -> str:
    """64 hexadecimal digits for a document and the version it would follow: another of either has others."""
    last = last_publication(root)
    text = f"{last.version if last else 0} {log.canonical(shapes.encode(document))}"
    return hashlib.sha256(text.encode()).hexdigest()


def grave(old: shapes.AnyDocument | None, new: shapes.Document) -> tuple[ReviewRisk, ...]:
    """Why two editors must approve the step from one version to the next; nothing if one is enough."""
    if isinstance(new, shapes.ProtectedDocument):
        return (ReviewRisk.WITHHELD,)
    found = []
    if set(_deaths(old)) != set(_deaths(new)):
        found.append(ReviewRisk.DEATH)
    if isinstance(old, shapes.CaseDocument) and isinstance(new, shapes.CaseDocument) and _changes_on_one(old, new):
        found.append(ReviewRisk.STATUS_ON_ONE)
    return tuple(found)


def _deaths(document: object) -> Iterator[tuple[Any, ...]]:
    """Everything by which a document tells that somebody died."""
    if isinstance(document, shapes.CaseDocument):
        for fact in document.particulars:
            if fact.kind == ParticularKind.DEATH:
                yield (fact.kind, fact.date, fact.confidence)
        for period in document.periods:
            if LibertyStatus(period.status).deprivation_class == "T":
                yield (period.status, period.start, period.confidence)
    if isinstance(document, shapes.CaseDocument | shapes.DisputeDocument):
        for entry in document.timeline:
            if entry.event.type in (EventType.DEATH, EventType.KILLING):
                yield (entry.event.type, entry.event.start, entry.event.title, entry.event.confidence)


def _changes_on_one(old: shapes.CaseDocument, new: shapes.CaseDocument) -> bool:
    """Whether the status changes on some day, and what it changes to has fewer than two independent roots.

    That somebody still was so on a later day is no change. A period that only goes rests on nothing.
    """
    before, after = {_said(row) for row in old.periods}, {_said(row) for row in new.periods}
    come = [row for row in new.periods if _said(row) not in before]
    return before != after and (not come or any(row.roots < INDEPENDENT for row in come))


def _said(row: shapes.StatusPeriod) -> tuple[Any, ...]:
    return (row.status, row.start, row.end, row.end_state, row.ended_how, row.confidence)


def lacking(root: Root, document: shapes.Document, by: Any) -> tuple[Lack, ...]:
    """What stands against publication of ``document`` by ``by`` alone: that another editor must approve it before."""
    risks = grave(current_document(root), document)
    review = Review.objects.of(kind_of(root), root.public_id).open().first()
    if not risks or (review is not None and is_first_of_two(review, fingerprint(root, document), by)):
        return ()
    words = _("Two editors must approve this: %(why)s. Another editor has to approve it first.")
    why = ", ".join(str(risk.label).lower() for risk in risks)
    return (Lack("second_editor", words % {"why": why}, str(root)),)


def is_first_of_two(review: Review, seen: str, by: Any) -> bool:
    """Whether somebody other than ``by``, who may still do so, has approved exactly what has the fingerprint ``seen``."""
    first = review.first_by
    if not seen or review.first_seen != seen or first is None or first.pk == by.pk:
        return False
    return may_approve(first)


def may_approve(account: Any) -> bool:
    """Whether an account may still approve."""
    return bool(account.is_active and account.has_perm("cases.publish_record"))
