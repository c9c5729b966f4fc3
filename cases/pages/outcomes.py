"""What became by a day of what befell somebody: how a detention ended, what became of charges, and of the work lost.

Everything comes from the published case. What it does not tell is not known; nothing doubtful is an outcome.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cases.pages.case_charges import accusations
from cases.pages.toll import DISMISSED
from cases.published.figures import is_countable
from cases.published.shapes import CaseDocument, Participant, TimelineEntry
from cases.templatetags.record import coded, when
from cases.vocabulary import CaseEventRelation, EventType, Knowledge, ReleaseType

WORK = (EventType.REINSTATED, EventType.COMPENSATED, EventType.BLACKLISTING)
"""The events that say what became of somebody who had lost the job."""


@dataclass(frozen=True)
class Outcome:
    """The answer to one question in words; ``is_known``: that our sources tell it."""

    question: str
    words: SafeString | str
    is_known: bool = True


def outcomes(
    case: CaseDocument, on: dt.date, freshness_months: int, is_released: bool, is_dismissed: bool
) -> tuple[Outcome, ...]:
    """What became of somebody by the end of a day; ``is_released``: a detention of theirs is told to be over by then.

    ``is_dismissed``: the record tells elsewhere, too, that they lost the job.
    """
    found = []
    if is_released:
        found.append(_answer(_("How the detention ended"), list(_releases(case, on))))
    found += list(_charges(case, on, freshness_months))
    work = list(_work(case, on))
    if work or is_dismissed or any(_lost_job(entry, case.id) for entry in case.timeline):
        found.append(_answer(_("After the dismissal"), work))
    return tuple(found)


def _answer(question: str, told: list[SafeString]) -> Outcome:
    if not told:
        return Outcome(question, _("Not known"), False)
    return Outcome(question, format_html_join("; ", "{}", ((words,) for words in told)))


def _releases(case: CaseDocument, on: dt.date) -> Iterator[SafeString]:
    """How each detention ended that had, or may have ended by the day, the last one last."""
    for row in case.periods:
        is_told = row.ended_how not in ("", ReleaseType.CHANGE_OF_STATUS, ReleaseType.UNKNOWN) and is_countable(row)
        is_later = (row.ended.earliest or dt.date.min) > on or (row.last_attested or dt.date.min) > on
        if is_told and not is_later:
            how = coded(row.ended_how, "ReleaseType")
            yield format_html("{}, {}", how, when(row.end)) if row.end else format_html("{}", how)


def _charges(case: CaseDocument, on: dt.date, freshness_months: int) -> Iterator[Outcome]:
    """What had become of each charge; without any, what the case says of charges in general."""
    told = [(row, is_countable(row.charge)) for row in accusations(case, on, freshness_months)]
    for row, is_sure in told:
        if is_sure:
            charge = coded(row.charge.charge_category, "ChargeCategory")
            yield Outcome(_("Charge “%(charge)s”") % {"charge": charge}, row.state, row.is_known)
    if not any(is_sure for _row, is_sure in told):
        is_known = case.charge_knowledge in (Knowledge.NONE, Knowledge.NOT_APPLICABLE, Knowledge.WITHHELD)
        words = coded(case.charge_knowledge, "Knowledge") if is_known else _("Not known")
        yield Outcome(_("Charges"), words, is_known)


def _work(case: CaseDocument, on: dt.date) -> Iterator[SafeString]:
    for entry in case.timeline:
        event = entry.event
        is_theirs = entry.relation == CaseEventRelation.OWN or any(_is_of(part, case.id) for part in event.participants)
        has_begun = event.started.earliest is None or event.started.earliest <= on
        if event.type in WORK and is_theirs and has_begun and is_countable(event):
            yield format_html("{}, {}", coded(event.type, "EventType"), when(event.start))


def _lost_job(entry: TimelineEntry, case_id: str) -> bool:
    """Whether an event tells that somebody was dismissed."""
    event = entry.event
    if entry.relation == CaseEventRelation.OWN and event.type == EventType.DISMISSAL and is_countable(event):
        return True
    return any(DISMISSED.befell(part, event) and _is_of(part, case_id) for part in event.participants)


def _is_of(part: Participant, case_id: str) -> bool:
    """Whether a row that a statement may rest on names somebody, or places them among those counted."""
    named = (part.person, *part.named_members)
    return is_countable(part) and any(link is not None and link.id == case_id for link in named)
