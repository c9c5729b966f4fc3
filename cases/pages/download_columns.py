"""The columns of the downloads: one row a case, the same in every form.

A column is declared once; the rows, the page about the data and the codebook read it here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases import dates
from cases.pages import people
from cases.published.caselist import CaseRow, Label, WithheldRow
from cases.status import Certainty
from cases.templatetags.record import country_name
from cases.vocabulary import PublicStatus, PublishedAs

Value = str | int | bool | list[str] | None
CONFIRMED = (Certainty.CERTAIN, Certainty.PRESUMED)
"""The certainties of a status that sources vouch for on the day, or did so within the months the site allows."""


@dataclass(frozen=True)
class Asked:
    """What every row of a download says of the download itself. ``site_url`` has no slash at its end."""

    day: dt.date
    known_on: dt.date | None
    licence: str
    site_url: str


@dataclass(frozen=True)
class Entry:
    """One case of a download: named, or withheld, and then of its columns only those are filled that a year tells."""

    row: CaseRow | WithheldRow
    asked: Asked

    @property
    def named(self) -> CaseRow | None:
        return self.row if isinstance(self.row, CaseRow) else None

    @property
    def first(self) -> dates.ImpreciseDate:
        return dates.parse(self.row.first_detained)

    @cached_property
    def begun(self) -> dates.ImpreciseDate | None:
        """When the latest detention by the day began, as the list has it; None if none is known."""
        return people.line(self.named, self.asked.day).since if self.named else None

    @property
    def since(self) -> dates.ImpreciseDate:
        return self.begun or dates.UNKNOWN

    @property
    def days(self) -> dates.Days | None:
        """For how many days the person was detained by the day; None where no detention is known, or none is told."""
        return self.named.days if self.named and self.begun is not None else None

    def url(self, name: str, *args: object) -> str:
        return self.asked.site_url + reverse(f"pages:{name}", args=args)


@dataclass(frozen=True)
class Column:
    """A column by its name, with what it means in the active language, and its value for a case."""

    name: str
    meaning: str | Promise
    value: Callable[[Entry], Value]


@lru_cache(maxsize=600)
def _country(code: str, lang: str) -> str:
    with translation.override(lang):
        return country_name(code) if code else ""


def _ids(labels: Iterable[Label]) -> list[str]:
    return [label.value for label in labels]


def _names(labels: Iterable[Label], lang: str) -> list[str]:
    return [label.label.in_(lang)[0] for label in labels]


def _page(entry: Entry) -> str:
    return entry.url("short", entry.row.id)


def _version(entry: Entry) -> str:
    kind = "case" if entry.named else "protected"
    return entry.url(f"{kind}_version", "en", entry.row.id, entry.row.version)


def _published_as(entry: Entry) -> str:
    return str(PublishedAs.BY_NAME if entry.named else PublishedAs.PROTECTED)


def _is_confirmed(entry: Entry) -> bool:
    return entry.row.certainty in CONFIRMED


def _iso(day: dt.date | None) -> str:
    return day.isoformat() if day else ""


COLUMNS = (
    Column("id", _("The public id of the case. It never changes and is never used again."), lambda e: e.row.id),
    Column("url", _("The permanent address of its page."), _page),
    Column("name", _("The name of the person; empty where it is withheld."), lambda e: e.named.name if e.named else ""),
    Column(
        "other_names",
        _("Other names and spellings."),
        lambda e: [text for text, _lang in e.named.other_names] if e.named else [],
    ),
    Column("published_as", _("Whether the person is named or the name is withheld (PublishedAs)."), _published_as),
    Column("summary_en", _("Who the person is, in English."), lambda e: e.named.summary.en if e.named else ""),
    Column("summary_es", _("Who the person is, in Spanish."), lambda e: e.named.summary.es if e.named else ""),
    Column("country", _("Country or territory of the detention (ISO 3166-1)."), lambda e: e.row.country),
    Column("country_en", _("Its name in English."), lambda e: _country(e.row.country, "en")),
    Column("country_es", _("Its name in Spanish."), lambda e: _country(e.row.country, "es")),
    Column("sectors", _("Sectors the person works in (Sector)."), lambda e: list(e.row.sectors)),
    Column("union_ids", _("Public ids of the unions."), lambda e: _ids(e.named.unions) if e.named else []),
    Column("unions_en", _("Their names in English, in the same order."), lambda e: _names(e.named.unions, "en") if e.named else []),
    Column("unions_es", _("Their names in Spanish, in the same order."), lambda e: _names(e.named.unions, "es") if e.named else []),
    Column("employer_ids", _("Public ids of the employers."), lambda e: _ids(e.named.employers) if e.named else []),
    Column("employers_en", _("Their names in English, in the same order."), lambda e: _names(e.named.employers, "en") if e.named else []),
    Column("employers_es", _("Their names in Spanish, in the same order."), lambda e: _names(e.named.employers, "es") if e.named else []),
    Column("dispute_ids", _("Public ids of the disputes."), lambda e: _ids(e.named.disputes) if e.named else []),
    Column("disputes_en", _("Their names in English, in the same order."), lambda e: _names(e.named.disputes, "en") if e.named else []),
    Column("disputes_es", _("Their names in Spanish, in the same order."), lambda e: _names(e.named.disputes, "es") if e.named else []),
    Column(
        "status",
        _("The status on the day in the column “on” (PublicStatus); where a name is withheld, that of its year."),
        lambda e: e.row.status,
    ),
    Column("status_en", _("The status in English."), lambda e: PublicStatus(e.row.status).term.en),
    Column("status_es", _("The status in Spanish."), lambda e: PublicStatus(e.row.status).term.es),
    Column(
        "certainty",
        _("How sure the status is on that day: certain, presumed, possible, last_known, or no for not known."),
        lambda e: str(e.row.certainty),
    ),
    Column(
        "is_confirmed",
        _("Whether sources vouch for the status on that day, or did so within the months this site allows."),
        _is_confirmed,
    ),
    Column(
        "status_as_of",
        _("The day the status was last known, where nothing newer is known."),
        lambda e: _iso(e.named.as_of) if e.named else "",
    ),
    Column(
        "last_confirmed",
        _("The last day, not after “on”, on which a source vouches for the status."),
        lambda e: _iso(e.named.last_confirmed) if e.named else "",
    ),
    Column("first_detained", _("When the first detention began (EDTF), as vague as its source."), lambda e: e.first.edtf),
    Column("first_detained_earliest", _("The earliest day this can mean."), lambda e: _iso(e.first.earliest)),
    Column("first_detained_latest", _("The latest day this can mean."), lambda e: _iso(e.first.latest)),
    Column(
        "detained_from",
        _("When the latest detention by that day began (EDTF). It does not say that it goes on: see the status."),
        lambda e: e.since.edtf,
    ),
    Column("detained_from_earliest", _("The earliest day this can mean."), lambda e: _iso(e.since.earliest)),
    Column("detained_from_latest", _("The latest day this can mean."), lambda e: _iso(e.since.latest)),
    Column(
        "days_detained_min",
        _("The fewest days the person was detained by that day, all detentions together."),
        lambda e: e.days.least if e.days else None,
    ),
    Column(
        "days_detained_max",
        _("The most days; empty where there is no upper bound."),
        lambda e: e.days.most if e.days else None,
    ),
    Column(
        "sources",
        _("How many sources the page lists."),
        lambda e: len(e.named.document.sources) if e.named else None,
    ),
    Column("version", _("The number of the version this row was made from."), lambda e: e.row.version),
    Column("version_url", _("The permanent address of that version."), _version),
    Column(
        "updated",
        _("When that version was published (UTC)."),
        lambda e: e.named.updated_at.strftime("%Y-%m-%dT%H:%M:%SZ") if e.named else "",
    ),
    Column("on", _("The day the row is about."), lambda e: e.asked.day.isoformat()),
    Column("known_on", _("The day whose knowledge the row has; empty: what is known now."), lambda e: _iso(e.asked.known_on)),
    Column("licence", _("The licence of the data."), lambda e: e.asked.licence),
)  # fmt: skip


def values(entry: Entry) -> dict[str, Value]:
    """The row of a case by the names of its columns. None is what is not known, not told, or does not apply."""
    found = ((column.name, column.value(entry)) for column in COLUMNS)
    return {name: None if value == "" else value for name, value in found}
