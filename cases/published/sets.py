"""Sets of case versions by their numbers: under each value of a facet, and for each bit of a key to sort by.

Neither kind ever changes; a newer one shares what stayed the same. The sets are compressed bitmaps ("roaring", by
pyroaring): a million members take at most 125 kB, and crossing two such sets takes microseconds.
"""

from __future__ import annotations

import sys
from array import array
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import nsmallest
from itertools import chain, compress
from typing import Generic, TypeVar

from pyroaring import BitMap

from cases.published.combinations import Combinations

Value = TypeVar("Value", bound=Hashable)

EMPTY = BitMap()
FEW = 32
"""So many members a page finds in their exact order by a query: no set need be split further."""

MANY, RUN = 250, 256
"""Of so many values not each is counted, where fewer members are asked about; and so many are counted before the smallest of the most
is looked at again."""

_BIT = [bytes(byte >> bit & 1 for byte in range(256)) for bit in range(8)]


@dataclass(frozen=True)
class Values(Generic[Value]):
    """The members under each value; those of ``own``, if it is given, also under the values ``above`` theirs."""

    sets: Mapping[Value, BitMap] = field(default_factory=dict)
    own: Values[Value] | None = None
    above: Mapping[Value, Sequence[Value]] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many members all values have, one by one."""
        return sum(map(len, self.sets.values()))

    @cached_property
    def anybody(self) -> BitMap:
        """Who has a value."""
        return BitMap.union(EMPTY, *self.sets.values())

    def replaced(self, gone: BitMap, pairs: Iterable[tuple[int, Value]]) -> Values[Value]:
        """The same without the members ``gone``, and with others under their values."""
        sets = {value: members - gone if members.intersect(gone) else members for value, members in self.sets.items()}
        new: dict[Value, array[int]] = defaultdict(lambda: array("I"))
        for number, value in pairs:
            new[value].append(number)
        for value, numbers in new.items():
            sets[value] = sets.get(value, EMPTY) | BitMap(numbers)
        found = Values({value: members for value, members in sets.items() if members})
        if "_combinations" in self.__dict__:  # they take longer to find than to keep
            found.__dict__["_combinations"] = self._combinations.replaced(gone, new)
        return found

    def with_all_below(self, below: Mapping[Value, Iterable[Value]]) -> Values[Value]:
        """The same, and under some values also whoever is under those below them."""
        sets = {upper: self.any_of(values) for upper, values in below.items()}
        above: dict[Value, list[Value]] = defaultdict(list)
        for upper, values in below.items():
            for value in values:
                above[value].append(upper)
        return Values({**self.sets, **{upper: members for upper, members in sets.items() if members}}, self, above)

    def any_of(self, values: Iterable[Value]) -> BitMap:
        """The members under any of some values."""
        return BitMap.union(EMPTY, *(self.sets.get(value, EMPTY) for value in values))

    def most(self, hits: BitMap, number: int, everybody: BitMap) -> dict[Value, int]:
        """The values under which most of ``hits`` are, with how many; where as many are, the smaller values.

        All members of all values are among ``everybody``. Those are asked for who are more, those who are hits or the others: with a set
        that is kept as bits the crossing is seven times as quick; but for the large sets of a few values, of which some hits skip most.
        """
        is_long = len(self.sets) > MANY
        if is_long and len(few := hits & self.anybody) < len(self.sets) // 2:
            return self._most_of_few(few, number)
        others = everybody - hits
        is_direct = len(hits) >= len(others) > 0 or (not is_long and len(hits) < len(everybody) // 64)
        asked = hits if is_direct else others
        found: list[tuple[int, Value]] = []
        for values, sets, sizes in self._by_size:
            if len(found) >= number and sizes[0] < -found[number - 1][0]:
                break  # no smaller set can have as many
            for value, size, counted in zip(values, sizes, map(asked.intersection_cardinality, sets), strict=True):
                if count := counted if is_direct else size - counted:
                    found.append((-count, value))
            found = sorted(found)[:number]
        return {value: -count for count, value in found}

    def _most_of_few(self, hits: BitMap, number: int) -> dict[Value, int]:
        found: dict[Value, int] = defaultdict(int)
        for values, count in (self.own or self)._combinations.counted(hits):
            for value in self._with_above(values) if self.above else values:
                found[value] -= count
        return {value: -minus for minus, value in nsmallest(number, zip(found.values(), found, strict=True))}

    def _with_above(self, values: tuple[Value, ...]) -> set[Value]:
        return {*values, *chain.from_iterable(self.above.get(value, ()) for value in values)}

    @cached_property
    def _combinations(self) -> Combinations[Value]:
        return Combinations.of(self.sets)

    @cached_property
    def _by_size(self) -> list[tuple[list[Value], list[BitMap], list[int]]]:
        """The values, the largest first, those of nearly one size together; with their sets, and the sizes of these."""
        sized = sorted(self.sets, key=lambda value: len(self.sets[value]), reverse=True)
        runs = [sized[place : place + RUN] for place in range(0, len(sized), RUN)]
        sets = [[self.sets[value] for value in run] for run in runs]
        return [(run, some, list(map(len, some))) for run, some in zip(runs, sets, strict=True)]


@dataclass(frozen=True)
class Keys:
    """A whole number of up to ``bits`` bits for each of ``known``, kept bit by bit, the highest first."""

    bits: int
    known: BitMap = EMPTY
    planes: Sequence[BitMap] = ()

    @property
    def size(self) -> int:
        return len(self.known)

    def replaced(self, gone: BitMap, pairs: Iterable[tuple[int, int]]) -> Keys:
        """The same without the members ``gone``, and with others and their keys, which must not be negative."""
        numbers, keys = array("I"), array("Q")
        for number, key in pairs:
            numbers.append(number)
            keys.append(min(key, (1 << self.bits) - 1))
        if sys.byteorder == "big":
            keys.byteswap()
        text = keys.tobytes()
        planes = []
        for place, plane in enumerate(self.planes or (EMPTY,) * self.bits):
            bit = self.bits - 1 - place
            new = compress(numbers, text[bit // 8 :: 8].translate(_BIT[bit % 8]))
            planes.append((plane - gone if plane.intersect(gone) else plane) | BitMap(array("I", new)))
        return Keys(self.bits, self.known - gone | BitMap(numbers), planes)

    def from_(self, least: int) -> BitMap:
        """Those whose key is at least so much."""
        more, same = EMPTY, self.known
        for place, plane in enumerate(self.planes):
            if least >> self.bits - 1 - place & 1:
                same = same & plane
            else:
                more, same = more | same & plane, same - plane
        return more | same


def window(hits: BitMap, keys: Sequence[tuple[Keys, bool]], first: int, end: int) -> tuple[BitMap, int]:
    """Of ``hits`` in the order of some keys, those among whom the places ``first`` to ``end`` (not included) are.

    With them, the place of ``first`` among them: they are few, unless many have the same keys. Each of the keys decides
    where those before it are equal; with True the larger comes first. Whoever has no key counts as 0. What it costs
    does not depend on the place.
    """
    planes = _planes(keys)
    found, skipped, place = EMPTY, 0, 0
    waiting = [(hits, 0)]
    while waiting and place < end:
        part, depth = waiting.pop()
        size = len(part)
        if place + size <= first:
            place += size
        elif size <= FEW or depth == len(planes):
            if not found:
                skipped = first - place
            found = found | part
            place += size
        else:
            plane, larger_first = planes[depth]
            ones = part.intersection_cardinality(plane)
            ahead = ones if larger_first else size - ones
            if ahead < min(size, end - place):
                waiting.append((part if not ahead else _half(part, plane, not larger_first), depth + 1))
            if ahead > max(0, first - place):
                waiting.append((part if ahead == size else _half(part, plane, larger_first), depth + 1))
            else:
                place += ahead
    return found, skipped


def in_order(hits: BitMap, keys: Sequence[tuple[Keys, bool]], few: int) -> Iterator[BitMap]:
    """All of ``hits`` in the order of some keys, part after part: of at most ``few`` each, unless more have the same keys."""
    planes = _planes(keys)
    waiting = [(hits, 0)]
    while waiting:
        part, depth = waiting.pop()
        if len(part) > few and depth < len(planes):
            plane, larger_first = planes[depth]
            waiting += [(_half(part, plane, is_in), depth + 1) for is_in in (not larger_first, larger_first)]
        elif part:
            yield part


def _planes(keys: Sequence[tuple[Keys, bool]]) -> list[tuple[BitMap, bool]]:
    """The bits of the keys, what decides first before the rest; with True those who have the bit come first."""
    return [(plane, larger_first) for key, larger_first in keys for plane in key.planes]


def _half(part: BitMap, plane: BitMap, is_in: bool) -> BitMap:
    return part & plane if is_in else part - plane
