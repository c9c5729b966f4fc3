"""The legal limits that may have applied to a case: they are copied into its document, for they have no page."""

from __future__ import annotations

from cases import limits
from cases.models import Case, LegalLimit
from cases.operations.composition import Composition, as_read, is_shown
from cases.published import shapes
from cases.vocabulary import Sensitivity, Stance


def limits_of(case: Case) -> list[LegalLimit]:
    """The public limits of the country for the stages that a page of the case tells, assessed and sourced."""
    told = [as_read(row) for row in case.periods.all() if is_shown(row)]
    rows = LegalLimit.objects.filter(country=case.country, kind__in=limits.STAGES, sensitivity=Sensitivity.PUBLIC)
    return [
        row
        for row in rows.prefetch_related("citations")
        if is_shown(row) and _is_sourced(row) and limits.may_apply(as_law(row), told)
    ]


def as_law(row: LegalLimit) -> limits.Limit:
    """The limit as the pure functions take it."""
    return limits.Limit(
        kind=row.kind,
        days=row.days,
        months=row.months,
        start=row.imprecise_date("start"),
        end=row.imprecise_date("end"),
        last_attested=row.last_attested,
    )


def _is_sourced(row: LegalLimit) -> bool:
    return any(
        citation.stance == Stance.SUPPORTS and citation.source.sensitivity == Sensitivity.PUBLIC
        for citation in row.citations.all()
    )


def legal_limits(composition: Composition, case: Case) -> tuple[shapes.LegalLimit, ...]:
    """The limits that may have applied, as the page tells them."""
    return tuple(
        shapes.LegalLimit(
            **composition.interval(row),
            country=row.country,
            kind=row.kind,
            days=row.days,
            months=row.months,
            provision=row.provision,
            provision_lang=row.provision_lang,
        )
        for row in limits_of(case)
    )
