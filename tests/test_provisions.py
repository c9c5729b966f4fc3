"""The text of a law that was in force when an act is alleged: one that is certain, or none."""

from __future__ import annotations

import datetime as dt

import pytest

from cases import dates
from cases.provisions import Version, in_force

ATTESTED = dt.date(2024, 2, 1)
OLD = Version("old", dates.parse("1991-04-08"), dates.parse("2006-12-31"), None)
NEW = Version("new", dates.parse("2007-01-01"), dates.UNKNOWN, ATTESTED)


@pytest.mark.parametrize(
    ("alleged", "chosen"),
    [
        ("2006-06-05", "old"),
        ("2006", ""),  # its last day is not sure to be that of the old text
        ("[2006-01-01..2006-12-30]", "old"),
        ("2007-06", "new"),
        ("2007", "new"),
        ("[2006-12-01..2007-01-31]", ""),
        ("2006-12~", ""),
        ("2007-01-01", "new"),
        ("2006-12-31", ""),
        ("1991-04-07", ""),
        ("1991-04", ""),
        ("2024-02-01", "new"),
        ("2024-02-02", ""),
        ("[2007-06-05..]", ""),
        ("[..2007-06-05]", ""),
        ("", ""),
    ],
)
def test_a_text_is_chosen_only_if_it_was_certainly_the_one(alleged: str, chosen: str) -> None:
    found = in_force([OLD, NEW], dates.parse(alleged))
    assert (found.key if found else "") == chosen


@pytest.mark.parametrize(
    "other",
    [
        Version("other", dates.parse("2007-06"), dates.UNKNOWN, None),
        Version("other", dates.UNKNOWN, dates.UNKNOWN, None),
        Version("other", dates.parse("[..2008]"), dates.UNKNOWN, None),
    ],
)
def test_a_rival_text_that_may_have_been_law_then_leaves_it_open(other: Version) -> None:
    assert in_force([OLD, NEW, other], dates.parse("2007-06-05")) is None


@pytest.mark.parametrize("start", ["", "2007", "[2004-01-01..2008-01-01]"])
def test_a_text_that_may_not_have_been_law_yet_is_not_chosen(start: str) -> None:
    version = Version("only", dates.parse(start), dates.UNKNOWN, ATTESTED)
    assert in_force([version], dates.parse("2007-06-05")) is None


def test_a_text_that_nobody_vouches_for_is_not_chosen() -> None:
    assert in_force([Version("only", dates.parse("2004"), dates.UNKNOWN, None)], dates.parse("2007-06-05")) is None
    assert in_force([], dates.parse("2007-06-05")) is None
