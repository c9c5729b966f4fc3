"""Readers find somebody by any usual spelling of the name, in any script, on either engine alike.

``variants.tsv`` has a line for each difference between how a record has a name and how somebody types it. Every other
record there is a decoy. The names are made up or common; none is meant to be anybody's.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from cases.published import search, spelling
from cases.published.models import SearchText
from cases.published.words import fold, in_order

pytestmark = pytest.mark.django_db

with Path(__file__).with_name("variants.tsv").open(encoding="utf-8") as table:
    VARIANTS = list(csv.DictReader(table, delimiter="\t"))
RECORDS = {name: number for number, name in enumerate(dict.fromkeys(row["record"] for row in VARIANTS), start=1)}
FIRST = 10


@pytest.fixture
def record() -> None:
    SearchText.objects.bulk_create(
        SearchText(
            seq=number,
            kind="case",
            public_id=f"id{number:08}",
            text=" ".join(sorted({"is_case", *fold(name).split(), *spelling.tokens(name)})),
            in_order=f" {in_order(name)} ",
        )
        for name, number in RECORDS.items()
    )


def found(query: str) -> list[int]:
    """The numbers of the records, as a page lists them: the surest tier first, each newest first."""
    numbers = [number for tier in search.SURE for number in sorted(search.numbers(query, ["case"], tier), reverse=True)]
    return list(dict.fromkeys(numbers or search.near(query, ["case"]).order_by("-seq")))


def test_names_are_found_whatever_their_script_and_spelling(record: None) -> None:
    hits: Counter[str] = Counter()
    asked = Counter(row["script"] for row in VARIANTS)
    missed = []
    for row in VARIANTS:
        if RECORDS[row["record"]] in found(row["query"])[:FIRST]:
            hits[row["script"]] += 1
        else:
            missed.append((row["record"], row["query"]))
    recall = {script: hits[script] / asked[script] for script in asked}
    print("\nrecall@10", {script: round(share, 3) for script, share in recall.items()})
    assert sum(hits.values()) / len(VARIANTS) >= 0.95, missed
    assert min(recall.values()) >= 0.9, missed


@pytest.mark.proof
def test_a_name_as_it_is_spelled_is_in_the_first_tier(record: None) -> None:
    for name, number in RECORDS.items():
        first, *others = (set(tier) for tier in search.tiers(name, ["case"]))
        assert number in first, name
        assert all(first <= other for other in others)
        assert others[-1] == set(search.numbers(name, ["case"]))


@pytest.mark.parametrize(
    ("query", "stranger"),
    [
        ("Ahmad", "Hamid Example"),
        ("Cueto", "Castro"),
        ("Sato", "Tanaka Shiro"),
        ("Marisol Huaman", "Marisol Quispe"),
        ("R. Cueto", "Sonia Cueto"),
        ("Zhao", "Zhou"),
        ("Omar", "Maria"),
        ("Martin", "Martinez"),
        ("*", "Anybody"),
        ("Cue*", "Rony Cueto Extra"),
    ],
)
def test_names_that_differ_are_kept_apart(query: str, stranger: str) -> None:
    SearchText.objects.create(
        seq=1,
        kind="case",
        public_id="rcuetomarc",
        text=" ".join(("is_case", fold(stranger), *spelling.tokens(stranger))),
    )
    assert not search.matching(query, ["case"]).exists()


def test_the_number_of_tokens_of_a_name_stays_small() -> None:
    """What is written for one record costs the same, however many records there are."""
    assert max(len(set(spelling.tokens(name))) for name in RECORDS) <= 250


@pytest.mark.parametrize("query", ["Yu. Samoilova", "D. Rosen"])
def test_an_initial_stands_beside_a_name_that_is_spelled_otherwise(record: None, query: str) -> None:
    meant = {RECORDS[row["record"]] for row in VARIANTS if row["query"] == query}
    assert meant <= set(search.numbers(query, ["case"], search.Tier.SOUND))
