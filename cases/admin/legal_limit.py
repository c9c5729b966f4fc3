"""Legal time limits by country."""

from __future__ import annotations

from django.contrib import admin

from cases.admin.base import CountryFilter, RootAdmin
from cases.admin.site import desk
from cases.models import LegalLimit


@admin.register(LegalLimit, site=desk)
class LegalLimitAdmin(RootAdmin):
    """A limit of the law of a country, told by the cases of people held for longer."""

    list_display = ("__str__", "days", "months", "start", "end", "public_id")
    list_filter = ("kind", ("country", CountryFilter))
    search_fields = ("provision", "country", "public_id")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("country", "kind"),
                    ("days", "months"),
                    ("provision", "provision_lang"),
                    "legal_provision",
                    "exceptions_en",
                    "exceptions_es",
                    "start",
                    "end",
                    ("end_state", "last_attested"),
                    ("confidence", "sensitivity"),
                    "worked_out_en",
                    "worked_out_es",
                    "seen_version",
                )
            },
        ),
    )
