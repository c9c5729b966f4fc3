"""Who is held on which day, and how sure we are: one person, one sentence."""

from __future__ import annotations

import datetime as dt

import pytest

from cases import dates, status
from cases.contradictions import impossible
from cases.dates import Days
from cases.status import Certainty, Period, Status, public_status
from cases.vocabulary import EndState, LibertyStatus, PublicStatus, ReleaseType

D = dt.date.fromisoformat


def period(
    code: str,
    start: str = "",
    end: str = "",
    attested: str = "",
    how: str = "",
    *,
    state: str | None = None,
    key: str = "",
) -> Period:
    """A period that ended if it has an end or says how it ended, else one whose end is not known."""
    return Period(
        key=key or f"{code} {start}",
        status=LibertyStatus(code).value,
        start=dates.parse(start),
        end=dates.parse(end),
        end_state=state or (EndState.ENDED if end or how else EndState.UNKNOWN),
        last_attested=D(attested) if attested else None,
        ended_how=how,
    )


HANDED_OVER = ReleaseType.CHANGE_OF_STATUS
ACQUITTED = ReleaseType.ACQUITTED

# As the loader of the first case enters them, from the leaflet alone and from all sources.
LEAFLET = (
    period("detained_basis_unknown", "[2007-06-01..2007-06-10]", "[2007-06-01..2007-07-15]", how=HANDED_OVER),
    period("detained_basis_unknown", "[2007-06-01..2007-07-15]", attested="2007-07-15", state=EndState.ONGOING),
)
ALL_SOURCES = (
    period("police_custody", "[2007-06-05..2007-06-07]", "[2007-06-05..2007-06-30]", how=HANDED_OVER),
    period("pretrial_detention", "[2007-06-05..2007-06-30]", "2007-08-01", how=ReleaseType.PENDING_RESTRICTED),
    period("released_restricted", "2007-08-01", attested="2007-08-20"),
)


def on(periods: tuple[Period, ...], day: str, months: int = 12) -> Status:
    return status.status(periods, D(day), months)


def words(periods: tuple[Period, ...], day: str) -> PublicStatus:
    return public_status(on(periods, day))


def held(periods: tuple[Period, ...], day: str) -> Certainty:
    return status.deprived(periods, D(day))


def days(periods: tuple[Period, ...], day: str) -> Days:
    return status.days_deprived(periods, D(day))


# Rony Cueto, from all sources


@pytest.mark.parametrize(
    ("day", "certainty"),
    [
        ("2007-06-04", Certainty.NO),
        ("2007-06-05", Certainty.POSSIBLE),
        ("2007-06-06", Certainty.POSSIBLE),
        ("2007-06-07", Certainty.CERTAIN),
        ("2007-06-20", Certainty.CERTAIN),
        ("2007-07-31", Certainty.CERTAIN),
        ("2007-08-01", Certainty.NO),
        ("2026-01-01", Certainty.NO),
    ],
)
def test_rony_cueto_was_held_from_one_of_three_days_to_the_first_of_august(day: str, certainty: Certainty) -> None:
    assert held(ALL_SOURCES, day) == certainty


def test_on_20_june_he_is_certainly_detained_but_nobody_knows_in_which_stage() -> None:
    now = on(ALL_SOURCES, "2007-06-20")
    assert (now.code, now.certainty, now.period) == ("detained_basis_unknown", Certainty.CERTAIN, None)
    assert public_status(now) == PublicStatus.HELD


def test_on_6_june_he_is_only_possibly_detained_and_no_list_calls_him_so() -> None:
    now = on(ALL_SOURCES, "2007-06-06")
    assert (now.code, now.certainty) == ("detained_basis_unknown", Certainty.POSSIBLE)
    assert public_status(now) == PublicStatus.UNK


def test_on_15_july_he_is_certainly_in_pretrial_detention() -> None:
    now = on(ALL_SOURCES, "2007-07-15")
    assert (now.code, now.certainty, now.period) == ("pretrial_detention", Certainty.CERTAIN, ALL_SOURCES[1])


def test_from_the_day_of_release_he_is_free_on_conditions() -> None:
    assert (on(ALL_SOURCES, "2007-08-01").code, on(ALL_SOURCES, "2007-08-02").code) == ("released_restricted",) * 2
    assert on(ALL_SOURCES, "2007-08-02").certainty == Certainty.CERTAIN


def test_today_he_was_last_known_to_be_free_on_conditions_on_20_august_2007() -> None:
    now = on(ALL_SOURCES, "2026-01-01")
    assert now == Status("released_restricted", Certainty.LAST_KNOWN, D("2007-08-20"), ALL_SOURCES[2])
    assert public_status(now) == PublicStatus.COND


def test_he_was_held_for_55_to_57_days_whenever_one_asks() -> None:
    assert {days(ALL_SOURCES, day) for day in ("2007-08-01", "2007-09-01", "2026-01-01")} == {Days(55, 57)}


def test_no_counter_of_his_runs_to_today() -> None:
    assert status.days_restricted(ALL_SOURCES, D("2007-08-11")) == Days(10, 10)
    assert status.days_restricted(ALL_SOURCES, D("2008-08-20")) == Days(385, 385)
    assert status.days_restricted(ALL_SOURCES, D("2026-01-01")) == Days(19, 19)


def test_the_cells_and_the_prison_are_one_detention() -> None:
    (spell,) = status.spells(ALL_SOURCES)
    assert spell.periods == ALL_SOURCES[:2]
    assert (spell.start.edtf, spell.end.edtf) == ("[2007-06-05..2007-06-07]", "2007-08-01")
    assert (spell.end_state, spell.last_attested) == (EndState.ENDED, None)


def test_his_record_is_possible() -> None:
    assert impossible(LEAFLET) == impossible(ALL_SOURCES) == ()


def test_the_spans_of_his_life_leave_no_day_out() -> None:
    spans = status.timeline(ALL_SOURCES)
    assert [(span.first_day.isoformat(), span.status.certainty, public_status(span.status)) for span in spans] == [
        ("0001-01-01", Certainty.NO, PublicStatus.UNK),
        ("2007-06-05", Certainty.POSSIBLE, PublicStatus.UNK),
        ("2007-06-07", Certainty.CERTAIN, PublicStatus.HELD),
        ("2007-06-30", Certainty.CERTAIN, PublicStatus.HELD),
        ("2007-08-01", Certainty.CERTAIN, PublicStatus.COND),
        ("2007-08-20", Certainty.CERTAIN, PublicStatus.COND),
        ("2007-08-21", Certainty.PRESUMED, PublicStatus.COND),
        ("2008-08-21", Certainty.LAST_KNOWN, PublicStatus.COND),
    ]
    assert [span.next_day for span in spans] == [*(span.first_day for span in spans[1:]), None]


# Rony Cueto, from the leaflet alone


@pytest.mark.parametrize(
    ("day", "certainty", "public"),
    [
        ("2007-05-31", Certainty.NO, PublicStatus.UNK),
        ("2007-06-05", Certainty.POSSIBLE, PublicStatus.UNK),
        ("2007-06-20", Certainty.CERTAIN, PublicStatus.HELD),
        ("2007-07-15", Certainty.CERTAIN, PublicStatus.HELD),
        ("2007-07-16", Certainty.PRESUMED, PublicStatus.HELD),
        ("2008-07-15", Certainty.PRESUMED, PublicStatus.HELD),
        ("2008-07-16", Certainty.LAST_KNOWN, PublicStatus.STALE),
        ("2026-01-01", Certainty.LAST_KNOWN, PublicStatus.STALE),
    ],
)
def test_the_leaflet_alone_has_him_detained_until_it_is_a_year_old(
    day: str, certainty: Certainty, public: PublicStatus
) -> None:
    assert (held(LEAFLET, day), on(LEAFLET, day).certainty, words(LEAFLET, day)) == (certainty, certainty, public)


def test_what_the_leaflet_says_keeps_its_date() -> None:
    assert {on(LEAFLET, day).as_of for day in ("2007-07-15", "2007-12-01", "2026-01-01")} == {D("2007-07-15")}


def test_from_the_leaflet_he_was_held_for_35_to_44_days_when_last_reported() -> None:
    assert days(LEAFLET, "2007-07-15") == days(LEAFLET, "2026-01-01") == Days(35, 44)
    assert days(LEAFLET, "2008-07-15") == Days(401, 410)


# How sure


def test_somebody_confirmed_yesterday_is_presumed_held_today_whether_or_not_the_end_is_said_to_be_open() -> None:
    for state in (EndState.ONGOING, EndState.UNKNOWN):
        row = (period("imprisoned", "2020-01-01", attested="2024-05-01", state=state),)
        assert on(row, "2024-05-02") == Status("imprisoned", Certainty.PRESUMED, D("2024-05-01"), row[0])


@pytest.mark.parametrize(
    ("attested", "months", "last"),
    [("2024-05-01", 12, "2025-05-01"), ("2024-02-29", 12, "2025-02-28"), ("2023-08-31", 6, "2024-02-29")],
)
def test_the_limit_is_counted_in_calendar_months(attested: str, months: int, last: str) -> None:
    row = (period("imprisoned", "2020", attested=attested),)
    assert on(row, last, months).certainty == Certainty.PRESUMED
    day_after = (D(last) + dt.timedelta(days=1)).isoformat()
    assert public_status(on(row, day_after, months)) == PublicStatus.STALE


def test_without_a_limit_nobody_is_presumed_held() -> None:
    row = (period("imprisoned", "2020", attested="2024-05-01"),)
    assert on(row, "2024-05-01", 0).certainty == Certainty.CERTAIN
    assert on(row, "2024-05-02", 0).certainty == Certainty.LAST_KNOWN


def test_nothing_is_known_of_somebody_without_periods() -> None:
    assert on((), "2024-05-01") == Status("", Certainty.NO)
    assert words((), "2024-05-01") == PublicStatus.UNK
    assert held((), "2024-05-01") == Certainty.NO
    assert days((), "2024-05-01") == Days(0, 0)
    assert [(span.first_day, span.next_day) for span in status.timeline(())] == [(dt.date.min, None)]


def test_somebody_whose_arrest_has_no_date_was_held_when_the_source_says_so() -> None:
    row = (period("imprisoned", attested="2024-05-01"),)
    assert held(row, "2023-01-01") == Certainty.POSSIBLE
    assert held(row, "2024-05-01") == Certainty.CERTAIN
    assert held(row, "2024-06-01") == Certainty.PRESUMED
    assert days(row, "2024-06-01") == Days(31, None)
    assert days(row, "2026-06-01") == Days(0, None)


def test_an_arrest_that_nobody_followed_up_is_the_last_word() -> None:
    row = (period("police_custody", "2024-05-01"),)
    assert on(row, "2024-05-01") == Status("police_custody", Certainty.LAST_KNOWN, D("2024-05-01"), row[0])
    assert words(row, "2024-05-02") == PublicStatus.STALE
    assert days(row, "2030-01-01") == Days(0, None)


def test_a_period_without_any_date_makes_nothing_sure() -> None:
    row = (period("imprisoned"),)
    for day in ("0001-01-01", "2024-05-01", "9999-12-31"):
        assert on(row, day) == Status("imprisoned", Certainty.POSSIBLE, None, row[0])
    assert days(row, "2024-05-01") == Days(0, None)


def test_somebody_released_on_an_unknown_day_is_not_counted_as_detained_for_ever() -> None:
    row = (period("imprisoned", "2020-01-01", attested="2024-05-01", how=ACQUITTED),)
    assert held(row, "2024-05-01") == Certainty.CERTAIN
    assert held(row, "2024-06-01") == Certainty.POSSIBLE
    assert words(row, "2024-06-01") == words(row, "2026-01-01") == PublicStatus.UNK
    assert days(row, "2026-01-01") == Days(1582, None)


def test_a_detention_that_is_over_is_not_one_of_which_we_have_not_heard_since() -> None:
    freed = (period("imprisoned", "2020-01-01", "2021-01-01", how=ACQUITTED),)
    moved = (period("police_custody", "2020-01-01", "2020-01-10", how=HANDED_OVER),)
    assert (words(freed, "2021-01-01"), held(freed, "2021-01-01")) == (PublicStatus.UNK, Certainty.NO)
    assert (words(moved, "2020-02-01"), held(moved, "2020-02-01")) == (PublicStatus.STALE, Certainty.LAST_KNOWN)
    assert on(freed, "2024-05-01").as_of == D("2021-01-01")


def test_the_day_between_two_possible_days_of_release_is_not_known() -> None:
    row = (
        period("imprisoned", "2020-01-01", "[2021-03-01..2021-03-05]", how=ACQUITTED),
        period("at_liberty", "[2021-03-01..2021-03-05]", attested="2021-04-01"),
    )
    assert held(row, "2021-03-03") == on(row, "2021-03-03").certainty == Certainty.POSSIBLE
    assert words(row, "2021-03-03") == PublicStatus.UNK
    assert words(row, "2021-03-05") == PublicStatus.FREE


def test_a_source_that_saw_her_in_prison_narrows_the_days_of_her_release() -> None:
    row = (period("imprisoned", "2020-01-01", "2021-03", attested="2021-03-20", how=ACQUITTED),)
    assert held(row, "2021-03-20") == Certainty.CERTAIN
    assert held(row, "2021-03-21") == Certainty.POSSIBLE
    assert days(row, "2022-01-01") == Days(444, 455)


def test_a_report_of_the_release_does_not_keep_him_in_prison() -> None:
    row = (period("imprisoned", "2020-01-01", "2021-03-01", attested="2021-03-10", how=ACQUITTED),)
    assert held(row, "2021-03-05") == Certainty.NO
    assert days(row, "2022-01-01") == Days(425, 425)


# One status at a time


def test_a_release_ends_the_presumption_that_he_is_held() -> None:
    row = (period("imprisoned", "2020-01-01", attested="2021-01-01"), period("at_liberty", "2021-03-01"))
    assert held(row, "2021-02-28") == Certainty.PRESUMED
    assert held(row, "2021-03-01") == Certainty.NO
    assert on(row, "2021-03-02") == Status("at_liberty", Certainty.LAST_KNOWN, D("2021-03-01"), row[1])
    assert days(row, "2026-01-01") == Days(366, 425)


def test_nobody_is_presumed_held_who_may_have_been_released() -> None:
    row = (
        period("imprisoned", "2020-01-01", attested="2021-01-01"),
        period("at_liberty", "2021-03", attested="2021-06-01"),
    )
    assert held(row, "2021-02-28") == Certainty.PRESUMED
    assert held(row, "2021-03-01") == Certainty.POSSIBLE
    assert words(row, "2021-03-15") == PublicStatus.UNK


def test_a_release_on_an_unknown_day_came_after_he_was_last_seen_in_prison() -> None:
    row = (period("imprisoned", "2020-01-01", attested="2021-01-01"), period("at_liberty", attested="2021-06-01"))
    assert held(row, "2020-06-01") == held(row, "2021-01-01") == Certainty.CERTAIN
    assert held(row, "2021-01-02") == Certainty.POSSIBLE
    assert held(row, "2021-06-01") == Certainty.NO
    assert on(row, "2019-12-31") == Status("", Certainty.NO)


def test_conditions_that_began_on_an_unknown_day_are_counted_from_when_she_was_last_seen_in_prison() -> None:
    row = (
        period("imprisoned", "2020-01-01", attested="2021-01-01"),
        period("conditional_release", attested="2021-06-01"),
    )
    assert status.days_restricted(row, D("2021-06-01")) == Days(0, 151)


def test_somebody_sought_and_not_found_is_no_longer_presumed_held() -> None:
    row = (
        period("imprisoned", "2020-01-01", attested="2021-01-01"),
        period("unknown", "2021-02-01", attested="2021-02-01"),
    )
    assert on(row, "2021-02-01").code == "unknown"
    assert words(row, "2021-02-01") == words(row, "2021-02-02") == PublicStatus.UNK
    assert held(row, "2021-02-01") == Certainty.LAST_KNOWN


def test_somebody_sought_and_not_found_between_two_prisons_is_not_presumed_held_then() -> None:
    row = (
        period("imprisoned", "2020-01-01", attested="2020-02-01"),
        period("unknown", "2020-03-01", "2020-03-05"),
        period("imprisoned", "2020-04-01", attested="2020-05-01"),
    )
    assert len(status.spells(row)) == 1
    assert held(row, "2020-02-15") == Certainty.PRESUMED
    assert held(row, "2020-03-02") not in (Certainty.CERTAIN, Certainty.PRESUMED)
    assert held(row, "2020-03-20") not in (Certainty.CERTAIN, Certainty.PRESUMED)
    assert words(row, "2020-03-02") == PublicStatus.UNK


def test_a_death_is_final_whatever_else_is_entered() -> None:
    row = (
        period("imprisoned", "2020-01-01", attested="2022-01-01"),
        period("died_in_custody", "2021-06-01"),
        period("at_liberty", "2023-01-01", attested="2024-01-01"),
    )
    for day in ("2021-06-01", "2022-01-01", "2023-06-01", "9999-12-31"):
        assert on(row, day).code == "died_in_custody"
        assert (on(row, day).certainty, words(row, day)) == (Certainty.CERTAIN, PublicStatus.DEAD)
    assert held(row, "2022-01-01") == Certainty.NO
    assert days(row, "9999-12-31") == Days(517, 517)


def test_a_death_whose_day_is_not_known_came_after_he_was_last_seen() -> None:
    row = (period("imprisoned", "2020-01-01", attested="2021-01-01"), period("executed", attested="2024-01-01"))
    assert held(row, "2021-01-01") == Certainty.CERTAIN
    assert held(row, "2022-06-01") != Certainty.PRESUMED
    assert words(row, "2024-01-01") == words(row, "2090-01-01") == PublicStatus.EXECUTED


# Detentions


def test_two_placements_of_which_nobody_says_how_the_first_ended_are_one_detention_and_presumed() -> None:
    row = (
        period("police_custody", "2020-01-01", "[2020-01-05..2020-01-20]"),
        period("pretrial_detention", "[2020-01-05..2020-01-20]", "2020-03-01", how=ACQUITTED),
    )
    assert len(status.spells(row)) == 1
    assert on(row, "2020-01-10").code == "detained_basis_unknown"
    assert held(row, "2020-01-10") == on(row, "2020-01-10").certainty == Certainty.PRESUMED
    assert days(row, "2021-01-01") == Days(45, 60)


def test_released_and_arrested_again_within_a_month_she_may_have_been_free_on_any_of_its_days() -> None:
    row = (
        period("police_custody", "2020-01-01", "[2020-01-05..2020-01-20]", how=ReleaseType.WITHOUT_CHARGE),
        period("police_custody", "[2020-01-05..2020-01-20]", "2020-03-01", how=ACQUITTED),
    )
    assert [spell.periods for spell in status.spells(row)] == [row[:1], row[1:]]
    assert held(row, "2020-01-10") == Certainty.POSSIBLE
    assert words(row, "2020-01-10") == PublicStatus.UNK


def test_a_placement_that_nobody_attests_takes_nothing_from_the_word_on_the_one_that_a_source_saw() -> None:
    """A leaflet of 15 July has her held since June; another page has a transfer on the 20th and says no more."""
    record = (
        period("detained_basis_unknown", "2007-06", attested="2007-07-15", state=EndState.ONGOING),
        period("pretrial_detention", "2007-06-20"),
    )
    assert held(record, "2007-07-15") == Certainty.CERTAIN
    assert held(record, "2007-07-16") == held(record, "2008-07-15") == Certainty.PRESUMED
    assert held(record, "2008-07-16") == Certainty.LAST_KNOWN


def test_placements_years_apart_do_not_make_him_held_in_between() -> None:
    row = (
        period("imprisoned", "2010-01-01", attested="2010-06-01"),
        period("imprisoned", "2015-01-01", attested="2015-06-01"),
    )
    assert held(row, "2011-06-01") == Certainty.PRESUMED
    assert (held(row, "2011-06-02"), words(row, "2011-06-02")) == (Certainty.LAST_KNOWN, PublicStatus.STALE)
    assert days(row, "2012-01-01") == Days(151, 151)
    assert days(row, "2015-06-01").least == 302


def test_an_arrest_and_a_prison_months_later_are_bridged_within_the_limit_and_the_spans_say_so() -> None:
    row = (period("police_custody", "2020-01-01"), period("imprisoned", "2020-06-01", attested="2020-06-01"))
    assert on(row, "2020-02-01", 1).certainty == Certainty.PRESUMED
    assert on(row, "2020-02-02", 1).certainty == Certainty.LAST_KNOWN
    assert D("2020-02-02") in [span.first_day for span in status.timeline(row, 1)]


def test_while_a_new_detention_is_possible_the_old_one_is_not_counted_as_over() -> None:
    row = (
        period("imprisoned", "2010-01-01", attested="2010-06-01"),
        period("imprisoned", "[2014-01-01..2016-01-01]", attested="2017-01-01"),
    )
    assert days(row, "2013-01-01") == Days(151, 151)
    assert held(row, "2015-01-01") == Certainty.POSSIBLE
    assert days(row, "2015-01-01") == Days(151, None)


def test_out_on_the_10th_and_in_on_the_11th_is_no_certain_gap_but_a_day_more_is() -> None:
    cells = period("police_custody", "2020-01-01", "2020-01-10")
    assert len(status.spells((cells, period("imprisoned", "2020-01-11", "2020-02-01")))) == 1
    assert len(status.spells((cells, period("imprisoned", "2020-01-12", "2020-02-01")))) == 2


def test_liberty_between_two_detentions_parts_them() -> None:
    row = (
        period("imprisoned", "2010-01-01", attested="2010-06-01"),
        period("at_liberty", "2010-08-01", attested="2010-08-01"),
        period("imprisoned", "2010-10-01", attested="2010-11-01"),
    )
    assert [spell.start.edtf for spell in status.spells(row)] == ["2010-01-01", "2010-10-01"]
    assert held(row, "2010-09-01") == Certainty.NO
    assert words(row, "2010-09-01") == PublicStatus.FREE


def test_a_hand_over_that_took_days_leaves_him_presumed_held() -> None:
    row = (
        period("police_custody", "2020-01-01", "2020-01-10", how=HANDED_OVER),
        period("imprisoned", "2020-01-15", attested="2020-02-01"),
    )
    assert len(status.spells(row)) == 1
    assert on(row, "2020-01-12") == Status("detained_basis_unknown", Certainty.PRESUMED, D("2020-01-10"))
    assert days(row, "2020-02-01") == Days(26, 31)


def test_taken_by_unknown_men_and_later_found_in_police_cells_he_is_not_called_detained_in_between() -> None:
    row = (
        period("non_state_captivity", "2020-01-01", "2020-01", how=HANDED_OVER),
        period("police_custody", "2020-01", attested="2020-02-01"),
    )
    assert held(row, "2020-01-20") == Certainty.CERTAIN
    assert on(row, "2020-01-20").code == "unknown"
    assert words(row, "2020-01-20") == PublicStatus.UNK


def test_disappeared_and_later_found_in_prison_she_is_detained_all_the_time() -> None:
    row = (
        period("unacknowledged_detention", "2020-01-01", "2020-01", how=HANDED_OVER),
        period("imprisoned", "2020-01", attested="2020-02-01"),
    )
    assert words(row, "2020-01-20") == PublicStatus.HELD
    assert words(row, "2020-02-01") == PublicStatus.HELD


def test_two_detentions_are_added_up_without_the_time_between() -> None:
    row = (
        period("imprisoned", "2010-01-01", "2010-01-11", how=ACQUITTED),
        period("imprisoned", "2011-01-01", "[2011-01-03..2011-01-06]", how=ACQUITTED),
    )
    assert days(row, "2012-01-01") == Days(12, 15)
    assert days(row, "2011-01-01") == Days(10, 10)
    assert days(row, "2010-01-05") == Days(4, 4)


# The words of the public


PUBLIC = {
    "police_custody": ("held", "stale"),
    "pretrial_detention": ("held", "stale"),
    "imprisoned": ("held", "stale"),
    "administrative_detention": ("held", "stale"),
    "house_arrest": ("held", "stale"),
    "psychiatric_confinement": ("held", "stale"),
    "detained_basis_unknown": ("held", "stale"),
    "unacknowledged_detention": ("lost", "lost"),
    "non_state_captivity": ("nonstate", "nonstate"),
    "released_restricted": ("cond", "cond"),
    "conditional_release": ("cond", "cond"),
    "wanted": ("wanted", "wanted"),
    "exile": ("exile", "exile"),
    "at_liberty": ("free", "free"),
    "died_in_custody": ("dead", "dead"),
    "executed": ("executed", "executed"),
    "deceased": ("deceased", "deceased"),
    "unknown": ("unk", "unk"),
}


@pytest.mark.parametrize("code", LibertyStatus)
def test_every_status_has_a_word_now_and_a_word_when_it_is_old(code: LibertyStatus) -> None:
    row = (period(code.value, "2020-01-01", attested="2020-02-01"),)
    assert (words(row, "2020-02-01").name, words(row, "2030-01-01").name) == tuple(
        name.upper() for name in PUBLIC[code.value]
    )
    assert words(row, "2019-12-31") == PublicStatus.UNK


# What cannot be


def problems(*periods: Period) -> list[tuple[str, str, str]]:
    return [
        (problem.code, problem.first.status, problem.second.status if problem.second else "")
        for problem in impossible(periods)
    ]


def test_nobody_is_in_two_prisons_at_once() -> None:
    cells = period("police_custody", "2020-01-01", "2020-01-10", how=HANDED_OVER)
    assert problems(cells, period("imprisoned", "2020-01-09", "2020-02-01", how=ACQUITTED)) == [
        ("overlap", "police_custody", "imprisoned")
    ]
    assert problems(cells, period("imprisoned", "2020-01-10", "2020-02-01", how=ACQUITTED)) == []
    assert problems(cells, period("imprisoned", "2020-01", "2020-02-01", how=ACQUITTED)) == []
    seen = period("imprisoned", "2020-01", attested="2020-01-05")
    assert ("overlap", "police_custody", "imprisoned") not in problems(cells, seen)


def test_two_open_detentions_overlap_if_the_first_is_attested_after_the_second_began() -> None:
    first = period("police_custody", "2020-01-01", attested="2020-03-01")
    assert problems(first, period("imprisoned", "2020-02-01", attested="2020-04-01")) == [
        ("overlap", "police_custody", "imprisoned")
    ]


def test_nothing_follows_a_death() -> None:
    death = period("died_in_custody", "2020-01-10")
    died = ReleaseType.DIED
    assert problems(period("imprisoned", "2020-01-01", "2020-01-10", how=died), death) == []
    assert problems(period("imprisoned", "2019", attested="2020-01-11", how=died), death) == [
        ("after_terminal", "died_in_custody", "imprisoned")
    ]
    assert problems(death, period("at_liberty", "2020-01-11")) == [("after_terminal", "died_in_custody", "at_liberty")]
    assert problems(death, period("deceased", "2021")) == [("after_terminal", "died_in_custody", "deceased")]


def test_a_detention_followed_by_something_else_says_how_it_ended() -> None:
    free = period("at_liberty", "2020-02-01")
    assert problems(period("imprisoned", "2020-01-01", "2020-02-01"), free) == [
        ("ended_how", "imprisoned", "at_liberty")
    ]
    assert problems(period("imprisoned", "2020-01-01", attested="2020-01-15"), free) == [
        ("ended_how", "imprisoned", "at_liberty")
    ]
    assert problems(period("imprisoned", "2020-01-01", "2020-02-01", how=ReleaseType.UNKNOWN), free) == []
    assert problems(period("imprisoned", "2020-01-01", "2020-02-01"), period("unknown", "2020-02-01")) == []
    assert problems(period("police_custody", "2020-01-01", "2020-02-01"), period("imprisoned", "2020-02-01")) == []


def test_a_hand_over_leads_into_another_detention() -> None:
    row = period("imprisoned", "2020-01-01", "2020-02-01", how=HANDED_OVER)
    assert problems(row) == [("change_of_status", "imprisoned", "")]
    assert problems(row, period("at_liberty", "2020-02-01")) == [("change_of_status", "imprisoned", "at_liberty")]
    assert problems(row, period("house_arrest", "2020-02-01")) == []


def test_nothing_ends_before_it_begins() -> None:
    assert problems(period("imprisoned", "2020-02-01", "2020-01", how=ACQUITTED)) == [("reversed", "imprisoned", "")]
    assert problems(period("imprisoned", "2020-02", "2020-02", how=ACQUITTED)) == []
    assert held((period("imprisoned", "2020-02-01", "2020-01", how=ACQUITTED),), "2020-01-20") == Certainty.NO


def test_a_hand_over_to_a_detention_of_unknown_date_makes_no_other_certain():
    """Out of one cell on the 1st, into another on the 2nd: sure only if no third may have come between."""
    cell = period("police_custody", "2007-01-02", "2007-02-01", how=HANDED_OVER)
    prison = period("pretrial_detention", "2007-02-02", attested="2007-02-10")
    undated = period("police_custody", key="undated")

    assert status.deprived([cell, prison], D("2007-02-01")) == Certainty.CERTAIN
    assert status.deprived([cell, prison, undated], D("2007-02-01")) == Certainty.PRESUMED
    assert status.deprived([cell, prison, undated], D("2007-01-31")) == Certainty.CERTAIN


def test_nor_does_one_that_is_listed_after_a_release():
    cell = period("police_custody", "2007-01-02", "2007-02-01", how=HANDED_OVER)
    prison = period("pretrial_detention", "2007-02-02", "2007-03-01", how=ACQUITTED)
    freed = period("at_liberty", "2007-03-01", "2007-04-01")
    undated = period("police_custody", how=ACQUITTED, key="undated")

    assert status.deprived([cell, prison, freed], D("2007-02-01")) == Certainty.CERTAIN
    assert status.deprived([cell, prison, freed, undated], D("2007-02-01")) != Certainty.CERTAIN


def test_a_hand_over_shortens_no_detention_whatever_ended_before_it():
    """A row that can only be over by the 3rd is no reason to doubt one that lasted until the 4th."""
    cell = period("police_custody", "[2007-01-01..2007-01-02]", "2007-01-04", how=HANDED_OVER)
    vague = period("police_custody", "", "[2007-01-01..2007-01-03]", key="vague")

    assert on([cell, vague], "2007-01-03").certainty == Certainty.CERTAIN
    assert status.deprived([cell, vague], D("2007-01-03")) == Certainty.CERTAIN
