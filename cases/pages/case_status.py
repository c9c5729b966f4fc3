"""What a case page says of detention: the status on a day, the counters, and the table of periods."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from cases import dates
from cases.dates import Days, ImpreciseDate
from cases.pages.drawing import Line, Tally, detention_line, tally
from cases.pages.lengths import length
from cases.published.shapes import CaseDocument, StatusPeriod, TimelineEntry
from cases.status import (
    Certainty,
    Spell,
    Status,
    days_deprived,
    days_restricted,
    deprived,
    public_status,
    spells,
    status,
)
from cases.templatetags.record import date_words, day_count, when_words
from cases.vocabulary import CaseEventRelation, Confidence, EndState, LibertyStatus, PublicStatus, ReleaseType

SURE = (Certainty.CERTAIN, Certainty.PRESUMED)


@dataclass(frozen=True)
class Banner:
    """The status on a day, and everything said and drawn beside it.

    ``code`` is a public status. ``period`` is the row it rests on, ``spell`` the last detention that may have begun.
    ``days`` counts the present detention of someone held, else all of them; ``restricted`` the days at liberty under
    restrictions; ``reported`` is the last day anything is known of. ``is_doubted``: a detention that may have begun is
    told as doubtful. ``is_silent``: nothing that happened to the person after the last report is told.
    """

    on: dt.date
    status: Status
    code: str
    period: StatusPeriod | None
    spell: Spell | None
    spells: int
    deprived: str
    days: Days
    restricted: Days
    reported: dt.date | None
    line: Line | None
    tally: Tally | None
    is_doubted: bool
    is_silent: bool

    @property
    def length(self) -> str:
        """How long in detention: days where both ends are known, else the unit that keeps it honest."""
        if self.days.least == self.days.most != 0:
            return day_count(self.days)
        return length(self.days)

    @property
    def restricted_length(self) -> str:
        return day_count(self.restricted) if self.restricted.most != 0 else ""

    @property
    def restricted_to(self) -> dt.date | None:
        """The day the time under restrictions is counted up to, where that is not its end but the last report."""
        is_restricted = self.period is not None and LibertyStatus(self.period.status).deprivation_class == "R"
        return self.reported if self.is_last_known and is_restricted else None

    @property
    def is_last_known(self) -> bool:
        return self.status.certainty == Certainty.LAST_KNOWN

    @property
    def is_possible(self) -> bool:
        """Whether detention on the day is possible and no more."""
        return self.deprived == Certainty.POSSIBLE

    @property
    def has_surely_begun(self) -> bool:
        """Whether the detention had begun by the day, so that what is not certain is whether it was over."""
        return bool(self.spell and self.spell.start.latest and self.spell.start.latest <= self.on)

    @property
    def is_detained(self) -> bool:
        """Whether the page may say so without a reservation."""
        return self.code == PublicStatus.HELD and self.deprived in SURE

    @property
    def is_going_on(self) -> bool:
        """Whether the person is deprived of liberty on the day, by whomever: the detention has no end to tell of."""
        return bool(self.spell) and self.deprived in SURE

    @property
    def is_unconfirmed(self) -> bool:
        """Whether the person was deprived of liberty when last reported, and nobody says that it ended."""
        return bool(self.spell) and self.deprived == Certainty.LAST_KNOWN

    @property
    def is_over(self) -> bool:
        """Whether there was a detention that is known to have ended by the day, or was followed by another status."""
        return bool(self.spell) and self.deprived == Certainty.NO

    @property
    def is_stage_known(self) -> bool:
        """Whether the kind of detention (police cells, pre-trial ...) is known, not only that there is one."""
        return (
            self.status.certainty in SURE
            and self.status.code != LibertyStatus.DETAINED_BASIS_UNKNOWN
            and self.status.code in LibertyStatus.values
        )

    @property
    def in_short(self) -> str:
        """The status in one line that stands alone, never without a day: that of the last report, else the one asked for."""
        words = _("Possibly detained") if self.is_possible else str(PublicStatus(self.code).label)
        if self.reported is None or self.reported > self.on or self.is_possible:
            return _("%(status)s, as known on %(day)s") % {"status": words, "day": date_words(self.on)}
        day = date_words(self.reported)
        if self.code == PublicStatus.STALE:
            return _("%(status)s, on %(day)s") % {"status": words, "day": day}
        return _("%(status)s, as last reported on %(day)s") % {"status": words, "day": day}

    @property
    def line_words(self) -> str:
        """What the line draws, for those who do not see it."""
        if self.spell is None:
            return ""
        words = [_("Detention line: begins %(day)s") % {"day": when_words(self.spell.start)}]
        ended = self.spell.end.earliest
        if ended and ended <= self.on:
            words.append(_("ends %(day)s") % {"day": when_words(self.spell.end)})
        if self.reported and self.reported <= self.on:
            words.append(_("last report %(day)s") % {"day": date_words(self.reported)})
        if self.is_last_known:
            words.append(_("no information after that"))
        return ", ".join(words)

    @property
    def ended_in(self) -> str:
        """What stands under the end of the line: a death or an escape is no release, nor is what nobody calls one."""
        match self.spell.periods[-1].ended_how if self.spell else "":
            case ReleaseType.DIED:
                return pgettext("under a line", "died")
            case ReleaseType.ESCAPED:
                return pgettext("under a line", "escaped")
            case "" | ReleaseType.UNKNOWN:
                return pgettext("under a line", "ended")
        return pgettext("under a line", "released")

    @property
    def tally_words(self) -> str:
        """What the strokes count, for those who do not see them."""
        if self.tally is None:
            return ""
        weeks = ngettext("%(count)d whole week", "%(count)d whole weeks", self.tally.weeks)
        words = weeks % {"count": self.tally.weeks}
        if self.tally.unsure:
            words = _("%(weeks)s, perhaps %(count)d more") % {"weeks": words, "count": self.tally.unsure}
        return words


def banner(document: CaseDocument, on: dt.date, freshness_months: int) -> Banner:
    """The status of a case at the end of a day."""
    periods = document.status_periods()
    found = status(periods, on, freshness_months)
    begun = [spell for spell in spells(periods) if not _is_after(spell.start, on)]
    code = public_status(found)
    held = deprived(periods, on, freshness_months)
    counted = begun[-1].periods if begun and held in SURE else periods
    days = days_deprived(counted, on, freshness_months)
    return Banner(
        on=on,
        status=found,
        code=code,
        period=next((row for row in document.periods if found.period and row.key == found.period.key), None),
        spell=begun[-1] if begun else None,
        spells=len(begun),
        deprived=held,
        days=days,
        restricted=days_restricted(periods, on, freshness_months),
        reported=found.as_of,
        line=detention_line(periods, on, freshness_months),
        tally=tally(days_deprived(periods, on, freshness_months)),
        is_silent=not any(_is_news(entry, found.as_of, on) for entry in document.timeline),
        is_doubted=any(_is_doubted(row) and not _is_after(row.started, on) for row in document.periods),
    )


def _is_doubted(period: StatusPeriod) -> bool:
    """Whether somebody says that the person was detained, and better sources contradict it."""
    return is_deprivation(period) and period.confidence == Confidence.DOUBTFUL


def _is_news(entry: TimelineEntry, reported: dt.date | None, on: dt.date) -> bool:
    """Whether something that happened to the person after the last report of the status is told by a day."""
    day = entry.event.started.earliest
    return entry.relation != CaseEventRelation.CONTEXT and day is not None and (reported or on) < day <= on


def _is_after(date: ImpreciseDate, on: dt.date) -> bool:
    return date.earliest is not None and date.earliest > on


# Detention and court


@dataclass(frozen=True)
class Stay:
    """A row of the table of periods, with its length and up to when it is counted.

    ``is_final``: it is a death, which has no length.
    """

    period: StatusPeriod
    days: Days | None
    counted_to: dt.date | None
    is_ongoing: bool
    is_deprived: bool
    is_final: bool


def stays(document: CaseDocument) -> list[Stay]:
    """The periods in order. A length never runs past the end or the last report."""
    found = []
    for period in document.periods:
        ended = not period.ended.is_unknown
        end = period.ended if ended else _exactly(period.last_attested)
        is_final = LibertyStatus(period.status).deprivation_class == "T"
        counted = not period.started.is_unknown and end is not None and not is_final
        found.append(
            Stay(
                period=period,
                days=dates.days_between(period.started, end) if counted and end else None,
                counted_to=None if ended else period.last_attested,
                is_ongoing=not ended and period.end_state != EndState.ENDED,
                is_deprived=is_deprivation(period),
                is_final=is_final,
            )
        )
    return found


def is_deprivation(period: StatusPeriod) -> bool:
    """Whether somebody in this status is deprived of liberty."""
    return LibertyStatus(period.status).deprivation_class == "D"


def _exactly(day: dt.date | None) -> ImpreciseDate | None:
    return dates.exact(day) if day else None
