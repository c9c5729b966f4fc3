"""Public addresses are read. Nothing can be sent to them, so there is no form of theirs that could be forged."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from cases.pages import errors

METHODS = ("GET", "HEAD")


def read_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Answer any other method with 405, before a record is looked for.

    Exempt, because the desk in the same process would first ask for the token of a form, and answer in its own words.
    """

    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method in METHODS:
            return view(request, *args, **kwargs)
        return errors.not_allowed(request, METHODS)

    return answer
