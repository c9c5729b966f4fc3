"""Every reason to look at a case again appears on its day, says why, and goes once what the row asks for is done."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from cases.models import Case
from cases.operations.queues import REASONS
from cases.vocabulary import QueueReason
from tests import factories
from tests.queues.asking import reasons, rows, told

pytestmark = pytest.mark.django_db

HELD: dict[str, Any] = {"status": "police_custody", "start": "2007-06-05", "end_state": "ongoing"}


def held(last: str, **fields: Any) -> Case:
    """Ada, held from 5 June 2007 and attested last on a day; nothing else is open in her file."""
    case = factories.case(summary_en="A miner.", summary_es="Una minera.", review_due_on=dt.date(2030, 1, 1))
    row = factories.period(case, **{**HELD, "last_attested": dt.date.fromisoformat(last), **fields})
    factories.cite(row, factories.source(published=last))
    return case


def change(row: Any, **values: Any) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    row.full_clean()
    row.save()


def release(case: Case, day: str) -> None:
    """What clears whatever waits for news of somebody who is held."""
    change(case.periods.get(), end=day, end_state="ended", ended_how="without_charge", last_attested=None)
    row = factories.period(case, status="at_liberty", start=day, end_state="unknown", last_attested=day)
    factories.cite(row, factories.source(published=day))


# Status


def test_a_reminder_comes_two_months_before_nothing_is_presumed_any_more() -> None:
    case = held("2007-07-15")
    assert "confirm_soon" not in reasons("2008-05-15")
    assert told("2008-05-16", "confirm_soon") == [
        "“In police custody” was last confirmed on 15 July 2007; after 12 months it is not presumed any more."
    ]
    assert reasons("2008-07-15") == {"confirm_soon"}
    change(case.periods.get(), last_attested=dt.date(2008, 6, 1))
    assert reasons("2008-07-15") == set()


def test_a_case_that_nobody_confirmed_for_a_year_is_not_forgotten() -> None:
    case = held("2007-07-15")
    assert "stale" not in reasons("2008-07-15")
    assert reasons("2008-07-16") == reasons("2031-01-01") - {"review_due"} == {"stale"}
    (row,) = rows("2008-07-16", "stale")
    assert row.why == "“In police custody” was last confirmed on 15 July 2007: more than 12 months ago."
    assert (row.part, row.day) == ("periods-heading", dt.date(2008, 7, 16))
    assert "enter a later “last attested” with its source, or what came next" in row.clears
    release(case, "2008-07-01")
    assert "stale" not in reasons("2008-07-16")


@pytest.mark.parametrize("status", ["wanted", "released_restricted", "exile", "unacknowledged_detention"])
def test_whoever_is_not_free_is_watched(status: str) -> None:
    held("2007-07-15", status=status)
    assert "stale" in reasons("2010-01-01")


@pytest.mark.parametrize("status", ["at_liberty", "deceased", "unknown"])
def test_whoever_is_free_or_dead_is_not(status: str) -> None:
    held("2007-07-15", status=status)
    assert "stale" not in reasons("2010-01-01")


def test_a_detention_that_is_over_is_not_to_be_confirmed() -> None:
    case = held("2007-07-15")
    change(case.periods.get(), end="[2007-08-01..]", end_state="ended", ended_how="without_charge", last_attested=None)
    assert reasons("2010-01-01") == set()


def test_a_doubtful_or_refuted_period_answers_nothing() -> None:
    case = held("2009-12-31", confidence="doubtful")
    assert reasons("2010-01-01") == set()
    factories.period(case, **HELD, last_attested=dt.date(2007, 7, 15))
    assert reasons("2010-01-01") == {"stale"}


def test_somebody_held_by_a_source_without_a_date_is_told_apart() -> None:
    case = factories.case(summary_en="A miner.", summary_es="Una minera.")
    row = factories.period(case, status="wanted", start="2007-06", end_state="unknown", last_attested=None)
    factories.cite(row, factories.source(published=""))
    assert told("2007-07-01", "undated") == [
        "No source with a date speaks for “Wanted or in hiding”, and no day is attested."
    ]
    factories.cite(row, factories.source("Dated", published="2007-06-20"))
    assert told("2007-07-01", "undated") == [
        "No day is attested for “Wanted or in hiding”, though a source of it has a date: nothing is presumed of it."
    ]
    change(row, last_attested=dt.date(2007, 6, 20))
    assert reasons("2007-07-01") == set()


# Court and law


@pytest.fixture
def hearing(db: None) -> Any:
    """A hearing planned for 10 March 2024, of somebody who is out."""
    case = factories.case(summary_en="A miner.", summary_es="Una minera.")
    return factories.hearing(
        factories.proceeding(case), date="2024-03-10", state="planned", purpose_en="bail", purpose_es=""
    )


def test_a_hearing_is_near_for_two_weeks_and_then_its_outcome_is_asked_for(hearing: Any) -> None:
    assert reasons("2024-02-24") == set()
    assert told("2024-02-25", "hearing_near") == ["Planned on 10 March 2024: bail."]
    assert reasons("2024-03-10") == {"hearing_near"}
    assert told("2024-03-11", "hearing_past") == ["Planned on 10 March 2024, and no outcome is entered: bail."]
    assert reasons("2024-03-11") == {"hearing_past"}
    change(hearing, state="held")
    assert reasons("2024-03-11") == reasons("2024-03-01") == set()


def test_a_hearing_of_a_month_is_past_when_the_month_is(hearing: Any) -> None:
    change(hearing, date="2024-03")
    assert reasons("2024-02-16") == {"hearing_near"} and reasons("2024-02-15") == set()
    assert reasons("2024-03-31") == {"hearing_near"}
    assert reasons("2024-04-01") == {"hearing_past"}


def test_a_hearing_of_which_no_day_is_known_is_asked_for(hearing: Any) -> None:
    change(hearing, date="")
    assert told("2024-01-01", "hearing_near") == ["Planned, and its day is not known: bail."]
    change(hearing, date="2024-09-01")
    assert reasons("2024-01-01") == set()


def test_a_limit_is_near_and_then_may_have_passed_until_an_end_is_entered() -> None:
    """Fifteen days from 5 June: passed on the 21st, if she is still held there."""
    factories.cite(factories.legal_limit(days=30), factories.source("A law"))
    case = held("2007-06-10", start="[2007-06-05..2007-06-07]")
    assert "limit_near" not in reasons("2007-06-21")
    assert told("2007-06-22", "limit_near") == [
        "Police custody: the legal limit of 30 days (Example Code, art. 1) passes between 6 and 8 July 2007."
    ]
    assert reasons("2007-07-05") == {"limit_near"}
    assert told("2007-07-06", "limit_exceeded") == [
        "Police custody: the legal limit of 30 days (Example Code, art. 1) may have passed between 6 and 8 July 2007."
    ]
    release(case, "2007-07-01")
    assert reasons("2007-07-06") == {"after_release"}


def test_a_limit_that_certainly_passed_is_told_so_with_what_it_leaves_out() -> None:
    factories.cite(factories.legal_limit(exceptions_en="Not for terrorism."), factories.source("A law"))
    held("2007-06-30")
    assert told("2007-07-01", "limit_exceeded") == [
        "Police custody: the legal limit of 15 days (Example Code, art. 1) passed on 21 June 2007. Not for terrorism."
    ]


@pytest.mark.parametrize("untold", [{"confidence": "unassessed"}, {"confidence": "doubtful"}, {"country": "CL"}])
def test_a_limit_that_nobody_weighed_or_of_another_country_is_not_asserted(untold: dict[str, str]) -> None:
    factories.cite(factories.legal_limit(**untold), factories.source("A law"))
    held("2007-06-30")
    assert reasons("2007-07-01") == set()


def test_a_reply_is_overdue_from_the_day_after_it_was_due() -> None:
    case = factories.case(summary_en="A miner.", summary_es="Una minera.")
    row = factories.communication(case, reply_due="2007-12-01")
    assert reasons("2007-12-01") == set()
    assert told("2007-12-02", "reply_overdue") == [
        "ILO Committee on Freedom of Association, Case 1: a reply was due on 1 December 2007, and none is entered."
    ]
    change(row, response="none")
    assert reasons("2007-12-02") == set()


# The file as a whole


def test_a_review_is_due_on_its_day_and_cleared_by_a_later_one() -> None:
    case = factories.case(
        summary_en="A miner.", summary_es="x", verified_on=dt.date(2023, 2, 1), review_due_on=dt.date(2024, 2, 1)
    )
    assert reasons("2024-01-31") == set()
    assert told("2024-02-01", "review_due") == [
        "The whole file was to be checked again by 1 February 2024. It was last checked on 1 February 2023."
    ]
    change(case, verified_on=dt.date(2024, 2, 1), review_due_on=dt.date(2025, 2, 1))
    assert reasons("2024-02-01") == set()


def test_a_public_case_without_a_day_of_review_is_asked_for_one() -> None:
    case = factories.publishable_case()
    change(case, review_due_on=None)
    assert "review_due" not in reasons("2024-02-01")
    change(case, review_due_on=dt.date(2025, 2, 1))
    factories.published(case, factories.account("edwin", "editor"))
    Case.objects.update(review_due_on=None)
    assert told("2024-02-01", "review_due") == ["The case is public, and nobody said when it is to be checked again."]
    change(case, review_due_on=dt.date(2025, 2, 1))
    assert "review_due" not in reasons("2024-02-01")


def test_an_appeal_for_somebody_released_is_to_be_closed() -> None:
    case = held("2007-07-15")
    row = factories.appeal(case, kinds=["release"], opened="2007-07-01", closed="", close_reason="")
    assert "appeal_open" not in reasons("2007-07-20")
    release(case, "2007-08-01")
    assert told("2007-08-10", "appeal_open") == [
        "An appeal opened on 1 July 2007 asks for a release; the status is “Released”."
    ]
    change(row, closed="2007-08-02", close_reason="released")
    assert "appeal_open" not in reasons("2007-08-10")


def test_after_a_release_the_proceedings_and_the_work_are_asked_for() -> None:
    case = held("2007-07-15")
    release(case, "2007-08-01")
    (row,) = rows("2007-08-10", "after_release")
    assert row.why == (
        "Out of detention; not answered: how the proceedings ended. what became of the job, of blacklisting and of compensation."
    )
    change(case, outcome_knowledge="unknown")
    (row,) = rows("2007-08-10", "after_release")
    assert row.why == "Out of detention; not answered: what became of the job, of blacklisting and of compensation."
    change(case, aftermath_knowledge="known")
    assert "though it is said to be known" in rows("2007-08-10", "after_release")[0].why
    back = factories.event("Ada is reinstated", type="reinstated")
    factories.case_event(case, back)
    assert reasons("2007-08-10") == set()


def test_a_contested_fact_stays_until_somebody_weighs_its_sources() -> None:
    case = held("2007-07-15")
    period = case.periods.get()
    change(period, confidence="contested")
    arrest = factories.event("Ada is arrested", confidence="contested")
    factories.case_event(case, arrest)
    elsewhere = factories.event("A strike far away", confidence="contested")
    factories.case_event(case, elsewhere, relation="context")
    assert sorted(told("2007-07-20", "contested")) == [
        "Sources disagree: Event: Ada is arrested.",
        "Sources disagree: Status period: In police custody (5 June 2007 – ?).",
    ]
    change(period, confidence="probable")
    change(arrest, confidence="doubtful")
    assert reasons("2007-07-20") == set()


def test_what_is_there_in_one_language_is_to_be_written_in_the_other() -> None:
    case = factories.case(summary_en="A miner.", summary_es="")
    paragraph = factories.paragraph(case, text_es="")
    factories.statement(case, translation_en="")
    assert told("2024-01-01", "untranslated") == ["In one language only: the summary; 1 paragraph; 1 statement."]
    change(case, summary_es="Una minera.", translation_missing=True)
    change(paragraph, text_es="Algo ocurrió.")
    assert told("2024-01-01", "untranslated") == ["In one language only: 1 statement."]
    change(case.statements.get(), translation_en="With them.")
    assert told("2024-01-01", "untranslated") == [
        "A translation is marked as missing, and everything is there in both languages."
    ]
    change(case, translation_missing=False)
    assert reasons("2024-01-01") == set()


# All of them


def test_every_reason_has_its_queue() -> None:
    assert set(REASONS) == set(QueueReason)


@pytest.mark.parametrize("level", ["restricted", "sealed"])
def test_facts_for_named_roles_only_are_in_no_queue(level: str) -> None:
    case = held("2007-07-15", sensitivity=level, confidence="contested")
    proceeding = factories.proceeding(case)
    factories.hearing(proceeding, date="2007-08-01", state="planned", sensitivity=level)
    factories.appeal(case, kinds=["release"], sensitivity=level)
    factories.communication(case, reply_due="2007-12-01", sensitivity=level)
    factories.paragraph(case, text_es="", sensitivity=level)
    assert reasons("2010-01-01") == set()


def test_the_most_urgent_come_first() -> None:
    held("2007-07-15")
    ben = factories.case(factories.person("Ben"), summary_en="x", summary_es="x", review_due_on=dt.date(2009, 1, 1))
    factories.hearing(factories.proceeding(ben), date="2009-01-01", state="planned")
    found = [(row.reason.value, str(row.case)) for row in rows("2010-01-01")]
    assert found == [("hearing_past", "Ben"), ("stale", "Ada Ejemplo"), ("review_due", "Ben")]
