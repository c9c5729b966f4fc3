"""A legal limit has passed only if every day that may be the right one says so; else it has possibly passed."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import dates
from cases.limits import Limit, deadline, ever_passes, passed, running
from cases.reach import Period

TODAY = dt.date(2024, 3, 1)


def limit(**fields: Any) -> Limit:
    usual = {"kind": "police_custody", "days": 15, "months": None, "start": "2000-01-01", "end": "", "attested": TODAY}
    given = {**usual, **fields}
    return Limit(
        kind=given["kind"],
        days=given["days"] if given["months"] is None else None,
        months=given["months"],
        start=dates.parse(given["start"]),
        end=dates.parse(given["end"]),
        last_attested=given["attested"],
    )


def held(start: str = "2007-06-05", end: str = "2007-07-01", **fields: Any) -> Period:
    usual = {
        "key": "1",
        "status": "police_custody",
        "end_state": "ended" if end else "unknown",
        "last_attested": None,
        "ended_how": "without_charge" if end else "",
    }
    return Period(start=dates.parse(start), end=dates.parse(end), **{**usual, **fields})


def told(of: Limit, *periods: Period, on: str = "2024-03-01") -> list[tuple[str, str]]:
    return [(row.certainty.value, row.day.edtf) for row in passed(of, periods, dt.date.fromisoformat(on))]


def test_a_limit_has_passed_on_the_day_after_its_last() -> None:
    """Held on 5 June, fifteen days: the last is 20 June, however the first day is counted."""
    assert told(limit(), held(end="2007-06-21")) == []
    assert told(limit(), held(end="2007-06-22")) == [("certain", "2007-06-21")]


def test_a_limit_is_not_passed_before_its_day_comes() -> None:
    assert told(limit(), held(), on="2007-06-20") == []
    assert told(limit(), held(), on="2007-06-21") == [("certain", "2007-06-21")]


def test_months_are_calendar_months() -> None:
    two = limit(months=2)
    assert told(two, held("2006-12-31", "2007-03-01")) == []
    assert told(two, held("2006-12-31", "2007-03-02")) == [("certain", "2007-03-01")]


def test_the_day_is_no_more_exact_than_the_beginning() -> None:
    assert told(limit(), held("[2007-06-05..2007-06-07]")) == [("certain", "[2007-06-21..2007-06-23]")]
    assert told(limit(), held("[..2007-06-05]")) == [("certain", "[2000-01-17..2007-06-21]")]


def test_an_uncertain_beginning_or_end_makes_it_only_possible() -> None:
    assert told(limit(), held("2007-06")) == [("possible", "[2007-06-17..]")]
    assert told(limit(), held(end="2007-06")) == [("possible", "[2007-06-21..]")]
    assert told(limit(), held("", "2007-06-10", last_attested=None))[0][0] == "possible"


def test_nothing_is_presumed_after_the_last_attestation() -> None:
    so_far = {"end": "", "end_state": "ongoing", "ended_how": ""}
    assert told(limit(), held(**so_far, last_attested=dt.date(2007, 6, 20))) == [("possible", "[2007-06-21..]")]
    assert told(limit(), held(**so_far, last_attested=dt.date(2007, 6, 21))) == [("certain", "2007-06-21")]


def test_a_limit_counts_only_while_it_was_law() -> None:
    assert told(limit(start="2008-01-01"), held()) == []
    assert told(limit(end="2007-06-01"), held()) == []
    assert told(limit(start="2007-06-15", end="2007-06-25"), held()) == []
    assert told(limit(start="2007-06-10"), held()) == [("certain", "2007-06-26")]


def test_a_law_that_nobody_attests_for_that_time_is_only_possible() -> None:
    assert told(limit(start="2000", attested=None), held()) == [("possible", "[2007-06-21..]")]
    assert told(limit(start="", attested=dt.date(2010, 1, 1)), held()) == [("possible", "[2007-06-21..]")]
    assert told(limit(end="2010-01-01", attested=None), held()) == [("certain", "2007-06-21")]


def test_another_stage_has_another_limit() -> None:
    assert told(limit(), held(status="pretrial_detention")) == []
    assert told(limit(kind="pretrial"), held(status="pretrial_detention")) == [("certain", "2007-06-21")]
    assert told(limit(), held(status="detained_basis_unknown")) == []


def test_by_when_to_appeal_is_no_limit_on_being_held() -> None:
    assert told(limit(kind="appeal"), held()) == []
    assert not ever_passes(limit(kind="appeal"), [held()])


def test_a_transfer_within_the_stage_does_not_begin_the_count_anew() -> None:
    first = held(end="2007-06-15", ended_how="change_of_status")
    second = held("2007-06-15", "2007-06-25", key="2")
    assert told(limit(), first, second) == [("certain", "2007-06-21")]


def test_a_release_in_between_does() -> None:
    assert told(limit(), held(end="2007-06-15"), held("2007-06-15", "2007-06-25", key="2")) == []
    unstated = held(end="2007-06-15", ended_how="")
    assert told(limit(), unstated, held("2007-06-15", "2007-06-25", key="2")) == []


def test_another_status_in_between_does_too() -> None:
    first = held(end="2007-06-15", ended_how="change_of_status")
    prison = held("2007-06-15", "2007-06-18", key="2", status="pretrial_detention", ended_how="change_of_status")
    assert told(limit(), first, prison, held("2007-06-18", "2007-06-28", key="3")) == []


def test_what_certainly_passes_on_some_day_is_told_and_nothing_else() -> None:
    assert ever_passes(limit(), [held()])
    assert not ever_passes(limit(), [held(end="2007-06-21")])
    assert not ever_passes(limit(start="2008"), [held()])
    assert not ever_passes(limit(), [held(status="imprisoned")])
    assert not ever_passes(limit(start="", attested=None), [held("", "2007-07-01")])


def runs(of: Limit, *periods: Period, on: str) -> list[tuple[str, bool]]:
    return [(row.day.edtf, row.is_certain) for row in running(of, periods, dt.date.fromisoformat(on))]


STILL: dict[str, Any] = {"end": "", "end_state": "ongoing", "ended_how": "", "last_attested": dt.date(2007, 6, 10)}


def test_a_limit_runs_from_the_beginning_of_a_stage_of_which_no_end_is_known() -> None:
    assert runs(limit(), held(**STILL), on="2007-06-11") == [("2007-06-21", False)]
    assert runs(limit(), held("[2007-06-05..2007-06-07]", **STILL), on="2007-06-11") == [
        ("[2007-06-21..2007-06-23]", False)
    ]
    attested = {**STILL, "last_attested": dt.date(2007, 6, 22)}
    assert runs(limit(), held(**attested), on="2007-06-25") == [("2007-06-21", True)]


def test_a_limit_runs_no_more_once_the_stage_is_over_or_was_never_law() -> None:
    assert runs(limit(), held(), on="2007-06-11") == []
    assert runs(limit(end="2007-06-15"), held(**STILL), on="2007-06-11") == []
    assert runs(limit(kind="appeal"), held(**STILL), on="2007-06-11") == []
    prison = held("2007-06-15", "2007-08-01", key="2", status="pretrial_detention")
    assert runs(limit(), held(**STILL), prison, on="2007-06-20") == []
    assert runs(limit(start=""), held("", **STILL), on="2007-06-11") == []


def until(ruling: str, **fields: Any) -> str | None:
    found = deadline(limit(kind="appeal", **{"days": 5, **fields}), dates.parse(ruling))
    return found.edtf if found else None


def test_the_last_day_to_appeal_is_counted_from_the_day_after_the_ruling() -> None:
    assert until("2007-06-05") == "2007-06-10"
    assert until("[2007-06-05..2007-06-07]") == "[2007-06-10..2007-06-12]"
    assert until("2007-01-31", months=1) == "2007-02-28"


def test_there_is_no_deadline_where_nothing_is_known_of_the_ruling_or_it_was_no_law() -> None:
    assert until("") is None
    assert until("[..2007-06-05]") is None
    assert until("2007-06-05", start="2008-01-01") is None
    assert until("2007-06-05", end="2007-06-01") is None


DAY = st.dates(dt.date(2007, 1, 1), dt.date(2007, 12, 31))


def spread(day: dt.date, before: int, after: int) -> str:
    first, last = (day + dt.timedelta(days=days) for days in (-before, after))
    return first.isoformat() if first == last else f"[{first}..{last}]"


@pytest.mark.parametrize("days", [1, 15])
@given(start=DAY, stay=st.integers(0, 40), on=DAY, around=st.tuples(*[st.integers(0, 9)] * 4))
def test_what_is_told_is_true_of_the_days_as_they_were(
    days: int, start: dt.date, stay: int, on: dt.date, around: tuple[int, int, int, int]
) -> None:
    """Whatever the exact days were: certain is never false, and what is true is at least possible."""
    end = start + dt.timedelta(days=stay)
    row = held(spread(start, *around[:2]), spread(end, *around[2:]))
    found = passed(limit(days=days), [row], on)
    last_held = min(end - dt.timedelta(days=1), on)
    is_true = (last_held - start).days > days
    assert not is_true or found
    for each in found:
        if each.certainty == "certain":
            assert is_true and each.day.contains(start + dt.timedelta(days=days + 1))
