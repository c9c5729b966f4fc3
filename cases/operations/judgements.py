"""What others hold of a record and what was put before them, as a page tells it: what is copied is listed here, field by field."""

from __future__ import annotations

from collections.abc import Iterable

from cases import dates
from cases.models import Assessment, Communication
from cases.operations.composition import Composition, coarsened, words
from cases.published import shapes
from cases.published.shapes import Words
from cases.vocabulary import AssessmentKind, Sensitivity


def assessments(composition: Composition, rows: Iterable[Assessment]) -> tuple[shapes.Assessment, ...]:
    """The judgements in order of time. One whose author may not be named is nobody's, and stays out."""
    found = (_assessment(composition, row) for row in sorted(rows, key=lambda row: row.pk))
    # By the date that is told: the place of a row must not tell more of it.
    return tuple(sorted((row for row in found if row), key=lambda row: dates.parse(row.date).sort_key))


def _assessment(composition: Composition, row: Assessment) -> shapes.Assessment | None:
    coarse = row.sensitivity == Sensitivity.GENERALISED
    body = composition.organization(row.body)
    if body is None and row.kind != AssessmentKind.OWN:
        return None
    return shapes.Assessment(
        **composition.fact(row),
        kind=row.kind,
        body=body,
        framework=row.framework,
        categories=tuple(row.categories),
        date=coarsened(row.date) if coarse else row.date,
        reference="" if coarse else row.reference,
        reasoning=words(row, "reasoning"),
    )


def communications(composition: Composition, rows: Iterable[Communication]) -> tuple[shapes.Communication, ...]:
    """The complaints to bodies outside the court, in order of the time that is told of their filing."""
    found = (_communication(composition, row) for row in sorted(rows, key=lambda row: row.pk))
    return tuple(sorted(found, key=lambda row: dates.parse(row.filed).sort_key))


def _communication(composition: Composition, row: Communication) -> shapes.Communication:
    coarse = row.sensitivity == Sensitivity.GENERALISED
    days = {name: getattr(row, name) for name in row.imprecise}
    return shapes.Communication(
        **composition.fact(row),
        **({name: coarsened(day) for name, day in days.items()} if coarse else days),
        mechanism=row.mechanism,
        reference="" if coarse else row.reference,
        response=row.response,
        outcome=Words() if coarse else words(row, "outcome"),
    )
