"""Where an organization belonged on a day: every way up and down, no way round in a circle, in any order of the rows."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.pages.days import Days
from cases.pages.hierarchy import HIGHEST, Hierarchy, Tied, hierarchy
from cases.published import records
from cases.published.shapes import Fact, Link, OrganizationDocument, OrganizationLink, Words

DAY = dt.date(2007, 7, 10)
ASKED = Days(today=dt.date(2026, 1, 1), day=DAY, known_on=None, problems=())
SURE: dict[str, Any] = {"confidence": "possible", "roots": 1, "start": "1990", "last_attested": dt.date(2007, 7, 15)}


def link(other: str, upward: bool = True, **fields: Any) -> OrganizationLink:
    to = Link(kind="organization", id=other, slug=other, label=Words(en=f"{other}, as it was called"))
    return OrganizationLink(**{**SURE, "kind": "affiliated_to", "other": to, "upward": upward, **fields})


def organization(name: str, *links: OrganizationLink) -> OrganizationDocument:
    basis = Fact(confidence="possible", roots=1)
    return OrganizationDocument(id=name, slug=name, basis=basis, name=Words(en=name), type="union_local", links=links)


class Record:
    """The published organizations, and how often they were asked for."""

    def __init__(self, *documents: OrganizationDocument) -> None:
        self.documents = {document.id: document for document in documents}
        self.questions = 0

    def together(self, kind: str, public_ids: Any, known_on: Any) -> dict[str, OrganizationDocument]:
        self.questions += 1
        return {key: self.documents[key] for key in public_ids if key in self.documents}

    def of(self, name: str, linking: tuple[str, ...] = ()) -> Hierarchy:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(records, "together", self.together)
            return hierarchy(self.documents[name], ASKED, linking)


def chains(found: Hierarchy) -> list[list[str]]:
    return [[step.other.label.en if step.other else "here" for step in chain] for chain in found.chains]


def names(rows: tuple[Tied, ...]) -> list[Any]:
    return [(row.other.label.en, names(row.beyond)) for row in rows]


def test_every_way_up_is_told_where_two_lead_to_the_same_body() -> None:
    record = Record(
        organization("union", link("federation"), link("centre")),
        organization("federation", link("centre")),
        organization("centre"),
    )
    assert chains(record.of("union")) == [["centre", "federation", "here"], ["centre", "here"]]


def test_bodies_are_called_as_they_are_called_now_and_those_without_a_page_as_the_source_does() -> None:
    record = Record(organization("union", link("federation"), link("stranger")), organization("federation"))
    assert chains(record.of("union")) == [["federation", "here"], ["stranger, as it was called", "here"]]


def test_what_is_below_is_told_level_by_level_also_what_was_published_since() -> None:
    record = Record(
        organization("centre", link("federation", upward=False)),
        organization("federation", link("centre"), link("union", upward=False)),
        organization("union", link("federation")),
        organization("newcomer", link("centre")),
    )
    found = record.of("centre", linking=("federation", "newcomer"))
    assert names(found.below) == [("federation", [("union", [])]), ("newcomer", [])]
    assert [row.is_own for row in found.below] == [True, False]


def test_bodies_published_since_stand_in_one_order_in_every_process() -> None:
    branches = [f"branch{number:02d}" for number in range(12)]
    record = Record(organization("centre"), *(organization(branch, link("centre")) for branch in branches))
    assert [name for name, _ in names(record.of("centre", tuple(reversed(branches))).below)] == branches


def test_a_body_that_got_a_page_since_is_told_once() -> None:
    nameless = Link(kind="organization", label=Words(en="union"))
    told = OrganizationLink(**SURE, kind="affiliated_to", other=nameless, upward=False)
    record = Record(organization("federation", told), organization("union", link("federation")))
    assert names(record.of("federation", linking=("union",)).below) == [("union", [])]


def test_a_circle_in_the_records_ends_where_it_comes_back() -> None:
    record = Record(organization("one", link("two")), organization("two", link("one")))
    found = record.of("one", linking=("two",))
    assert chains(found) == [["two", "here"]] and names(found.below) == [("two", [])]
    assert record.questions <= 2


@pytest.mark.parametrize(
    ("row", "where"),
    [
        (link("other", confidence="doubtful"), "doubtful"),
        (link("other", end="2000", end_state="ended", last_attested=None), "another_day"),
        (link("other", start="2008", last_attested=None), "another_day"),
        (link("other", kind="operates_with"), "sideways"),
        (link("other", kind="successor_of", end="2000", end_state="ended", last_attested=None), "sideways"),
    ],
)
def test_what_builds_no_hierarchy_stands_beside_it_once(row: OrganizationLink, where: str) -> None:
    found = Record(organization("union", row), organization("other", link("top")), organization("top")).of("union")
    assert chains(found) == [["here"]]
    told = {name: len(getattr(found, name)) for name in ("sideways", "another_day", "doubtful")}
    assert told == {**dict.fromkeys(told, 0), where: 1}


graphs = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=14, unique=True)


@given(graphs, st.randoms())
def test_whatever_is_linked_nothing_is_above_itself_and_levels_cost_one_question(
    edges: list[tuple[int, int]], chance: Any
) -> None:
    edges = [(child, parent) for child, parent in edges if child != parent]

    def record(order: list[tuple[int, int]]) -> Record:
        links: dict[int, list[OrganizationLink]] = {number: [] for number in range(6)}
        for child, parent in order:
            links[child].append(link(str(parent)))
            links[parent].append(link(str(child), upward=False))
        return Record(*(organization(str(number), *rows) for number, rows in links.items()))

    mixed = list(edges)
    chance.shuffle(mixed)
    one, other = record(edges), record(mixed)
    found = one.of("0")
    assert sorted(chains(found)) == sorted(chains(other.of("0")))
    assert one.questions <= 2 * HIGHEST
    for chain in chains(found):
        assert len(chain) == len(set(chain)) <= HIGHEST + 1 and "0" not in chain
        for child, parent in zip(["0", *reversed(chain[:-1])], reversed(chain[:-1]), strict=False):
            assert (int(child), int(parent)) in edges
    assert {chain[-2] for chain in chains(found) if len(chain) > 1} == {str(b) for a, b in edges if a == 0}
