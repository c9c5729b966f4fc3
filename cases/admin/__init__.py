"""The researchers' desk: one module a noun, every one registered with ``desk``."""

from cases.admin import (
    account,
    case,
    checks,
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
