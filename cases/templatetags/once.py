"""What says the same of the same, in each language, is said once: dates, coded values, marks. No name is kept this way, and no text:
what is taken back of a record is not to stay in a process either.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar, cast

from django.conf import settings
from django.template import Context, Node
from django.template.base import Parser, Token
from django.templatetags.i18n import do_translate
from django.utils.translation import get_language

SayT = TypeVar("SayT", bound=Callable[..., Any])

MOST = 4096
"""Answers that one function keeps."""


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


def translate(parser: Parser, token: Token) -> Node:
    """Django's own tag; words that are always the same are looked up once a language."""
    node = do_translate(parser, token)
    words = node.filter_expression
    is_fixed = words.var.literal is not None and not (words.filters or node.asvar or node.message_context)
    return Fixed(node) if is_fixed else node


class Fixed(Node):
    """A part of a template that says the same on every page of a language."""

    def __init__(self, node: Node) -> None:
        self.node = node
        self.said: dict[str | None, str] = {}

    def render(self, context: Context) -> str:
        lang = get_language()
        if lang not in self.said:
            self.said[lang] = self.node.render(context)
        return self.said[lang]
