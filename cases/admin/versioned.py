"""The version a form was opened from: what somebody else saved meanwhile is never overwritten without a word."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.admin.citations import FactForm

TOKEN_SALT = "cases.version"  # noqa: S105 - names the purpose of a signature, hides nothing


class Seen(NamedTuple):
    """From which version of which record a form was opened, and when."""

    label: str
    pk: int
    version: int
    at: dt.datetime


def seen_of(token: str | None) -> Seen | None:
    """What the token of a form says; ``None`` for one that the desk did not write."""
    try:
        label, pk, version, opened_at = signing.loads(token or "", salt=TOKEN_SALT)
    except signing.BadSignature:
        return None
    return Seen(label, pk, version, dt.datetime.fromisoformat(opened_at))


class VersionedForm(FactForm):
    """The form of a root: it knows which version it was opened from, and when, and its children with it."""

    seen_version = forms.CharField(widget=forms.HiddenInput, required=False)
    conflict = False
    seen_pk: int | None = None
    """The key of the record from which the form was opened: another one if that was merged into this since."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.opened_at = timezone.now()
        if self.instance.pk:
            self.seen_pk = self.instance.pk
            token = [*self._version(), self.opened_at.isoformat()]
            self.initial["seen_version"] = signing.dumps(token, salt=TOKEN_SALT)

    def _version(self) -> list[Any]:
        return [self.instance._meta.label, self.instance.pk, self.instance.version]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if self.instance.pk:
            seen = seen_of(data.get("seen_version"))
            if seen is None:
                raise ValidationError(_("This form has no valid version. Open the record again."), code="version")
            self.opened_at = seen.at
            if seen.label == self.instance._meta.label:
                self.seen_pk = seen.pk
            if [*seen[:3]] != self._version():
                self.conflict = True
                raise ValidationError(_("Somebody saved this record after you opened it."), code="version")
        return data


class RowsForm(VersionedForm):
    """What stands for the root where only rows of it are opened: its version, and nothing of its own."""

    is_cited = False
