"""The texts of the provisions that charges name: they are copied into the document of the case, for they have no page."""

from __future__ import annotations

from cases.models import Case, Charge, LegalProvision
from cases.operations.composition import Composition, is_shown, words
from cases.published import shapes
from cases.vocabulary import Sensitivity, Stance


def provisions_of(charge: Charge) -> list[LegalProvision]:
    """The public texts of the provision a charge names, assessed and sourced; none of a charge made coarser."""
    named = charge.provision
    if named is None or charge.sensitivity != Sensitivity.PUBLIC:
        return []
    rows = LegalProvision.objects.filter(
        country=named.country,
        law_as_stated=named.law_as_stated,
        article=named.article,
        sensitivity=Sensitivity.PUBLIC,
    )
    return [row for row in rows.prefetch_related("citations") if is_shown(row) and _is_sourced(row)]


def told_in(case: Case) -> list[LegalProvision]:
    """Every text that the document of a case tells, each once."""
    charges = [row for row in case.charges.select_related("provision") if is_shown(row)]
    return list(dict.fromkeys(row for charge in charges for row in provisions_of(charge)))


def _is_sourced(row: LegalProvision) -> bool:
    return any(
        citation.stance == Stance.SUPPORTS and citation.source.sensitivity == Sensitivity.PUBLIC
        for citation in row.citations.all()
    )


def provisions(composition: Composition, charge: Charge) -> tuple[shapes.Provision, ...]:
    """The texts of the provision, in order of time."""
    return tuple(
        shapes.Provision(
            **composition.interval(row),
            key=str(position),
            country=row.country,
            law=words(row, "law"),
            law_as_stated=row.law_as_stated,
            article=row.article,
            text=row.text,
            lang=row.lang,
            translation=words(row, "translation"),
            url=row.url,
        )
        for position, row in enumerate(provisions_of(charge), 1)
    )
