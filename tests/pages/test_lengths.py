"""How long somebody was held, in words that claim no more than the days do."""

from __future__ import annotations

import re

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from cases.dates import Days
from cases.pages.lengths import length

UNITS = {"day": 1, "week": 7, "month": 365 / 12, "year": 365}


def words(least: int, most: int | None) -> str:
    with override("en"):
        return length(Days(least, most))


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        (35, 44, "5 to 6 weeks"),
        (55, 57, "55 to 57 days"),
        (616, 616, "1 year, 8 months"),
        (0, 0, ""),
        (1, 1, "1 day"),
        (13, 13, "13 days"),
        (14, 14, "2 weeks"),
        (89, 89, "12 weeks"),
        (90, 90, "2 months"),
        (364, 364, "11 months"),
        (365, 365, "1 year"),
        (730, 731, "2 years"),
        (1461, 1461, "4 years"),
        (400, 420, "1 year, 1 month"),
        (200, 400, "6 to 13 months"),
        (800, 1500, "2 to 4 years"),
        (35, None, "at least 5 weeks"),
        (0, None, "Length not known"),
    ],
)
def test_a_length_is_said_in_the_largest_unit_that_is_true(least: int, most: int | None, expected: str) -> None:
    assert words(least, most) == expected


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [(0, 4, "up to 4 days"), (0, 20, "up to 3 weeks"), (0, 100, "up to 4 months"), (0, 731, "up to 3 years")],
)
def test_up_to_is_never_less_than_it_may_have_been(least: int, most: int, expected: str) -> None:
    assert words(least, most) == expected


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        (1, 9, "1 to 9 days"),
        (5, 100, "5 to 100 days"),
        (25, 100, "3 to 14 weeks"),
        (150, 800, "4 to 26 months"),
        (730, 761, "2 years to 2 years, 1 month"),
        (5540, 5570, "15 years, 2 to 3 months"),
    ],
)
def test_days_that_are_certain_are_not_lost_in_a_large_unit(least: int, most: int, expected: str) -> None:
    assert words(least, most) == expected


def test_a_length_is_said_in_spanish_too() -> None:
    with override("es"):
        said = length(Days(55, 57))
    assert "55" in said
    assert "57" in said


@given(st.integers(0, 20000), st.none() | st.integers(0, 4000))
def test_the_words_leave_room_for_every_length_that_is_possible(least: int, wider: int | None) -> None:
    most = None if wider is None else least + wider
    said = words(least, most)
    if said == "Length not known":
        assert (least, most) == (0, None)
        return
    if said == "":
        assert most == 0
        return
    shortest, longest = reading(said)
    assert shortest <= least
    assert longest is None if most is None else longest is not None and most < longest


def reading(said: str) -> tuple[float, float | None]:
    """The days that a length in English allows: at least so many, and fewer than so many."""
    numbers = [int(number) for number in re.findall(r"\d+", said)]
    units = [UNITS[unit] for unit in re.findall(r"day|week|month|year", said)]
    if said.startswith("up to"):
        return 0, numbers[0] * units[0] + 1
    if " to " in said and "," not in said:
        return numbers[0] * units[0], (numbers[1] + 1) * units[0]
    if between := re.fullmatch(r"(\d+) years, (\d+) to (\d+) months?", said):
        years, first, last = map(int, between.groups())
        return years * UNITS["year"] + first * UNITS["month"], years * UNITS["year"] + (last + 1) * UNITS["month"]
    if " to " in said:
        (shortest, _next), (_least, longest) = map(reading, said.split(" to "))
        return shortest, longest
    shortest = sum(number * unit for number, unit in zip(numbers, units, strict=True))
    finest = units[-1] if len(units) > 1 or units[-1] < UNITS["year"] else UNITS["month"]
    return shortest, None if said.startswith("at least") else shortest + finest
