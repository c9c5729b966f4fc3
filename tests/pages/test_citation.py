"""Whoever cites a page cites one version of it, in words or by the files of bibliography programs."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from cases.models import Case
from cases.operations.withdraw import withdraw
from cases.pages.citation import escaped
from cases.vocabulary import WithdrawalReason
from tests import crowd, factories
from tests.conftest import FirstCase
from tests.pages.reading import text

pytestmark = pytest.mark.django_db

TODAY = dt.datetime.now(dt.UTC).date()


@pytest.fixture
def edwin(db: None) -> Any:
    return factories.account("edwin", "editor")


def fields(entry: str) -> dict[str, str]:
    """The fields of a BibTeX entry, read by counting braces as BibTeX does: a field that one could end early would show."""
    found, rest = {}, entry[entry.index("\n") :]
    while match := re.match(r"[\s,]*(\w+) = ", rest):
        rest, depth, value = rest[match.end() :], 0, ""
        for position, letter in enumerate(rest):
            escaped_sign = position and rest[position - 1] == "\\"
            depth += {"{": 1, "}": -1}.get(letter, 0) if not escaped_sign else 0
            if depth <= 0 and letter in ",\n":
                break
            value += letter
        found[match[1]] = value
        rest = rest[len(value) :]
    assert rest.strip() == "}"
    return found


def test_the_page_says_how_to_cite_the_version_that_is_read(reader: Client, first_case: FirstCase) -> None:
    page = text(reader.get(first_case.page()).content.decode())
    cited = re.search(
        r"Case Tracker\. Rony Cueto \[online\]\. Version 2, .+? \[viewed (.+?)\]\. Available from: (\S+)", page
    )
    assert cited is not None
    assert cited[1].strip() == f"{TODAY.day} {TODAY:%B %Y}"
    assert cited[2] == f"{settings.SITE_URL}/en/cases/{first_case.id}/versions/2/"
    assert reader.get(cited[2].removeprefix(settings.SITE_URL)).status_code == 200
    old = text(reader.get(first_case.version(1)).content.decode())
    assert f"Available from: {settings.SITE_URL}/en/cases/{first_case.id}/versions/1/" in old


def test_a_bibliography_program_gets_the_version_with_its_address_and_days(
    reader: Client, first_case: FirstCase
) -> None:
    response = reader.get(f"/es/cases/{first_case.id}/versions/1/cite.bib")
    assert response["Content-Type"].startswith("application/x-bibtex")
    entry = fields(response.content.decode())
    assert entry["title"] == "{{Rony Cueto}}" and entry["version"] == "{1}" and entry["langid"] == "{spanish}"
    assert entry["url"] == f"{{{settings.SITE_URL}/es/cases/{first_case.id}/versions/1/}}"
    assert entry["urldate"] == f"{{{TODAY.isoformat()}}}" and "Versión 1" in entry["note"]
    item = json.loads(reader.get(f"/en/cases/{first_case.id}/cite.json").content)[0]
    assert item["URL"].endswith(f"/en/cases/{first_case.id}/versions/2/") and item["version"] == "2"
    assert item["accessed"] == {"date-parts": [[TODAY.year, TODAY.month, TODAY.day]]}
    assert item["title"] == "Rony Cueto" and item["author"] == [{"literal": "Case Tracker"}]


def test_a_name_can_neither_end_a_field_nor_begin_a_command(reader: Client, edwin: Any) -> None:
    case = crowd.stale("Ada <b> }, url = {x} \\input{y} & 100 % ~^_$#")
    crowd.public(case, edwin)
    response = reader.get(f"/en/cases/{case.public_id}/cite.bib")
    entry = fields(response.content.decode())
    assert list(entry) == [
        "author", "title", "year", "month", "date", "version", "url", "urldate", "note", "langid",
    ]  # fmt: skip
    assert entry["url"].startswith(f"{{{settings.SITE_URL}/en/cases/")
    assert r"\textbackslash{}input\{y\} \& 100 \%" in entry["title"]
    answer = reader.get(f"/en/cases/{case.public_id}/cite.json")
    assert b"<" not in answer.content + response.content
    item = json.loads(answer.content)[0]
    assert item["title"] == "Ada <b> }, url = {x} \\input{y} & 100 % ~^_$#"


@given(st.text())
def test_whatever_a_text_holds_tex_reads_nothing_but_text(written: str) -> None:
    told = escaped(written)
    bare = re.sub(r"\\textbackslash\{\}|\\text(?:asciitilde|asciicircum|less|greater)\{\}|\\[{}$&#%_]", "", told)
    assert not set(bare) & set("<>\\{}~^$&#%_\n\r\x00")


@pytest.mark.proof
def test_every_kind_of_open_record_is_cited_and_nobody_whose_name_is_withheld(reader: Client, edwin: Any) -> None:
    union, petra = factories.organization(), factories.withheld_case()
    factories.cite(union)
    crowd.public(union, edwin)
    factories.published(petra, edwin)
    entry = fields(reader.get(f"/en/organizations/{union.public_id}/cite.bib").content.decode())
    assert entry["title"] == "{{Example Miners’ Union}}"
    page = reader.get(f"/en/organizations/{union.public_id}/example-miners-union/").content.decode()
    assert f"/en/organizations/{union.public_id}/versions/1/cite.json" in page
    for address in (f"/en/protected/{petra.public_id}/cite.bib", f"/en/cases/{petra.public_id}/cite.bib"):
        assert reader.get(address).status_code == 404


def test_what_is_not_published_is_not_cited(reader: Client, first_case: FirstCase, edwin: Any) -> None:
    draft = Case.objects.get(person__display_name="Tomás Cari")
    answers = [reader.get(f"/en/cases/{key}/cite.json") for key in (draft.public_id, "zzzzzzzzzz")]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content
    assert reader.get(f"/en/cases/{first_case.id}/versions/0/cite.bib").status_code == 404
    gone = crowd.stale("Gone Example")
    crowd.public(gone, edwin)
    withdraw(gone, edwin, crowd.NOW, WithdrawalReason.SAFETY)
    response = reader.get(f"/en/cases/{gone.public_id}/cite.bib")
    assert response.status_code == 410 and b"Gone Example" not in response.content
    assert reader.get(f"/c/{draft.public_id}.svg").status_code == 404


def test_a_citation_takes_two_queries(reader: Client, first_case: FirstCase, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(2):
        assert reader.get(f"/en/cases/{first_case.id}/cite.bib").status_code == 200
