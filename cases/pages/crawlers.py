"""Keeping crawlers off what has no end: a list has more filters than there are records, and every answer leads to others.

They find every record by the sitemaps and by the pages of lists. ``robots.txt`` closes all questions but those pages; for crawlers that
do not understand its wildcards, links to questions are not to be followed, nor is any link of an answer.
"""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponseBase

PAGE = re.compile("page=[0-9]{1,9}")
RULES = ("Disallow: /*?", "Allow: /*?page=", "Disallow: /*?page=*&")
"""For every crawler; the longest rule that fits an address counts (RFC 9309)."""

TO_A_QUESTION = re.compile(rb'<a (?=[^>]*\bhref="(?:/[^"?]*)?\?(?!page=[0-9]+"))(?![^>]*\b(?:rel|hreflang)=)')
"""The same answer in another language is only reached from an answer, whose links are not followed anyway."""


def is_question(request: HttpRequest) -> bool:
    """Whether an address asks for something, and not only for a page of a list."""
    query = request.META.get("QUERY_STRING", "")
    return bool(query) and not PAGE.fullmatch(query)


def warned(page: bytes) -> bytes:
    """A page whose links to questions say that they are not to be followed."""
    return TO_A_QUESTION.sub(b'<a rel="nofollow" ', page)


def warn(request: HttpRequest, response: HttpResponseBase) -> None:
    """Say of an answer of any kind, a table or a feed too, that it is not to be listed, nor its links followed."""
    if is_question(request):
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
