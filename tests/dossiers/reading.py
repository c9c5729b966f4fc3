"""What a dossier is asked: its status on chosen days, its counters, and the sentences of its pages."""

from __future__ import annotations

from dataclasses import dataclass

from django.test import Client
from django.urls import reverse

from cases import charges, limits
from cases.dates import Days
from cases.operations.checks import missing
from cases.published import records, shapes
from cases.reach import Certainty
from cases.status import (
    days_deprived,
    days_restricted,
    deprived,
    public_status,
    spells,
    status,
    timeline,
)
from tests.dossiers.desk import Story, day
from tests.pages.reading import text

FRESH = 12

Row = tuple[str, str, str, str]
"""A day, and what is so at its end: the code, how sure, and the day of the last word (empty: none)."""


@dataclass(frozen=True)
class Dossier:
    """A published case as its readers have it."""

    story: Story
    document: shapes.CaseDocument

    @classmethod
    def of(cls, story: Story) -> Dossier:
        found = records.current("case", story.case.public_id)
        assert isinstance(found, records.Published) and isinstance(found.document, shapes.CaseDocument)
        return cls(story, found.document)

    def at_version(self, number: int) -> Dossier:
        """The case as an earlier version told it."""
        found = records.version("case", self.document.id, number)
        assert isinstance(found, records.Published) and isinstance(found.document, shapes.CaseDocument)
        return Dossier(self.story, found.document)

    def status(self, on: str) -> Row:
        found = status(self.document.status_periods(), day(on), FRESH)
        return on, found.code, found.certainty.value, found.as_of.isoformat() if found.as_of else ""

    def statuses(self, days: list[Row]) -> list[Row]:
        """What the record says of the days of a table."""
        return [self.status(on) for on, *_expected in days]

    def public(self, on: str) -> str:
        return public_status(status(self.document.status_periods(), day(on), FRESH)).value

    def held(self, on: str) -> Certainty:
        return deprived(self.document.status_periods(), day(on), FRESH)

    def detained(self, on: str) -> tuple[int, int | None]:
        return _range(days_deprived(self.document.status_periods(), day(on), FRESH))

    def restricted(self, on: str) -> tuple[int, int | None]:
        return _range(days_restricted(self.document.status_periods(), day(on), FRESH))

    def detentions(self) -> int:
        return len(spells(self.document.status_periods()))

    def spans(self) -> list[tuple[str, str, str]]:
        """The first day, code and certainty of every stretch of time there is."""
        found = timeline(self.document.status_periods(), FRESH)
        return [(span.first_day.isoformat(), span.status.code, span.status.certainty.value) for span in found]

    def charge(self, on: str, number: int = 0) -> tuple[str, ...]:
        """How sure it is what had become of a charge by a day, and what."""
        found = charges.state(self.document.charges[number].steps(), day(on), FRESH)
        return found.certainty.value, *found.codes

    def limits_passed(self, on: str) -> list[tuple[str, str, str]]:
        """The provision, how sure it is that the limit had passed by a day, and on which day."""
        periods = self.document.status_periods()
        return [
            (row.provision, found.certainty.value, found.day.edtf)
            for row in self.document.limits
            for found in limits.passed(row.as_limit(), periods, day(on))
        ]

    def lacks(self, on: str = "2024-03-01") -> set[str]:
        """What the desk asks for before the next version, by a day."""
        return {lack.code for lack in missing(self.story.case, day(on))}

    # Pages

    def page(self, reader: Client, lang: str = "en", on: str = "2024-03-01", section: str = "") -> str:
        """The words of the case page, or of one part of it."""
        address = reverse("pages:case", args=[lang, self.document.id, self.document.slug])
        return _read(reader, f"{address}?on={on}", section)

    def organization(self, reader: Client, key: str, lang: str = "en", on: str = "2024-03-01") -> str:
        row = self.story.organizations[key]
        found = records.current("organization", row.public_id)
        assert isinstance(found, records.Published)
        address = reverse("pages:organization", args=[lang, row.public_id, found.document.slug])
        return _read(reader, f"{address}?on={on}")

    def dispute(self, reader: Client, key: str, lang: str = "en", on: str = "2024-03-01") -> str:
        row = self.story.events[key]
        found = records.current("dispute", row.public_id)
        assert isinstance(found, records.Published)
        address = reverse("pages:dispute", args=[lang, row.public_id, found.document.slug])
        return _read(reader, f"{address}?on={on}")

    def listed(self, reader: Client, query: str) -> bool:
        """Whether the list of cases names the person under this query."""
        page = reader.get(reverse("pages:cases", args=["en"]) + query).content.decode()
        return f"><bdi>{self.document.name}</bdi></a>" in page


def _read(reader: Client, address: str, section: str = "") -> str:
    response = reader.get(address)
    assert response.status_code == 200, (address, response.status_code)
    html = response.content.decode()
    if section:
        start = html.index(section)
        html = html[html.rindex("<section", 0, start) : html.index("</section>", start)]
    return text(html)


def _range(days: Days) -> tuple[int, int | None]:
    return days.least, days.most
