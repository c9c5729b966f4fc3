"""Readers of every kind, in a real browser: on a phone, in the dark, by keyboard, without scripts, on paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser, Page
from pypdfium2 import PdfDocument
from pytest_django.live_server_helper import LiveServer

from tests import snapshot
from tests.browser import record
from tests.browser.conftest import COLOURS, Watch, axe, watching
from tests.browser.record import Site

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

KINDS = (
    "home", "about", "methodology", "updates", "data", "codebook", "accessibility",
    "filtered list", "cards", "map", "map of few", "nothing found", "not understood",
    "organizations", "organization", "disputes", "dispute",
    "place", "source", "poster", "letters", "case", "case on a day", "case of one source", "case in court", "name withheld", "versions",
    "first version", "not found", "withdrawn", "statistics",
)  # fmt: skip
DAILY = ("filtered list", "case")
"""The others are proved: that takes a minute and a half."""
STATUSES = {"not found": 404, "withdrawn": 410}
PHONE, SMALL_PHONE, DESK = ({"width": width, "height": 900} for width in (390, 320, 1280))
HEADINGS = """() => [...document.querySelectorAll('main h1, main h2, main h3')]
  .map(heading => [heading.getBoundingClientRect().top, heading.innerText])"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def site(_gate_closed_as_in_life: None, first_case_rows: snapshot.Rows, django_db_blocker: Any) -> Iterator[Site]:
    """A whole record, entered once and only read by these tests, and the server that shows it."""
    with django_db_blocker.unblock():
        pages = record.enter(first_case_rows)
        server = LiveServer("127.0.0.1")
        yield Site(server.url, pages)
        server.stop()
        call_command("flush", verbosity=0, interactive=False)


@pytest.fixture
def scriptless(browser: Browser) -> Iterator[Page]:
    """A browser whose reader allows no scripts."""
    context = browser.new_context(java_script_enabled=False, viewport=DESK)
    with watching(context.new_page()) as watch:
        yield watch.page
    context.close()


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize(
    "kind", [kind if kind in DAILY else pytest.param(kind, marks=pytest.mark.proof) for kind in KINDS]
)
def test_everybody_can_use_it(page: Page, site: Site, kind: str, lang: str) -> None:
    """No violation of WCAG 2.0 to 2.2 A and AA or of best practice; nothing to scroll sideways for.

    On a phone the page reads in the order of its source, so that it can be read without the style, too.
    """
    response = page.goto(site.page(kind, lang))
    assert response is not None and response.status == STATUSES.get(kind, 200)
    found = {}
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme="light")
        found[size["width"], "light"] = axe(page)
        page.emulate_media(color_scheme="dark")
        found[size["width"], "dark"] = axe(page, COLOURS)
    assert found == {seen: [] for seen in found}
    tops = [top for top, _words in page.evaluate(HEADINGS)]
    assert tops and tops == sorted(tops)
    assert page.evaluate(SIDEWAYS) == 0
    page.set_viewport_size(SMALL_PHONE)
    assert page.evaluate(SIDEWAYS) == 0


def press_until(page: Page, selector: str) -> None:
    """Press Tab until the focus is on such an element."""
    for _step in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"The keyboard does not reach {selector}.")


def test_the_first_key_leads_past_the_navigation(page: Page, site: Site) -> None:
    page.goto(site.page("home"))
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert skip.evaluate("link => link === document.activeElement && link.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_a_reader_filters_turns_the_page_and_opens_a_case_by_keyboard(
    page: Page, site: Site, size: dict[str, int]
) -> None:
    page.set_viewport_size(size)
    page.goto(site.page("list"))
    if size == PHONE:
        press_until(page, ".filters summary")
        page.keyboard.press("Enter")
    press_until(page, "[name=status][value=stale]")
    page.keyboard.press("Space")
    press_until(page, ".filters__go button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?*status=stale*")
    assert page.locator(".chip").first.inner_text().startswith("Status: Detained when last reported")
    press_until(page, "[rel=next]")
    page.keyboard.press("Enter")
    page.wait_for_url("**&page=2")
    press_until(page, ".rec__name")
    name = page.evaluate("document.activeElement.innerText")
    page.keyboard.press("Enter")
    page.wait_for_url("**/person-example-*/")
    assert page.locator("h1").inner_text() == name


def test_without_scripts_everything_works(scriptless: Page, site: Site) -> None:
    page = scriptless
    page.goto(site.page("home"))
    page.get_by_role("searchbox").fill("rony")
    page.get_by_role("button", name="Search").click()
    assert page.locator("#h-res").inner_text().startswith("1 case")
    page.get_by_role("link", name="Clear all").click()
    page.get_by_label("Detained when last reported").check()
    page.get_by_role("button", name="Apply filters").click()
    page.get_by_label("Sort by").select_option("name")
    page.get_by_role("button", name="Sort").click()
    page.get_by_role("link", name="Next").click()
    assert "status=stale" in page.url and "sort=name" in page.url and "page=2" in page.url
    page.get_by_role("link", name="Español").click()
    assert "/es/cases/" in page.url and "page=2" in page.url
    page.goto(site.page("case"))
    assert page.locator("[data-copy]:visible, [data-share]:visible, [data-print]:visible").count() == 0
    page.get_by_role("link", name="Contract miners’ strike at Marcona, 2007").first.click()
    assert page.locator("h1").inner_text() == "Contract miners’ strike at Marcona, 2007"


@pytest.mark.proof
def test_a_reader_looks_at_the_map_and_opens_the_list_of_a_country(scriptless: Page, site: Site) -> None:
    page = scriptless
    page.goto(site.page("list") + "?status=stale&sort=name")
    page.get_by_role("navigation", name="View").get_by_role("link", name="Map").click()
    outline = page.evaluate("() => fetch(document.querySelector('.map image').href.baseVal).then(r => r.status)")
    assert outline == 200
    circle = page.locator(".map a", has_text="Peru")
    number = circle.locator("text").text_content()
    circle.click()
    assert page.locator("#h-res").inner_text().startswith(f"{number} case")
    page.get_by_role("navigation", name="View").get_by_role("link", name="Cards").click()
    assert page.locator(".card").count() == min(int(number or 0), 25)


def test_a_case_takes_three_requests_of_this_site(page: Page, site: Site, watch: Watch) -> None:
    page.goto(site.page("case"))
    page.wait_for_load_state("networkidle")
    assert len(watch.requests) <= 3
    assert all(url.startswith(site.url) for url in watch.requests)


@pytest.mark.parametrize("kind", ["case", "filtered list", "cards", "map", "dispute", "organization"])
def test_on_paper_the_record_is_black_on_white_without_controls(page: Page, site: Site, kind: str) -> None:
    page.goto(site.page(kind))
    page.emulate_media(media="print", color_scheme="dark")
    body = "getComputedStyle(document.body)"
    assert page.evaluate(f"[{body}.backgroundColor, {body}.color]") == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    assert page.locator("main h1").is_visible()
    assert page.locator("button:visible, input:visible, select:visible, nav:visible").count() == 0
    assert page.pdf(format="A4").startswith(b"%PDF")


@pytest.mark.parametrize("lang", ["en", pytest.param("es", marks=pytest.mark.proof)])
@pytest.mark.parametrize("kind", ["poster of many words", pytest.param("poster", marks=pytest.mark.proof)])
def test_a_poster_is_one_sheet_with_its_day_on_it(page: Page, site: Site, kind: str, lang: str) -> None:
    """However much there is to say, the day, the address and the code are on it."""
    page.goto(site.page(kind, lang))
    printed = PdfDocument(page.pdf(prefer_css_page_size=True))
    assert len(printed) == 1
    words = " ".join(printed[0].get_textpage().get_text_range().split())
    today = dt.datetime.now(dt.UTC).date()
    assert {"en": "As known on", "es": "Según lo que se sabía el"}[lang] in words and str(today.year) in words
    assert site.pages[kind].split("/")[2] in words.split("/c/")[1]
    foot = page.locator(".sheet__foot")
    page.emulate_media(media="print")
    sheet, end = page.locator(".sheet").bounding_box(), foot.bounding_box()
    assert sheet and end and end["y"] + end["height"] <= sheet["y"] + sheet["height"] + 1


def test_each_letter_is_a_sheet(page: Page, site: Site) -> None:
    page.goto(site.page("letters"))
    letters = page.locator("article.sheet").count()
    assert letters > 0 and len(PdfDocument(page.pdf(prefer_css_page_size=True))) == letters
