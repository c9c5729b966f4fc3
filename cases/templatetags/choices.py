"""The boxes of the filters."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from cases.published.facets import FacetValue

register = template.Library()

CHECKED = mark_safe(" checked")
OPTION = (
    '<label class="opt"><input type="checkbox" name="{}" value="{}"{}><span>{}</span><span class="n">{}</span></label>'
)


@register.simple_tag
def options(key: str, values: Iterable[FacetValue]) -> SafeString:
    """A box for each value of a facet, with its count. Of hundreds of them a template would make most of a page's time."""
    return format_html_join(
        "", OPTION, ((key, row.value, CHECKED if row.selected else "", row.label, row.count) for row in values)
    )
