"""A researcher enters a date by keyboard, in a real browser, and reads how it will be read before saving."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page, expect

from cases.models import Source
from tests import factories
from tests.browser.conftest import axe

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]


@pytest.fixture
def leaflet() -> Source:
    return factories.source(published="")


@pytest.fixture
def desk(page: Page, live_server: object, researcher: Client, leaflet: Source) -> Page:
    """The form of a source, opened by Rita."""
    session = researcher.cookies[settings.SESSION_COOKIE_NAME].value
    address = f"{live_server}{reverse('admin:cases_source_change', args=[leaflet.pk])}"
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": f"{live_server}/{settings.ADMIN_PATH}"}]
    )
    page.goto(address)
    return page


def test_a_date_is_read_while_it_is_typed_and_saved_as_it_was_read(desk: Page, leaflet: Source) -> None:
    shown = desk.locator(".field-published .desk-shown")
    desk.get_by_label("Year").focus()
    for keys in ("2007", "Tab", "6", "Tab", "Tab", "Early"):
        desk.keyboard.press(keys) if keys == "Tab" else desk.keyboard.type(keys)
    expect(shown).to_contain_text("early June 2007")
    expect(shown).to_contain_text("comienzos de junio de 2007")
    expect(shown).to_contain_text("1 to 10 June 2007")
    desk.get_by_label("Day").fill("5")
    expect(desk.locator(".field-published .desk-date__error")).to_have_text(
        "“2007 6 5”: early, middle and late need a month and no day."
    )
    desk.get_by_label("Day").fill("")
    desk.locator("[name=_save]").click()
    expect(desk.locator(".messagelist .success")).to_be_visible()
    leaflet.refresh_from_db()
    assert leaflet.published == "[2007-06-01..2007-06-10]"


def test_everybody_can_enter_a_date(desk: Page) -> None:
    for width in (1280, 390, 320):
        desk.set_viewport_size({"width": width, "height": 900})
        for colours in ("light", "dark"):
            desk.emulate_media(color_scheme=colours)
            assert axe(desk, part=".desk-date") == []
        boxes = desk.locator(".desk-date input, .desk-date select")
        for box in (each.bounding_box() for each in boxes.all()):
            assert box is not None
            assert min(box["width"], box["height"]) >= 24
            assert box["x"] + box["width"] <= width
