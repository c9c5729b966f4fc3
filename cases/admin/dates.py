"""Entering a date that is not known exactly: boxes, how exact they are, or words; and how it will be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypedDict

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, JsonResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from cases import dates
from cases.admin.widgets import CodeSelect
from cases.dates import DateError, HowExact, ImpreciseDate, Parts

HOW_EXACT = [
    (HowExact.EXACT.value, _("As filled in")),
    (HowExact.EARLY.value, _("Early in the month")),
    (HowExact.MID.value, _("Middle of the month")),
    (HowExact.LATE.value, _("Late in the month")),
    (HowExact.ABOUT.value, _("About then")),
    (HowExact.PERHAPS.value, _("Perhaps then")),
    (HowExact.PERHAPS_ABOUT.value, _("Perhaps, and about then")),
    (HowExact.BY.value, _("By then at the latest")),
    (HowExact.FROM.value, _("Not before then")),
    (HowExact.WORDS.value, _("In words")),
]

REFUSALS = {
    "": _("“%(text)s” is not understood as a date."),
    "year": _("“%(text)s” has no year."),
    "third": _("“%(text)s”: early, middle and late need a month and no day."),
    "both": _("“%(text)s”: use either the boxes or the words, not both."),
    "words": _("“%(text)s”: choose how exact this is."),
}
"""What is said of a ``DateError``, by its reason."""


class Reading(TypedDict, total=False):
    """How a date is read: its words in both languages and the days it counts as; or why it is none."""

    en: str
    es: str
    range: str
    error: str


def language() -> str:
    """The language of the desk: ``en`` or ``es``."""
    return "es" if (get_language() or "").startswith("es") else "en"


def refusal(error: DateError) -> ValidationError:
    """What the form says; it quotes what was typed."""
    text = dict(HOW_EXACT).get(error.text, error.text)
    return ValidationError(REFUSALS[error.reason], params={"text": text}, code="date")


def reading(parts: Parts) -> Reading:
    """How parts are read, for people; the range and a refusal are in the active language."""
    try:
        date = dates.assemble(parts, language())
    except DateError as error:
        return {"error": " ".join(refusal(error).messages)}
    return {"en": date.words("en"), "es": date.words("es"), "range": date.days_in_words(language())}


@require_safe
def date_reading(request: HttpRequest) -> JsonResponse:
    """The ``Reading`` of the parts in the address (``year``, ``month``, ``day``, ``how``, ``words``)."""
    return JsonResponse(reading(Parts(*(request.GET.get(name, "") for name in Parts._fields))))


class ImpreciseDateWidget(forms.MultiWidget):
    """Year, month and day in boxes, how exact they are, or words instead; the reading underneath.

    ``label`` names the group of boxes to a screen reader; the field sets it.
    """

    template_name = "admin/cases/includes/date.html"
    label = ""

    class Media:
        js = ("cases/dates.js",)

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        boxes = {"year": 4, "month": 2, "day": 2}
        super().__init__(
            {
                **{name: forms.TextInput({"size": size, "inputmode": "numeric"}) for name, size in boxes.items()},
                "how": CodeSelect(choices=HOW_EXACT),
                "words": forms.TextInput({"size": 32}),
            },
            attrs,
        )

    def decompress(self, value: str | None) -> list[str]:
        """The parts of a stored date. What is stored and is no date (an import gone wrong) stands as words."""
        try:
            return list(dates.take_apart(dates.parse(value or ""), language()))
        except DateError:
            return list(Parts(how=HowExact.WORDS, words=value or ""))

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        typed = parts_of(value if isinstance(value, list | tuple) else self.decompress(value))
        context = super().get_context(name, list(typed), attrs)
        labels = (_("Year"), _("Month"), _("Day"), _("How exact"), _("Or in words"))
        for box, label in zip(context["widget"]["subwidgets"], labels, strict=True):
            box["label"] = label
        context["widget"] |= {"label": self.label, "reading": reading(typed), "address": reverse("admin:date_reading")}
        return context

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> SafeString:
        """With the templates of the desk around the boxes, and those of Django's forms in them."""
        boxes = context["widget"]["subwidgets"]
        for widget, box in zip(self.widgets, boxes, strict=True):
            box["html"] = widget._render(box["template_name"], {"widget": box}, renderer)  # type: ignore[attr-defined]
        return render_to_string(template_name, context)


def parts_of(value: Sequence[str | None]) -> Parts:
    """What a browser sent for the five boxes; what it left out is empty."""
    return Parts(*(part or "" for part in value))


class ImpreciseDateFormField(forms.Field):
    """A date of the working record: what is filled in becomes canonical EDTF text, nothing filled in becomes ""."""

    widget = ImpreciseDateWidget

    def __init__(self, *, max_length: int | None = None, empty_value: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> forms.BoundField:
        bound = super().get_bound_field(form, field_name)
        self.widget.label = str(bound.label)
        return bound

    def clean(self, value: Any) -> str:
        """Raises ``ValidationError`` that quotes what was typed if it states no date."""
        try:
            edtf = self._date(value).edtf
        except DateError as error:
            raise refusal(error) from error
        if self.required and not edtf:
            raise ValidationError(self.error_messages["required"], code="required")
        return edtf

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether another date is stated; the same one in other words is no change."""
        try:
            return not self.disabled and self._date(data) != self._date(initial)
        except DateError:
            return True

    def words_of(self, value: Any) -> str:
        """A stored or a typed date as a person reads it; what is no date as it was typed."""
        try:
            date = self._date(value)
        except DateError as error:
            return error.text
        return "" if date.is_unknown else date.words(language())

    def _date(self, value: Any) -> ImpreciseDate:
        if isinstance(value, list | tuple):
            return dates.assemble(parts_of(value), language())
        return dates.parse(value or "")
