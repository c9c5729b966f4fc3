"""One record for one page, or the answer that it is not there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse

from cases.pages import errors
from cases.published.records import Published, Tombstone
from cases.published.shapes import Link, OpenDocument, Words

AnswerT = TypeVar("AnswerT")


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
    render: Callable[[Published], HttpResponse],
) -> HttpResponse:
    """The page of a record: 404, 410, a redirect to its right address, or the page.

    ``slug`` is the one asked for; None where the address has none to be right or wrong. The address of a record that is told
    in another one since leads there; the page of one of its versions says so.
    """
    try:
        published = standing(find())
    except Gone as gone:
        successor = gone.tombstone.successor
        if successor is not None and slug is not None:
            return _moved(request, lang, successor)
        return errors.gone(request, gone.tombstone)
    document = published.document
    if slug is not None and isinstance(document, OpenDocument) and slug != document.slug:
        return _moved(request, lang, Link(kind=document.kind, label=Words(), id=document.id, slug=document.slug))
    return render(published)


def _moved(request: HttpRequest, lang: str, to: Link) -> HttpResponse:
    """A redirect to the right address of a record, with the question as it was asked."""
    url = reverse(f"pages:{to.kind}", args=[lang, to.id, to.slug])
    query = request.GET.urlencode()
    return HttpResponsePermanentRedirect(f"{url}?{query}" if query else url)
