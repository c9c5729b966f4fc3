"""The legal limits that had certainly passed by a day, while the person was held at that stage."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import ngettext

from cases import limits
from cases.dates import ImpreciseDate
from cases.published.figures import is_countable
from cases.published.shapes import CaseDocument, LegalLimit, Provision
from cases.reach import Certainty
from cases.templatetags.record import active


@dataclass(frozen=True)
class Overstay:
    """A limit that had passed, and on which day."""

    row: LegalLimit
    day: ImpreciseDate

    @property
    def texts(self) -> list[Provision]:
        """The text that sets the limit; none if better sources contradict it."""
        return [text for text in self.row.texts if is_countable(text)]

    @property
    def is_translated(self) -> bool:
        """Whether the text is in another language than the page, and our translation stands beside it."""
        return any(text.translation and text.lang.partition("-")[0] != active() for text in self.row.texts)

    @property
    def length(self) -> str:
        if self.row.months is not None:
            return ngettext("%(count)d month", "%(count)d months", self.row.months) % {"count": self.row.months}
        return ngettext("%(count)d day", "%(count)d days", self.row.days or 0) % {"count": self.row.days}


def overstays(document: CaseDocument, on: dt.date) -> list[Overstay]:
    """What is certain by the end of a day. What is only possible, or doubtful, is not said of a law and a person."""
    periods = document.status_periods()
    return [
        Overstay(row, found.day)
        for row in document.limits
        for found in limits.passed(row.as_limit(), periods, on)
        if is_countable(row) and found.certainty == Certainty.CERTAIN
    ]
