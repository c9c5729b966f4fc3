"""Pictures: the bytes that were published with a case, or as the mark of the site, and no others."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from cases.pages import errors
from cases.pages.lookup import Gone, standing
from cases.published import records, site
from cases.vocabulary import PublicationKind


class FingerprintConverter:
    """A SHA-256. What cannot be one never reaches the database."""

    regex = "[0-9a-f]{64}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


def picture(request: HttpRequest, public_id: str, sha256: str) -> HttpResponseBase:
    """One picture of a case. Caches ask again soon, so that one that is taken away is gone everywhere. Two queries."""
    try:
        content = standing(records.picture(PublicationKind.CASE, public_id, sha256))
    except Gone as gone:
        return errors.gone(request, gone.tombstone)
    return _sent(request, sha256, content, "image/jpeg")


def mark(request: HttpRequest, sha256: str) -> HttpResponseBase:
    """The mark of the site as it stands; that of an earlier version is not there any more. Three queries."""
    told = site.current()
    shown = {picture.sha256 for picture in told.mark.pictures} if told.mark else set()
    content = records.picture(PublicationKind.SITE, told.id, sha256) if sha256 in shown else None
    if not isinstance(content, bytes):
        return errors.not_found(request, Http404())
    return _sent(request, sha256, content, "image/png")


def _sent(request: HttpRequest, sha256: str, content: bytes, kind: str) -> HttpResponseBase:
    """A picture, or 304 if the reader has it: its fingerprint is its validator, whatever else is published."""
    tag = quote_etag(sha256)
    response = get_conditional_response(request, etag=tag) or HttpResponse(content, content_type=kind)
    response.headers["ETag"] = tag
    return response
