"""A third language is a line of the settings and a file; read from the right, everything of the page is on its other side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client

from cases.published.models import Current
from cases.vocabulary import SiteLanguage
from tests.conftest import FirstCase
from tests.pages import third_language

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.proof]

LATIN = re.compile(r"[^\W\d_]{3,}", re.ASCII)
VOID = {"meta", "link", "br", "input", "img", "path", "use", "rect", "stop", "circle", "line", "wbr", "hr"}
PHYSICAL = re.compile(
    r"(?<![-\w])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[-\w]*|left|right"
    r"|border-(?:top|bottom)-(?:left|right)-radius)\s*:|text-align:\s*(?:left|right)|(?:float|clear):\s*(?:left|right)"
)
NAMES = ("Rony", "Ronnie", "Cueto", "Rivera", "Case Tracker", "English", "Español", "CC BY", "SHA-256", "PDF", "HTML",
    "CSL-JSON", "CSV", "JSON", "Atom", "ISO 690", "BibTeX",
)  # fmt: skip
"""What is called the same in every language."""
DATES = re.compile(
    r"https?://\S+|\b(?:between|and|to|early|late|by|on|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b",
    re.IGNORECASE,
)
"""Addresses, and dates in drawings: they are said in English until ``cases/wording.py`` knows the language."""


@pytest.fixture(scope="module", autouse=True)
def _third_language(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with third_language.added(tmp_path_factory.mktemp("locale")):
        yield


class Unmarked(HTMLParser):
    """Words in Latin letters where the page says that it speaks another language."""

    def __init__(self) -> None:
        super().__init__()
        self.titles = sorted(Current.objects.exclude(title_en="").values_list("title_en", flat=True), key=len)[::-1]
        self.spoken: list[tuple[str, str]] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            given = dict(attrs)
            lang = given.get("lang") or (self.spoken[-1][1] if self.spoken else "")
            self.spoken.append(
                (tag, "" if tag in ("bdi", "script", "title", "style") and "lang" not in given else lang)
            )

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A drawing's part holds no words."""

    def handle_endtag(self, tag: str) -> None:
        while self.spoken and self.spoken.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        data = DATES.sub("", data)
        for name in (*self.titles, *NAMES):
            data = data.replace(name, "")
        if self.spoken and self.spoken[-1][1] == third_language.CODE and LATIN.search(data):
            self.found.append(data.strip())


def unmarked(page: str) -> list[str]:
    reader = Unmarked()
    reader.feed(page)
    return reader.found


def test_a_word_of_another_language_is_noticed_unless_it_is_marked() -> None:
    assert unmarked('<p lang="ar"><svg><path d="M0"/></svg>ابت <b>Detained</b> <i lang="en">Held</i></p>') == [
        "Detained"
    ]


@pytest.mark.parametrize("part", ["", "cases/", "organizations/", "disputes/", "methodology/", "about/", "case"])
def test_a_page_in_a_third_language_says_nothing_in_another_without_saying_so(
    reader: Client, first_case: FirstCase, part: str
) -> None:
    response = reader.get(first_case.page("ar") if part == "case" else f"/ar/{part}")
    page = response.content.decode()
    assert response.status_code == 200 and response["Content-Language"] == "ar"
    assert '<html lang="ar" dir="rtl">' in page
    assert re.findall(r'rel="alternate" hreflang="([\w-]+)"', page) == ["en", "x-default", "es", "ar"]
    assert unmarked(page) == []


def test_what_is_missing_is_missed_in_the_third_language_too(reader: Client) -> None:
    response = reader.get("/ar/cases/2222222222/nobody/")
    page = response.content.decode()
    assert response.status_code == 404 and '<html lang="ar" dir="rtl">' in page
    assert unmarked(page) == []


def test_whoever_reads_it_is_led_to_it_and_robots_too(reader: Client, first_case: FirstCase) -> None:
    assert reader.get("/", headers={"Accept-Language": "ar-EG,en;q=0.5"})["Location"] == "/ar/"
    assert first_case.page("ar") in reader.get("/sitemap.xml").content.decode()
    assert reader.get(f"/ar/cases/{first_case.id}/card.png").status_code == 200


def test_a_language_that_is_not_listed_has_no_pages(reader: Client) -> None:
    assert {reader.get(f"/{lang}/").status_code for lang in ("fr", "arx", "EN", "en-gb")} == {404}


def test_owners_can_offer_every_language_of_the_site() -> None:
    listed = [code for code, _name in settings.LANGUAGES if code != third_language.CODE]
    assert listed == list(SiteLanguage.values)


def test_the_style_knows_no_left_and_no_right() -> None:
    assert PHYSICAL.search("p { margin-left: 1px }") and PHYSICAL.search("p { text-align: right }")
    assert not PHYSICAL.search("p { margin-inline-start: 1px; border-block-start: 0 }")
    found: Any = finders.find("cases/site.css")
    assert [match[0] for match in PHYSICAL.finditer(Path(found).read_text())] == []
