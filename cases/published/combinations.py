"""Which values of a facet every member has together: where only a few are counted, one goes through them, not through the values."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from pyroaring import BitMap

Value = TypeVar("Value")

_SHORT, _LONG, _MOST_SHORT = "H", "I", 1 << 16


@dataclass(frozen=True)
class Combinations(Generic[Value]):
    """The number of a combination by the number of a member, and the values of each combination; 0 for no value.

    Two bytes a member, while the combinations are few enough.
    """

    numbers: array[int]
    values: list[tuple[Value, ...]]

    @classmethod
    def of(cls, sets: Mapping[Value, BitMap]) -> Combinations[Value]:
        """As some sets have them. A tenth of a second for a million members."""
        last = max((members.max() for members in sets.values()), default=0)
        numbers, seen = array(_SHORT, bytes(2 * (last + 1))), BitMap()
        values: list[tuple[Value, ...]] = [()]
        for value, members in sets.items():
            alone, extended = members - seen, {}
            for member in members & seen:
                had = numbers[member]
                if had not in extended:
                    extended[had] = len(values)
                    values.append((*values[had], value))
                    numbers = _fit(numbers, values)
                numbers[member] = extended[had]
            if alone:
                values.append((value,))
                numbers = _fit(numbers, values)
            for member in alone:
                numbers[member] = len(values) - 1
            seen |= members
        return cls(numbers, values)

    def replaced(self, gone: Iterable[int], new: Mapping[Value, Iterable[int]]) -> Combinations[Value]:
        """The same without the members ``gone``, and with others under their values."""
        numbers, values = self.numbers[:], list(self.values)
        had: dict[int, tuple[Value, ...]] = defaultdict(tuple)
        for value, members in new.items():
            for member in members:
                had[member] = (*had[member], value)
        last = max(had, default=0)
        numbers.extend([0] * (last + 1 - len(numbers)))
        for member in gone:
            if member < len(numbers):
                numbers[member] = 0
        known = {combination: number for number, combination in enumerate(values)}
        for member, more in had.items():
            combination = tuple(dict.fromkeys((*values[numbers[member]], *more)))
            if combination not in known:
                known[combination] = len(values)
                values.append(combination)
                numbers = _fit(numbers, values)
            numbers[member] = known[combination]
        return Combinations(numbers, values)

    def counted(self, members: BitMap) -> Iterator[tuple[tuple[Value, ...], int]]:
        """How many of some members have each combination; all of them must have a value."""
        for number, count in Counter(map(self.numbers.__getitem__, members)).items():
            yield self.values[number], count


def _fit(numbers: array[int], values: list[tuple[Value, ...]]) -> array[int]:
    """The same, with room for the number of the last combination."""
    return array(_LONG, numbers) if len(values) > _MOST_SHORT and numbers.typecode == _SHORT else numbers
