"""What others call a record, as a page tells it: what is copied is listed here, field by field."""

from __future__ import annotations

from collections.abc import Iterable

from cases.models import Identifier
from cases.operations.composition import Composition, is_shown
from cases.published import shapes
from cases.vocabulary import Sensitivity


def identifiers(composition: Composition, rows: Iterable[Identifier]) -> tuple[shapes.Identifier, ...]:
    """The public ones by register; a number cannot be made coarser, so that one to be made coarser stays out."""
    return tuple(
        shapes.Identifier(
            **composition.fact(row),
            scheme=row.scheme,
            country=row.country,
            issuer=row.issuer,
            value=row.value,
            is_of_person=row.person_id is not None,
        )
        for row in rows
        if is_shown(row) and row.sensitivity == Sensitivity.PUBLIC
    )
