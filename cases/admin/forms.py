"""The form of one row: every rule of the database is checked in words first."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError


class RowForm(forms.ModelForm):
    """A row whose constraints are checked with the key to its root, and with the bounds of its dates.

    Django leaves both out (the key because the root may be new, the bounds because nobody types them); a row
    that broke such a constraint would end as a database error.
    """

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
