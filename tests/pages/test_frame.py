"""What holds for every public page: its frame, its languages, its headers, its weight, and that it keeps no trace."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client

from cases.operations.withdraw import withdraw
from cases.vocabulary import EventType, WithdrawalReason
from tests import crowd, factories
from tests.conftest import standing
from tracker.compact import without_unseen

pytestmark = pytest.mark.django_db

KINDS = (
    "home", "about", "methodology", "cases", "nothing found", "statistics", "organizations", "organization", "disputes", "dispute", "place", "source", "case",
    "poster", "letter", "letters", "updates", "data", "codebook", "accessibility", "versions", "version", "organization versions", "missing", "withdrawn",
)  # fmt: skip
STATUSES = {"missing": 404, "withdrawn": 410}


@pytest.fixture(scope="module")
def pages(django_db_setup: None, django_db_blocker: Any) -> Iterator[dict[str, str]]:
    with standing(django_db_blocker):
        yield published()


def published() -> dict[str, str]:
    """An address of every kind of page, without the language it begins with."""
    editor = factories.account("edwin", "editor")
    union, dispute, place = (
        factories.organization(),
        factories.event(is_dispute=True, type=EventType.STRIKE),
        factories.place(),
    )
    case, gone = crowd.stale("Ada Ejemplo"), crowd.stale("Gone Example")
    leaflet = factories.source("An example leaflet")
    factories.cite(factories.affiliation(case.person, union), leaflet)
    for root in (union, dispute, place):
        factories.cite(root)
        crowd.public(root, editor)
    for root in (case, gone):
        crowd.public(root, editor)
    withdraw(gone, editor, crowd.NOW, WithdrawalReason.CONSENT_WITHDRAWN)
    return {
        "home": "/",
        "about": "/about/",
        "methodology": "/methodology/",
        "updates": "/updates/",
        "data": "/data/",
        "codebook": "/codebook/",
        "accessibility": "/accessibility/",
        "cases": "/cases/?status=stale",
        "nothing found": "/cases/?q=nobodyatall",
        "statistics": "/statistics/",
        "search": "/search/?q=example",
        "organizations": "/organizations/",
        "organization": f"/organizations/{union.public_id}/example-miners-union/",
        "disputes": "/disputes/",
        "dispute": f"/disputes/{dispute.public_id}/an-example-strike/",
        "place": f"/places/{place.public_id}/example-prison/",
        "source": f"/sources/{leaflet.public_id}/an-example-leaflet/",
        "case": f"/cases/{case.public_id}/ada-ejemplo/",
        "poster": f"/cases/{case.public_id}/poster/",
        "letter": f"/cases/{case.public_id}/letter/",
        "letters": "/cases/letters/?status=stale",
        "versions": f"/cases/{case.public_id}/versions/",
        "version": f"/cases/{case.public_id}/versions/1/",
        "organization versions": f"/organizations/{union.public_id}/versions/",
        "missing": "/cases/2222222222/nobody/",
        "withdrawn": f"/cases/{gone.public_id}/gone-example/",
    }


def each(reader: Client, pages: dict[str, str], lang: str) -> list[tuple[str, Any]]:
    """Every page with its answer."""
    answers = [(kind, reader.get(f"/{lang}{pages[kind]}")) for kind in KINDS]
    assert [response.status_code for _kind, response in answers] == [STATUSES.get(kind, 200) for kind in KINDS]
    return answers


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_page_has_one_heading_one_main_part_and_says_its_language(
    reader: Client, pages: dict[str, str], lang: str
) -> None:
    for kind, response in each(reader, pages, lang):
        page = response.content.decode()
        assert page.count("<h1") == 1 and page.count("<main") == 1, kind
        assert f'<html lang="{lang}"' in page and response["Content-Language"] == lang, kind
        assert re.search(r"<title>[^<]{8,}</title>", page), kind
        identifiers = re.findall(r'\sid="([^"]+)"', page)
        assert len(identifiers) == len(set(identifiers)), kind
        named = re.findall(r'aria-labelledby="([^"]+)"|href="#([^"]+)"', page)
        assert {first or second for first, second in named} <= set(identifiers), kind
        if response.status_code == 200:
            assert page.index('class="skip"') < page.index("<header") < page.index("<main") < page.index("<footer"), (
                kind
            )


def test_every_page_leads_to_itself_in_the_other_language(reader: Client, pages: dict[str, str]) -> None:
    for kind, response in each(reader, pages, "en"):
        if response.status_code != 200:
            continue
        page = response.content.decode()
        named = dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"', page))
        own = {lang: f"{settings.SITE_URL}/{lang}{pages[kind]}" for lang in ("en", "es")}
        own["x-default"] = own["en"]
        assert named == own, kind
        offered = re.search(r'<a href="([^"]+)" lang="es" hreflang="es">Español</a>', page)
        assert offered is not None and offered[1] == f"/es{pages[kind]}", kind
        assert reader.get(offered[1])["Content-Language"] == "es", kind


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_page_loads_only_ours_keeps_no_cookie_and_forbids_everything_else(
    reader: Client, pages: dict[str, str], lang: str
) -> None:
    for kind, response in each(reader, pages, lang):
        policy = {
            name: sources
            for name, _space, sources in (
                part.strip().partition(" ") for part in response["Content-Security-Policy"].split(";")
            )
        }
        assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'", kind
        assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'", kind
        assert not re.search(r"unsafe|\*|http", response["Content-Security-Policy"]), kind
        assert response["Cross-Origin-Opener-Policy"] == "same-origin", kind
        assert response["Cross-Origin-Embedder-Policy"] == "require-corp", kind
        assert response["Cross-Origin-Resource-Policy"] == "same-origin", kind
        assert response["X-Content-Type-Options"] == "nosniff", kind
        assert response["X-Frame-Options"] == "DENY", kind
        assert response["Referrer-Policy"] in ("same-origin", "no-referrer"), kind
        assert not response.cookies, kind
        assert "cookie" not in response.get("Vary", "").lower(), kind
        page = response.content.decode()
        assert not re.search(r"<style| style=| on\w+=|<script(?! src=\"/static/| type=\"application/ld)", page), kind
        assert not re.search(r'<(?:script|img|iframe|source)[^>]* src="(?!/static/|/c/)', page), kind


def test_style_and_script_are_light() -> None:
    for name, limit in (("cases/site.css", 14_000), ("cases/enhance.js", 2_000)):
        found = finders.find(name)
        assert isinstance(found, str)
        assert len(gzip.compress(Path(found).read_bytes(), 6)) <= limit, name


@pytest.mark.parametrize("kind", ["organization", "dispute", "place", "case", "versions", "version"])
def test_a_reader_who_has_the_page_does_not_get_it_again(reader: Client, pages: dict[str, str], kind: str) -> None:
    address = f"/en{pages[kind]}"
    tag = reader.get(address)["ETag"]
    again = reader.get(address, headers={"If-None-Match": tag})
    assert again.status_code == 304 and not again.content and again["ETag"] == tag
    others = [f"/es{pages[kind]}"] + ([f"{address}?on=2007-06-20"] if kind != "versions" else [])
    assert [reader.get(other, headers={"If-None-Match": tag}).status_code for other in others] == [200] * len(others)


def test_white_space_that_nobody_sees_is_not_sent_and_that_between_words_is() -> None:
    lists = "<ul>\n  <li>One <b>two</b> <a>three</a>\n</li> </ul>\n<p>four\n<i>five</i></p>\n"
    assert without_unseen(lists) == "<ul><li>One <b>two</b> <a>three</a></li></ul><p>four\n<i>five</i></p>"
    optional = (
        "<p>One</p>\n{% if more %}\n<p>Two</p>{% endif %}\n{{ three }}\n{% if four %}{{ four }}{% endif %}\n{{ five }}"
    )
    shorter = "<p>One</p>{% if more %}<p>Two</p>{% endif %}{{ three }}\n{% if four %}{{ four }}{% endif %}\n{{ five }}"
    assert without_unseen(optional) == shorter
    listed = "{% for word in words %}{{ word }}{% if not forloop.last %}, {% endif %}{% endfor %}</p>"
    assert without_unseen(listed) == listed


def frame_of(page: str) -> str:
    """What stands around the content: the mast with its navigation, and the foot."""
    return page.partition("<main")[0] + page.partition("</main>")[2]


def test_what_the_owners_change_is_on_the_frame_of_every_page_at_once(reader: Client, db: None) -> None:
    owner = factories.account("olga", "editor")
    site = factories.site()
    told = {"name": "Registro de Ejemplo", "contact": "contact@record.example.org", "licence": "CC BY-SA 4.0"}

    def publish_and_read() -> None:
        crowd.public(type(site).objects.get(pk=site.pk), owner)
        for address in ("/en/accessibility/", "/es/accessibility/"):
            frame = frame_of(reader.get(address).content.decode())
            assert all(words in frame for words in told.values()), (told, address)
            assert f"<span>{told['name']}</span></a>" in frame, "the title alone has the new name"

    publish_and_read()
    changes = {"name": "Another name", "contact": "desk@other.example.org", "licence": "CC0-1.0"}
    for field, value in changes.items():
        type(site).objects.filter(pk=site.pk).update(**{field: value})
        told[field] = "CC0 1.0" if field == "licence" else value
        publish_and_read()


@pytest.mark.proof
def test_each_page_has_the_frame_of_its_language_and_of_its_part_of_the_site(reader: Client, db: None) -> None:
    for _each in range(2):  # made, and made again
        for lang, words in (("en", "Codebook"), ("es", "Libro de códigos")):
            for page, part in (("cases/", "cases"), ("organizations/", "organizations"), ("about/", "")):
                frame = frame_of(reader.get(f"/{lang}/{page}").content.decode())
                assert f">{words}</a>" in frame
                here = re.findall(r'<a href="([^"]*)" aria-current="true">', frame)
                assert here == ([f"/{lang}/{part}/"] if part else [])
