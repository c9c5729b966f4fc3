"""The site as it runs, in a real browser: a server with the gate closed, and a watch on what a page must never do."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import connections
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, expect, sync_playwright

from cases.published import gate

CHROMIUM = os.environ.get("CHROMIUM") or "/usr/bin/chromium"
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# Machines that run the tests of two browsers at once are slow; nobody waits where nothing is wrong.
expect.set_options(timeout=20_000)

AXE = (Path(__file__).parent / "axe.min.js").read_text()
ALL = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""The rules that the dark scheme can break: it changes colours and nothing else."""
RUN_AXE = """async ([part, rules]) => {
  document.querySelectorAll('details').forEach(details => { details.open = true; });
  const found = await axe.run(part, {runOnly: rules, resultTypes: ['violations'], preload: false});
  return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}`));
}"""


def axe(page: Page, rules: dict[str, Any] = ALL, part: str = "html") -> list[str]:
    """What axe finds in a part of a page, with everything unfolded that can be: rule and element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN_AXE, [part, rules])
    return found


# The plugin keeps its event loop in the tests' thread until the session ends, where Django refuses to query, and has a
# connection of its own for whoever insists. Here the loop ends with the module, so that no other test meets it.


@pytest.fixture(scope="module")
def playwright(django_db_setup: None, django_db_blocker: Any) -> Iterator[Playwright]:
    with sync_playwright() as running, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield running
        with django_db_blocker.unblock():
            connections.close_all()


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    running = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
    yield running
    running.close()


@pytest.fixture(scope="module")
def browser_context_args() -> dict[str, Any]:
    return {}


@pytest.fixture(scope="module", autouse=True)
def _gate_closed_as_in_life(browser: Browser, django_db_blocker: Any) -> Iterator[None]:
    """Every connection but that of the test itself is closed by default, as ``tracker.wsgi`` has it.

    A module of such tests is marked ``django_db``: without the mark there is no database of its own for them.
    """
    with django_db_blocker.unblock(), gate.opened(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(gate, "_closed_by_default", True)
        yield


class Watch:
    """What went wrong on a page, in words: errors in its console, refusals of the policy, strangers asked, cookies."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.problems: list[str] = []
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.problems.append(f"script: {error}"))
        page.on("request", lambda request: self._asked(request.url))

    def _said(self, message: ConsoleMessage) -> None:
        # A page that answers 404 or 410 is reported as an error too; a test asks for those on purpose.
        is_the_page = message.location.get("url") == self.page.url and "Failed to load resource" in message.text
        if message.type in ("error", "warning") and not is_the_page:
            self.problems.append(f"console: {message.text}")

    def _asked(self, url: str) -> None:
        self.requests.append(url)
        if urlsplit(url).hostname not in ("127.0.0.1", "localhost"):
            self.problems.append(f"third party: {url}")

    def told(self) -> list[str]:
        """All problems so far. The desk alone may set cookies, under its own path."""
        desk = f"/{settings.ADMIN_PATH}"
        cookies = [cookie for cookie in self.page.context.cookies() if cookie.get("path") != desk]
        return [*self.problems, *(f"cookie: {cookie.get('name')}" for cookie in cookies)]


@contextmanager
def watching(page: Page) -> Iterator[Watch]:
    """A watch on a page for the block; at its end there must be nothing to tell."""
    watch = Watch(page)
    yield watch
    assert watch.told() == []


@pytest.fixture
def watch(page: Page) -> Iterator[Watch]:
    """The watch on the test's own page."""
    with watching(page) as put:
        yield put


@pytest.fixture(autouse=True)
def _every_page_is_watched(request: pytest.FixtureRequest) -> None:
    if "page" in request.fixturenames:
        request.getfixturevalue("watch")


# At the desk


@pytest.fixture
def at_desk(live_server: Any) -> Callable[[Page, Client], Page]:
    """Puts somebody who is signed in before a page."""

    def sit(page: Page, client: Client) -> Page:
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": client.cookies[settings.SESSION_COOKIE_NAME].value}
        page.context.add_cookies([{**cookie, "url": f"{live_server}/{settings.ADMIN_PATH}"}])
        return page

    return sit


@pytest.fixture
def another(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a page for somebody else, watched like the first."""
    with ExitStack() as stack:

        def sit_down(**profile: Any) -> Page:
            context = browser.new_context(**profile)
            stack.callback(context.close)
            page = context.new_page()
            stack.enter_context(watching(page))
            return page

        yield sit_down
