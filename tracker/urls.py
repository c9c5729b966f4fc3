"""Every address: the public pages, and the desk where it is installed."""

from __future__ import annotations

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from cases.pages import errors, site

urlpatterns: list[URLPattern | URLResolver] = []

if settings.HAS_DESK:
    from cases.admin import desk

    urlpatterns.append(path(settings.ADMIN_PATH, desk.urls))
if settings.TRACKER_ROLE == "desk":
    urlpatterns.append(path("healthz", site.healthz))
else:
    urlpatterns.append(path("", include("cases.pages.urls")))

handler400 = errors.bad_request
handler404 = errors.not_found
handler500 = errors.server_error
