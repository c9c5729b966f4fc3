"""One record for one page, or the answer that it is not there."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TypeVar

import msgspec
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponsePermanentRedirect
from django.templatetags.static import static
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag

from cases.pages import errors
from cases.published import site
from cases.published.records import Published, Tombstone
from cases.published.shapes import Link, OpenDocument, Words

MAX_AGE = 60
"""Seconds a shared cache may answer without asking: a withdrawal must reach readers soon."""

AnswerT = TypeVar("AnswerT")
ResponseT = TypeVar("ResponseT", bound=HttpResponseBase)


class PublicIdConverter:
    """A public id. What cannot be one never reaches the database."""

    regex = "[23456789bcdfghjkmnpqrstvwxz]{10}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class Gone(Exception):
    """The record was withdrawn. ``tombstone`` is all that may be said of it."""

    def __init__(self, tombstone: Tombstone) -> None:
        super().__init__(tombstone.reason)
        self.tombstone = tombstone


def standing(answer: AnswerT | Tombstone | None) -> AnswerT:
    """What the published record answered, if there is a record to show.

    Raises ``Http404`` for one that was never published, exactly as for one that does not exist, and
    ``Gone`` for one that was withdrawn.
    """
    if answer is None:
        raise Http404
    if isinstance(answer, Tombstone):
        raise Gone(answer)
    return answer


def record_page(
    request: HttpRequest,
    lang: str,
    find: Callable[[], Published | Tombstone | None],
    slug: str | None,
    parts: tuple[object, ...],
    render: Callable[[Published], HttpResponse],
) -> HttpResponse:
    """The page of a record: 404, 410, a redirect to its right address, 304, or the page.

    ``slug`` is the one asked for; None where the address has none to be right or wrong. ``parts`` is what
    the page depends on besides the record: the day, and what the reader asked for. The address of a record that is told
    in another one since leads there; the page of one of its versions says so.
    """
    try:
        published = standing(find())
    except Gone as gone:
        successor = gone.tombstone.successor
        if successor is not None and slug is not None:
            response = _moved(request, lang, successor)
        else:
            response = errors.gone(request, gone.tombstone)
        patch_cache_control(response, public=True, max_age=MAX_AGE)
        return response
    document = published.document
    if slug is not None and isinstance(document, OpenDocument) and slug != document.slug:
        return _moved(request, lang, Link(kind=document.kind, label=Words(), id=document.id, slug=document.slug))
    return conditional(request, etag(published, lang, *parts), lambda: render(published))


def _moved(request: HttpRequest, lang: str, to: Link) -> HttpResponse:
    """A redirect to the right address of a record, with the question as it was asked."""
    url = reverse(f"pages:{to.kind}", args=[lang, to.id, to.slug])
    query = request.GET.urlencode()
    return HttpResponsePermanentRedirect(f"{url}?{query}" if query else url)


def etag(published: Published, lang: str, *parts: object) -> str:
    """A validator over everything a page is made from.

    The digest of the version is not enough: names of linked records, and their withdrawal, change a
    page without a new version of its own, and so do a new style sheet and what the owners tell of the site: by another
    freshness limit the same detention has another status.
    """
    content = msgspec.json.encode(published.document)
    rest = (published.version, published.history, lang, static("cases/site.css"), site.current(), *parts)
    return quote_etag(hashlib.sha256(content + repr(rest).encode()).hexdigest()[:32])


def tag_of(content: bytes) -> str:
    """A validator over the bytes of a page, for one that is made from many records."""
    return quote_etag(hashlib.sha256(content).hexdigest()[:32])


def conditional(request: HttpRequest, tag: str, render: Callable[[], ResponseT]) -> ResponseT | HttpResponse:
    """The page, or 304 if the reader has it. Caches may keep it for a short time."""
    response = get_conditional_response(request, etag=tag) or render()
    response.headers["ETag"] = tag
    patch_cache_control(response, public=True, max_age=MAX_AGE)
    return response
