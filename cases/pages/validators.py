"""Whether a reader, or a cache, already has a page as it is now: asked before anything of it is made.

A validator is made from what the page depends on: what of the published record (``cases/published/edition.py``), the
address with its question, the day (UTC), on which statuses depend, and the release. It is keyed: between which entries of the log
a page of somebody whose name is withheld came stays unknown.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import get_conditional_response

from cases.pages import release
from cases.published import edition
from cases.published.edition import Told

Depends = Callable[[HttpRequest, dict[str, Any]], Told | None]
"""What a page depends on, by its request and what its address says; None where it has no validator."""


def everything(request: HttpRequest, address: dict[str, Any]) -> Told:
    """For pages made from many records: with every publication they may be others."""
    return edition.of_everything()


def record(kind: str) -> Depends:
    """For pages of one record that names others and tells nothing of those that name it: other publications leave them."""

    def depends(request: HttpRequest, address: dict[str, Any]) -> Told | None:
        if request.META.get("QUERY_STRING") and "known_on" in request.GET:
            return edition.of_everything()  # an old version names other records than the one that stands
        return edition.of_record(kind, address["public_id"])

    return depends


def tag(path: str, question: str, told: Told | None, today: dt.date) -> str:
    """The validator of a page, by its path and query; "" for none. Where templates are being written (``DEBUG``) there is none."""
    if told is None or settings.DEBUG:
        return ""
    parts = repr((path, question, today.toordinal(), told.facts, *release.told()))
    return f'W/"{hashlib.blake2b(parts.encode(), key=_key(settings.SECRET_KEY), digest_size=16).hexdigest()}"'


@cache
def _key(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()


def not_modified(request: HttpRequest, tag: str) -> HttpResponseBase | None:
    """304, if the reader has the page that the validator stands for.

    "*" is not heard: whether there is such a page is only known once it was made.
    """
    has = request.META.get("HTTP_IF_NONE_MATCH", "")
    if not tag or not has or has.strip() == "*":
        return None
    return get_conditional_response(request, etag=tag)
