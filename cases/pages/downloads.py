"""The list of cases to take along: CSV, JSON, and JSON line by line. The filters, and so the cases, are those of the list."""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import reverse
from django.utils import translation

from cases.pages import errors, listing
from cases.pages.context import LICENCES
from cases.pages.download_columns import COLUMNS, Asked, Entry, values
from cases.pages.listing import PAGE_SIZE
from cases.pages.site import preferred
from cases.published import crossing, outline, site
from cases.published.crossing import Found
from cases.published.filters import CaseFilter
from cases.published.outline import Outline

CHUNK = 200
"""Cases read at a time: what is in memory at once, however long the list is."""
REMEMBERED = 4_000
"""Names of unions, employers and disputes that are remembered from one chunk to the next."""
OF_THE_DOWNLOAD = ("on", "known_on", "licence")
"""The columns that are the same in every row; JSON says them once."""


@dataclass(frozen=True)
class Download:
    """The cases asked for, as they are read while they are sent.

    ``numbers``: theirs in the order of the list, four bytes a case; or ``page``: those of one page of it, read already, with what
    the records are ``called`` that they name.
    """

    filters: CaseFilter
    asked: Asked
    total: int
    numbers: array[int] = field(default_factory=lambda: array("I"))
    page: Sequence[Outline] = ()
    called: outline.Called = field(default_factory=dict)

    def batches(self) -> Iterator[list[Entry]]:
        """The cases in the order of the list, :data:`CHUNK` at a time. Two queries for each.

        No statement stays open while a slow reader takes them: what is withdrawn meanwhile is left out.
        """
        called = self.called
        for told in self._read():
            if len(called) > REMEMBERED:
                called = {}
            outline.learn(called, told)
            yield [Entry(each, called, self.asked) for each in told]

    def _read(self) -> Iterator[Sequence[Outline]]:
        if self.page:
            yield self.page
        for first in range(0, len(self.numbers), CHUNK):
            yield outline.read(self.numbers[first : first + CHUNK])

    def head(self) -> dict[str, Any]:
        """What JSON says of the whole of it."""
        name, address = LICENCES.get(self.asked.licence, (self.asked.licence, ""))
        query = listing.query(listing.asked(self.filters)).removesuffix("?")
        return {
            "site": site.current().name,
            "list": self.asked.site_url + reverse("pages:cases", args=["en"]) + query,
            "columns": self.asked.site_url + reverse("pages:data", args=["en"]) + "#columns",
            "licence": {"code": self.asked.licence, "name": name, "url": address},
            "generated_for": self.filters.today.isoformat(),
            "on": self.asked.day.isoformat(),
            "known_on": self.asked.known_on.isoformat() if self.asked.known_on else None,
            "total": self.total,
        }


def as_csv(download: Download) -> Iterator[str]:
    """RFC 4180 in UTF-8, the names of the columns first. Every cell is quoted, and none is a formula."""
    yield csv_line([column.name for column in COLUMNS])
    told: list[Callable[[Entry], Any]] = [column.value if column.is_code else column.cell for column in COLUMNS]
    for entries in download.batches():
        yield "".join([csv_line([cell(entry) for cell in told]) for entry in entries])


def csv_line(cells: list[str]) -> str:
    """A line of CSV. Where every cell is quoted, nothing but quotes has to be looked for: the csv module takes five times as long."""
    if '"' in "".join(cells):
        cells = [each.replace('"', '""') for each in cells]
    return '"' + '","'.join(cells) + '"\r\n'


def as_json(download: Download) -> Iterator[str]:
    """One object: what holds of the whole, then ``cases``."""
    head = _json(download.head())
    yield f'{head.removesuffix("}")}, "cases": ['
    between = "\n"
    for entries in download.batches():
        yield between + ",\n".join(_json(values(entry, without=OF_THE_DOWNLOAD)) for entry in entries)
        between = ",\n"
    yield "\n]}\n"


def as_lines(download: Download) -> Iterator[str]:
    """An object a line, each by itself what a row of the CSV says."""
    for entries in download.batches():
        yield "".join(_json(values(entry)) + "\n" for entry in entries)


_encode = msgspec.json.Encoder().encode


def _json(value: object) -> str:
    """As the json module writes it, spaces included, in a quarter of the time."""
    return msgspec.json.format(_encode(value), indent=0).decode()


FORMS: dict[str, tuple[str, Callable[[Download], Iterator[str]]]] = {
    "csv": ("text/csv; charset=utf-8; header=present", as_csv),
    "json": ("application/json; charset=utf-8", as_json),
    "jsonl": ("application/x-ndjson; charset=utf-8", as_lines),
}


def cases(request: HttpRequest, form: str) -> HttpResponseBase:
    """The cases of the list: all of them, or the page of it that is asked for.

    Two queries for a page, once the index knows its names; three for all of them, and two for every :data:`CHUNK` cases.

    A filter that is not understood is refused with 400 and the words of the list: a file that silently holds other cases
    than those asked for would be read later, by somebody who does not know.
    """
    today = dt.datetime.now(dt.UTC).date()
    with translation.override(preferred(request)):
        filters = CaseFilter(request.GET, today)
        if filters.problems:
            return errors.not_understood(request, filters.problems)
    asked = Asked(filters.day, filters.known_day, site.current().licence, settings.SITE_URL.rstrip("/"))
    content_type, written = FORMS[form]
    download = _taken(filters, asked)
    lines = written(download)
    response: HttpResponseBase
    if len(download.numbers) > CHUNK:
        response = StreamingHttpResponse(lines, content_type=content_type)
    else:  # a short list is sent whole or, should it fail, not at all
        response = HttpResponse("".join(lines), content_type=content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="cases-{asked.day.isoformat()}.{form}"'
    response.headers["X-Total-Count"] = str(download.total)
    address = LICENCES.get(asked.licence, ("", ""))[1]
    if address:
        response.headers["Link"] = f'<{address}>; rel="license"'
    return response


def _one_page(found: Found, filters: CaseFilter, asked: Asked, page: int) -> Download:
    rows = found.outlines((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
    return Download(filters, asked, found.total, page=rows, called=found.called(rows))


def _taken(filters: CaseFilter, asked: Asked) -> Download:
    """The cases in the order of the list, in one query; those of one page of it, if one is asked for."""
    page = filters.chosen("page")
    if page:
        return crossing.of(filters, lambda found: _one_page(found, filters, asked, page))
    numbers = array("I", filters.qs.values_list("pk", flat=True).iterator(chunk_size=2_000))
    return Download(filters, asked, len(numbers), numbers)
