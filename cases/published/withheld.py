"""People whose name is withheld, in the tables that lists are made from: by years, and without a word to find them by."""

from __future__ import annotations

import datetime as dt

from cases import dates
from cases.published import columns, log, outline
from cases.published.models import CaseSpan, CaseTerm, CaseVersion, Publication
from cases.published.shapes import ProtectedDocument, encode
from cases.vocabulary import PublicStatus


def project(entry: Publication, document: ProtectedDocument) -> None:
    """The line of a case in lists. What it is known from is the end of a year: no day of publication can be asked out."""
    known_from = dt.date(entry.at.year, 12, 31)
    CaseVersion.objects.filter(public_id=entry.public_id, known_until=None).update(known_until=known_from)
    first = next((row.year for row in document.years if PublicStatus.HELD in row.statuses), None)
    detained = dates.parse(f"{first:04}" if first else "")
    version = CaseVersion.objects.create(
        seq=entry.seq,
        public_id=entry.public_id,
        version=entry.version,
        slug="",
        name="",
        sort_name="",
        country=document.country,
        known_from=known_from,
        known_until=None,
        first_detained=detained.edtf,
        first_detained_earliest=detained.earliest,
        first_detained_latest=detained.latest,
        last_confirmed=None,
        updated_at=entry.at,
        body=log.canonical(encode(document)),
    )
    terms = [("country", document.country), *(("sector", code) for code in document.sectors)]
    CaseTerm.objects.bulk_create(
        CaseTerm(key=f"{version}:{facet}:{value}", case_version=version, facet=facet, value=value)
        for facet, value in terms
    )
    spans = _spans(version, document)
    CaseSpan.objects.bulk_create(spans)
    columns.keep(version, outline.of_withheld(version, document, [span.first_day for span in spans]))


def _spans(version: CaseVersion, document: ProtectedDocument) -> list[CaseSpan]:
    """A span a year, and one for all the time before and one for all the time after those that are told."""
    told = [row.year for row in document.years]
    years = [dt.MINYEAR, *range(told[0], min(told[-1] + 2, dt.MAXYEAR + 1))] if told else [dt.MINYEAR]
    first_days = [dt.date(year, 1, 1) for year in dict.fromkeys(years)]
    found = [(day, document.told(day.year)) for day in first_days]
    return [
        CaseSpan(
            key=f"{version}:{position}",
            case_version=version,
            first_day=day,
            next_day=first_days[position + 1] if position + 1 < len(first_days) else None,
            status=now.status,
            certainty=now.certainty,
            code=now.code,
            as_of=None,
        )
        for position, (day, now) in enumerate(found)
    ]
