"""Addresses that lead to a page and are none: the root, and short addresses."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header

from cases.pages import errors, qr
from cases.pages.language import offered
from cases.published import records
from cases.vocabulary import PublicationKind


def preferred(request: HttpRequest) -> str:
    """The language of ours that a reader's browser ranks highest, or the site's default."""
    languages = offered()
    for wish, _rank in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        code = wish.partition("-")[0]
        if code in languages:
            return code
    return next(iter(languages))


def root(request: HttpRequest) -> HttpResponse:
    """The home page in the reader's language."""
    response = HttpResponseRedirect(reverse("pages:home", args=[preferred(request)]))
    patch_vary_headers(response, ["Accept-Language"])
    return response


def short(request: HttpRequest, public_id: str) -> HttpResponse:
    """The page behind a short address, in the reader's language."""
    found = records.find_short(public_id)
    try:
        if found is None or found[0] not in ("case", "protected", "organization", "dispute", "place"):
            raise Http404
        kind, public_id, slug = found
        readable = [] if kind == PublicationKind.PROTECTED else [slug or "-"]
        url = reverse(f"pages:{kind}", args=[preferred(request), public_id, *readable])
        response: HttpResponse = HttpResponseRedirect(url)
    except Http404 as missing:
        response = errors.not_found(request, missing)
    patch_vary_headers(response, ["Accept-Language"])
    return response


def short_code(request: HttpRequest, public_id: str) -> HttpResponse:
    """The QR code of a short address, for sheets that others make. One query."""
    if records.find_short(public_id) is None:
        return errors.not_found(request)
    drawn = qr.code(settings.SITE_URL.rstrip("/") + reverse("pages:short", args=[public_id])).svg
    return HttpResponse(drawn, content_type="image/svg+xml; charset=utf-8")
