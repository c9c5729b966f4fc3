"""Every address: the public pages, the desk where it is installed, and what monitors ask."""

from __future__ import annotations

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from cases.pages import errors
from cases.pages import urls as pages
from tracker import monitoring

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", monitoring.healthz, name="healthz"),
    path("readyz", monitoring.readyz, name="readyz"),
]

if settings.HAS_DESK:
    from cases.admin import desk
    from cases.admin.signin import urls as signing_in

    urlpatterns.append(path(settings.ADMIN_PATH, include(signing_in)))
    urlpatterns.append(path(settings.ADMIN_PATH, desk.urls))
if settings.TRACKER_ROLE == "desk":
    # The desk writes the addresses of public pages, in previews for one; it does not answer them.
    elsewhere = [URLPattern(page.pattern, errors.elsewhere, page.default_args, page.name) for page in pages.urlpatterns]
    urlpatterns.append(path("", include((elsewhere, pages.app_name))))
else:
    urlpatterns.append(path("", include(pages)))

handler400 = errors.bad_request
handler404 = errors.not_found
handler500 = errors.server_error
