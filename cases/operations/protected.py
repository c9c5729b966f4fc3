"""What leaves the house of a person whose name is withheld: country, sectors, and a status for each year.

Days end here. A year is told only where the rows that readers may have make it sure. What is told is the same wherever in
its year a status began or ended: so no first or last day can be read from it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby

from cases import status
from cases.models import Affiliation, Case
from cases.operations.composition import SHOWN, as_read, is_shown
from cases.published.shapes import ProtectedDocument, StatusYear
from cases.reach import ALWAYS, NEVER, Certainty, Period, Reach, reaches
from cases.vocabulary import Confidence, PublicStatus, ReleaseType


def protected_document(case: Case) -> ProtectedDocument:
    """What the public would read of a case whose name is withheld."""
    rows = [row for row in case.periods.order_by("pk") if is_shown(row) and Confidence(row.confidence).is_countable]
    affiliations = case.person.affiliations.select_related("organization", "user_enterprise")
    return ProtectedDocument(
        id=case.public_id,
        country=case.country,
        sectors=sectors(row for row in affiliations if Confidence(row.confidence).is_countable),
        years=years(as_read(row) for row in rows),
    )


def sectors(affiliations: Iterable[Affiliation]) -> tuple[str, ...]:
    """The sectors somebody worked in, as far as readers may know of the work."""
    organizations = (
        organization
        for row in affiliations
        if is_shown(row)
        for organization in (row.organization, row.user_enterprise)
        if organization is not None and organization.sensitivity in SHOWN
    )
    return tuple(sorted({row.sector for row in organizations if row.sector}))


def years(periods: Iterable[Period]) -> tuple[StatusYear, ...]:
    """The years in which a status is sure, each with the public statuses it surely saw, in order of time."""
    known = tuple(periods)
    found: dict[int, list[str]] = {}
    for row in reaches(known, status.FRESHNESS_MONTHS):
        for year, word in _sure(row):
            found.setdefault(year, []).append(word)
    told = {year: _in_order(words) for year, words in sorted(found.items())}
    return tuple(
        StatusYear(year=year, statuses=words, is_whole=_is_whole(known, told, year)) for year, words in told.items()
    )


def _sure(row: Reach) -> Iterator[tuple[int, str]]:
    """The years that a period surely reaches into, with its word; after a detention that is over, that nothing is known."""
    if row.start_latest == NEVER or row.word == ALWAYS:
        return
    first = _year(row.start_latest)
    last = first if row.kind == "T" else _year(row.word)
    word = status.public_status(status.Status(row.period.status, Certainty.CERTAIN))
    yield from ((year, word) for year in range(first, last + 1))
    if row.kind == "D" and row.period.has_ended and row.period.ended_how != ReleaseType.CHANGE_OF_STATUS:
        yield max(first, _year(row.end_latest) if row.is_dated else last), PublicStatus.UNK


def _year(day: int) -> int:
    return dt.date.fromordinal(day).year


def _in_order(words: list[str]) -> tuple[str, ...]:
    """Each status once where it follows itself; that nothing is known, only where nothing known follows."""
    known = [word for position, word in enumerate(words) if word != PublicStatus.UNK or position == len(words) - 1]
    return tuple(word for word, _same in groupby(known))


def _is_whole(periods: tuple[Period, ...], told: dict[int, tuple[str, ...]], year: int) -> bool:
    """Whether the one status of a year is certain on every day of it, and is told of the years on either side too.

    Without those, a status that began on 1 January or was last attested on 31 December would be told to the day.
    """
    words = told[year]
    if len(words) > 1 or words[0] not in told.get(year - 1, ())[-1:] or words[0] not in told.get(year + 1, ())[:1]:
        return False
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    spans = (
        span.status
        for span in status.timeline(periods)
        if span.first_day <= last and (span.next_day is None or span.next_day > first)
    )
    return all(now.certainty == Certainty.CERTAIN and status.public_status(now) == words[0] for now in spans)
