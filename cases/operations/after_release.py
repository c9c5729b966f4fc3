"""What is still to be answered once somebody is out of detention: a case is closed only when it is (domain notes, 2.5).

None of it stands in the way of publishing: the queue and the desk remind, and the page says that it is not known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cases.charges import WAITING
from cases.models import Case
from cases.operations.lacks import Lack, is_to_be_shown
from cases.status import spells
from cases.vocabulary import CaseEventRelation, ChargeStatus, Confidence, EventType, Knowledge, LibertyStatus

WORK = (EventType.REINSTATED, EventType.BLACKLISTING, EventType.COMPENSATED)


def is_released(case: Case, on: dt.date) -> bool:
    """Whether somebody was let go by a day, as far as the periods that are not doubtful tell."""
    rows = [row for row in case.periods.all() if Confidence(row.confidence).is_countable]
    held = spells(row.as_period() for row in rows)
    first = held[0].start.earliest if held else None
    let_go = (row.start_earliest for row in rows if LibertyStatus(row.status).is_release)
    return any(day is not None and first is not None and first <= day <= on for day in let_go)


def unanswered(case: Case, on: dt.date) -> Iterator[Lack]:
    """The proceedings and the work of somebody who was let go: what nobody has answered, or only said to be known."""
    if not is_released(case, on):
        return
    where = _("After the release")
    if not case.outcome_knowledge:
        yield Lack("outcome_open", _("Say what is known of the outcome of the proceedings."), where, None, False)
    elif case.outcome_knowledge == Knowledge.KNOWN and not _is_outcome_told(case):
        words = _("The outcome is said to be known, but no step of a charge tells it: enter it.")
        yield Lack("outcome_untold", words, where, None, False)
    is_told = _is_work_told(case)
    if is_told and case.aftermath_knowledge != Knowledge.KNOWN:
        words = _(
            "An event tells of the job, of blacklisting or of compensation: choose “%(known)s” for work after release."
        )
        yield Lack("work_told", words % {"known": Knowledge.KNOWN.label}, where, None, False)
    elif not case.aftermath_knowledge:
        words = _("Say what is known of the job, of blacklisting and of compensation after the release.")
        yield Lack("work_open", words, where, None, False)
    elif case.aftermath_knowledge == Knowledge.KNOWN and not is_told:
        words = _("Work after release is said to be known, but no event of the case tells it: enter it.")
        yield Lack("work_untold", words, where, None, False)


def _is_outcome_told(case: Case) -> bool:
    shown = (row for row in case.charges.all() if is_to_be_shown(row))
    steps = (step for row in shown for step in row.updates.all() if is_to_be_shown(step))
    return any(step.status not in {*WAITING, ChargeStatus.UNKNOWN} for step in steps)


def _is_work_told(case: Case) -> bool:
    links = case.case_events.exclude(relation=CaseEventRelation.CONTEXT).filter(event__type__in=WORK)
    return any(is_to_be_shown(link.event) for link in links.select_related("event"))
