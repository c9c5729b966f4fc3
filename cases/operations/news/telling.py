"""What one piece of news says, and the means to write it: a row, its source, and a period that begins or ends."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from django.core.exceptions import ValidationError
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from cases import dates
from cases.dates import ImpreciseDate
from cases.models import (
    Case,
    CaseEvent,
    Charge,
    Citation,
    Event,
    Fact,
    Participant,
    Place,
    Proceeding,
    Record,
    Source,
    StatusPeriod,
)
from cases.operations.checks import relied_on
from cases.operations.edit import keep
from cases.operations.proposal import propose
from cases.reach import reaches
from cases.vocabulary import Confidence, EndState, LibertyStatus, PlanState, Sensitivity

if TYPE_CHECKING:
    from django.contrib.auth.models import User

FactT = TypeVar("FactT", bound=Fact)


@dataclass(frozen=True)
class News:
    """One piece of news as a person enters it. Codes are of the vocabularies, dates are EDTF text.

    ``source`` may be new; it is stored with the rest. Without a ``date`` the news is dated by its source: on the day
    it was issued, or before. Without a ``confidence`` the proposed one is taken. What only some kinds ask for comes
    last.
    """

    kind: str
    source: Source | None = None
    date: str = ""
    sentence_en: str = ""
    sentence_es: str = ""
    confidence: str = ""
    quote: str = ""
    locator: str = ""

    place: Place | None = None
    stage: str = ""  # of a detention: a liberty status
    manner: str = ""  # of a release: a release type
    afterwards: str = ""  # of a release: the liberty status that follows, if not the one its manner implies
    death: str = ""  # a final liberty status, if not the one the record implies
    event_type: str = ""  # a court's decision, a matter of health or work, or what else happened
    may_publish: bool = False  # of news of health
    consent_basis: str = ""
    hearing_state: str = ""
    purpose_en: str = ""
    purpose_es: str = ""
    next_date: str = ""
    proceeding: Proceeding | None = None
    charge: Charge | None = None
    charge_status: str = ""
    charge_category: str = ""
    charge_text: str = ""
    charge_lang: str = ""
    charge_side: str = ""


class Telling:
    """A piece of news while it is written into a case, within the transaction of its save.

    Whatever cannot be so raises ``ValidationError`` in words, by the field of ``News`` that says it.
    """

    def __init__(self, case: Case, news: News, by: User, today: dt.date) -> None:
        self.case, self.news, self.by, self.today = case, news, by, today
        self.rows: list[Record] = []
        self.event: Event | None = None
        self.source = news.source
        if self.source is not None and self.source.pk is None:
            keep(self.source, by)
        self.sensitivity = Sensitivity.PUBLIC
        self.date = self._date()
        self.proposed, self.why = propose([self.citation()] if self.source else [])
        self.confidence: str = news.confidence or self.proposed

    def _date(self) -> ImpreciseDate:
        told = dates.parse(self.news.date)
        if told.is_unknown and self.source is not None and self.source.published_latest is not None:
            return dates.parse(f"[..{self.source.published_latest.isoformat()}]")
        return told

    def check_dates(self) -> None:
        """What has happened lies neither in the future nor after its source was issued."""
        if self.date.earliest is None:
            return
        if self.date.earliest > self.today:
            raise ValidationError({"date": _("This day lies in the future.")})
        issued = self.source.published_latest if self.source else None
        if issued is not None and self.date.earliest > issued:
            words = _("The source was issued before this day (%(day)s), so it cannot tell of it.")
            raise ValidationError({"date": words % {"day": in_words(dates.exact(issued))}})

    def weigh(self, row: Fact) -> None:
        """Propose again, with what other sources say of a row. What somebody decided of it stays until somebody does."""
        self.proposed, self.why = propose([*row.citations.all(), self.citation()])
        assessed = row.confidence if row.confidence != Confidence.UNASSESSED else self.proposed
        self.confidence = self.news.confidence or assessed

    # Rows

    def citation(self, aspect: str = "") -> Citation:
        """The source on a row, or on one of its values; not stored."""
        assert self.source is not None
        lang = self.source.lang if self.news.quote else ""
        return Citation(source=self.source, aspect=aspect, quote=self.news.quote, lang=lang, locator=self.news.locator)

    def enter(self, row: FactT) -> FactT:
        """Store a new fact with its source."""
        row.confidence, row.sensitivity = self.confidence, self.sensitivity
        return self.change(row)

    def change(self, row: FactT, aspect: str = "") -> FactT:
        """Store a fact that the source now speaks of too."""
        keep(row, self.by, *([self.citation(aspect)] if self.source else ()))
        self.rows.append(row)
        return row

    def store(self, row: Record) -> None:
        """Store a row that is no fact, or that no source speaks of."""
        keep(row, self.by)
        self.rows.append(row)

    def happened(self, type_: str, role: str = "", **values: Any) -> Event:
        """The event of the sentence, in the timeline of the case; with a role, its person takes part in it."""
        named = {"title_en": self.news.sentence_en, "title_es": self.news.sentence_es, **values}
        row = Event(type=type_, start=self.date.edtf, country=self.case.country, **named)
        self.event = self.enter(row)
        self.store(CaseEvent(case=self.case, event=row))
        if role:
            self.enter(Participant(event=row, role=role, person=self.case.person))
        return row

    # Periods

    @property
    def periods(self) -> list[StatusPeriod]:
        """The periods that a status may rest on, in order of time."""
        rows = {str(row.pk): row for row in relied_on(self.case)}
        return [rows[found.period.key] for found in reaches([row.as_period() for row in rows.values()], 0)]

    def current(self, kinds: str) -> StatusPeriod | None:
        """The period of one of the classes that is open on the day of the news: the last that may have begun by then.

        Of a record in which nothing had begun by then, the first open one: it says why the news cannot be so.
        """
        placed = [row for row in self.periods if class_of(row)]
        begun = [row for row in placed if not self.is_before_start(row)]
        found = begun[-1:] or placed[:1]
        return next((row for row in found if class_of(row) in kinds and row.end_state != EndState.ENDED), None)

    def is_before_start(self, row: StatusPeriod) -> bool:
        """Whether the news lies certainly before a period began."""
        return row.start_earliest is not None and self.date.latest is not None and self.date.latest < row.start_earliest

    def end(self, row: StatusPeriod, event: Event | None, how: str = "") -> None:
        """End a period on the day of the news; it is no surer than its end."""
        if self.is_before_start(row):
            words = _("This is before it began: %(row)s.")
            raise ValidationError({"date": words % {"row": row}})
        if row.last_attested and self.date.latest and self.date.latest < row.last_attested:
            words = _("A source vouches for a later day, %(day)s: %(row)s. Correct one of the two dates.")
            told = {"day": in_words(dates.exact(row.last_attested)), "row": row}
            raise ValidationError({"date": words % told})
        if row.end and not row.imprecise_date("end").overlaps(self.date):
            words = _("The record has other days for its end, %(day)s: %(row)s. Correct one of the two dates.")
            raise ValidationError({"date": words % {"day": in_words(row.imprecise_date("end")), "row": row}})
        row.end, row.end_state, row.ended_how, row.end_event = self.date.edtf, EndState.ENDED, how, event
        row.confidence = weaker(row.confidence, self.confidence)
        self.change(row, "end")

    def begin(self, status: str, event: Event | None, place: Place | None = None) -> StatusPeriod:
        """Begin a period on the day of the news, confirmed as far as the source vouches for it."""
        is_final = LibertyStatus(status).deprivation_class == "T"
        attested = None if is_final else self.attested()
        return self.enter(
            StatusPeriod(
                case=self.case,
                status=status,
                place=place,
                start=self.date.edtf,
                end_state=EndState.ONGOING if attested else EndState.UNKNOWN,
                last_attested=attested,
                start_event=event,
            )
        )

    def attested(self) -> dt.date | None:
        """The last day on which, as the source says, what the news began was so: the day of the news, or of the source.

        A day that is not known exactly vouches for nothing: the person may have been let go after the first of the
        days among which it lies. Nor does the source, where the record tells of another status afterwards.
        """
        known = [self.date.earliest] if self.date.is_exact else []
        if self.source is not None and not self._is_followed():
            issued = self.source.imprecise_date("published")
            is_after = self.date.latest and issued.earliest and issued.earliest >= self.date.latest
            known += [issued.earliest] if issued.is_exact or is_after else []
        day = max((day for day in known if day is not None), default=None)
        limits = (self.source.published_latest if self.source else None, self.today)
        return min([day, *(limit for limit in limits if limit is not None)]) if day else None

    def _is_followed(self) -> bool:
        latest = self.date.latest
        return latest is not None and any(row.start_earliest and row.start_earliest > latest for row in self.periods)


def class_of(row: StatusPeriod) -> str:
    """D, R, L or T; empty for a status that is not known."""
    return LibertyStatus(row.status).deprivation_class


def weaker(one: str, other: str) -> str:
    """The less sure of two confidences."""
    return max(one, other, key=lambda code: list(Confidence).index(Confidence(code)))


def in_words(date: ImpreciseDate) -> str:
    """A date in the active language."""
    return date.words("es" if (get_language() or "en").startswith("es") else "en")


def in_both(text: Any) -> dict[str, str]:
    """A text of ours as ``_en`` and ``_es``."""
    found = {}
    for lang in ("en", "es"):
        with override(lang):
            found[lang] = str(text)
    return found


def is_to_come(state: str) -> bool:
    """Whether a hearing in this state may lie in the future."""
    return state in (PlanState.PLANNED, PlanState.ADJOURNED)
