"""Addresses that lead nowhere, or elsewhere: missing and withdrawn records, short addresses, the root, errors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.urls import URLResolver

from cases.admin import desk
from cases.operations.withdraw import withdraw
from cases.pages import errors, urls
from cases.vocabulary import WithdrawalReason
from tests import crowd, factories
from tests.pages.reading import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor_account(db: None) -> Any:
    return factories.account("edwin", "editor")


@pytest.mark.parametrize(("lang", "words"), [("en", "Page not found"), ("es", None)])
def test_a_page_that_is_not_there_says_so_and_leads_on(reader: Client, lang: str, words: str | None) -> None:
    response = reader.get(f"/{lang}/cases/2222222222/nobody/")
    page = response.content.decode()
    assert response.status_code == 404 and response["Content-Language"] == lang
    assert words is None or words in page
    assert f'href="/{lang}/"' in page and f'href="/{lang}/cases/"' in page
    assert 'name="robots" content="noindex"' in page


def test_what_is_not_published_and_what_does_not_exist_are_the_same_bytes(reader: Client, db: None) -> None:
    drafts = {
        "cases": crowd.stale("Nobody Yet"),
        "organizations": factories.organization(),
        "disputes": factories.event(is_dispute=True),
        "places": factories.place(),
    }
    for folder, draft in drafts.items():
        for rest in ("", "x/", "versions/", "versions/1/"):
            answers = [
                reader.get(
                    f"/en/{folder}/{public_id}/{rest}", headers={"If-None-Match": '"x"', "If-Modified-Since": "x"}
                )
                for public_id in (draft.public_id, "2222222222")
            ]
            assert [answer.status_code for answer in answers] == [404, 404]
            assert answers[0].content == answers[1].content
            assert dict(answers[0].items()) == dict(answers[1].items())


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_withdrawn_record_says_when_and_why_and_nothing_else(reader: Client, editor_account: Any, lang: str) -> None:
    case = crowd.stale("Gone Example")
    crowd.public(case, editor_account)
    withdraw(case, editor_account, crowd.NOW, WithdrawalReason.CONSENT_WITHDRAWN)
    reason = {"en": "Consent was withdrawn", "es": "Se retiró el consentimiento"}[lang]
    for rest in ("", "gone-example/", "versions/", "versions/1/", "?on=2007-07-01"):
        response = reader.get(f"/{lang}/cases/{case.public_id}/{rest}")
        page = response.content.decode()
        assert response.status_code == 410 and response["Content-Language"] == lang
        assert reason in page and f'datetime="{crowd.TODAY}"' in page
        assert "Gone" not in page and "Example" not in page and "Peru" not in page


def test_a_short_address_leads_to_the_page_in_the_readers_language(reader: Client, editor_account: Any) -> None:
    case, union = crowd.stale("Ada Ejemplo"), factories.organization()
    factories.cite(union)
    for root in (case, union):
        crowd.public(root, editor_account)
    response = reader.get(f"/c/{case.public_id}", headers={"Accept-Language": "es-PE, en;q=0.5"})
    assert response["Location"] == f"/es/cases/{case.public_id}/ada-ejemplo/"
    assert response["Vary"] == "Accept-Language"
    assert reader.get(f"/c/{union.public_id}")["Location"].startswith(f"/en/organizations/{union.public_id}/")
    assert reader.get("/c/2222222222").status_code == 404


@pytest.mark.parametrize(
    ("wish", "lang"),
    [("", "en"), ("es", "es"), ("fr, es;q=0.8, en;q=0.7", "es"), ("qu", "en"), ("*;q=nonsense\x01", "en")],
)
def test_the_root_leads_home_in_the_readers_language(reader: Client, wish: str, lang: str) -> None:
    response = reader.get("/", headers={"Accept-Language": wish})
    assert response.status_code == 302 and response["Location"] == f"/{lang}/"
    assert response["Vary"] == "Accept-Language"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "LETTER"])
def test_whoever_sends_something_to_the_public_site_is_told_that_it_can_only_be_read(method: str) -> None:
    for address, words in {
        "/": "This page can only be read",
        "/en/": "This page can only be read",
        "/es/cases/": None,
        "/en/cases/2222222222/": "This page can only be read",
        "/c/2222222222": "This page can only be read",
        "/robots.txt": "This page can only be read",
        "/healthz": "This page can only be read",
        "/readyz": "This page can only be read",
    }.items():
        response = Client(enforce_csrf_checks=True).generic(method, address, "words=sent")
        assert (response.status_code, response["Allow"]) == (405, "GET, HEAD"), address
        assert response["Content-Language"] == ("es" if address.startswith("/es") else "en")
        assert words is None or words in response.content.decode()
        assert not response.cookies and "Cookie" not in response.get("Vary", "")


def test_no_public_address_takes_a_letter() -> None:
    for pattern in urls.urlpatterns:
        refused = pattern.callback(RequestFactory().post("/en/"))
        assert refused.status_code == 405 and pattern.callback.csrf_exempt, pattern.name


def test_every_form_of_the_desk_is_protected_from_forgery() -> None:
    views = dict(callbacks(desk.urls[0]))
    assert len(views) > 50
    assert not [name for name, view in views.items() if getattr(view, "csrf_exempt", False)]


def callbacks(patterns: list[Any]) -> Iterator[tuple[str, Any]]:
    """Every view below these addresses."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from callbacks(pattern.url_patterns)
        else:
            yield str(pattern.name), pattern.callback


@pytest.mark.parametrize(
    "path",
    [
        "/static/../../manage.py",
        "/static/..\\..\\manage.py",
        "/static//etc/passwd",
        "/static/%2e%2e/%2e%2e/manage.py",
        "/static/cases/",
        "/static/cases/site.css\x00.html",
        "/static/\xc0\xae\xc0\xae/manage.py",
        "/../manage.py",
        "//etc/passwd",
        "//evil.example/en",
        "/\\evil.example",
        "/\x00",
        "*",
        "/static/" + "a/" * 20_000,
    ],
)
def test_no_path_leads_to_a_file_beside_the_static_ones_or_to_another_site(reader: Client, path: str) -> None:
    """The path as the server hands it on, with its escapes taken out."""
    response = reader.get("/", PATH_INFO=path)
    assert response.status_code == 404 and "Location" not in response
    assert "Page not found" in response.content.decode()


@pytest.mark.parametrize(
    ("answer", "status", "words"),
    [(errors.bad_request, 400, "We cannot answer that"), (errors.server_error, 500, "The fault is ours")],
)
def test_an_error_is_told_in_plain_words_and_repeats_nothing(answer: Any, status: int, words: str) -> None:
    response = answer(RequestFactory().get("/en/cases/", {"q": "a secret"}))
    page = response.content.decode()
    assert response.status_code == status and words in text(page)
    assert "secret" not in page and len(re.findall("<h1", page)) == 1
