"""The lines of the list of cases, each a row of its table: from outlines, in a few microseconds, since all of a list is made of them.

What a line is put together from is written by the templates and filters that every page has, once for each language: the
mark of a status, a date, a country. Everything goes through ``format_html``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import lru_cache, reduce
from operator import add
from typing import NamedTuple

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cases import dates
from cases.pages import people
from cases.published import outline
from cases.published.labels import country_name
from cases.published.outline import NOBODY_KNOWS, SOME_ID, Outline, Stand
from cases.published.shapes import Words
from cases.status import Certainty
from cases.templatetags import record
from cases.vocabulary import PublicStatus

LINE = (
    '<tr><th scope="row"><a class="rec__name" href="{{}}">{}</a>{{}}</th><td>{{}}{{}}</td><td>{{}}{{}}</td>'
    '<td data-l="{}"><span>{{}}{{}}</span></td><td data-l="{}">{{}}</td></tr>'
)
"""With what is the same in every line it is the line of a language, in which each pair of braces is filled once more."""
NAME = SafeString("<bdi>{}</bdi>")
OTHER = ' <span class="rec__alt"><bdi>{}</bdi></span>'
OTHER_IN = ' <span class="rec__alt"><bdi lang="{}">{}</bdi></span>'
BELOW = '<span class="rec__sub">{}</span>'
BESIDE = '<span class="rec__sub">{}</span>'
SOME_SLUG = "some-slug"
NOTHING = SafeString()

Named = tuple[Outline, Sequence[Words]]
"""A case by its outline, with what its unions are called."""


def lines(rows: Iterable[Named], day: dt.date, lang: str) -> SafeString:
    """The rows of the table for some cases, in the order given, with their status on a day. No query."""
    told = _constant(lang)
    return _joined(
        _named(row, unions, day, lang, told) if row.is_named else _withheld(row, day, lang, told)
        for row, unions in rows
    )


def _joined(parts: Iterable[SafeString]) -> SafeString:
    """All of it one after another: safe as long as each is."""
    return reduce(add, parts, NOTHING)


def _named(row: Outline, unions: Sequence[Words], day: dt.date, lang: str, told: _Constant) -> SafeString:
    number, text = day.toordinal(), day.isoformat()
    now = outline.on(row.stands, number) or NOBODY_KNOWS
    begun = outline.on(row.begun, number)
    since, length = told.unknown, NOTHING
    if begun:
        since = _date(begun.when[0], lang)
        counts = row.latest if now.status == PublicStatus.HELD and row.latest else row.days
        days = outline.days(counts, number)
        length = _length(days.least, days.most, now.status, begun.many, lang)
    confirmed = outline.last_confirmed(now, text)
    if confirmed:
        last = _date(confirmed, lang)
    else:
        is_told_later = now.certainty == Certainty.CERTAIN and row.told > text
        last = told.later if is_told_later else told.unknown
    return format_html(
        told.named,
        told.case.replace(SOME_ID, row.public_id).replace(SOME_SLUG, row.slug),
        row.name,
        _other_names(row) if row.other_names else NOTHING,
        _status(now.status, lang),
        _last_known(now.as_of, lang) if _is_dated(now) else NOTHING,
        _country(row.country, lang) if row.country else told.unknown,
        _joined(_beside(words, lang) for words in unions),
        since,
        length,
        last,
    )


def _withheld(row: Outline, day: dt.date, lang: str, told: _Constant) -> SafeString:
    """Of somebody whose name is withheld nothing is told of a day, only of its year."""
    now = outline.on(row.stands, day.toordinal()) or NOBODY_KNOWS
    return format_html(
        told.withheld,
        told.protected.replace(SOME_ID, row.public_id),
        NOTHING,
        _status(now.status, lang),
        _told_of(now.year, lang) if now.year else NOTHING,
        _country(row.country, lang),
        _joined(_sector(code, lang) for code in row.sectors),
        _date(row.first_detained[0], lang) if row.first_detained[0] else told.unknown,
        NOTHING,
        now.year or told.unknown,
    )


def _other_names(row: Outline) -> SafeString:
    """The first two of the other names, each in its language."""
    others = {text: of for text, of in zip(row.other_names, row.languages, strict=True) if text != row.name}
    return _joined(
        format_html(OTHER_IN, of, text) if of else format_html(OTHER, text) for text, of in list(others.items())[:2]
    )


def _is_dated(now: Stand) -> bool:
    """As in :class:`people.Line`: whether the status is only what was last known, and needs its date beside it."""
    return now.certainty == Certainty.LAST_KNOWN and bool(now.as_of) and now.status != PublicStatus.STALE


# What lines are put together from, in the active language, which is the one given


class _Constant(NamedTuple):
    """What is the same in every line. Addresses have :data:`SOME_ID` and :data:`SOME_SLUG` in the place of those of a case."""

    named: SafeString
    withheld: SafeString
    case: str
    protected: str
    unknown: SafeString
    later: SafeString


@lru_cache(maxsize=20)
def _constant(lang: str) -> _Constant:
    return _Constant(
        format_html(LINE, NAME, _("Detained from"), _("Last confirmed")),
        format_html(LINE, _("Name withheld"), _("Detained from"), _("Last confirmed")),
        reverse("pages:case", args=[lang, SOME_ID, SOME_SLUG]),
        reverse("pages:protected", args=[lang, SOME_ID]),
        format_html('<span class="unknown">{}</span>', _("Not known")),
        format_html("{}", _("Known from later reports")),
    )


@lru_cache(maxsize=500)
def _status(code: str, _lang: str) -> SafeString:
    return render_to_string("cases/parts/list_status.html", {"line": {"row": {"status": code}}})


@lru_cache(maxsize=5_000)
def _date(text: str, _lang: str) -> SafeString:
    return record.date(text)


@lru_cache(maxsize=2_000)
def _last_known(day: str, _lang: str) -> SafeString:
    words = format_html(_("last known %(day)s") % {"day": "{}"}, record.date_inline(day))
    return format_html(BELOW, words)


@lru_cache(maxsize=500)
def _told_of(year: int, _lang: str) -> SafeString:
    return format_html(BELOW, _("told of %(year)s, not of any day") % {"year": year})


@lru_cache(maxsize=2_000)
def _country(code: str, _lang: str) -> SafeString:
    return format_html("{}", country_name(code))


@lru_cache(maxsize=500)
def _sector(code: str, _lang: str) -> SafeString:
    return format_html(BESIDE, record.coded(code, "Sector"))


@lru_cache(maxsize=5_000)
def _beside(words: Words, _lang: str) -> SafeString:
    return format_html(BESIDE, record.worded(words))


@lru_cache(maxsize=5_000)
def _length(least: int, most: int | None, status: str, many: int, _lang: str) -> SafeString:
    words = people.worded(dates.Days(least, most), status, many)
    return format_html(BESIDE, words) if words else NOTHING
