"""The rows of a record: listed on its page, and opened there one at a time.

A case has a hundred rows, and each has the forms of its citations: all of them opened at once are a page of a megabyte
that a phone cannot hold. The address of the page says what is opened: ``?rows=periods&row=12`` one row, ``?rows=periods``
a new one, ``?rows=all`` everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext

from cases.admin.widgets import is_key
from cases.models import Record
from cases.vocabulary import Confidence, Sensitivity

if TYPE_CHECKING:
    from cases.admin.conflict import Refused
    from cases.admin.inlines import SafeInline

EVERYTHING = "all"


class NotThere(Exception):
    """The address of a page opens a row that the record does not have, or not any more."""


class Opened(NamedTuple):
    """What the address of a page opens: ``rows`` a section by its name, ``row`` one row of it by its key."""

    rows: str
    row: str

    @property
    def is_one(self) -> bool:
        """Whether one row is opened, and nothing else of the record."""
        return self.rows not in ("", EVERYTHING)


def opened(request: HttpRequest) -> Opened:
    """What the address of ``request`` opens."""
    return Opened(request.GET.get("rows", ""), request.GET.get("row", ""))


def query_of(rows: str, row: Any = "") -> str:
    """The query that opens a row, or a new one."""
    return "?" + urlencode({"rows": rows} | ({"row": row} if row else {}))


class Listed(NamedTuple):
    """One stored row as its section lists it. ``sources`` is ``None`` where nothing is cited."""

    name: str
    sources: int | None
    marks: list[str]
    address: str


class Section(NamedTuple):
    """The rows of one kind: a heading, what is there, and the address of a new one where one may be added."""

    name: str
    title: str
    is_private: bool
    rows: list[Listed]
    more: str


def name_sections(inlines: Iterable[SafeInline]) -> None:
    """Give every section of a page its name, the one its fields begin with: "periods", "identifiers-2"."""
    seen: dict[str, int] = {}
    for inline in inlines:
        name = inline.section_name()
        seen[name] = seen.get(name, 0) + 1
        inline.prefix = name if seen[name] == 1 else f"{name}-{seen[name]}"


def sections(inlines: Iterable[tuple[SafeInline, Record]], request: HttpRequest) -> Iterator[Section]:
    """What the page of a record lists, of each kind of rows and the record they belong to."""
    for inline, parent in inlines:
        rows = [
            Listed(_name(row, inline), getattr(row, "sources", None), list(_marks(row)), inline.address_of(row))
            for row in inline.listed(parent, request)
        ]
        is_full = inline.max_num is not None and len(rows) >= inline.max_num
        yield Section(
            inline.prefix,
            str(inline.verbose_name if inline.max_num == 1 else inline.verbose_name_plural),
            inline.is_private,
            rows,
            query_of(inline.prefix) if inline.has_add_permission(request, parent) and not is_full else "",
        )


def _name(row: Record, inline: SafeInline) -> str:
    """What a row is called. What protects people is opened to be read, and that is noted."""
    if not inline.is_private:
        return str(row)
    day = date_format(row.updated_at.date())
    return gettext("%(kind)s, %(day)s") % {"kind": capfirst(str(inline.verbose_name)), "day": day}


def _marks(row: Record) -> Iterator[str]:
    """How sure we are of a row, and who may see it unless everybody may."""
    if confidence := getattr(row, "confidence", ""):
        yield str(Confidence(confidence).label)
    sensitivity = getattr(row, "sensitivity", Sensitivity.PUBLIC)
    if sensitivity != Sensitivity.PUBLIC:
        yield str(Sensitivity(sensitivity).label)


def sent(inlines: list[SafeInline], request: HttpRequest) -> list[SafeInline]:
    """The sections of which a form that was sent has rows."""
    return [inline for inline in inlines if f"{inline.prefix}-TOTAL_FORMS" in request.POST]


def asked(inlines: list[SafeInline], wanted: Opened) -> list[SafeInline]:
    """The sections of which a page opens rows. Raises ``NotThere`` if there is no such section or key."""
    if wanted.rows in ("", EVERYTHING):
        return inlines if wanted.rows else []
    chosen = [inline for inline in inlines if inline.prefix == wanted.rows]
    if not chosen or (wanted.row and not is_key(wanted.row)):
        raise NotThere
    for inline in chosen:
        inline.only = [int(wanted.row)] if wanted.row else []
        inline.extra = 0 if wanted.row else 1
    return chosen


def again(inlines: list[SafeInline], said: Refused) -> list[SafeInline]:
    """The sections of which a refused form had rows, with as many blank rows as were new."""
    chosen = [inline for inline in inlines if inline.prefix in said.rows]
    for inline in chosen:
        inline.only, inline.extra = said.of(inline.prefix)
    return chosen
