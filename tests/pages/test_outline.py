"""What a list and a file tell of somebody is what the documents tell, on any day: the outline they are made from says the same."""

from __future__ import annotations

import datetime as dt
import json
from random import Random
from typing import Any

import pytest

from cases import status
from cases.pages import lines, people
from cases.pages.download_rows import Asked, Writer
from cases.published import caselist, columns, outline, shapes, site
from cases.published.columns import COLUMNS, JSON, OF_THE_DOWNLOAD
from cases.published.labels import country_name
from cases.published.models import CaseOutline, CaseVersion
from cases.published.shapes import Words
from cases.templatetags import record
from cases.vocabulary import EndState, PublicStatus, ReleaseType
from tests import crowd, factories
from tests.pages.reading import text
from tests.synthetic.making import make

pytestmark = pytest.mark.django_db

DAYS = [dt.date(1900, 1, 1), *(dt.date(2005, 1, 1) + dt.timedelta(days=40 * step) for step in range(210))]


def told(version: CaseVersion, day: dt.date) -> dict[str, Any]:
    """The row of a file for a day."""
    ((found, text),) = columns.read(JSON, [version.pk])
    writer = Writer(JSON, Asked(day, None, "CC-BY-4.0", ""), {})
    writer.learn([found])
    row: dict[str, Any] = json.loads(f"{{{writer.row(found, text)}}}")
    return row


def looked_up(version: CaseVersion, day: dt.date) -> dict[str, Any]:
    """What the document says of that day, asked question by question."""
    document = shapes.decode(version.body)
    if isinstance(document, shapes.ProtectedDocument):
        year = document.told(day.year)
        return {
            "name": None,
            "status": year.status,
            "certainty": year.certainty,
            "last_confirmed": None,
            "version": version.version,
        }
    assert isinstance(document, shapes.CaseDocument)
    periods, months = document.status_periods(), site.freshness_months()
    now = status.status(periods, day, months)
    begun = [spell for spell in status.spells(periods) if people._may_have_begun(spell, day)]
    days = status.days_deprived(periods, day, months) if begun else None
    confirmed = status.last_confirmed(now, day)
    return {
        "name": document.name,
        "other_names": [name.text for name in document.names],
        "summary_en": document.summary.en or None,
        "country": document.country,
        "status": status.public_status(now),
        "certainty": now.certainty,
        "status_as_of": now.as_of.isoformat() if now.as_of else None,
        "last_confirmed": confirmed.isoformat() if confirmed else None,
        "detained_from": (begun[-1].start.edtf or None) if begun else None,
        "days_detained_min": days.least if days else None,
        "days_detained_max": days.most if days else None,
        "sources": len(document.sources),
        "version": version.version,
    }


def said(version: CaseVersion, day: dt.date) -> str:
    """The line of the list for a day."""
    (found,) = outline.read([version.pk])
    unions = [Words(en=label.label.en) for label in caselist.labels([version.pk])[version.pk] if label.facet == "union"]
    return text(lines.lines([(found, unions)], day, "en"))


def to_be_said(version: CaseVersion, day: dt.date) -> str:
    """The same from what the document says of that day."""
    (row,) = caselist.cases([version], day, site.freshness_months())
    line = people.any_line(row, day)
    status, place = str(PublicStatus(row.status).label), country_name(row.country) if row.country else "Not known"
    if isinstance(line, people.WithheldLine):
        year = f"told of {line.row.year}, not of any day" if line.row.year else ""
        since = record.date(row.first_detained) if row.first_detained else "Not known"
        words = ["Name withheld", status, year, place, *(record.coded(code, "Sector") for code in row.sectors), since]
        return " ".join(filter(None, map(text, (*words, str(line.row.year or "Not known")))))
    later = "Known from later reports" if line.is_told_later else "Not known"
    words = [
        *(line.row.name, *(name for name, _lang in line.row.other_names[:2]), status),
        f"last known {record.date_inline(line.as_of)}" if line.is_dated else "",
        *(place, *(union.label.en for union in line.row.unions)),
        *(record.date(line.since) if line.since else "Not known", line.length),
        record.date(line.last_confirmed) if line.last_confirmed else later,
    ]
    return " ".join(filter(None, map(text, words)))


def turns(version: CaseVersion) -> list[dt.date]:
    """The days on which a row begins to say something else."""
    (found,) = outline.read([version.pk])
    firsts = {stretch.first_day for stretches in (found.stands, found.days, found.begun) for stretch in stretches}
    return [dt.date.fromordinal(day) for day in sorted(firsts)]


def agree(days: list[dt.date]) -> int:
    """How many rows of the standing versions were compared, on these days and on those on which anything changes."""
    compared = 0
    for version in caselist.standing():
        for day in (*days, *turns(version)):
            expected = looked_up(version, day)
            assert {name: value for name, value in told(version, day).items() if name in expected} == expected, day
            assert said(version, day) == to_be_said(version, day), day
            compared += 1
    return compared


def test_a_file_tells_of_a_day_what_the_documents_tell() -> None:
    edwin = factories.account("edwin", "editor")
    twice = crowd.held("Dina Ejemplo")
    freed = {"end_state": EndState.ENDED, "end": "2007-08-01", "ended_how": ReleaseType.WITHOUT_CHARGE}
    crowd.stay(twice, "2007-06-05", dt.date(2007, 7, 10), **freed)
    for root in (crowd.held("Hana Ejemplo"), crowd.stale("Sam Muestra"), twice):
        crowd.public(root, edwin)
    assert agree([*DAYS[::15], crowd.TODAY]) > 2 * 16
    for version in caselist.standing():
        assert (*told(version, crowd.TODAY), *OF_THE_DOWNLOAD) == tuple(column.name for column in COLUMNS)


@pytest.mark.proof
def test_by_another_limit_a_file_tells_another_status() -> None:
    edwin = factories.account("edwin", "editor")
    crowd.public(crowd.held("Hana Ejemplo"), edwin)
    before = CaseOutline.objects.get().body
    crowd.public(factories.site(freshness_months=1), edwin)
    assert CaseOutline.objects.get().body != before
    assert agree([crowd.TODAY, *DAYS[::20]])


@pytest.mark.proof
def test_of_hundreds_of_lives_a_file_tells_what_the_documents_tell() -> None:
    make("--cases", 24, "--publish")
    dice = Random(6)
    assert agree([*dice.sample(DAYS, 25), dt.date(2026, 3, 1)]) > 250
