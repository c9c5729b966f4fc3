"""People as lists show them: a published case with its status on a day, since when, and for how long."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from cases import dates, status
from cases.pages.lengths import length
from cases.pages.outcomes import Outcome
from cases.published import caselist, site, sorting
from cases.published.caselist import CaseRow, WithheldRow
from cases.published.figures import is_countable
from cases.published.shapes import Fact
from cases.vocabulary import PublicStatus


@dataclass(frozen=True)
class Line:
    """One person of a list. ``since`` begins the latest detention by the day; ``length`` is in words.

    ``outcomes``: what became of what befell the person, where the page asks for it.
    ``is_told_later``: the status is certain without a confirmation by the day, from what sources say of days after it.
    """

    row: CaseRow
    since: dates.ImpreciseDate | None
    length: str
    roles: tuple[str, ...] = ()
    is_told_later: bool = False
    outcomes: tuple[Outcome, ...] = ()

    @property
    def last_confirmed(self) -> dates.ImpreciseDate | None:
        return dates.exact(self.row.last_confirmed) if self.row.last_confirmed else None

    @property
    def is_last_known(self) -> bool:
        """Whether the status is only what was last known, so that it needs its date beside it."""
        return self.row.certainty == status.Certainty.LAST_KNOWN

    @property
    def is_dated(self) -> bool:
        """Whether that date stands beside the status: "detained when last reported" says it with the last confirmation."""
        return self.is_last_known and self.row.as_of is not None and self.row.status != PublicStatus.STALE

    @property
    def as_of(self) -> dates.ImpreciseDate | None:
        return dates.exact(self.row.as_of) if self.row.as_of else None


@dataclass(frozen=True)
class WithheldLine:
    """A line of a list for a person whose name is withheld."""

    row: WithheldRow
    is_withheld: bool = True


AnyLine = Line | WithheldLine


def any_line(row: CaseRow | WithheldRow, on: dt.date) -> AnyLine:
    """A row of the list of cases with its words, whether its person is named or not."""
    return WithheldLine(row) if isinstance(row, WithheldRow) else line(row, on)


def line(row: CaseRow, on: dt.date, roles: Iterable[str] = ()) -> Line:
    """A row with the words that depend on the day."""
    periods = row.periods
    begun = [spell for spell in status.spells(periods) if _may_have_begun(spell, on)]
    is_told_later = row.last_confirmed is None and row.certainty == status.Certainty.CERTAIN and _is_told(periods, on)
    if not begun:
        return Line(row, None, "", tuple(roles), is_told_later)
    if row.status == PublicStatus.HELD:
        days = status.days_deprived(begun[-1].periods, on, site.freshness_months())
    else:
        days = row.days
    return Line(row, begun[-1].start, worded(days, row.status, len(begun)), tuple(roles), is_told_later)


def _is_told(periods: Iterable[status.Period], after: dt.date) -> bool:
    """Whether sources say something of a day after another."""
    told = (day for period in periods for day in (period.end.earliest, period.last_attested) if day)
    return any(day > after for day in told)


def _may_have_begun(spell: status.Spell, on: dt.date) -> bool:
    return spell.start.earliest is None or spell.start.earliest <= on


def worded(days: dates.Days, code: str, spells: int) -> str:
    """The length of what is told of so many detentions, by the status of the day."""
    words = length(days)
    if not words:
        return ""
    if code == PublicStatus.STALE:
        return _("%(length)s, when last reported") % {"length": words}
    if code != PublicStatus.HELD and spells > 1:
        return _("%(length)s in all") % {"length": words}
    return words


def lines(
    public_ids: Iterable[str], on: dt.date, known_on: dt.date | None = None, roles: dict[str, list[str]] | None = None
) -> list[Line]:
    """The people of some published cases by name, as known on a day. Three queries; ``roles`` in words by id."""
    standing = caselist.standing(known_on).filter(public_id__in=list(public_ids))
    rows = caselist.cases(list(standing.order_by(*sorting.IN_ORDER)), on, site.freshness_months())
    return [line(row, on, (roles or {}).get(row.id, ())) for row in rows if isinstance(row, CaseRow)]


def doubted(words: str, *facts: Fact) -> str:
    """The words for what somebody was, with the doubt there is about any of the facts they rest on."""
    return words if is_countable(*facts) else _("%(words)s (doubtful)") % {"words": words}


def with_roles(one: Line, roles: tuple[str, ...]) -> Line:
    """The same person with other roles beside the name."""
    return replace(one, roles=roles)
