"""Organizations: unions, employers, state bodies, their names and their places under others."""

from __future__ import annotations

from django.contrib import admin

from cases.admin.base import CountryFilter, RootAdmin
from cases.admin.communication import CommunicationInline
from cases.admin.identifier import IdentifierInline
from cases.admin.inlines import FactInline
from cases.admin.person import NameInline
from cases.admin.site import desk
from cases.models import Organization, OrgLink


class LinkInline(FactInline):
    """What this organization belongs to."""

    model = OrgLink
    fk_name = "child"
    fields = (
        "kind",
        "parent",
        "start",
        "end",
        ("end_state", "last_attested"),
        "confidence",
        "sensitivity",
        "worked_out_en",
        "worked_out_es",
    )


@admin.register(Organization, site=desk)
class OrganizationAdmin(RootAdmin):
    """An organization, or a placeholder for one the sources leave unnamed."""

    list_display = ("__str__", "acronym", "type", "country", "is_identified", "public_id")
    list_filter = ("type", ("country", CountryFilter), "is_identified")
    search_fields = ("name_en", "name_es", "acronym", "names__text", "identifiers__value", "public_id")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "type",
                    "name_en",
                    "name_es",
                    "acronym",
                    "is_identified",
                    ("country", "sector"),
                    "description_en",
                    "description_es",
                    "founded",
                    "dissolved",
                    "registration_state",
                    "website",
                    ("confidence", "sensitivity"),
                    "worked_out_en",
                    "worked_out_es",
                    "seen_version",
                )
            },
        ),
    )
    inlines = (NameInline, IdentifierInline, LinkInline, CommunicationInline)
