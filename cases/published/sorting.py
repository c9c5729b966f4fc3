"""The orders of the list of cases, and what of a case depends on the day: the same for a page and for the whole list."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import (
    BooleanField,
    Case,
    DateField,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    Func,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Least
from django.utils.translation import gettext_lazy

from cases.published.models import CaseSpan, CaseVersion
from cases.status import Certainty
from cases.vocabulary import LibertyStatus

UPDATED, LONGEST, CONFIRMED, NAME = "updated", "longest", "confirmed", "name"
SORTS = (
    (UPDATED, gettext_lazy("Most recently updated")),
    (LONGEST, gettext_lazy("Longest detained")),
    (CONFIRMED, gettext_lazy("Last confirmed, oldest first")),
    (NAME, gettext_lazy("Name, A to Z")),
)

_DEPRIVED = [code.value for code in LibertyStatus if code.deprivation_class == "D"]


def spans_on(day: dt.date) -> QuerySet[CaseSpan]:
    """The span of every case version that covers a day."""
    return CaseSpan.objects.filter(Q(next_day=None) | Q(next_day__gt=day), first_day__lte=day)


class ByCode(Func):
    """Text in the order of the codes of its characters, as SQLite has it, whatever the collation of the database."""

    template = "%(expressions)s"
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, template='%(expressions)s COLLATE "C"', **context)


IN_ORDER = (ByCode("sort_name"), ByCode("public_id"))
"""People by name; those of one name, in an order that stays the same."""

UNNAMED = ExpressionWrapper(Q(sort_name=""), BooleanField())
"""Whether there is no name to go by: of all whose name is withheld, whom a year gives one moment, the index knows the order."""


def ordered(found: QuerySet[CaseVersion], order: str, day: dt.date) -> QuerySet[CaseVersion]:
    """Case versions in one of the :data:`SORTS`, as of a day."""
    match order:
        case "longest":
            found = with_days_detained(found, day)
            return found.order_by(F("detained_for").desc(nulls_last=True), *IN_ORDER)
        case "confirmed":
            return with_confirmation(found, day).order_by(F("confirmed").asc(nulls_first=True), *IN_ORDER)
        case "name":
            return found.order_by(*IN_ORDER)
    return found.order_by("-updated_at", UNNAMED, IN_ORDER[1])


def with_confirmation(found: QuerySet[CaseVersion], day: dt.date) -> QuerySet[Any]:
    """With ``confirmed``, the last day, not after the one asked for, on which a source vouches for each."""
    told = spans_on(day).filter(case_version=OuterRef("pk")).values("as_of")[:1]
    return found.annotate(
        confirmed=Coalesce(Subquery(told), Case(When(last_confirmed__lte=day, then="last_confirmed")))
    )


def with_days_detained(found: QuerySet[CaseVersion], day: dt.date) -> QuerySet[Any]:
    """With ``detained_for``, how long each person is known to have been deprived of liberty by a day.

    Time in which it was only presumed counts while it still is: once it ran out without news it is no longer known.
    """
    is_known = Q(certainty=Certainty.CERTAIN) | Q(certainty=Certainty.PRESUMED) & (
        Q(next_day=None) | Q(next_day__gt=day)
    )
    until = Least(Coalesce("next_day", Value(day, DateField())), Value(day, DateField()))
    held = CaseSpan.objects.filter(is_known, case_version=OuterRef("pk"), first_day__lte=day, code__in=_DEPRIVED)
    total: QuerySet[Any] = (
        held.order_by().values("case_version").annotate(total=Sum(until - F("first_day"), output_field=DurationField()))
    )
    return found.annotate(detained_for=Subquery(total.values("total"), DurationField()))


def unbounded(bound: str) -> Q:
    """Detained some time, with no known limit on this side: a case without any detention does not match."""
    detained = CaseSpan.objects.filter(case_version=OuterRef("pk"), code__in=_DEPRIVED)
    return Q(**{bound: None}) & Q(Exists(detained))
