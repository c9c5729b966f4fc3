"""People: found by any name in any script. Whoever has a case is edited on the case page."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.admin.base import RootAdmin
from cases.admin.conflict import Refused
from cases.admin.identifier import IdentifierInline
from cases.admin.inlines import FactInline
from cases.admin.merging import MergedRecords
from cases.admin.site import desk
from cases.admin.versioned import RowsForm, VersionedForm
from cases.models import Affiliation, Case, Name, Particular, Person


class NameInline(FactInline):
    """Other names, spellings, transliterations, acronyms."""

    model = Name
    fields = ("text", "kind", "lang", "script", "confidence", "sensitivity", "worked_out_en", "worked_out_es")


class ParticularInline(FactInline):
    """Birth, death, gender, nationality."""

    model = Particular
    fields = ("kind", "date", "value", "confidence", "sensitivity", "worked_out_en", "worked_out_es")


class AffiliationInline(FactInline):
    """Work and union."""

    model = Affiliation
    fields = (
        "kind",
        "organization",
        ("role", "contract"),
        ("title_as_stated", "title_lang"),
        "worksite",
        "user_enterprise",
        ("occupation", "duration_as_stated"),
        "start",
        "end",
        ("end_state", "last_attested"),
        "confidence",
        "sensitivity",
        "worked_out_en",
        "worked_out_es",
    )


class WithoutCase(VersionedForm):
    """A person without a case. One who has got a case meanwhile is not saved from here."""

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if self.instance.pk and hasattr(self.instance, "case"):
            self.conflict = True
            raise ValidationError(_("This person has a case now. Make the change there."), code="version")
        return data


class PersonRowsForm(RowsForm, WithoutCase):
    """Rows of a person without a case."""


@admin.register(Person, site=desk)
class PersonAdmin(MergedRecords, RootAdmin):
    """People without a case: witnesses, relatives, signatories. With a case, this leads there."""

    form = WithoutCase
    rows_form = PersonRowsForm
    fields = ("display_name", "sort_name", "seen_version")
    list_display = ("display_name", "sort_name", "public_id")
    search_fields = ("display_name", "sort_name", "names__text", "identifiers__value")
    inlines = (NameInline, IdentifierInline, ParticularInline, AffiliationInline)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if request.method == "GET":
            person = self.get_object(request, object_id)
            if person is not None and hasattr(person, "case"):
                return HttpResponseRedirect(reverse("admin:cases_case_change", args=[person.case.pk]))
        return super().change_view(request, object_id, form_url, extra_context)

    def show_conflict(self, request: HttpRequest, root: Any, said: Refused) -> HttpResponse:
        """Of somebody who has a case now on the page of the case, which asks for the same."""
        page = self.admin_site.get_model_admin(Case)
        case = getattr(root, "case", None)
        if case is not None and page.get_queryset(request).filter(pk=case.pk).exists():
            return page.show_conflict(request, case, said)
        return super().show_conflict(request, root, said)
