"""The boxes of the filters: of hundreds of them a template would make most of a page's time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.once import once
from cases.published.facets import FacetValue, most

LEGENDS: dict[str, str | Promise] = {
    "status": gettext_lazy("Status"),
    "country": gettext_lazy("Country or territory"),
    "sector": gettext_lazy("Sector"),
    "charge": gettext_lazy("Charge"),
    "violation": gettext_lazy("Alleged violation"),
    "union": gettext_lazy("Union"),
    "employer": gettext_lazy("Employer"),
    "dispute": gettext_lazy("Dispute"),
}
SHORT = 5


def boxes(facets: Mapping[str, Iterable[FacetValue]], lang: str) -> SafeString:
    """A box for each value of each facet, with its count: the first ones, and the rest behind a heading.

    Chosen ones are never hidden. ``lang`` is the active language.
    """
    return SafeString(
        "".join(_fieldset(key, values, lang) for key, values in facets.items() if values)
    )  # escaped below


def _fieldset(key: str, values: Iterable[FacetValue], lang: str) -> str:
    first: list[str] = []
    more: list[str] = []
    for position, (value, label, count, is_chosen) in enumerate(values):
        box = (
            f'<label class="opt"><input type="checkbox" name="{key}" value="{escape(value)}"{" checked" if is_chosen else ""}>'
            f'<span>{escape(label)}</span><span class="n">{count}</span></label>'
        )
        (first if is_chosen or position < SHORT else more).append(box)
    begin, rest = _headings.within(lang, key, len(first) + len(more))
    if more:
        first += [rest, *more, "</details>"]
    return f"{begin}{''.join(first)}</div></fieldset>"


@once
def _headings(key: str, number: int) -> tuple[str, str]:
    """What stands before the first boxes, and before the rest of so many."""
    legend, counted = escape(str(LEGENDS[key])), escape(_("with the number of cases"))
    begin = f'<fieldset><legend>{legend}<span class="vh"> {counted}</span></legend><div>'
    return begin, f'<details><summary>{escape(_offered(key, number))} <span class="vh">{legend}</span></summary>'


def _offered(key: str, number: int) -> str:
    """What the heading says of the rest: of very many values the most frequent are there."""
    words = _("All %(number)d") if number < most(key) else _("The %(number)d most frequent")
    return words % {"number": number}
