"""Public addresses are read. Nothing can be sent to them, so there is no form of theirs that could be forged.

They hold no secret either, so they are sent compressed; the desk, whose forms hold tokens, is not (BREACH). They are the same to
everybody: who has a page is told so, and who has not may get it from a cache.
"""

from __future__ import annotations

import datetime as dt
import gzip
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.gzip import GZipMiddleware, re_accepts_gzip
from django.utils.cache import patch_vary_headers
from django.utils.decorators import decorator_from_middleware
from django.views.decorators.csrf import csrf_exempt

from cases.pages import crawlers, errors, kept, lifetimes, marks, validators
from cases.published import edition

METHODS = ("GET", "HEAD")
QUICK = 3
"""Of nine levels of compression; Django takes the sixth."""


class Compression(GZipMiddleware):
    """Without padding by chance: the same page is the same bytes."""

    max_random_bytes = 0

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if isinstance(response, HttpResponse) and response.get("Content-Type", "").startswith("text/html"):
            response.content = crawlers.warned(response.content)
        if request.META.get("QUERY_STRING") and isinstance(response, HttpResponse):
            return _quickly(request, response)
        return super().process_response(request, response)


def _quickly(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Compressed in half the time, a tenth larger: the answer to a question is made for one reader, and not kept."""
    if len(response.content) < 200 or response.has_header("Content-Encoding"):
        return response
    patch_vary_headers(response, ("Accept-Encoding",))
    if re_accepts_gzip.search(request.META.get("HTTP_ACCEPT_ENCODING", "")):
        response.content = gzip.compress(response.content, QUICK, mtime=0)
        response.headers["Content-Encoding"] = "gzip"
        response.headers["Content-Length"] = str(len(response.content))
    return response


compressed = decorator_from_middleware(Compression)


def read_only(
    view: Callable[..., HttpResponseBase], depends: validators.Depends | None = None
) -> Callable[..., HttpResponseBase]:
    """Answer any other method with 405, before a record is looked for.

    What the answer ``depends`` on is asked first: a page that the reader has, or that was kept, is not made. Exempt, because the
    desk in the same process would first ask for the token of a form, and answer in its own words.
    """
    made = compressed(view)

    def told(request: HttpRequest, now: dt.datetime, *args: Any, **kwargs: Any) -> HttpResponseBase:
        found = depends(request, kwargs) if depends else None
        today = now.date()
        tag = validators.tag(request.path, request.META.get("QUERY_STRING", ""), found, today)
        response = validators.not_modified(request, tag) or kept.find(request, tag, today)
        if response is None:
            with edition.learnt(found):
                response = made(request, *args, **kwargs)
            kept.keep(request, tag, today, response)
        if tag and response.status_code in (200, 304):
            response.headers["ETag"] = tag
        crawlers.warn(request, response)
        lifetimes.limit(response, now)
        marks.mark(response, kwargs, found)
        return response

    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method not in METHODS:
            return errors.not_allowed(request, METHODS)
        return told(request, dt.datetime.now(dt.UTC), *args, **kwargs)

    return answer
