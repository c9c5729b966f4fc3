"""Choosing a related record by typing, safe against values that no record can have."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from cases.models.base import ID_ALPHABET, ID_LENGTH
from cases.operations.scope import visible

OUTSIDE = _("(outside your scope)")
"""What stands for a record that is named and that does not exist for the account."""

# The largest key of a 64-bit column has 19 digits; one more and SQLite refuses to compare at all.
LONGEST_KEY = 18


def is_key(value: Any) -> bool:
    """Whether ``value`` can be a primary key."""
    text = str(value)
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_KEY


def is_public_id(text: str) -> bool:
    """Whether ``text`` can be the public id of a record."""
    return len(text) == ID_LENGTH and set(text) <= set(ID_ALPHABET)


class SafeOptions:
    """Leaves out what is no key when the chosen options are looked up to be shown again.

    Without JavaScript nothing can be looked up by typing: there the public id, which the lists show, is typed.
    """

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        return super().render(name, value, attrs, renderer) + format_html(  # type: ignore[misc]
            '<noscript><label class="desk-typed">{} <input name="{}-typed"></label></noscript>', _("Public id:"), name
        )

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        typed = data.get(f"{name}-typed", "").split()
        if not typed:
            return super().value_from_datadict(data, files, name)  # type: ignore[misc]
        records = self.choices.queryset  # type: ignore[attr-defined]
        wanted = [text for text in typed if is_public_id(text)]
        is_known = self._is_known()
        found = records.filter(public_id__in=wanted).values_list("public_id", "pk")
        known = {public_id: key for public_id, key in found if is_known(key)}
        keys = [str(known.get(text, text)) for text in typed]
        if self.allow_multiple_selected:  # type: ignore[attr-defined]
            return [*super().value_from_datadict(data, files, name), *keys]  # type: ignore[misc]
        return " ".join(keys)

    def optgroups(self, name: str, value: list[str], attr: Any = None) -> Any:
        is_known = self._is_known()
        keys = [each for each in value if is_key(each) and is_known(int(each))]
        return super().optgroups(name, keys, attr)  # type: ignore[misc]

    def _is_known(self) -> Any:
        """Whether a key stands for a record that exists for the account."""
        return getattr(self.choices.field, "is_known", lambda key: True)  # type: ignore[attr-defined]


class RecordSelect(SafeOptions, AutocompleteSelect):
    """One related record."""


class RecordSelectMultiple(SafeOptions, AutocompleteSelectMultiple):
    """Several related records."""


class Limited:
    """A choice among the records that exist for the account, and what the row names already.

    A name that the row has from somebody with a wider scope is kept, and not told. What is outside is refused like what
    is not there.
    """

    seen: frozenset[int] | None = None
    """The keys of the records that exist for the account; ``None`` for all of them."""
    kept: frozenset[int] = frozenset()

    def is_known(self, key: int) -> bool:
        """Whether a form of this row may say this key."""
        return self.seen is None or key in self.seen or key in self.kept

    def label_from_instance(self, row: Any) -> str:
        is_told = self.seen is None or row.pk in self.seen
        return super().label_from_instance(row) if is_told else str(OUTSIDE)  # type: ignore[misc]

    def refuse(self, key: Any) -> ValidationError:
        words = self.error_messages["invalid_choice"]  # type: ignore[attr-defined]
        return ValidationError(words, code="invalid_choice", params={"value": key})


class RecordField(Limited, forms.ModelChoiceField):
    """One related record."""

    def to_python(self, value: Any) -> Any:
        if is_key(value) and not self.is_known(int(value)):
            raise self.refuse(value)
        return super().to_python(value)


class RecordsField(Limited, forms.ModelMultipleChoiceField):
    """Several related records; refuses what is no key in words."""

    def _check_values(self, value: Any) -> QuerySet[Any]:
        for key in value if isinstance(value, list | tuple) else ():
            if not is_key(key) or not self.is_known(int(key)):
                raise self.refuse(key)
        return super()._check_values(value)


def limited(field: Any, account: Any) -> Any:
    """The field of a form, limited to what exists for an account."""
    if isinstance(field, Limited):
        assert isinstance(field, forms.ModelChoiceField)
        field.seen = visible(account, field.queryset.model)
    return field


class CodeSelect(forms.Select):
    """One coded value. Written without a template for each option: a case has thousands of them."""

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> SafeString:
        widget = context["widget"]
        options = format_html_join(
            "\n",
            "<option{}>{}</option>",
            (
                (flatatt({"value": option["value"], **option["attrs"]}), option["label"])
                for _group, group, _index in widget["optgroups"]
                for option in group
            ),
        )
        return format_html('<select name="{}"{}>{}</select>', widget["name"], flatatt(widget["attrs"]), options)


class DayInput(forms.DateInput):
    """An exact day. No "today" button: the day a source vouches for is never today by default."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")
