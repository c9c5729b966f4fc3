"""A reader of somebody whose name is withheld learns of a country, a sector and years, in whichever way they ask."""

from __future__ import annotations

import datetime as dt
import gzip
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from cases.models import Case
from cases.operations.protection import publish_as
from cases.operations.withdraw import withdraw
from cases.vocabulary import LibertyStatus, PublishedAs
from tests import factories
from tests.pages.reading import text

pytestmark = pytest.mark.django_db

MAY = dt.datetime(2024, 5, 17, 15, 30, tzinfo=dt.UTC)
MONTHS = "January|February|March|April|June|July|August|September|October|November|December|enero|febrero|marzo|abril|mayo|junio"
DAY = re.compile(rf"\d{{4}}-\d\d|\d\d? (de )?({MONTHS}|May)|({MONTHS}|May) \d{{4}}", re.IGNORECASE)


@pytest.fixture
def edwin(db: None) -> Any:
    return factories.account("edwin", "editor")


@pytest.fixture
def petra(edwin: Any) -> Case:
    """Held from June 2021 to March 2023, then on conditions, last confirmed in February 2024; published in May 2024."""
    case = factories.held_case(
        "Petra Reservada", start="2021-06-05", last_attested=None, end="2023-03-09", end_state="ended"
    )
    row = case.periods.get()
    row.ended_how = "pending_restricted"
    row.save()
    factories.cite(
        factories.period(
            case, status=LibertyStatus.RELEASED_RESTRICTED, start="2023-03-09", last_attested=dt.date(2024, 2, 1)
        ),
        row.citations.get().source,
    )
    factories.cite(factories.affiliation(case.person, factories.organization("Union of Marcona", sector="B07")))
    case = publish_as(case, PublishedAs.PROTECTED, factories.account("rita", "researcher"), MAY)
    factories.publish_by_two(case, edwin, MAY)
    return case


def page(case: Case, lang: str = "en", query: str = "") -> str:
    return reverse("pages:protected", args=[lang, case.public_id]) + query


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("Name withheld", "Peru", "Released on conditions 2024", "at some time in 2024", "2022", "Every day")),
        ("es", ("Nombre reservado", "Perú", "En libertad con restricciones 2024", "en algún momento de 2024", "Todos los días")),
    ],
)  # fmt: skip
def test_the_page_tells_years_and_no_day(reader: Client, petra: Case, lang: str, words: tuple[str, ...]) -> None:
    response = reader.get(page(petra, lang, "?on=2024-03-01"))
    told = text(response.content.decode())
    for each in words:
        assert each in told
    shown = re.sub(r'href="[^"]*"', "", response.content.decode())  # what the reader asked comes back in addresses
    assert not DAY.search(shown)
    assert not re.search("Petra|Reservada|Marcona|leaflet|name=.author", shown)
    assert len(gzip.compress(response.content)) < 10_000


def test_it_takes_two_queries_and_is_the_same_on_every_day_of_a_year(
    reader: Client, petra: Case, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        assert reader.get(page(petra)).status_code == 200
    for year, told in {
        2020: "Status not known",
        2021: "Detained 2021",
        2022: "every day of 2022",
        2023: "conditions 2023",
    }.items():
        answers = set()
        for day in ("01-01", "06-05", "12-31"):
            response = reader.get(page(petra, query=f"?on={year}-{day}"))
            answers.add(text(response.content.decode()))
        assert len(answers) == 1
        assert told in answers.pop()
    assert "when last reported, in 2024" in text(reader.get(page(petra, query="?on=2025-06-01")).content.decode())


def test_no_other_address_is_theirs(reader: Client, petra: Case) -> None:
    for address in (
        reverse("pages:case", args=["en", petra.public_id, "-"]),
        page(petra) + "petra-reservada/",
        page(petra, query="?known_on=2024-05-17"),
        page(petra, query="?known_on=2024-12-30"),
    ):
        assert reader.get(address).status_code == 404, address
    assert reader.get(page(petra, query="?known_on=2024-12-31")).status_code == 200
    assert reader.get(reverse("pages:short", args=[petra.public_id]))["Location"] == page(petra)


def test_the_list_has_a_line_for_them_and_finds_them_by_country_sector_and_status_alone(
    reader: Client, petra: Case
) -> None:
    def found(query: str) -> str:
        return text(reader.get(f"/en/cases/?{query}").content.decode().split('id="h-res"')[1])

    line = found("on=2022-05-05")
    assert "Name withheld" in line and "told of 2022, not of any day" in line
    assert not DAY.search(line.partition("Name withheld")[2])
    for query in (
        "country=PE",
        "sector=B07",
        "status=held&on=2021-02-01",
        "status=cond&on=2024-01-01",
        "detained_after=2021-12",
    ):
        assert "Name withheld" in found(query), query
    for query in (
        "q=Petra",
        "q=Reservada",
        "q=withheld",
        "q=mining",
        "status=held&on=2020-05-05",
        "known_on=2024-05-17",
    ):
        assert "Name withheld" not in found(query), query
    for order in ("longest", "confirmed", "name"):
        assert "Name withheld" in found(f"sort={order}")


def test_the_home_page_counts_them_apart_and_tells_of_no_update(reader: Client, petra: Case, edwin: Any) -> None:
    told = text(reader.get("/en/").content.decode())
    assert "on this record, whose name is withheld 1" in told and "people named on this record 0" in told
    assert "Nothing has been published yet" in told
    assert "Most recently updated" not in told


def test_versions_are_told_by_years_and_what_changed_in_words(reader: Client, petra: Case, edwin: Any) -> None:
    row = petra.periods.get(status=LibertyStatus.RELEASED_RESTRICTED)
    row.last_attested, row.start = dt.date(2023, 4, 1), "2023-03"
    row.save()
    factories.publish_by_two(petra, edwin, MAY + dt.timedelta(days=20))
    versions = reader.get(reverse("pages:protected_versions", args=["en", petra.public_id])).content.decode()
    assert text(versions).count("2024") >= 2 and not DAY.search(text(versions))
    assert 'class="hash"' not in versions
    second = reader.get(reverse("pages:protected_version", args=["en", petra.public_id, 2])).content.decode()
    assert "Version 1 of 2024" in text(second) and "2024" in text(second)
    assert not DAY.search(text(second)) and "SHA-256" not in second
    first = text(reader.get(reverse("pages:protected_version", args=["es", petra.public_id, 1])).content.decode())
    assert "Esta es la versión 1. Fue reemplazada." in first


def test_a_withdrawn_page_says_the_year_and_no_more(reader: Client, petra: Case, edwin: Any) -> None:
    withdraw(petra, edwin, MAY + dt.timedelta(days=40), "consent_withdrawn")
    response = reader.get(page(petra))
    told = text(response.content.decode())
    assert response.status_code == 410
    assert "It was withdrawn in 2024." in told and "onsent" not in told and not DAY.search(told)
