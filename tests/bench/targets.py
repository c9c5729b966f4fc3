"""What CI holds to, on the small record: a ratio that was reached is not lost again unnoticed.

These are no goals: those are for large records and a quiet machine. Tighten a line when the site becomes better.
"""

from __future__ import annotations

from tests.bench.goals import Result

HELD = {
    "case page, made ahead ÷ E": 2.7,
    "case page, made while its reader waits ÷ E": 45,
    "304 ÷ E": 2.5,
    "list ÷ E": 15,
    "D ÷ list": 6,
    "D ÷ search": 5,
    "D ÷ JSON": 1.8,
    "D ÷ case": 4,
    "middle page ÷ page 1": 1.8,
    "last page ÷ page 1": 1.8,
    "queries: case": 2,
    "queries: list": 3,
    "queries: search": 4,
    "case page, kB": 10,
    "list, kB": 12,
    "style, kB": 14,
    "script, kB": 2,
    "requests of the case page": 3,
    "requests of the list": 3,
    "CSV, cases a second of CPU ÷ D": 1.8,
    "CSV, growth of memory, MB": 10,
    "cold start to the first case ÷ E": 1.4,
    "memory of a worker ÷ E": 1.5,
    "import ÷ row by row": 8,
    "longest write lock, ms": 500,
}


def is_lost(row: Result) -> bool:
    held = HELD.get(row.name)
    if held is None:
        return False
    return row.ratio < held if row.at_least else row.ratio > held
