"""What a case can be found and counted under, as its document says it: nothing doubtful."""

from __future__ import annotations

from collections.abc import Iterator

from cases import dates
from cases.published.shapes import CaseDocument, Words
from cases.vocabulary import AffiliationKind, CaseEventRelation, Confidence, Knowledge

NO_CHARGE_TOLD = (Knowledge.UNKNOWN, Knowledge.NONE, Knowledge.NOT_APPLICABLE, Knowledge.WITHHELD)
"""What a case without a charge is found under instead of its class."""


def terms(document: CaseDocument) -> dict[tuple[str, str], Words]:
    """Facet and value, with the label as published.

    The value of an appeal is the last day on which it may have been opened.
    """
    found = {("country", document.country): Words()}
    found |= {("sector", code): Words() for code in document.sectors}
    found |= {("charge", code): Words() for code in charges(document)}
    found |= {("violation", code): Words() for code in violations(document)}
    found |= {("dispute", link.id): link.label for link in document.disputes if link.id}
    opened = [dates.parse(appeal.opened).latest for appeal in document.appeals]
    found |= {("appeal", day.isoformat()): Words() for day in opened if day}
    for row in document.affiliations:
        if not Confidence(row.confidence).is_countable:
            continue
        employed = row.kind == AffiliationKind.EMPLOYMENT
        for link in (row.organization, row.user_enterprise):
            if link is not None and link.id:
                found["employer" if employed else "union", link.id] = link.label
    return found


def charges(document: CaseDocument) -> set[str]:
    """The classes of what a person is accused of; without any, what the case says of charges in general.

    As its page says it: of a case that says nothing of charges, they are not known.
    """
    found = {row.charge_category for row in document.charges if Confidence(row.confidence).is_countable}
    told = document.charge_knowledge
    return found or {told if told in NO_CHARGE_TOLD else Knowledge.UNKNOWN.value}


def violations(document: CaseDocument) -> Iterator[str]:
    """What is alleged to have been done to the person, in the events of the case itself: not in those around it."""
    for entry in document.timeline:
        if entry.relation == CaseEventRelation.OWN and Confidence(entry.event.confidence).is_countable:
            yield from entry.event.violations
