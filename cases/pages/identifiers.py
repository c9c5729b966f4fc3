"""What others call a record: its number in their registers, with the way there."""

from __future__ import annotations

from django.utils.html import format_html
from django.utils.safestring import SafeString

from cases.published.shapes import Identifier
from cases.templatetags.record import coded, country_name
from cases.vocabulary import IdentifierScheme

REL = "nofollow noopener noreferrer external"


def register(row: Identifier) -> str:
    """The name of the register, with its country where there is one in each."""
    name = row.issuer or coded(row.scheme, "IdentifierScheme")
    return f"{name} ({country_name(row.country)})" if row.country else name


def numbered(row: Identifier) -> SafeString:
    """Register and number, which leads there if the register has addresses."""
    address = IdentifierScheme(row.scheme).address(row.value)
    number = format_html("<bdi>{}</bdi>", row.value)
    if address:
        number = format_html('<a href="{}" rel="{}">{}</a>', address, REL, row.value)
    return format_html("{}: {}", register(row), number)


def elsewhere(rows: tuple[Identifier, ...]) -> list[tuple[SafeString, Identifier]]:
    """Each identifier in words, with the fact it is."""
    return [(numbered(row), row) for row in rows]
