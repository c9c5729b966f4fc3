"""The columns of the downloads: one row a case, the same in every form.

A column is declared once; the rows, the page about the data and the codebook read it here. What a version decides alone is
written with it, once for each form; what depends on the day, on the names of other records or on the download itself is put
into that text when it is sent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import msgspec
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.published import outline
from cases.published.cells import Value, cell
from cases.published.models import CaseOutline, CaseVersion
from cases.published.outline import Changing, Outline
from cases.vocabulary import PublishedAs

PUBLISHED_AS = (str(PublishedAs.PROTECTED), str(PublishedAs.BY_NAME))


@dataclass(frozen=True)
class Column:
    """A column by its name, with what it means in the active language, and what a version says there.

    ``says`` is none where that depends on more than the version.
    """

    name: str
    meaning: str | Promise
    says: Callable[[Outline], Value] | None = None


COLUMNS = (
    Column("id", _("The public id of the case. It never changes and is never used again."), lambda told: told.public_id),
    Column("url", _("The permanent address of its page.")),
    Column("name", _("The name of the person; empty where it is withheld."), lambda told: told.name),
    Column("other_names", _("Other names and spellings."), lambda told: told.other_names),
    Column("published_as", _("Whether the person is named or the name is withheld (PublishedAs)."), lambda told: PUBLISHED_AS[told.is_named]),
    Column("summary_en", _("Who the person is, in English."), lambda told: told.summary[0]),
    Column("summary_es", _("Who the person is, in Spanish."), lambda told: told.summary[1]),
    Column("country", _("Country or territory of the detention (ISO 3166-1)."), lambda told: told.country),
    Column("country_en", _("Its name in English.")),
    Column("country_es", _("Its name in Spanish.")),
    Column("sectors", _("Sectors the person works in (Sector)."), lambda told: told.sectors),
    Column("union_ids", _("Public ids of the unions.")),
    Column("unions_en", _("Their names in English, in the same order.")),
    Column("unions_es", _("Their names in Spanish, in the same order.")),
    Column("employer_ids", _("Public ids of the employers.")),
    Column("employers_en", _("Their names in English, in the same order.")),
    Column("employers_es", _("Their names in Spanish, in the same order.")),
    Column("dispute_ids", _("Public ids of the disputes.")),
    Column("disputes_en", _("Their names in English, in the same order.")),
    Column("disputes_es", _("Their names in Spanish, in the same order.")),
    Column("status", _("The status on the day in the column “on” (PublicStatus); where a name is withheld, that of its year.")),
    Column("status_en", _("The status in English.")),
    Column("status_es", _("The status in Spanish.")),
    Column("certainty", _("How sure the status is on that day: certain, presumed, possible, last_known, or no for not known.")),
    Column("is_confirmed", _("Whether sources vouch for the status on that day, or did so within the months this site allows.")),
    Column("status_as_of", _("The day the status was last known, where nothing newer is known.")),
    Column("last_confirmed", _("The last day, not after “on”, on which a source vouches for the status.")),
    Column("first_detained", _("When the first detention began (EDTF), as vague as its source."), lambda told: told.first_detained[0]),
    Column("first_detained_earliest", _("The earliest day this can mean."), lambda told: told.first_detained[1]),
    Column("first_detained_latest", _("The latest day this can mean."), lambda told: told.first_detained[2]),
    Column("detained_from", _("When the latest detention by that day began (EDTF). It does not say that it goes on: see the status.")),
    Column("detained_from_earliest", _("The earliest day this can mean.")),
    Column("detained_from_latest", _("The latest day this can mean.")),
    Column("days_detained_min", _("The fewest days the person was detained by that day, all detentions together.")),
    Column("days_detained_max", _("The most days; empty where there is no upper bound.")),
    Column("sources", _("How many sources the page lists."), lambda told: told.sources),
    Column("version", _("The number of the version this row was made from."), lambda told: told.version),
    Column("version_url", _("The permanent address of that version.")),
    Column("updated", _("When that version was published (UTC)."), lambda told: told.updated),
    Column("on", _("The day the row is about.")),
    Column("known_on", _("The day whose knowledge the row has; empty: what is known now.")),
    Column("licence", _("The licence of the data.")),
)  # fmt: skip
OF_THE_DOWNLOAD = ("on", "known_on", "licence")
"""The columns that are the same in every row; JSON says them once."""


# The forms of a row


@dataclass(frozen=True, eq=False)
class Form:
    """How rows are written: each value by ``cell``, the name of its column before it by ``named``.

    Codes, days and addresses stand between quotation marks in every form, numbers as in ``number``, and ``nothing`` where there is
    none. ``kept_as``: where the rows of versions are kept.
    """

    kept_as: str
    cell: Callable[[Value], str]
    number: str
    nothing: str
    named: str
    between: str

    def written(self, cells: Iterable[tuple[str, str]]) -> str:
        """Cells of a row as they stand in it, from the name of each column and its value, written already."""
        return self.between.join([self.named.replace("*", name) + value for name, value in cells])


def json_cell(value: Value) -> str:
    """A value as the json module writes it. None is what is not known, not told, or does not apply: an empty text, too."""
    if isinstance(value, tuple):
        return msgspec.json.format(_encode(value), indent=0).decode()
    return _encode(None if value == "" else value).decode()


_encode = msgspec.json.Encoder().encode


def csv_cell(value: Value) -> str:
    """A value as RFC 4180 has it: every cell is quoted; and none is a formula."""
    return '"' + cell(value).replace('"', '""') + '"'


JSON = Form("as_json", json_cell, "%d", "null", '"*": ', ", ")
CSV = Form("as_csv", csv_cell, '"%d"', '""', "", ",")


def keep(version: CaseVersion, told: Outline) -> None:
    """Write the outline of a new version, and its row in each form."""
    rows = {form.kept_as: row(form, told) for form in (JSON, CSV)}
    CaseOutline.objects.create(case_version=version, body=outline.text(told), **rows)


def row(form: Form, told: Outline) -> str:
    """What a version decides of its row, without the columns of the download; "%s" stands for each cell that it does not."""
    return form.written(
        (column.name, form.cell(column.says(told)).replace("%", "%%") if column.says else "%s")
        for column in COLUMNS
        if column.name not in OF_THE_DOWNLOAD
    )


Row = tuple[Changing, str]
"""Of a row what changes, and the rest as it was written with the version."""


def read(form: Form, numbers: Sequence[int]) -> list[Row]:
    """The rows of case versions by number, in the order given, without those that are gone. One query."""
    found = outline.stored(numbers, "body", form.kept_as)
    return [(outline.decode_changing(body), text) for _number, body, text in found]
