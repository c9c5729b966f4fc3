"""What a researcher knows of a day is kept and counted; never more than that."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from cases import dates
from cases.dates import UNKNOWN, DateError, Days, ImpreciseDate
from tests.imprecise import QUALIFIERS, days_in, days_of, imprecise_dates, points

LANGUAGES = ("en", "es")
# What is known


@given(points(), st.sampled_from(QUALIFIERS), st.data())
def test_the_bounds_hold_every_day_the_text_allows(text: str, qualifier: str, data: st.DataObject) -> None:
    assert dates.parse(text + qualifier).contains(data.draw(days_in(text)))


@given(points(), points(), st.data())
def test_a_range_holds_the_days_of_its_ends_and_all_between(one: str, other: str, data: st.DataObject) -> None:
    length = min(len(one), len(other))
    first, last = sorted([one[:length], other[:length]])
    earliest, latest = data.draw(days_in(first)), data.draw(days_in(last))
    between = data.draw(st.dates(*sorted([earliest, latest])))
    for day in (earliest, between, latest):
        assert dates.parse(f"[{first}..{last}]").contains(day)
    assert dates.parse(f"[..{last}]").contains(earliest)
    assert dates.parse(f"[{first}..]").contains(latest)


@given(points(), st.data())
def test_an_open_range_ends_with_the_last_day_it_names(text: str, data: st.DataObject) -> None:
    until, since = dates.parse(f"[..{text}]"), dates.parse(f"[{text}..]")
    day = data.draw(st.dates())
    assert until.contains(day) == (day.isoformat()[: len(text)] <= text)
    assert since.contains(day) == (day.isoformat()[: len(text)] >= text)


@given(st.lists(points(), min_size=1, max_size=5), st.data())
def test_one_of_several_holds_the_days_of_each(texts: list[str], data: st.DataObject) -> None:
    date = dates.parse(f"[{','.join(texts)}]")
    for text in texts:
        assert date.contains(data.draw(days_in(text)))


@given(points())
def test_bounds_without_about_are_strict(text: str) -> None:
    for qualifier in ("", "?"):
        date = dates.parse(text + qualifier)
        assert date.earliest.isoformat().startswith(text)
        assert date.latest.isoformat().startswith(text)
        assert not dates.parse(text).contains(date.latest + dt.timedelta(days=1)) if date.latest < dt.date.max else True


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2007~", "2006-01-01", "2008-12-31"),
        ("2007-06~", "2007-05-01", "2007-07-31"),
        ("2007-01~", "2006-12-01", "2007-02-28"),
        ("2007-12%", "2007-11-01", "2008-01-31"),
        ("2007-06-05%", "2007-06-02", "2007-06-08"),
        ("2024-03-02~", "2024-02-28", "2024-03-05"),
        ("0001~", None, "0002-12-31"),
        ("9999-12~", "9999-11-01", None),
        ("0001-01-03~", None, "0001-01-06"),
        ("9999-12-28~", "9999-12-25", "9999-12-31"),
    ],
)
def test_about_is_one_unit_more_on_both_sides(edtf: str, earliest: str | None, latest: str | None) -> None:
    date = dates.parse(edtf)
    assert (date.earliest and date.earliest.isoformat(), date.latest and date.latest.isoformat()) == (earliest, latest)


def test_perhaps_is_no_wider_but_never_exact() -> None:
    perhaps, plain = dates.parse("2007-06-05?"), dates.parse("2007-06-05")
    assert (perhaps.earliest, perhaps.latest) == (plain.earliest, plain.latest)
    assert plain.is_exact
    assert not perhaps.is_exact
    assert perhaps.datetime == ""


@given(imprecise_dates(), st.data())
def test_a_machine_is_told_no_more_than_is_known(date: ImpreciseDate, data: st.DataObject) -> None:
    told = date.datetime
    if told:
        assert data.draw(days_of(date)).isoformat().startswith(told)
    assert (len(told) == 10) == date.is_exact


def test_a_machine_is_told_all_that_is_known() -> None:
    told = {
        "2007": "2007",
        "2007-06": "2007-06",
        "2007-06-05": "2007-06-05",
        "[2007-06-01..2007-06-10]": "2007-06",
        "[2007-01-26,2007-05-17]": "2007",
        "2007-06~": "2007",
        "2007~": "",
        "[..2007-07-15]": "",
        "2007?": "",
        "": "",
    }
    assert {edtf: dates.parse(edtf).datetime for edtf in told} == told


@given(imprecise_dates(), imprecise_dates(), st.data())
def test_dates_that_share_a_day_overlap(one: ImpreciseDate, other: ImpreciseDate, data: st.DataObject) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(other) or not other.contains(data.draw(days_of(one)))


def test_one_of_two_days_does_not_overlap_what_lies_between() -> None:
    founded = dates.parse("[2007-01-26,2007-05-17]")
    assert founded.overlaps(dates.parse("2007-05"))
    assert not founded.overlaps(dates.parse("2007-03"))
    assert founded.overlaps(UNKNOWN)
    assert UNKNOWN.overlaps(UNKNOWN)


@given(st.lists(imprecise_dates(), max_size=6))
def test_dates_have_one_order_with_the_unknown_last(listed: list[ImpreciseDate]) -> None:
    ordered = sorted(listed, key=lambda date: date.sort_key)
    backwards = listed[::-1]
    assert ordered == sorted(backwards, key=lambda date: date.sort_key)
    assert [date.is_unknown for date in ordered] == sorted(date.is_unknown for date in listed)


def test_a_timeline_puts_a_last_possible_day_where_it_is_known() -> None:
    texts = ["", "[..2007-07-15]", "2007-08", "2007-06-20", "2007"]
    assert sorted(texts, key=lambda text: dates.parse(text).sort_key) == [
        *("2007", "2007-06-20", "[..2007-07-15]", "2007-08", ""),
    ]


# What is refused


@pytest.mark.parametrize(
    "text",
    [
        "2007-06-05/2007-06-07",
        "2007-06-0X",
        "200X",
        "7/6/2007",
        "2007-6-5",
        "2007-13",
        "2007-02-29",
        "2007-06-31",
        "0000",
        "-0044",
        "20070605",
        "9" * 19,
        "2007\x0006",
        "２００７",
        "٢٠٠٧",
        "2007~?",
        "~2007",
        "[2007?..2008]",
        "[2007..2006]",
        "[..]",
        "[]",
        "[2007,]",
        "[2007..2008..2009]",
        "[2007",
        "{2007,2008}",
        "..2007",
        "2007..2008",
        "before 2007",
        "June",
        "5 June",
        "early 2007",
        "31 June 2007",
        "between June and 2007",
        "between 8 and 5 June 2007",
        "between July 2007 and 5",
        "5 or June 2007",
        "June 5, June 7, 2007",
        "ju 2007",
        "today",
        "perhaps early June 2007",
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    for lang in LANGUAGES:
        with pytest.raises(DateError) as refused:
            dates.read_any(text, lang)
        assert refused.value.text.replace("\N{REPLACEMENT CHARACTER}", "\0") == text


@pytest.mark.parametrize("letter", ["9", "[", "a ", "to ", " or ", "a, ", "\0", "-", "é", "2007,", "between "])
def test_a_hundred_thousand_letters_are_refused_at_once(letter: str) -> None:
    text = letter * (100_000 // len(letter))
    started = time.monotonic()
    for refuse in (dates.parse, lambda each: dates.read_any(each, "es")):
        with pytest.raises(DateError) as refused:
            refuse(text)
        assert len(refused.value.text) <= dates.LONGEST
        assert refused.value.text.isprintable()
    assert time.monotonic() - started < 0.5


@given(st.text(), st.sampled_from(LANGUAGES))
@example("a a a a a a a a", "es")
@example("mid-", "en")
@example("fines de 31 2007", "es")
def test_any_text_is_a_date_or_refused(text: str, lang: str) -> None:
    try:
        date = dates.read(text, lang)
    except DateError as error:
        assert error.text.isprintable()
    else:
        assert dates.parse(date.edtf) == date


# Lengths of time


@given(imprecise_dates(), imprecise_dates(), st.data())
def test_a_length_holds_the_true_one(start: ImpreciseDate, end: ImpreciseDate, data: st.DataObject) -> None:
    first, last = data.draw(days_of(start)), data.draw(days_of(end))
    assume(first <= last)
    days = dates.days_between(start, end)
    assert days.least <= (last - first).days
    assert days.most is None or (last - first).days <= days.most


@given(st.dates(), st.dates())
def test_a_length_between_known_days_is_known(one: dt.date, other: dt.date) -> None:
    first, last = sorted([one, other])
    length = (last - first).days
    assert dates.days_between(dates.exact(first), dates.exact(last)) == Days(length, length)


def test_a_length_without_an_end_has_no_upper_bound() -> None:
    assert dates.days_between(dates.parse("2007-06-05"), UNKNOWN) == Days(0, None)
    assert dates.days_between(UNKNOWN, dates.parse("2007-06-05")) == Days(0, None)
    assert dates.days_between(dates.parse("[..2007-07-15]"), dates.parse("2007-08-01")) == Days(17, None)
    assert dates.days_between(dates.parse("2007-06-05"), dates.parse("[2007-08-01..]")) == Days(57, None)


@given(imprecise_dates(), st.dates(), st.data())
def test_an_age_holds_the_true_one(birth: ImpreciseDate, on: dt.date, data: st.DataObject) -> None:
    born = data.draw(days_of(birth))
    assume(born <= on)
    true = sum(
        1 for year in range(born.year + 1, on.year + 1) if (year, born.month, born.day) <= (on.year, on.month, on.day)
    )
    least, most = dates.age(birth, on)
    assert least is None or least <= true
    assert most is None or true <= most


@given(st.integers(0, 120), st.dates(dt.date(200, 1, 1)), st.data())
def test_everybody_born_in_the_year_that_an_age_leaves_has_that_age(
    years: int, on: dt.date, data: st.DataObject
) -> None:
    birth = dates.birth_from_age(years, on)
    assert dates.age(birth, on) == (years, years)
    assert dates.age(dates.exact(birth.earliest - dt.timedelta(days=1)), on) == (years + 1, years + 1)
    if years:
        assert dates.age(dates.exact(birth.latest + dt.timedelta(days=1)), on) == (years - 1, years - 1)


def test_an_age_without_bounds_is_not_known() -> None:
    on = dt.date(2007, 7, 15)
    assert dates.age(UNKNOWN, on) == (None, None)
    assert dates.age(dates.parse("[..1967]"), on) == (39, None)
    assert dates.age(dates.parse("[1967..]"), on) == (None, 40)
    assert dates.age(dates.parse("2008"), on) == (None, None)
    assert dates.age(dates.parse("2007"), on) == (0, 0)


@pytest.mark.parametrize("years", [-1, 2007, 10**19])
def test_an_age_nobody_has_is_refused(years: int) -> None:
    with pytest.raises(DateError):
        dates.birth_from_age(years, dt.date(2007, 7, 15))


# The leaflet of 15 July 2007


def test_rony_cueto_was_held_since_early_june() -> None:
    held = dates.read("early June 2007", "en")
    assert held.edtf == "[2007-06-01..2007-06-10]"
    assert (held.earliest, held.latest) == (dt.date(2007, 6, 1), dt.date(2007, 6, 10))
    assert dates.days_between(held, dates.exact(dt.date(2007, 7, 15))) == Days(35, 44)


def test_he_was_39_on_15_july_2007() -> None:
    birth = dates.birth_from_age(39, dt.date(2007, 7, 15))
    assert birth.edtf == "[1967-07-16..1968-07-15]"
    assert dates.age(birth, dt.date(2007, 7, 15)) == (39, 39)
    assert dates.age(birth, dt.date(2007, 6, 5)) == (38, 39)


def test_he_was_held_55_to_57_days() -> None:
    freed = dates.exact(dt.date(2007, 8, 1))
    assert dates.days_between(dates.exact(dt.date(2007, 6, 5)), freed) == Days(57, 57)
    assert dates.days_between(dates.parse("[2007-06-05..2007-06-07]"), freed) == Days(55, 57)


def test_the_strike_began_about_two_months_earlier() -> None:
    began = dates.parse("2007-04~")
    assert began.contains(dt.date(2007, 4, 10))
    assert began.words("en") == "about April 2007"
