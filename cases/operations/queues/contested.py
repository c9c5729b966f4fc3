"""The facts of cases on which sources disagree: one query for each kind of fact."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db.models import F, QuerySet

from cases.models import (
    Affiliation,
    Appeal,
    Assessment,
    CaseEvent,
    Charge,
    ChargeUpdate,
    Communication,
    Event,
    Fact,
    Hearing,
    Identifier,
    Name,
    Paragraph,
    Participant,
    Particular,
    Proceeding,
    Sentence,
    Statement,
    StatusPeriod,
)
from cases.vocabulary import CaseEventRelation, Confidence, Sensitivity

UNTOLD = (Sensitivity.RESTRICTED, Sensitivity.SEALED)
"""Facts for named roles only, and sealed ones, are in no list: a queue neither tells them nor reckons with them."""

# Where a contested fact of a case may stand, the way from it to the case, and what its name is made of.
CONTESTABLE: tuple[tuple[type[Fact], str, tuple[str, ...]], ...] = (
    (StatusPeriod, "case", ()),
    (Charge, "case", ()),
    (ChargeUpdate, "charge__case", ()),
    (Proceeding, "case", ("court",)),
    (Hearing, "proceeding__case", ()),
    (Sentence, "case", ()),
    (Paragraph, "case", ()),
    (Appeal, "case", ()),
    (Assessment, "case", ("body",)),
    (Communication, "case", ()),
    (Statement, "case", ("author",)),
    (Name, "person__case", ()),
    (Particular, "person__case", ()),
    (Affiliation, "person__case", ("person", "organization")),
    (Identifier, "person__case", ()),
)


def contested_facts(cases: QuerySet[Any]) -> dict[int, tuple[Fact, ...]]:
    """The contested facts of some cases, given by key; those of an event of its own stand with each of its cases."""
    found: dict[int, list[Fact]] = defaultdict(list)
    for model, way, named in CONTESTABLE:
        rows = _disputed(model._default_manager.filter(**{f"{way}__in": cases}), named)
        for row in rows.annotate(of_case=F(f"{way}__pk")):
            found[row.of_case].append(row)
    own: dict[int, list[int]] = defaultdict(list)
    ties = CaseEvent.objects.filter(case__in=cases).exclude(relation=CaseEventRelation.CONTEXT)
    for event, case in ties.values_list("event_id", "case_id"):
        own[event].append(case)
    people = _disputed(Participant.objects.all(), ("person", "organization"))
    for row in (*_disputed(Event.objects.all()), *people):
        for case in own.get(row.event_id if isinstance(row, Participant) else row.pk, ()):
            found[case].append(row)
    return {case: tuple(rows) for case, rows in found.items()}


def _disputed(rows: QuerySet[Any], named: tuple[str, ...] = ()) -> QuerySet[Any]:
    found = rows.filter(confidence=Confidence.CONTESTED).exclude(sensitivity__in=UNTOLD).order_by("pk")
    return found.select_related(*named) if named else found
