"""How long people have been detained, in classes: the least and the most that sources allow must lie in the same one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.published.models import CaseLength, CaseVersion

RANGE, NEVER, UNTOLD = "range", "never", "untold"


@dataclass(frozen=True)
class Length:
    """A class of lengths: from so many days up to, not including, so many (None = no limit)."""

    code: str
    label: str | Promise
    least: int
    most: int | None


CLASSES = (
    Length("under-1-month", _("Under 1 month"), 0, 31),
    Length("1-to-6-months", _("1 to 6 months"), 31, 183),
    Length("6-to-12-months", _("6 months to 1 year"), 183, 365),
    Length("1-to-2-years", _("1 to 2 years"), 365, 730),
    Length("2-to-5-years", _("2 to 5 years"), 730, 1825),
    Length("over-5-years", _("5 years or more"), 1825, None),
)
"""A month begins with its 31st day and half a year with its 183rd: the words of a length elsewhere count likewise."""

LABELS: dict[str, str | Promise] = {
    **{length.code: length.label for length in CLASSES},
    RANGE: _("Known only as a range"),
    NEVER: _("Not detained by then, as far as is known"),
    UNTOLD: _("Not told: name withheld"),
}
"""Every answer there is for a case, once: the classes, and what falls in none."""


def classed(day: dt.date) -> QuerySet[Any]:
    """The row of every named case version that covers a day, with its answer as ``length``."""
    number = day.toordinal()
    rows = CaseLength.objects.filter(Q(next_day=None) | Q(next_day__gt=day), first_day__lte=day)
    least = F("least") + F("least_grows") * Value(number)
    most = F("most") + F("most_grows") * Value(number)
    within = [
        When(Q(at_least__gte=length.least) & (Q() if length.most is None else Q(at_most__lt=length.most)), then=code)
        for length in CLASSES
        for code in [Value(length.code)]
    ]
    answer = Case(When(at_most=0, then=Value(NEVER)), *within, default=Value(RANGE), output_field=CharField())
    return rows.annotate(at_least=least, at_most=most).annotate(length=answer)


def of_length(found: QuerySet[CaseVersion], code: str, day: dt.date) -> QuerySet[CaseVersion]:
    """Those of some case versions whose person had been detained for so long by a day."""
    rows = classed(day).filter(case_version=OuterRef("pk"))
    if code == UNTOLD:
        return found.filter(~Exists(rows))
    return found.filter(Exists(rows.filter(length=code)))
