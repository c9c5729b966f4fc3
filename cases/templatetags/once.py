"""What says the same of the same, in each language, is said once."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar, cast

from django.conf import settings
from django.utils.translation import get_language

SayT = TypeVar("SayT", bound=Callable[..., Any])

MOST = 4096
"""Answers that one function keeps: the dates, names and links of a few hundred pages."""


def once(function: SayT) -> SayT:
    """A function of nothing but its arguments and the language of the page: its last answers are kept.

    Not where templates are being written (``DEBUG``), for some answers are made with one.
    """

    @lru_cache(MOST, typed=True)
    def kept(_language: str | None, *args: Any) -> Any:
        return function(*args)

    @wraps(function)
    def answer(*args: Any) -> Any:
        return function(*args) if settings.DEBUG else kept(get_language(), *args)

    return cast(SayT, answer)
