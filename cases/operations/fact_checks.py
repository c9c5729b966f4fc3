"""What is missing of the facts a page tells: every one is assessed, sourced, and no surer than its sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from cases.models import Affiliation, Case, Fact, Interval, Participant, Record, Root, StatusPeriod
from cases.operations import court_checks
from cases.operations.composition import Composition
from cases.operations.lacks import Lack, is_to_be_shown, label
from cases.operations.limits import limits_of, texts_of
from cases.operations.provisions import told_in
from cases.operations.roots import rows_of
from cases.vocabulary import Confidence, SourceType, Stance

DISPUTED = {Confidence.CONTESTED, Confidence.DOUBTFUL}


def facts(root: Root, on: dt.date) -> Iterator[Lack]:
    composition = Composition(root)
    shown = [row for row in _told_rows(root) if isinstance(row, Fact) and is_to_be_shown(row)]
    _fetch_citations(shown)
    for row in shown:
        if isinstance(row, Case) and not (row.stated_reason_en or row.stated_reason_es):
            continue
        yield from _fact(row, composition, on)
    if isinstance(root, Case) and not root.is_protected:
        for law in dict.fromkeys((*limits_of(root), *texts_of(root), *told_in(root))):
            yield from _fact(law, composition, on)


def _fetch_citations(facts: list[Fact]) -> None:
    """Read the citations of all facts of a kind at once: a case has a hundred facts."""
    kinds: dict[type[Fact], list[Fact]] = {}
    for fact in facts:
        kinds.setdefault(type(fact), []).append(fact)
    for each in kinds.values():
        prefetch_related_objects(each, "citations__source")


def _told_rows(root: Root) -> Iterator[Record]:
    """The rows of which a page may tell something: where a name is withheld, those behind its years and sectors."""
    is_protected = isinstance(root, Case) and root.is_protected
    return (row for row in rows_of(root) if not is_protected or isinstance(row, StatusPeriod | Affiliation))


def _fact(row: Fact, composition: Composition, on: dt.date) -> Iterator[Lack]:
    where = label(row)
    citations = composition.citations(row)
    supporting = [citation for citation in citations if citation.stance == Stance.SUPPORTS]
    if row.confidence == Confidence.UNASSESSED:
        yield Lack("unassessed", _("Say how sure we are of this fact."), where, row)
    if not supporting:
        yield Lack("unsourced", _("Name a source that supports this fact."), where, row)
    elif row.confidence == Confidence.CONFIRMED and not _confirms(supporting, composition):
        yield Lack(
            "confirmed_by_one_root",
            _("“Confirmed” needs two independent sources, or one primary record."),
            where,
            row,
        )
    if row.confidence not in DISPUTED and any(c.stance == Stance.CONTRADICTS for c in citations):
        yield Lack("contradicted", _("A source contradicts this: contested or doubtful."), where, row)
    if is_to_come(row, on) and not court_checks.may_be_to_come(row):
        yield Lack("future", _("This has not happened yet."), where, row)
    if isinstance(row, Interval):
        yield from _attested(row, supporting, where, on)
    if isinstance(row, Participant) and row.count_max is not None and row.named_members.count() > row.count_max:
        yield Lack("named_members", _("More people are named among them than there were."), where, row)
    if isinstance(row, Participant) and (problem := row.part_problem()):
        yield Lack("part_of", problem, where, row)


def _confirms(supporting: list[Any], composition: Composition) -> bool:
    primary = any(SourceType(citation.source.type).is_primary_record for citation in supporting)
    return primary or composition.roots(supporting) >= 2


def is_to_come(row: Record, on: dt.date) -> bool:
    """Whether a date of the row lies wholly after a day: an end that is to come would make a detention certain."""
    days = (getattr(row, f"{name}_earliest") for name in row.imprecise if name not in row.foreseen)
    return any(day is not None and day > on for day in days)


def _attested(row: Interval, supporting: list[Any], where: str, on: dt.date) -> Iterator[Lack]:
    if row.last_attested is None:
        return
    if row.last_attested > on:
        yield Lack("attested_in_future", _("It cannot have been attested after today."), where, row)
    issued = [citation.source.published_latest for citation in supporting]
    if issued and None not in issued and row.last_attested > max(issued):
        yield Lack(
            "attested_after_sources",
            _("No source of this fact is as late as the day it is said to be attested."),
            where,
            row,
        )
