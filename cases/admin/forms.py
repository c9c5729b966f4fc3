"""The form of one row: every rule of the database is checked in words first."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms.models import BaseInlineFormSet
from django.forms.utils import ErrorList
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from cases.admin.widgets import Limited
from cases.operations.scope import access_of, telling

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

    account: ClassVar[Any] = None
    """For whom the form is; for nobody, nothing exists that its citations could name."""
    is_kept: ClassVar[bool] = False
    """Whether it was sent too late and kept (``cases.accounts.kept``): then it is shown again, and not saved."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "error_class": Errors})
        for name, field in self.fields.items():
            if isinstance(field, Limited) and field.seen is not None:
                named = self.initial.get(name)
                keys = named if isinstance(named, list | tuple | QuerySet) else [named]
                field.kept = frozenset(getattr(key, "pk", key) for key in keys if key)

    @property
    def media(self) -> forms.Media:
        """Put together once for all rows of a kind: a case has a hundred, and each asks every widget it has."""
        kind = type(self)
        if "shared_media" not in vars(kind):
            kind.shared_media = super().media  # type: ignore[attr-defined]
        return kind.shared_media  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if self.is_kept:
            raise ValidationError(_("Nothing of this is saved yet. Look at what you typed, and save."), code="kept")
        return data

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
    """Rows of one kind that exist for the account; at most ``MOST_NEW_ROWS`` more than are stored.

    How many rows a form has is a number anybody can write, and every row takes time and memory.
    """

    form: type[RowForm]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.absolute_max = len(self.get_queryset()) + MOST_NEW_ROWS

    def get_queryset(self) -> Any:
        """The stored rows, without those that name what does not exist for the account: these stay as they are."""
        if access_of(self.account).is_whole:
            return super().get_queryset()
        if not hasattr(self, "_told"):
            self._told = telling(self.account, super().get_queryset())
        return self._told

    @property
    def account(self) -> Any:
        return self.form.account
