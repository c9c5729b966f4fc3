"""Every address: the public pages, and the desk where it is installed."""

from __future__ import annotations

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from cases.pages import errors, site
from cases.pages import urls as pages
from cases.pages.reading import read_only

urlpatterns: list[URLPattern | URLResolver] = []

if settings.HAS_DESK:
    from cases.admin import desk

    urlpatterns.append(path(settings.ADMIN_PATH, desk.urls))
if settings.TRACKER_ROLE == "desk":
    # The desk writes the addresses of public pages, in previews for one; it does not answer them.
    elsewhere = [URLPattern(page.pattern, errors.elsewhere, page.default_args, page.name) for page in pages.urlpatterns]
    urlpatterns += [path("healthz", read_only(site.healthz)), path("", include((elsewhere, pages.app_name)))]
else:
    urlpatterns.append(path("", include(pages)))

handler400 = errors.bad_request
handler404 = errors.not_found
handler500 = errors.server_error
