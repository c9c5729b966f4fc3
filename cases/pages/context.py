"""What every page says about the site itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import lazy
from django.utils.translation import get_language

from cases.pages.language import LANGUAGES
from cases.published import site as told_site

LICENCES = {
    "CC-BY-4.0": ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "CC-BY-SA-4.0": ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    "CC0-1.0": ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
}

LONGEST_QUERY = 2_000
"""Characters of a query that a page repeats: enough for every filter, too few to blow the page up."""


@dataclass(frozen=True)
class Translation:
    """The same page in one language. ``url`` has no host; the home page where the page has no translation."""

    code: str
    name: str
    url: str
    is_current: bool


def site(request: HttpRequest) -> dict[str, Any]:
    """What the owners tell of the site: ``site_name``, ``licence`` (name, address or ""), ``contact``, ``notice``, ``mark``.

    And ``site_url``, and the page in each of its ``languages``.
    """
    current = get_language() or settings.LANGUAGE_CODE
    told = told_site.current

    def licence() -> tuple[str, str]:
        return LICENCES.get(told().licence, (told().licence, ""))

    def languages() -> list[Translation]:
        offered = ((code, name) for code, name in LANGUAGES.items() if code in told().languages)
        return [Translation(code, name, address(request, code), current == code) for code, name in offered]

    # A template calls them where it shows them: the desk, which shows none, does not ask.
    return {
        "site_name": lazy(lambda: told().name, str)(),  # it also stands within sentences
        "contact": lambda: told().contact,
        "mark": lambda: told().mark,
        "notice": lambda: told().notice,
        "site_url": settings.SITE_URL.rstrip("/"),
        "licence": licence,
        "language": current,
        "section": _section(request),
        "languages": languages,
    }


def address(request: HttpRequest, lang: str) -> str:
    """The address of this page in a language, with its query if no longer than :data:`LONGEST_QUERY`.

    The home page if this page has no other.
    """
    match = request.resolver_match
    if match is None or "lang" not in match.kwargs:
        return reverse("pages:home", args=[lang])
    url = reverse(match.view_name, args=match.args, kwargs={**match.kwargs, "lang": lang})
    query = request.GET.urlencode()
    return f"{url}?{query}" if query and len(query) <= LONGEST_QUERY else url


def _section(request: HttpRequest) -> str:
    """The entry of the main navigation this page belongs to: cases, organizations, disputes or none."""
    match = request.resolver_match
    name = match.url_name or "" if match else ""
    if name.startswith("protected"):
        return "cases"
    for section in ("case", "organization", "dispute"):
        if name.startswith(section):
            return f"{section}s"
    return ""
