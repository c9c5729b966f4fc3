"""What courts do to made-up people, and what others say of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from cases.management.synthetic import MARK
from cases.management.synthetic.chance import imprecise
from cases.management.synthetic.hand import told
from cases.models import Assessment, Charge, ChargeUpdate, Communication, Hearing, Proceeding, Sentence
from cases.vocabulary import (
    Answer,
    AppealResponse,
    AssessmentFramework,
    AssessmentKind,
    ChargeCategory,
    ChargeStatus,
    EndState,
    LengthUnit,
    Mechanism,
    PlanState,
    SentenceKind,
    Side,
)

if TYPE_CHECKING:
    from cases.management.synthetic.file import Life


def accuse(life: Life) -> None:
    """Charges with their steps, and in some files the proceeding they are dealt with in, and its sentence."""
    chance = life.hand.chance
    charges = [_charge(life) for _each in range(chance.number(1, 2))]
    if chance.happens(0.9):
        proceeding = _proceeding(life, charges)
        if chance.happens(0.8):
            _sentence(life, proceeding, charges)


def _charge(life: Life) -> Charge:
    chance = life.hand.chance
    category = chance.code(ChargeCategory)
    row = Charge(
        case=life.case, charge_category=category, provision_as_stated=f"Example Code, art. {chance.number(1, 400)}",
        alleged_by=chance.pick(life.world.organizations), side=chance.code(Side),
    )  # fmt: skip
    if category != ChargeCategory.NOT_STATED:
        row.text_as_stated, row.lang = life.script.sentence, life.script.lang
        row.translation_en, row.translation_es = _translations()
    row.provision, row.alleged_on = chance.pick(life.world.laws[life.script.country]), imprecise(chance, life.first)
    life.fact(row, is_key=True, rival="another charge")
    for day in (life.first, life.last):
        life.fact(ChargeUpdate(charge=row, status=chance.code(ChargeStatus), date=imprecise(chance, day)))
    return row


def _proceeding(life: Life, charges: list[Charge]) -> Proceeding:
    chance = life.hand.chance
    row = Proceeding(
        case=life.case, court=chance.pick(life.world.organizations), number_as_stated=f"Example file {life.number}",
        start=imprecise(chance, life.first), end_state=EndState.ONGOING, last_attested=life.last,
    )  # fmt: skip
    life.fact(row, is_key=True, rival="another month")
    life.hand.store.list(row, "charges", list(charges))
    state = chance.code(PlanState)
    day = life.hand.on + dt.timedelta(days=30) if state == PlanState.PLANNED else life.last
    life.fact(
        Hearing(
            proceeding=row, state=state, date=imprecise(chance, day), **told("purpose", "Made-up hearing, for tests.")
        )
    )
    return row


def _sentence(life: Life, proceeding: Proceeding, charges: list[Charge]) -> None:
    chance = life.hand.chance
    kind = chance.code(SentenceKind)
    row = Sentence(
        case=life.case, kind=kind, proceeding=proceeding, suspended=chance.code(Answer),
        date=imprecise(chance, life.last), text_as_stated=life.script.sentence, lang=life.script.lang,
    )  # fmt: skip
    row.translation_en, row.translation_es = _translations()
    if kind.may_have_length:
        row.length_min, row.length_unit = chance.number(1, 12), chance.code(LengthUnit)
        row.length_max = row.length_min + chance.number(0, 6)
    else:
        row.fine_as_stated = "100 examples, as the made-up source says"
    life.fact(row, rival="another length")
    life.hand.store.list(row, "charges", list(charges))


def judge(life: Life) -> None:
    """An assessment by somebody, and a complaint to a body outside the court."""
    chance = life.hand.chance
    kind = chance.code(AssessmentKind)
    is_own = kind == AssessmentKind.OWN
    framework = AssessmentFramework.OWN if is_own else chance.code(AssessmentFramework, AssessmentFramework.OWN)
    categories = [chance.code(framework.categories)] if framework.categories else []
    life.fact(
        Assessment(
            case=life.case, kind=kind, framework=framework, categories=[str(code) for code in categories],
            body=None if is_own else chance.pick(life.world.organizations), date=imprecise(chance, life.last),
            reference=f"Example opinion {life.number}", **told("reasoning", "Made-up reasons, for tests."),
        )
    )  # fmt: skip
    response = chance.code(AppealResponse)
    answered = min(life.first + dt.timedelta(days=300), life.last)
    life.fact(
        Communication(
            case=life.case, mechanism=chance.code(Mechanism), reference=f"Example case {life.number} {MARK}",
            filed=life.first.isoformat(), reply_due=(life.first + dt.timedelta(days=400)).isoformat(), response=response,
            replied="" if response == AppealResponse.NONE else answered.isoformat(),
            **told("outcome", "Made-up outcome, for tests."),
        )
    )  # fmt: skip


def _translations() -> tuple[str, str]:
    return "Made-up sentence, for tests only.", "Frase inventada, solo para pruebas."
