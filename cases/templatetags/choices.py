"""The boxes of the filters: of hundreds of them a template would make most of a page's time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from cases.published.facets import FacetValue, most

register = template.Library()

FIELDSET = '<fieldset><legend>{}<span class="vh"> {}</span></legend><div>{}\n{}</div></fieldset>\n'
MORE = '<details><summary>{} <span class="vh">{}</span></summary>{}</details>'
BOX = '<label class="opt"><input type="checkbox" name="{}" value="{}"'
WORDS = '><span>{}</span><span class="n">'
END = mark_safe("</span></label>")
CHECKED = mark_safe(" checked")
SELECTED = mark_safe(" selected")


@register.simple_tag
def boxes(key: str, legend: str, first: Sequence[FacetValue], more: Sequence[FacetValue]) -> SafeString:
    """A box for each value of a facet, with its count: the first ones, and the rest behind a heading."""
    rest = SafeString()
    if more:
        rest = format_html(MORE, _offered(key, len(first) + len(more)), legend, _boxes(key, more))
    return format_html(FIELDSET, legend, _("with the number of cases"), _boxes(key, first), rest)


def _offered(key: str, number: int) -> str:
    """What the heading says of the rest: of very many values the most frequent are there."""
    words = _("All %(number)d") if number < most(key) else _("The %(number)d most frequent")
    return words % {"number": number}


@register.simple_tag
def choose(words: Iterable[tuple[str, str | Promise]], chosen: str | None) -> SafeString:
    """The options of a list, of which one may be chosen."""
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((code, SELECTED if code == chosen else "", label) for code, label in words),
    )


def _boxes(key: str, values: Iterable[FacetValue]) -> SafeString:
    parts: list[str] = []
    for row in values:
        box, words = _box(key, row.value, row.label)
        parts += (box, CHECKED, words) if row.selected else (box, words)
        parts += (str(row.count), END)
    return SafeString("".join(parts))  # each of them is safe


@lru_cache(maxsize=5_000)
def _box(key: str, value: str, label: str) -> tuple[SafeString, SafeString]:
    """What stands before and after the check mark, the same whatever is counted."""
    return format_html(BOX, key, value), format_html(WORDS, label)
