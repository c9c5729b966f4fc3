"""Readers ask how many: each figure counts people, says how sure it is, and leads to a list of exactly these people."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.operations.withdraw import withdraw
from cases.pages.tables import ends
from cases.vocabulary import CountBasis, EndState, EventRole, EventType, LibertyStatus, ReleaseType, WithdrawalReason
from tests import crowd, factories
from tests.conftest import standing
from tests.pages.reading import text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("editor")]

COUNT = re.compile(
    r'<a (?:rel="nofollow" )?(?:class="rec__sub" )?href="(/../cases/\?[^"]*)"[^>]*>(?:<title>[^<]*</title><circle[^>]*/><text[^>]*>)?(\d+)'
)


@pytest.fixture(scope="module")
def editor(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """Edwin, who has published Hana, Sam, Rosa, Petra without her name, and a strike."""
    with standing(django_db_blocker):
        account = factories.account("edwin", "editor")
        hana(account)
        crowd.public(crowd.stale("Sam Muestra", country="PE"), account)
        rosa(account)
        crowd.public(factories.withheld_case(), account)
        strike(account)
        yield account


def hana(editor: Any) -> None:
    """Detained in Türkiye for a hundred days, confirmed last month; of a union."""
    case = crowd.held("Hana Ejemplo", country="TR")
    union = factories.organization("Example Weavers’ Union", country="TR", sector="C")
    factories.cite(union)
    factories.cite(factories.affiliation(case.person, union))
    crowd.public(union, editor)
    crowd.public(case, editor)


def rosa(editor: Any) -> None:
    """Detained twice, in 2010 and 2012, two or three months in all, and free since."""
    case = crowd.file("Rosa Specimen", country="CO")
    for year in (2010, 2012):
        freed = {"end_state": EndState.ENDED, "end": f"{year}-05", "ended_how": ReleaseType.WITHOUT_CHARGE}
        crowd.stay(case, f"{year}-03-20", dt.date(year, 4, 15), **freed)
        crowd.stay(
            case, f"{year}-05", dt.date(year, 6, 30), status=LibertyStatus.AT_LIBERTY, end_state=EndState.UNKNOWN
        )
    crowd.public(case, editor)


def strike(editor: Any) -> None:
    """Nine were wanted as one source has it, twelve as another has it."""
    dispute = factories.event("=Example strike", is_dispute=True, type=EventType.STRIKE, start="2007-06")
    for least in (9, 12):
        part = {"role": EventRole.WANTED, "count_min": least, "count_basis": CountBasis.AT_LEAST}
        factories.cite(factories.participant(dispute, **part), crowd.report(crowd.ago(least)))
    factories.cite(dispute)
    crowd.public(dispute, editor)


def page(reader: Client, query: str = "", lang: str = "en") -> str:
    response = reader.get(f"/{lang}/statistics/{query}")
    assert response.status_code == 200
    return response.content.decode()


def section(html: str, name: str) -> str:
    """What one chart and its table say."""
    return text(html[html.index(f'id="{name}"') :].split("</section>")[0])


def rows(reader: Client, chart: str, query: str = "", lang: str = "en") -> list[dict[str, str]]:
    response = reader.get(f"/{lang}/statistics/{chart}.csv{query}")
    assert response.status_code == 200
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))


def on(reader: Client, day: str, query: str = "") -> tuple[str, str, str]:
    """Who was detained on a day: confirmed, when last reported, on some day of the year."""
    row = rows(reader, "over-time", f"?on={day}{query}")[-1]
    assert row["day"] == day
    return row["certain"], row["last_reported"], row["some_day_of_the_year"]


# Who was detained


def test_the_confirmed_and_the_last_reported_are_told_apart(reader: Client) -> None:
    told = section(page(reader), "time")
    assert "1 person is confirmed in detention today" in told
    assert "2 more were detained when last reported" in told  # Sam, and Petra in the year of her report
    assert "1 persona en detención confirmada hoy" in section(page(reader, lang="es"), "time")


def test_a_day_has_who_was_surely_detained_and_nobody_who_only_may_have_been(reader: Client) -> None:
    assert on(reader, "2007-06-15") == ("0", "0", "0")  # Sam: some time in June, which is not yet over
    assert on(reader, "2007-06-30") == ("1", "0", "0")
    assert on(reader, "2008-07-15") == ("1", "0", "0")
    assert on(reader, "2008-07-16") == ("0", "1", "0")
    assert on(reader, "2010-04-10") == ("1", "1", "0")


def test_of_a_name_withheld_a_year_is_told_and_no_day(reader: Client) -> None:
    assert {on(reader, day) for day in ("2024-01-01", "2024-01-20", "2024-12-31")} == {("0", "1", "1")}
    told = section(page(reader, "?on=2024-01-20"), "time")
    assert "Nobody on this record is confirmed to have been in detention on 20 January 2024" in told
    assert "1 person, whose name is withheld, was detained at some time of the year" in told


def test_two_detentions_are_one_person(reader: Client) -> None:
    (row,) = [row for row in rows(reader, "country") if row["country"] == "CO"]
    assert (row["people"], row["certain"], row["last_reported"]) == ("1", "0", "0")


def test_the_days_are_ends_of_quarters_and_the_day_asked_for() -> None:
    assert [str(day) for day in ends(dt.date(2024, 5, 5), dt.date(2024, 10, 1))] == [
        "2024-03-31",
        "2024-06-30",
        "2024-09-30",
        "2024-10-01",
    ]
    assert ends(dt.date(1, 1, 1), dt.date(2024, 12, 31))[0] == dt.date(1984, 12, 31)
    assert ends(dt.date.min, dt.date.min) == [dt.date.min]


# How long


def test_a_length_counts_only_where_both_its_ends_lie(reader: Client) -> None:
    found = {row["length"]: row["people"] for row in rows(reader, "length")}
    # Hana: a hundred days, confirmed. Rosa: 2 times 42 to 72 days. Sam: 2 to 6 weeks, which is a month or less or more.
    assert found == {
        "under-1-month": "0", "1-to-6-months": "2", "6-to-12-months": "0", "1-to-2-years": "0", "2-to-5-years": "0",
        "over-5-years": "0", "range": "1", "never": "0", "untold": "1",
    }  # fmt: skip
    assert "is in none of them, and is counted apart" in section(page(reader), "length")


def test_before_anybody_was_detained_nobody_had_been(reader: Client) -> None:
    found = {row["length"]: row["people"] for row in rows(reader, "length", "?on=2000-01-01")}
    assert {code for code, people in found.items() if people != "0"} == {"never", "untold"}


# The lists behind the figures


def walk(reader: Client, query: str, lang: str, every: int) -> int:
    """Follow the counts of a page to their lists; how many were followed."""
    html = page(reader, query, lang)
    found = sorted({(unescape(href), int(count)) for href, count in COUNT.findall(html)})
    for href, count in found[::every]:
        listed = re.search(r'<h2 id="h-res">(\d+)', reader.get(href).content.decode())
        assert listed is not None and int(listed[1]) == count, (href, count)
    return len(found)


def test_every_count_leads_to_a_list_with_exactly_these_people(reader: Client) -> None:
    assert walk(reader, "", "en", every=12) > 80
    assert walk(reader, "?on=2010-04-10", "es", every=12) > 10


@pytest.mark.proof
@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize(
    "query",
    ["", "?on=2024-06-01", "?status=stale", "?country=PE&country=TR&on=2008-01-01", "?length=range&on=2012-04-01",
     "?q=sam", "?status=held&status=free&on=2024-01-20", "?detained_after=2010&sector=C"],
)  # fmt: skip
def test_whatever_is_filtered_by_the_counts_are_those_of_the_lists(reader: Client, query: str, lang: str) -> None:
    assert walk(reader, query, lang, every=1) >= 0


def test_a_count_that_no_list_has_says_how_many_the_list_has(reader: Client) -> None:
    told = section(page(reader, "?on=2024-06-01"), "country")
    assert "Peru 2 0 1 on the list 1" in told


def test_a_filter_leaves_those_it_names(reader: Client) -> None:
    assert [row["country"] for row in rows(reader, "country", "?country=PE&country=TR")] == ["PE", "TR"]
    assert [row["status"] for row in rows(reader, "status", "?status=stale")] == ["stale"]
    assert on(reader, "2008-01-01", "&status=free&country=PE") == ("1", "0", "0")
    html = page(reader, "?country=PE")
    assert "Country or territory: Peru" in text(html)
    assert "In this chart people of every status are counted." in text(page(reader, "?status=stale"))


def test_the_list_is_filtered_by_the_length_of_the_detention(reader: Client) -> None:
    html = reader.get("/en/cases/?length=range").content.decode()
    assert "Sam Muestra" in html and "Hana Ejemplo" not in html
    assert "Time in detention: Known only as a range" in text(html)
    assert "There is no such length." in text(reader.get("/en/cases/?length=short").content.decode())


# What was known


def test_what_was_withdrawn_is_in_no_figure_of_any_day(reader: Client, editor: Any) -> None:
    gone = crowd.held("Gone Example", country="BO")
    crowd.public(gone, editor)
    known = f"?known_on={crowd.TODAY}&on={crowd.ago(20)}"
    assert "BO" in {row["country"] for row in rows(reader, "country", known)}
    assert on(reader, str(crowd.ago(20)), f"&known_on={crowd.TODAY}")[0] == "2"
    withdraw(gone, editor, crowd.NOW, WithdrawalReason.CONSENT_WITHDRAWN)
    assert "BO" not in {row["country"] for row in rows(reader, "country", known)}
    assert "Bolivia" not in page(reader, known)
    assert on(reader, str(crowd.ago(20)), f"&known_on={crowd.TODAY}")[0] == "1"


# Disputes


def test_ranges_of_a_dispute_are_never_added_up(reader: Client) -> None:
    told = section(page(reader), "disputes")
    assert "Wanted At least 12" in told
    assert "21" not in told
    (row,) = rows(reader, "disputes")
    assert (row["what"], row["at_least"], row["at_most"]) == ("Wanted", "12", "")


# Files


def test_a_spreadsheet_runs_nothing(reader: Client) -> None:
    (row,) = rows(reader, "disputes")
    assert row["name"] == "'=Example strike"


def test_a_file_is_called_after_its_day_and_leads_to_the_lists(reader: Client) -> None:
    response = reader.get("/es/statistics/country.csv?on=2024-06-01&known_on=2026-01-01")
    assert response.headers["Content-Disposition"].endswith('country-2024-06-01-known-2026-01-01.csv"')
    assert reader.get("/en/statistics/nonsense.csv").status_code == 404
    found = {row["country"]: row for row in rows(reader, "country", lang="es")}
    assert found["TR"]["name"] == "Turquía" and found["TR"]["list"].endswith("/es/cases/?country=TR")


# Whatever is asked


@pytest.mark.parametrize(
    "query", ["?on=0001-01-01", "?on=9999-12-31&length=x&colour=red", "?known_on=0001-01-01&q=%00"]
)
def test_whatever_is_asked_there_is_an_answer(reader: Client, query: str) -> None:
    assert ("not understood" in page(reader, query)) == ("red" in query or "%00" in query)


def test_the_queries_do_not_grow_with_the_record(reader: Client, editor: Any) -> None:
    def queries(query: str) -> int:
        page(reader, query)  # the index is read once a process
        with CaptureQueriesContext(connection) as found:
            page(reader, query)
        return len(found)

    assert queries("") == 4
    assert queries("?known_on=2026-11-28") <= 11
    crowd.crowd(1, editor)
    assert queries("") == 4
