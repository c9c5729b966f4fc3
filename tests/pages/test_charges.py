"""Readers learn what somebody is accused of, by whom, and what became of it; never that it was done."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from cases.models import Case, Charge
from cases.operations.withdraw import withdraw
from cases.published.models import Current
from cases.vocabulary import ChargeCategory, ChargeStatus, Confidence, OrgType, Sensitivity, Stance, WithdrawalReason
from tests import factories
from tests.conftest import FirstCase
from tests.pages.reading import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher(db: None) -> Any:
    return factories.account("edwin", "editor")


def cited(row: Any, **fields: Any) -> Any:
    factories.cite(row, factories.source(published="2024-02-01"), **fields)
    return row


def accused(**fields: Any) -> Charge:
    """Ada, held since 10 January 2024, is accused of riot."""
    case = factories.held_case()
    Case.objects.filter(pk=case.pk).update(charge_knowledge="known")
    return cited(factories.charge(case, **fields))


def step(charge: Charge, status: str, date: str, **fields: Any) -> Any:
    return cited(factories.charge_update(charge, status=status, date=date, **fields))


def legal(reader: Client, charge: Charge, publisher: Any, query: str = "", lang: str = "en") -> str:
    """What the section on detention and court says."""
    case = Case.objects.get(pk=charge.case_id)
    if not Current.objects.filter(public_id=case.public_id).exists():
        factories.published(case, publisher)
    page = reader.get(f"/{lang}/cases/{case.public_id}/ada-ejemplo/{query}").content.decode()
    return text(page[page.index('id="h-legal"') : page.index('id="others"')])


def test_an_accusation_is_told_with_who_makes_it_and_in_whose_words(reader: Client, publisher: Any) -> None:
    prosecution = factories.organization("Example Prosecution", type=OrgType.PROSECUTION)
    charge = accused(alleged_by=prosecution, provision_as_stated="artículo 315", translation_en="riot")
    shown = legal(reader, charge, publisher)
    assert "Everyone is presumed innocent until proved guilty according to law." in shown
    assert "Riot, disturbance, obstruction disturbios" in shown
    assert "Our translation: riot" in shown
    assert "Alleged by: Example Prosecution (The state’s side)" in shown
    assert "Provision, as the source names it: artículo 315" in shown
    assert "Possible One source" in shown


def test_the_facts_call_a_charge_an_accusation(reader: Client, publisher: Any) -> None:
    charge = accused()
    factories.published(Case.objects.get(pk=charge.case_id), publisher)
    page = reader.get(f"/en/cases/{charge.case.public_id}/ada-ejemplo/").content.decode()
    facts = text(page[page.index('id="facts"') : page.index('id="story"')])
    assert "Charge Riot, disturbance, obstruction" in facts
    assert "An accusation, made by: The state’s side" in facts


def test_a_charge_whose_text_nobody_has_says_so(reader: Client, publisher: Any) -> None:
    charge = accused(
        charge_category=ChargeCategory.NOT_STATED, text_as_stated="", lang="", translation_en="", side="employer_side"
    )
    shown = legal(reader, charge, publisher)
    assert "Charge not stated We do not have the text of the charge." in shown
    assert "Alleged by: The employer’s side" in shown


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("?on=2024-01-09", "State of the charge on 9 January 2024: Not known."),
        ("?on=2024-01-20", "State of the charge on 20 January 2024: Filed; last step we know of: 12 January 2024."),
        (
            "?on=2024-02-10",
            "State of the charge on 10 February 2024: Filed or Dropped: perhaps, the dates of our sources do not "
            "settle it.",
        ),
        ("?on=2024-03-01", "State of the charge on 1 March 2024: Dropped; last step we know of: February 2024."),
    ],
)
def test_the_state_of_a_charge_is_that_of_the_day(reader: Client, publisher: Any, query: str, words: str) -> None:
    charge = accused()
    step(charge, ChargeStatus.DROPPED, "2024-02")
    step(charge, ChargeStatus.FILED, "2024-01-12")
    shown = legal(reader, charge, publisher, query)
    assert words in shown
    assert shown.index("12 January 2024: Filed") < shown.index("February 2024: Dropped")


def test_a_charge_that_waited_years_ago_is_not_said_to_wait_today(reader: Client, publisher: Any) -> None:
    charge = accused()
    step(charge, ChargeStatus.PENDING, "2024-01-12")
    shown = legal(reader, charge, publisher)
    assert (
        "State of the charge today: Pending when last reported: 12 January 2024. What became of it after that is "
        "not known." in shown
    )


def test_a_charge_without_a_step_and_one_looked_for_in_vain_are_in_a_state_nobody_knows(
    reader: Client, publisher: Any
) -> None:
    charge = accused()
    other = cited(factories.charge(charge.case, text_as_stated="daños", charge_category=ChargeCategory.PROPERTY_DAMAGE))
    step(other, ChargeStatus.UNKNOWN, "2024-01-30")
    assert legal(reader, charge, publisher).count("State of the charge today: Not known.") == 2


def test_a_step_that_better_sources_contradict_is_told_and_decides_nothing(reader: Client, publisher: Any) -> None:
    charge = accused()
    step(charge, ChargeStatus.FILED, "2024-01-12")
    doubted = step(charge, ChargeStatus.CONVICTED, "2024-01-30", confidence=Confidence.DOUBTFUL)
    cited(doubted, stance=Stance.CONTRADICTS, value_as_stated="no verdict")
    shown = legal(reader, charge, publisher, "?on=2024-02-10")
    assert "on 10 February 2024: Filed; last step" in shown
    assert "30 January 2024: Convicted" in shown and "says otherwise: no verdict" in shown


def test_the_steps_of_a_charge_that_is_made_coarser_keep_their_years(reader: Client, publisher: Any) -> None:
    charge = accused(sensitivity=Sensitivity.GENERALISED)
    step(charge, ChargeStatus.FILED, "2024-01-12", worked_out_en="from a letter")
    shown = legal(reader, charge, publisher, "?on=2024-02-10")
    assert "12 January" not in shown and "from a letter" not in shown and "disturbios" not in shown
    assert "2024: Filed" in shown


def test_a_hidden_charge_is_not_told_with_its_steps(reader: Client, publisher: Any) -> None:
    charge = accused()
    hidden = factories.charge(charge.case, text_as_stated="secreto", sensitivity=Sensitivity.INTERNAL)
    factories.charge_update(hidden, status=ChargeStatus.QUASHED, date="2024-01-15")
    shown = legal(reader, charge, publisher)
    assert "secreto" not in shown and "Quashed" not in shown


def test_a_charge_reads_in_spanish(reader: Client, publisher: Any) -> None:
    charge = accused(translation_es="")
    shown = legal(reader, charge, publisher, lang="es")
    assert "Disturbios, entorpecimiento disturbios" in shown
    assert "riot" not in shown


def test_a_withdrawn_accuser_is_not_named_any_more(reader: Client, publisher: Any) -> None:
    police = cited(factories.organization("Example Police", type=OrgType.POLICE))
    factories.published(police, publisher)
    charge = accused(alleged_by=police)
    assert "Example Police" in legal(reader, charge, publisher)
    page = reader.get(f"/en/organizations/{police.public_id}/example-police/").content.decode()
    assert "Accuses this person" in page
    withdraw(police, publisher, factories.PUBLISHED_AT, WithdrawalReason.SAFETY)
    shown = legal(reader, charge, publisher)
    assert "Example Police" not in shown
    assert "Alleged by: Name withdrawn (The state’s side)" in shown


def test_nothing_is_entered_that_nobody_could_read_of_the_accusation_against_rony_cueto(
    reader: Client, first_case: FirstCase
) -> None:
    page = reader.get(first_case.page()).content.decode()
    shown = text(page[page.index('id="h-legal"') : page.index('id="others"')])
    assert "Charge: Not known." in shown
    assert "presumed innocent" not in shown
