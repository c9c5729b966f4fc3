"""Collections: named sets of cases, kept by administrators because they say how far others reach."""

from __future__ import annotations

from django.contrib import admin

from cases.admin.base import RootAdmin
from cases.admin.site import desk
from cases.models import Collection


@admin.register(Collection, site=desk)
class CollectionAdmin(RootAdmin):
    """A named set of cases."""

    list_display = ("name", "public_id")
    search_fields = ("name", "public_id")
    fields = ("name", "purpose", "cases", "seen_version")
