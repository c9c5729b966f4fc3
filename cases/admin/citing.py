"""Where the source of a citation comes from: on record and found by typing, one cited lately, or a new one."""

from __future__ import annotations

from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.dates import ImpreciseDateFormField
from cases.admin.forms import RowForm
from cases.admin.site import desk
from cases.admin.widgets import CodeSelect, limited
from cases.models import Citation, Source
from cases.operations.scope import within
from cases.vocabulary import Reliability

LATELY = 8
"""How many sources cited last are offered: as many as a list shows without moving."""
LOOKED_AT = 100
"""In how many of the last citations they are looked for."""


class Citing(NamedTuple):
    """What an account may cite without looking for it, newest first, and whether it may enter new sources."""

    lately: list[tuple[str, str]]
    may_add: bool


NOTHING = Citing([], may_add=False)


def citing(request: HttpRequest) -> Citing:
    """What the account of ``request`` has cited lately, as far as it may still see it."""
    last = Citation.history.filter(history_user=request.user).order_by("-history_date")
    keys = list(dict.fromkeys(last.values_list("source_id", flat=True)[:LOOKED_AT]))[:LATELY]
    page = desk.get_model_admin(Source)
    seen = page.get_queryset(request).in_bulk(keys)
    lately = [(str(key), str(seen[key])) for key in keys if key in seen]
    return Citing(lately, page.has_add_permission(request))


class SecureURLField(forms.URLField):
    """An address; one typed without a scheme is meant to be encrypted."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(assume_scheme="https", **kwargs)


class NewSourceForm(RowForm):
    """A source that is not on record yet: as much as a citation needs, the rest is entered on its own page."""

    published = ImpreciseDateFormField(
        label=_("Issued"), required=False, help_text=Source._meta.get_field("published").help_text
    )

    class Meta:
        model = Source
        fields = ("url", "title", "type", "published", "lang", "publisher", "side", "read_in_full")
        widgets = {"type": CodeSelect, "side": CodeSelect}
        field_classes = {"url": SecureURLField}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, empty_permitted=True, use_required_attribute=False, **kwargs)
        self.known: Source | None = None
        self.reached = Source.objects.none()
        """The sources that exist for whoever fills it in."""

    def has_changed(self) -> bool:
        """Whether something of a source was entered; on which side it would stand is not yet a source."""
        return bool(set(self.changed_data) - {"side", "read_in_full"})

    def clean_url(self) -> str:
        """An address that is on record already is that source: one root is not to be entered twice."""
        url = self.cleaned_data["url"]
        self.known = self.reached.filter(url=url).first() if url else None
        return str(url)

    def is_valid(self) -> bool:
        return super().is_valid() or self.known is not None

    def save(self, commit: bool = True) -> Source:
        """The source on record with this address, or the new one. Of a source never used before nobody is sure."""
        if self.known is not None:
            return self.known
        self.instance.reliability = Reliability.UNSURE
        return super().save(commit)


class SourceChoice(RowForm):
    """The part of a citation's form that says which source is meant: exactly one of the three ways."""

    class Media:
        js = ("cases/dates.js",)

    def __init__(self, *args: Any, account: Any, citing: Citing = NOTHING, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        limited(self.fields["source"], account)
        self.fields["source"].required = False
        self.new_source: NewSourceForm | None = None
        if self.instance.pk is not None:
            return
        if citing.lately:
            self.fields["lately"] = forms.ChoiceField(
                label=_("Or one you cited lately"),
                required=False,
                choices=[("", "---------"), *citing.lately],
                widget=CodeSelect,
            )
            self.order_fields(["source", "lately"])
        if citing.may_add:
            data, files = (self.data, self.files) if self.is_bound else (None, None)
            self.new_source = NewSourceForm(data, files, prefix=f"{self.prefix}-new")
            self.new_source.reached = within(account, Source.objects.all())

    def has_changed(self) -> bool:
        return super().has_changed() or (self.new_source is not None and self.new_source.has_changed())

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        is_new = self.new_source is not None and self.new_source.has_changed()
        if sum((bool(data.get("source")), bool(data.get("lately")), is_new)) > 1:
            raise ValidationError(_("Name one source: one on record, one cited lately, or a new one."), code="source")
        if data.get("lately"):
            data["source"] = Source.objects.get(pk=data["lately"])
        elif is_new and self.new_source is not None:
            if not self.new_source.is_valid():
                raise ValidationError(_("Look at the new source."), code="source")
        elif not data.get("source") and "source" not in self.errors:
            self.add_error("source", self.fields["source"].error_messages["required"])
        return data

    def save(self, commit: bool = True) -> Citation:
        if self.new_source is not None and self.new_source.has_changed():
            self.instance.source = self.new_source.save()
        return super().save(commit)
