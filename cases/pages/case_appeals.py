"""The appeals of a case, and whether each still stands: nobody is asked to act on one that does not."""

from __future__ import annotations

from dataclasses import dataclass

from cases import dates
from cases.pages.case_status import Banner
from cases.pages.statements import Saying, sayings
from cases.published.shapes import Appeal, CaseDocument
from cases.vocabulary import AppealKind

DAYS_A_MONTH = 365.25 / 12


@dataclass(frozen=True)
class Call:
    """An appeal as it stands on a day.

    ``is_old``: it was opened longer ago than the freshness limit and nobody confirmed it since. ``is_doubtful``: it
    asks for the release of somebody who is not known to be detained. ``sayings``: what is said of it.
    """

    appeal: Appeal
    is_closed: bool
    is_old: bool
    is_doubtful: bool
    sayings: list[Saying]

    @property
    def is_live(self) -> bool:
        """Whether the page may ask its readers to act on it."""
        return not (self.is_closed or self.is_old or self.is_doubtful)


def calls(document: CaseDocument, shown: Banner, freshness_months: int) -> list[Call]:
    """The appeals made by the day of the banner, each with whether it still stands on it."""
    fresh = freshness_months * DAYS_A_MONTH
    found = []
    for appeal in document.appeals:
        opened, closed = dates.parse(appeal.opened), dates.parse(appeal.closed)
        if opened.earliest and opened.earliest > shown.on:
            continue
        is_closed = bool(appeal.close_reason or appeal.closed) and not (closed.latest and closed.latest > shown.on)
        asks_release = AppealKind.RELEASE in appeal.kinds
        found.append(
            Call(
                appeal=appeal,
                is_closed=is_closed,
                is_old=not is_closed and (opened.latest is None or (shown.on - opened.latest).days > fresh),
                is_doubtful=not is_closed and asks_release and not shown.is_detained,
                sayings=sayings(appeal.statements, shown.on),
            )
        )
    return found
