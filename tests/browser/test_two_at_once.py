"""Two people at one record in two browsers, and one whose session ends: what the second typed is never typed again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from cases.accounts.models import SignIn
from cases.models import Case
from tests import factories
from tests.browser.conftest import ALL, COLOURS, axe
from tests.signing_in import PASSWORD, code

pytestmark = [pytest.mark.browser, pytest.mark.proof, pytest.mark.django_db(transaction=True)]

AtDesk = Callable[[Page, Client], Page]
Another = Callable[..., Page]


def change(live_server: Any, case: Case, query: str = "") -> str:
    return f"{live_server}{reverse('admin:cases_case_change', args=[case.pk])}{query}"


def clean_at_both_widths(page: Page) -> list[str]:
    """What axe finds on a phone and a screen, light and dark, and whether the page is wider than a phone."""
    found = []
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        for theme, rules in (("light", ALL), ("dark", COLOURS)):
            page.emulate_media(color_scheme=theme)
            page.wait_for_timeout(300)  # the stock admin fades from one colour to the other
            page.evaluate("document.getAnimations().forEach(change => change.finish())")
            found += axe(page, rules)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{width}: reaches beyond the side")
    return found


def test_who_edits_what_is_deleted_in_another_browser_brings_it_back_with_one_press(
    page: Page, live_server: Any, researcher: Client, administrator: Client, at_desk: AtDesk, another: Another
) -> None:
    case = factories.case(summary_en="An example.")
    factories.paragraph(case, "The strike began.")
    first = at_desk(page, researcher)
    first.goto(change(live_server, case))
    first.get_by_label("Summary (English)").fill("An example of two people.")
    second = at_desk(another(), administrator)
    second.goto(f"{live_server}{reverse('admin:cases_case_delete', args=[case.pk])}")
    second.locator("[type=submit]").last.click()
    expect(second.locator(".messagelist .success")).to_be_visible()
    first.locator("[name=_continue]").click()
    expect(first.get_by_role("heading", level=1)).to_have_text("Your changes were not saved")
    row = first.locator(".desk-conflict tbody tr")
    expect(row.locator("td").nth(1)).to_have_text("An example of two people.")
    expect(row.locator("td").nth(2)).to_have_text("An example.")
    assert not Case.objects.exists()
    assert clean_at_both_widths(first) == []
    first.locator("[name=_continue]").press("Enter")
    expect(first.locator(".messagelist .success")).to_be_visible()
    back = Case.objects.get()
    assert (back.summary_en, back.paragraphs.get().text_en) == ("An example of two people.", "The strike began.")


def test_two_browsers_that_change_different_rows_lose_neither(
    page: Page, live_server: Any, researcher: Client, editor: Client, at_desk: AtDesk, another: Another
) -> None:
    case = factories.case()
    rows = [
        factories.paragraph(case, text, position=number) for number, text in enumerate(("The strike.", "The night."))
    ]
    people = (at_desk(page, researcher), at_desk(another(), editor))
    for somebody, row, words in zip(people, rows, ("The strike began.", "The night of the arrest."), strict=True):
        somebody.goto(change(live_server, case, f"?rows=paragraphs&row={row.pk}"))
        somebody.get_by_label("Text (English)").fill(words)
    first, second = people
    first.locator("[name=_save]").click()
    expect(first.locator(".messagelist .success")).to_be_visible()
    second.locator("[name=_save]").click()
    expect(second.get_by_role("heading", level=1)).to_have_text("Your changes were not saved")
    second.locator("[name=_save]").press("Enter")
    expect(second.locator(".messagelist .success")).to_be_visible()
    assert {row.text_en for row in case.paragraphs.all()} == {"The strike began.", "The night of the arrest."}


def test_what_was_typed_when_the_session_ended_is_there_after_logging_in(page: Page, live_server: Any) -> None:
    factories.account("rita", "researcher")
    case = factories.case(summary_en="An example.")
    page.goto(change(live_server, case))
    log_in(page)
    page.get_by_label("Summary (English)").fill("Hours of work.")
    SignIn.objects.update(ended_at=timezone.now())
    page.locator("[name=_continue]").click()
    expect(page.locator(".messagelist")).to_contain_text("not lost")
    log_in(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("What you typed before your session ended")
    assert clean_at_both_widths(page) == []
    page.get_by_role("button", name="Back to the form").press("Enter")
    expect(page.get_by_label("Summary (English)")).to_have_value("Hours of work.")
    assert Case.objects.get().summary_en == "An example."
    page.locator("[name=_continue]").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    assert Case.objects.get().summary_en == "Hours of work."


def log_in(page: Page) -> None:
    page.get_by_label("Username").fill("rita")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in", exact=True).click()
    page.get_by_label("Code from your app").fill(code())
    page.get_by_role("button", name="Log in", exact=True).click()
