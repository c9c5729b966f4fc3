"""What caches know pages by: the marks that a publication makes stale."""

from __future__ import annotations

ALL, LISTS, ABSENT = "all", "lists", "absent"
"""On every answer; on every page made from many records; on every answer that there is nothing."""


def of_record(public_id: str) -> str:
    """On every page under the address of a record."""
    return f"r-{public_id}"
