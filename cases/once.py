"""What says the same of the same, in each language, is said once: dates, coded values, marks. No name is kept this way, and no text:
what is taken back of a record is not to stay in a process either.

This is for functions; parts of templates are kept by ``{% constant %}``.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, ParamSpec, Protocol, TypeVar, cast

from django.conf import settings
from django.utils.translation import get_language

Told = ParamSpec("Told")
SaidT_co = TypeVar("SaidT_co", covariant=True)

MOST = 4096
"""Answers that one function keeps."""


class Once(Protocol[Told, SaidT_co]):
    """Called as the function itself; ``within`` by who has the language at hand, which is the active one: to ask takes longest."""

    def __call__(self, *args: Told.args, **kwargs: Told.kwargs) -> SaidT_co: ...

    def within(self, language: str | None, /, *args: Told.args, **kwargs: Told.kwargs) -> SaidT_co: ...


def once(function: Callable[Told, SaidT_co]) -> Once[Told, SaidT_co]:
    """A function of nothing but its arguments and the language of the page: its last answers are kept.

    Not where templates are being written (``DEBUG``), for some answers are made with one.
    """

    def said(_language: str | None, *args: Any) -> Any:
        return cast(Any, function)(*args)

    within = said if settings.DEBUG else lru_cache(MOST, typed=True)(said)

    @wraps(function)
    def answer(*args: Any) -> Any:
        return within(get_language(), *args)

    answer.within = within  # type: ignore[attr-defined]
    return cast(Once[Told, SaidT_co], answer)
