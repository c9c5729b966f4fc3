"""What laws say, text by text."""

from __future__ import annotations

from django.contrib import admin

from cases.admin.base import CountryFilter, RootAdmin
from cases.admin.site import desk
from cases.models import LegalProvision


@admin.register(LegalProvision, site=desk)
class LegalProvisionAdmin(RootAdmin):
    """One text of an article, told by the charges that name the article."""

    list_display = ("__str__", "article", "start", "end", "public_id")
    list_filter = (("country", CountryFilter),)
    search_fields = ("law_as_stated", "law_en", "law_es", "article", "country", "public_id")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "country",
                    "law_as_stated",
                    ("law_en", "law_es"),
                    "article",
                    ("text", "lang"),
                    "translation_en",
                    "translation_es",
                    "url",
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
