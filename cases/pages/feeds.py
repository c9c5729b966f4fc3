"""Atom feeds (RFC 4287): what changed, one case, and any list of cases. Withdrawn versions are marked by RFC 6721.

An entry is a version; its id is the permanent address of that version, and its day the one of its publication.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from html import escape
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import feedgenerator
from django.utils.translation import gettext as _
from django.utils.xmlutils import SimplerXMLGenerator

from cases import dates
from cases.pages import errors, listing, people
from cases.pages.context import LICENCES
from cases.pages.lookup import Gone, standing
from cases.pages.updates import WITHDRAWN, Told, newest
from cases.published import caselist, crossing, records, site, updates
from cases.published.caselist import CaseRow
from cases.published.filters import CaseFilter
from cases.published.sorting import UPDATED
from cases.templatetags.record import coded, plain
from cases.vocabulary import PublicationAction, PublicationKind, PublicStatus

LENGTH = 50
"""Entries of a feed, and withdrawals it tells."""
TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"


class Feed(feedgenerator.Atom1Feed):
    """A feed in the active language whose bytes follow from the published record alone. ``today`` dates an empty one."""

    def __init__(self, title: str, lang: str, link: str, feed_url: str, today: dt.date) -> None:
        told = site.current()
        super().__init__(
            title=_clean(f"{title} – {told.name}"),
            link=absolute(link),
            description=None,
            language=lang,
            author_name=_clean(told.name),
            feed_url=absolute(feed_url),
            feed_guid=absolute(feed_url),
            feed_copyright=_clean(" ".join(LICENCES.get(told.licence, (told.licence,)))),
        )
        self.today = today
        self.gone: tuple[tuple[str, dt.datetime], ...] = ()

    def entry(self, *, id: str, title: str, link: str, at: dt.datetime, lines: Iterable[str]) -> None:
        """An entry; ``lines`` are plain text."""
        self.add_item(
            title=_clean(title),
            link=absolute(link),
            description="".join(f"<p>{escape(_clean(line))}</p>" for line in lines if line),
            unique_id=absolute(id),
            updateddate=at.replace(microsecond=0),
        )

    def forget(self, lang: str, kinds: tuple[str, ...]) -> None:
        """Tell whoever keeps earlier entries which of them were withdrawn. Two queries."""
        self.gone = tuple(
            (absolute(reverse(f"pages:{kind}_version", args=[lang, public_id, version])), at.replace(microsecond=0))
            for kind, public_id, version, at in updates.deleted(LENGTH, kinds)
        )

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, {**item, "description": item["description"] or None})

    def latest_post_date(self) -> dt.datetime:
        days = [item["updateddate"] for item in self.items] + [at for _id, at in self.gone]
        return max(days, default=dt.datetime.combine(self.today, dt.time(), tzinfo=dt.UTC))

    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), "xmlns:at": TOMBSTONES}

    def write_items(self, handler: SimplerXMLGenerator) -> None:
        super().write_items(handler)
        for id, at in self.gone:
            when = feedgenerator.rfc3339_date(at)
            handler.addQuickElement("at:deleted-entry", "", {"ref": id, "when": when})

    def response(self) -> HttpResponse:
        return HttpResponse(self.writeString("utf-8"), content_type=self.content_type)


def absolute(address: str) -> str:
    return settings.SITE_URL.rstrip("/") + address


def _clean(text: str) -> str:
    """The text without what XML cannot hold."""
    return "".join(
        c for c in text if c in "\t\n" or (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff")
    )


def all_updates(request: HttpRequest, lang: str) -> HttpResponse:
    """The newest entries of the log, in the words of the page of updates. Eight queries."""
    today = dt.datetime.now(dt.UTC).date()
    feed = Feed(_("Updates"), lang, reverse("pages:updates", args=[lang]), request.path, today)
    for told in newest(LENGTH):
        _tell(feed, told, lang)
    feed.forget(lang, tuple(WITHDRAWN))
    return feed.response()


def _tell(feed: Feed, told: Told, lang: str) -> None:
    news = told.news
    version = reverse(f"pages:{news.kind}_version", args=[lang, news.id, news.version])
    if news.is_withdrawal:
        feed.entry(
            id=version, title=told.what, link=reverse("pages:updates", args=[lang]), at=news.at, lines=told.lines
        )
        return
    title = _("%(what)s: %(name)s") % {"what": told.what, "name": plain(news.label)}
    link = reverse(f"pages:{news.kind}", args=[lang, news.id, news.slug])
    feed.entry(id=version, title=title, link=link, at=news.at, lines=(plain(news.note), *told.lines))


def one_case(request: HttpRequest, lang: str, public_id: str) -> HttpResponse:
    """The versions of one case, newest first. A case that was withdrawn answers as its page does. Two queries."""
    try:
        published = standing(records.current(PublicationKind.CASE, public_id))
    except Gone as gone:
        return errors.gone(request, gone.tombstone)
    document = published.document
    name = plain(document.heading)
    link = reverse("pages:short", args=[public_id])
    feed = Feed(name, lang, link, request.path, published.published_at.date())
    for version in published.history[:LENGTH]:
        number = {"number": version.of_version or version.version}
        if version.action == PublicationAction.TAKEN_DOWN:
            words = _("Version %(number)d was taken down") % number
        elif version.is_erased:
            continue
        else:
            words = _("Version %(number)d") % number
        address = reverse("pages:case_version", args=[lang, public_id, version.version])
        action = coded(version.action, "PublicationAction")
        feed.entry(
            id=address,
            title=_("%(what)s: %(name)s") % {"what": words, "name": name},
            link=link if version.is_erased else address,
            at=version.at,
            lines=(f"{action}. {plain(version.note)}".strip(),),
        )
    return feed.response()


def cases(request: HttpRequest, lang: str) -> HttpResponse:
    """The cases of a list that were updated last, with their status on its day. People whose name is withheld have no day.

    Eight queries. A filter that is not understood is refused, as for a download.
    """
    today = dt.datetime.now(dt.UTC).date()
    query = request.GET.copy()
    query["sort"] = UPDATED
    filters = CaseFilter(query, today)
    if filters.problems:
        return errors.not_understood(request, filters.problems)
    asked = listing.without(listing.asked(filters), "sort")
    query_of = listing.query(asked).removesuffix("?")
    address = reverse("pages:cases", args=[lang]) + query_of
    feed = Feed(_("Cases"), lang, address, reverse("pages:cases_feed", args=[lang]) + query_of, today)
    versions = crossing.of(filters, lambda found: found.page(0, LENGTH), is_named=True)
    for row in caselist.cases(versions, filters.day, site.freshness_months()):
        assert isinstance(row, CaseRow)
        feed.entry(**_case(row, lang, filters.day))
    feed.forget(lang, (PublicationKind.CASE,))
    return feed.response()


def _case(row: CaseRow, lang: str, day: dt.date) -> dict[str, Any]:
    line = people.line(row, day)
    words = {"day": dates.exact(day).words(lang), "status": PublicStatus(row.status).label}
    said = [_("Status on %(day)s: %(status)s.") % words]
    if line.is_dated and line.as_of:
        said.append(_("Last known %(day)s.") % {"day": line.as_of.words(lang)})
    elif line.last_confirmed:
        said.append(_("Last confirmed %(day)s.") % {"day": line.last_confirmed.words(lang)})
    return {
        "id": reverse("pages:case_version", args=[lang, row.id, row.version]),
        "title": row.name,
        "link": reverse("pages:case", args=[lang, row.id, row.slug]),
        "at": row.updated_at,
        "lines": (" ".join(said), plain(row.summary)),
    }
