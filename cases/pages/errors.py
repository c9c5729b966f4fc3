"""Pages for what is not there. They read no record and no session, only the name of the site, and never
repeat what was asked for."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt

from cases.published import site
from cases.published.records import Tombstone
from cases.published.shapes import SiteDocument
from cases.vocabulary import PublicationKind, WithdrawalReason


def language(request: HttpRequest) -> tuple[str, bool]:
    """The language of the address, and that it is of it; else the one the reader's browser asks for."""
    parts = request.path_info.split("/")[1:3]
    if parts[:1] == ["feeds"]:
        del parts[0]
    if parts and parts[0] in dict(settings.LANGUAGES):
        return parts[0], True
    return translation.get_language_from_request(request), False


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: the same bytes for what never was and for what is not published."""
    return _page(request, "cases/not_found.html", 404)


@csrf_exempt  # it takes nothing, so there is nothing to forge
def elsewhere(request: HttpRequest, **address: object) -> HttpResponse:
    """404: a page that another process of the site answers, where this one is the desk alone."""
    return not_found(request)


def gone(request: HttpRequest, tombstone: Tombstone) -> HttpResponse:
    """410: that a record was withdrawn, or a version taken down, when, and the coded reason; nothing of what it said.

    Where a name was withheld, only the year. If another published record tells it since, that one.
    """
    reason = tombstone.reason
    words = WithdrawalReason(reason).label if reason in WithdrawalReason.values else ""
    day = tombstone.withdrawn_at.date()
    told = {"withdrawn_on": day, "reason": words}
    if tombstone.kind == PublicationKind.PROTECTED:
        told = {"withdrawn_in": day.year}
    return _page(request, "cases/gone.html", 410, version=tombstone.version, successor=tombstone.successor, **told)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: an address or a form that no browser sends by itself."""
    return _page(request, "cases/bad_request.html", 400)


def not_understood(request: HttpRequest, problems: Sequence[str]) -> HttpResponse:
    """400: filters nobody knows, where everything else must not be sent in the place of what was asked."""
    return _page(request, "cases/not_understood.html", 400, problems=problems)


def not_allowed(request: HttpRequest, allowed: Sequence[str]) -> HttpResponse:
    """405: the same for every public address, whatever is there; ``allowed`` are the methods that are answered."""
    response = _page(request, "cases/not_allowed.html", 405)
    response.headers["Allow"] = ", ".join(allowed)
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """500: something of ours failed."""
    return _page(request, "cases/server_error.html", 500)


def _site() -> SiteDocument:
    """How the site presents itself; a page that says what is wrong needs no database for it."""
    try:
        return site.current()
    except DatabaseError:
        return site.defaults()


def _page(request: HttpRequest, template: str, status: int, **context: object) -> HttpResponse:
    lang, is_of_address = language(request)
    told = site.defaults() if status == 500 else _site()
    with translation.override(lang):
        body = render_to_string(template, {"lang": lang, "site_name": told.name, "mark": told.mark, **context})
    headers = {"Content-Language": lang} if is_of_address else {"Content-Language": lang, "Vary": "Accept-Language"}
    return HttpResponse(body, status=status, headers=headers)
