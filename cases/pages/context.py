"""What every page says about the site itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject, lazy
from django.utils.translation import get_language

from cases.pages import crawlers
from cases.pages.language import offered
from cases.published import site as told_site

LICENCES = {
    "CC-BY-4.0": ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "CC-BY-SA-4.0": ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    "CC0-1.0": ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
}

LONGEST_QUERY = 2_000
"""Characters of a query that a page repeats: enough for every filter, too few to blow the page up."""


_name = lazy(lambda: told_site.current().name, str)
"""It also stands within sentences."""


@dataclass(frozen=True)
class Translation:
    """The same page in one language. ``url`` has no host; the home page where the page has no translation."""

    code: str
    name: str
    url: str
    is_current: bool


def site(request: HttpRequest) -> dict[str, Any]:
    """What the owners tell of the site: ``site_name``, ``licence`` (name, address or ""), ``contact``, ``notice``, ``mark``.

    And ``site_url``, the page in each of its ``languages``, its ``canonical`` address, whether it ``is_found``, and ``is_question``.
    """
    current = get_language() or settings.LANGUAGE_CODE
    told = told_site.current
    standing = _canonical(request)

    def licence() -> tuple[str, str]:
        return LICENCES.get(told().licence, (told().licence, ""))

    def languages() -> list[Translation]:
        asked = _asked(request)
        return [
            Translation(code, name, _address(request, code, asked), current == code) for code, name in offered().items()
        ]

    # A template calls them where it shows them: the desk, which shows none, does not ask.
    return {
        "site_name": _name(),
        "contact": lambda: told().contact,
        "mark": lambda: told().mark,
        "notice": lambda: told().notice,
        "site_url": settings.SITE_URL.rstrip("/"),
        "licence": licence,
        "language": current,
        "section": _section(request),
        "is_home": request.resolver_match is not None and request.resolver_match.url_name == "home",
        "is_preview": False,
        "canonical": standing,
        "is_found": _is_found(request, standing),
        "is_question": crawlers.is_question(request),
        "languages": SimpleLazyObject(languages),  # shown twice
    }


def _path(request: HttpRequest, **other: str) -> str:
    """The path of this page, or of the same with another ``lang``; "" where it has no language."""
    match = request.resolver_match
    if match is None or "lang" not in match.kwargs:
        return ""
    return reverse(match.view_name, args=match.args, kwargs={**match.kwargs, **other})


def _asked(request: HttpRequest) -> str:
    """The query of this page with its question mark, if it is no longer than :data:`LONGEST_QUERY`; else nothing."""
    query = request.GET.urlencode()
    return f"?{query}" if query and len(query) <= LONGEST_QUERY else ""


def _address(request: HttpRequest, lang: str, asked: str) -> str:
    """The address of this page in a language; the home page if this page has no other."""
    path = _path(request, lang=lang)
    return path + asked if path else reverse("pages:home", args=[lang])


def _is_found(request: HttpRequest, canonical: str) -> bool:
    """Whether robots may list this page by itself: it is no answer to a question, and no old version of a record."""
    match = request.resolver_match
    is_page = match is not None and match.namespace == "pages" and "version" not in (match.url_name or "")
    return is_page and (not request.GET or canonical.endswith(request.GET.urlencode()))


def _canonical(request: HttpRequest) -> str:
    """The address that stands for this one: of a record on any day that of the record; a page of a list is one of its own.

    Empty for the answer to any other question, which stands for nothing but itself.
    """
    match = request.resolver_match
    if match is None or match.namespace != "pages" or "lang" not in match.kwargs:
        return ""
    asked = "" if "public_id" in match.kwargs else request.GET.urlencode()
    key, _equals, number = asked.partition("=")
    if asked and not (key == "page" and number.isascii() and number.isdecimal()):
        return ""
    url = settings.SITE_URL.rstrip("/") + _path(request)
    return f"{url}?{asked}" if asked and number != "1" else url


def _section(request: HttpRequest) -> str:
    """The entry of the main navigation this page belongs to: cases, organizations, disputes, statistics or none."""
    match = request.resolver_match
    name = match.url_name or "" if match else ""
    if name.startswith("protected"):
        return "cases"
    if name.startswith("statistics"):
        return "statistics"
    for section in ("case", "organization", "dispute"):
        if name.startswith(section):
            return f"{section}s"
    return ""
