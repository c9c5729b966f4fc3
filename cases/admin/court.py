"""The legal record on the case page: charges and what became of them, proceedings and their hearings, sentences."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.inlines import FactInline
from cases.admin.within import WithinInline
from cases.models import Charge, ChargeUpdate, Hearing, Proceeding, Sentence

JUDGED = ("confidence", "sensitivity", "worked_out_en", "worked_out_es")


class ChargeUpdateInline(WithinInline):
    """What became of a charge, step by step."""

    model = ChargeUpdate
    within = Charge
    title = _("What became of: %(row)s")
    fields = ("status", "date", *JUDGED)


class HearingInline(WithinInline):
    """The hearings of a proceeding."""

    model = Hearing
    within = Proceeding
    title = _("Hearings: %(row)s")
    fields = ("date", "state", ("purpose_en", "purpose_es"), *JUDGED)


class ChargeInline(FactInline):
    """What the person is accused of, and by whom."""

    model = Charge
    section = ChargeUpdateInline
    fields = (
        "charge_category",
        ("text_as_stated", "lang"),
        "translation_en",
        "translation_es",
        "provision_as_stated",
        ("provision", "alleged_on"),
        ("alleged_by", "side"),
        *JUDGED,
    )


class OfChargesInline(FactInline):
    """Rows that concern charges of their case, and of no other."""

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        self.case = obj
        return super().get_formset(request, obj, **kwargs)

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs |= {"queryset": Charge.objects.filter(case=self.case), "widget": forms.CheckboxSelectMultiple}
        return super().formfield_for_manytomany(db_field, request, **kwargs)


class ProceedingInline(OfChargesInline):
    """What courts did."""

    model = Proceeding
    section = HearingInline
    fields = (
        ("court", "number_as_stated"),
        "charges",
        "start",
        "end",
        ("end_state", "last_attested"),
        *JUDGED,
    )


class SentenceInline(OfChargesInline):
    """What courts imposed."""

    model = Sentence
    fields = (
        "kind",
        ("length_min", "length_max", "length_unit"),
        "suspended",
        "fine_as_stated",
        "date",
        "proceeding",
        "charges",
        ("text_as_stated", "lang"),
        "translation_en",
        "translation_es",
        *JUDGED,
    )

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "proceeding":
            kwargs["queryset"] = Proceeding.objects.filter(case=self.case).select_related("court")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
