"""The site as it runs, in a real browser: a server with the gate closed, and a watch on what a page must never do."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from playwright.sync_api import ConsoleMessage, Page

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
AXE = (Path(__file__).parent / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = """async (rules) => {
  document.querySelectorAll('details').forEach(details => { details.open = true; });
  const found = await axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']});
  return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}`));
}"""


def axe(page: Page) -> list[str]:
    """What axe finds on a page, with everything unfolded that can be: rule and element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN_AXE, RULES)
    return found


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": list(SWITCHES)}


@pytest.fixture(scope="session", autouse=True)
def _queries_beside_an_event_loop() -> Iterator[None]:
    """The browser's loop runs in this thread until the session ends, and Django would refuse to query beside it."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    yield
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="module", autouse=True)
def _gate_closed_as_in_life(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Every connection but that of the test itself is closed by default, as ``tracker.wsgi`` has it."""
    with django_db_blocker.unblock(), ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        if connection.vendor == "postgresql":
            stack.enter_context(override_settings(PUBLIC_DB_ROLE=settings.PUBLIC_DB_ROLE or "tracker_public"))
            call_command("setup_roles", stdout=io.StringIO())
        stack.enter_context(gate.opened())
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


@pytest.fixture
def watched() -> Iterator[Callable[[Page], Watch]]:
    """Puts a watch on a page; the test fails if there is anything to tell at its end."""
    watches: list[Watch] = []

    def put(page: Page) -> Watch:
        watches.append(Watch(page))
        return watches[-1]

    yield put
    assert [problem for watch in watches for problem in watch.told()] == []


@pytest.fixture
def watch(page: Page, watched: Callable[[Page], Watch]) -> Watch:
    """The watch on the test's own page."""
    return watched(page)


@pytest.fixture(autouse=True)
def _every_page_is_watched(request: pytest.FixtureRequest) -> None:
    if "page" in request.fixturenames:
        request.getfixturevalue("watch")
