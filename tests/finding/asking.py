"""Lists that somebody may ask for, drawn by chance, and whether the index and plain SQL answer them alike."""

from __future__ import annotations

import datetime as dt
import random
import sys
from itertools import islice
from typing import Any

from django.http import QueryDict

from cases.published import crossing, edition, facets
from cases.published.filters import FACETS, CaseFilter
from cases.published.lengths import LABELS
from cases.published.models import CaseTerm, OrganizationTie
from cases.published.sorting import SORTS
from cases.vocabulary import PublicStatus
from tests.finding import plain

TODAY = dt.date(2024, 6, 1)


def agree(filters: CaseFilter, chance: random.Random) -> None:
    """The index and plain SQL have the same total, the same counts and the same people on a page, in one order."""
    total = plain.total(filters)
    first = chance.choice([0, 25, max(0, total - 10), chance.randrange(total + 1)])

    def asked(found: crossing.Found) -> Any:
        return found.total, found.page(first, first + 25), {facet: facets.tally(found, facet) for facet in FACETS}

    found, people, counted = crossing.of(filters, asked)
    assert found == total
    assert [str(row) for row in people] == plain.page(filters, first, first + 25)
    if first == 0:
        numbers = iter(plain.numbers(filters))
        for part in crossing.of(filters, lambda found: found.parts(chance.choice([1, 40, 200]))):
            assert set(islice(numbers, len(part))) == set(part)
        assert list(numbers) == []
    for facet, counts in plain.counts(filters).items():
        told = {value: count for value, count in counted[facet].items() if count}
        if len(counts) <= facets.most(facet):
            assert told == counts, facet
        else:
            assert told.items() <= counts.items(), facet
            most = sorted(counts.items(), key=lambda row: (-row[1], row[0]))[: facets.most(facet)]
            assert dict(most).items() <= told.items(), facet


def question(chance: random.Random, values: dict[str, list[str]], days: list[dt.date], words: list[str]) -> CaseFilter:
    """A list that somebody may ask for: some filters with one value or several, an order, sometimes another day."""
    data = QueryDict(mutable=True)
    for facet in chance.sample(FACETS, chance.choice([0, 0, 1, 1, 2, 3])):
        data.setlist(facet, chance.sample(values[facet], min(len(values[facet]), chance.choice([1, 1, 2, 5]))))
    for key, some in {
        "length": list(LABELS),
        "detained_after": ["2001", "2010-05"],
        "detained_before": ["1999", "2015-03-01"],
        "q": words,
        "on": [day.isoformat() for day in days],
        "known_on": [day.isoformat() for day in days],
    }.items():
        if chance.random() < 0.12:
            data[key] = chance.choice(some)
    data["sort"] = chance.choice([code for code, _ in SORTS])
    return CaseFilter(data, TODAY)


def values() -> dict[str, list[str]]:
    """What the lists of the record can be filtered by now."""
    found: dict[str, list[str]] = {facet: ["none"] for facet in FACETS} | {
        "status": [code.value for code in PublicStatus]
    }
    for facet, value in (
        CaseTerm.objects.filter(facet__in=FACETS).order_by("facet", "value").values_list("facet", "value").distinct()
    ):
        found[facet].append(value)
    found["union"] += sorted(OrganizationTie.objects.values_list("upper", flat=True))
    return found


def compare(number: int, chance: random.Random, days: list[dt.date]) -> int:
    """Asks so many lists, and compares the answers if nothing was published meanwhile. Returns how many it compared."""
    compared = 0
    for _ in range(number):
        asked, before = question(chance, values(), days, ["ejemplo", "person"]), edition.current()
        try:
            agree(asked, chance)
            compared += 1
        except AssertionError:
            if edition.current() == before:
                raise
    return compared


def answer() -> None:
    """For every line with a number, says of how many lists it compared the answers."""
    for line in sys.stdin:
        print(compare(int(line), random.Random(line), [dt.date(2024, 3, 20)]), flush=True)
