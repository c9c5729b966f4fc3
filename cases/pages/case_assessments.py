"""What is said of a detention: every judgement with whose it is, none of them ours unless it says so."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases import dates
from cases.published.shapes import Assessment, CaseDocument
from cases.vocabulary import AssessmentFramework, Vocabulary


@dataclass(frozen=True)
class Verdict:
    """A category in words, and what it means in those criteria; of criteria without categories, their one answer."""

    label: str
    meaning: str = ""


@dataclass(frozen=True)
class Judgement:
    """One assessment. Without ``verdicts`` the source names no category."""

    assessment: Assessment
    verdicts: tuple[Verdict, ...]


def judgements(document: CaseDocument, on: dt.date) -> list[Judgement]:
    """The assessments that may have been made by a day, in order of time."""
    found = []
    for row in document.assessments:
        first = dates.parse(row.date).earliest
        if first is None or first <= on:
            found.append(Judgement(row, _verdicts(row)))
    return found


def _verdicts(row: Assessment) -> tuple[Verdict, ...]:
    framework = AssessmentFramework(row.framework)
    if framework.categories is not None:
        return tuple(_verdict(framework.categories, code) for code in row.categories)
    # Criteria without categories know one answer; ours is only ever printed as what we hold.
    if framework == AssessmentFramework.OWN:
        return (Verdict(_("Political prisoner")),)
    return (Verdict(_("Prisoner of conscience")),)


def _verdict(categories: type[Vocabulary], code: str) -> Verdict:
    return Verdict(str(categories(code).label), categories(code).definition)
