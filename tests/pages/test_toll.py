"""What a dispute cost people: no figure is more than a source vouches for, whatever order the record is in."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cases.pages.toll import Range, Toll, toll
from cases.published.shapes import DisputeDocument, Event, Link, Participant, Reference, TimelineEntry, Words

COUNTABLE = ("possible", "contested", "confirmed")


def told(role: str = "died", least: int | None = 1, most: int | None = 1, **fields: Any) -> Participant:
    """What a source says of people without names."""
    basis = "exact" if least == most else "at_least" if most is None else "range"
    given = {"confidence": "possible", "roots": 1, "references": (Reference(source=1),), "group": Words(en="people")}
    return Participant(**{**given, "role": role, "count_min": least, "count_max": most, "count_basis": basis, **fields})


def named(person: str, role: str = "died", **fields: Any) -> Participant:
    link = Link(kind="case", label=Words(en=person), id=person)
    return Participant(**{"confidence": "possible", "roots": 1, "role": role, "person": link, **fields})


def tolls(*events: tuple[Participant, ...], type_: str = "death") -> list[Toll]:
    sure: dict[str, Any] = {"confidence": "possible", "roots": 1}
    timeline = tuple(
        TimelineEntry(relation="own", event=Event(**sure, key=str(place), type=type_, title=Words(), participants=rows))
        for place, rows in enumerate(events, 1)
    )
    strike = Event(**sure, key="0", type="strike", title=Words(en="strike"))
    return toll(DisputeDocument(id="d", slug="d", event=strike, timeline=timeline))


def deaths(*events: tuple[Participant, ...]) -> Toll:
    (only,) = tolls(*events)
    assert only.label == "Deaths"
    return only


def test_two_counts_that_nobody_relates_are_neither_added_up_nor_a_limit() -> None:
    found = deaths((told(least=5, most=5),), (told(least=2, most=3),))
    assert (found.figure, len(found.statements)) == (Range(5, None), 2)


def test_a_total_and_its_parts_are_the_total() -> None:
    total = told(least=5, most=5, key="1", category="mixed")
    parts = (told(least=2, most=2, part_of_key="1", category="worker"), told(least=3, part_of_key="1", most=3))
    found = deaths((total,), parts)
    assert found.figure == Range(5, 5, "exact")
    assert [len(row.parts) for row in found.statements] == [2]


def test_a_kind_of_people_has_a_limit_only_where_the_parts_leave_nobody_out() -> None:
    total = told(least=5, most=5, key="1", category="mixed")
    worker, police = (told(part_of_key="1", category=category) for category in ("worker", "police"))
    assert deaths((total, worker, police)).categories == (("worker", Range(1, None)), ("police", Range(1, None)))
    others = told(least=3, most=3, part_of_key="1", category="unknown")
    assert deaths((total, worker, police, others)).categories == (
        ("worker", Range(1, 1)),
        ("police", Range(1, 1)),
        ("unknown", Range(3, 3)),
    )


def test_parts_that_different_sources_tell_are_not_added_up() -> None:
    total = told(least=5, most=None, key="1", category="mixed")
    one, two = (told(part_of_key="1", category="worker", references=(Reference(source=n),)) for n in (1, 2))
    police = told(part_of_key="1", category="police")
    assert dict(deaths((total, one, two, police)).categories)["worker"] == Range(1, None)
    assert dict(deaths((total, one, one, police)).categories)["worker"] == Range(2, None)


def test_a_part_of_the_same_kind_as_its_whole_is_no_other_number_of_that_kind() -> None:
    leaders = told(least=10, most=10, key="1", category="union_leader")
    women = told(least=3, most=3, part_of_key="1", category="union_leader")
    found = deaths((leaders, women, told(least=1, most=1, part_of_key="1", category="child")))
    assert dict(found.categories)["union_leader"] == Range(10, 10)


def test_what_is_doubtful_makes_no_figure_and_bounds_none() -> None:
    total = told(least=9, most=9, key="1", confidence="doubtful")
    part = told(least=2, most=2, part_of_key="1")
    assert deaths((total,)).is_doubtful and deaths((total,)).figure is None
    assert deaths((total, part)).figure == Range(2, 2, "exact")
    assert deaths((told(least=4, most=4), told(least=30, most=30, confidence="doubtful"))).figure == Range(
        4, 4, "exact"
    )


def test_people_who_are_named_are_a_least_number_and_are_not_added() -> None:
    ada, sam = named("ada"), named("sam")
    assert deaths((ada, sam, ada)).figure == Range(2, None)
    assert deaths((ada, told(least=9, most=9))).figure == Range(9, None)
    link = Link(kind="case", label=Words(en="ada"), id="ada")
    assert deaths((ada, told(least=9, most=9, named_members=(link,)))).figure == Range(9, 9, "exact")
    assert deaths((named("ada", confidence="doubtful"),)).figure is None


def test_people_without_a_number_are_told_and_not_counted() -> None:
    found = deaths((told(least=None, most=None, count_basis=""),))
    assert (found.figure, found.is_doubtful, len(found.statements)) == (None, False, 1)


def test_a_number_that_names_itself_or_comes_back_to_itself_is_told_once() -> None:
    itself = told(least=5, most=5, key="1", part_of_key="1")
    assert [row.part for row in deaths((itself,)).statements] == [itself]
    one, two = told(key="1", part_of_key="2"), told(key="2", part_of_key="1")
    assert len(deaths((one, two)).statements) == 2


counts = st.builds(
    lambda least, more, is_open, key, within, confidence, category: told(
        least=least,
        most=None if is_open else least + more,
        key=str(key),
        part_of_key=str(within) if within < key else "",
        confidence=confidence,
        category=category,
    ),
    least=st.integers(0, 20),
    more=st.integers(0, 5),
    is_open=st.booleans(),
    key=st.integers(1, 9),
    within=st.integers(0, 9),
    confidence=st.sampled_from([*COUNTABLE, "doubtful"]),
    category=st.sampled_from(["worker", "police", "mixed", ""]),
)


@given(st.lists(counts, min_size=1, max_size=7, unique_by=lambda row: row.key), st.randoms())
def test_a_figure_is_the_most_that_one_statement_vouches_for_in_any_order(rows: list[Participant], chance: Any) -> None:
    found = deaths(tuple(rows))
    mixed = list(rows)
    chance.shuffle(mixed)
    again = deaths(*((row,) for row in mixed))
    assert (found.figure, found.categories, found.is_doubtful) == (again.figure, again.categories, again.is_doubtful)
    counted = [row for row in rows if row.confidence in COUNTABLE]
    vouched = max((row.count_min or 0 for row in counted), default=0)
    assert ((found.figure and found.figure.count_min) or 0) == vouched
    if sum(not row.part_of_key for row in counted) > 1:
        assert found.figure is None or found.figure.count_max is None

    def number(statements: Any) -> int:
        return sum(1 + number(row.parts) for row in statements)

    assert number(found.statements) == len(rows)
