"""The legal limits that certainly passed while somebody was held: they are copied into its document, for they have no page."""

from __future__ import annotations

from cases import limits
from cases.models import Case, LegalLimit, LegalProvision
from cases.operations.composition import Composition, as_read, is_shown, words
from cases.operations.provisions import may_be_told, told
from cases.published import shapes
from cases.vocabulary import Sensitivity


def limits_of(case: Case) -> list[LegalLimit]:
    """The public limits of the country, assessed and sourced, that certainly pass on some day by what the page tells.

    What is only possible is not told of a law and a person, and no source is listed for it.
    """
    periods = [as_read(row) for row in case.periods.all() if is_shown(row)]
    rows = (row for row in in_use(case.country) if row.kind in limits.STAGES)
    return [row for row in rows if limits.ever_passes(as_law(row), periods)]


def in_use(*countries: str) -> list[LegalLimit]:
    """The limits that may be told of somebody, of some countries or of all. Three queries."""
    rows = LegalLimit.objects.filter(sensitivity=Sensitivity.PUBLIC)
    rows = rows.filter(country__in=countries) if countries else rows
    found = rows.select_related("legal_provision").prefetch_related("citations", "legal_provision__citations")
    return [row for row in found if may_be_told(row)]


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


def texts_of(case: Case) -> list[LegalProvision]:
    """The texts that set the limits which the document of a case tells, as far as they may be told; each once."""
    rows = (row.legal_provision for row in limits_of(case))
    return list(dict.fromkeys(row for row in rows if row is not None and may_be_told(row)))


def legal_limits(composition: Composition, case: Case) -> tuple[shapes.LegalLimit, ...]:
    """The limits that certainly passed on some day, as the page tells them."""
    return tuple(
        shapes.LegalLimit(
            **composition.interval(row),
            country=row.country,
            kind=row.kind,
            days=row.days,
            months=row.months,
            provision=row.provision,
            provision_lang=row.provision_lang,
            texts=_texts(composition, row),
            exceptions=words(row, "exceptions"),
        )
        for row in limits_of(case)
    )


def _texts(composition: Composition, row: LegalLimit) -> tuple[shapes.Provision, ...]:
    text = row.legal_provision
    return (told(composition, text, "1"),) if text is not None and may_be_told(text) else ()
