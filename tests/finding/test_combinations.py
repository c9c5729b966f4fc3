"""Where few are counted in a long record, one goes through them: it comes to the same, whoever came and went."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest

from cases.published import combinations, sets
from cases.published.sets import BitMap, Values

BELOW = {"roof": {"roof", "a", "b", "c"}, "a": {"a", "b"}}


def plain(has: Mapping[int, set[str]], hits: BitMap, below: Mapping[str, set[str]]) -> dict[str, int]:
    found: Counter[str] = Counter()
    for member in hits:
        own = has.get(member, set())
        found.update(own | {upper for upper, lower in below.items() if own & lower})
    return dict(sorted(found.items(), key=lambda row: (-row[1], row[0]))[:5])


@pytest.mark.parametrize("most_short", [1 << 16, 8])
def test_few_are_counted_as_many_are(monkeypatch: Any, most_short: int) -> None:
    monkeypatch.setattr(combinations, "_MOST_SHORT", most_short)
    chance, record, has = random.Random(3), Values[str](), {}
    for _step in range(40):
        new = {number: set(chance.choices("abcdefghijklmnopqrstuv", k=3)) for number in chance.sample(range(300), 9)}
        gone = BitMap([*new, *chance.sample(range(300), 3)])
        record = record.replaced(gone, ((number, value) for number, values in new.items() for value in values))
        has = {number: values for number, values in has.items() if number not in gone} | new
        few = BitMap(chance.sample(range(400), chance.randrange(14)))
        for below in ({}, BELOW):
            counted, told = record.with_all_below(below) if below else record, plain(has, few, below)
            for many in (0, 1_000):
                monkeypatch.setattr(sets, "MANY", many)
                assert counted.most(few, 5, BitMap(range(400))) == told
