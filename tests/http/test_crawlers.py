"""Whoever crawls the site and listens reaches every record, and no end of questions."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from django.test import Client

from cases.published.models import Current
from tests import crowd, factories
from tests.http.conftest import House

pytestmark = pytest.mark.django_db

LINK = re.compile(r"<a ([^>]*)>")
A_RECORD, THE_SITE = 20, 40
"""Pages that a record may have in each language (versions, citations, sheets ...), and that the site has."""


def allowed(rules: list[tuple[str, str]], address: str) -> bool:
    """By RFC 9309: of the rules that fit, the longest counts; where two are as long, the one that allows."""
    fitting = [
        (len(path), verb == "allow")
        for verb, path in rules
        if re.match(".*".join(re.escape(part) for part in path.split("*")), address)
    ]
    return max(fitting, default=(0, True))[1]


def rules() -> list[tuple[str, str]]:
    lines = (line.partition(": ") for line in Client().get("/robots.txt").content.decode().splitlines())
    return [(verb.lower(), path) for verb, _colon, path in lines if verb in ("Allow", "Disallow")]


def crawl(may: Callable[[str], bool], listens_to_pages: bool) -> set[str]:
    """Every address that a crawler asks for, from the home page and the sitemap on."""
    listed = re.findall(r"<loc>https?://[^/]+([^<]+)</loc>", Client().get("/sitemap.xml").content.decode())
    waiting, asked = ["/en/", "/es/", *listed], set()
    for address in waiting:
        if address in asked or not may(address):
            continue
        asked.add(address)
        assert len(asked) < 2_000, "the site has no end"
        answer = Client().get(address)
        page = answer.content.decode() if answer["Content-Type"].startswith("text/html") else ""
        if listens_to_pages and ("nofollow" in answer.get("X-Robots-Tag", "") or 'content="noindex,nofollow"' in page):
            continue
        for link in LINK.findall(page):
            href = re.search(r'href="([^"]*)"', link)
            if href and not (listens_to_pages and "nofollow" in link):
                further = urlsplit(urljoin(f"http://127.0.0.1:8000{address}", href[1].replace("&amp;", "&")))
                if further.netloc == "127.0.0.1:8000":
                    waiting.append(further._replace(scheme="", netloc="", fragment="").geturl())
    return asked


@pytest.mark.proof
@pytest.mark.parametrize("listens_to", ["robots.txt", "pages"])
def test_a_crawler_that_listens_asks_for_as_many_pages_as_there_are_records(db: Any, listens_to: str) -> None:
    house = House()
    for name in ("Bea Ejemplo", "Cai Ejemplo"):
        crowd.public(crowd.held(name), house.edwin)
    closed = rules()
    may = (lambda address: allowed(closed, address)) if listens_to == "robots.txt" else (lambda address: True)
    asked = crawl(may, listens_to == "pages")
    paths = {urlsplit(address).path for address in asked}
    for row in Current.objects.filter(kind="case"):
        assert {f"/{lang}/cases/{row.public_id}/{row.slug}/" for lang in ("en", "es")} <= paths
    assert not {address for address in asked if "?" in address and not re.search(r"\?page=\d+$", address)}
    assert len(asked) <= 2 * (A_RECORD * Current.objects.count() + THE_SITE)


def test_robots_txt_closes_questions_and_leaves_pages_of_lists_open(db: None) -> None:
    closed = rules()
    for address in ("/en/cases/", "/en/cases/?page=2", "/sitemap.xml", "/data/cases.csv", "/c/2222222222"):
        assert allowed(closed, address), address
    for address in (
        "/en/cases/?status=held", "/en/cases/?status=held&page=2", "/en/cases/?page=2&status=held",
        "/data/cases.csv?status=held", "/en/statistics/?on=2024-01-01", "/en/cases/x/?on=2024-01-01",
    ):  # fmt: skip
        assert not allowed(closed, address), address


@pytest.mark.proof
def test_an_answer_says_itself_that_it_is_not_to_be_listed_and_links_to_others_are_not_followed(db: None) -> None:
    crowd.public(crowd.held("Ada Ejemplo"), factories.account("edwin", "editor"))
    for address in (
        "/en/cases/?status=held&sort=name",
        "/data/cases.json?status=held",
        "/feeds/es/cases.atom?status=held",
    ):
        assert Client().get(address)["X-Robots-Tag"] == "noindex, nofollow", address
    for address in ("/en/cases/", "/en/cases/?page=1", "/en/statistics/", "/en/"):
        answer = Client().get(address)
        assert "X-Robots-Tag" not in answer
        to_questions = [
            link for link in LINK.findall(answer.content.decode()) if re.search(r'href="[^"]*\?(?!page=)', link)
        ]
        assert to_questions or address == "/en/"
        assert all('rel="nofollow"' in link for link in to_questions), address
