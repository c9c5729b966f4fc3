"""Readers look through the list of cases: who is on it, filtered, counted, ordered, turned over, on another day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

import pytest
from django.test import Client

from cases.models import Case, Organization
from cases.vocabulary import AffiliationKind, AffiliationRole, EndState, LibertyStatus, OrgType, ReleaseType
from tests import crowd, factories
from tests.conftest import standing
from tests.pages.reading import names, text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("editor")]

KEYS = (
    "q", "status", "country", "sector", "union", "employer", "dispute", "detained_after", "detained_before", "on",
    "known_on", "sort", "page", "view", "nonsense",
)  # fmt: skip
NASTY = ("9" * 19, "-1", "%00", "%ED%A0%80", "a" * 100_000, "2007-02-30", "%27%22%3E%3Cscript%3E", "%F0%9F%92%A3", "(*")


@pytest.fixture(scope="module")
def editor(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """Edwin, who has published Hana, Sam and Rosa."""
    with standing(django_db_blocker):
        account = factories.account("edwin", "editor")
        hana(account)
        sam(account)
        rosa(account)
        yield account


def hana(editor: Any) -> None:
    """Detained in Türkiye, confirmed last month; of a union."""
    case = crowd.held("Hana Ejemplo", country="TR")
    union = factories.organization("Example Weavers’ Union", country="TR", sector="C")
    factories.cite(union)
    tie(case, union)
    crowd.public(union, editor)
    crowd.public(case, editor)


def sam(editor: Any) -> None:
    """Detained in Peru in June 2007, and nobody reported since mid-July; worked for a mine."""
    case = crowd.stale("Sam Muestra")
    mine = factories.organization("Example Mine", type=OrgType.EMPLOYER_OPERATOR, sector="B")
    factories.cite(mine)
    tie(case, mine, kind=AffiliationKind.EMPLOYMENT, role=AffiliationRole.WORKER)
    crowd.public(mine, editor)
    crowd.public(case, editor)


def rosa(editor: Any) -> None:
    """Detained twice, in 2010 and 2012, and free."""
    case = crowd.file("Rosa Specimen", country="CO")
    for year in (2010, 2012):
        freed = {"end_state": EndState.ENDED, "end": f"{year}-05", "ended_how": ReleaseType.WITHOUT_CHARGE}
        crowd.stay(case, f"{year}-03", dt.date(year, 5, 31), **freed)
        at_liberty = {"status": LibertyStatus.AT_LIBERTY, "end_state": EndState.UNKNOWN}
        crowd.stay(case, f"{year}-05", dt.date(year, 6, 30), **at_liberty)
    crowd.public(case, editor)


@pytest.fixture
def fay(editor: Any) -> None:
    """Detained in June 2007, reported on in early July, released on 1 August, reported on again on the 20th."""
    case = crowd.file("Fay Ejemplo")
    end = {"end_state": EndState.ENDED, "end": "2007-08-01", "ended_how": ReleaseType.WITHOUT_CHARGE}
    crowd.stay(case, "2007-06-05", dt.date(2007, 7, 10), **end)
    at_liberty = {"status": LibertyStatus.AT_LIBERTY, "end_state": EndState.UNKNOWN}
    crowd.stay(case, "2007-08-01", dt.date(2007, 8, 20), **at_liberty)
    crowd.public(case, editor)


def tie(case: Case, to: Organization, **fields: Any) -> None:
    factories.cite(factories.affiliation(case.person, to, **fields))


def shown(reader: Client, query: str = "", lang: str = "en") -> list[str]:
    """The names on the list, in its order."""
    response = reader.get(f"/{lang}/cases/{query}")
    assert response.status_code == 200
    return names(response.content.decode())


def read(reader: Client, query: str = "", lang: str = "en") -> str:
    return text(reader.get(f"/{lang}/cases/{query}").content.decode())


def row(reader: Client, name: str, query: str = "") -> str:
    """What the list says of one person."""
    page = reader.get(f"/en/cases/{query}").content.decode()
    return next(text(found) for found in re.findall(r'<tr><th scope="row".*?</tr>', page, re.DOTALL) if name in found)


def counts(reader: Client, query: str, legend: str) -> dict[str, int]:
    """The values one filter offers, with their counts."""
    page = reader.get(f"/en/cases/{query}").content.decode()
    fieldset = next((part for part in page.split("<fieldset>") if f"<legend>{legend}<" in part), "")
    return {
        label: int(count)
        for label, count in re.findall(r'<span>([^<]+)</span><span class="n">(\d+)<', fieldset.split("</fieldset>")[0])
    }


# Who is on it


def test_a_line_says_what_was_last_known_since_when_and_for_how_long(reader: Client) -> None:
    line = row(reader, "Sam Muestra")
    assert "Detained when last reported" in line
    assert "June 2007" in line and "2 to 6 weeks, when last reported" in line
    assert "15 July 2007" in line
    assert "years" not in line


def test_a_line_of_somebody_detained_counts_to_today(reader: Client) -> None:
    line = row(reader, "Hana Ejemplo")
    assert "Türkiye Example Weavers’ Union" in line
    assert "3 months" in line and "when last reported" not in line


def test_nobody_is_removed_when_released_and_two_detentions_are_one_person(reader: Client) -> None:
    assert shown(reader, "?country=CO") == ["Rosa Specimen"]
    line = row(reader, "Rosa Specimen")
    assert "Released last known 30 June 2012" in line
    assert "March 2012" in line and "in all" in line
    assert counts(reader, "?country=CO", "Status") == {"Released": 1}


def test_what_is_not_known_is_printed_as_not_known(reader: Client, editor: Any) -> None:
    case = crowd.file("Wen Beispiel")
    crowd.stay(case, "", dt.date(2010, 1, 31), status=LibertyStatus.UNKNOWN, end_state=EndState.UNKNOWN)
    crowd.public(case, editor)
    assert (
        row(reader, "Wen Beispiel")
        == "Wen Beispiel Status not known last known 31 January 2010 Peru Not known 31 January 2010"
    )


def test_each_language_has_a_list_in_its_own_words(reader: Client) -> None:
    english, spanish = read(reader), read(reader, lang="es")
    for words in ("Apply filters", "with the number of cases", "Detained from", "Sort by", "Address of this list"):
        assert words in english and words not in spanish


def test_a_draft_is_on_no_list_and_in_no_count(reader: Client) -> None:
    crowd.held("Nobody Yet", country="TR")
    assert sorted(shown(reader)) == ["Hana Ejemplo", "Rosa Specimen", "Sam Muestra"]
    assert counts(reader, "", "Country or territory") == {"Colombia": 1, "Peru": 1, "Türkiye": 1}


# Filters


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("?status=held", {"Hana"}),
        ("?status=held&status=stale", {"Hana", "Sam"}),
        ("?status=held&country=PE", set()),
        ("?country=PE&country=CO", {"Sam", "Rosa"}),
        ("?sector=C", {"Hana"}),
        ("?q=muestra", {"Sam"}),
        ("?q=weavers", {"Hana"}),
        ("?q=MUÉSTRA+sam", {"Sam"}),
        ("?q=nobodyatall", set()),
        ("?detained_before=2007", {"Sam"}),
        ("?detained_after=2010&detained_before=2012", {"Rosa"}),
        ("?detained_after=2007-06-20&detained_before=2007-06-25", {"Sam"}),
        ("?detained_after=2007-07", {"Hana", "Rosa"}),
        ("?q=&status=&country=&on=&page=", {"Hana", "Sam", "Rosa"}),
    ],
)
def test_a_filter_leaves_those_it_names(reader: Client, query: str, names: set[str]) -> None:
    assert {name.split()[0] for name in shown(reader, query)} == names


def test_a_union_and_an_employer_have_their_people(reader: Client) -> None:
    union, mine = Organization.objects.get(sector="C"), Organization.objects.get(sector="B")
    assert shown(reader, f"?union={union.public_id}") == ["Hana Ejemplo"]
    assert shown(reader, f"?employer={mine.public_id}") == ["Sam Muestra"]
    assert shown(reader, f"?union={mine.public_id}") == []


def test_a_filter_counts_what_each_of_its_values_would_leave(reader: Client) -> None:
    by_status = {"Detained": 1, "Detained when last reported": 1, "Released": 1}
    assert counts(reader, "", "Status") == by_status
    assert counts(reader, "?status=held", "Status") == by_status
    assert counts(reader, "?status=held", "Country or territory") == {"Türkiye": 1}
    assert counts(reader, "?status=held&country=PE", "Country or territory") == {"Türkiye": 1, "Peru": 0}


def test_a_filter_in_use_is_a_link_to_the_list_without_it(reader: Client) -> None:
    page = reader.get("/en/cases/?status=held&status=stale&q=ejemplo&sort=name").content.decode()
    chips = dict(re.findall(r'<a (?:rel="nofollow" )?class="chip" href="([^"]+)">([^<]+) <', page))
    assert {words: sorted(parse_qsl(href.lstrip("?").replace("&amp;", "&"))) for href, words in chips.items()} == {
        "Status: Detained": [("q", "ejemplo"), ("sort", "name"), ("status", "stale")],
        "Status: Detained when last reported": [("q", "ejemplo"), ("sort", "name"), ("status", "held")],
        "Search: ejemplo": [("sort", "name"), ("status", "held"), ("status", "stale")],
    }


def test_a_list_of_nobody_explains_itself_and_offers_wider_ones(reader: Client) -> None:
    words = read(reader, "?q=dockers&status=held")
    assert "0 cases" in words
    assert "No case matches “dockers” with these filters" in words
    assert "That doesn’t mean nobody is detained. It means we have no sourced record yet." in words
    assert "Remove “Search: dockers” – 1 case" in words
    assert "Remove “Status: Detained” – 0 cases" in words


# Order and pages


def test_the_list_comes_in_the_order_asked_for(reader: Client) -> None:
    assert shown(reader, "?sort=name") == ["Hana Ejemplo", "Rosa Specimen", "Sam Muestra"]
    assert shown(reader, "?sort=confirmed") == ["Sam Muestra", "Rosa Specimen", "Hana Ejemplo"]


def test_the_longest_detained_come_first_by_the_days_that_are_known(reader: Client) -> None:
    """The months in which Sam was only presumed detained count for nothing once they are over without news."""
    assert shown(reader, "?sort=longest") == ["Hana Ejemplo", "Rosa Specimen", "Sam Muestra"]
    assert shown(reader, "?sort=longest&on=2008-06-01")[0] == "Sam Muestra"


def test_past_the_last_page_the_last_one_is_shown_and_it_is_said(reader: Client) -> None:
    words = read(reader, "?page=7")
    assert "This list has no page 7. The last page is shown." in words
    assert sorted(shown(reader, "?page=7")) == ["Hana Ejemplo", "Rosa Specimen", "Sam Muestra"]


# Other days


@pytest.mark.parametrize(
    ("day", "names"),
    [
        ("2007-05-31", []),
        ("2007-06-15", []),  # possibly, for the day in June is not known: not counted as detained
        ("2007-06-30", ["Sam Muestra"]),
        ("2008-07-01", ["Sam Muestra"]),  # presumed, within twelve months of the last report
        ("2009-01-01", []),
    ],
)
def test_who_was_detained_on_a_day_are_those_who_certainly_or_presumably_were(
    reader: Client, day: str, names: list[str]
) -> None:
    assert shown(reader, f"?status=held&on={day}") == names


def test_the_list_of_another_day_says_so_and_counts_to_that_day(reader: Client) -> None:
    assert "Statuses are those of 10 July 2007." in read(reader, "?on=2007-07-10")
    assert "June 2007 1 to 5 weeks" in row(reader, "Sam Muestra", "?on=2007-07-10")


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2007-05-01", "Peru Not known Not known"),
        ("2007-07-10", "1 to 5 weeks Known from later reports"),
        ("2007-07-15", "15 July 2007"),
        ("2008-07-01", "15 July 2007"),
        ("2009-01-01", "15 July 2007"),
    ],
)
def test_on_another_day_nothing_is_confirmed_on_a_day_after_it(reader: Client, day: str, told: str) -> None:
    assert row(reader, "Sam Muestra", f"?on={day}").endswith(told)


def test_what_confirmed_a_detention_confirms_no_release_after_it(reader: Client, fay: None) -> None:
    assert row(reader, "Fay Ejemplo", "?on=2007-08-10").endswith("Known from later reports")
    assert row(reader, "Fay Ejemplo", "?on=2007-08-20").endswith("20 August 2007")
    assert row(reader, "Fay Ejemplo").endswith("20 August 2007")


def test_the_last_confirmed_of_a_day_are_ordered_by_what_was_confirmed_by_then(reader: Client, fay: None) -> None:
    assert shown(reader, "?sort=confirmed&country=PE") == ["Sam Muestra", "Fay Ejemplo"]
    assert shown(reader, "?sort=confirmed&country=PE&on=2007-07-17") == ["Fay Ejemplo", "Sam Muestra"]


def test_the_list_as_it_was_known_leaves_out_what_was_published_later(reader: Client) -> None:
    assert shown(reader, f"?known_on={crowd.ago(1)}") == []
    assert len(shown(reader, f"?known_on={crowd.TODAY}")) == 3
    assert "As this record knew it on" in read(reader, f"?known_on={crowd.TODAY}")


# What is not understood


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("colour=red", "This list has no filter “colour”. It was left out."),
        ("status=bored", "There is no “bored” to filter by."),
        ("country=XX", "There is no “XX” to filter by."),
        ("sector=shoes", "There is no “shoes” to filter by."),
        ("union=%27%3B--", "There is no “';--” to filter by."),
        ("sort=shoesize", "There is no such order."),
        ("on=2007-02-30", "This is not a date like 2007-06-05."),
        ("on=3000-01-01", "This day has not come yet."),
        ("known_on=yesterday", "This is not a date like 2007-06-05."),
        ("detained_after=summer", "“summer” is neither a year (2007) nor a date (2007-06-05)."),
        ("detained_before=2007-13", "“2007-13” is neither a year (2007) nor a date (2007-06-05)."),
        ("page=two", "Enter a whole number."),
        ("page=0", "Ensure this value is greater than or equal to 1."),
        ("view=globe", "There is no such view."),
        ("q=%00", "Null characters are not allowed."),
    ],
)
def test_what_is_not_understood_is_told_and_the_rest_still_applies(reader: Client, query: str, told: str) -> None:
    words = read(reader, f"?status=held&{query}")
    assert "Part of this address was not understood" in words and told in words
    assert "Everything else still applies." in words
    assert shown(reader, f"?status=held&{query}") == ["Hana Ejemplo"]


def test_the_good_values_of_a_key_count_beside_a_bad_one(reader: Client) -> None:
    assert shown(reader, "?status=bored&status=stale&status=stale") == ["Sam Muestra"]


def test_a_repeated_key_that_takes_one_value_takes_the_last(reader: Client) -> None:
    assert shown(reader, "?q=ejemplo&q=muestra") == ["Sam Muestra"]
    assert shown(reader, "?sort=shoesize&sort=name&page=9&page=1") == ["Hana Ejemplo", "Rosa Specimen", "Sam Muestra"]


def test_whatever_is_asked_the_answer_is_a_page_and_not_long(reader: Client) -> None:
    for key in KEYS:
        for value in NASTY:
            response = reader.get(f"/en/cases/?{key}={value}&{key}={value}")
            assert response.status_code == 200, (key, value[:20])
            page = response.content
            assert len(page) < 60_000 and b"<script>" not in page and b"\x00" not in page, (key, value[:20])
    for path in ("9" * 19, "%00", "%ED%A0%80", "a" * 100_000, "..%2f.."):
        assert reader.get(f"/en/cases/{path}/").status_code == 404
