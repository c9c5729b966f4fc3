"""What courts did in a case: proceedings, what each hearing has come to by a day, and sentences."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cases import dates
from cases.pages.lengths import term
from cases.published.shapes import CaseDocument, Hearing, Proceeding, Sentence
from cases.templatetags.record import active, coded, date_inline
from cases.vocabulary import Answer, PlanState, SentenceKind


@dataclass(frozen=True)
class Sitting:
    """A hearing, and in words whether it is to come, took place, or nobody knows. ``is_known``: somebody does."""

    hearing: Hearing
    words: SafeString
    is_known: bool


@dataclass(frozen=True)
class Process:
    """A proceeding with its hearings in order of time."""

    proceeding: Proceeding
    sittings: tuple[Sitting, ...]


def processes(document: CaseDocument, on: dt.date) -> list[Process]:
    """The proceedings of a case; of their hearings, what is planned is told as of the end of a day."""
    return [
        Process(proceeding, tuple(sitting(hearing, on) for hearing in proceeding.hearings))
        for proceeding in document.proceedings
    ]


def sitting(hearing: Hearing, on: dt.date) -> Sitting:
    """A hearing as it stands at the end of a day: one whose planned day has passed did not take place by that alone."""
    date = dates.parse(hearing.date)
    day = date_inline(date)
    if hearing.state != PlanState.PLANNED:
        return Sitting(hearing, format_html("{}: {}", coded(hearing.state, "PlanState"), day), True)
    if date.is_unknown:
        return Sitting(hearing, format_html("{}", _("planned, date not known")), True)
    if date.latest is not None and date.latest < on:
        words = _("was planned for {day}; not known whether it took place")
        return Sitting(hearing, format_html(words, day=day), False)
    return Sitting(hearing, format_html(_("planned for {day}"), day=day), True)


@dataclass(frozen=True)
class Ruling:
    """A sentence with its length, and whether it was suspended, in words; empty where the question does not arise."""

    sentence: Sentence
    length: str
    suspended: str
    is_translated: bool


def rulings(document: CaseDocument) -> list[Ruling]:
    """The sentences of a case in order of time."""
    return [
        Ruling(
            sentence=row,
            length=term(row.length_min, row.length_max, row.length_unit) or _unknown_length(row),
            suspended=_suspended(row),
            is_translated=bool(row.translation) and row.lang.partition("-")[0] != active(),
        )
        for row in document.sentences
    ]


def _unknown_length(row: Sentence) -> str:
    return _("Length not known") if row.kind == SentenceKind.IMPRISONMENT else ""


def _suspended(row: Sentence) -> str:
    match row.suspended:
        case Answer.YES:
            return _("suspended")
        case Answer.NO:
            return _("not suspended")
    return _("whether it was suspended is not known") if row.kind == SentenceKind.IMPRISONMENT else ""
