"""The legal record of a case in its public document: what is copied from a row is listed here, field by field."""

from __future__ import annotations

from collections.abc import Iterable

from cases import dates
from cases.models import Case, Charge, ChargeUpdate, Hearing, Proceeding, Sentence
from cases.operations.composition import Composition, coarsened, is_shown, times, words
from cases.operations.provisions import provisions
from cases.published import shapes
from cases.published.shapes import Words
from cases.vocabulary import Sensitivity


def charges(composition: Composition, case: Case) -> tuple[shapes.Charge, ...]:
    """The accusations in the order they were entered, each with its steps in order of time."""
    rows = case.charges.select_related("alleged_by", "provision").prefetch_related("citations", "updates__citations")
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
        provisions=provisions(composition, row),
        alleged_on="" if coarse else row.alleged_on,
        alleged_by=composition.organization(row.alleged_by),
        side=row.side,
        updates=tuple(_update(composition, update, coarse, position) for position, update in enumerate(told, 1)),
    )


def _update(composition: Composition, row: ChargeUpdate, coarse: bool, position: int) -> shapes.ChargeUpdate:
    """A step of a charge; of a charge that is made coarser every step is made coarser too."""
    return shapes.ChargeUpdate(
        **composition.fact(row, coarse), key=str(position), status=row.status, date=_date(row, coarse).edtf
    )


def proceedings(composition: Composition, case: Case) -> tuple[shapes.Proceeding, ...]:
    """The proceedings in order of time, each with its hearings."""
    rows = case.proceedings.select_related("court").prefetch_related("citations", "charges", "hearings__citations")
    shown = sorted(filter(is_shown, rows), key=lambda row: (dates.parse(times(row)["start"]).sort_key, row.pk))
    return tuple(_proceeding(composition, row) for row in shown)


def _proceeding(composition: Composition, row: Proceeding) -> shapes.Proceeding:
    coarse = row.sensitivity == Sensitivity.GENERALISED
    interval = composition.interval(row)
    told = sorted(filter(is_shown, row.hearings.all()), key=lambda each: (_date(each, coarse).sort_key, each.pk))
    return shapes.Proceeding(
        **interval,
        court=composition.organization(row.court),
        number_as_stated="" if coarse else row.number_as_stated,
        charges=_classes(row.case_id, row.charges.all()),
        hearings=tuple(_hearing(composition, each, coarse) for each in told),
    )


def _hearing(composition: Composition, row: Hearing, coarse: bool) -> shapes.Hearing:
    """A hearing; of a proceeding that is made coarser every hearing is made coarser too."""
    is_coarse = coarse or row.sensitivity == Sensitivity.GENERALISED
    return shapes.Hearing(
        **composition.fact(row, coarse),
        purpose=Words() if is_coarse else words(row, "purpose"),
        date=_date(row, coarse).edtf,
        state=row.state,
    )


def sentences(composition: Composition, case: Case) -> tuple[shapes.Sentence, ...]:
    """The sentences in order of time."""
    rows = case.sentences.select_related("proceeding__court").prefetch_related("citations", "charges")
    told = sorted(filter(is_shown, rows), key=lambda row: (_date(row, False).sort_key, row.pk))
    return tuple(_sentence(composition, row) for row in told)


def _sentence(composition: Composition, row: Sentence) -> shapes.Sentence:
    coarse = row.sensitivity == Sensitivity.GENERALISED
    within = row.proceeding
    proceeding = within if within and within.case_id == row.case_id and is_shown(within) else None
    return shapes.Sentence(
        **composition.fact(row),
        kind=row.kind,
        length_min=row.length_min,
        length_max=row.length_max,
        length_unit=row.length_unit,
        suspended=row.suspended,
        fine_as_stated="" if coarse else row.fine_as_stated,
        date=_date(row, coarse).edtf,
        court=composition.organization(proceeding.court) if proceeding else None,
        charges=_classes(row.case_id, row.charges.all()),
        text_as_stated="" if coarse else row.text_as_stated,
        lang="" if coarse else row.lang,
        translation=Words() if coarse else words(row, "translation"),
    )


def _classes(case: int, rows: Iterable[Charge]) -> tuple[str, ...]:
    """The classes of those charges of the case that are told themselves."""
    return tuple(dict.fromkeys(row.charge_category for row in rows if row.case_id == case and is_shown(row)))


def _date(row: ChargeUpdate | Hearing | Sentence, coarse: bool) -> dates.ImpreciseDate:
    is_coarse = coarse or row.sensitivity == Sensitivity.GENERALISED
    return dates.parse(coarsened(row.date) if is_coarse else row.date)
