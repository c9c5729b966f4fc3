"""Templates without the white space that nobody sees: it would be sent to slow phones with every page."""

from __future__ import annotations

import re

from django.template import Origin
from django.template.loaders import filesystem

BLOCK = (
    "(?:article|body|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|li|link|main|meta|nav|ol|p|script|"
    r"section|table|tbody|td|th|thead|title|tr|ul)\b"
)
"""What begins and ends a line anyway."""
CONTROL = r"(?:\{%\s*(?:block|constant|described|elif|else|empty|end\w+|for|if|load|titled|with)\b(?:(?!%\}).)*%\}\s*)"
END = r"\s*\n\s*"
UNSEEN = re.compile(rf"\s+(?=</?{BLOCK})|{END}(?={CONTROL}+</?{BLOCK})|(</{BLOCK}>{CONTROL}*?){END}")
"""White space before a block, and the end of a line before or after one, though it stands in a condition or a loop."""


def without_unseen(template: str) -> str:
    """The same template without white space that no browser shows, nor the end of its last line; that between words stays."""
    return UNSEEN.sub(r"\1", template).rstrip()


class Loader(filesystem.Loader):
    """The project's own templates, each made smaller once, when it is read."""

    def get_contents(self, origin: Origin) -> str:
        contents = super().get_contents(origin)
        return without_unseen(contents) if origin.name.endswith(".html") else contents
