"""The columns of the downloads: one row a case, the same in every form.

A column is declared once; the rows, the page about the data and the codebook read it here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.pages.cells import cell
from cases.published import outline
from cases.published.outline import NOBODY_KNOWS, SOME_ID, Outline
from cases.status import Certainty
from cases.templatetags.record import country_name
from cases.vocabulary import PublicStatus, PublishedAs

Value = str | int | bool | list[str] | None
CONFIRMED = (Certainty.CERTAIN, Certainty.PRESUMED)
"""The certainties of a status that sources vouch for on the day, or did so within the months the site allows."""
NEVER = ("", "", "")
SOME_NUMBER = 987654321


@dataclass(frozen=True)
class Asked:
    """What every row of a download says of the download itself. ``site_url`` has no slash at its end."""

    day: dt.date
    known_on: dt.date | None
    licence: str
    site_url: str

    @cached_property
    def number(self) -> int:
        return self.day.toordinal()

    @cached_property
    def day_text(self) -> str:
        return self.day.isoformat()

    @cached_property
    def known_text(self) -> str:
        return self.known_on.isoformat() if self.known_on else ""

    @cached_property
    def page(self) -> str:
        return self.site_url + reverse("pages:short", args=[SOME_ID])

    @cached_property
    def versions(self) -> tuple[str, str]:
        """The address of a version of a case, where its name is withheld and where it is told."""
        args = ["en", SOME_ID, SOME_NUMBER]
        kinds = ("protected", "case")
        withheld, named = (self.site_url + reverse(f"pages:{kind}_version", args=args) for kind in kinds)
        return withheld, named


class Entry:
    """One case of a download on its day; ``called`` is what the records are called that it names."""

    __slots__ = ("asked", "called", "least", "most", "since", "stand", "told")

    def __init__(self, told: Outline, called: outline.Called, asked: Asked) -> None:
        self.told, self.called, self.asked = told, called, asked
        self.stand = outline.on(told.stands, asked.number) or NOBODY_KNOWS
        begun = outline.on(told.begun, asked.number)
        days = outline.on(told.days, asked.number) if begun else None
        self.since = begun.when if begun else NEVER
        self.least = self.most = None
        if days:
            self.least = days.least + days.least_grows * asked.number
            self.most = None if days.most is None else days.most + days.most_grows * asked.number

    @property
    def last_confirmed(self) -> str:
        """The last day, not after the one asked for, on which a source vouches for the status."""
        return outline.last_confirmed(self.stand, self.asked.day_text)

    def known(self, ids: tuple[str, ...]) -> list[str]:
        """Those of some records that stand."""
        return [public_id for public_id in ids if self.called[public_id]] if ids else []

    def names(self, ids: tuple[str, ...], lang: int) -> list[str]:
        return [name[lang] for public_id in ids if (name := self.called[public_id])] if ids else []


@dataclass(frozen=True)
class Column:
    """A column by its name, with what it means in the active language, and its value for a case.

    ``is_code``: always a text, and one that nobody wrote: no spreadsheet program takes it for a formula.
    """

    name: str
    meaning: str | Promise
    value: Callable[[Entry], Value]
    is_code: bool = False

    def cell(self, entry: Entry) -> str:
        """The value as it stands in a CSV file."""
        return cell(self.value(entry))


@lru_cache(maxsize=600)
def _country(code: str, lang: str) -> str:
    with translation.override(lang):
        return country_name(code) if code else ""


def _version(entry: Entry) -> str:
    address = entry.asked.versions[entry.told.is_named]
    return address.replace(SOME_ID, entry.told.public_id).replace(str(SOME_NUMBER), str(entry.told.version))


PUBLISHED_AS = (str(PublishedAs.PROTECTED), str(PublishedAs.BY_NAME))
TERMS = {status.value: status.term for status in PublicStatus}

COLUMNS = (
    Column("id", _("The public id of the case. It never changes and is never used again."), lambda e: e.told.public_id, is_code=True),
    Column("url", _("The permanent address of its page."), lambda e: e.asked.page.replace(SOME_ID, e.told.public_id), is_code=True),
    Column("name", _("The name of the person; empty where it is withheld."), lambda e: e.told.name),
    Column("other_names", _("Other names and spellings."), lambda e: list(e.told.other_names)),
    Column(
        "published_as",
        _("Whether the person is named or the name is withheld (PublishedAs)."),
        lambda e: PUBLISHED_AS[e.told.is_named],
        is_code=True,
    ),
    Column("summary_en", _("Who the person is, in English."), lambda e: e.told.summary[0]),
    Column("summary_es", _("Who the person is, in Spanish."), lambda e: e.told.summary[1]),
    Column("country", _("Country or territory of the detention (ISO 3166-1)."), lambda e: e.told.country, is_code=True),
    Column("country_en", _("Its name in English."), lambda e: _country(e.told.country, "en")),
    Column("country_es", _("Its name in Spanish."), lambda e: _country(e.told.country, "es")),
    Column("sectors", _("Sectors the person works in (Sector)."), lambda e: list(e.told.sectors)),
    Column("union_ids", _("Public ids of the unions."), lambda e: e.known(e.told.unions)),
    Column("unions_en", _("Their names in English, in the same order."), lambda e: e.names(e.told.unions, 0)),
    Column("unions_es", _("Their names in Spanish, in the same order."), lambda e: e.names(e.told.unions, 1)),
    Column("employer_ids", _("Public ids of the employers."), lambda e: e.known(e.told.employers)),
    Column("employers_en", _("Their names in English, in the same order."), lambda e: e.names(e.told.employers, 0)),
    Column("employers_es", _("Their names in Spanish, in the same order."), lambda e: e.names(e.told.employers, 1)),
    Column("dispute_ids", _("Public ids of the disputes."), lambda e: e.known(e.told.disputes)),
    Column("disputes_en", _("Their names in English, in the same order."), lambda e: e.names(e.told.disputes, 0)),
    Column("disputes_es", _("Their names in Spanish, in the same order."), lambda e: e.names(e.told.disputes, 1)),
    Column(
        "status",
        _("The status on the day in the column “on” (PublicStatus); where a name is withheld, that of its year."),
        lambda e: e.stand.status,
        is_code=True,
    ),
    Column("status_en", _("The status in English."), lambda e: TERMS[e.stand.status].en),
    Column("status_es", _("The status in Spanish."), lambda e: TERMS[e.stand.status].es),
    Column(
        "certainty",
        _("How sure the status is on that day: certain, presumed, possible, last_known, or no for not known."),
        lambda e: e.stand.certainty,
        is_code=True,
    ),
    Column(
        "is_confirmed",
        _("Whether sources vouch for the status on that day, or did so within the months this site allows."),
        lambda e: e.stand.certainty in CONFIRMED,
    ),
    Column(
        "status_as_of",
        _("The day the status was last known, where nothing newer is known."),
        lambda e: e.stand.as_of,
        is_code=True,
    ),
    Column(
        "last_confirmed",
        _("The last day, not after “on”, on which a source vouches for the status."),
        lambda e: e.last_confirmed,
        is_code=True,
    ),
    Column("first_detained", _("When the first detention began (EDTF), as vague as its source."), lambda e: e.told.first_detained[0]),
    Column("first_detained_earliest", _("The earliest day this can mean."), lambda e: e.told.first_detained[1], is_code=True),
    Column("first_detained_latest", _("The latest day this can mean."), lambda e: e.told.first_detained[2], is_code=True),
    Column(
        "detained_from",
        _("When the latest detention by that day began (EDTF). It does not say that it goes on: see the status."),
        lambda e: e.since[0],
    ),
    Column("detained_from_earliest", _("The earliest day this can mean."), lambda e: e.since[1], is_code=True),
    Column("detained_from_latest", _("The latest day this can mean."), lambda e: e.since[2], is_code=True),
    Column(
        "days_detained_min",
        _("The fewest days the person was detained by that day, all detentions together."),
        lambda e: e.least,
    ),
    Column(
        "days_detained_max",
        _("The most days; empty where there is no upper bound."),
        lambda e: e.most,
    ),
    Column(
        "sources",
        _("How many sources the page lists."),
        lambda e: e.told.sources,
    ),
    Column("version", _("The number of the version this row was made from."), lambda e: e.told.version),
    Column("version_url", _("The permanent address of that version."), _version, is_code=True),
    Column(
        "updated",
        _("When that version was published (UTC)."),
        lambda e: e.told.updated,
        is_code=True,
    ),
    Column("on", _("The day the row is about."), lambda e: e.asked.day_text, is_code=True),
    Column("known_on", _("The day whose knowledge the row has; empty: what is known now."), lambda e: e.asked.known_text, is_code=True),
    Column("licence", _("The licence of the data."), lambda e: e.asked.licence),
)  # fmt: skip


def values(entry: Entry, without: tuple[str, ...] = ()) -> dict[str, Value]:
    """The row of a case by the names of its columns. None is what is not known, not told, or does not apply."""
    return {name: None if (told := value(entry)) == "" else told for name, value in _told(without)}


@cache
def _told(without: tuple[str, ...]) -> tuple[tuple[str, Callable[[Entry], Value]], ...]:
    return tuple((column.name, column.value) for column in COLUMNS if column.name not in without)
