"""The desk itself: its address, its first page, and what is mounted beside the records."""

from __future__ import annotations

from typing import Any

from allauth.core import ratelimit
from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, path
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.accounts import sessions
from cases.operations import purging


class Desk(admin.AdminSite):
    """The researchers' desk."""

    site_title = _("Desk")
    site_header = _("Researchers’ desk")
    index_title = _("Review queue")
    index_template = "admin/desk.html"
    enable_nav_sidebar = False
    empty_value_display = "–"

    def get_urls(self) -> list[URLPattern | URLResolver]:
        from cases.admin import (
            calendar,
            changes,
            decision,
            files,
            merging,
            part,
            photograph,
            publishing,
            queues,
            quick,
            reads,
            review,
            team,
            versions,
        )
        from cases.admin.dates import date_reading

        own = [
            path("dates/reading/", self.admin_view(date_reading), name="date_reading"),
            path("quick/", self.admin_view(quick.quick), name="quick"),
            path("changes/", self.admin_view(changes.changes), name="changes"),
            path("files/<int:pk>/", self.admin_view(files.read), name="read_file"),
            path("pictures/<str:sha256>/", self.admin_view(photograph.picture), name="picture"),
            path("people/<int:pk>/merge/", self.admin_view(merging.choose), name="merge_choose"),
            path("people/<int:pk>/merge/<int:other>/", self.admin_view(merging.compare), name="merge"),
            path("queues/", self.admin_view(queues.all_queues), name="queues"),
            path(
                "queues/<slug:public_id>/<slug:reason>/<slug:about>/",
                self.admin_view(queues.put_off),
                name="put_off",
            ),
            path("calendar/", self.admin_view(calendar.calendar), name="calendar"),
            path("reads/", self.admin_view(reads.reads), name="reads"),
            path("mine/", self.admin_view(team.mine), name="mine"),
            path("team/<slug:public_id>/", self.admin_view(team.team), name="team"),
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
        from cases.admin.review import count

        context = super().each_context(request)
        if context["has_permission"] and request.user.has_perm("cases.view_review"):
            context["waiting_count"] = count(request.user)
        return context

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """There is one way in, whichever address leads there."""
        from cases.admin.signin.login import Login

        return Login.as_view()(request)

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """A new password ends every other session of the account."""
        if request.method == "POST" and not ratelimit.consume(request, action="change_password", user=request.user):
            messages.error(request, gettext("Too many attempts. Wait five minutes."))
            return HttpResponseRedirect(request.path)
        response = super().password_change(request, extra_context)
        if isinstance(response, HttpResponseRedirect):
            sessions.renewed(request.sign_in, timezone.now())
        return response

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """What waits for a second person, what is to be looked at again, and the lists of records."""
        from cases.admin.queues import summary
        from cases.admin.review import waiting

        now = timezone.now()
        own = {
            **waiting(request, now),
            "queues": summary(request, now.date()),
            "new_devices": sessions.new_devices(request.sign_in),
            "untold_since": purging.failing_since(),
        }
        return super().index(request, {**own, **(extra_context or {})})


desk = Desk(name="admin")
