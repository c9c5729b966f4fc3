"""The legal record of a case in its public document: what is copied from a row is listed here, field by field."""

from __future__ import annotations

from cases import dates
from cases.models import Case, Charge, ChargeUpdate
from cases.operations.composition import Composition, coarsened, is_shown, words
from cases.published import shapes
from cases.published.shapes import Words
from cases.vocabulary import Sensitivity


def charges(composition: Composition, case: Case) -> tuple[shapes.Charge, ...]:
    """The accusations in the order they were entered, each with its steps in order of time."""
    rows = case.charges.select_related("alleged_by").prefetch_related("citations", "updates__citations")
    return tuple(_charge(composition, row) for row in rows if is_shown(row))


def _charge(composition: Composition, row: Charge) -> shapes.Charge:
    coarse = row.sensitivity == Sensitivity.GENERALISED
    fact = composition.fact(row)
    told = sorted(filter(is_shown, row.updates.all()), key=lambda update: (_date(update, coarse).sort_key, update.pk))
    return shapes.Charge(
        **fact,
        charge_category=row.charge_category,
        text_as_stated="" if coarse else row.text_as_stated,
        lang="" if coarse else row.lang,
        translation=Words() if coarse else words(row, "translation"),
        provision_as_stated="" if coarse else row.provision_as_stated,
        alleged_by=composition.organization(row.alleged_by),
        side=row.side,
        updates=tuple(_update(composition, update, coarse, position) for position, update in enumerate(told, 1)),
    )


def _update(composition: Composition, row: ChargeUpdate, coarse: bool, position: int) -> shapes.ChargeUpdate:
    """A step of a charge; of a charge that is made coarser every step is made coarser too."""
    return shapes.ChargeUpdate(
        **composition.fact(row, coarse), key=str(position), status=row.status, date=_date(row, coarse).edtf
    )


def _date(row: ChargeUpdate, coarse: bool) -> dates.ImpreciseDate:
    is_coarse = coarse or row.sensitivity == Sensitivity.GENERALISED
    return dates.parse(coarsened(row.date) if is_coarse else row.date)
