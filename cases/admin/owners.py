"""The site as its owners present it: an administrator writes it, an editor publishes it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.base import RootAdmin
from cases.admin.site import desk
from cases.models import Site
from cases.published import site


@admin.register(Site, site=desk)
class SiteAdmin(RootAdmin):
    """One row: there is nothing to search or to filter by."""

    list_display = ("__str__", "licence", "freshness_months")
    fieldsets = (
        (None, {"fields": ("name", "languages", "contact", "licence", "freshness_months", "seen_version")}),
        (_("Notice"), {"fields": ("notice_en", "notice_es")}),
        (_("Texts"), {"fields": ("about_en", "about_es", "methodology_en", "methodology_es")}),
    )

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """What readers are told now, so that saving changes nothing by itself."""
        told = site.current()
        return {
            "name": told.name,
            "languages": list(told.languages),
            "contact": told.contact,
            "licence": told.licence,
            "freshness_months": told.freshness_months,
        }

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not Site.objects.exists()
