"""A release on record in under a minute: from login to "sent for review", by keyboard, on a phone and at a desk."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from cases.models import Case, Review
from cases.vocabulary import SourceType
from tests import factories
from tests.browser.conftest import ALL, COLOURS, axe
from tests.browser.test_desk import choose, press, sign_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]

MOST_SECONDS, MOST_INTERACTIONS = 60, 12
SIGNING_IN = 2
"""The name; the password, sent with Enter."""


class Hands:
    """Types, and counts: each field that is filled in, each choice and each button is one interaction."""

    def __init__(self, interactions: int) -> None:
        self.interactions = interactions

    def press(self, target: Locator, *keys: str) -> None:
        self.interactions += 1
        press(target, *keys)

    def choose(self, box: Locator, words: str, found: str) -> None:
        self.interactions += 1
        choose(box, words, found)


@pytest.fixture
def ada() -> Case:
    """Held since 10 January 2024, as a press article knows that came out on 20 November."""
    factories.account("rita", "researcher")
    factories.source("An article", type=SourceType.PRESS_ARTICLE, published="2024-11-20")
    return factories.held_case()


@pytest.mark.parametrize("width", [390, pytest.param(1280, marks=pytest.mark.proof)])
def test_a_release_is_sent_for_review_within_a_minute(page: Page, live_server: Any, ada: Case, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    began = time.monotonic()
    hands = Hands(SIGNING_IN)
    sign_in(page, live_server, "rita")
    hands.press(page.get_by_role("link", name="Quick update"), "Enter")
    expect(page.locator(".field-case .select2-selection")).to_be_focused()
    hands.choose(page.locator(".field-case .select2-selection"), "ejemplo", "Ada Ejemplo")
    hands.press(page.get_by_role("radio", name=re.compile("^Released")), "Space")
    hands.press(page.get_by_role("combobox", name="How:", exact=True), "Acquitted")
    hands.press(page.locator("[name=date_words]"), "18 November 2024")
    hands.choose(page.locator(".field-source .select2-selection"), "article", "An article")
    hands.press(page.get_by_role("textbox", name="English:", exact=True), "A court acquits Ada, and she leaves prison.")
    hands.press(
        page.get_by_role("textbox", name="Spanish:", exact=True), "Un tribunal absuelve a Ada, que sale de prisión."
    )
    look = page.locator("#quick-look")
    expect(look).to_contain_text("18 November 2024")
    expect(look).to_contain_text("que sale de prisión.")
    expect(look).to_contain_text("The status changes from “Detained when last reported” to “")
    looked = time.monotonic()
    found = [] if width > 390 else problems(page)
    began += time.monotonic() - looked  # nobody waits for this
    hands.press(page.get_by_role("button", name="Save and send for review"), "Enter")
    expect(page.locator(".messagelist")).to_contain_text("Saved, and put before the editors.")
    assert time.monotonic() - began <= MOST_SECONDS
    assert hands.interactions <= MOST_INTERACTIONS
    assert found == []
    assert Review.objects.get().public_id == ada.public_id
    assert [row.status for row in ada.periods.all()] == ["pretrial_detention", "at_liberty"]


def problems(page: Page) -> list[str]:
    """What axe finds, light and dark, and whether the page reaches beyond the side of a phone."""
    found = []
    for theme, rules in (("light", ALL), ("dark", COLOURS)):
        page.emulate_media(color_scheme=theme)
        page.evaluate("document.getAnimations().forEach(change => change.finish())")
        found += axe(page, rules)
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("reaches beyond the side")
    return found


@pytest.mark.proof
def test_everybody_can_use_every_kind_of_news(page: Page, live_server: Any, ada: Case) -> None:
    factories.charge(ada)
    sign_in(page, live_server, "rita")
    found = []
    for kind in ("Hearing or court decision", "Charge changed", "Health, visit or treatment", "Died"):
        page.goto(f"{live_server}/admin/quick/?case={ada.public_id}")
        page.get_by_role("radio", name=re.compile(f"^{kind}")).check()
        page.get_by_role("button", name="Look").click()
        expect(page.locator("#quick-look")).to_contain_text("Still to do:")
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"{kind} {width}: {problem}" for problem in problems(page)]
    assert found == []
