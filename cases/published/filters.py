"""The filters of the case list: what an address may ask, and what is wrong with it if it asks something else."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from copy import copy
from typing import Any

import django_filters
from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_countries import countries

from cases import dates
from cases.published import sorting, ties
from cases.published.caselist import standing
from cases.published.lengths import LABELS, LengthFilter
from cases.published.models import CaseTerm, CaseVersion
from cases.published.search import matching
from cases.published.sorting import SORTS, UPDATED, spans_on
from cases.published.terms import NO_CHARGE_TOLD
from cases.vocabulary import ChargeCategory, PublicationKind, PublicStatus, Sector, Violation

TABLE, CARDS, MAP = "table", "cards", "map"
VIEWS = ((TABLE, gettext_lazy("Table")), (CARDS, gettext_lazy("Cards")), (MAP, gettext_lazy("Map")))
FACETS = ("status", "country", "sector", "charge", "violation", "union", "employer", "dispute")
FILTERING = (*FACETS, "q", "detained_after", "detained_before", "length")
LAST_PAGE = 100_000

_WHEN = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_PUBLIC_ID = re.compile(r"[A-Za-z0-9_-]{1,40}")


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


_CODES = {
    "status": frozenset(PublicStatus.values),
    "sector": frozenset(Sector.values),
    "charge": frozenset([*ChargeCategory.values, *(told.value for told in NO_CHARGE_TOLD)]),
    "violation": frozenset(Violation.values),
}


def _is_code(key: str, code: str) -> bool:
    if key == "country":
        return code in countries
    return code in _CODES[key] if key in _CODES else _PUBLIC_ID.fullmatch(code) is not None


def _refusal(codes: list[str]) -> list[str]:
    return [_("There is no “%(value)s” to filter by.") % {"value": shown(code)} for code in codes[:5]]


def shown(text: str) -> str:
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


class UnionFilter(TermFilter):
    """Cases of members of any of the given bodies, or of a body that belongs or belonged to one of them."""

    def filter(self, qs: QuerySet[CaseVersion], value: list[str]) -> QuerySet[CaseVersion]:
        return super().filter(qs, sorted(ties.below(value))) if value else qs


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
        return qs.filter(Q(first_detained_latest__gte=value.earliest) | sorting.unbounded("first_detained_latest"))


class BeforeFilter(django_filters.Filter):
    """Cases whose first detention may have begun in or before the time given."""

    field_class = WhenField

    def filter(self, qs: QuerySet[CaseVersion], value: dates.ImpreciseDate | None) -> QuerySet[CaseVersion]:
        if value is None:
            return qs
        return qs.filter(Q(first_detained_earliest__lte=value.latest) | sorting.unbounded("first_detained_earliest"))


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


DAY = {
    "input_formats": ["%Y-%m-%d"],
    "error_messages": {"invalid": gettext_lazy("This is not a date like 2007-06-05.")},
}


NOBODY = CaseVersion.objects.none()


class CaseFilter(django_filters.FilterSet):
    """The cases an address asks for. Repeated keys are "or" within a key; different keys are "and".

    ``today`` is the UTC day of the request; neither ``on`` nor ``known_on`` may lie after it. A key or value that
    is not understood is told in :attr:`problems`, in the reader's language, and everything else still applies.
    """

    base_filters: dict[str, django_filters.Filter]

    q = SearchFilter(max_length=200)
    status = StatusFilter()
    country = TermFilter(field_name="country")
    sector = TermFilter(field_name="sector")
    charge = TermFilter(field_name="charge")
    violation = TermFilter(field_name="violation")
    union = UnionFilter(field_name="union")
    employer = TermFilter(field_name="employer")
    dispute = TermFilter(field_name="dispute")
    detained_after = AfterFilter(max_length=10)
    detained_before = BeforeFilter(max_length=10)
    length = LengthFilter(
        choices=list(LABELS.items()), error_messages={"invalid_choice": gettext_lazy("There is no such length.")}
    )
    on = DayFilter(**DAY)
    known_on = DayFilter(**DAY)
    sort = SortFilter(choices=SORTS, error_messages={"invalid_choice": gettext_lazy("There is no such order.")})
    view = ViewFilter(choices=VIEWS, error_messages={"invalid_choice": gettext_lazy("There is no such view.")})
    page = PageFilter(validators=[MinValueValidator(1), MaxValueValidator(LAST_PAGE)])

    class Meta:
        model = CaseVersion
        fields: tuple[str, ...] = ()

    def __init__(self, data: QueryDict, today: dt.date) -> None:
        # Those that the address asks for alone, with fields that all lists share: a filter set copies all it has, however deep.
        self.base_filters = {}
        super().__init__(data, NOBODY)
        self.filters = {key: self._own(each) for key, each in type(self).base_filters.items() if key in data}
        self.today = today
        self._chosen: dict[str, Any] = {}
        self._refused: dict[str, list[str]] = {}
        for key in self.filters:
            self._ask(key)
        self.day: dt.date = self.chosen("on") or today
        """The day whose statuses the list shows."""
        self.known_day: dt.date | None = self.chosen("known_on")
        """The day whose knowledge the list shows; none for what is known now."""
        self.order: str = self.chosen("sort") or UPDATED
        self.shown_as: str = self.chosen("view") or TABLE
        self.page_number: int = self.chosen("page") or 1
        self.asked = {key: value for key in FILTERING if (value := self.chosen(key))}
        """What leaves anybody out, by key, as far as it was understood."""

    def _own(self, shared: django_filters.Filter) -> django_filters.Filter:
        shared.field.help_text  # noqa: B018 - made once
        own = copy(shared)
        own.parent, own.model = self, CaseVersion
        return own

    def _ask(self, key: str) -> None:
        try:
            value = self.filters[key].field.clean(self.data.getlist(key) if key in FACETS else self.data.get(key))
        except forms.ValidationError as error:
            self._refused[key] = error.messages
            return
        if key in ("on", "known_on") and value and value > self.today:
            self._refused[key] = [_("This day has not come yet.")]
            return
        if key in FACETS and (unknown := [code for code in value if not _is_code(key, code)]):
            self._refused[key] = _refusal(unknown)
            value = [code for code in value if code not in unknown]
        self._chosen[key] = value

    def chosen(self, key: str) -> Any:
        """The value of a key as far as it was understood; None or empty if it was not given or not understood."""
        return self._chosen.get(key)

    @cached_property
    def problems(self) -> tuple[str, ...]:
        """What the address asks that cannot be answered, a sentence each."""
        told = []
        for key in list(self.data)[:20]:
            if key not in self.filters:
                told.append(_("This list has no filter “%(key)s”. It was left out.") % {"key": shown(key)})
        for key in sorted(self._refused, key=FACETS.__contains__):
            told.extend(f"{key}: {message}" for message in self._refused[key])
        return tuple(told)

    def cases(self, without: str = "") -> QuerySet[CaseVersion]:
        """The matching versions in no order; ``without`` one key, for the counts of that facet's own values."""
        found = standing(self.known_day)
        for key, value in self.asked.items():
            if key != without:
                found = self.filters[key].filter(found, value)
        return found

    @property
    def qs(self) -> QuerySet[CaseVersion]:
        """The matching versions in the order asked for."""
        return sorting.ordered(self.cases(), self.order, self.day)
