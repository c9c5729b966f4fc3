"""Readers of every kind, in a real browser: on a phone, in the dark, by keyboard, without scripts, on paper."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser, Page, expect
from pypdfium2 import PdfDocument
from pytest_django.live_server_helper import LiveServer

from cases.pages import listing
from tests import snapshot
from tests.browser import record
from tests.browser.conftest import COLOURS, Watch, axe, watching
from tests.browser.record import Site
from tests.pages import third_language

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

KINDS = (
    "home", "about", "methodology", "updates", "data", "codebook", "accessibility",
    "filtered list", "cards", "map", "map of few", "nothing found", "not understood",
    "organizations", "organization", "disputes", "dispute",
    "place", "source", "poster", "letters", "case", "case on a day", "case of one source", "case in court", "name withheld", "versions",
    "first version", "not found", "withdrawn", "statistics", "search", "search for a name like it", "search in vain",
)  # fmt: skip
DAILY = ("filtered list", "case")
"""The others are proved: that takes a minute and a half."""
STATUSES = {"not found": 404, "withdrawn": 410}
PHONE, SMALL_PHONE, HALF_A_DESK, DESK = ({"width": width, "height": 900} for width in (390, 320, 640, 1280))
HEADINGS = """() => [...document.querySelectorAll('main h1, main h2, main h3')]
  .map(heading => [heading.getBoundingClientRect().top, heading.innerText])"""
WITHOUT_REFERENCES = """paragraphs => paragraphs.map(paragraph => {
  const words = paragraph.cloneNode(true);
  words.querySelectorAll('.ref, svg').forEach(part => part.remove());
  return words.textContent.replace(/[\\s\u2060]+/g, ' ').trim();
})"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def site(_gate_closed_as_in_life: None, first_case_rows: snapshot.Rows, django_db_blocker: Any) -> Iterator[Site]:
    """A whole record, entered once and only read by these tests, and the server that shows it."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(listing, "PAGE_SIZE", 10)
        pages = record.enter(first_case_rows, people=12)
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


@pytest.mark.proof
@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("kind", KINDS)
def test_everybody_can_use_it_on_the_smallest_phone_in_large_type_and_in_colours_of_their_own(
    page: Page, site: Site, kind: str, lang: str
) -> None:
    page.goto(site.page(kind, lang))
    page.set_viewport_size(SMALL_PHONE)
    found = {"320": axe(page)}
    for scheme in ("light", "dark"):
        page.emulate_media(forced_colors="active", color_scheme=scheme)
        found[f"forced colours, {scheme}"] = axe(page, COLOURS)
    page.emulate_media(forced_colors="none", color_scheme="light")
    # A browser on a desk makes everything larger; a phone can do so with the type alone.
    page.set_viewport_size(HALF_A_DESK)
    assert page.evaluate(SIDEWAYS) == 0
    page.set_viewport_size(PHONE)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    found["large type"] = axe(page, COLOURS)
    assert page.evaluate(SIDEWAYS) == 0
    assert found == {seen: [] for seen in found}


@pytest.mark.proof
@pytest.mark.parametrize("kind", DAILY)
def test_without_its_style_a_page_reads_from_top_to_bottom(page: Page, site: Site, kind: str) -> None:
    page.route("**/*.css", lambda route: route.fulfill(body="", content_type="text/css"))
    page.goto(site.page(kind))
    tops = [top for top, _words in page.evaluate(HEADINGS)]
    assert tops and tops == sorted(tops)
    assert page.locator("main h1").is_visible() and page.evaluate(SIDEWAYS) == 0


def test_read_aloud_status_dates_and_counters_are_sentences(page: Page, site: Site) -> None:
    """What a screen reader is given, by its roles and names."""
    page.goto(site.page("case"))
    status = page.get_by_role("region", name="Status", exact=True)
    said = status.get_by_role("paragraph").evaluate_all(WITHOUT_REFERENCES)
    assert said == [
        "Released on conditions on 1 August 2007",
        "55 to 57 days in detention",
        "The detention began between 5 and 7 June 2007 and ended on 1 August 2007. Last known 20 August 2007. We don’t know "
        "what happened after that. Outcome of the proceedings: Not known.",
        "Under restrictions outside detention: 19 days, counted up to 20 August 2007.",
    ]
    line = "Detention line: begins between 5 and 7 June 2007, ends on 1 August 2007, last report 20 August 2007, no information after that"
    assert status.get_by_role("img", name=line, exact=True).count() == 1
    assert status.get_by_role("link", name="Source 1", exact=True).count() == 1
    page.goto(site.page("list") + "?q=rony")
    assert page.get_by_role("status").first.inner_text().startswith("1 case – showing 1 to 1")
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader"))
    assert row.get_by_role("rowheader").inner_text().startswith("Rony Cueto")
    cells = [" ".join(words.split()) for words in row.get_by_role("cell").all_inner_texts()]
    assert cells[0] == "Released on conditions last known 20 August 2007"
    assert cells[2:] == ["Between 5 and 7 June 2007 55 to 57 days", "20 August 2007"]
    page.set_viewport_size(PHONE)  # where rows stand one under another, they are rows of a table still
    told = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in told if not node["ignored"]]
    assert [roles.count(role) for role in ("table", "row", "rowheader", "columnheader", "cell")] == [1, 2, 1, 5, 4]
    page.set_viewport_size(DESK)
    page.goto(site.page("home"))
    terms = page.locator(".figs > div").all_inner_texts()
    assert len(terms) >= 4
    assert all(re.fullmatch(r"\D+[a-z ,]+.*\n+\d+([–+]\d*)?", term.strip()) for term in terms), terms
    people = page.get_by_role("listitem").filter(has=page.locator(".rec__name")).all_inner_texts()
    assert len(people) > 2
    told = re.compile(r"\n(began:|last confirmed)\s.*\d{4}", re.DOTALL)
    assert [each for each in people if not told.search(each)] == []


@pytest.mark.proof
@pytest.mark.parametrize("kind", ["home", "list", "case"])
def test_a_language_from_the_right_mirrors_the_page(page: Page, site: Site, kind: str, tmp_path: Path) -> None:
    part = "aside, .cols--start > div:first-child, .case__side, .feature"
    with third_language.added(tmp_path):
        for lang, is_mirrored in (("en", False), (third_language.CODE, True)):
            page.set_viewport_size(DESK)
            page.goto(site.page(kind, lang))
            beside = page.locator(part).first.bounding_box()
            brand, nav = page.locator(".brand").bounding_box(), page.locator(".langs").bounding_box()
            assert beside and brand and nav
            assert (brand["x"] > nav["x"]) == is_mirrored
            starts_left = beside["x"] + beside["width"] / 2 < DESK["width"] / 2
            assert starts_left == ((kind == "list") != is_mirrored)
            for size in (DESK, PHONE, SMALL_PHONE):
                page.set_viewport_size(size)
                assert page.evaluate(SIDEWAYS) == 0
                assert axe(page) == []


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
    expect(page.locator("#main")).to_be_focused()


BROKEN = """[...document.querySelectorAll('.opt .n')]
    .filter(count => count.offsetHeight > 1.5 * parseFloat(getComputedStyle(count).lineHeight)).map(count => count.textContent)"""


@pytest.mark.proof
@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_count_of_a_filter_is_broken_over_two_lines(page: Page, site: Site, lang: str) -> None:
    page.goto(site.page("list", lang))
    assert page.locator(".opt .n").count()
    assert page.evaluate(BROKEN) == []


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_a_reader_filters_turns_the_page_opens_a_case_and_copies_how_to_cite_it_by_keyboard(
    page: Page, site: Site, size: dict[str, int]
) -> None:
    page.set_viewport_size(size)
    page.goto(site.page("list"))
    press_until(page, ".skip")
    page.keyboard.press("Enter")
    if size == PHONE:
        press_until(page, ".filters summary")
        page.keyboard.press("Enter")
    press_until(page, "[name=status][value=stale]")
    page.keyboard.press("Space")
    press_until(page, ".filters__go button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?*status=stale*")
    expect(page.locator(".chip").first).to_have_text(re.compile("^Status: Detained when last reported"))
    press_until(page, "[rel=next]")
    page.keyboard.press("Enter")
    page.wait_for_url("**&page=2")
    press_until(page, ".rec__name")
    name = page.evaluate("document.activeElement.innerText")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/en/cases/\w{10}/[^/]+/$"))
    expect(page.locator("h1")).to_have_text(name)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    press_until(page, "[data-copy]")
    page.keyboard.press("Enter")
    expect(page.locator("[data-copy]")).to_have_text("Copied")
    expect(page.get_by_role("status").last).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert f"{name} [online]. Version 1" in copied and copied.endswith("/versions/1/")


@pytest.mark.proof
def test_a_reader_chooses_a_suggested_name_by_keyboard_or_goes_on_without(page: Page, site: Site) -> None:
    page.goto(site.page("home", "en"))
    field, names = page.get_by_role("combobox"), page.get_by_role("listbox")
    field.press_sequentially("Куэто")
    expect(names.get_by_role("option")).to_have_text(["Rony Cueto Case"])
    assert field.get_attribute("aria-expanded") == "true"
    assert axe(page) == []
    page.keyboard.press("Escape")
    expect(names).to_be_hidden()
    assert field.input_value() == "Куэто"
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Search")).to_be_visible()
    expect(page.get_by_role("link", name="Rony Cueto")).to_be_visible()
    page.get_by_role("combobox").fill("cue")
    expect(page.get_by_role("option")).to_have_text(["Rony Cueto Case"])
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Rony Cueto")


def test_without_scripts_everything_works(scriptless: Page, site: Site) -> None:
    page = scriptless
    page.goto(site.page("home"))
    page.get_by_role("searchbox").fill("rony")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/search/?q=rony")
    expect(page.locator("main")).to_contain_text("Rony Cueto")
    page.goto(site.page("list") + "?q=rony")
    expect(page.locator("#h-res")).to_have_text(re.compile("^1 case"))
    page.get_by_role("link", name="Clear all").click()
    page.wait_for_url("**/en/cases/")
    page.get_by_label("Detained when last reported").check()
    page.get_by_role("button", name="Apply filters").click()
    page.wait_for_url("**/?*status=stale*")
    page.get_by_label("Sort by").select_option("name")
    page.get_by_role("button", name="Sort").click()
    page.wait_for_url("**/?*sort=name*")
    page.get_by_role("link", name="Next").click()
    page.wait_for_url("**&page=2")
    assert "status=stale" in page.url and "sort=name" in page.url
    page.get_by_role("link", name="Español").click()
    page.wait_for_url("**/es/cases/*&page=2")
    page.goto(site.page("case"))
    assert page.locator("[data-copy]:visible, [data-share]:visible, [data-print]:visible").count() == 0
    page.get_by_role("link", name="Contract miners’ strike at Marcona, 2007").first.click()
    expect(page.locator("h1")).to_have_text("Contract miners’ strike at Marcona, 2007")


@pytest.mark.proof
def test_a_reader_looks_at_the_map_and_opens_the_list_of_a_country(scriptless: Page, site: Site) -> None:
    page = scriptless
    page.goto(site.page("list") + "?status=stale&sort=name")
    page.get_by_role("navigation", name="View").get_by_role("link", name="Map").click()
    page.locator(".map image").wait_for(state="attached")
    outline = page.evaluate("() => fetch(document.querySelector('.map image').href.baseVal).then(r => r.status)")
    assert outline == 200
    circle = page.locator(".map a", has_text="Peru")
    number = circle.locator("text").text_content()
    circle.click()
    expect(page.locator("#h-res")).to_have_text(re.compile(f"^{number} case"))
    page.get_by_role("navigation", name="View").get_by_role("link", name="Cards").click()
    expect(page.locator(".card")).to_have_count(min(int(number or 0), listing.PAGE_SIZE))


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
