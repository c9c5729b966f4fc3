"""How many people of a list are in every country or territory, and how many of them are detained."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from cases.published.filters import CaseFilter, spans_on
from cases.status import Certainty
from cases.vocabulary import PublicStatus


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


def by_country(filters: CaseFilter) -> list[Country]:
    """The people of a list by country, in the order of the codes. One query."""
    held = Q(status=PublicStatus.HELD)
    spans = (
        spans_on(filters.day).filter(case_version__in=filters.cases().values("pk")).order_by("case_version__country")
    )
    rows = spans.values_list("case_version__country").annotate(
        people=Count("pk"),
        detained=Count("pk", filter=held),
        some_day=Count("pk", filter=held & Q(case_version__slug="", certainty=Certainty.POSSIBLE)),
        last_reported=Count("pk", filter=Q(status=PublicStatus.STALE)),
    )
    return [Country(*row) for row in rows]
