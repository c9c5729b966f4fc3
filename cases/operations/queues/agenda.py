"""What has a day in some cases: hearings, legal limits, deadlines, replies, reviews, and what somebody put off until then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases import dates, limits
from cases.dates import ImpreciseDate
from cases.models import Case
from cases.operations.limits import as_law
from cases.operations.queues import court, liberty
from cases.operations.queues.file import File, Ground
from cases.published.labels import lang
from cases.status import last_confirmed
from cases.vocabulary import LimitKind, QueueReason


@dataclass(frozen=True)
class Entry:
    """Something that is to happen, or is due, on a day; the days on which it may be are those of ``day``.

    ``kind`` and ``words`` are in the active language; ``part`` is the anchor on the case page where it stands.
    """

    day: ImpreciseDate
    kind: str
    words: str
    case: Case
    part: str

    @property
    def first(self) -> dt.date:
        """The day it stands under: the first on which it may be, or the last if only that is known."""
        return self.day.earliest or self.day.latest or dt.date.max

    def falls_within(self, first: dt.date, last: dt.date) -> bool:
        """Whether it may be on one of some days. Of a range that is open, only the known end counts."""
        earliest, latest = self.day.earliest or self.day.latest, self.day.latest or self.day.earliest
        return earliest is not None and latest is not None and earliest <= last and latest >= first


def entries(files: Iterable[File], ground: Ground, first: dt.date, last: dt.date) -> list[Entry]:
    """What may fall on a day from ``first`` to ``last``, in order of time. ``ground`` is the day on which it is asked."""
    found = (entry for file in files for entry in _of(file, ground))
    shown = (entry for entry in found if entry.falls_within(first, last))
    return sorted(shown, key=lambda entry: (entry.first, entry.kind, str(entry.case), entry.words))


def _of(file: File, ground: Ground) -> Iterator[Entry]:
    case = file.case
    for row in file.hearings:
        day = row.imprecise_date("date")
        yield Entry(day, _("Hearing"), court.purpose(row), case, "proceedings-heading")
    for limit, found in court.running(file, ground):
        facts = {
            "stage": LimitKind(limit.kind).label,
            "length": court.length_words(limit),
            "provision": limit.provision,
        }
        words = _("%(stage)s: the limit of %(length)s passes (%(provision)s)") % facts
        yield Entry(found.day, _("Legal limit"), words, case, "periods-heading")
    yield from _appeals(file, ground)
    for complaint in file.complaints:
        day = complaint.imprecise_date("reply_due")
        yield Entry(day, _("Reply due"), str(complaint), case, "communications-heading")
    if case.review_due_on is not None:
        words = _("The whole file is to be checked again")
        yield Entry(dates.exact(case.review_due_on), _("Review"), words, case, "id_review_due_on")
    status = liberty.watched(file, ground)
    last = last_confirmed(status, ground.on) if status else None
    if last is not None:
        words = _("Not presumed any more from this day on, unless it is confirmed")
        past = liberty.past_on(last, ground.freshness_months)
        if past is not None:
            yield Entry(dates.exact(past), _("Confirmation"), words, case, liberty.PART)
    for deferral in file.deferrals:
        words = f"{QueueReason(deferral.reason).label}: {deferral.note} ({deferral.by_name})"
        yield Entry(dates.exact(deferral.until), _("Look again"), words, case, "")


def _appeals(file: File, ground: Ground) -> Iterator[Entry]:
    """By when sentences had to be appealed, as the law of the country has it."""
    for limit in ground.deadlines.get(file.case.country, ()):
        for sentence in file.sentences:
            until = limits.deadline(as_law(limit), sentence.imprecise_date("date"))
            if until is None:
                continue
            facts = {
                "when": sentence.imprecise_date("date").when(lang()),
                "length": court.length_words(limit),
                "provision": limit.provision,
            }
            words = _("Last day to appeal the sentence given %(when)s: %(length)s (%(provision)s)") % facts
            yield Entry(until, _("Deadline"), words, file.case, "sentences-heading")
