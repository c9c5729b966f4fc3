"""The middleware of the desk, which readers of public pages pass by: they have no session, no account and no message.

So no public page can come to depend on a cookie, and a kept page costs a sixth less. Whatever is not surely an address of the public
pages goes through all of it.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponseBase

Answer = Callable[[HttpRequest], HttpResponseBase]


def is_public(request: HttpRequest) -> bool:
    """Whether the first part of the address is one that is kept for public pages (``settings.TAKEN``), and so never the desk's."""
    return request.path_info[1:].partition("/")[0] in settings.TAKEN


class Aside:
    """A middleware that lets readers pass by."""

    get_response: Answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if is_public(request):
            return self.get_response(request)
        return super().__call__(request)  # type: ignore[misc,no-any-return]


class Sessions(Aside, SessionMiddleware):  # type: ignore[misc]
    pass


class Authentication(Aside, AuthenticationMiddleware):  # type: ignore[misc]
    pass


class Messages(Aside, MessageMiddleware):  # type: ignore[misc]
    pass
