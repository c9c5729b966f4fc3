"""Rows edited on the page of their record: which there are, how they are listed, and their forms."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib.admin.options import InlineModelAdmin
from django.db import models
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin import rows
from cases.admin.base import SafeFields
from cases.admin.citations import FactForm, made_for
from cases.admin.forms import RowForm, RowFormSet
from cases.models import CITED, Fact, Record
from cases.operations.scope import told


class SafeInline(SafeFields, InlineModelAdmin):
    """Rows edited with their root: listed, and opened one at a time."""

    form = RowForm
    formset = RowFormSet
    template = "admin/edit_inline/facts.html"
    extra = 1
    section: ClassVar[type[FactInline] | None] = None
    """The rows of each of these rows, which get a section of their own (``cases.admin.within``)."""
    is_private = False
    show_change_link = False
    view_on_site = False
    media = forms.Media()
    """Nothing: no row is copied by a script."""
    prefix = ""
    """What the names of its fields begin with (``cases.admin.rows.name_sections``)."""
    only: list[Any] | None = None
    """The keys of the rows that are opened; ``None`` for all."""

    def key_to_parent(self) -> models.ForeignKey[Any, Any]:
        """The column by which the rows belong to their record."""
        return next(
            field
            for field in self.model._meta.concrete_fields
            if isinstance(field, models.ForeignKey)
            and field.related_model is self.parent_model
            and self.fk_name in (None, field.name)
        )

    def section_name(self) -> str:
        return str(self.key_to_parent().remote_field.get_accessor_name())

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        made, prefix = super().get_formset(request, obj, **kwargs), self.prefix
        made_for(request, made.form, is_cited=issubclass(made.form, FactForm))
        if not prefix:  # on a page that is no record's, such as that of an account
            return made
        return type(made.__name__, (made,), {"get_default_prefix": classmethod(lambda cls: prefix)})

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        found = super().get_queryset(request)
        return found if self.only is None else found.filter(pk__in=self.only)

    def listed(self, parent: Record, request: HttpRequest) -> QuerySet[Any]:
        """The rows of ``parent`` that exist for the account, with the number of sources where sources are cited."""
        kept = told(request.user, self.get_queryset(request).filter(**{self.key_to_parent().name: parent}))
        # What is counted by group has lost the order of its table.
        return (
            kept.annotate(sources=Count("citations")).order_by(*self.opts.ordering)
            if self.model in CITED.values()
            else kept
        )

    def address_of(self, row: Any) -> str:
        """Where a listed row is edited."""
        return rows.query_of(self.prefix, row.pk)


class FactInline(SafeInline):
    """Fact rows, each with its citations."""

    form = FactForm

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list[tuple[Any, dict[str, Any]]]:
        """What is asserted, then how sure we are; what was worked out is folded away."""
        own = [name for name in self.get_fields(request, obj) if name not in JUDGEMENT]
        return [(None, {"fields": own}), *JUDGEMENT_SETS] if issubclass(self.model, Fact) else [(None, {"fields": own})]


JUDGEMENT = ("confidence", "sensitivity", "worked_out_en", "worked_out_es")
JUDGEMENT_SETS: list[tuple[Any, dict[str, Any]]] = [
    (None, {"fields": [("confidence", "sensitivity")]}),
    (_("Worked out by us"), {"fields": ["worked_out_en", "worked_out_es"], "classes": ["collapse"]}),
]
