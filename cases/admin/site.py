"""The desk itself: its address, its first page, and what is mounted beside the records."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Desk(admin.AdminSite):
    """The researchers' desk."""

    site_title = _("Desk")
    site_header = _("Researchers’ desk")
    index_title = _("Review queue")
    index_template = "admin/desk.html"
    login_template = "admin/desk_login.html"
    enable_nav_sidebar = False
    empty_value_display = "–"

    def get_urls(self) -> list[URLPattern | URLResolver]:
        from cases.admin import changes, decision, files, part, photograph, publishing, review, versions
        from cases.admin.dates import date_reading

        own = [
            path("dates/reading/", self.admin_view(date_reading), name="date_reading"),
            path("changes/", self.admin_view(changes.changes), name="changes"),
            path("files/<int:pk>/", self.admin_view(files.read), name="read_file"),
            path("pictures/<str:sha256>/", self.admin_view(photograph.picture), name="picture"),
            path("review/", self.admin_view(review.queue), name="review"),
            path("review/<int:pk>/back/", self.admin_view(review.back), name="review_back"),
            path("review/<int:pk>/unschedule/", self.admin_view(review.unschedule), name="unschedule"),
            path("<slug:kind>/<slug:public_id>/preview/", self.admin_view(publishing.preview), name="preview"),
            path("<slug:kind>/<slug:public_id>/publish/", self.admin_view(decision.publish), name="publish"),
            path("<slug:kind>/<slug:public_id>/publish/part/", self.admin_view(part.choose), name="part"),
            path(
                "<slug:kind>/<slug:public_id>/withdraw/",
                self.admin_view(publishing.withdraw),
                name="withdraw",
            ),
            path("<slug:kind>/<slug:public_id>/versions/", self.admin_view(versions.versions), name="versions"),
            path(
                "<slug:kind>/<slug:public_id>/versions/<int:number>/take-down/",
                self.admin_view(versions.take_down_page),
                name="take_down",
            ),
            path("<slug:kind>/<slug:public_id>/ask/", self.admin_view(publishing.ask), name="ask"),
        ]
        # "View on site" would tell any account the address of any object of any model.
        stock = [each for each in super().get_urls() if getattr(each, "name", "") != "view_on_site"]
        return [*own, *stock]

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """What every page gets; also how many records wait for a second person."""
        from cases.models import Review

        context = super().each_context(request)
        if context["has_permission"] and request.user.has_perm("cases.view_review"):
            context["waiting_count"] = Review.objects.open().count()
        return context

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """What waits for a second person, and the lists of records."""
        from cases.admin.review import waiting

        return super().index(request, {**waiting(request, timezone.now()), **(extra_context or {})})


desk = Desk(name="admin")
