"""The boxes of the filters: of hundreds of them a template would make most of a page's time."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cases.published.facets import FacetValue, most

SHORT = 5


def boxes(facets: Iterable[tuple[str, str, Iterable[FacetValue]]]) -> SafeString:
    """A box for each value of each facet, with its count: the first ones, and the rest behind a heading.

    Facets come with their key and legend. Chosen values are never hidden.
    """
    return SafeString("".join(_fieldset(*facet) for facet in facets))  # escaped below


def _fieldset(key: str, legend: str, values: Iterable[FacetValue]) -> str:
    first: list[str] = []
    more: list[str] = []
    for position, (value, label, count, is_chosen) in enumerate(values):
        box = (
            f'<label class="opt"><input type="checkbox" name="{key}" value="{escape(value)}"{" checked" if is_chosen else ""}>'
            f'<span>{escape(label)}</span><span class="n">{count}</span></label>'
        )
        (first if is_chosen or position < SHORT else more).append(box)
    name = escape(legend)
    parts = [
        f'<fieldset><legend>{name}<span class="vh"> {escape(_("with the number of cases"))}</span></legend><div>',
        *first,
    ]
    if more:
        offered = escape(_offered(key, len(first) + len(more)))
        parts += [f'<details><summary>{offered} <span class="vh">{name}</span></summary>', *more, "</details>"]
    return "".join([*parts, "</div></fieldset>"])


def _offered(key: str, number: int) -> str:
    """What the heading says of the rest: of very many values the most frequent are there."""
    words = _("All %(number)d") if number < most(key) else _("The %(number)d most frequent")
    return words % {"number": number}
