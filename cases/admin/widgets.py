"""Choosing a related record by typing, safe against values that no record can have."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

# The largest key of a 64-bit column has 19 digits; one more and SQLite refuses to compare at all.
LONGEST_KEY = 18


def is_key(value: Any) -> bool:
    """Whether ``value`` can be a primary key."""
    text = str(value)
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_KEY


class SafeOptions:
    """Leaves out what is no key when the chosen options are looked up to be shown again."""

    def optgroups(self, name: str, value: list[str], attr: Any = None) -> Any:
        return super().optgroups(name, [each for each in value if is_key(each)], attr)  # type: ignore[misc]


class RecordSelect(SafeOptions, AutocompleteSelect):
    """One related record."""


class RecordSelectMultiple(SafeOptions, AutocompleteSelectMultiple):
    """Several related records."""


class RecordsField(forms.ModelMultipleChoiceField):
    """Several related records; refuses what is no key in words."""

    def _check_values(self, value: Any) -> QuerySet[Any]:
        for key in value if isinstance(value, list | tuple) else ():
            if not is_key(key):
                raise ValidationError(
                    self.error_messages["invalid_choice"], code="invalid_choice", params={"value": key}
                )
        return super()._check_values(value)


class DayInput(forms.DateInput):
    """An exact day. No "today" button: the day a source vouches for is never today by default."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")
