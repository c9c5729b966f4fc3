"""The filters of the case list: what an address may ask, and what is wrong with it if it asks something else."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any

import django_filters
from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import (
    Case,
    DateField,
    DurationField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Least
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_countries import countries

from cases import dates
from cases.published.caselist import standing
from cases.published.lengths import LABELS, LengthFilter
from cases.published.models import CaseSpan, CaseTerm, CaseVersion
from cases.published.search import matching
from cases.published.terms import NO_CHARGE_TOLD
from cases.status import Certainty
from cases.vocabulary import ChargeCategory, LibertyStatus, PublicationKind, PublicStatus, Sector, Violation

UPDATED, LONGEST, CONFIRMED, NAME = "updated", "longest", "confirmed", "name"
SORTS = (
    (UPDATED, gettext_lazy("Most recently updated")),
    (LONGEST, gettext_lazy("Longest detained")),
    (CONFIRMED, gettext_lazy("Last confirmed, oldest first")),
    (NAME, gettext_lazy("Name, A to Z")),
)
TABLE, CARDS, MAP = "table", "cards", "map"
VIEWS = ((TABLE, gettext_lazy("Table")), (CARDS, gettext_lazy("Cards")), (MAP, gettext_lazy("Map")))
FACETS = ("status", "country", "sector", "charge", "violation", "union", "employer", "dispute")
LAST_PAGE = 100_000

_WHEN = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_PUBLIC_ID = re.compile(r"[A-Za-z0-9_-]{1,40}")
_DEPRIVED = [code.value for code in LibertyStatus if code.deprivation_class == "D"]


class CodesField(forms.Field):
    """All values of a key that may be repeated, each once, in the order of the address."""

    widget = forms.SelectMultiple

    def to_python(self, value: Iterable[str] | None) -> list[str]:
        return [code for code in dict.fromkeys(value or ()) if code]


class WhenField(forms.CharField):
    """A year, a month or a day, as the range of days it stands for."""

    def clean(self, value: str | None) -> dates.ImpreciseDate | None:
        text = super().clean(value)
        if not text:
            return None
        try:
            if not _WHEN.fullmatch(text):
                raise dates.DateError(text)
            return dates.parse(text)
        except dates.DateError as error:
            message = _("“%(value)s” is neither a year (2007) nor a date (2007-06-05).")
            raise forms.ValidationError(message, params={"value": text[:40]}) from error


class CaseForm(forms.Form):
    """Bad values of a repeated key are named and left out; its good ones still count."""

    def clean(self) -> dict[str, Any]:
        for key in FACETS:
            codes = self.cleaned_data.get(key, [])
            known = [code for code in codes if _is_code(key, code)]
            if known != codes:
                self.add_error(key, _refusal(code for code in codes if code not in known))
                self.cleaned_data[key] = known
        return self.cleaned_data


def _is_code(key: str, code: str) -> bool:
    match key:
        case "status":
            return code in PublicStatus.values
        case "country":
            return code in countries
        case "sector":
            return code in Sector.values
        case "charge":
            return code in ChargeCategory.values or code in NO_CHARGE_TOLD
        case "violation":
            return code in Violation.values
    return _PUBLIC_ID.fullmatch(code) is not None


def _refusal(codes: Iterable[str]) -> list[forms.ValidationError]:
    message = _("There is no “%(value)s” to filter by.")
    return [forms.ValidationError(message, params={"value": _shown(code)}) for code in list(codes)[:5]]


def _shown(text: str) -> str:
    """A stranger's text, short enough and printable, to be quoted in a message."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text[:40])


class TermFilter(django_filters.Filter):
    """Cases under any of the given values of one facet."""

    field_class = CodesField

    def filter(self, qs: QuerySet[CaseVersion], value: list[str]) -> QuerySet[CaseVersion]:
        if not value:
            return qs
        terms = CaseTerm.objects.filter(case_version=OuterRef("pk"), facet=self.field_name, value__in=value)
        return qs.filter(Exists(terms))


class StatusFilter(django_filters.Filter):
    """Cases in any of the given public statuses on the day of the list."""

    field_class = CodesField

    def filter(self, qs: QuerySet[CaseVersion], value: list[str]) -> QuerySet[CaseVersion]:
        if not value:
            return qs
        return qs.filter(Exists(spans_on(self.parent.day).filter(case_version=OuterRef("pk"), status__in=value)))


class AfterFilter(django_filters.Filter):
    """Cases whose first detention may have begun in or after the time given."""

    field_class = WhenField

    def filter(self, qs: QuerySet[CaseVersion], value: dates.ImpreciseDate | None) -> QuerySet[CaseVersion]:
        if value is None:
            return qs
        return qs.filter(Q(first_detained_latest__gte=value.earliest) | _unbounded("first_detained_latest"))


class BeforeFilter(django_filters.Filter):
    """Cases whose first detention may have begun in or before the time given."""

    field_class = WhenField

    def filter(self, qs: QuerySet[CaseVersion], value: dates.ImpreciseDate | None) -> QuerySet[CaseVersion]:
        if value is None:
            return qs
        return qs.filter(Q(first_detained_earliest__lte=value.latest) | _unbounded("first_detained_earliest"))


def _unbounded(bound: str) -> Q:
    """Detained some time, with no known limit on this side: a case without any detention does not match."""
    detained = CaseSpan.objects.filter(case_version=OuterRef("pk"), code__in=_DEPRIVED)
    return Q(**{bound: None}) & Q(Exists(detained))


class SearchFilter(django_filters.CharFilter):
    """Cases whose page of today has the words, in either language."""

    def filter(self, qs: QuerySet[CaseVersion], value: str) -> QuerySet[CaseVersion]:
        if not value:
            return qs
        found = matching(value, [PublicationKind.CASE])
        return qs.filter(public_id__in=found.values("public_id"))


class DayFilter(django_filters.DateFilter):
    """A day the list is about: it chooses rows through :attr:`CaseFilter.day` or the versions it starts from."""

    def filter(self, qs: QuerySet[CaseVersion], value: dt.date | None) -> QuerySet[CaseVersion]:
        return qs


class SortFilter(django_filters.ChoiceFilter):
    """The order of the list; it leaves nobody out."""

    def filter(self, qs: QuerySet[CaseVersion], value: str) -> QuerySet[CaseVersion]:
        return qs


class ViewFilter(django_filters.ChoiceFilter):
    """How the list is shown; it leaves nobody out."""

    def filter(self, qs: QuerySet[CaseVersion], value: str) -> QuerySet[CaseVersion]:
        return qs


class PageFilter(django_filters.Filter):
    """The page of the list; it leaves nobody out."""

    field_class = forms.IntegerField

    def filter(self, qs: QuerySet[CaseVersion], value: int | None) -> QuerySet[CaseVersion]:
        return qs


def spans_on(day: dt.date) -> QuerySet[CaseSpan]:
    """The span of every case version that covers a day."""
    return CaseSpan.objects.filter(Q(next_day=None) | Q(next_day__gt=day), first_day__lte=day)


class CaseFilter(django_filters.FilterSet):
    """The cases an address asks for. Repeated keys are "or" within a key; different keys are "and".

    ``today`` is the UTC day of the request; neither ``on`` nor ``known_on`` may lie after it. A key or value that
    is not understood is told in :attr:`problems`, in the reader's language, and everything else still applies.
    """

    q = SearchFilter(max_length=200)
    status = StatusFilter()
    country = TermFilter(field_name="country")
    sector = TermFilter(field_name="sector")
    charge = TermFilter(field_name="charge")
    violation = TermFilter(field_name="violation")
    union = TermFilter(field_name="union")
    employer = TermFilter(field_name="employer")
    dispute = TermFilter(field_name="dispute")
    detained_after = AfterFilter(max_length=10)
    detained_before = BeforeFilter(max_length=10)
    length = LengthFilter(
        choices=list(LABELS.items()), error_messages={"invalid_choice": gettext_lazy("There is no such length.")}
    )
    on = DayFilter(input_formats=["%Y-%m-%d"])
    known_on = DayFilter(input_formats=["%Y-%m-%d"])
    sort = SortFilter(choices=SORTS, error_messages={"invalid_choice": gettext_lazy("There is no such order.")})
    view = ViewFilter(choices=VIEWS, error_messages={"invalid_choice": gettext_lazy("There is no such view.")})
    page = PageFilter(validators=[MinValueValidator(1), MaxValueValidator(LAST_PAGE)])

    class Meta:
        model = CaseVersion
        fields: tuple[str, ...] = ()
        form = CaseForm

    def __init__(self, data: QueryDict, today: dt.date) -> None:
        super().__init__(data, queryset=CaseVersion.objects.none())
        self.today = today
        not_yet = MaxValueValidator(today, message=gettext_lazy("This day has not come yet."))
        for key in ("on", "known_on"):
            self.filters[key].extra |= {
                "validators": [not_yet],
                "error_messages": {"invalid": gettext_lazy("This is not a date like 2007-06-05.")},
            }

    # What was asked

    def chosen(self, key: str) -> Any:
        """The value of a key as far as it was understood; empty if the key was not given or not understood."""
        self.form.is_valid()
        return self.form.cleaned_data.get(key)

    @property
    def day(self) -> dt.date:
        """The day whose statuses the list shows."""
        return self.chosen("on") or self.today

    @property
    def known_day(self) -> dt.date | None:
        """The day whose knowledge the list shows; none for what is known now."""
        known: dt.date | None = self.chosen("known_on")
        return known

    @property
    def order(self) -> str:
        return self.chosen("sort") or UPDATED

    @property
    def shown_as(self) -> str:
        return self.chosen("view") or TABLE

    @property
    def page_number(self) -> int:
        return self.chosen("page") or 1

    @cached_property
    def problems(self) -> tuple[str, ...]:
        """What the address asks that cannot be answered, a sentence each."""
        told = []
        for key in list(self.data)[:20]:
            if key not in self.filters:
                told.append(_("This list has no filter “%(key)s”. It was left out.") % {"key": _shown(key)})
        for key, messages in self.form.errors.items():
            told.extend(f"{key}: {message}" for message in messages)
        return tuple(told)

    # The cases

    def cases(self, without: str = "") -> QuerySet[CaseVersion]:
        """The matching versions in no order; ``without`` one key, for the counts of that facet's own values."""
        self.form.is_valid()
        found = standing(self.known_day)
        for key, value in self.form.cleaned_data.items():
            if key != without:
                found = self.filters[key].filter(found, value)
        return found

    @property
    def qs(self) -> QuerySet[CaseVersion]:
        """The matching versions in the order asked for."""
        return self._ordered(self.cases())

    def _ordered(self, found: QuerySet[CaseVersion]) -> QuerySet[CaseVersion]:
        match self.order:
            case "longest":
                found = found.annotate(detained_for=Subquery(_days_detained(self.day), DurationField()))
                return found.order_by(F("detained_for").desc(nulls_last=True), "sort_name", "public_id")
            case "confirmed":
                found = found.annotate(confirmed=_last_confirmed(self.day))
                return found.order_by(F("confirmed").asc(nulls_first=True), "sort_name", "public_id")
            case "name":
                return found.order_by("sort_name", "public_id")
        return found.order_by("-updated_at", "public_id")


def _last_confirmed(day: dt.date) -> Coalesce:
    """The last day, not after the one asked for, on which a source vouches for each case version."""
    told = spans_on(day).filter(case_version=OuterRef("pk")).values("as_of")[:1]
    return Coalesce(Subquery(told), Case(When(last_confirmed__lte=day, then="last_confirmed")))


def _days_detained(day: dt.date) -> QuerySet[CaseSpan, Any]:
    """How long each outer case version's person is known to have been deprived of liberty by a day.

    Time in which it was only presumed counts while it still is: once it ran out without news it is no longer known.
    """
    is_known = Q(certainty=Certainty.CERTAIN) | Q(certainty=Certainty.PRESUMED) & (
        Q(next_day=None) | Q(next_day__gt=day)
    )
    until = Least(Coalesce("next_day", Value(day, DateField())), Value(day, DateField()))
    held = CaseSpan.objects.filter(is_known, case_version=OuterRef("pk"), first_day__lte=day, code__in=_DEPRIVED)
    total = Sum(until - F("first_day"), output_field=DurationField())
    return held.order_by().values("case_version").annotate(total=total).values("total")
