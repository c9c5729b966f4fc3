"""News of a death: the particular, the final status and what it ended, all of one day."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.models import Case, Particular
from cases.operations.news.kinds import Kind
from cases.operations.news.telling import Telling, class_of
from cases.vocabulary import Confidence, EventRole, EventType, LibertyStatus, ParticularKind, ReleaseType

FINAL = [code for code in LibertyStatus if code.deprivation_class == "T"]

OF_THE_LIVING = {
    Kind.STILL_DETAINED,
    Kind.TRANSFERRED,
    Kind.RELEASED,
    Kind.NEW_DETENTION,
    Kind.HEALTH,
}


def died(telling: Telling) -> None:
    """Enter the death; what was open ends with it."""
    if deaths_of(telling.case):
        words = _("The record already tells of the death. Add this source there, in the case itself.")
        raise ValidationError(words)
    before = telling.current("DRL")
    held = before if before is not None and class_of(before) == "D" else None
    implied = LibertyStatus.DIED_IN_CUSTODY if held else LibertyStatus.DECEASED
    status = LibertyStatus(telling.news.death or implied)
    if status == LibertyStatus.DECEASED and held:
        words = _("The record has an open detention: %(row)s. Choose another manner, or enter first how it ended.")
        raise ValidationError({"death": words % {"row": held}})
    if status != LibertyStatus.DECEASED and not held:
        words = _("The record has no open detention in which the person could have died.")
        raise ValidationError({"death": words})
    event = telling.happened(EventType.DEATH, EventRole.DIED)
    telling.enter(Particular(person=telling.case.person, kind=ParticularKind.DEATH, date=telling.date.edtf))
    if before is not None:
        telling.end(before, event, ReleaseType.DIED if held else "")
    telling.begin(status, event, held.place if held else None)


def refuse_after_death(telling: Telling) -> None:
    """Raise ``ValidationError`` for news of a living person who is certainly dead on its day."""
    if telling.news.kind not in OF_THE_LIVING or telling.date.earliest is None:
        return
    for death in deaths_of(telling.case):
        if death.date_latest is not None and death.date_latest < telling.date.earliest:
            words = _("The record tells of the death before this day: %(death)s.")
            raise ValidationError({"date": words % {"death": death}})


def deaths_of(case: Case) -> list[Particular]:
    """The deaths on record that are not refuted."""
    rows = case.person.particulars.filter(kind=ParticularKind.DEATH)
    return list(rows.exclude(confidence=Confidence.REFUTED))
