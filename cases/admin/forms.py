"""The form of one row: every rule of the database is checked in words first."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet
from django.forms.utils import ErrorList
from django.utils.safestring import SafeString

MOST_NEW_ROWS = 50


class Errors(ErrorList):
    """Errors of one field. None at all are written without a template: a case has thousands of fields."""

    def render(self, *args: Any, **kwargs: Any) -> SafeString:
        return super().render(*args, **kwargs) if self else SafeString("")


class RowForm(forms.ModelForm):
    """A row whose constraints are checked with the key to its root, and with the bounds of its dates.

    Django leaves both out (the key because the root may be new, the bounds because nobody types them); a row
    that broke such a constraint would end as a database error.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "error_class": Errors})

    @property
    def media(self) -> forms.Media:
        """Put together once for all rows of a kind: a case has a hundred, and each asks every widget it has."""
        kind = type(self)
        if "shared_media" not in vars(kind):
            kind.shared_media = super().media  # type: ignore[attr-defined]
        return kind.shared_media  # type: ignore[attr-defined]

    def _get_validation_exclusions(self) -> set[str]:
        imprecise = getattr(self.instance, "imprecise", ())
        bounds = {f"{name}_{side}" for name in imprecise for side in ("earliest", "latest")}
        return super()._get_validation_exclusions() - bounds

    def _post_clean(self) -> None:
        super()._post_clean()
        if not self.errors:
            try:
                self.instance.validate_constraints(exclude=self._get_validation_exclusions())
            except ValidationError as error:
                self._update_errors(error)


class RowFormSet(BaseInlineFormSet):
    """Rows of one kind; at most ``MOST_NEW_ROWS`` more than are stored.

    How many rows a form has is a number anybody can write, and every row takes time and memory.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.absolute_max = len(self.get_queryset()) + MOST_NEW_ROWS
