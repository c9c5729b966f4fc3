"""What a court or the law has a day for: hearings, legal limits, replies of bodies that were turned to."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases import dates, limits
from cases.limits import Running
from cases.models import Hearing, LegalLimit, bilingual
from cases.operations.limits import as_law
from cases.operations.queues.due import Due, later
from cases.operations.queues.file import File, Ground
from cases.published.labels import lang
from cases.vocabulary import LimitKind, QueueReason

NEAR = 14
"""How many days before it a hearing or a limit is near."""


def hearing_past(file: File, ground: Ground) -> Iterator[Due]:
    """The day a hearing was planned for has passed, and nobody said what became of it."""
    for row in file.hearings:
        if row.date_latest is not None and row.date_latest < ground.on:
            yield Due(
                reason=QueueReason.HEARING_PAST,
                case=file.case,
                why=_("Planned %(when)s, and no outcome is entered: %(hearing)s.")
                % {"when": _when(row.date), "hearing": purpose(row)},
                clears=_("Say what became of it: took place, adjourned or missed. After an adjournment add a hearing."),
                part="proceedings-heading",
                day=row.date_latest,
                told=_told(row),
            )


def hearing_near(file: File, ground: Ground) -> Iterator[Due]:
    """A hearing may take place soon; or nobody knows when."""
    for row in file.hearings:
        if row.date_latest is not None and row.date_latest < ground.on:
            continue
        if row.date_earliest is not None and row.date_earliest > later(ground.on, NEAR):
            continue
        if row.date:
            why = _("Planned %(when)s: %(hearing)s.") % {"when": _when(row.date), "hearing": purpose(row)}
            clears = _("Prepare for it; once it is over, say what became of it.")
        else:
            why = _("Planned, and its day is not known: %(hearing)s.") % {"hearing": purpose(row)}
            clears = _("Enter its day, or say what became of it.")
        yield Due(
            reason=QueueReason.HEARING_NEAR,
            case=file.case,
            why=why,
            clears=clears,
            part="proceedings-heading",
            day=row.date_earliest,
            told=_told(row),
        )


def limit_exceeded(file: File, ground: Ground) -> Iterator[Due]:
    """A legal limit has passed, or may have, at a stage of which no end is entered."""
    for row, found in running(file, ground):
        earliest = found.day.earliest
        if not found.is_certain and (earliest is None or earliest > ground.on):
            continue
        if found.is_certain:
            words = _("%(stage)s: the legal limit of %(length)s (%(provision)s) passed %(when)s.")
        else:
            words = _("%(stage)s: the legal limit of %(length)s (%(provision)s) may have passed %(when)s.")
        yield _limit(file, QueueReason.LIMIT_EXCEEDED, words, row, found)


def limit_near(file: File, ground: Ground) -> Iterator[Due]:
    """A legal limit may pass soon."""
    for row, found in running(file, ground):
        earliest = found.day.earliest
        if earliest is not None and ground.on < earliest <= later(ground.on, NEAR):
            words = _("%(stage)s: the legal limit of %(length)s (%(provision)s) passes %(when)s.")
            yield _limit(file, QueueReason.LIMIT_NEAR, words, row, found)


def reply_overdue(file: File, ground: Ground) -> Iterator[Due]:
    """The day by which a body was to be answered has passed."""
    for row in file.complaints:
        if row.reply_due_latest is not None and row.reply_due_latest < ground.on:
            yield Due(
                reason=QueueReason.REPLY_OVERDUE,
                case=file.case,
                why=_("%(body)s: a reply was due %(when)s, and none is entered.")
                % {"body": row, "when": _when(row.reply_due)},
                clears=_("Enter the reply and its day, or “No reply” if a source says so."),
                part="communications-heading",
                day=row.reply_due_latest,
                told=(row.mechanism, row.reference, row.reply_due),
            )


def running(file: File, ground: Ground) -> Iterator[tuple[LegalLimit, Running]]:
    """The legal limits of the country that may run, at stages of which no end is entered."""
    open_stages = {row.status for row in file.periods if not row.as_period().has_ended}
    for row in ground.limits.get(file.case.country, ()):
        if limits.STAGES[LimitKind(row.kind)] in open_stages:
            for found in limits.running(as_law(row), file.times, ground.on):
                yield row, found


def purpose(row: Hearing) -> str:
    """What a hearing is for, in the active language if that is written."""
    return bilingual(row, "purpose", lang())


def length_words(row: LegalLimit) -> str:
    """How long a limit is."""
    if row.months is not None:
        return ngettext("%(count)d month", "%(count)d months", row.months) % {"count": row.months}
    return ngettext("%(count)d day", "%(count)d days", row.days or 0) % {"count": row.days}


def _limit(file: File, reason: QueueReason, words: str, row: LegalLimit, found: Running) -> Due:
    facts = {
        "stage": LimitKind(row.kind).label,
        "length": length_words(row),
        "provision": row.provision,
        "when": found.day.when(lang()),
    }
    left_out = bilingual(row, "exceptions", lang())
    return Due(
        reason=reason,
        case=file.case,
        why=" ".join(filter(None, (words % facts, left_out))),
        clears=_("Find out whether the person is still held at this stage: enter its end, or the stage that followed."),
        part="periods-heading",
        day=found.day.earliest,
        told=(row.public_id, found.stay.status, found.day.edtf),
    )


def _when(edtf: str) -> str:
    return dates.parse(edtf).when(lang())


def _told(row: Hearing) -> tuple[str, ...]:
    return (row.purpose_en, row.purpose_es, row.date)
