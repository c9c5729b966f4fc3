"""Readers of a long list of cases turn over, and it costs them and us no more than a short one."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from cases.pages import listing
from tests import crowd, factories
from tests.conftest import standing
from tests.pages.reading import names, text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("long_list")]

TWELVE_KILOBYTES = 12_000


@pytest.fixture(scope="module")
def long_list(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A full page of people in Peru, and Hana of a union in Türkiye."""
    with standing(django_db_blocker):
        editor = factories.account("edwin", "editor")
        crowd.crowd(listing.PAGE_SIZE, editor)
        hana, union = crowd.held("Hana Ejemplo", country="TR"), factories.organization("Example Weavers’ Union")
        factories.cite(union)
        factories.cite(factories.affiliation(hana.person, union))
        for root in (union, hana):
            crowd.public(root, editor)
        yield


def test_a_reader_turns_over(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "PAGE_SIZE", 10)
    address, seen = "?sort=name&country=PE", []
    for shown in ("1 to 10", "11 to 20", "21 to 25"):
        page = reader.get(f"/en/cases/{address}").content.decode()
        assert f"25 cases – showing {shown}" in text(page)
        assert "There is no page" not in text(page)
        seen += names(page)
        following = re.search(r'<a href="([^"]+)" rel="next"', page)
        address = following[1].replace("&amp;", "&") if following else ""
    assert seen == [f"Person Example {number:02d}" for number in range(1, 26)]
    assert not address


def test_the_list_asks_the_same_few_questions_however_long_it_is(
    reader: Client, django_assert_num_queries: Any
) -> None:
    def shown(query: str = "") -> list[str]:
        return names(reader.get(f"/en/cases/{query}").content.decode())

    edition, page, labels, words, alike = 1, 1, 1, 2, 2  # of a table the index has the labels
    shown(), shown("?sort=longest&status=held")  # the index is read once a process
    with django_assert_num_queries(edition + page):
        assert len(shown()) == listing.PAGE_SIZE
    with django_assert_num_queries(edition + page):
        assert shown("?page=2")
    with django_assert_num_queries(edition + words + page):
        assert shown("?q=ejemplo&status=held&country=TR&sort=longest") == ["Hana Ejemplo"]
    for view in ("cards", "map"):
        with django_assert_num_queries(edition + page + labels):
            assert "Person Example" in reader.get(f"/en/cases/?view={view}").content.decode()
    with django_assert_num_queries(edition + words + page + alike):
        assert shown("?q=nobodyatall&status=stale") == []


@pytest.mark.parametrize("view", ["table", "cards", "map"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_full_page_is_light(reader: Client, lang: str, view: str) -> None:
    response = reader.get(f"/{lang}/cases/?view={view}")
    assert response.content.decode().count("Person Example") >= listing.PAGE_SIZE - 1
    assert len(gzip.compress(response.content, 6)) <= TWELVE_KILOBYTES
