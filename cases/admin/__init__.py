"""The researchers' desk: one module a noun, every one registered with ``desk``."""

from cases.admin import (
    account,
    case,
    checks,
    collection,
    event,
    legal_limit,
    legal_provision,
    organization,
    owners,
    person,
    place,
    source,
)
from cases.admin.site import desk

__all__ = [
    "account",
    "case",
    "checks",
    "collection",
    "desk",
    "event",
    "legal_limit",
    "legal_provision",
    "organization",
    "owners",
    "person",
    "place",
    "source",
]
