"""How many people of a list are in every country or territory, and how many of them are detained."""

from __future__ import annotations

from dataclasses import dataclass

from cases.published.crossing import Found
from cases.published.statistics import People, people_of


@dataclass(frozen=True)
class Country:
    """The people of one country; ``code`` is ISO 3166-1, empty where the country is not known.

    ``detained`` and ``last_reported`` are as the list tells them. Of ``some_day`` of those detained only the year is
    told, for their names are withheld: no figure of the day may count them.
    """

    code: str
    people: int
    detained: int
    some_day: int
    last_reported: int

    @property
    def confirmed(self) -> int:
        """How many are detained on the day of the list, as far as sources go."""
        return self.detained - self.some_day


def by_country(found: Found) -> list[Country]:
    """The people of a list by country, in the order of the codes."""
    counted = sorted(
        (code, people_of(found, members & found.hits)) for code, members in found.values("country").sets.items()
    )
    return [country(code, people) for code, people in counted if people.total]


def country(code: str, people: People) -> Country:
    """The people of one country."""
    tally = people.tally
    return Country(code, people.total, tally.listed, tally.listed - tally.certain, tally.last_reported)
