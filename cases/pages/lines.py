"""The lines of the list of cases, each a row of its table: from outlines, in a few microseconds, since all of a list is made of them.

What a line is put together from is written by the templates and filters that every page has, once for each language: the
mark of a status, a date, a country. What is of a record alone is escaped here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases import dates
from cases.once import once
from cases.pages import people
from cases.published import outline
from cases.published.labels import country_name
from cases.published.outline import NOBODY_KNOWS, SOME_ID, Outline, Stand
from cases.published.shapes import Words
from cases.status import Certainty
from cases.templatetags import record
from cases.vocabulary import PublicStatus

BELOW = ' <span class="rec__sub">{}</span>'
SOME_SLUG = "some-slug"

Named = tuple[Outline, Sequence[Words]]
"""A case by its outline, with what its unions are called."""


def lines(rows: Iterable[Named], day: dt.date, lang: str) -> SafeString:
    """The rows of the table for some cases, in the order given, with their status on a day. No query."""
    told = _constant.within(lang)
    written = (
        _named(row, unions, day, lang, told) if row.is_named else _withheld(row, day, lang, told)
        for row, unions in rows
    )
    return SafeString("".join(written))  # escaped below


def _named(row: Outline, unions: Sequence[Words], day: dt.date, lang: str, told: _Constant) -> str:
    number, text = day.toordinal(), day.isoformat()
    now = outline.on(row.stands, number) or NOBODY_KNOWS
    begun = outline.on(row.begun, number)
    since: str = told.unknown
    length: str = ""
    if begun:
        since = record.date.within(lang, begun.when[0])
        counts = row.latest if now.status == PublicStatus.HELD and row.latest else row.days
        days = outline.days(counts, number)
        length = _length.within(lang, days.least, days.most, now.status, begun.many)
    confirmed = outline.last_confirmed(now, text)
    last: str
    if confirmed:
        last = record.date.within(lang, confirmed)
    else:
        is_told_later = now.certainty == Certainty.CERTAIN and row.told > text
        last = told.later if is_told_later else told.unknown
    return (
        f'<tr><th scope="row"><a class="rec__name" href="{escape(told.case(row))}"><bdi>{escape(row.name)}</bdi></a>'
        f"{_other_names(row) if row.other_names else ''}</th>"
        f"<td>{_status.within(lang, now.status)}{_last_known.within(lang, now.as_of) if _is_dated(now) else ''}</td>"
        f"<td>{_country.within(lang, row.country) if row.country else told.unknown}"
        f"{''.join(_union(words, lang) for words in unions)}</td>"
        f'<td data-l="{told.from_}"><span>{since}{length}</span></td><td data-l="{told.confirmed}">{last}</td></tr>'
    )


def _withheld(row: Outline, day: dt.date, lang: str, told: _Constant) -> str:
    """Of somebody whose name is withheld nothing is told of a day, only of its year."""
    now = outline.on(row.stands, day.toordinal()) or NOBODY_KNOWS
    since = record.date.within(lang, row.first_detained[0]) if row.first_detained[0] else told.unknown
    return (
        f'<tr><th scope="row"><a class="rec__name" href="{escape(told.protected(row))}">{told.withheld}</a></th>'
        f"<td>{_status.within(lang, now.status)}{_told_of.within(lang, now.year) if now.year else ''}</td>"
        f"<td>{_country.within(lang, row.country)}{''.join(_sector.within(lang, code) for code in row.sectors)}</td>"
        f'<td data-l="{told.from_}"><span>{since}</span></td><td data-l="{told.confirmed}">{now.year or told.unknown}</td></tr>'
    )


def _other_names(row: Outline) -> str:
    """The first two of the other names, each in its language."""
    others = {text: of for text, of in zip(row.other_names, row.languages, strict=True) if text != row.name}
    return "".join(
        f' <span class="rec__alt"><bdi{_lang(of)}>{escape(text)}</bdi></span>' for text, of in list(others.items())[:2]
    )


def _lang(code: str) -> str:
    return f' lang="{escape(code)}"' if code else ""


def _union(words: Words, lang: str) -> str:
    """What a union is called: kept nowhere."""
    text, of = words.in_(lang)
    return BELOW.format(escape(text) if of == lang else record.worded(words))


def _is_dated(now: Stand) -> bool:
    """As in :class:`people.Line`: whether the status is only what was last known, and needs its date beside it."""
    return now.certainty == Certainty.LAST_KNOWN and bool(now.as_of) and now.status != PublicStatus.STALE


# What lines are put together from


class _Constant(NamedTuple):
    """What is the same in every line. Addresses have :data:`SOME_ID` and :data:`SOME_SLUG` in the place of those of a case."""

    case_address: str
    protected_address: str
    withheld: str
    from_: str
    confirmed: str
    unknown: str
    later: str

    def case(self, row: Outline) -> str:
        return self.case_address.replace(SOME_ID, row.public_id).replace(SOME_SLUG, row.slug)

    def protected(self, row: Outline) -> str:
        return self.protected_address.replace(SOME_ID, row.public_id)


@once
def _constant() -> _Constant:
    lang = get_language()
    return _Constant(
        reverse("pages:case", args=[lang, SOME_ID, SOME_SLUG]),
        reverse("pages:protected", args=[lang, SOME_ID]),
        escape(_("Name withheld")),
        escape(_("Detained from")),
        escape(_("Last confirmed")),
        format_html('<span class="unknown">{}</span>', _("Not known")),
        escape(_("Known from later reports")),
    )


@once
def _status(code: str) -> SafeString:
    return render_to_string("cases/parts/list_status.html", {"line": {"row": {"status": code}}})


@once
def _last_known(day: str) -> SafeString:
    words = format_html(_("last known %(day)s") % {"day": "{}"}, record.date_inline(day))
    return format_html(BELOW, words)


@once
def _told_of(year: int) -> SafeString:
    return format_html(BELOW, _("told of %(year)s, not of any day") % {"year": year})


@once
def _country(code: str) -> SafeString:
    return format_html("{}", country_name(code))


@once
def _sector(code: str) -> SafeString:
    return format_html(BELOW, record.coded(code, "Sector"))


@once
def _length(least: int, most: int | None, status: str, many: int) -> SafeString:
    words = people.worded(dates.Days(least, most), status, many)
    return format_html(BELOW, words) if words else SafeString()
