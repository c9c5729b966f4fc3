"""Public pages are the same to everybody, and say for how long they are."""

from __future__ import annotations

import datetime as dt
import re

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.models import Case
from cases.operations.withdraw import withdraw
from tests.http.conftest import House

pytestmark = pytest.mark.django_db

PLAIN = (
    "/en/",
    "/es/cases/",
    "/en/statistics/",
    "/sitemap.xml",
    "/robots.txt",
    "/feeds/en/updates.atom",
    "/data/cases.csv",
)


def lifetime(answer: object, name: str) -> int:
    found = re.search(rf"\b{name}=(\d+)", answer["Cache-Control"])  # type: ignore[index]
    assert found, name
    return int(found[1])


@pytest.mark.proof
def test_whoever_sits_at_the_desk_reads_the_same_page_and_no_session_is_asked_for(
    editor: Client, reader: Client
) -> None:
    for page in PLAIN:
        with CaptureQueriesContext(connection) as asked:
            theirs = editor.get(page)
        assert not [query for query in asked if "session" in query["sql"] or "auth_user" in query["sql"]], page
        ours = reader.get(page)
        assert theirs.getvalue() == ours.getvalue() and theirs["ETag"] == ours["ETag"], page
        assert not theirs.cookies and "cookie" not in theirs.get("Vary", "").lower(), page
        assert "accept-language" not in theirs.get("Vary", "").lower(), page
    assert editor.get("/admin/").status_code == 200


def test_a_cache_may_keep_a_page_for_a_minute_and_not_past_midnight(reader: Client, db: None) -> None:
    noon = dt.datetime(2030, 5, 5, 12, tzinfo=dt.UTC)
    with time_machine.travel(noon, tick=False) as clock:
        page = reader.get("/en/")
        assert page["Cache-Control"].startswith("public, max-age=0, ")
        assert lifetime(page, "s-maxage") == 60 and lifetime(page, "stale-if-error") <= 300
        clock.move_to(noon.replace(hour=23, minute=59, second=45))
        assert lifetime(reader.get("/en/"), "s-maxage") == 15
        not_there = [reader.get(f"/en/cases/{key}/x/")["Cache-Control"] for key in ("2222222222", "3333333333")]
        assert set(not_there) == {page["Cache-Control"]}, "what is not there depends on no day"


def test_where_a_cache_is_told_of_changes_it_may_keep_pages_for_an_hour(
    reader: Client, db: None, settings: object
) -> None:
    settings.PURGE_URL = "https://cdn.example.org/purge"  # type: ignore[attr-defined]
    with time_machine.travel(dt.datetime(2030, 5, 5, 12, tzinfo=dt.UTC), tick=False):
        assert lifetime(reader.get("/en/"), "s-maxage") == 3600


@pytest.mark.proof
def test_every_answer_about_a_withdrawn_record_may_be_kept_for_as_short(reader: Client, db: None) -> None:
    house = House()
    withdraw(Case.objects.get(pk=house.ada.pk), house.edwin, dt.datetime.now(dt.UTC), "safety")
    answer = reader.get(house.page)
    assert answer.status_code == 410 and lifetime(answer, "s-maxage") == 60 and "ETag" not in answer


@pytest.mark.proof
def test_a_validator_that_somebody_made_up_finds_nothing_out(reader: Client, db: None) -> None:
    house = House()
    tag = reader.get(house.page)["ETag"]
    for page in ("/en/cases/2222222222/x/", "/en/cases/2222222222/x/?known_on=2024-01-01"):
        for value in ("*", tag, f'{tag}, "x"'):
            assert reader.get(page, headers={"if-none-match": value}).status_code == 404
    assert reader.get(house.page, headers={"if-none-match": "*"}).status_code == 200
    assert reader.get(house.page, headers={"if-none-match": f'"x", {tag}'}).status_code == 304
