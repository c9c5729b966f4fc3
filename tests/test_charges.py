"""What had become of a charge on which day, and how sure we are: one charge, one sentence."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import dates
from cases.charges import STAGES, State, Update, state
from cases.reach import Certainty
from cases.vocabulary import ChargeStatus

D = dt.date.fromisoformat
CERTAIN, POSSIBLE, LAST_KNOWN, NO = Certainty.CERTAIN, Certainty.POSSIBLE, Certainty.LAST_KNOWN, Certainty.NO


def step(status: str, date: str = "") -> Update:
    return Update(key=f"{status} {date}", status=ChargeStatus(status).value, date=dates.parse(date))


def on(day: str, *steps: Update, months: int = 12) -> State:
    return state(steps, D(day), months)


FILED = step("filed", "2007-06-05")
DROPPED = step("dropped", "2008-03")


@pytest.mark.parametrize(
    ("day", "certainty", "codes"),
    [
        ("2007-06-04", NO, ()),
        ("2007-06-05", CERTAIN, ("filed",)),
        ("2008-02-29", CERTAIN, ("filed",)),
        ("2008-03-01", POSSIBLE, ("filed", "dropped")),
        ("2008-03-31", CERTAIN, ("dropped",)),
        ("2026-01-01", CERTAIN, ("dropped",)),
    ],
)
def test_a_charge_filed_on_a_day_and_dropped_some_day_of_a_month(day, certainty, codes):
    found = on(day, DROPPED, FILED)
    assert (found.certainty, found.codes) == (certainty, codes)


def test_of_a_charge_without_steps_nothing_is_known():
    assert on("2026-01-01") == State(NO)


def test_a_charge_that_waits_goes_stale_and_a_verdict_does_not():
    assert on("2008-06-05", FILED).certainty == CERTAIN
    assert on("2008-06-06", FILED).certainty == LAST_KNOWN
    assert on("2026-01-01", FILED, step("acquitted", "2007-09-01")).certainty == CERTAIN
    assert on("2026-01-01", FILED, step("convicted", "2007-09"), step("under_appeal", "2007-10")).codes == (
        "under_appeal",
    )


def test_a_step_on_a_day_nobody_knows_is_possible_at_any_time():
    assert on("1990-01-01", step("filed")) == State(POSSIBLE, (step("filed"),))
    found = on("2007-07-01", FILED, step("dropped"))
    assert (found.certainty, set(found.codes)) == (POSSIBLE, {"filed", "dropped"})


def test_a_step_reported_by_a_day_is_certain_from_that_day():
    filed = step("filed", "[..2007-07-15]")
    assert on("2007-07-14", filed).certainty == POSSIBLE
    assert on("2007-07-15", filed).certainty == CERTAIN


def test_two_steps_of_one_day_are_taken_in_the_order_of_a_proceeding():
    assert on("2007-06-30", step("pending", "2007-06-05"), FILED).codes == ("pending",)
    assert on("2008-01-01", step("under_appeal", "2007-09-01"), step("convicted", "2007-09-01")).codes == (
        "under_appeal",
    )


def test_two_verdicts_of_one_day_are_not_settled():
    found = on("2007-12-01", step("convicted", "2007-09-01"), step("acquitted", "2007-09-01"))
    assert (found.certainty, set(found.codes)) == (POSSIBLE, {"convicted", "acquitted"})


def test_two_steps_of_one_month_may_have_come_in_either_order():
    found = on("2007-07-01", step("filed", "2007-06"), step("dropped", "2007-06"))
    assert (found.certainty, set(found.codes)) == (POSSIBLE, {"filed", "dropped"})


def test_two_reports_of_one_status_are_certain_together():
    assert on("2007-07-01", step("filed", "2007-06"), step("filed", "2007-06-20")).certainty == CERTAIN


STEPS = st.lists(
    st.builds(
        step,
        st.sampled_from(ChargeStatus.values),
        st.sampled_from(["", "2007", "2007-06", "2007-06-05", "2007-06-20", "[2007-05-30..2007-06-10]", "[..2007-07]"]),
    ),
    unique_by=lambda update: update.key,
    max_size=5,
)
DAYS = st.dates(D("2006-12-01"), D("2008-12-31"))


@given(STEPS, DAYS)
def test_what_is_told_was_reported_and_had_begun(steps, day):
    found = state(steps, day, 12)
    assert (found.certainty == NO) == (not found.updates)
    assert set(found.updates) <= set(steps)
    assert all(update.date.earliest is None or update.date.earliest <= day for update in found.updates)
    if found.certainty in (CERTAIN, LAST_KNOWN):
        assert len(found.codes) == 1


@given(STEPS, DAYS, st.randoms())
def test_the_order_of_entry_changes_nothing(steps, day, random):
    mixed = list(steps)
    random.shuffle(mixed)
    assert state(mixed, day, 12) == state(steps, day, 12)


@given(STEPS, DAYS, st.data())
def test_whenever_the_steps_really_came_what_stood_is_among_what_is_told(steps, day, data):
    came = [
        (data.draw(st.dates(one.date.earliest or D("2005-01-01"), one.date.latest or D("2010-01-01"))), one)
        for one in steps
    ]
    by_then = [(when, STAGE.get(one.status, -1), one) for when, one in came if when <= day]
    found = state(steps, day, 12)
    if by_then:
        assert max(by_then, key=lambda each: each[:2])[2].status in found.codes
    else:
        assert found.certainty in (POSSIBLE, NO)


STAGE = {code: place for place, codes in enumerate(STAGES) for code in codes}
