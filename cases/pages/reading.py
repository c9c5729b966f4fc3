"""Public addresses are read. Nothing can be sent to them, so there is no form of theirs that could be forged.

They hold no secret either, so they are sent compressed; the desk, whose forms hold tokens, is not (BREACH).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils.decorators import decorator_from_middleware
from django.views.decorators.csrf import csrf_exempt

from cases.pages import errors

METHODS = ("GET", "HEAD")

UNSEEN = re.compile(
    rb"\s+(?=</?(?:article|body|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|li|link|main|meta|nav|ol|p|script|"
    rb"section|table|tbody|td|th|thead|title|tr|ul)\b)"
)
"""White space before what begins or ends a line anyway. Nobody sees it, and it is sent to slow phones."""


class Compression(GZipMiddleware):
    """Without padding by chance: the same page is the same bytes."""

    max_random_bytes = 0

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if isinstance(response, HttpResponse) and response.get("Content-Type", "").startswith("text/html"):
            response.content = UNSEEN.sub(b"", response.content)
        return super().process_response(request, response)


compressed = decorator_from_middleware(Compression)


def read_only(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Answer any other method with 405, before a record is looked for.

    Exempt, because the desk in the same process would first ask for the token of a form, and answer in its own words.
    """

    @csrf_exempt
    @compressed
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method in METHODS:
            return view(request, *args, **kwargs)
        return errors.not_allowed(request, METHODS)

    return answer
