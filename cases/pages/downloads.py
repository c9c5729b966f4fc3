"""The list of cases to take along: CSV, JSON, and JSON line by line. The filters, and so the cases, are those of the list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import msgspec
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import reverse
from django.utils import translation

from cases.pages import errors, listing
from cases.pages.context import LICENCES
from cases.pages.download_rows import Asked, Writer
from cases.pages.listing import PAGE_SIZE
from cases.pages.site import preferred
from cases.published import columns, crossing, outline, site
from cases.published.columns import COLUMNS, CSV, JSON, Form, Row
from cases.published.crossing import Found
from cases.published.filters import CaseFilter

CHUNK = 200
"""Cases read at a time: what is in memory at once, however long the list is."""


@dataclass(frozen=True)
class Download:
    """The cases asked for, as they are read while they are sent.

    ``total``: how many the list has; ``parts``: their rows in its order, or those of one page of it, with what the records are
    ``called`` that they name.
    """

    filters: CaseFilter
    asked: Asked
    form: Form
    total: int
    parts: Iterable[Sequence[Row]]
    called: outline.Called = field(default_factory=dict)

    def batches(self) -> Iterator[list[str]]:
        """The rows as they are written, :data:`CHUNK` at a time. Two queries for each, and now and then one for their order.

        No statement stays open while a slow reader takes them: what is withdrawn meanwhile is left out.
        """
        writer = Writer(self.form, self.asked, self.called)
        for found in self.parts:
            if found:
                writer.learn(told for told, _text in found)
                yield [writer.row(*each) for each in found]

    def head(self) -> dict[str, Any]:
        """What JSON says of the whole of it."""
        name, address = LICENCES.get(self.asked.licence, (self.asked.licence, ""))
        query = listing.query(listing.asked(self.filters)).removesuffix("?")
        return {
            "site": site.current().name,
            "list": self.asked.site_url + _address("cases") + query,
            "columns": self.asked.site_url + _address("data") + "#columns",
            "licence": {"code": self.asked.licence, "name": name, "url": address},
            "generated_for": self.filters.today.isoformat(),
            "on": self.asked.day.isoformat(),
            "known_on": self.asked.known_on.isoformat() if self.asked.known_on else None,
            "total": self.total,
        }


def as_csv(download: Download) -> Iterator[str]:
    """RFC 4180 in UTF-8, the names of the columns first. Every cell is quoted, and none is a formula."""
    yield ",".join([columns.csv_cell(column.name) for column in COLUMNS]) + "\r\n"
    end = download.asked.cells(CSV) + "\r\n"
    for rows in download.batches():
        yield end.join([*rows, ""])


def as_json(download: Download) -> Iterator[str]:
    """One object: what holds of the whole, then ``cases``."""
    yield f'{_json(download.head()).removesuffix("}")}, "cases": ['
    between = "\n{"
    for rows in download.batches():
        yield between + "},\n{".join(rows) + "}"
        between = ",\n{"
    yield "\n]}\n"


def as_lines(download: Download) -> Iterator[str]:
    """An object a line, each by itself what a row of the CSV says."""
    end = download.asked.cells(JSON) + "}\n"
    for rows in download.batches():
        yield "".join([f"{{{row}{end}" for row in rows])


@cache
def _address(page: str) -> str:
    return reverse(f"pages:{page}", args=["en"])


def _json(value: object) -> str:
    """As the json module writes it, spaces included."""
    return msgspec.json.format(msgspec.json.encode(value), indent=0).decode()


FORMS: dict[str, tuple[str, Form, Callable[[Download], Iterator[str]]]] = {
    "csv": ("text/csv; charset=utf-8; header=present", CSV, as_csv),
    "json": ("application/json; charset=utf-8", JSON, as_json),
    "jsonl": ("application/x-ndjson; charset=utf-8", JSON, as_lines),
}


def cases(request: HttpRequest, form: str) -> HttpResponseBase:
    """The cases of the list: all of them, or the page of it that is asked for.

    Three queries for a page, once the index knows its order and names; for all of them two and two for every :data:`CHUNK`.

    A filter that is not understood is refused with 400 and the words of the list: a file that silently holds other cases
    than those asked for would be read later, by somebody who does not know.
    """
    today = dt.datetime.now(dt.UTC).date()
    filters = CaseFilter(request.GET, today)
    if filters.problems:
        with translation.override(preferred(request)):
            return errors.not_understood(request, CaseFilter(request.GET, today).problems)
    asked = Asked(filters.day, filters.known_day, site.current().licence, settings.SITE_URL.rstrip("/"))
    content_type, of_a_row, written = FORMS[form]
    download = _taken(filters, asked, of_a_row)
    lines = written(download)
    response: HttpResponseBase
    if download.total > CHUNK and not filters.chosen("page"):
        response = StreamingHttpResponse(lines, content_type=content_type)
    else:  # a short list is sent whole or, should it fail, not at all
        response = HttpResponse("".join(lines), content_type=content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="cases-{asked.day.isoformat()}.{form}"'
    response.headers["X-Total-Count"] = str(download.total)
    address = LICENCES.get(asked.licence, ("", ""))[1]
    if address:
        response.headers["Link"] = f'<{address}>; rel="license"'
    return response


def _one_page(found: Found, filters: CaseFilter, asked: Asked, form: Form, page: int) -> Download:
    rows = found.rows(form, (page - 1) * PAGE_SIZE, page * PAGE_SIZE)
    return Download(filters, asked, form, found.total, [rows], found.called(told for told, _text in rows))


def _taken(filters: CaseFilter, asked: Asked, form: Form) -> Download:
    """The cases in the order of the list; those of one page of it, if one is asked for."""

    def taken(found: Found) -> Download:
        if page := filters.chosen("page"):
            return _one_page(found, filters, asked, form, page)
        return Download(filters, asked, form, found.total, found.all_rows(form, CHUNK))

    return crossing.of(filters, taken)
