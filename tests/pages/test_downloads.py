"""Readers take a list of cases along, and have the cases of the list, told as it tells them."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cases.models import Case, Organization, Person
from cases.operations.withdraw import withdraw
from cases.pages import downloads
from cases.published import columns, gate
from cases.published.columns import COLUMNS
from cases.published.filters import FACETS, CaseFilter
from cases.vocabulary import AffiliationKind, AffiliationRole, PublishedAs, WithdrawalReason
from tests import crowd, factories
from tests.conftest import standing
from tests.pages.reading import SITE, names, text

pytestmark = pytest.mark.django_db

FORMULA = '=HYPERLINK("https://evil.example")'


@pytest.fixture(scope="module", autouse=True)
def editor(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """Edwin, who has published Hana and Sam by name and Petra without it, and withdrawn Gone."""
    with standing(django_db_blocker):
        account = factories.account("edwin", "editor")
        hana = crowd.held("Hana Ejemplo", country="TR")
        union = factories.organization("Example Weavers’ Union", country="TR", sector="C")
        row = factories.affiliation(hana.person, union, kind=AffiliationKind.MEMBERSHIP, role=AffiliationRole.MEMBER)
        for fact in (union, row):
            factories.cite(fact)
        petra = crowd.held("Petra Reservada")
        Case.objects.filter(pk=petra.pk).update(published_as=PublishedAs.PROTECTED)
        petra.refresh_from_db()
        gone = crowd.stale("Gone Example")
        for root in (union, hana, crowd.stale("Sam Muestra"), petra, gone):
            crowd.public(root, account)
        withdraw(gone, account, crowd.NOW, WithdrawalReason.CONSENT_WITHDRAWN)
        yield account


def table(reader: Client, query: str = "") -> list[dict[str, str]]:
    response = reader.get(f"/data/cases.csv{query}")
    assert response.status_code == 200
    return list(csv.DictReader(io.StringIO(response.getvalue().decode())))


def whole(reader: Client, query: str = "") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(reader.get(f"/data/cases.json{query}").getvalue())
    return found


def test_a_reader_takes_along_whom_the_list_names_and_how_many(reader: Client) -> None:
    for query in ("", "?status=held", "?country=TR", "?sort=name", "?on=2007-06-20", "?known_on=2020-01-01", "?q=hana"):
        page = reader.get(f"/en/cases/{query}").content.decode()
        total = int(re.search(r"(\d+) cases?", text(page[page.index("h-res") :]))[1])  # type: ignore[index]
        rows = table(reader, query)
        taken = whole(reader, query)
        assert [row["name"] or "Name withheld" for row in rows] == names(page), query
        assert len(rows) == len(taken["cases"]) == taken["total"] == total, query
        lines = reader.get(f"/data/cases.jsonl{query}")
        assert int(lines["X-Total-Count"]) == total == len(lines.getvalue().splitlines()), query


def test_the_list_leads_to_exactly_itself(reader: Client) -> None:
    page = reader.get("/en/cases/?status=held&sort=name&page=1").content.decode()
    for form in ("/data/cases.csv", "/data/cases.json", "/feeds/en/cases.atom"):
        assert f'href="{form}?status=held&amp;sort=name"' in page
    assert "Take these 2 cases with you" in text(page)


def test_a_row_says_what_is_known_and_how_surely(reader: Client) -> None:
    sam = next(row for row in table(reader) if row["name"] == "Sam Muestra")
    assert (sam["status"], sam["status_en"], sam["is_confirmed"]) == ("stale", "Detained when last reported", "no")
    assert (sam["detained_from"], sam["detained_from_earliest"], sam["detained_from_latest"]) == (
        "2007-06", "2007-06-01", "2007-06-30",
    )  # fmt: skip
    assert sam["last_confirmed"] == factories.LEAFLET_DAY.isoformat()
    assert sam["licence"] == "CC-BY-4.0" and sam["on"] == crowd.TODAY.isoformat() and sam["known_on"] == ""
    hana = next(row for row in whole(reader)["cases"] if row["name"] == "Hana Ejemplo")
    assert hana["status"] == "held" and hana["is_confirmed"] is True
    assert hana["days_detained_min"] >= 70 and hana["unions_en"] == ["Example Weavers’ Union"]
    assert (
        reader.get(hana["url"].partition("testserver")[2] or hana["url"][hana["url"].index("/c/") :]).status_code == 302
    )


def test_of_whom_the_name_is_withheld_a_file_tells_country_sectors_and_a_year(reader: Client) -> None:
    rows = [row for row in table(reader) if row["published_as"] == "protected"]
    assert len(rows) == 1
    told = {name for name, value in rows[0].items() if value}
    assert told <= {
        "id", "url", "published_as", "country", "country_en", "country_es", "sectors", "status", "status_en", "status_es",
        "certainty", "is_confirmed", "first_detained", "first_detained_earliest", "first_detained_latest", "version",
        "version_url", "on", "licence",
    }  # fmt: skip
    assert re.fullmatch(r"\d{4}", rows[0]["first_detained"])
    for form in downloads.FORMS:
        assert b"Petra" not in reader.get(f"/data/cases.{form}").getvalue()


def test_what_was_withdrawn_is_in_no_file_of_any_day(reader: Client) -> None:
    for query in ("", f"?known_on={crowd.TODAY}", "?on=2007-06-20"):
        for form in downloads.FORMS:
            assert b"Gone Example" not in reader.get(f"/data/cases.{form}{query}").getvalue()


@pytest.mark.parametrize(
    "cell",
    [
        FORMULA,
        "+1",
        "-1",
        "@A1",
        "  =1+1",
        "\t1",
        "a\n=1",
        "a\r=1",
        "a\r\n +1",
        "\n1",
        "\uff1d1",
        "\u00a0=1",
        "\u2028x\u2028=1",
    ],
)
def test_no_cell_is_a_formula(cell: str) -> None:
    from cases.published.cells import guarded

    starts = re.split(r"\r\n|[\n\r\u2028]", guarded(cell))
    assert not [line for line in starts if re.match(r"\s*[=+\-@\t\uff1d]", line)]
    assert guarded(cell).replace("'", "") == cell
    assert not guarded(cell).startswith(("\n", "\r", "\t"))


@pytest.mark.parametrize(("name", "in_a_cell"), [(FORMULA, f"'{FORMULA}"), ('100 % "sure" %s', '100 % "sure" %s')])
def test_any_name_is_text_in_a_spreadsheet_and_itself_in_json(
    reader: Client, editor: Any, name: str, in_a_cell: str
) -> None:
    case = crowd.stale("Eva Ejemplo")
    Person.objects.filter(case=case).update(display_name=name)
    case.refresh_from_db()
    crowd.public(case, editor)
    assert in_a_cell in {row["name"] for row in table(reader)}
    assert name in {row["name"] for row in whole(reader)["cases"]}


def test_a_union_is_called_as_it_is_now_and_told_no_more_once_it_was_withdrawn(reader: Client, editor: Any) -> None:
    def told() -> tuple[Any, ...]:
        row = next(row for row in table(reader) if row["name"] == "Hana Ejemplo")
        found = next(each for each in whole(reader, "?page=1")["cases"] if each["name"] == "Hana Ejemplo")
        assert " | ".join(found["unions_en"]) == row["unions_en"] and found["union_ids"] == row["union_ids"].split()
        return len(found["union_ids"]), row["unions_en"], row["unions_es"]

    union = Organization.objects.get(name_en="Example Weavers’ Union")
    Organization.objects.filter(pk=union.pk).update(name_en="Weavers = Union, 50 %", name_es="")
    union.refresh_from_db()
    crowd.public(union, editor)
    assert told() == (1, "Weavers = Union, 50 %", "Weavers = Union, 50 %")
    withdraw(union, editor, crowd.NOW, WithdrawalReason.SAFETY)
    assert told() == (0, "", "")


def test_a_filter_nobody_knows_is_refused_in_the_reader_s_language(reader: Client) -> None:
    for query in (
        "?status=bored",
        "?colour=red",
        "?on=yesterday",
        "?on=2999-01-01",
        "?sort=shoesize",
        "?detained_after=x",
    ):
        answer = reader.get(f"/data/cases.csv{query}", headers={"accept-language": "es"})
        assert answer.status_code == 400 and answer["Content-Language"] == "es", query
        assert "No se envió nada" in text(answer.content.decode()), query
    assert reader.get("/data/cases.csv?status=held&status=bored").status_code == 400
    assert reader.get("/data/cases.csv?union=2222222222").status_code == 200


def test_a_long_list_is_sent_while_it_is_read(
    reader: Client, monkeypatch: Any, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    monkeypatch.setattr(downloads, "CHUNK", 2)
    assert len(table(reader, "?sort=name")) == 3  # from here on the order is known
    with django_assert_num_queries(SITE + 1 + 2 + 1):
        answer = reader.get("/data/cases.csv?sort=name")
        assert answer.streaming
        rows = list(csv.DictReader(io.StringIO(answer.getvalue().decode())))
    assert len(rows) == int(answer["X-Total-Count"]) == 3


def test_who_is_withdrawn_while_a_file_is_sent_is_not_in_the_rest_of_it(
    reader: Client, editor: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr(downloads, "CHUNK", 1)
    sent = iter(reader.get("/data/cases.json?sort=name"))
    begun = [next(sent) for _part in ("head", "Petra")]
    with gate.opened():
        sam = Case.objects.get(person__display_name="Sam Muestra")
        withdraw(sam, editor, crowd.NOW, WithdrawalReason.CONSENT_WITHDRAWN)
    rows = json.loads(b"".join([*begun, *sent]))["cases"]
    assert [row["name"] for row in rows] == [None, "Hana Ejemplo"]


def test_who_has_the_file_does_not_get_it_again_until_something_changes(reader: Client, editor: Any) -> None:
    tag = reader.get("/data/cases.csv")["ETag"]
    assert reader.get("/data/cases.csv", headers={"if-none-match": tag}).status_code == 304
    assert reader.get("/data/cases.csv?status=held", headers={"if-none-match": tag}).status_code == 200
    crowd.public(crowd.stale("Nora Ejemplo"), editor)
    assert reader.get("/data/cases.csv", headers={"if-none-match": tag}).status_code == 200


def test_json_says_what_holds_of_the_whole(reader: Client) -> None:
    taken = whole(reader, "?on=2007-06-20&known_on=2020-01-01")
    assert (taken["on"], taken["known_on"], taken["total"]) == ("2007-06-20", "2020-01-01", 0)
    assert taken["licence"]["url"].startswith("https://creativecommons.org/")
    assert taken["generated_for"] == dt.datetime.now(dt.UTC).date().isoformat()
    assert taken["list"].endswith("/en/cases/?on=2007-06-20&known_on=2020-01-01")


def test_a_stranger_learns_of_every_column_and_every_filter(reader: Client) -> None:
    for lang in ("en", "es"):
        page = reader.get(f"/{lang}/data/").content.decode()
        assert re.findall(r'<dt><code lang="en">(\w+)</code>', page) == [column.name for column in COLUMNS]
        assert all(f'<code lang="en">{key}</code>' in page for key in CaseFilter.base_filters if key != "page")
    assert set(FACETS) < set(CaseFilter.base_filters)


def test_quotes_lines_and_commas_stand_in_their_cells() -> None:
    cells = ['said "no"', "a,b", "two\r\nlines", "", "«x»", '"']
    line = ",".join(map(columns.csv_cell, cells))
    assert next(csv.reader(io.StringIO(line, newline=""))) == cells


def test_a_program_turns_the_pages_of_the_list(reader: Client, monkeypatch: Any) -> None:
    monkeypatch.setattr(downloads, "PAGE_SIZE", 2)
    first, second, third = (whole(reader, f"?sort=name&page={number}") for number in (1, 2, 3))
    assert [len(page["cases"]) for page in (first, second, third)] == [2, 1, 0]
    assert [page["total"] for page in (first, second, third)] == [3, 3, 3]
    assert first["cases"] + second["cases"] == whole(reader, "?sort=name")["cases"]
    assert reader.get("/data/cases.csv?page=x").status_code == 400
