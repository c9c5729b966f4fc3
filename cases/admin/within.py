"""Rows that have rows of their own on the case page, such as a charge its steps: a section for each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, ClassVar

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.forms import RowFormSet
from cases.admin.inlines import FactInline, SafeInline
from cases.models import Case, ChargeUpdate, Hearing, Proceeding, Record, Sentence, Statement
from cases.models.base import Fact

MOST_GONE = 5
"""Of how many parents removed meanwhile a refused form still shows the rows."""


class WithinFormSet(RowFormSet):
    """Rows of a row of the case."""

    def clean(self) -> None:
        super().clean()
        if self.instance._state.adding:
            raise ValidationError(_("What these rows belong to is no longer there."), code="gone")


class WithinInline(FactInline):
    """The rows of one row of the case, such as the steps of one charge: a section of its own, nothing to choose.

    ``within`` is the kind of row they belong to, ``of`` that row; without rows of that kind there is no section.
    """

    formset = WithinFormSet
    within: ClassVar[type[Fact]]
    title: ClassVar[Any]
    of: Fact

    def __init__(self, parent_model: type[Record], admin_site: admin.AdminSite) -> None:
        super().__init__(self.within, admin_site)

    def section_name(self) -> str:
        return prefix_of(type(self), self.of.pk)


def sections(inline: type[SafeInline], case: Case, request: HttpRequest) -> list[type[WithinInline]]:
    """A section for each stored row of ``inline``, and for those removed since the form sent here was opened."""
    kind = inline.section
    if kind is None or not issubclass(kind, WithinInline):
        return []
    rows = list(kind.within._default_manager.filter(case=case))
    sent = re.compile(re.escape(prefix_of(kind, "N")).replace("N", r"(\d{1,18})") + "-TOTAL_FORMS")
    keys = {int(match[1]) for name in request.POST if (match := sent.fullmatch(name))} - {row.pk for row in rows}
    rows += [kind.within(pk=key, case=case) for key in sorted(keys)[:MOST_GONE]]
    return [
        type(kind.__name__, (kind,), {"of": row, "verbose_name_plural": str(kind.title) % {"row": row}}) for row in rows
    ]


DEPENDENT = (ChargeUpdate, Hearing, Sentence, Proceeding, Statement)


def dependent_first(formsets: Iterable[Any]) -> list[Any]:
    """The formsets in the order to save them: what points to a row before the row, which the same save may remove."""
    order = {model: place for place, model in enumerate(DEPENDENT)}
    return sorted(formsets, key=lambda formset: order.get(formset.model, len(DEPENDENT)))


def prefix_of(kind: type[WithinInline], key: Any) -> str:
    """What the names of the fields of a section begin with: the same however many sections there are."""
    return f"{kind.within._meta.model_name}-{key}-{kind.model._meta.model_name}"
