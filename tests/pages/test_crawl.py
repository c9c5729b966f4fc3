"""Somebody follows every link of the site, in both languages, and finds pages that are there and are well made."""

from __future__ import annotations

import copy
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

import html5lib
import pytest
from django.core.management import call_command
from django.test import Client
from django.utils.html import strip_tags

from tests import snapshot
from tests.browser import record
from tests.conftest import standing
from tests.pages.reading import text
from tracker.compact import BLOCK

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.proof]

HTML = "{http://www.w3.org/1999/xhtml}"
QUESTIONS = 4
"""How many questions to one address are followed: filters lead from one another without end, pages of a list do not."""
MOST = 6_000
LINKS = re.compile(r'<(?:a|link|area|script|img|image|form|source) [^>]*?(?:href|src|action)="([^"]*)"')
KNOWN = {"en", "es"}
BLOCKS = re.compile(rf"<svg.*?</svg>|</?{BLOCK}[^>]*>|<br>", re.DOTALL)
COUNT = re.compile(r'<a (?!class="chip)[^>]*href="(/../cases/(?:\?[^"]*)?)"[^>]*>(.*?)</a>', re.DOTALL)
OPTION = re.compile(r'<input type="checkbox" name="(\w+)" value="([^"]+)">.*?<span class="n">(\d+)<', re.DOTALL)
PEOPLE = re.compile(
    r'<li><[^>]*>.*?<a class="rec__name" href="([^"]+)".*?(\d+) (?:person|people|personas?) ', re.DOTALL
)


@dataclass
class Walk:
    """The pages that were reached, by address, and where a link to each was found first."""

    pages: dict[str, str] = field(default_factory=dict)
    statuses: dict[str, int] = field(default_factory=dict)
    found_on: dict[str, str] = field(default_factory=dict)
    questions: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def run(self, *starts: str) -> Walk:
        waiting = list(starts)
        for address in waiting:
            if address in self.statuses:
                continue
            response = Client(raise_request_exception=False).get(address, follow=True)
            self.statuses[address] = response.status_code
            if response["Content-Type"].startswith("text/html"):
                self.pages[address] = response.content.decode()
                waiting += self.leads(address)
            assert len(self.statuses) < MOST, "the site has no end"
        return self

    def leads(self, address: str) -> Iterator[str]:
        for link in LINKS.findall(self.pages[address]):
            parts = urlsplit(urljoin(f"http://127.0.0.1:8000{address}", link.replace("&amp;", "&")))
            further = parts._replace(scheme="", netloc="", fragment="").geturl()
            if parts.netloc != "127.0.0.1:8000" or parts.path.startswith("/static/") or further in self.found_on:
                continue
            if parts.query and not parts.query.startswith("page="):
                self.questions[parts.path] += 1
                if self.questions[parts.path] > QUESTIONS:
                    continue
            self.found_on[further] = address
            yield further


@pytest.fixture(scope="module")
def walk(first_case_rows: snapshot.Rows, django_db_setup: None, django_db_blocker: Any) -> Iterator[Walk]:
    """The first case, people in every state, and people who do not exist, with every coded value there is."""
    with standing(django_db_blocker):
        record.enter(first_case_rows)
        call_command("make_synthetic", cases=12, seed=1, publish=True, beside=True, verbosity=0)
        yield Walk().run("/en/", "/es/", "/sitemap.xml")


def test_no_link_is_dead_and_nothing_fails(walk: Walk) -> None:
    dead = {address: (status, walk.found_on.get(address)) for address, status in walk.statuses.items() if status != 200}
    assert dead == {}
    assert len(walk.pages) > 200
    assert {address[1:3] for address in walk.pages} == KNOWN


def test_every_page_on_the_map_is_reached_by_links(walk: Walk) -> None:
    listed = re.findall(r"<loc>https?://[^/]+([^<]+)</loc>", Client().get("/sitemap.xml").content.decode())
    assert len(listed) > 60
    assert set(listed) - walk.pages.keys() == set()


def test_every_page_is_html_without_an_error(walk: Walk) -> None:
    wrong = {}
    for address, page in walk.pages.items():
        parser = html5lib.HTMLParser()
        parser.parse(page)
        # A "script" that is data and foreign drawings are read as they are; anything else is ours to mend.
        if parser.errors:
            wrong[address] = parser.errors[0]
    assert wrong == {}


def test_no_page_shows_its_markup(walk: Walk) -> None:
    shown = re.compile(r"&lt;/?(?:a|b|bdi|br|dd|i|li|p|q|span|time)\b")
    assert [address for address, page in walk.pages.items() if shown.search(page)] == []


def words(page: str) -> list[str]:
    """What is read on a page, word by word, even without its style: a block begins and ends a line whatever stands around it."""
    return strip_tags(BLOCKS.sub(" ", page)).split()


def test_no_word_runs_into_the_next_where_white_space_is_not_sent(walk: Walk, settings: Any) -> None:
    """Every page is compared with what its templates say as they were written."""
    plain = copy.deepcopy(settings.TEMPLATES)
    del plain[0]["OPTIONS"]["loaders"]
    settings.TEMPLATES = [{**plain[0], "APP_DIRS": True}]
    run_together: dict[str, str] = {}
    for address, page in walk.pages.items():
        written = Client().get(address, follow=True).content.decode()
        assert len(written) > len(page), address
        apart = set(words(written))
        run_together |= {word: address for word in words(page) if word not in apart}
    assert run_together == {}


def test_headings_come_in_order_on_every_page(walk: Walk) -> None:
    wrong = {}
    for address, page in walk.pages.items():
        levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", page[: page.index("</main>")])]
        steps = zip([0, *levels], levels, strict=False)
        if levels.count(1) != 1 or any(later > earlier + 1 for earlier, later in steps):
            wrong[address] = levels
    assert wrong == {}


def test_every_foreign_text_says_its_language_and_no_id_stands_twice(walk: Walk) -> None:
    for address, page in walk.pages.items():
        own = re.search(r'<html lang="(\w+)" dir="(\w+)"', page)
        assert own and own[1] == address[1:3] and own[2] == "ltr", address
        codes = set(re.findall(r' lang="([^"]*)"', page))
        assert all(re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", code) for code in codes), (address, codes)
        assert ' id=""' not in page, address
        identifiers = re.findall(r'\sid="([^"]+)"', page)
        assert len(identifiers) == len(set(identifiers)), address
        assert set(re.findall(r'href="#([^"]+)"', page)) <= set(identifiers), address


def test_text_in_another_script_says_its_language(walk: Walk) -> None:
    """What is not in Latin letters stands in an element that says in which language it is, or keeps its direction apart."""
    foreign = re.compile("[\u0370-\u03ff\u0400-\u04ff\u0590-\u05ff\u0600-\u06ff\u0900-\u097f\u0980-\u09ff\u0e00-\u0e7f\u10a0-\u10ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")  # fmt: skip
    wrong = {}
    for address, page in walk.pages.items():
        tree = html5lib.parse(page, treebuilder="etree")
        bare = [words for words in _bare(tree.find(f"{HTML}body"), False) if foreign.search(words)]
        if bare:
            wrong[address] = bare[0].strip()[:80]
    assert wrong == {}


def _bare(element: Any, is_marked: bool) -> Iterator[str]:
    """The texts of an element that are in nothing that says its language or keeps its direction apart."""
    here = (
        is_marked or element.tag == f"{HTML}bdi" or (element.get("lang") is not None and element.tag != f"{HTML}html")
    )
    if not here and element.text:
        yield element.text
    for child in element:
        yield from _bare(child, here)
        if not here and child.tail:
            yield child.tail


def listed(address: str) -> int:
    """How many the list at an address says it has; its rows, where one page has them all, are as many."""
    page = Client().get(address).content.decode()
    found = re.search(r'<h2 id="h-res">(\d+)', page)
    assert found, address
    total = int(found[1])
    if 'rel="next"' not in page and "page=" not in address and "view=map" not in address:
        assert page.count('<th scope="row"') + page.count('<li class="card') == total, address
    return total


def test_every_count_that_is_a_link_is_that_of_the_list_it_leads_to(walk: Walk) -> None:
    """On every page there is; a range, told where days are not, holds the number of the list."""
    counts: dict[tuple[str, str], str] = {}
    for address, page in walk.pages.items():
        for href, inner in COUNT.findall(page):
            told = re.findall(r"\d+(?:–\d+)?", text(inner))
            if told and "page=" not in href:
                counts.setdefault((unescape(href), told[-1]), address)
    kinds = {re.split(r"/|\?", found)[2] for found in counts.values()}
    assert len(counts) > 100 and kinds >= {"", "cases", "disputes", "organizations", "statistics"}
    wrong = {}
    for (href, told), address in counts.items():
        least, most = int(told.partition("–")[0]), int(told.rpartition("–")[2])
        if not least <= (total := listed(href)) <= most:
            wrong[href] = (told, total, address)
    assert wrong == {}


@pytest.mark.parametrize("query", ["", "?status=held&status=stale", "?on=2024-06-01", "?country=PE"])
def test_every_value_of_a_filter_counts_what_the_list_has_when_it_is_chosen(walk: Walk, query: str) -> None:
    page = Client().get(f"/en/cases/{query}").content.decode()
    options = OPTION.findall(page)
    assert len(options) > 20
    of_own = {key for key, _value, _count in options} & {part.split("=")[0] for part in query[1:].split("&")}
    wrong = {
        (key, value): (int(count), total)
        for key, value, count in options
        if key not in of_own  # of these a value is chosen already, and one more is another list
        and (total := listed(f"/en/cases/{query or '?'}&{key}={quote(unescape(value))}")) != int(count)
    }
    assert wrong == {}


@pytest.mark.parametrize("address", ["/en/disputes/", "/es/disputes/"])
def test_as_many_people_as_the_list_says_of_a_dispute_are_on_its_page(walk: Walk, address: str) -> None:
    counts = [(href, int(count)) for row in walk.pages[address].split("<li>") for href, count in PEOPLE.findall("<li>" + row)]  # fmt: skip
    assert len(counts) > 3
    wrong = {}
    for href, count in counts:
        people = walk.pages[href].partition('id="h-people"')[2].partition("</section>")[0].partition("<h3")[0]
        rows = people.split("<li>")[1:]
        if sum("doubtful" not in text(row) and "dudos" not in text(row) for row in rows) != count:
            wrong[href] = (count, len(rows))
    assert wrong == {}
