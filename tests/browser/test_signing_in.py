"""Signing in, in a real browser: by keyboard without JavaScript, and with a passkey."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from cases.accounts.models import SignIn
from tests import factories
from tests.browser.conftest import ALL, COLOURS, axe, watching
from tests.signing_in import PASSWORD, code

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
"""A phone or laptop that asks for a finger itself, and is given one at once."""
HEADING = "Review queue"


@pytest.fixture
def site(live_server: Any) -> str:
    """The site under a name: for a number a browser makes no passkeys."""
    return str(live_server).replace("127.0.0.1", "localhost")


@pytest.fixture
def nora(db: None) -> Any:
    """Nora has been given a password and nothing else."""
    account = factories.account("nora", "researcher")
    Authenticator.objects.all().delete()
    return account


@contextmanager
def seated(browser: Browser, **profile: Any) -> Iterator[Page]:
    context = browser.new_context(**profile)
    page = context.new_page()
    with watching(page):
        yield page
    context.close()


def give_password(page: Page, site: str, username: str) -> None:
    page.goto(f"{site}{reverse('admin:index')}")
    page.get_by_label("Username").fill(username)
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")


def looked_at(page: Page) -> list[str]:
    """What is wrong with a page for somebody, at both widths, light and dark."""
    found = []
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        for theme, rules in (("light", ALL), ("dark", COLOURS)):
            page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
            page.wait_for_timeout(300)  # the stock admin fades from one colour to the other
            page.evaluate("document.getAnimations().forEach(change => change.finish())")
            found += [f"{page.url} {width} {theme}: {problem}" for problem in axe(page, rules)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{page.url} {width}: reaches beyond the side")
    return found


def test_the_first_login_needs_no_javascript_and_no_mouse(browser: Browser, site: str, nora: Any) -> None:
    with seated(browser, java_script_enabled=False, viewport={"width": 390, "height": 900}) as page:
        give_password(page, site, "nora")
        expect(page.get_by_role("heading", level=1)).to_have_text("Set up a second step")
        page.get_by_role("link", name="Set up an app").press("Enter")
        secret = page.locator(".desk-secret").inner_text().replace(" ", "")
        page.get_by_label("Code that the app shows now").press_sequentially(code(secret))
        page.keyboard.press("Enter")
        expect(page.locator(".desk-codes li")).to_have_count(10)
        page.get_by_role("link", name="to the desk").press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text(HEADING)


@pytest.mark.proof
def test_a_passkey_is_added_and_then_opens_the_desk_with_one_press(browser: Browser, site: str, nora: Any) -> None:
    """The other interaction is the finger."""
    with seated(browser) as page:
        devices = page.context.new_cdp_session(page)
        devices.send("WebAuthn.enable")
        key = devices.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})["authenticatorId"]
        give_password(page, site, "nora")
        page.get_by_role("link", name="Add a passkey").click()
        page.get_by_label("Name of this passkey").fill("laptop")
        page.get_by_role("button", name="Add the passkey").click()
        expect(page.locator(".desk-codes li")).to_have_count(10)
        page.get_by_role("link", name="to the desk").click()
        page.get_by_role("button", name="Log out").click()

        page.goto(f"{site}{reverse('admin:index')}")
        page.get_by_role("button", name="Log in with a passkey").press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text(HEADING)
        assert set(SignIn.objects.values_list("second_step", "is_new_device")) == {("webauthn", False)}

        page.get_by_role("button", name="Log out").click()
        devices.send("WebAuthn.setUserVerified", {"authenticatorId": key, "isUserVerified": False})
        page.goto(f"{site}{reverse('admin:index')}")
        page.get_by_role("button", name="Log in with a passkey").click()
        expect(page.get_by_role("alert").filter(has_text="That did not work")).to_be_visible()

        get_user_model().objects.update(is_active=False)
        devices.send("WebAuthn.setUserVerified", {"authenticatorId": key, "isUserVerified": True})
        page.get_by_role("button", name="Log in with a passkey").click()
        expect(page.locator(".messagelist")).to_have_text("This account is closed. An administrator can open it.")


def open_account(page: Page, site: str) -> None:
    page.goto(f"{site}{reverse('mfa_index')}")


@pytest.mark.proof
def test_a_passkey_is_the_second_step_and_the_answer_when_asked_again(browser: Browser, site: str, nora: Any) -> None:
    with seated(browser) as page:
        devices = page.context.new_cdp_session(page)
        devices.send("WebAuthn.enable")
        devices.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
        give_password(page, site, "nora")
        page.get_by_role("link", name="Add a passkey").click()
        page.get_by_role("button", name="Add the passkey").click()
        expect(page.locator(".desk-codes li")).to_have_count(10)
        page.get_by_role("link", name="to the desk").click()
        page.get_by_role("button", name="Log out").click()
        give_password(page, site, "nora")
        page.get_by_role("button", name="Use a passkey").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(HEADING)

        sign_in = SignIn.objects.latest("pk")
        SignIn.objects.filter(pk=sign_in.pk).update(proved_at=sign_in.proved_at.replace(year=2020))
        open_account(page, site)
        page.get_by_role("link", name="Rename").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Is it still you?")
        page.get_by_role("button", name="Use a passkey").click()
        page.get_by_label("Name of this passkey").fill("the old laptop")
        page.get_by_role("button", name="Save").click()
        expect(page.locator(".desk-own").first).to_contain_text("the old laptop")


@pytest.mark.proof
@pytest.mark.parametrize("locale", ["en", "es"])
def test_everybody_can_use_every_page_of_signing_in(browser: Browser, site: str, nora: Any, locale: str) -> None:
    factories.account("ana", "administrator")
    found = []
    with seated(browser, locale=locale) as page:
        page.goto(f"{site}{reverse('admin:index')}")
        found += looked_at(page)
        page.locator("#id_login").fill("nora")
        page.locator("#id_password").fill("wrong")
        page.keyboard.press("Enter")
        expect(page.locator(".errornote:not([hidden])")).to_be_visible()
        found += looked_at(page)
        page.locator("#id_password").fill(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.locator("#id_password")).to_have_count(0)
        found += looked_at(page)
        for name in ("mfa_add_webauthn", "mfa_activate_totp"):
            page.goto(f"{site}{reverse(name)}")
            found += looked_at(page)
        secret = page.locator(".desk-secret").inner_text().replace(" ", "")
        page.locator("#id_code").fill(code(secret))
        page.keyboard.press("Enter")
        expect(page.locator(".desk-codes li")).to_have_count(10)
        found += looked_at(page)
        page.goto(f"{site}{reverse('mfa_view_recovery_codes')}")
        found += looked_at(page)
        page.goto(f"{site}{reverse('account_reauthenticate')}")
        found += looked_at(page)
        SignIn.objects.create(**as_another_device(nora))
        open_account(page, site)
        expect(page.locator(".desk-device")).to_be_visible()
        found += looked_at(page)
    with seated(browser, locale=locale) as page:
        page.goto(f"{site}{reverse('admin:index')}")
        page.locator("#id_login").fill("ana")
        page.locator("#id_password").fill(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.locator("#id_code")).to_be_visible()
        found += looked_at(page)
        page.locator("#id_code").fill(code())
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"/admin/$"))
        page.goto(f"{site}{reverse('reset_second_step', args=[nora.pk])}")
        found += looked_at(page)
    assert found == []


def as_another_device(account: Any) -> dict[str, Any]:
    now = timezone.now()
    moments = dict.fromkeys(("began_at", "seen_at", "proved_at"), now)
    return {"account": account, "device": "x" * 64, "described": "Safari, iOS", "is_new_device": True, **moments}
