"""Readers follow what changes: on the page of updates, and by feed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cases.models import Case
from cases.operations.withdraw import withdraw
from cases.pages import updates
from cases.vocabulary import EndState, LibertyStatus, PublishedAs, ReleaseType, WithdrawalReason
from tests import crowd, factories
from tests.conftest import standing
from tests.pages.reading import SITE, text

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
GONE = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
LATER = crowd.NOW + dt.timedelta(seconds=1)


@pytest.fixture(scope="module")
def record(django_db_setup: None, django_db_blocker: Any) -> Iterator[dict[str, Case]]:
    """Ada was detained, then released; Gone was withdrawn; Petra is told without a name; a prison came first."""
    with standing(django_db_blocker):
        edwin = factories.account("edwin", "editor")
        place = factories.place()
        factories.cite(place)
        ada, gone, petra = crowd.held("Ada Ejemplo"), crowd.stale("Gone Example"), crowd.held("Petra Reservada")
        Case.objects.filter(pk=petra.pk).update(published_as=PublishedAs.PROTECTED)
        petra.refresh_from_db()
        for root in (place, gone, petra, ada):
            crowd.public(root, edwin)
        withdraw(gone, edwin, LATER, WithdrawalReason.CONSENT_WITHDRAWN)
        day = crowd.ago(20).isoformat()
        period = ada.periods.get()
        period.end_state, period.end, period.ended_how = EndState.ENDED, day, ReleaseType.WITHOUT_CHARGE
        period.save()
        free = {"status": LibertyStatus.AT_LIBERTY, "end_state": EndState.UNKNOWN}
        crowd.stay(ada, day, crowd.ago(10), **free)
        ada.refresh_from_db()
        factories.published(ada, edwin, LATER)
        yield {"ada": ada, "gone": gone, "petra": petra}


def feed(reader: Client, address: str) -> ElementTree.Element:
    response = reader.get(address)
    assert response.status_code == 200 and response["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(response.content)


def told(of: ElementTree.Element) -> list[str]:
    return [entry.findtext(f"{ATOM}title", "") for entry in of.iter(f"{ATOM}entry")]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_reader_learns_in_a_line_what_is_new_in_a_case(reader: Client, record: Any, lang: str) -> None:
    page = text(reader.get(f"/{lang}/updates/").content.decode())
    words = {
        "en": [
            "New version. Ada Ejemplo",
            "Status on that day: Released. By the version before it: Detained.",
            "New. Ada Ejemplo",
        ],
        "es": ["Situación en ese día: En libertad. Según la versión anterior:", "Novedades"],
    }
    for line in words[lang]:
        assert line in page
    assert "Detention and court (" in page or lang == "es"


def test_a_withdrawal_is_told_without_a_name(reader: Client, record: Any) -> None:
    for address in ("/en/updates/", "/feeds/en/updates.atom", "/feeds/en/cases.atom"):
        body = reader.get(address).content.decode()
        assert "Gone" not in body, address
        if "cases" not in address:
            assert "A case was withdrawn" in body and "Consent was withdrawn" in body, address
    assert record["gone"].public_id not in reader.get("/en/updates/").content.decode()


def test_nobody_whose_name_is_withheld_is_among_the_updates(reader: Client, record: Any) -> None:
    for address in (
        "/en/updates/",
        "/es/updates/",
        "/feeds/en/updates.atom",
        "/feeds/en/cases.atom",
        "/feeds/en/cases.atom?status=held",
    ):
        body = reader.get(address).content.decode()
        assert record["petra"].public_id not in body and "Petra" not in body and "withheld" not in body, address
    assert reader.get(f"/feeds/en/cases/{record['petra'].public_id}.atom").status_code == 404


def test_updates_stand_under_their_month_newest_first(reader: Client, record: Any) -> None:
    page = reader.get("/en/updates/").content.decode()
    months = re.findall(r'<h2 id="m-(\d{4}-\d\d)">', page)
    assert months == sorted(months, reverse=True) and months[0] == f"{crowd.NOW:%Y-%m}"
    assert page.index("New version") < page.index("A case was withdrawn") < page.index(">Example Prison<")


def test_a_reader_turns_over_the_updates(
    reader: Client, record: Any, monkeypatch: Any, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    monkeypatch.setattr(updates, "PAGE_SIZE", 2)
    with django_assert_num_queries(SITE + 5):
        first = reader.get("/en/updates/").content.decode()
    assert 'href="?page=2" rel="next"' in first
    second = reader.get("/en/updates/?page=2").content.decode()
    assert "New version" in first and "New version" not in second and "Example Prison" in second
    for bad in ("0", "-1", "x", "9" * 30, "%00"):
        answer = reader.get(f"/en/updates/?page={bad}")
        assert answer.status_code == 200 and "was not understood" in text(answer.content.decode()), bad


def test_a_feed_is_valid_atom_with_ids_that_last(reader: Client, record: Any) -> None:
    ada = record["ada"].public_id
    for address in (
        "/feeds/en/updates.atom",
        "/feeds/es/updates.atom",
        "/feeds/en/cases.atom?country=PE",
        f"/feeds/en/cases/{ada}.atom",
    ):
        root = feed(reader, address)
        assert root.tag == f"{ATOM}feed"
        links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
        assert links["self"] == settings.SITE_URL.rstrip("/") + address == root.findtext(f"{ATOM}id")
        assert root.findtext(f"{ATOM}author/{ATOM}name") == settings.SITE_NAME
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == address.split("/")[2]
        ids = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
        assert ids and len(set(ids)) == len(ids) and all("/versions/" in str(each) for each in ids)
        days = [str(each.text) for each in root.iter(f"{ATOM}updated")]
        assert all(dt.datetime.fromisoformat(day) <= LATER for day in days) and days[0] == max(days)
        assert reader.get(address).content == reader.get(address).content
        assert "edwin" not in reader.get(address).content.decode()


def test_the_feed_of_a_case_has_its_versions(reader: Client, record: Any) -> None:
    root = feed(reader, f"/feeds/en/cases/{record['ada'].public_id}.atom")
    assert told(root) == ["Version 2: Ada Ejemplo", "Version 1: Ada Ejemplo"]
    page = reader.get(f"/en/cases/{record['ada'].public_id}/ada-ejemplo/").content.decode()
    assert (
        f'type="application/atom+xml" title="Ada Ejemplo" href="/feeds/en/cases/{record["ada"].public_id}.atom"' in page
    )


def test_whoever_kept_a_withdrawn_version_is_told_to_delete_it(reader: Client, record: Any) -> None:
    kept = f"{settings.SITE_URL.rstrip('/')}/en/cases/{record['gone'].public_id}/versions/1/"
    for address in ("/feeds/en/updates.atom", "/feeds/en/cases.atom?country=TR"):
        assert [each.get("ref") for each in feed(reader, address).iter(GONE)] == [kept], address


def test_the_feed_of_a_withdrawn_case_answers_as_its_page_does(reader: Client, record: Any) -> None:
    answer = reader.get(f"/feeds/es/cases/{record['gone'].public_id}.atom")
    assert answer.status_code == 410 and answer["Content-Language"] == "es"
    assert "Gone" not in answer.content.decode()
    assert reader.get("/feeds/en/cases/2222222222.atom").status_code == 404


def test_the_feed_of_a_list_has_the_cases_of_the_list(reader: Client, record: Any) -> None:
    assert told(feed(reader, "/feeds/en/cases.atom?status=free")) == ["Ada Ejemplo"]
    entry = reader.get("/feeds/en/cases.atom?status=free").content.decode()
    assert "Status on " in entry and ": Released." in entry
    assert told(feed(reader, "/feeds/en/cases.atom?status=dead")) == []
    assert reader.get("/feeds/es/cases.atom?status=bored").status_code == 400


def test_a_reader_who_has_the_feed_does_not_get_it_again(reader: Client, record: Any) -> None:
    for address in ("/feeds/en/updates.atom", "/en/updates/"):
        tag = reader.get(address)["ETag"]
        assert reader.get(address, headers={"if-none-match": tag}).status_code == 304


def test_home_and_every_page_lead_to_the_updates(reader: Client, record: Any) -> None:
    page = reader.get("/en/").content.decode()
    assert page.count('href="/en/updates/"') == 2
    assert 'type="application/atom+xml" title="Updates" href="/feeds/en/updates.atom"' in page
