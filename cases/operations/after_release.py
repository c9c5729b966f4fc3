"""What is still to be answered once somebody is out of detention: a case is closed only when it is (domain notes, 2.5).

None of it stands in the way of publishing: the queue and the desk remind, and the page says that it is not known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from django.db.models import Q
from django.utils.translation import gettext as _

from cases.charges import WAITING
from cases.models import Case, CaseEvent, ChargeUpdate, StatusPeriod
from cases.operations.composition import SHOWN
from cases.operations.lacks import Lack
from cases.status import spells
from cases.vocabulary import CaseEventRelation, ChargeStatus, Confidence, EventType, Knowledge, LibertyStatus

WORK = (EventType.REINSTATED, EventType.BLACKLISTING, EventType.COMPENSATED)


def is_released(case: Case, on: dt.date) -> bool:
    """Whether somebody was let go by a day, as far as the periods that are not doubtful tell."""
    return is_let_go(case.periods.all(), on)


def is_let_go(periods: Iterable[StatusPeriod], on: dt.date) -> bool:
    """Whether some periods of one case tell so; see :func:`is_released`."""
    rows = [row for row in periods if Confidence(row.confidence).is_countable]
    let_go = [row.start_earliest for row in rows if LibertyStatus(row.status).is_release]
    held = spells(row.as_period() for row in rows) if let_go else ()
    first = held[0].start.earliest if held else None
    return any(day is not None and first is not None and first <= day <= on for day in let_go)


def unanswered(case: Case, on: dt.date) -> Iterator[Lack]:
    """The proceedings and the work of somebody who was let go: what nobody has answered, or only said to be known."""
    if is_released(case, on):
        yield from open_questions(case, bool(outcomes_told([case.pk])), bool(work_told([case.pk])))


def open_questions(case: Case, is_outcome_told: bool, is_work_told: bool) -> Iterator[Lack]:
    """What is not answered of somebody who was let go, by whether steps of charges and events tell of it."""
    where = _("After the release")
    if not case.outcome_knowledge:
        yield Lack("outcome_open", _("Say what is known of the outcome of the proceedings."), where, None, False)
    elif case.outcome_knowledge == Knowledge.KNOWN and not is_outcome_told:
        words = _("The outcome is said to be known, but no step of a charge tells it: enter it.")
        yield Lack("outcome_untold", words, where, None, False)
    if is_work_told and case.aftermath_knowledge != Knowledge.KNOWN:
        words = _(
            "An event tells of the job, of blacklisting or of compensation: choose “%(known)s” for work after release."
        )
        yield Lack("work_told", words % {"known": Knowledge.KNOWN.label}, where, None, False)
    elif not case.aftermath_knowledge:
        words = _("Say what is known of the job, of blacklisting and of compensation after the release.")
        yield Lack("work_open", words, where, None, False)
    elif case.aftermath_knowledge == Knowledge.KNOWN and not is_work_told:
        words = _("Work after release is said to be known, but no event of the case tells it: enter it.")
        yield Lack("work_untold", words, where, None, False)


def outcomes_told(cases: Iterable[int]) -> set[int]:
    """Those of some cases, by key, in which a step of a charge that is told says how it ended. One query."""
    shown = Q(sensitivity__in=SHOWN, charge__sensitivity__in=SHOWN)
    refuted = Q(confidence=Confidence.REFUTED) | Q(charge__confidence=Confidence.REFUTED)
    steps = ChargeUpdate.objects.filter(shown, charge__case__in=cases).exclude(refuted)
    ended = steps.exclude(status__in=[*WAITING, ChargeStatus.UNKNOWN])
    return set(ended.values_list("charge__case_id", flat=True))


def work_told(cases: Iterable[int]) -> set[int]:
    """Those of some cases, by key, of which an event that is told says what became of the work. One query."""
    links = CaseEvent.objects.filter(case__in=cases, event__type__in=WORK, event__sensitivity__in=SHOWN)
    links = links.exclude(relation=CaseEventRelation.CONTEXT).exclude(event__confidence=Confidence.REFUTED)
    return set(links.values_list("case_id", flat=True))
