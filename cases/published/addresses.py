"""Where the records that stand are, for whoever lists the whole site."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from cases.published.models import Current
from cases.vocabulary import PublicationKind


@dataclass(frozen=True)
class Address:
    """A record that stands, and the day (UTC) it was last published; none where the name is withheld: its day is not told."""

    kind: str
    id: str
    slug: str
    published_on: dt.date | None


STANDING = Current.objects.filter(withdrawn_at=None).exclude(kind__in=(PublicationKind.SITE, PublicationKind.SOURCE))
"""Every record that is found by itself. A source is found with what it says: alone, and with its day, it could point at
somebody whose name is withheld, or at what was withdrawn."""


def count() -> int:
    """How many there are. One query."""
    return STANDING.count()


def part(first: int, most: int) -> list[Address]:
    """Some of them, from the one at a place (0 is the first), in an order that says nothing. One query."""
    rows = STANDING.order_by("key").values_list("kind", "public_id", "slug", "published_at")[first : first + most]
    return [
        Address(kind, public_id, slug, None if kind == PublicationKind.PROTECTED else at.date())
        for kind, public_id, slug, at in rows
    ]
