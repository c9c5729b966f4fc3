"""Numbers in the registers of others, as made-up records would have them."""

from __future__ import annotations

from collections.abc import Iterable

from cases.management.synthetic import MARK
from cases.management.synthetic.chance import Chance
from cases.models import Identifier, Root
from cases.vocabulary import IdentifierScheme
from cases.vocabulary.identifiers import GIVEN_TO

S = IdentifierScheme
HIGHEST = 10**11


def register(chance: Chance, of: str, row: Root) -> Identifier:
    """An identifier of a record. Real registers give no number as high as these, so that they lead nowhere."""
    scheme = chance.deal(GIVEN_TO[of])
    number = chance.number(HIGHEST * 9, HIGHEST * 10 - 1)
    identifier = Identifier(scheme=scheme, value=str(number))
    match scheme:
        case S.WIKIDATA:
            identifier.value = f"Q{number}"
        case S.ISNI:
            identifier.value = _checked(scheme, f"9999{number}"[:15], "0123456789X")
        case S.ILO_CFA:
            identifier.value = str(chance.number(90_000, 99_999))
        case S.UN_WGAD:
            identifier.value = f"{chance.number(900, 999)}/2099"
        case S.COMPANY_REGISTRY:
            identifier.country = getattr(row, "country", "") or "PE"
        case S.LEI:
            identifier.value = _checked(scheme, f"ZZZZZZZZ{number}"[:18], [f"{check:02}" for check in range(2, 99)])
        case S.OPENCORPORATES:
            identifier.value = f"zz/{number}"
        case S.OSM:
            identifier.value = f"way/{number}"
        case S.OTHER:
            identifier.issuer = f"Example Register {MARK}"
    setattr(identifier, of, row)
    return identifier


def _checked(scheme: S, number: str, checks: Iterable[str]) -> str:
    """A number with the check digits that fit it."""
    return next(number + check for check in checks if scheme.fits(number + check))
