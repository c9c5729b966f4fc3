"""Pages speak the language of their address: no cookie, no session, no guess."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import translation

from cases.pages import errors
from cases.published import site


class LanguageConverter:
    """The first part of an address: one of the languages that ``settings.LANGUAGES`` lists."""

    regex = "[a-z]{2,3}(?:-[a-z]+)?"

    def to_python(self, value: str) -> str:
        if value not in dict(settings.LANGUAGES):
            raise ValueError(value)
        return value

    def to_url(self, value: str) -> str:
        return value


def offered() -> dict[str, str]:
    """The languages that the owners offer, by code, each by its own name; the site's own first answer among them first.

    Whoever asks for none of them is led to the first.
    """
    told = site.current().languages
    names = dict(settings.LANGUAGES)
    codes = sorted((code for code in names if code in told), key=lambda code: code != settings.LANGUAGE_CODE)
    return {code: names[code] for code in codes or names}


def in_language(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Answer in the language named by the address, and leave none behind on the thread.

    A missing page is answered here, so that what was never published and what does not exist are the
    same answer in every configuration. A language that the owners do not offer leads to the first they do.
    """

    @wraps(view)
    def answer(request: HttpRequest, lang: str, *args: Any, **kwargs: Any) -> HttpResponse:
        with translation.override(lang):
            try:
                response = view(request, lang, *args, **kwargs)
            except Http404 as missing:
                response = errors.not_found(request, missing)
            response.headers["Content-Language"] = lang
        # Asked last: the page of a record has learnt it with its record, without a query of its own.
        languages = offered()
        return response if lang in languages else _in_another(request, next(iter(languages))) or response

    return answer


def _in_another(request: HttpRequest, lang: str) -> HttpResponse | None:
    """The way to the same page in another language."""
    match = request.resolver_match
    if match is None:
        return None
    elsewhere = reverse(match.view_name, args=match.args, kwargs={**match.kwargs, "lang": lang})
    query = request.META.get("QUERY_STRING", "")
    return HttpResponseRedirect(f"{elsewhere}?{query}" if query else elsewhere)
