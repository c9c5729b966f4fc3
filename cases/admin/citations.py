"""Citing where the value is entered: the form of a fact carries the forms of its citations."""

from __future__ import annotations

from functools import cache
from typing import Any, ClassVar, NamedTuple

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.forms.models import BaseInlineFormSet, inlineformset_factory
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cases.admin.citing import NOTHING, Citing, SourceChoice, citing
from cases.admin.forms import RowForm, RowFormSet
from cases.admin.site import desk
from cases.admin.widgets import CodeSelect, RecordField, RecordSelect
from cases.models import CITED, Citation, Fact
from cases.operations.proposal import propose
from cases.operations.scope import within
from cases.vocabulary import Confidence

# What a row says about itself rather than about the world; nothing a source could speak of.
BOOKKEEPING = {"confidence", "sensitivity", "worked_out", "position", "translation_missing", "moderation"}


def target_of(model: type[models.Model]) -> str:
    """The name of the citation's key to ``model``."""
    return next(name for name, cited in CITED.items() if cited is model)


def aspects(model: type[Fact]) -> list[tuple[str, str]]:
    """The values of a row a source can speak of, without the language they are written in."""
    found: dict[str, str] = {}
    for field in model._meta.get_fields():
        if not isinstance(field, models.Field) or not field.editable or field.auto_created:
            continue
        name = field.name.removesuffix("_en").removesuffix("_es")
        if name not in BOOKKEEPING:
            found.setdefault(name, capfirst(str(field.verbose_name)))
    return list(found.items())


class CitationForm(SourceChoice):
    """One source on the fact above it."""

    class Meta:
        model = Citation
        # A tuple: Django adds the key to the fact to a list, and every kind of fact would get the keys of the others.
        fields = (
            "source",
            "stance",
            "aspect",
            "value_as_stated",
            "quote",
            "lang",
            "translation_en",
            "translation_es",
            "locator",
        )
        field_classes = {"source": RecordField}
        widgets = {
            "source": RecordSelect(Citation._meta.get_field("source"), desk),
            "stance": CodeSelect,
            "quote": forms.Textarea(attrs={"rows": 2}),
            "translation_en": forms.Textarea(attrs={"rows": 2}),
            "translation_es": forms.Textarea(attrs={"rows": 2}),
        }

    def __init__(self, *args: Any, cited: type[Fact], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = aspects(cited)
        if self.instance.aspect and self.instance.aspect not in dict(known):
            known.append((self.instance.aspect, self.instance.aspect))
        self.fields["aspect"] = forms.ChoiceField(
            label=_("About"),
            required=False,
            widget=CodeSelect,
            choices=[("", _("all of it")), *known],
            help_text=Citation._meta.get_field("aspect").help_text,
        )


class CitationFormSet(RowFormSet):
    """The citations of one fact row that exist for the account. There is always a blank one at the end."""

    @property
    def account(self) -> Any:
        return self.form_kwargs["account"]

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["DELETE"].label = _("Remove this citation")


@cache
def citation_formset(model: type[Fact]) -> type[BaseInlineFormSet]:
    """The kind of formset for the citations of one kind of fact."""
    return inlineformset_factory(
        model, Citation, form=CitationForm, formset=CitationFormSet, fk_name=target_of(model), extra=1
    )


def citations_of(
    fact: Fact,
    prefix: str,
    account: Any,
    data: Any = None,
    files: Any = None,
    more: int = 0,
    citing: Citing = NOTHING,
) -> BaseInlineFormSet:
    """The formset of the citations of ``fact``, which may not have been saved yet, as far as ``account`` reaches.

    ``more`` blank ones than usual.
    """
    model = type(fact)
    formset = citation_formset(model)(
        data,
        files,
        instance=fact,
        prefix=f"{prefix}-cited" if prefix else "cited",
        form_kwargs={"cited": model, "account": account, "citing": citing},
    )
    formset.extra += more
    return formset


def made_for(request: HttpRequest, form: Any, is_cited: bool) -> Any:
    """The form class, made for one request: it knows for whom it is, and what they may cite."""
    form.account = request.user
    if is_cited:
        form.citing = citing(request)
    return form


class Proposal(NamedTuple):
    """How sure a fact is by its sources: the confidence in words, why, and whether it is the one that was decided."""

    confidence: str
    why: str
    is_decided: bool


class FactForm(RowForm):
    """The form of a fact with the forms of its citations, checked and saved together."""

    is_cited: ClassVar[bool] = True
    citing: ClassVar[Citing] = NOTHING
    """What whoever fills it in may cite; set on the class that is made for their request."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.citations: BaseInlineFormSet | None = None
        if self.is_cited and type(self.instance) in CITED.values():
            self.citations = citations_of(
                self.instance,
                self.prefix or "",
                self.account,
                self.data if self.is_bound else None,
                self.files if self.is_bound else None,
                citing=self.citing,
            )

    def has_changed(self) -> bool:
        return super().has_changed() or (self.citations is not None and self.citations.has_changed())

    def is_valid(self) -> bool:
        valid = super().is_valid()
        if self.citations is None or (self.empty_permitted and not self.has_changed()):
            return valid
        if not self.citations.is_valid() and not self.has_error(NON_FIELD_ERRORS, "citations"):
            self.add_error(None, ValidationError(_("Look at the citations of this row."), code="citations"))
        return valid and self.citations.is_valid()

    def _save_m2m(self) -> None:
        super()._save_m2m()
        if self.citations is not None:
            self.citations.instance = self.instance
            self.citations.save()

    @property
    def proposal(self) -> Proposal | None:
        """What its stored sources propose; nothing where none are cited, and what a person decides stands."""
        if self.citations is None or self.instance.pk is None:
            return None
        cited = self.instance.citations.select_related("source")  # type: ignore[attr-defined]
        confidence, why = propose(within(self.account, cited))
        if confidence == Confidence.UNASSESSED:
            return None
        return Proposal(str(confidence.label), why, confidence == self.instance.confidence)

    @property
    def media(self) -> forms.Media:
        media = super().media
        return media if self.citations is None else media + self.citations.media
