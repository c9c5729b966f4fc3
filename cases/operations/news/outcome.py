"""Telling a piece of news, and looking at what would come of it: one way of doing both."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cases import status
from cases.contradictions import impossible
from cases.models import Case, Event
from cases.operations import checks
from cases.operations.composition import as_read
from cases.operations.edit import claim
from cases.operations.lacks import is_to_be_shown, label
from cases.operations.news import court, death, detention, happening, release
from cases.operations.news.kinds import Kind
from cases.operations.news.telling import News, Telling
from cases.vocabulary import Confidence, PublicStatus

if TYPE_CHECKING:
    from django.contrib.auth.models import User

WAYS: dict[str, Callable[[Telling], None]] = {
    Kind.STILL_DETAINED: detention.still_detained,
    Kind.CHECKED: detention.checked,
    Kind.HEARING: court.heard,
    Kind.TRANSFERRED: detention.transferred,
    Kind.RELEASED: release.released,
    Kind.CHARGE: court.charged,
    Kind.NEW_DETENTION: detention.new_detention,
    Kind.DIED: death.died,
    Kind.HEALTH: happening.health,
    Kind.AFTER_RELEASE: happening.after_release,
    Kind.OTHER: happening.other,
}


@dataclass(frozen=True)
class Standing:
    """What the record says of a person on a day, as readers would be told."""

    status: PublicStatus
    confirmed: dt.date | None
    verified: dt.date | None


@dataclass(frozen=True)
class Outcome:
    """What a piece of news leads to: the status before and after it, its event, and the rows it writes, in words.

    ``proposed`` is the confidence that the sources carry and ``why`` says so; ``confidence`` is the one taken.
    """

    before: Standing
    after: Standing
    event: Event | None
    rows: tuple[str, ...]
    confidence: Confidence
    proposed: Confidence
    why: str


def standing(case: Case, on: dt.date) -> Standing:
    """The public status of a case on a day, and the last day a source vouches for it."""
    rows = [as_read(row) for row in checks.relied_on(case) if is_to_be_shown(row)]
    found = status.status(rows, on, settings.FRESHNESS_MONTHS)
    return Standing(PublicStatus(status.public_status(found)), status.last_confirmed(found, on), case.verified_on)


@transaction.atomic
def tell(case: Case, news: News, by: User, at: dt.datetime, seen: int | None = None) -> Outcome:
    """Write what the news means into the case, on the day of ``at``; the history names ``by``.

    ``seen`` is the version of the case that ``by`` had before them; without it, the one given is. Raises ``Conflict``
    if the case has moved on, and ``ValidationError`` in words, by field of ``News``, for what cannot be; then nothing
    is written.
    """
    today = at.date()
    claim(case, case.version if seen is None else seen)
    before, known = standing(case, today), contradictions(case, today)
    telling = Telling(case, news, by, today)
    _check(telling)
    WAYS[news.kind](telling)
    if found := [words for key, words in contradictions(case, today).items() if key not in known]:
        raise ValidationError(found)
    if news.confidence == Confidence.CONFIRMED != telling.proposed:
        words = _("“Confirmed” needs two independent sources, or one primary record.")
        raise ValidationError({"confidence": words})
    return Outcome(
        before=before,
        after=standing(case, today),
        event=telling.event,
        rows=tuple(label(row) for row in telling.rows),
        confidence=Confidence(telling.confidence),
        proposed=Confidence(telling.proposed),
        why=telling.why,
    )


def look(case: Case, news: News, by: User, at: dt.datetime, seen: int | None = None) -> Outcome:
    """What :func:`tell` would lead to: it is done, and undone. Raises as that does."""
    with transaction.atomic():
        outcome = tell(case, news, by, at, seen)
        transaction.set_rollback(True)
    return outcome


def _check(telling: Telling) -> None:
    """What holds for every kind of news."""
    kind = Kind(telling.news.kind)
    if telling.source is None and kind != Kind.CHECKED:
        raise ValidationError({"source": _("Name the source.")})
    if kind.needs_sentence and not telling.news.sentence_en:
        raise ValidationError({"sentence_en": _("Say in one sentence what happened.")})
    if telling.news.sentence_es and not telling.news.sentence_en:
        raise ValidationError({"sentence_en": _("Write the sentence in English too.")})
    if kind not in (Kind.HEARING, Kind.CHECKED):  # what is planned lies ahead, and an old list can be looked at today
        telling.check_dates()
    if kind.changes_status and not Confidence(telling.confidence).is_countable:
        words = _("What is doubtful or refuted changes no status: choose “Something else”, or say that you are surer.")
        raise ValidationError({"confidence": words})
    if kind.changes_status and kind != Kind.STILL_DETAINED and telling.date.is_unknown:
        raise ValidationError({"date": _("Say when it was, or by when at the latest: the source has no date.")})
    death.refuse_after_death(telling)


def contradictions(case: Case, on: dt.date) -> dict[tuple[Any, ...], str]:
    """What cannot be true of the periods and the life on record, in words, each under a key that stays its own."""
    rows = {str(row.pk): row for row in checks.relied_on(case)}
    found: dict[tuple[Any, ...], str] = {}
    for problem in impossible([row.as_period() for row in rows.values()]):
        key = (problem.code, problem.first.key, problem.second.key if problem.second else "")
        found[key] = f"{label(rows[problem.first.key])}: {checks.words_of(problem.code)}"
    for lack in checks.of_a_life(case, on):
        found[lack.code, type(lack.fact), lack.fact.pk if lack.fact else None] = f"{lack.where}: {lack.message}"
    return found
