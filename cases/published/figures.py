"""What is counted, and what a figure may rest on: nothing doubtful is shown as if it were sure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec
from django.db.models import Count, Q

from cases.published import shapes
from cases.published.caselist import standing
from cases.published.models import CaseSpan, Current
from cases.published.shapes import Fact, Participant, Reference
from cases.status import Certainty
from cases.vocabulary import (
    Confidence,
    EventRole,
    EventType,
    GroupCategory,
    LibertyStatus,
    PublicationKind,
    PublicStatus,
)

JAILED = frozenset({EventType.ARREST, EventType.REMAND_ORDER})
"""The events whose subjects a source says were jailed."""


@dataclass(frozen=True)
class Headline:
    """The figures of the home page on a day. Unnamed people are counted apart, at the least supported number.

    ``people`` are named; ``withheld`` are those whose name is withheld. ``detained`` are surely detained on the day;
    ``detained_most`` are these and all who were on some day of its year, of whom no day is told.
    """

    people: int
    withheld: int
    detained: int
    detained_most: int
    last_reported: int
    countries: int
    unnamed_least: int
    unnamed_open: bool

    @property
    def cases(self) -> int:
        return self.people + self.withheld

    @property
    def not_of_the_day(self) -> int:
        """How many were detained on some day of the year, of whom no day is told."""
        return self.detained_most - self.detained


def is_countable(*facts: Fact) -> bool:
    """Whether a figure may rest on something that takes all these facts to be true."""
    return all(Confidence(fact.confidence).is_countable for fact in facts)


def as_told_by(fact: Fact, references: tuple[Reference, ...]) -> Fact:
    """The fact with some of its references alone, those about one of its values, and the roots behind that value.

    A source that is not named, or a version published before references told their roots, may not tell whom it
    repeats or which value it means: then no more roots are counted than are sure.
    """
    of_it = msgspec.structs.replace(fact, references=references)
    if not any(reference.aspect for reference in fact.supporting):
        return of_it
    told = {root for reference in of_it.supporting for root in reference.root_numbers}
    sources = {reference.source for reference in of_it.supporting}
    return msgspec.structs.replace(of_it, roots=len(told) or min(fact.roots, len(sources)))


def headline(on: dt.date) -> Headline:
    """How many people are on the record, and how many of them are detained on a day. Three queries."""
    now = CaseSpan.objects.filter(Q(next_day=None) | Q(next_day__gt=on), first_day__lte=on)
    of_the_day = ~Q(case_version__slug="") | ~Q(certainty=Certainty.POSSIBLE)
    counts = now.filter(case_version__known_until=None).aggregate(
        detained=Count("pk", filter=Q(status=PublicStatus.HELD) & of_the_day),
        some_day=Count("pk", filter=Q(code=LibertyStatus.DETAINED_BASIS_UNKNOWN) & ~of_the_day),
        last_reported=Count("pk", filter=Q(status=PublicStatus.STALE)),
    )
    totals = standing().aggregate(
        people=Count("pk", filter=~Q(slug="")),
        withheld=Count("pk", filter=Q(slug="")),
        countries=Count("country", distinct=True),
    )
    least, is_open = unnamed_jailed()
    return Headline(
        people=totals["people"],
        withheld=totals["withheld"],
        detained=counts["detained"],
        detained_most=counts["detained"] + counts["some_day"],
        last_reported=counts["last_reported"],
        countries=totals["countries"],
        unnamed_least=least,
        unnamed_open=is_open,
    )


def unnamed_jailed() -> tuple[int, bool]:
    """The least number of people jailed in the published disputes without being named, and whether it may be more.

    Each dispute counts its largest supported group once: counts of one thing are not added up.
    """
    least, is_open = 0, False
    for row in Current.objects.filter(kind=PublicationKind.DISPUTE, withdrawn_at=None).only("body"):
        document = shapes.decode(row.body)
        assert isinstance(document, shapes.DisputeDocument)
        groups = list(_jailed(document))
        counted = [max((part.count_min or 0) - len(part.named_members), 0) for part in groups]
        least += max(counted, default=0)
        is_open = is_open or any(part.count_max is None for part in groups)
    return least, is_open


def _jailed(document: shapes.DisputeDocument) -> Iterator[Participant]:
    """The unnamed groups that were jailed in a dispute, as far as that may be counted."""
    for event in (document.event, *(entry.event for entry in document.timeline)):
        for part in event.participants:
            is_jailed = part.group and part.role == EventRole.SUBJECT and event.type in JAILED
            if is_jailed and part.category != GroupCategory.BYSTANDER and is_countable(event, part):
                yield part
