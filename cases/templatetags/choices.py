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

FIELDSET = '<fieldset><legend>{}<span class="vh"> {}</span></legend><div>'
MORE = '<details><summary>{} <span class="vh">{}</span></summary>'
BOX = '<label class="opt"><input type="checkbox" name="{}" value="{}"'
WORDS = '><span>{}</span><span class="n">'
END = mark_safe("</span></label>")
CHECKED = mark_safe(" checked")
SELECTED = mark_safe(" selected")


@register.simple_tag
def boxes(language: str, key: str, legend: str, first: Sequence[FacetValue], more: Sequence[FacetValue]) -> SafeString:
    """A box for each value of a facet, with its count: the first ones, and the rest behind a heading."""
    begin, rest = _headings(key, legend, len(first) + len(more), language)
    parts = [begin, *_boxes(key, first)]
    if more:
        parts += [rest, *_boxes(key, more), "</details>"]
    return SafeString("".join([*parts, "</div></fieldset>"]))  # each of them is safe


@lru_cache(maxsize=5_000)
def _headings(key: str, legend: str, number: int, _language: str) -> tuple[SafeString, SafeString]:
    """What stands before the first boxes and before the rest of so many."""
    begin = format_html(FIELDSET, legend, _("with the number of cases"))
    return begin, format_html(MORE, _offered(key, number), legend)


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


def _boxes(key: str, values: Iterable[FacetValue]) -> list[str]:
    parts: list[str] = []
    for value, label, count, is_chosen in values:
        box, words = _box(key, value, label)
        parts += (box, CHECKED, words, str(count), END) if is_chosen else (box, words, str(count), END)
    return parts


@lru_cache(maxsize=5_000)
def _box(key: str, value: str, label: str) -> tuple[SafeString, SafeString]:
    """What stands before and after the check mark, the same whatever is counted."""
    return format_html(BOX, key, value), format_html(WORDS, label)
