"""What grows old without anybody doing anything: the status of somebody who was held, restricted or wanted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cases import dates, status
from cases.operations.queues.due import Due
from cases.operations.queues.file import File, Ground
from cases.published.labels import lang
from cases.reach import NEVER, fresh_until
from cases.status import Certainty, Period, Status
from cases.vocabulary import LibertyStatus, QueueReason, ReleaseType

PART = "periods-heading"
WATCHED = ("D", "R")
"""The groups of statuses that must not be forgotten: deprived of liberty; restricted, wanted or exiled."""


def stale(file: File, ground: Ground) -> Iterator[Due]:
    """The last word is older than the freshness limit: nothing is presumed any more."""
    months = ground.freshness_months
    for found, last in _last_word(file, ground):
        if _is_past(last, months, ground.on):
            words = _("“%(status)s” was last confirmed %(when)s: more than %(months)d months ago.")
            yield _old(file, QueueReason.STALE, words % _facts(found, last, months), found, last, months)


def confirm_soon(file: File, ground: Ground) -> Iterator[Due]:
    """The last word will soon be older than the freshness limit: a reminder, before readers are told less."""
    months = ground.freshness_months
    for found, last in _last_word(file, ground):
        if _is_past(last, ground.reminder_months, ground.on) and not _is_past(last, months, ground.on):
            words = _("“%(status)s” was last confirmed %(when)s; after %(months)d months it is not presumed any more.")
            told = words % _facts(found, last, months)
            yield _old(file, QueueReason.CONFIRM_SOON, told, found, last, ground.reminder_months)


def undated(file: File, ground: Ground) -> Iterator[Due]:
    """Nobody can tell how old the news is: no day is attested, and perhaps not even a source has a date."""
    found = watched(file, ground)
    if found is None or found.certainty == Certainty.CERTAIN:
        return
    rows = [row for row in file.periods if found.period is None or str(row.pk) == found.period.key]
    rows = [row for row in rows if LibertyStatus(row.status).deprivation_class in WATCHED]
    if any(row.last_attested for row in rows):
        return
    if any(row.pk in file.dated for row in rows):
        words = _("No day is attested for “%(status)s”, though a source of it has a date: nothing is presumed of it.")
    else:
        words = _("No source with a date speaks for “%(status)s”, and no day is attested.")
    yield Due(
        reason=QueueReason.UNDATED,
        case=file.case,
        why=words % {"status": _status_words(found)},
        clears=_("Enter “last attested”, with a source that has a date; or what came next."),
        part=PART,
        day=None,
        told=(found.code,),
    )


def watched(file: File, ground: Ground) -> Status | None:
    """The status on the day, if it must not be forgotten and is not known to be over."""
    if not any(LibertyStatus(row.status).deprivation_class in WATCHED for row in file.periods):
        return None
    found = file.now(ground)
    if found.certainty == Certainty.NO or (found.period is not None and is_over(found.period)):
        return None
    group = LibertyStatus(found.code).deprivation_class
    # Held by the state or by somebody else, nobody knows which: the code is that of not knowing.
    is_held = not group and status.deprived(file.times, ground.on, ground.freshness_months) != Certainty.NO
    return found if is_held or group in WATCHED else None


def is_over(period: Period) -> bool:
    """Whether a time is said to have ended, and not by a hand-over to another."""
    return period.has_ended and period.ended_how != ReleaseType.CHANGE_OF_STATUS


def _status_words(found: Status) -> str:
    return str(LibertyStatus(found.code).label)


def past_on(last: dt.date, months: int) -> dt.date | None:
    """The first day that is more than so many months after the last word."""
    day = fresh_until(last.toordinal(), months)
    return dt.date.fromordinal(day) if day < NEVER else None


def _is_past(last: dt.date, months: int, on: dt.date) -> bool:
    day = past_on(last, months)
    return day is not None and day <= on


def _last_word(file: File, ground: Ground) -> Iterator[tuple[Status, dt.date]]:
    """The status that must not be forgotten, and the last day on which a source vouches for it."""
    found = watched(file, ground)
    last = status.last_confirmed(found, ground.on) if found else None
    if found is not None and last is not None:
        yield found, last


def _facts(found: Status, last: dt.date, months: int) -> dict[str, object]:
    return {"status": _status_words(found), "when": dates.exact(last).when(lang()), "months": months}


def _old(file: File, reason: QueueReason, why: str, found: Status, last: dt.date, months: int) -> Due:
    return Due(
        reason=reason,
        case=file.case,
        why=why,
        clears=_("Find out whether it is still so: enter a later “last attested” with its source, or what came next."),
        part=PART,
        day=past_on(last, months),
        told=(found.code, last.isoformat()),
    )
