"""What the queues ask of the cases, read ahead: the same few queries, however many cases there are."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet

from cases import status
from cases.limits import STAGES
from cases.models import (
    Appeal,
    Case,
    Charge,
    Citation,
    Communication,
    Deferral,
    Fact,
    Hearing,
    LegalLimit,
    Paragraph,
    Sentence,
    Statement,
    StatusPeriod,
)
from cases.operations import court_checks, statement_checks
from cases.operations.after_release import outcomes_told, work_told
from cases.operations.lacks import is_to_be_shown
from cases.operations.limits import in_use
from cases.operations.queues.contested import UNTOLD, contested_facts
from cases.operations.roots import CASES
from cases.published.models import Current
from cases.vocabulary import Confidence, Moderation, PlanState, Stance

RowT = TypeVar("RowT", bound=Model)


@dataclass(frozen=True)
class Ground:
    """What a day is judged by: the freshness limit, and by country the legal limits on being held, and those to appeal."""

    on: dt.date
    freshness_months: int
    limits: Mapping[str, tuple[LegalLimit, ...]] = field(default_factory=dict)
    deadlines: Mapping[str, tuple[LegalLimit, ...]] = field(default_factory=dict)

    @property
    def reminder_months(self) -> int:
        """After how many months without a word a reminder is due: a sixth before the limit, at 10 of 12."""
        return self.freshness_months - max(self.freshness_months // 6, 1)

    @classmethod
    def of(cls, on: dt.date, freshness_months: int) -> Ground:
        """That of a day, with the limits as they stand. Three queries."""
        found: dict[bool, dict[str, list[LegalLimit]]] = {True: defaultdict(list), False: defaultdict(list)}
        for row in in_use():
            if Confidence(row.confidence).is_countable:
                found[row.kind in STAGES][row.country].append(row)
        held, heard = ({country: tuple(rows) for country, rows in found[which].items()} for which in (True, False))
        return cls(on, freshness_months, held, heard)


@dataclass(frozen=True)
class File:
    """A case with what the queues ask of it; rows that may stand in no list are not among it.

    ``periods`` are those a status may rest on, ``dated`` the keys of those for which a source with a date speaks.
    ``hearings`` still stand as planned, ``complaints`` wait for a reply that is due, ``appeals`` are open. ``texts`` are
    rows whose words readers of one of the languages cannot read.
    """

    case: Case
    is_public: bool = False
    periods: tuple[StatusPeriod, ...] = ()
    dated: frozenset[int] = frozenset()
    hearings: tuple[Hearing, ...] = ()
    complaints: tuple[Communication, ...] = ()
    appeals: tuple[Appeal, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    texts: tuple[Fact, ...] = ()
    contested: tuple[Fact, ...] = ()
    deferrals: tuple[Deferral, ...] = ()
    is_outcome_told: bool = False
    is_work_told: bool = False
    _known: dict[tuple[dt.date, int], status.Status] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def times(self) -> tuple[status.Period, ...]:
        """The periods as the functions of status take them."""
        return tuple(row.as_period() for row in self.periods)

    def now(self, ground: Ground) -> status.Status:
        """The status at the end of the day. Worked out once: several queues ask."""
        asked = (ground.on, ground.freshness_months)
        if asked not in self._known:
            self._known[asked] = status.status(self.times, *asked)
        return self._known[asked]


def read(cases: QuerySet[Case]) -> list[File]:
    """Some cases with what the queues ask of them."""
    found = list(cases.select_related("person"))
    keys: Any = cases.order_by().values("pk")
    own = {"case__in": keys}
    cited = Citation.objects.filter(stance=Stance.SUPPORTS, period__case__in=keys)
    dated = frozenset(cited.filter(source__published_latest__isnull=False).values_list("period_id", flat=True))
    public = set(Current.objects.filter(kind__in=CASES, withdrawn_at=None).values_list("public_id", flat=True))
    outcome, work = outcomes_told(keys), work_told(keys)
    periods = _by(_told(StatusPeriod.objects.filter(**own)).exclude(confidence=Confidence.DOUBTFUL))
    planned = Hearing.objects.filter(state=PlanState.PLANNED, proceeding__case__in=keys).select_related("proceeding")
    shown = _told(planned).exclude(proceeding__sensitivity__in=UNTOLD)
    hearings = _grouped((row.proceeding.case_id, row) for row in shown)
    complaints = _by(_told(Communication.objects.filter(replied="", response="", **own)).exclude(reply_due=""))
    appeals = _by(_told(Appeal.objects.filter(closed="", **own)))
    sentences = _by(_told(Sentence.objects.filter(**own)).exclude(date=""))
    texts = _by(row for rows in _half_written(own) for row in rows)
    contested = contested_facts(keys)
    deferrals = _by(Deferral.objects.filter(**own))
    return [
        File(
            case=case,
            is_public=case.public_id in public,
            dated=dated,
            is_outcome_told=case.pk in outcome,
            is_work_told=case.pk in work,
            periods=periods.get(case.pk, ()),
            hearings=hearings.get(case.pk, ()),
            complaints=complaints.get(case.pk, ()),
            appeals=appeals.get(case.pk, ()),
            sentences=sentences.get(case.pk, ()),
            texts=texts.get(case.pk, ()),
            contested=contested.get(case.pk, ()),
            deferrals=deferrals.get(case.pk, ()),
        )
        for case in found
    ]


def _told(rows: QuerySet[RowT]) -> QuerySet[RowT]:
    """Those of some facts that may stand in a list, and are not refuted."""
    return rows.exclude(sensitivity__in=UNTOLD).exclude(confidence=Confidence.REFUTED)


def _by(rows: Iterable[Any]) -> dict[int, tuple[Any, ...]]:
    """Rows by the case they are of."""
    return _grouped((row.case_id, row) for row in rows)


def _grouped(pairs: Iterable[tuple[int, RowT]]) -> dict[int, tuple[RowT, ...]]:
    found: dict[int, list[RowT]] = defaultdict(list)
    for key, row in pairs:
        found[key].append(row)
    return {key: tuple(rows) for key, rows in found.items()}


def _half_written(own: dict[str, Any]) -> Iterable[Iterable[Fact]]:
    """The rows that readers are to be told and can read in one language only, kind by kind."""
    half = ~Q(translation_en__gt="", translation_es__gt="")
    yield filter(is_to_be_shown, Paragraph.objects.filter(Q(text_en="") ^ Q(text_es=""), **own))
    for rows in (Charge.objects.filter(half, **own), Sentence.objects.filter(half, **own)):
        stated = rows.exclude(text_as_stated="")
        yield (row for row in stated if is_to_be_shown(row) and not court_checks.is_translated(row))
    said = Statement.objects.filter(half, moderation=Moderation.ACCEPTED, **own)
    yield (row for row in said if is_to_be_shown(row) and not statement_checks.is_translated(row))
