"""What changed, newest first: new records, new versions, corrections, and what was withdrawn, by month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from cases.published import updates as published
from cases.published.updates import News
from cases.vocabulary import PublicationAction, PublicationKind, PublicStatus, WithdrawalReason

PAGE_SIZE = 50

WITHDRAWN = {
    PublicationKind.CASE: gettext_lazy("A case was withdrawn"),
    PublicationKind.ORGANIZATION: gettext_lazy("An organization was withdrawn"),
    PublicationKind.DISPUTE: gettext_lazy("A dispute was withdrawn"),
    PublicationKind.PLACE: gettext_lazy("A place was withdrawn"),
}


@dataclass(frozen=True)
class Told:
    """One entry with its words: ``what`` happened, and ``lines`` that say more, both plain text."""

    news: News
    what: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Month:
    """The entries of one month, as EDTF."""

    month: str
    entries: tuple[Told, ...]


class PageForm(forms.Form):
    """``page``: a number from one."""

    page = forms.IntegerField(
        required=False, min_value=1, error_messages={"min_value": gettext_lazy("There is no such page.")}
    )


def updates(request: HttpRequest, lang: str) -> HttpResponse:
    """One page of what changed. Seven queries, however long the log is."""
    form = PageForm(request.GET)
    form.is_valid()
    problems = [f"{key}: {message}" for key, messages in form.errors.items() for message in messages]
    pages = Paginator(published.entries(), PAGE_SIZE)
    asked = form.cleaned_data.get("page") or 1
    if asked > pages.num_pages:
        problems.append(_("There is no page %(page)d. The last page is shown.") % {"page": asked})
    page = pages.get_page(asked)
    context = {
        "months": months(told(page.object_list)),
        "page": page,
        "numbers": list(pages.get_elided_page_range(page.number, on_each_side=2, on_ends=1)),
        "problems": problems,
    }
    return render(request, "cases/updates.html", context)


def told(entries: Iterable[published.Publication]) -> list[Told]:
    """Entries of the log in the active language."""
    return [Told(news, what(news), tuple(lines(news))) for news in published.told(entries)]


def newest(limit: int) -> list[Told]:
    """The newest entries, for feeds. Four queries."""
    return told(published.entries()[:limit])


def months(entries: Iterable[Told]) -> list[Month]:
    """Entries as they come, under the month (UTC) they are of."""

    def month(entry: Told) -> str:
        return entry.news.at.astimezone(dt.UTC).strftime("%Y-%m")

    return [Month(name, tuple(rows)) for name, rows in groupby(entries, month)]


def what(news: News) -> str:
    """What happened, in a few words."""
    if news.is_withdrawal:
        return str(WITHDRAWN[PublicationKind(news.kind)])
    if news.is_takedown:
        return _("Version %(number)d was taken down") % {"number": news.of_version or 0}
    if news.is_new:
        return pgettext("record", "New")
    return str(PublicationAction(news.action).label) if news.action == PublicationAction.CORRECTED else _("New version")


def lines(news: News) -> Iterable[str]:
    """What more is told of it: the reason, or the status then, and in which parts facts are new, changed or gone."""
    if news.is_withdrawal or news.is_takedown:
        if news.reason in WithdrawalReason.values:
            yield _("Reason: %(reason)s.") % {"reason": WithdrawalReason(news.reason).label}
        return
    if news.after:
        words = {"status": PublicStatus(news.after).label}
        if news.before:
            words["before"] = PublicStatus(news.before).label
            yield _("Status on that day: %(status)s. By the version before it: %(before)s.") % words
        else:
            yield _("Status on that day: %(status)s.") % words
    if news.parts:
        yield _("What differs: %(parts)s.") % {"parts": "; ".join(map(_part, news.parts))}


def _part(part: published.Part) -> str:
    counts = (
        (part.added, ngettext("%(number)d new", "%(number)d new", part.added)),
        (part.changed, ngettext("%(number)d changed", "%(number)d changed", part.changed)),
        (part.removed, ngettext("%(number)d gone", "%(number)d gone", part.removed)),
    )
    said = ", ".join(words % {"number": number} for number, words in counts if number)
    return f"{part.section} ({said})"
