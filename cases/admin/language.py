"""The desk speaks the language of the browser; public pages speak the language of their address."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers


def desk_speaks_the_language_of_the_browser(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: answer requests below ``ADMIN_PATH`` in the language the browser asks for."""
    desk = f"/{settings.ADMIN_PATH}"

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(desk):
            return get_response(request)
        language = translation.get_language_from_request(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = get_response(request)
        patch_vary_headers(response, ["Accept-Language"])
        response.headers.setdefault("Content-Language", language)
        return response

    return middleware
