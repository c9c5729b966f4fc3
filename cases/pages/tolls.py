"""What disputes cost people, side by side: ranges of one dispute are drawn on one scale, and none is added to another."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from cases.pages.charts import Part
from cases.pages.tables import Number, Row, Tables
from cases.pages.toll import Toll, toll
from cases.published import records, statistics
from cases.published.shapes import DisputeDocument
from cases.vocabulary import PublicationKind

ASKED_AT_ONCE = 60
"""The most disputes read to find some with a toll."""


@dataclass(frozen=True)
class DisputeToll:
    """One dispute: what befell people, each heading with its bar, and how many of the people the filters leave are in it."""

    document: DisputeDocument
    people: Number
    costs: tuple[tuple[Toll, tuple[Part, ...]], ...]


def tolls(tables: Tables, limit: int | None = None) -> tuple[list[DisputeToll], int]:
    """The disputes of the people whom filters leave that have a toll, most people first, and how many more there are.

    Where nothing is filtered by, disputes are among them whose people nobody names. Two queries; four as of a day.
    """
    filters = tables.filters
    rows = {row.code: row for row in tables.group("dispute")}
    is_filtered = bool(set(tables.asked) - {"on", "known_on"})
    ids = [*rows, *(() if is_filtered else (id for id in statistics.disputes() if id not in rows))]
    wanted = ids if limit is None else ids[:ASKED_AT_ONCE]
    documents = records.together(PublicationKind.DISPUTE, wanted, filters.known_day)
    there = [(id, found) for id in wanted if isinstance(found := documents.get(id), DisputeDocument)]
    with_toll = (each for id, document in there if (each := _dispute(document, rows.get(id), tables)).costs)
    shown = list(islice(with_toll, limit))
    return shown, len(ids) - len(wanted) + len(there) - len(shown)


def _dispute(document: DisputeDocument, row: Row | None, tables: Tables) -> DisputeToll:
    costs = toll(document, by=tables.filters.day)
    most = max((_most(cost) for cost in costs), default=0)
    return DisputeToll(document, row.people if row else Number(0), tuple((cost, _parts(cost, most)) for cost in costs))


def _most(cost: Toll) -> int:
    return max(cost.figure.count_min or 0, cost.figure.count_max or 0) if cost.figure else 0


def _parts(cost: Toll, most: int) -> tuple[Part, ...]:
    """What is sure, and the rest of the range."""
    least = cost.figure.count_min or 0 if cost.figure else 0
    found = (("rest", 0, least), ("range", least, _most(cost)))
    return tuple(
        Part(kind, f"{100 * start / most:.2f}", f"{100 * (end - start) / most:.2f}")
        for kind, start, end in found
        if end > start
    )
