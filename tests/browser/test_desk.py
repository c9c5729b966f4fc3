"""The researchers' desk in a real browser: by keyboard, in two tabs, without JavaScript, for everybody."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from cases.models import Case, StatusPeriod
from cases.operations import queues
from cases.operations.review import ask_for_review
from tests import factories
from tests.browser.conftest import ALL, COLOURS, axe
from tests.signing_in import PASSWORD, code

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]


def address(live_server: Any, name: str, *args: Any) -> str:
    return f"{live_server}{reverse(f'admin:{name}', args=args)}"


def press(target: Locator, *keys: str) -> None:
    """Put the focus where ``target`` is and type: keys by their name, anything else as text."""
    target.focus()
    for key in keys:
        if re.fullmatch(r"Tab|Enter|Space|ArrowDown", key):
            target.page.keyboard.press(key)
        else:
            target.page.keyboard.type(key)


def choose(box: Locator, words: str, found: str) -> None:
    """Find a record by typing."""
    press(box, "Enter", words)
    expect(box.page.locator(".select2-results__option--highlighted")).to_have_text(re.compile(found))
    box.page.keyboard.press("Enter")


def add(page: Page, section: str) -> None:
    """Open a new row of a section."""
    press(page.get_by_role("link", name=re.compile(f"^Add: {section}", re.IGNORECASE)), "Enter")


def save_row(page: Page) -> None:
    press(page.get_by_role("button", name="Save", exact=True), "Enter")
    expect(page.locator(".messagelist .success")).to_have_text("Saved.")


def sign_in(page: Page, live_server: Any, username: str) -> None:
    page.goto(address(live_server, "login"))
    # Nobody has to look for the first field. A slow machine gives it the focus after the page is loaded.
    expect(page.get_by_label("Username")).to_be_focused()
    page.keyboard.type(username)
    press(page.get_by_label("Password"), PASSWORD, "Enter")
    expect(page.get_by_label("Code from your app")).to_be_focused()
    press(page.get_by_label("Code from your app"), code(), "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Review queue")


def test_a_case_goes_from_the_keyboard_of_a_researcher_past_an_editor_to_a_reader(
    page: Page, live_server: Any, another: Callable[..., Page]
) -> None:
    factories.account("rita", "researcher")
    factories.account("edwin", "editor")
    factories.source()
    sign_in(page, live_server, "rita")

    press(page.get_by_role("link", name="New case"), "Enter")
    press(page.get_by_label("Name of a new person"), "Ada Ejemplo")
    press(page.get_by_label("Country"), "Peru")
    press(page.get_by_role("button", name="Save", exact=True), "Enter")
    expect(page.locator(".messagelist")).to_contain_text("The case is begun.")

    add(page, "Detention and liberty")
    row = page.locator("#periods-0")
    press(row.get_by_label("Status"), "Detained, basis")
    press(row.locator(".field-start").get_by_label("Year"), "2007", "Tab", "6")
    press(row.locator("[name=periods-0-end_state]"), "Ongoing")
    press(row.locator("[name=periods-0-last_attested]"), "07152007")
    press(row.get_by_label("Confidence"), "Possible")
    choose(row.locator(".desk-cited-source .select2-selection"), "example leaflet", "An example leaflet")
    press(row.get_by_label("Value as stated"), "since June")
    save_row(page)
    for section, field, words in (
        ("Consent", "consent-0-consent", "Public campaign"),
        ("Risk", "risk_review-0-risk", "Low"),
    ):
        add(page, section)
        press(page.locator(f"[name={field}]"), words)
        save_row(page)
    press(page.get_by_label("Summary (English)"), "An example of a case.")
    press(page.get_by_label("Summary (Spanish)"), "Un ejemplo de caso.")
    press(page.get_by_label("Verified on"), "02012024")
    press(page.get_by_label("Review due on"), "02012025")
    press(page.get_by_role("button", name="Save and send for review"), "Enter")
    expect(page.locator(".messagelist")).to_contain_text("Saved, and put before the editors.")
    expect(page.locator(".desk-strip")).to_contain_text("The public sees nothing of this.")

    desk = another()
    sign_in(desk, live_server, "edwin")
    press(desk.get_by_role("link", name="Compare and decide"), "Enter")
    expect(desk.locator(".desk-changes")).to_contain_text("An example of a case.")
    press(desk.get_by_role("button", name="Publish"), "Enter")
    expect(desk.locator(".desk-strip")).to_contain_text("The public sees: Detained when last reported, 15 July 2007")

    reader = another()
    reader.goto(f"{live_server}/en/cases/")
    reader.get_by_role("link", name="Ada Ejemplo").click()
    expect(reader.get_by_role("heading", level=1)).to_contain_text("Ada Ejemplo")
    expect(reader.locator("main")).to_contain_text("An example leaflet")


@pytest.mark.proof
def test_what_was_typed_in_a_second_tab_is_shown_beside_what_is_stored(
    page: Page, live_server: Any, researcher: Client, at_desk: Callable[[Page, Client], Page]
) -> None:
    case = factories.case()
    first = at_desk(page, researcher)
    second = page.context.new_page()
    form = address(live_server, "cases_case_change", case.pk)
    for tab, words in ((first, "The first words."), (second, "The second words.")):
        tab.goto(form)
        tab.get_by_label("Summary (English)").fill(words)
    first.locator("[name=_continue]").click()
    expect(first.locator(".messagelist .success")).to_be_visible()
    second.locator("[name=_continue]").click()
    expect(second.get_by_role("heading", level=1)).to_have_text("Your changes were not saved")
    row = second.locator(".desk-conflict tbody tr")
    expect(row.locator("td").nth(1)).to_have_text("The second words.")
    expect(row.locator("td").nth(2)).to_have_text("The first words.")
    case.refresh_from_db()
    assert case.summary_en == "The first words."
    assert axe(second) == []
    second.locator("[name=_continue]").click()
    expect(second.locator(".messagelist .success")).to_be_visible()
    case.refresh_from_db()
    assert case.summary_en == "The second words."


@pytest.mark.proof
def test_rows_and_citations_are_added_as_many_as_are_needed(
    page: Page, live_server: Any, researcher: Client, at_desk: Callable[[Page, Client], Page]
) -> None:
    case = factories.case()
    for title in ("The first leaflet", "The second leaflet"):
        factories.source(title)
    at_desk(page, researcher).goto(address(live_server, "cases_case_change", case.pk) + "?rows=paragraphs")
    row = page.locator("#paragraphs-0")
    for number in (0, 1):
        row.get_by_label("Text (English)").fill(f"Paragraph {number}.")
        for source, words in enumerate(("first leaflet", "second leaflet")):
            if source:
                press(row.get_by_role("button", name="Add another source"), "Enter")
            choose(row.locator(".desk-cited-source .select2-selection").nth(source), words, words)
        page.locator("[name=_another]" if number == 0 else "[name=_save]").click()
        expect(page.locator(".messagelist .success")).to_be_visible()
    cited = {paragraph.text_en: paragraph.citations.count() for paragraph in case.paragraphs.all()}
    assert cited == {"Paragraph 0.": 2, "Paragraph 1.": 2}


def test_a_fact_with_its_source_is_entered_without_javascript(
    live_server: Any, researcher: Client, at_desk: Callable[[Page, Client], Page], another: Callable[..., Page]
) -> None:
    case, leaflet, prison = factories.case(), factories.source(), factories.place()
    page = at_desk(another(java_script_enabled=False), researcher)
    page.goto(address(live_server, "cases_case_change", case.pk) + "?rows=periods")
    row = page.locator("#periods-0")
    row.get_by_label("Status").select_option(label="Detained, basis not known")
    row.locator("[name=periods-0-place-typed]").fill(prison.public_id)
    row.locator("[name=periods-0-cited-0-source-typed]").fill(leaflet.public_id)
    page.locator("[name=_save]").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    period = StatusPeriod.objects.get()
    assert (period.place, period.citations.get().source) == (prison, leaflet)


def put_off(live_server: Any, case: Case) -> str:
    """Where the first row that stands in a queue for a case is put off."""
    today = dt.datetime.now(dt.UTC).date()
    row = queues.due(queues.read(Case.objects.filter(pk=case.pk)), queues.Ground.of(today, 12))[0]
    return address(live_server, "put_off", case.public_id, row.reason, row.about)


def pages(live_server: Any, waiting: Case, public: Case, review: int) -> dict[str, str]:
    """The kinds of pages of the desk."""
    return {
        "queue": address(live_server, "index"),
        "cases": address(live_server, "cases_case_changelist"),
        "sources": address(live_server, "cases_source_changelist") + "?q=leaflet",
        "new case": address(live_server, "cases_case_add"),
        "case": address(live_server, "cases_case_change", public.pk),
        "row": address(live_server, "cases_case_change", public.pk) + "?rows=periods",
        "everything": address(live_server, "cases_case_change", public.pk) + "?rows=all",
        "event": address(live_server, "cases_event_change", public.case_events.get().event_id),
        "source": address(live_server, "cases_source_add"),
        "history": address(live_server, "cases_case_history", public.pk),
        "review": address(live_server, "review") + "?risk=not_archived",
        "publish": address(live_server, "publish", "case", waiting.public_id),
        "part": address(live_server, "part", "case", public.public_id),
        "withdraw": address(live_server, "withdraw", "case", public.public_id),
        "send back": address(live_server, "review_back", review),
        "queues": address(live_server, "queues"),
        "one queue": address(live_server, "queues") + "?reason=after_release",
        "put off": put_off(live_server, public),
        "calendar": address(live_server, "calendar"),
        "accounts": address(live_server, "auth_user_changelist"),
        "account": address(live_server, "auth_user_add"),
        "password": address(live_server, "password_change"),
        "own account": f"{live_server}{reverse('mfa_index')}",
        "passkey": f"{live_server}{reverse('mfa_add_webauthn')}",
        "new codes": f"{live_server}{reverse('mfa_generate_recovery_codes')}",
        "again": f"{live_server}{reverse('account_reauthenticate')}",
    }


@pytest.mark.proof
def test_everybody_can_use_every_page(
    page: Page, live_server: Any, administrator: Client, at_desk: Callable[[Page, Client], Page]
) -> None:
    """At both widths, light and dark, unfolded; nothing reaches beyond the side of a phone."""
    waiting, public = factories.publishable_case(), factories.publishable_case("Bruno Ejemplo")
    leaflet, strike = factories.source(), factories.event(is_dispute=True)
    for fact in (strike, factories.participant(strike)):
        factories.cite(fact, leaflet)
    factories.case_event(public, strike)
    factories.published(public, factories.account("edwin", "editor"), dt.datetime.now(dt.UTC))
    for row in (public.paragraphs.get(), Case.objects.get(pk=public.pk)):
        name = "text_en" if hasattr(row, "text_en") else "summary_en"
        setattr(row, name, "In other words.")
        row.save()
    review = ask_for_review(waiting, administrator.user, factories.PUBLISHED_AT)
    found = []

    def look(name: str) -> None:
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            for theme, rules in (("light", ALL), ("dark", COLOURS)):
                page.emulate_media(color_scheme=theme)
                page.wait_for_timeout(300)  # the stock admin fades from one colour to the other
                page.evaluate("document.getAnimations().forEach(change => change.finish())")
                found.extend(f"{name} {width} {theme}: {problem}" for problem in axe(page, rules))
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                found.append(f"{name} {width}: reaches beyond the side")

    page.goto(address(live_server, "login"))
    look("login")
    at_desk(page, administrator)
    for name, url in pages(live_server, waiting, public, review.pk).items():
        response = page.goto(url)
        assert response is not None
        assert response.status == 200, name
        page.wait_for_load_state("load")
        look(name)
    assert found == []


def test_an_editor_decides_on_a_phone_without_moving_the_page_sideways(
    live_server: Any, editor: Client, at_desk: Callable[[Page, Client], Page], another: Callable[..., Page]
) -> None:
    ask_for_review(factories.publishable_case(), factories.account("rita", "researcher"), factories.PUBLISHED_AT)
    page = at_desk(another(viewport={"width": 390, "height": 900}), editor)
    page.goto(address(live_server, "review"))
    row = page.get_by_role("row", name="Ada Ejemplo")
    for words in ("Compare and decide", "Send back"):
        box = row.get_by_role("link", name=words).bounding_box()
        assert box is not None
        assert 0 <= box["x"] < box["x"] + box["width"] <= 390


@pytest.mark.proof
def test_two_editors_decide_by_keyboard(
    live_server: Any, editor: Client, at_desk: Callable[[Page, Client], Page], another: Callable[..., Page]
) -> None:
    petra = factories.withheld_case("Petra Reservada")
    ask_for_review(petra, factories.account("rita", "researcher"), factories.PUBLISHED_AT)
    page = at_desk(another(), editor)
    page.goto(address(live_server, "review"))
    press(page.get_by_role("link", name=re.compile("^Compare and decide ?: Petra Reservada")), "Enter")
    press(page.get_by_role("button", name="Approve as the first of two"), "Enter")
    expect(page.get_by_text("edwin has approved it.")).to_be_visible()
    other = Client()
    other.force_login(factories.account("olga", "editor"))
    page = at_desk(another(), other)
    page.goto(address(live_server, "publish", "protected", petra.public_id))
    press(page.get_by_role("button", name="Publish"), "Enter")
    expect(page.get_by_text("Published.", exact=True)).to_be_visible()


def test_the_desk_speaks_spanish(
    live_server: Any, researcher: Client, at_desk: Callable[[Page, Client], Page], another: Callable[..., Page]
) -> None:
    case = factories.publishable_case()
    page = at_desk(another(locale="es", viewport={"width": 390, "height": 900}), researcher)
    page.goto(address(live_server, "cases_case_change", case.pk))
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page.locator(".desk-strip")).to_contain_text("El público")
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
