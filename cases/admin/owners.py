"""The site as its owners present it: an administrator writes it, an editor publishes it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.admin.base import RootAdmin
from cases.admin.site import desk
from cases.evidence.derivation import NotDerived
from cases.models import Site, SourceFile
from cases.models.site import MARKS
from cases.operations.renditions import make_mark
from cases.published import site


@admin.register(Site, site=desk)
class SiteAdmin(RootAdmin):
    """One row: there is nothing to search or to filter by."""

    list_display = ("__str__", "licence", "freshness_months")
    fieldsets = (
        (None, {"fields": ("name", "languages", "contact", "licence", "freshness_months", "seen_version")}),
        (_("Mark"), {"fields": ("mark", "mark_alt_en", "mark_alt_es")}),
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

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "mark":
            pictures = SourceFile.objects.filter(mime__in=MARKS, photographs=None).exclude(file="")
            kwargs["queryset"] = pictures.select_related("source").order_by("source__title", "pk")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The form; once what was sent is stored, the picture of a new mark is made."""
        response = super().changeform_view(request, object_id, form_url, extra_context)
        if request.method == "POST" and response.status_code == 302:
            for file in SourceFile.objects.filter(renditions=None).exclude(marks=None):
                try:
                    make_mark(file)
                except (NotDerived, OSError) as error:
                    words = gettext("No pictures for the page could be made of “%(file)s”. %(why)s")
                    messages.warning(request, words % {"file": file, "why": error})
        return response

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not Site.objects.exists()
