"""What robots ask for: which addresses there are, in every language, and which they leave alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from cases.pages import crawlers, errors
from cases.pages.language import offered
from cases.published import addresses
from cases.vocabulary import PublicationKind

PART = 2_000
"""Records of one sitemap, each in every language: some megabytes before they are compressed."""
UNLISTED = frozenset({"letters"})
"""Pages of the language alone that are for printing, not for finding."""


@dataclass(frozen=True)
class Entry:
    """One page: its address in each language, and the day it last changed, if that is told."""

    urls: dict[str, str]
    day: dt.date | None = None

    @property
    def default(self) -> str:
        """The address for whoever reads none of the languages."""
        return next(iter(self.urls.values()))


def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be indexed, questions to it may not; what is not public is not listed here either.

    A list has more filters than there are records: only its pages are followed.
    """
    lines = ("User-agent: *", *crawlers.RULES, f"Sitemap: {_site()}{reverse('pages:sitemap')}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def sitemap(request: HttpRequest) -> HttpResponse:
    """Every page there is to find; a list of such lists where there are many. Two queries and that for the site."""
    parts = _parts()
    if parts == 1:
        return _entries(request, 1)
    urls = [_site() + reverse("pages:sitemap_part", args=[number]) for number in range(1, parts + 1)]
    return render(request, "cases/sitemap_index.xml", {"urls": urls}, content_type="application/xml")


def part(request: HttpRequest, number: int) -> HttpResponse:
    """One of the lists. Two queries and that for the site."""
    return _entries(request, number) if 1 <= number <= _parts() else errors.not_found(request)


def _parts() -> int:
    return max(1, -(-addresses.count() // PART))


def _entries(request: HttpRequest, number: int) -> HttpResponse:
    """The pages of the site itself come first, in the first list."""
    entries = [_entry(name) for name in plain_pages()] if number == 1 else []
    for found in addresses.part((number - 1) * PART, PART):
        slug = [] if found.kind == PublicationKind.PROTECTED else [found.slug or "-"]
        entries.append(_entry(found.kind, found.id, *slug, day=found.published_on))
    return render(request, "cases/sitemap.xml", {"entries": entries}, content_type="application/xml")


def _entry(name: str, *args: str, day: dt.date | None = None) -> Entry:
    return Entry({lang: _site() + reverse(f"pages:{name}", args=[lang, *args]) for lang in offered()}, day)


def plain_pages() -> list[str]:
    """The names of the pages that need no more than a language, from the table of addresses itself."""
    from cases.pages.urls import urlpatterns  # which names the views of this module

    patterns = [pattern for pattern in urlpatterns if list(pattern.pattern.converters) == ["lang"]]
    return [
        pattern.name
        for pattern in patterns
        if pattern.name and str(pattern.pattern).endswith("/") and pattern.name not in UNLISTED
    ]


def _site() -> str:
    return settings.SITE_URL.rstrip("/")
