"""News of a detention: it goes on, in another place or stage; or it begins anew."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases import dates
from cases.dates import ImpreciseDate
from cases.models import StatusPeriod
from cases.operations.news.telling import Telling, class_of, in_both, in_words, weaker
from cases.status import Certainty, deprived
from cases.vocabulary import EndState, EventRole, EventType, LibertyStatus, ReleaseType, Sensitivity


def still_detained(telling: Telling) -> None:
    """A source confirms the detention: its last attested day moves as far as the source vouches, and not back."""
    row, alone = _detention_on(telling), weaker(telling.confidence, telling.proposed)
    telling.weigh(row)
    day = _confirmed_day(telling, row)
    if day is not None and (row.start_earliest is None or day >= row.start_earliest):
        row.last_attested = max(day, row.last_attested or day)
        if not row.end and row.end_state == EndState.UNKNOWN:
            row.end_state = EndState.ONGOING
    row.confidence = telling.confidence
    telling.change(row, "last_attested")
    if day is not None and deprived([each.as_period() for each in telling.periods], day) != Certainty.CERTAIN:
        words = _("The record tells of another status on that day (%(day)s). Look at the periods in the case itself.")
        raise ValidationError({"date": words % {"day": in_words(dates.exact(day))}})
    decided, telling.confidence = telling.confidence, alone  # of this day, only this source speaks
    _checked(telling, in_both(gettext_lazy("A source confirms that the detention goes on.")))
    telling.confidence = decided


def _confirmed_day(telling: Telling, row: StatusPeriod) -> dt.date | None:
    """The last day for which the source certainly vouches: the first that the news may mean, or its own.

    None where the detention may have begun only after that.
    """
    told = _told_day(telling)
    day = told.earliest
    if day is None:
        raise ValidationError({"date": _("Say for which day, or from which day on, the source confirms it.")})
    limits = (telling.source.published_latest if telling.source else None, telling.today)
    day = min([day, *(limit for limit in limits if limit is not None)])
    has_begun = row.start_latest is not None and row.start_latest <= day
    return day if has_begun or told.is_exact else None


def _told_day(telling: Telling) -> ImpreciseDate:
    """The day of a confirmation: as told, or on which its source was issued."""
    if telling.news.date or telling.source is None:
        return telling.date
    return telling.source.imprecise_date("published")


def checked(telling: Telling) -> None:
    """Somebody looked and found nothing new: the day of the check moves, and no status."""
    day = telling.date.earliest if telling.news.date else telling.today
    if day is None:
        raise ValidationError({"date": _("Say on which day, or from which day on, it was checked.")})
    if day > telling.today:
        raise ValidationError({"date": _("This day lies in the future.")})
    case = telling.case
    if case.verified_on is None or case.verified_on < day:
        last, due = case.verified_on, case.review_due_on
        case.verified_on = day
        if last is not None and due is not None:
            case.review_due_on = max(due, day + (due - last))  # it has as long again
        telling.store(case)
    if not telling.news.date:
        telling.date = dates.exact(day)
    issued = telling.source.published_latest if telling.source else None
    if telling.source is None or (issued is not None and issued < day):
        telling.sensitivity = Sensitivity.INTERNAL  # no source says it: that somebody looked stays at the desk
    _checked(telling, in_both(gettext_lazy("The status was checked; there was nothing new.")))


def _checked(telling: Telling, words: dict[str, str]) -> None:
    news = telling.news
    english, spanish = (news.sentence_en, news.sentence_es) if news.sentence_en else (words["en"], words["es"])
    telling.happened(EventType.STATUS_CHECKED, title_en=english, title_es=spanish)


def transferred(telling: Telling) -> None:
    """A hand-over: the placement ends, the next one begins, and the detention goes on."""
    news = telling.news
    row = telling.current("D")
    if row is None:
        raise ValidationError(_("The record has no open detention. Enter a new detention instead."))
    status = news.stage or row.status
    if (news.place is None or news.place == row.place) and status == row.status:
        words = _("Say where the person was taken, or in which stage the detention is now.")
        raise ValidationError({"place": words})
    event = telling.happened(EventType.TRANSFER, EventRole.SUBJECT, place=news.place)
    telling.end(row, event, ReleaseType.CHANGE_OF_STATUS)
    telling.begin(status, event, news.place)


def new_detention(telling: Telling) -> None:
    """A detention begins, and whatever the person was until then ends."""
    before = telling.current("DRL")
    if before is not None and telling.is_before_start(before):
        before = None
    if before is not None and class_of(before) == "D":
        words = _("The record has an open detention: %(row)s. Enter first how it ended, or choose “Transferred”.")
        raise ValidationError(words % {"row": before})
    event = telling.happened(EventType.ARREST, EventRole.SUBJECT)
    if before is not None:
        telling.end(before, event)
    telling.begin(telling.news.stage or LibertyStatus.DETAINED_BASIS_UNKNOWN, event, telling.news.place)


def _detention_on(telling: Telling) -> StatusPeriod:
    """The detention that a confirmation is of: the one that may cover its day."""
    held = [row for row in telling.periods if class_of(row) == "D"]
    if not held:
        raise ValidationError(_("The record has no detention. Enter a new detention instead."))
    begun = [row for row in held if not telling.is_before_start(row)]
    if not begun:
        words = _("This is before it began: %(row)s.")
        raise ValidationError({"date": words % {"row": held[0]}})
    first = _told_day(telling).earliest
    covering = [row for row in begun if row.end_latest is None or first is None or row.end_latest > first]
    if not covering:
        words = _("The record says that the detention had ended (%(day)s). If the person is held again, enter that.")
        raise ValidationError({"date": words % {"day": in_words(begun[-1].imprecise_date("end"))}})
    return covering[-1]
