"""A case agrees with the charges it lists, no accusation is nobody’s, and only what is planned is to come."""

from __future__ import annotations

from typing import Any

import pytest

from cases.models import Case
from cases.operations.checks import missing
from cases.vocabulary import Confidence, Knowledge, PlanState, Sensitivity
from tests import factories
from tests.factories import PUBLISHED_AT

pytestmark = pytest.mark.django_db

TODAY = PUBLISHED_AT.date()


@pytest.fixture
def case(db: None) -> Case:
    return factories.publishable_case(charge_knowledge=Knowledge.KNOWN)


def charge(case: Case, **fields: Any) -> Any:
    row = factories.charge(case, **{"translation_es": "disturbios", **fields})
    factories.cite(row)
    return row


def lacks(case: Case) -> set[str]:
    return {lack.code for lack in missing(Case.objects.get(pk=case.pk), TODAY)}


def test_a_charge_that_is_listed_is_known(case):
    charge(case)
    assert lacks(case) == set()


@pytest.mark.parametrize("said", ["", *(code for code in Knowledge if code != Knowledge.KNOWN)])
def test_a_case_that_lists_a_charge_cannot_say_that_there_is_none_or_that_it_is_not_known(case, said):
    charge(case)
    Case.objects.filter(pk=case.pk).update(charge_knowledge=said)
    assert lacks(case) == {"charge_knowledge"}


def test_the_editor_reads_what_to_choose(case):
    charge(case)
    Case.objects.filter(pk=case.pk).update(charge_knowledge=Knowledge.NONE)
    (lack,) = missing(Case.objects.get(pk=case.pk), TODAY)
    assert (
        lack.message == "The case lists a charge, but says of charges “There is none”. Choose “Known”."
        and lack.blocking
    )


@pytest.mark.parametrize("fields", [None, {"sensitivity": Sensitivity.INTERNAL}, {"confidence": Confidence.REFUTED}])
def test_a_charge_that_is_known_is_listed_for_readers(case, fields):
    if fields:
        charge(case, **fields)
    assert lacks(case) == {"charge_missing"}
    Case.objects.filter(pk=case.pk).update(charge_knowledge=Knowledge.WITHHELD)
    assert lacks(case) == set()


def test_an_accusation_by_somebody_readers_may_not_know_needs_a_side(case):
    hidden = factories.organization(sensitivity=Sensitivity.SEALED)
    row = charge(case, alleged_by=hidden, side="")
    assert lacks(case) == {"unattributed"}
    row.side = "state_side"
    row.save()
    assert lacks(case) == set()


def test_a_charge_is_translated_for_the_readers_of_the_other_language(case):
    row = charge(case, lang="pt", translation_en="riot", translation_es="")
    assert lacks(case) == {"translation"}
    Case.objects.filter(pk=case.pk).update(translation_missing=True)
    assert lacks(case) == set()
    row.lang, row.translation_en = "es", ""
    row.save()
    Case.objects.filter(pk=case.pk).update(translation_missing=False)
    assert lacks(case) == {"translation"}


def test_every_step_has_a_source_and_is_assessed(case):
    factories.charge_update(charge(case), confidence=Confidence.UNASSESSED)
    assert lacks(case) == {"unassessed", "unsourced"}


def test_the_steps_of_a_charge_nobody_reads_owe_nothing(case):
    charge(case)
    factories.charge_update(charge(case, sensitivity=Sensitivity.SEALED), confidence=Confidence.UNASSESSED)
    assert lacks(case) == set()


def test_a_step_that_is_to_come_is_none(case):
    factories.cite(factories.charge_update(charge(case), date="2024-03-02"))
    assert lacks(case) == {"future"}


@pytest.fixture
def proceeding(db: None) -> Any:
    row = factories.proceeding(factories.publishable_case())
    factories.cite(row)
    return row


def hearing(of: Any, **fields: Any) -> Any:
    row = factories.hearing(of, **fields)
    factories.cite(row)
    return row


@pytest.mark.parametrize(
    ("state", "date", "expected"),
    [
        (PlanState.PLANNED, "2024-04-01", set()),
        (PlanState.PLANNED, "2024-03-01", set()),
        (PlanState.PLANNED, "2024-02", {"hearing_passed"}),
        (PlanState.PLANNED, "", set()),
        (PlanState.ADJOURNED, "2024-04-01", set()),
        (PlanState.HELD, "2024-04-01", {"future"}),
        (PlanState.MISSED, "2024-04-01", {"future"}),
        (PlanState.HELD, "2024-02-01", set()),
    ],
)
def test_only_a_hearing_that_is_planned_or_put_off_lies_in_the_future(proceeding, state, date, expected):
    hearing(proceeding, state=state, date=date)
    assert lacks(proceeding.case) == expected


def test_a_planned_hearing_that_has_passed_warns_and_does_not_prevent(proceeding):
    hearing(proceeding, state=PlanState.PLANNED, date="2024-02-20")
    (lack,) = missing(Case.objects.get(pk=proceeding.case_id), TODAY)
    assert lack.code == "hearing_passed" and not lack.blocking


def test_a_proceeding_itself_is_never_to_come(proceeding):
    proceeding.start = "2024-04-01"
    proceeding.save()
    assert lacks(proceeding.case) == {"future"}


def test_the_purpose_of_a_hearing_is_written_in_both_languages(proceeding):
    hearing(proceeding, purpose_es="")
    assert lacks(proceeding.case) == {"translation"}
    Case.objects.filter(pk=proceeding.case_id).update(translation_missing=True)
    assert lacks(proceeding.case) == set()


def test_the_hearings_of_a_proceeding_nobody_reads_owe_nothing(proceeding):
    proceeding.sensitivity = Sensitivity.SEALED
    proceeding.save()
    factories.hearing(proceeding, confidence=Confidence.UNASSESSED, purpose_es="")
    assert lacks(proceeding.case) == set()


def test_a_sentence_is_translated_for_the_readers_of_the_other_language():
    case = factories.publishable_case()
    sentence = factories.sentence(case, translation_es="")
    factories.cite(sentence)
    assert lacks(case) == set()
    sentence.translation_en = ""
    sentence.save()
    assert lacks(case) == {"translation"}
    Case.objects.filter(pk=case.pk).update(translation_missing=True)
    assert lacks(case) == set()


def test_a_sentence_is_sourced_assessed_and_not_to_come():
    case = factories.publishable_case()
    factories.sentence(case, date="2024-03-02", confidence=Confidence.UNASSESSED)
    assert lacks(case) == {"unassessed", "unsourced", "future"}
