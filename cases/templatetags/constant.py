"""Parts of a page that are the same on all such pages of a language: they are written once."""

from __future__ import annotations

from django import template
from django.template.base import Node, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()


class ConstantNode(Node):
    """Kept by the template itself: where templates are being written (``DEBUG``), another one is another text."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist
        self._written: dict[str | None, SafeString] = {}

    def render(self, context: Context) -> SafeString:
        language = get_language()
        written = self._written.get(language)
        if written is None:
            written = self._written[language] = self.nodelist.render(context)
        return written


@register.tag
def constant(parser: Parser, token: Token) -> ConstantNode:
    """What stands between this and ``endconstant`` may depend on the ``language`` of the page, and on nothing else."""
    nodelist = parser.parse(("endconstant",))
    parser.delete_first_token()
    return ConstantNode(nodelist)
