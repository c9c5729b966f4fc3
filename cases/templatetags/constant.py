"""Parts of a page that are the same on all such pages of a language: they are written once."""

from __future__ import annotations

from django import template
from django.template.base import FilterExpression, Node, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()


class ConstantNode(Node):
    """Kept by the template itself: where templates are being written (``DEBUG``), another one is another text."""

    def __init__(self, nodelist: NodeList, codes: list[FilterExpression]) -> None:
        self.nodelist, self.codes = nodelist, codes
        self._written: dict[tuple[str, ...], SafeString] = {}

    def render(self, context: Context) -> SafeString:
        language = context.get("language") or get_language()  # to ask for the active one takes longer than all the rest
        key = (language, *(code.resolve(context) for code in self.codes)) if self.codes else (language,)
        written = self._written.get(key)
        if written is None:
            written = self._written[key] = self.nodelist.render(context)
        return written


@register.tag
def constant(parser: Parser, token: Token) -> ConstantNode:
    """What stands between this and ``endconstant`` may depend on the ``language`` of the page, and on nothing else.

    ``{% constant order %}``: and on some codes, each of which is one of a few.
    """
    codes = [parser.compile_filter(word) for word in token.split_contents()[1:]]
    nodelist = parser.parse(("endconstant",))
    parser.delete_first_token()
    return ConstantNode(nodelist, codes)
