"""A case that uses every column of every table it rests on: what the columns are is found in the models."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models

from cases.management.synthetic.picture import drawing
from cases.models import Case, ConfidentialNote, Place, SourceFile
from cases.models.base import CodeField, CodesField
from cases.operations.exchange import extent
from cases.operations.exchange.reach import reach
from cases.operations.exchange.schema import column_schema
from cases.vocabulary import (
    AffiliationKind,
    CaseEventRelation,
    CloseReason,
    CountBasis,
    EndState,
    EventType,
    FileCopy,
    LibertyStatus,
    ParticularKind,
    ReleaseType,
)
from tests import factories

TEXT = "“Ñandú” \u202e עדה\u0301 🕊 <b>&amp;</b>\n\tx = 'y' \\ \"z\""
URL = "https://ejemplo.example/ñ?a=1&b=2"
CONTENT = b"\xff the content of a leaflet"


Rows = dict[extent.Model, list[Any]]


def whole_case() -> Case:
    """At least one row of every table, then a value in every column that is still empty everywhere."""
    case = _rows()
    rows = rows_by_table(case)
    for model in extent.carried():
        for field in (*extent.columns(model), *extent.keys(model)):
            _use(rows, model, field)
        for link in extent.links(model):
            _list(rows, model, link)
    return Case.objects.get(pk=case.pk)


def _rows() -> Case:
    case = factories.publishable_case()
    person, leaflet = case.person, case.periods.get().citations.get().source
    union, federation = factories.organization(), factories.organization("Example Federation")
    strike = factories.event(is_dispute=True)
    arrest = factories.event("An arrest", type=EventType.ARREST, parent=strike, start="2007-06-05")
    region = factories.place("Example Region")
    prison = factories.place(within=region, operator=federation)
    arrived = {"mime": "text/plain", "captured_on": "2007-07-15", "capture_method": "scan", "original_url": URL}
    original = SourceFile.objects.create(source=leaflet, file=ContentFile(CONTENT, "letter.txt"), **arrived)
    redacted = SourceFile.objects.create(
        source=leaflet, file=ContentFile(b"redacted", "r.txt"), copy=FileCopy.REDACTED, copy_of=original
    )
    picture = SourceFile.objects.create(source=leaflet, file=ContentFile(drawing(1), "portrait.png"))
    leaflet.derived_from.add(factories.source("An earlier statement"))
    counted = {"count_basis": CountBasis.RANGE, "count_min": 3, "count_max": 2_147_483_647}
    first = factories.participant(strike, count_basis=CountBasis.EXACT, count_min=1, count_max=1)
    group = factories.participant(strike, **counted)
    first.part_of = group  # entered before the number it is counted within
    first.save()
    group.named_members.add(person, factories.person("Bea Ejemplo"))
    law = factories.legal_provision(end="2023", end_state=EndState.ENDED)
    charge, proceeding = (
        factories.charge(case, alleged_by=federation, provision=law, alleged_on="2007-06"),
        factories.proceeding(case, court=federation),
    )
    proceeding.charges.add(charge)
    appeal = factories.appeal(case, closed="2007-08", close_reason=CloseReason.RELEASED)
    rows = [
        charge,
        law,
        proceeding,
        factories.charge_update(charge),
        factories.hearing(proceeding),
        factories.sentence(case, proceeding=proceeding),
        factories.sentence(
            case, kind="fine", length_min=None, length_max=None, length_unit="", fine_as_stated="S/. 100"
        ),
        factories.assessment(case),
        factories.communication(case, reply_due="2007-11", replied="2007-12", response="favourable"),
        factories.communication(union),
        factories.communication(strike),
        factories.name("Ada", person=person),
        factories.identifier(person=person),
        factories.identifier("12/2007", case=case, scheme="un_wgad"),
        factories.identifier("way/1", place=prison, scheme="osm"),
        factories.identifier("123", organization=union, scheme="company_registry", country="PE"),
        factories.identifier("A 1", organization=union, scheme="other", issuer="Example Register"),
        factories.name("EMU", organization=union),
        factories.name("La Ejemplar", place=prison),
        factories.particular(person),
        factories.photograph(person, picture),
        factories.particular(person, kind=ParticularKind.NATIONALITY, date="", value="PE"),
        factories.affiliation(person, union, kind=AffiliationKind.EMPLOYMENT, user_enterprise=federation),
        factories.affiliation(person, union, end_state=EndState.ENDED, end="[2007-06..2007-07]"),
        factories.org_link(union, federation),
        appeal,
        factories.statement(appeal),
        factories.statement(case, author=federation, is_excerpt=False),
        factories.statement(strike),
        factories.demand(strike, made_by=union),
        factories.participant(arrest, person=person),
        factories.participant(arrest, organization=union),
        factories.period(
            case,
            status=LibertyStatus.POLICE_CUSTODY,
            start_event=arrest,
            place=prison,
            end_state=EndState.ENDED,
            end="[2007-06-05..2007-06-07]",
            ended_how=ReleaseType.CHANGE_OF_STATUS,
        ),
        first,
        group,
        case,
        strike,
        union,
        prison,
    ]
    for row in rows:
        factories.cite(row, leaflet, file=redacted)
    factories.case_event(case, arrest)
    factories.case_event(case, strike, relation=CaseEventRelation.CONTEXT)
    ConfidentialNote.objects.create(case=case, text="Ask Bea.")
    factories.deferral(case)
    Place.objects.filter(pk=prison.pk).update(latitude="-15.2", longitude="-75.1", precision_km=3)
    return case


def rows_by_table(case: Case) -> Rows:
    """The rows that the file of a case holds."""
    found: Rows = {model: [] for model in extent.carried()}
    for (model, _pk), row in reach(case, sealed=True).rows.items():
        found[model].append(row)
    return found


def unused(case: Case) -> Iterator[str]:
    """Every column, key and list that is empty in all rows of a case."""
    for model, rows in rows_by_table(case).items():
        for field in (*extent.columns(model), *extent.keys(model)):
            if all(_is_plain(field, getattr(row, field.attname)) for row in rows):
                yield str(field)
        for link in extent.links(model):
            if not any(getattr(row, link.name).exists() for row in rows):
                yield str(link)


def _is_plain(field: models.Field, value: Any) -> bool:
    return value in (None, "", []) or (field.has_default() and value == field.get_default())


def _use(rows: Rows, model: extent.Model, field: models.Field) -> None:
    """Give a column a value in one row, the first that the rules of the row allow."""
    if not all(_is_plain(field, getattr(row, field.attname)) for row in rows[model]):
        return
    values = [value for value in _candidates(rows, field) if not _is_plain(field, value)]
    for row in rows[model]:
        for value in values:
            setattr(row, field.name, value)
            try:
                row.full_clean()
                row.save()
            except ValidationError:
                continue
            return
        row.refresh_from_db()


def _list(rows: Rows, model: extent.Model, link: models.ManyToManyField) -> None:
    row = rows[model][0]
    getattr(row, link.name).add(*[other for other in rows[link.related_model] if other != row][:1])


def _candidates(rows: Rows, field: models.Field) -> list[Any]:
    match field:
        case models.ForeignKey():
            return rows[field.related_model]
        case CodesField():
            return [list(field.labels)[:2]]
        case CodeField():
            return list(field.vocabulary.values)
        case models.BooleanField():
            return [True, False]
        case models.IntegerField():
            return [column_schema(field)["maximum"], 1]
        case models.DateField():
            return ["2007-07-15", "2025-07-15"]
        case models.DecimalField():
            return ["-15.2"]
    exact = [URL, "2007-06-05?", "pt-BR", "Latn", "8111", "PE-ICA", "PE"]
    return [TEXT[: field.max_length], *exact]


def empty(*, keep: tuple[str, ...] = ()) -> None:
    """An empty working record, histories too."""
    for model in apps.get_app_config("cases").get_models(include_auto_created=True):
        if model.__name__ not in keep:
            model._base_manager.all()._raw_delete("default")


def stored() -> dict[str, int]:
    """How many rows each table of the working record has, histories and lists too."""
    tables = apps.get_app_config("cases").get_models(include_auto_created=True)
    return {model._meta.db_table: model._base_manager.count() for model in tables}
