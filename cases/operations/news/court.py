"""News from a court: a hearing, a decision, a step of a charge."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.models import Charge, ChargeUpdate, Hearing, Proceeding
from cases.operations.news.telling import Telling, in_both, is_to_come
from cases.vocabulary import ChargeStatus, EndState, EventType, Knowledge, PlanState

DECISIONS = [
    EventType.REMAND_ORDER,
    EventType.VERDICT,
    EventType.SENTENCE,
    EventType.APPEAL_RULING,
    EventType.HABEAS_CORPUS,
    EventType.CLEMENCY,
]

STEPS = {
    ChargeStatus.CONVICTED: EventType.VERDICT,
    ChargeStatus.ACQUITTED: EventType.VERDICT,
    ChargeStatus.QUASHED: EventType.APPEAL_RULING,
}
"""The event that tells of a step of a charge; of any other step, that of a charge."""


def heard(telling: Telling) -> None:
    """A hearing of a proceeding, with the next one if it is known; or what a court decided, as an event."""
    news = telling.news
    if news.event_type in DECISIONS:
        telling.check_dates()
        if not news.sentence_en:
            raise ValidationError({"sentence_en": _("Say in one sentence what the court decided.")})
        telling.happened(news.event_type)
        return
    if not news.hearing_state:
        raise ValidationError({"hearing_state": _("Say whether the hearing is planned, was held or was adjourned.")})
    _check_hearing_date(telling)
    proceeding = news.proceeding or _the_proceeding(telling)
    planned = _planned(telling, proceeding)
    if planned is not None:
        planned.state = news.hearing_state
        telling.change(planned, "state")
    else:
        telling.enter(_hearing(telling, proceeding, telling.date.edtf, news.hearing_state))
    if news.next_date:
        telling.enter(_hearing(telling, proceeding, news.next_date, PlanState.PLANNED))
    if news.sentence_en and not (telling.date.earliest and telling.date.earliest > telling.today):
        telling.happened(EventType.HEARING)


def charged(telling: Telling) -> None:
    """A step of a charge on record, or a new charge with its first step."""
    news, case = telling.news, telling.case
    if not news.charge_status:
        raise ValidationError({"charge_status": _("Say what became of the charge.")})
    charge = news.charge or _new_charge(telling)
    telling.enter(ChargeUpdate(charge=charge, status=news.charge_status, date=telling.date.edtf))
    if case.charge_knowledge in ("", Knowledge.UNKNOWN, Knowledge.NONE):
        case.charge_knowledge = Knowledge.KNOWN
        telling.store(case)
    if news.sentence_en:
        telling.happened(STEPS.get(ChargeStatus(news.charge_status), EventType.CHARGE_FILED))


def _new_charge(telling: Telling) -> Charge:
    news, rows = telling.news, list(telling.case.charges.all())
    if not news.charge_category and len(rows) == 1:
        return rows[0]
    if not news.charge_category:
        words = _("Choose the charge, or the class of a new one.")
        raise ValidationError({"charge" if rows else "charge_category": words})
    return telling.enter(
        Charge(
            case=telling.case,
            charge_category=news.charge_category,
            text_as_stated=news.charge_text,
            lang=news.charge_lang or (telling.source.lang if telling.source and news.charge_text else ""),
            side=news.charge_side,
        )
    )


def _check_hearing_date(telling: Telling) -> None:
    """Only what is planned or adjourned lies ahead, and what comes next comes after."""
    news = telling.news
    if not is_to_come(news.hearing_state):
        telling.check_dates()
    if news.hearing_state == PlanState.PLANNED and not news.date:
        raise ValidationError({"date": _("Say for which day the hearing is planned.")})
    if news.hearing_state == PlanState.PLANNED and telling.date.latest and telling.date.latest < telling.today:
        raise ValidationError({"date": _("This day has passed: say what became of the hearing.")})
    if news.next_date:
        if news.hearing_state == PlanState.PLANNED:
            raise ValidationError({"next_date": _("Enter the planned hearing with its own day, above.")})
        following = Hearing(date=news.next_date).imprecise_date("date")
        if following.latest and telling.date.earliest and following.latest <= telling.date.earliest:
            raise ValidationError({"next_date": _("The next hearing comes after this one.")})


def _the_proceeding(telling: Telling) -> Proceeding:
    """The one open proceeding of the case; a new one, of which only the source is known, if it has none."""
    rows = list(telling.case.proceedings.exclude(end_state=EndState.ENDED))
    if len(rows) > 1:
        raise ValidationError({"proceeding": _("The case has several proceedings: say in which of them.")})
    return rows[0] if rows else telling.enter(Proceeding(case=telling.case))


def _planned(telling: Telling, proceeding: Proceeding) -> Hearing | None:
    """The planned hearing that the news says something of: the one of its day."""
    if telling.news.hearing_state == PlanState.PLANNED or not telling.news.date:
        return None
    rows = proceeding.hearings.filter(state=PlanState.PLANNED)
    return next((row for row in rows if row.date and row.imprecise_date("date").overlaps(telling.date)), None)


def _hearing(telling: Telling, proceeding: Proceeding, date: str, state: str) -> Hearing:
    usual = in_both(gettext_lazy("hearing"))
    given = telling.news.purpose_en or telling.news.purpose_es
    purpose = (telling.news.purpose_en, telling.news.purpose_es) if given else (usual["en"], usual["es"])
    return Hearing(proceeding=proceeding, date=date, state=state, purpose_en=purpose[0], purpose_es=purpose[1])
