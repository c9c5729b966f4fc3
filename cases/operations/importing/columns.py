"""The columns that can be imported: what each is called, and the field of the record whose rules its values follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models import (
    Affiliation,
    Case,
    Charge,
    ChargeUpdate,
    Citation,
    ConsentRecord,
    Identifier,
    InternalNote,
    Name,
    Organization,
    Particular,
    Person,
    Place,
    Source,
    StatusPeriod,
)
from cases.operations.importing import cells
from cases.operations.importing.cells import Reader
from cases.vocabulary import Gender

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class Column:
    """A column by its name. ``many``: a cell may hold several values. ``said``: what it means, where the field does not."""

    name: str
    model: Any
    field: str
    example: str = ""
    many: bool = False
    kind: str = ""
    said: StrOrPromise = ""

    @property
    def column(self) -> models.Field:
        found: models.Field = self.model._meta.get_field(self.field)
        return found

    @property
    def meaning(self) -> StrOrPromise:
        return self.said or self.column.help_text

    def reader(self, order: str) -> Reader:
        """Reads one value of the column."""
        if self.kind == "gender":
            return cells.code(Gender)
        if self.kind == "id":  # or a number in a register
            return cells.reader(Identifier._meta.get_field("value"))
        return cells.reader(self.column, self.kind, order)


_FOUND = _(
    "Found among the records by its exact name, in the country of the case or without a country; else made, as a draft. Several values of a cell have | between them."
)
_IDS = _(
    "Instead of the name, or beside it in the same order: the public id here, or register:number, such as wikidata:Q42."
)

_UNTIL = _(
    "When it ended, no more exact than the source. Empty while it goes on, or if that is not known. Example: 2010-08."
)


def _of(table: Any, field: str) -> StrOrPromise:
    """What the record says of a field that names the organization or place of a column."""
    said: StrOrPromise = table._meta.get_field(field).help_text
    return said


COLUMNS = (
    Column("reference", Identifier, "value", "A-17", said=_("The number or name under which the list keeps the person. By it a row is known again; never published.")),
    Column("register", Identifier, "issuer", said=_("What the list is called. Better said once in the mapping; without either, the name of the file.")),
    Column("name", Person, "display_name", "Ada María Ejemplo"),
    Column("sort_name", Person, "sort_name", "Ejemplo, Ada María"),
    Column("other_names", Name, "text", "Ada Ejemplo Quispe", many=True),
    Column("gender", Particular, "value", "female", kind="gender", said=_("Only as a source states it, never assumed from a name.")),
    Column("born", Particular, "date", "1970~", said=_("The day of birth, no more exact than the source. Example: about 1967.")),
    Column("died", Particular, "date", said=_("The day of death, no more exact than the source. Example: 2010-08.")),
    Column("nationalities", Particular, "value", "PE", many=True, kind="country", said=_("Code of ISO 3166-1, or the name in English or Spanish.")),
    Column("country", Case, "country", "PE", kind="country"),
    Column("published_as", Case, "published_as", "by_name"),
    Column("summary_en", Case, "summary_en"),
    Column("summary_es", Case, "summary_es"),
    Column("stated_reason_en", Case, "stated_reason_en"),
    Column("stated_reason_es", Case, "stated_reason_es"),
    Column("confidence", Case, "confidence", "possible", said=_("How sure we are of what the row says. Without it: not assessed, and nothing of it is published.")),
    Column("unions", Organization, "name_en", "Example Miners’ Union", many=True, said=_FOUND),
    Column("unions_es", Organization, "name_es", many=True, said=_("Their names in Spanish, in the same order; for those that are made.")),
    Column("union_ids", Organization, "public_id", kind="id", many=True, said=_IDS),
    Column("union_type", Organization, "type", "union_local", said=_("Of unions that are made. Without it: a workplace union, to be checked.")),
    Column("union_role", Affiliation, "role", "delegate"),
    Column("union_title", Affiliation, "title_as_stated", "delegado de base"),
    Column("union_title_lang", Affiliation, "title_lang", "es"),
    Column("union_from", Affiliation, "start"),
    Column("union_until", Affiliation, "end", said=_UNTIL),
    Column("employers", Organization, "name_en", "Ejemplar Mining", many=True, said=_FOUND),
    Column("employers_es", Organization, "name_es", many=True, said=_("Their names in Spanish, in the same order; for those that are made.")),
    Column("employer_ids", Organization, "public_id", kind="id", many=True, said=_IDS),
    Column("user_enterprise", Organization, "name_en", said=_("The company that uses the work, where the employer is a contractor.")),
    Column("contract", Affiliation, "contract", "subcontracted"),
    Column("occupation", Affiliation, "occupation", "8111"),
    Column("worksite", Place, "name_en", "Example Mine", said=_of(Affiliation, "worksite")),
    Column("employed_from", Affiliation, "start"),
    Column("employed_until", Affiliation, "end", said=_UNTIL),
    Column("sectors", Organization, "sector", "B07", many=True, said=_("Of employers and unions that are made: the first one that is given.")),
    Column("status", StatusPeriod, "status", "pretrial_detention", kind="status", said=_("The latest status that is known (LibertyStatus; a PublicStatus such as held is taken too).")),
    Column("status_from", StatusPeriod, "start", said=_("Since when, if the status is no detention. Without it: the end of the detention.")),
    Column("last_confirmed", StatusPeriod, "last_attested", "2024-03-01", said=_("The latest day on which a source vouches for the status. Never today by default.")),
    Column("detained_as", StatusPeriod, "status", said=_("The kind of detention, where the status is a later one.")),
    Column("detained_from", StatusPeriod, "start", "2024-02-11"),
    Column("detained_until", StatusPeriod, "end", said=_UNTIL),
    Column("ended_how", StatusPeriod, "ended_how"),
    Column("place", Place, "name_en", "Example Prison", said=_("Where the person is or was held; a place in the country of the case, found by its exact name or made as a draft.")),
    Column("place_type", Place, "type", "prison", said=_("Of a place that is made. Without it: another place, to be checked.")),
    Column("held_by", Organization, "name_en", said=_of(StatusPeriod, "held_by")),
    Column("ordered_by", Organization, "name_en", said=_of(StatusPeriod, "ordered_by")),
    Column("legal_basis", StatusPeriod, "legal_basis_as_stated"),
    Column("charges", Charge, "text_as_stated", "disturbios", many=True),
    Column("charge_categories", Charge, "charge_category", "public_order", many=True, said=_("One for every charge, in the same order, or one for all. Without it: not known.")),
    Column("charge_lang", Charge, "lang", "es"),
    Column("charge_provision", Charge, "provision_as_stated"),
    Column("charge_date", Charge, "alleged_on"),
    Column("charge_by", Organization, "name_en", said=_of(Charge, "alleged_by")),
    Column("charge_side", Charge, "side", "state_side"),
    Column("charge_status", ChargeUpdate, "status"),
    Column("charge_status_date", ChargeUpdate, "date"),
    Column("charge_knowledge", Case, "charge_knowledge"),
    Column("counsel_knowledge", Case, "counsel_knowledge"),
    Column("outcome_knowledge", Case, "outcome_knowledge"),
    Column("consent", ConsentRecord, "consent", "not_sought"),
    Column("consent_basis", ConsentRecord, "basis"),
    Column("note", InternalNote, "text"),
    Column("source_title", Source, "title", "List of the detained, March 2024"),
    Column("source_type", Source, "type", "dataset", said=_("What kind of source it is. Without it: another source, to be checked.")),
    Column("source_author", Source, "author"),
    Column("source_publisher", Source, "publisher", "Red Sindical de Ejemplo"),
    Column("source_date", Source, "published", "2024-03-01"),
    Column("source_lang", Source, "lang", "es", said=_("The language it is written in: a language tag (BCP 47). Without it: und, not determined.")),
    Column("source_country", Source, "country", kind="country"),
    Column("source_url", Source, "url", "https://list.example/2024"),
    Column("source_archive_url", Source, "archive_url"),
    Column("source_side", Source, "side"),
    Column("source_connection", Source, "connection"),
    Column("source_reliability", Source, "reliability"),
    Column("source_rights", Source, "rights"),
    Column("source_locator", Citation, "locator"),
)  # fmt: skip
BY_NAME = {column.name: column for column in COLUMNS}
