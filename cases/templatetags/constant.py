"""Parts of a page that are the same on all such pages of a language: they are written once."""

from __future__ import annotations

from django import template
from django.template.base import FilterExpression, Node, NodeList, Parser, Token
from django.template.context import Context
from django.templatetags.i18n import do_translate
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()

MOST = 50
"""Texts that one part keeps; it begins anew when there would be more."""


class ConstantNode(Node):
    """Kept by the template itself: where templates are being written (``DEBUG``), another one is another text.

    No block in it can be filled by another template.
    """

    child_nodelists = ()

    def __init__(self, nodelist: NodeList, depends: list[FilterExpression]) -> None:
        self.nodelist, self.depends = nodelist, depends
        self._written: dict[tuple[str | None, ...], SafeString] = {}

    def render(self, context: Context) -> SafeString:
        language = context.get("language") or get_language()  # to ask for the active one takes longer than all the rest
        key = (language, *(str(each.resolve(context)) for each in self.depends)) if self.depends else (language,)
        written = self._written.get(key)
        if written is None:
            if len(self._written) >= MOST:
                self._written.clear()
            written = self._written[key] = self.nodelist.render(context)
        return written


@register.tag
def constant(parser: Parser, token: Token) -> ConstantNode:
    """What stands between this and ``endconstant`` may depend on the ``language`` of the page, and on nothing else.

    ``{% constant order %}``: and on what is named, by its text, which is one of a few. Never on a record: what is taken back of
    it is not to stay in a process either.
    """
    depends = [parser.compile_filter(word) for word in token.split_contents()[1:]]
    nodelist = parser.parse(("endconstant",))
    parser.delete_first_token()
    return ConstantNode(nodelist, depends)


def translate(parser: Parser, token: Token) -> Node:
    """Django's own tag; words that are always the same are constant."""
    node = do_translate(parser, token)
    words = node.filter_expression
    is_fixed = words.var.literal is not None and not (words.filters or node.asvar or node.message_context)
    return ConstantNode(NodeList([node]), []) if is_fixed else node
