"""News that is one event and no change of status: of health, of work after release, of anything else."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.models import ConfidentialNote
from cases.operations.after_release import WORK, is_released
from cases.operations.news.telling import Telling
from cases.vocabulary import EventType, Knowledge, Sensitivity

HEALTH = [EventType.OTHER, EventType.HUNGER_STRIKE, EventType.ILL_TREATMENT, EventType.INJURY, EventType.TORTURE]
AFTER_RELEASE = [*WORK, EventType.DEMAND_WON, EventType.DISMISSAL, EventType.NON_RENEWAL]
WITH_ROWS_OF_THEIR_OWN = {
    EventType.ARREST,
    EventType.TRANSFER,
    EventType.RELEASE,
    EventType.ESCAPE,
    EventType.STATUS_CHECKED,
    EventType.DEATH,
}
OTHER = [code for code in EventType if code not in WITH_ROWS_OF_THEIR_OWN]


def health(telling: Telling) -> None:
    """What is told of somebody's body stays at the desk, unless they or their own agreed that it is published."""
    news, consent = telling.news, getattr(telling.case, "consent", None)
    telling.sensitivity = Sensitivity.INTERNAL
    if news.may_publish:
        if consent is None or not consent.allows(telling.case.published_as):
            words = _("The case has no consent to its publication: record it first, or keep this at the desk.")
            raise ValidationError({"may_publish": words})
        if not news.consent_basis:
            raise ValidationError({"consent_basis": _("Say who agreed that this is published, and to whom.")})
        telling.sensitivity = Sensitivity.PUBLIC
        words = _("Consent to publish “%(sentence)s”: %(basis)s")
        text = words % {"sentence": news.sentence_en, "basis": news.consent_basis}
        telling.store(ConfidentialNote(case=telling.case, text=text))
    telling.happened(_one_of(HEALTH, telling, EventType.OTHER))


def after_release(telling: Telling) -> None:
    """What became of the work of somebody who was let go."""
    if not is_released(telling.case, telling.today):
        raise ValidationError(_("The record does not say that the person was released: enter the release first."))
    type_ = _one_of(AFTER_RELEASE, telling)
    telling.happened(type_)
    if type_ in WORK and telling.case.aftermath_knowledge != Knowledge.KNOWN:
        telling.case.aftermath_knowledge = Knowledge.KNOWN
        telling.store(telling.case)


def other(telling: Telling) -> None:
    """Anything else that belongs in the timeline."""
    telling.happened(_one_of(OTHER, telling, EventType.OTHER))


def _one_of(codes: list[EventType], telling: Telling, usual: str = "") -> str:
    given = telling.news.event_type or usual
    if given not in codes:
        raise ValidationError({"event_type": _("Say what kind of thing happened.")})
    return given
