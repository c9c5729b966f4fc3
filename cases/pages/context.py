"""What every page says about the site itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
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
    asked = request.GET.urlencode()
    standing = _canonical(request, asked)

    def licence() -> tuple[str, str]:
        return LICENCES.get(told().licence, (told().licence, ""))

    def languages() -> list[Translation]:
        query = f"?{asked}" if asked and len(asked) <= LONGEST_QUERY else ""
        return [
            Translation(code, name, _address(request, code, query), current == code) for code, name in offered().items()
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
        "is_found": _is_found(request, asked, standing),
        "is_question": crawlers.is_question(request),
        "languages": SimpleLazyObject(languages),  # shown twice
    }


def _path(request: HttpRequest, lang: str) -> str:
    """The path of this page in a language; "" where it has none."""
    match = request.resolver_match
    if match is None or "lang" not in match.kwargs:
        return ""
    if len(match.kwargs) == 1 and not match.args:
        return _path_of(match.view_name, lang)
    return reverse(match.view_name, args=match.args, kwargs={**match.kwargs, "lang": lang})


@lru_cache(maxsize=200)
def _path_of(view_name: str, lang: str) -> str:
    """That of a page that there is once in each language: no record's."""
    return reverse(view_name, args=[lang])


def _address(request: HttpRequest, lang: str, query: str) -> str:
    """The address of this page in a language, with its query; the home page if this page has no other."""
    path = _path(request, lang)
    return path + query if path else _path_of("pages:home", lang)


def _is_found(request: HttpRequest, asked: str, canonical: str) -> bool:
    """Whether robots may list this page by itself: it is no answer to a question, and no old version of a record."""
    match = request.resolver_match
    is_page = match is not None and match.namespace == "pages" and "version" not in (match.url_name or "")
    return is_page and (not asked or canonical.endswith(asked))


def _canonical(request: HttpRequest, asked: str) -> str:
    """The address that stands for this one: of a record on any day that of the record; a page of a list is one of its own.

    Empty for the answer to any other question, which stands for nothing but itself.
    """
    match = request.resolver_match
    if match is None or match.namespace != "pages" or "lang" not in match.kwargs:
        return ""
    if "public_id" in match.kwargs:
        asked = ""
    key, _equals, number = asked.partition("=")
    if asked and not (key == "page" and number.isascii() and number.isdecimal()):
        return ""
    url = settings.SITE_URL.rstrip("/") + _path(request, match.kwargs["lang"])
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
