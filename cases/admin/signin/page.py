"""What the pages of signing in have in common."""

from __future__ import annotations

import ipaddress
import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import add_never_cache_headers

from cases.admin.site import desk


def frame(request: HttpRequest, title: Any, **context: Any) -> dict[str, Any]:
    """What the frame of the desk gets. Without a second step there is nothing to go to yet."""
    sign_in = getattr(request, "sign_in", None)
    inside = sign_in is not None and bool(sign_in.second_step) and not sign_in.password_due
    return {**desk.each_context(request), "has_permission": inside, "title": title, **context}


class AtDesk:
    """A page in the frame of the desk. ``options`` is what a passkey is asked for, as text for ``passkey.js``."""

    title: Any
    request: HttpRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        add_never_cache_headers(response)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)  # type: ignore[misc]
        asked = next(iter(context.pop("js_data", {}).values()), None)
        context.pop("site", None)  # allauth's name for the host
        return frame(
            self.request,
            self.title,
            **context,
            options=as_text(asked) if asked and takes_passkeys(self.request) else "",
            takes_passkeys=takes_passkeys(self.request),
        )


def as_text(options: Any) -> str:
    """What a passkey is asked for, as it stands in a page."""
    return json.dumps(options, cls=DjangoJSONEncoder)


def takes_passkeys(request: HttpRequest) -> bool:
    """Whether a browser makes passkeys for this host: it does for names, not for numbers."""
    host = request.get_host()
    name = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return True
    return False
