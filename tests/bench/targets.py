"""What is held to in CI: a goal that was reached once is not lost again unnoticed."""

from __future__ import annotations

from tests.bench.goals import Result

PROMISED = {
    (1, "case page, asked for the first time ÷ E"),
}


def is_promised(row: Result) -> bool:
    return (row.goal, row.name) in PROMISED
