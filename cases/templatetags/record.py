"""Words for what a public document holds. Nothing here decides anything: a tag only chooses how to say it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from urllib.parse import quote

import msgspec
from django import template
from django.template import Context
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext as translated

from cases import dates, vocabulary, wording
from cases.dates import Days, ImpreciseDate
from cases.once import once
from cases.published.figures import as_told_by
from cases.published.labels import country_name
from cases.published.outline import SOME_ID
from cases.published.shapes import (
    Document,
    Fact,
    Link,
    OpenDocument,
    Participant,
    ProtectedDocument,
    Reference,
    Source,
    Words,
)
from cases.published.shapes.ways import found
from cases.templatetags.constant import translate
from cases.templatetags.marks import confidence, roots, status_mark, status_shape
from cases.vocabulary import Stance
from cases.vocabulary.names import LANGUAGE_NAMES

register = template.Library()
register.tag(translate)
register.simple_tag(status_mark)
register.simple_tag(confidence)
register.filter(status_shape)
register.filter(roots)
register.filter("country_name", once(country_name))

JOINER = "\u2060"
"""Keeps a source reference on the line of what it stands for."""

LEADING = ("start", "type")
"""The values of an event and of an organization that a note on how a row was worked out is about."""

COUNTED = ("count_min", "count_max", "count_basis")
"""The values of a group that make its number."""


def active() -> str:
    """The language of the page."""
    return (get_language() or "en").partition("-")[0]


# Dates


def imprecise(value: str | dt.date | ImpreciseDate | None) -> ImpreciseDate:
    """The date, however it is held: EDTF text, a day, a moment (UTC) or an imprecise date."""
    if isinstance(value, ImpreciseDate):
        return value
    if isinstance(value, dt.datetime):
        return dates.exact(value.date())
    if isinstance(value, dt.date):
        return dates.exact(value)
    return dates.parse(value or "")


def date_words(value: str | dt.date | ImpreciseDate | None) -> str:
    """The date in words for the middle of a sentence."""
    date = imprecise(value)
    return gettext("date not known") if date.is_unknown else date.words(active())


def when_words(value: str | dt.date | ImpreciseDate | None) -> str:
    """The date in words after a verb."""
    date = imprecise(value)
    return gettext("on a date not known") if date.is_unknown else date.when(active())


def _timed(value: str | dt.date | ImpreciseDate | None, words: str) -> SafeString:
    date = imprecise(value)
    # "date not known" is a text of the catalogue; every other wording is of the language that dates are said in.
    lang = mark_safe(' lang="en" dir="ltr"') if not (date.is_unknown or wording.knows(active())) else ""
    if date.datetime:
        return format_html('<time datetime="{}"{}>{}</time>', date.datetime, lang, words)
    return format_html("<span{}>{}</span>", lang, words) if lang else conditional_escape(words)


@register.filter
@once
def date(value: str | dt.date | ImpreciseDate | None) -> SafeString:
    """The date for the beginning of a line: "Early June 2007". ``datetime`` holds no more than is known."""
    return _timed(value, capfirst(date_words(value)))


@register.filter
@once
def date_inline(value: str | dt.date | ImpreciseDate | None) -> SafeString:
    """The date for the middle of a sentence: "early June 2007"."""
    return _timed(value, date_words(value))


@register.filter
def told_of(value: dt.datetime, document: Document) -> SafeString:
    """The day (UTC) something was published of a document; where a name is withheld, its year and no more."""
    return date(f"{value.year:04}" if isinstance(document, ProtectedDocument) else value)


@register.filter
@once
def when(value: str | dt.date | ImpreciseDate | None) -> SafeString:
    """The date after a verb: "on 1 August 2007", "between 5 and 7 June 2007"."""
    return _timed(value, when_words(value))


@register.filter
@once
def date_text(value: str | dt.date | ImpreciseDate | None) -> str:
    """The date for the beginning of a line, without markup."""
    return capfirst(date_words(value))


@register.filter
@once
def date_note(value: str | dt.date | ImpreciseDate | None) -> str:
    """What is not known about a date that is not exact: "day not known", or nothing."""
    date = imprecise(value)
    if date.is_exact:
        return ""
    if date.is_unknown or date.earliest is None or date.latest is None:
        return gettext("date not known")
    if (date.earliest.year, date.earliest.month) == (date.latest.year, date.latest.month):
        return gettext("day not known")
    return gettext("exact date not known")


# Text in two languages


@register.filter
def worded(words: Words | None) -> SafeString:
    """The text in the page's language; if there is none, the other one, marked as such."""
    own = active()
    text, lang = words.in_(own) if words else ("", "")
    if not text or lang == own:
        return conditional_escape(text)
    return format_html('<span lang="{}">{}</span> <span class="muted small">({})</span>', lang, text, in_language(lang))


@register.filter
def isolated(text: SafeString) -> SafeString:
    """A name within a sentence, which may be written from the other side."""
    return format_html("<bdi>{}</bdi>", text)


@register.filter
def said(value: Words | str) -> SafeString:
    """A text that may come in two languages or in none in particular."""
    return worded(value) if isinstance(value, Words) else conditional_escape(value)


@register.filter
def plain(words: Words | None) -> str:
    """The text without markup, in the page's language if there is one."""
    return words.in_(active())[0] if words else ""


@register.filter
@once
def language_name(code: str) -> str:
    """The name of a language for the middle of a sentence; its code if we have no name for it."""
    names = LANGUAGE_NAMES.get(code.partition("-")[0])
    if not names:
        return code
    return names[active() == "es"] if active() in ("en", "es") else translated(names[0])


def in_language(lang: str) -> str:
    return gettext("In English") if lang == "en" else gettext("In Spanish")


# Codes


@register.filter
@once
def coded(code: str, vocabulary_name: str) -> str:
    """The label of a code: ``{{ event.type|coded:"EventType" }}``. A code of no vocabulary stands as it is."""
    try:
        return str(getattr(vocabulary, vocabulary_name)(code).label)
    except ValueError:
        return code


@register.filter
def day_count(days: Days) -> str:
    """How many days: "616 days", "55 to 57 days", "at least 35 days"."""
    if days.most is None:
        return ngettext("at least %(count)d day", "at least %(count)d days", days.least) % {"count": days.least}
    if days.least == days.most:
        return ngettext("%(count)d day", "%(count)d days", days.least) % {"count": days.least}
    return ngettext("%(least)d to %(most)d day", "%(least)d to %(most)d days", days.most) % {
        "least": days.least,
        "most": days.most,
    }


# Sources of a fact


@register.filter
def refs(cited: Fact | Iterable[Reference] | None) -> SafeString:
    """Links to the sources of a fact, or to those of the references given; each source once."""
    references = cited.supporting if isinstance(cited, Fact) else cited or ()
    return _refs(*sorted({reference.source for reference in references}))


@once
def _refs(*numbers: int) -> SafeString:
    return format_html_join(
        "",
        '{}<a class="ref" href="#s{}" aria-label="{}">{}</a>',
        ((JOINER, number, gettext("Source %(number)d") % {"number": number}, number) for number in numbers),
    )


@register.filter
def ref(reference: Reference) -> SafeString:
    """The link to the source of one reference."""
    return refs((reference,))


@register.filter
def about(fact: Fact, value: str) -> Fact:
    """The fact as it concerns one of its values: without the references to its other values, and their roots.

    Those who vouch for the whole stand in where nobody supports this value by name. How a row was worked out
    concerns its leading value.
    """
    worked_out = fact.worked_out if value in LEADING else Words()
    return msgspec.structs.replace(_about(fact, value), worked_out=worked_out)


@register.filter
def numbered(group: Participant) -> Fact:
    """An unnamed group as it concerns the number of its people."""
    return _about(group, *COUNTED)


def _about(fact: Fact, *values: str) -> Fact:
    of_it = tuple(row for row in fact.references if row.aspect in ("", *values))
    if not any(row.stance == Stance.SUPPORTS for row in of_it):
        of_it = (*fact.supporting, *of_it)
    return as_told_by(fact, of_it)


@register.simple_tag(takes_context=True)
def otherwise(context: Context, fact: Fact) -> SafeString:
    """What sources say of a fact besides that it is so, and how it was worked out; of most there is nothing."""
    if not (fact.worked_out or fact.rivals or agreeing(fact) or mentions(fact)):
        return mark_safe("")
    return render_to_string("cases/parts/list_rivals.html", {"fact": fact, "document": context["document"]})


@register.filter
def mentions(fact: Fact) -> tuple[Reference, ...]:
    """References that say something of the fact and do not decide it."""
    return tuple(row for row in fact.references if row.stance == Stance.MENTIONS and stated(row))


@register.filter
def agreeing(fact: Fact) -> tuple[Reference, ...]:
    """Where sources disagree about a value: those that support ours and say something of it."""
    disputed = {row.aspect for row in fact.rivals}
    return tuple(row for row in fact.supporting if row.aspect in disputed and stated(row))


@register.filter
def told(fact: Fact) -> list[Reference]:
    """What each source says of a fact or contradicts in it, side by side: those that support it first."""
    rows = (*fact.supporting, *fact.rivals, *(row for row in fact.references if row.stance == Stance.MENTIONS))
    return [row for row in rows if stated(row) or row.stance == Stance.CONTRADICTS]


@register.filter
def stated(reference: Reference) -> SafeString:
    """The value a source gives: in its own words, in quotation marks, or else in ours, and marked as ours.

    Nothing if it gives none.
    """
    ours = worded(reference.translation)
    if not reference.value_as_stated:
        return format_html(gettext("{}, in our words"), ours) if ours else ours
    theirs = format_html('<q lang="{}">{}</q>', reference.lang or "und", reference.value_as_stated)
    return format_html("{} ({})", theirs, ours) if ours else theirs


@register.filter
def who(reference: Reference, document: OpenDocument) -> SafeString:
    """Who says it: the publisher, author or title of the source, in the source's language."""
    source = next((source for source in document.sources if source.number == reference.source), None)
    if source is None or source.confidential:
        return conditional_escape(gettext("A confidential source"))
    return format_html("<bdi>{}</bdi>", source.publisher or source.author or source.title)


@register.filter
def quoted(sources: Iterable[Source], document: Document) -> list[tuple[Source, list[Reference]]]:
    """Sources, each with what a document quotes from it, word for word, each passage once."""
    passages: dict[int, dict[tuple[str, str], Reference]] = {}
    for reference in found(document, Reference):
        if reference.quote:
            passages.setdefault(reference.source, {}).setdefault((reference.quote, reference.locator), reference)
    return [(source, list(passages.get(source.number, {}).values())) for source in sources]


@register.filter
def link(target: Link | None) -> SafeString:
    """The name of another record, as a link if it has a page; a record withdrawn since has no name any more."""
    if target is None:
        return mark_safe("")
    if not target.label:
        return format_html('<span class="unknown">{}</span>', gettext("Name withdrawn"))
    label = worded(target.label)
    if target.kind == "case":  # a name may be written from the other side
        label = isolated(label)
    url = link_url(target)
    return format_html('<a href="{}">{}</a>', url, label) if url else label


@register.filter
def link_url(target: Link | None) -> str:
    """The address of another record in the page's language, or nothing if it has no page."""
    if target is None or not target.id or target.kind not in ("case", "organization", "dispute", "place", "source"):
        return ""
    return _address(target.kind).replace(f"{SOME_ID}/-", f"{target.id}/{quote(target.slug) or '-'}")


@once
def _address(kind: str) -> str:
    """That of a record which :data:`SOME_ID` stands for: to look up each one took longer."""
    return reverse(f"pages:{kind}", args=[active(), SOME_ID, "-"])


@register.filter
def count_words(participant: Participant) -> str:
    """How many people a group has, never rounded: "at least 9", "2 to 3", "number not known"."""
    least, most = participant.count_min, participant.count_max
    if least is None and most is None:
        return gettext("number not known")
    if least is None:
        return gettext("at most %(most)d") % {"most": most}
    if most is None:
        return gettext("at least %(least)d") % {"least": least}
    if least == most:
        # Translators: of a number of people, such as "about 9".
        return gettext("about %(count)d") % {"count": least} if participant.count_basis == "about" else str(least)
    return gettext("%(least)d to %(most)d") % {"least": least, "most": most}
