"""What a row of a table becomes, what it does not become, and what is said of it."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth import get_user_model

from cases.models import (
    Affiliation,
    Case,
    Charge,
    ChargeUpdate,
    Citation,
    ConsentRecord,
    Fact,
    Identifier,
    InternalNote,
    Name,
    Organization,
    Particular,
    Person,
    Place,
    Record,
    Source,
    StatusPeriod,
)
from cases.operations.importing import template
from cases.operations.importing.storing import ORDER
from cases.operations.state import editorial_state
from cases.published.models import Current, Publication
from cases.vocabulary import Confidence, EditorialState, EndState, LibertyStatus, Sensitivity
from tests import factories
from tests.importing.tables import ADA, AT, account, csv_file, report, run, take

WIDE = {
    **ADA,
    "other_names": "Ada E. Quispe | A. Ejemplo",
    "gender": "femenino",
    "born": "about 1970",
    "nationalities": "Perú | BO",
    "union_role": "delegate",
    "employers": "Ejemplar Mining",
    "contract": "subcontracted",
    "user_enterprise": "Example Group",
    "worksite": "Example Mine",
    "sectors": "B07",
    "place": "Example Prison",
    "place_type": "prison",
    "charges": "disturbios | daños",
    "charge_categories": "public_order | property_damage",
    "charge_lang": "es",
    "charge_by": "Example Prosecution",
    "charge_status": "filed",
    "consent": "not_sought",
    "note": "Ask the union again.",
    "source_url": "https://list.example/march",
}


def faults(outcome):
    return [(fault.row, fault.column, fault.reason) for fault in outcome.faults]


def test_a_good_row_is_a_draft_with_everything_it_says_and_the_source_of_each_claim(db, tmp_path):
    rita = account()
    outcome = take(tmp_path / "list.csv", WIDE, by=rita)
    assert faults(outcome) == [] and outcome.counts == {"taken": 1}
    case = Case.objects.get()
    assert (case.person.display_name, case.country, case.charge_knowledge) == ("Ada Ejemplo", "PE", "known")
    assert editorial_state(case) == EditorialState.DRAFT
    assert set(Name.objects.values_list("text", flat=True)) == {"Ada E. Quispe", "A. Ejemplo"}
    assert {(row.kind, row.value or row.date) for row in Particular.objects.all()} == {
        ("birth", "1970~"), ("gender", "female"), ("nationality", "PE"), ("nationality", "BO"),
    }  # fmt: skip
    union, work = Affiliation.objects.order_by("pk")
    assert (union.organization.name_en, union.kind, union.role) == ("Example Union", "office", "delegate")
    assert (work.organization.name_en, work.user_enterprise.name_en) == ("Ejemplar Mining", "Example Group")
    assert (work.worksite.name_en, work.organization.sector) == ("Example Mine", "B07")
    period = StatusPeriod.objects.get()
    assert (period.status, period.start, period.end_state) == ("pretrial_detention", "2024-02", EndState.ONGOING)
    assert (period.last_attested, period.place.name_en) == (dt.date(2024, 3, 1), "Example Prison")
    assert [row.alleged_by.name_en for row in Charge.objects.all()] == ["Example Prosecution"] * 2
    assert ChargeUpdate.objects.count() == 2
    assert ConsentRecord.objects.get().consent == "not_sought"
    assert InternalNote.objects.get().by_name == "rita"
    source = Source.objects.get()
    for table in ORDER:
        if issubclass(table, Fact) and table is not Identifier:
            assert all(row.citations.get().source == source for row in table.objects.all()), table
            assert {row.confidence for row in table.objects.all()} == {Confidence.UNASSESSED}, table


def test_whoever_imported_and_from_which_file_stands_in_every_history(db, tmp_path):
    rita = account()
    outcome = take(tmp_path / "list.csv", WIDE, by=rita)
    for table in ORDER:
        states = table.history.all()
        assert {(row.history_type, row.history_user, row.history_date) for row in states} == {("+", rita, AT)}, table
        assert all("list.csv" in row.history_change_reason for row in states)
        assert all(outcome.digest[:32] in row.history_change_reason for row in states)
        kept = [field.attname for field in table.history.model.tracked_fields]
        assert list(states.order_by("id").values_list(*kept)) == list(table.objects.order_by("id").values_list(*kept))


@pytest.mark.proof
def test_their_number_is_kept_for_researchers_alone(db, tmp_path):
    take(tmp_path / "Red Sindical.csv", ADA)
    number = Identifier.objects.get()
    assert (number.case, number.issuer, number.value) == (Case.objects.get(), "Red Sindical", "A-1")
    assert number.sensitivity == Sensitivity.INTERNAL


@pytest.mark.proof
def test_every_row_that_was_taken_passes_all_that_the_desk_checks(db, tmp_path):
    take(tmp_path / "list.csv", WIDE)
    for table in ORDER:
        for row in table._default_manager.all():
            assert isinstance(row, Record)
            row.full_clean()


def test_nothing_of_an_import_is_published(db, tmp_path):
    take(tmp_path / "list.csv", WIDE)
    assert not Publication.objects.exists() and not Current.objects.exists()


def test_each_refusal_is_told_with_row_column_value_and_reason_in_the_language_of_the_operator(db, tmp_path):
    bad = {**ADA, "reference": "A-2", "country": "Atlantis", "detained_from": "7/6/2007", "gender": "f"}
    file = csv_file(tmp_path / "list.csv", {**ADA, "gender": ""}, bad)
    said = run(file, "--lang", "es")
    assert said.code == 1
    assert "3: country “Atlantis”: No es un país ni un territorio" in said.errors
    assert "3: detained_from “7/6/2007”" in said.errors
    told = report(csv_file(tmp_path / "list.csv", {**bad, "name": ""}))
    assert {each["column"] for each in told["refused"]} == {"name", "gender", "country", "detained_from"}
    assert told["refused"][0].keys() == {"row", "column", "value", "reason"}
    assert told["totals"] == {"rows": 1, "taken": 0, "updated": 0, "skipped": 0, "refused": 1, "namesakes": 0}
    assert Case.objects.count() == 1


def test_a_claim_that_nobody_makes_is_refused(db, tmp_path):
    outcome = take(tmp_path / "list.csv", {**ADA, "source_title": ""})
    assert [column for _row, column, _reason in faults(outcome)] == ["source_title"]
    assert not Person.objects.exists()


@pytest.mark.proof
@pytest.mark.parametrize(
    ("said", "column"),
    [
        ({"detained_from": "2024-02", "detained_until": "2023"}, "status"),
        ({"status": "at_liberty", "ended_how": "acquitted", "last_confirmed": ""}, "detained_from"),
        ({"status": "", "detained_from": "", "last_confirmed": "", "place": "Example Prison"}, "place"),
        ({"charges": "disturbios", "charge_side": "state_side"}, "charges"),
        ({"charges": "disturbios", "charge_lang": "es"}, "charges"),
        ({"charges": "a | b | c", "charge_categories": "other | other"}, "charge_categories"),
        ({"contract": "subcontracted"}, "contract"),
        ({"unions": "", "union_role": "delegate"}, "union_role"),
        ({"charge_status": "filed"}, "charge_status"),
        ({"detained_as": "police_custody"}, "detained_as"),
        ({"employers": "One", "user_enterprise": "One"}, "employers"),
        ({"union_ids": "a | b"}, "union_ids"),
        ({"union_ids": "wikidata:Q9", "unions": ""}, "union_ids"),
        ({"name": "x" * 201}, "name"),
        ({"name": "Ada\u202eolpmejE"}, "name"),
        ({"name": "Ada\x00"}, "name"),
        ({"name": "#REF!"}, "name"),
        ({"source_url": "javascript:alert(1)"}, "source_url"),
        ({"last_confirmed": "2024-03"}, "last_confirmed"),
        ({"reference": ""}, "reference"),
    ],
)
def test_what_the_desk_would_refuse_is_refused_here_too(db, tmp_path, said, column):
    outcome = take(tmp_path / "list.csv", {**ADA, **said})
    assert column in [found for _row, found, _reason in faults(outcome)]
    assert not Case.objects.exists()


def test_records_that_are_here_are_found_by_name_or_number_and_others_are_made_once(db, tmp_path):
    here = factories.organization("Sindicato de Ejemplo", country="PE")
    abroad = factories.organization("Sindicato de Ejemplo", country="CL")
    numbered = factories.organization("Called otherwise", country="PE")
    factories.identifier("Q7", organization=numbered)
    rows = [
        {**ADA, "unions": "SINDICATO DE EJEMPLO", "union_ids": ""},
        {**ADA, "reference": "A-2", "unions": "New Union | ", "union_ids": ""},
        {**ADA, "reference": "A-3", "unions": "new  union", "union_ids": ""},
        {**ADA, "reference": "A-4", "unions": "", "union_ids": "wikidata:Q7"},
        {**ADA, "reference": "A-5", "unions": "", "union_ids": abroad.public_id},
    ]
    outcome = take(tmp_path / "list.csv", *rows)
    assert faults(outcome) == []
    named = list(Affiliation.objects.order_by("pk").values_list("organization", flat=True))
    made = Organization.objects.get(name_en="New Union")
    assert named == [here.pk, made.pk, made.pk, numbered.pk, abroad.pk]
    assert not made.is_identified and made.confidence == Confidence.UNASSESSED
    assert Source.objects.count() == 1 and outcome.made == {"organization": 1, "source": 1}
    assert Citation.objects.filter(organization=made).count() == 1


def test_two_of_one_name_are_told_apart_by_people(db, tmp_path):
    for _each in range(2):
        factories.organization("Sindicato de Ejemplo")
    ((_row, column, reason),) = faults(take(tmp_path / "list.csv", {**ADA, "unions": "Sindicato de Ejemplo"}))
    assert column == "unions" and "Several records here are called so" in reason
    assert not Case.objects.exists()


def test_a_release_is_the_end_of_a_detention_and_the_beginning_of_another_status(db, tmp_path):
    released = {**ADA, "status": "released", "detained_as": "pretrial_detention", "detained_until": "2024-02-20"}
    take(tmp_path / "list.csv", {**released, "ended_how": "acquitted"})
    first, then = StatusPeriod.objects.order_by("pk")
    assert (first.status, first.end, first.end_state, first.ended_how) == (
        "pretrial_detention", "2024-02-20", EndState.ENDED, "acquitted",
    )  # fmt: skip
    assert first.last_attested is None
    assert (then.status, then.start, then.last_attested) == ("at_liberty", "2024-02-20", dt.date(2024, 3, 1))


@pytest.mark.proof
def test_a_sentence_after_a_pre_trial_detention_is_two_periods(db, tmp_path):
    row = {**ADA, "status": "imprisoned", "detained_as": "pretrial_detention", "status_from": "2024-02-20"}
    assert faults(take(tmp_path / "list.csv", row)) == []
    first, then = StatusPeriod.objects.order_by("pk")
    assert (first.status, first.start, first.end) == ("pretrial_detention", "2024-02", "2024-02-20")
    assert (then.status, then.start, then.end_state) == ("imprisoned", "2024-02-20", EndState.ONGOING)


@pytest.mark.proof
def test_what_has_no_word_of_its_end_is_not_said_to_go_on(db, tmp_path):
    take(tmp_path / "list.csv", {**ADA, "last_confirmed": "", "status": "held"})
    period = StatusPeriod.objects.get()
    assert (period.status, period.end_state) == (LibertyStatus.DETAINED_BASIS_UNKNOWN, EndState.UNKNOWN)


@pytest.mark.proof
def test_somebody_of_the_same_name_is_taken_and_told(db, tmp_path):
    factories.person("ADA Éjemplo")
    told = report(csv_file(tmp_path / "list.csv", ADA))
    assert [each["reference"] for each in told["namesakes"]] == ["A-1"]
    assert Person.objects.count() == 2


@pytest.mark.proof
def test_a_dry_run_says_the_same_and_stores_nothing(db, tmp_path):
    rows = [WIDE, {**WIDE, "reference": "A-2"}, {**WIDE, "reference": "A-3", "country": "?"}]
    file = csv_file(tmp_path / "list.csv", *rows)
    dry = run(file, "--dry-run")
    assert not any(table._default_manager.exists() for table in (*ORDER, get_user_model()))
    wet = run(file)
    assert "nothing is stored" in dry.out and (dry.code, dry.errors) == (wet.code, wet.errors)
    assert dry.out.splitlines()[0] == wet.out.splitlines()[0]
    assert "organizations: 4" in dry.out and "organizations: 4" in wet.out


@pytest.mark.proof
def test_the_template_can_be_taken_in_as_it_is(db, tmp_path):
    file = tmp_path / "template.csv"
    file.write_text(template.template())
    said = run(file)
    assert said.code == 0, said.errors
    assert Case.objects.get().person.display_name == "Ada María Ejemplo"
    assert Place.objects.count() == 2
