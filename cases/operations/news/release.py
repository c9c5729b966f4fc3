"""News of a release: the detention ends, and what the person is from then on begins."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.operations.news.telling import Telling
from cases.vocabulary import EventRole, EventType, LibertyStatus, ReleaseType

MANNERS = [code for code in ReleaseType if code not in (ReleaseType.CHANGE_OF_STATUS, ReleaseType.DIED)]
AFTERWARDS = [code for code in LibertyStatus if code.deprivation_class in ("R", "L")]

IMPLIED = {
    ReleaseType.PENDING_RESTRICTED: LibertyStatus.RELEASED_RESTRICTED,
    ReleaseType.PAROLE: LibertyStatus.CONDITIONAL_RELEASE,
    ReleaseType.EXCHANGE_OR_EXILE: LibertyStatus.EXILE,
    ReleaseType.ESCAPED: LibertyStatus.WANTED,
}
"""The status that a manner of release leads to; any other leads to liberty."""


def released(telling: Telling) -> None:
    """End the open detention on the day of the news, and begin what follows from how it ended."""
    news = telling.news
    if news.manner not in MANNERS:
        raise ValidationError({"manner": _("Say how the person was released; it may be that this is not known.")})
    row = telling.current("D")
    if row is None:
        raise ValidationError(
            _("The record has no open detention that could end. Enter the detention first, or correct its end.")
        )
    manner = ReleaseType(news.manner)
    left = EventType.ESCAPE if manner == ReleaseType.ESCAPED else EventType.RELEASE
    event = telling.happened(left, EventRole.SUBJECT)
    telling.end(row, event, manner)
    telling.begin(news.afterwards or IMPLIED.get(manner, LibertyStatus.AT_LIBERTY), event)
