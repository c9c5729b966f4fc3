"""The texts of the provisions that charges name: they are copied into the document of the case, for they have no page."""

from __future__ import annotations

from cases.models import Case, Charge, LegalLimit, LegalProvision
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
    return [row for row in rows.prefetch_related("citations") if may_be_told(row)]


def told_in(case: Case) -> list[LegalProvision]:
    """Every text that the document of a case tells, each once."""
    charges = [row for row in case.charges.select_related("provision") if is_shown(row)]
    return list(dict.fromkeys(row for charge in charges for row in provisions_of(charge)))


def may_be_told(row: LegalProvision | LegalLimit) -> bool:
    """Whether a page may tell something of the law: public, assessed, and supported by a public source."""
    is_sourced = any(
        citation.stance == Stance.SUPPORTS and citation.source.sensitivity == Sensitivity.PUBLIC
        for citation in row.citations.all()
    )
    return row.sensitivity == Sensitivity.PUBLIC and is_shown(row) and is_sourced


def provisions(composition: Composition, charge: Charge) -> tuple[shapes.Provision, ...]:
    """The texts of the provision, in order of time."""
    return tuple(told(composition, row, str(position)) for position, row in enumerate(provisions_of(charge), 1))


def told(composition: Composition, row: LegalProvision, key: str) -> shapes.Provision:
    """One text as a page tells it. ``key`` tells it apart from the other texts beside it."""
    return shapes.Provision(
        **composition.interval(row),
        key=key,
        country=row.country,
        law=words(row, "law"),
        law_as_stated=row.law_as_stated,
        article=row.article,
        text=row.text,
        lang=row.lang,
        translation=words(row, "translation"),
        url=row.url,
    )
