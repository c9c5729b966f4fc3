"""What an editor needs to know of a request before opening it: the change, what to watch out for, and whose it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from cases.models import CaseEvent, Event, Root
from cases.operations.agreement import grave
from cases.operations.checks import Lack, missing
from cases.operations.documents import Unassessed, compose
from cases.operations.roots import rows_of
from cases.operations.state import authors_since_publication, current_document
from cases.published import shapes
from cases.published.comparison import Change, compare
from cases.vocabulary import ChangeKind, PublishedAs, ReviewRisk, SourceType

RIVALS = {"contradicted", "rival", "overlap"}
UNTRANSLATED = {"translation", "summary"}
STATUS = (shapes.StatusPeriod, shapes.StatusYear)


@dataclass(frozen=True)
class Appraisal:
    """``document`` is none for a case that was never verified. ``authors`` are the keys of accounts."""

    document: shapes.Document | None
    kinds: tuple[ChangeKind, ...]
    risks: tuple[ReviewRisk, ...]
    authors: frozenset[int]


def appraise(root: Root, on: dt.date) -> Appraisal:
    """What publishing ``root`` on the day ``on`` would change, and what is to be watched out for."""
    lacks = missing(root, on)
    authors = frozenset(authors_since_publication(root))
    old = current_document(root)
    try:
        new = compose(root)
    except Unassessed:
        warned = dict.fromkeys((*_of_lacks(lacks), ReviewRisk.INCOMPLETE))
        return Appraisal(None, (ChangeKind.NEW,), tuple(warned), authors)
    assert isinstance(new, shapes.AnyDocument)
    changes = compare(old, new)
    risks = [*grave(old, new), *_of_lacks(lacks)]
    if _shares_an_event_with_a_withheld_name(root) and ReviewRisk.WITHHELD not in risks:
        risks.append(ReviewRisk.MAY_IDENTIFY)
    if any(not is_archived(source) for source in sources_of(changes, old, new)):
        risks.append(ReviewRisk.NOT_ARCHIVED)
    found = tuple(risk for risk in ReviewRisk if risk in risks)  # each once, the gravest first
    return Appraisal(new, kinds(old, changes), found, authors)


def kinds(old: shapes.AnyDocument | None, changes: Iterable[Change]) -> tuple[ChangeKind, ...]:
    """Which kinds of change these are, each once."""
    if old is None:
        return (ChangeKind.NEW,)
    found = {_kind(change) for change in changes} or {ChangeKind.NONE}
    return tuple(kind for kind in ChangeKind if kind in found)


def _kind(change: Change) -> ChangeKind:
    if isinstance(change.shape, STATUS):
        return ChangeKind.STATUS
    return {"added": ChangeKind.FACT, "removed": ChangeKind.REMOVAL}.get(change.kind, ChangeKind.CORRECTION)


def _of_lacks(lacks: Iterable[Lack]) -> list[ReviewRisk]:
    codes = {lack.code for lack in lacks}
    found = []
    if "names_withheld" in codes:
        found.append(ReviewRisk.MAY_IDENTIFY)
    if codes & RIVALS:
        found.append(ReviewRisk.RIVAL)
    if codes & UNTRANSLATED:
        found.append(ReviewRisk.NOT_TRANSLATED)
    if any(lack.blocking for lack in lacks):
        found.append(ReviewRisk.INCOMPLETE)
    return found


def _shares_an_event_with_a_withheld_name(root: Root) -> bool:
    events = [row.pk for row in rows_of(root) if isinstance(row, Event)]
    withheld = CaseEvent.objects.filter(event_id__in=events, case__published_as=PublishedAs.PROTECTED)
    return withheld.exists()


# Sources of what changes


def sources_of(
    changes: Iterable[Change], old: shapes.AnyDocument | None, new: shapes.Document
) -> tuple[shapes.Source, ...]:
    """The sources of the facts that change, each once, as the newer version tells of them."""
    found: dict[str, shapes.Source] = {}
    for change in changes:
        if isinstance(change.shape, shapes.Source):
            found.setdefault(change.shape.id or change.shape.title, change.shape)
        if not isinstance(change.shape, shapes.Fact):
            continue
        document = new if change.is_of_new else old
        for source in document.sources if isinstance(document, shapes.OpenDocument) else ():
            if source.number in {reference.source for reference in change.shape.references}:
                found.setdefault(source.id or f"{source.type} {source.number}", source)
    return tuple(found.values())


def is_archived(source: shapes.Source) -> bool:
    """Whether a copy of a source is kept; of one that is not named readers, and this list, are not told."""
    return bool(source.confidential or source.archive_url or source.files)


def is_known(source: shapes.Source) -> str:
    """What a source is called: of one that is not named only its type."""
    return source.title or str(SourceType(source.type).label)
