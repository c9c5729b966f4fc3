"""All twenty-nine invariants of the domain notes are tried, each at all three doors."""

from __future__ import annotations

import importlib
from pathlib import Path

from tests.invariants.doors import DOORS, PROVED


def test_every_invariant_is_tried_at_every_door() -> None:
    for path in Path(__file__).parent.glob("test_*.py"):
        importlib.import_module(f"{__package__}.{path.stem}")
    assert {number: DOORS - PROVED[number] for number in range(1, 30) if DOORS - PROVED[number]} == {}
    assert set(PROVED) == set(range(1, 30))
