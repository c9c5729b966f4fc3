"""Nobody can tell an unpublished record from one that does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from django.test import Client

from cases.models import Root
from cases.models.base import new_public_id
from cases.pages import urls
from cases.pages.urls import RECORDS
from tests import factories
from tests.conftest import standing

pytestmark = pytest.mark.django_db

CONDITIONS: list[dict[str, str]] = [
    {},
    {"if_none_match": "*"},
    {"if_none_match": '"0123456789abcdef0123456789abcdef"'},
    {"if_modified_since": "Sat, 01 Jan 2000 00:00:00 GMT"},
    {"range": "bytes=0-9"},
    {"accept_language": "es", "accept_encoding": "gzip"},
]
BELOW = ["", "-/", "ada-ejemplo/", "versions/", "versions/1/", "versions/2/", "?on=2007-06-20", "?known_on=2024-01-01"]


@pytest.fixture(scope="module")
def drafts(django_db_setup, django_db_blocker) -> Iterator[dict[str, Root]]:
    with standing(django_db_blocker):
        yield unpublished()


def unpublished() -> dict[str, Root]:
    """An unpublished record of every kind, each linked to a published one as far as its kind can be."""
    public = factories.publishable_case("Pia Pública")
    case = factories.publishable_case("Ada Ejemplo")
    union, place = factories.organization("Hidden union"), factories.place("Hidden place")
    strike = factories.event("Hidden strike", is_dispute=True)
    for person in (public.person, case.person):
        factories.cite(factories.affiliation(person, union))
    factories.cite(strike)
    factories.case_event(public, strike)
    factories.published(public, factories.account("edwin", "editor"))
    return {
        "case": case,
        "protected": factories.withheld_case(),
        "organization": union,
        "dispute": strike,
        "place": place,
        "source": factories.source("A hidden source"),
    }


def answer(address: str, method: str = "get", **headers: str) -> tuple[int, list[tuple[str, str]], bytes]:
    response: Any = getattr(Client(), method)(address, headers=headers)
    return response.status_code, sorted(response.items()), response.content


@pytest.mark.parametrize("kind", RECORDS)
def test_unpublished_and_absent_are_the_same_answer(drafts, kind):
    folder, _view = RECORDS[kind]
    for lang, below, headers in product(("en", "es"), BELOW, CONDITIONS):
        hidden = answer(f"/{lang}/{folder}/{drafts[kind].public_id}/{below}", **headers)
        absent = answer(f"/{lang}/{folder}/{new_public_id()}/{below}", **headers)
        assert hidden == absent, (lang, below, headers)
        assert hidden[0] == 404


@pytest.mark.parametrize("method", ["head", "post", "put", "delete", "options"])
@pytest.mark.parametrize("kind", RECORDS)
def test_no_method_tells_them_apart(drafts, kind, method):
    folder, _view = RECORDS[kind]
    hidden = answer(f"/en/{folder}/{drafts[kind].public_id}/", method)
    assert hidden == answer(f"/en/{folder}/{new_public_id()}/", method)


@pytest.mark.parametrize("kind", RECORDS)
def test_a_short_address_does_not_tell_them_apart(drafts, kind):
    for headers in CONDITIONS:
        hidden = answer(f"/c/{drafts[kind].public_id}", **headers)
        assert hidden == answer(f"/c/{new_public_id()}", **headers)
        assert hidden[0] == 404


def test_a_record_under_the_address_of_another_kind_is_absent(drafts):
    for kind, other in product(RECORDS, RECORDS):
        hidden = answer(f"/en/{RECORDS[other][0]}/{drafts[kind].public_id}/")
        assert hidden == answer(f"/en/{RECORDS[other][0]}/{new_public_id()}/")


@pytest.mark.parametrize(("key", "kind"), [("union", "organization"), ("employer", "organization"),
                                           ("dispute", "dispute"), ("union", "case"), ("q", "case")])  # fmt: skip
def test_a_filter_does_not_tell_them_apart(drafts, key, kind):
    """The list repeats the id it was asked for, and says nothing else of it. Its validator is that of the address."""

    def asked(address: str) -> tuple[int, list[tuple[str, str]], bytes]:
        status, headers, body = answer(address)
        return status, [header for header in headers if header[0] != "ETag"], body

    absent_id = new_public_id()
    for lang, rest in product(("en", "es"), ("", "&known_on=2024-03-01", "&status=held&sort=name")):
        status, headers, body = asked(f"/{lang}/cases/?{key}={drafts[kind].public_id}{rest}")
        absent = asked(f"/{lang}/cases/?{key}={absent_id}{rest}")
        assert (status, headers, body.replace(drafts[kind].public_id.encode(), absent_id.encode())) == absent


@pytest.mark.parametrize("word", ["Ada", "Hidden place"])
def test_a_search_for_the_words_of_a_draft_is_one_for_words_that_nobody_wrote(drafts, word):
    found, nothing = (answer(f"/en/cases/?q={text}")[2] for text in (word.replace(" ", "+"), "Zzyzx"))
    for form in (word, word.replace(" ", "+"), word.replace(" ", "%20")):
        found = found.replace(form.encode(), b"Zzyzx")
    assert found == nothing


def test_every_kind_of_record_is_asked_for(drafts):
    kinds = {
        pattern.name.partition("_")[0] for pattern in urls.urlpatterns if "public_id" in pattern.pattern.converters
    }
    assert kinds == {*drafts, "short", "picture"}  # pictures: tests/pages/test_photograph.py
