"""Places: worksites, prisons, police stations, regions."""

from __future__ import annotations

from django.contrib import admin

from cases.admin.base import CountryFilter, RootAdmin
from cases.admin.identifier import IdentifierInline
from cases.admin.person import NameInline
from cases.admin.site import desk
from cases.models import Place


@admin.register(Place, site=desk)
class PlaceAdmin(RootAdmin):
    """A place, perhaps only known by its kind."""

    list_display = ("__str__", "type", "country", "is_identified", "public_id")
    list_filter = ("type", ("country", CountryFilter), "is_identified")
    search_fields = ("name_en", "name_es", "names__text", "identifiers__value", "public_id")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "type",
                    "name_en",
                    "name_es",
                    "is_identified",
                    "within",
                    ("country", "subdivision"),
                    ("latitude", "longitude", "precision_km"),
                    "description_en",
                    "description_es",
                    "operator",
                    "security_level",
                    ("confidence", "sensitivity"),
                    "worked_out_en",
                    "worked_out_es",
                    "seen_version",
                )
            },
        ),
    )
    inlines = (NameInline, IdentifierInline)
