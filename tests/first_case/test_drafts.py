"""Tomás Cari and Moisés Púa: entered at the desk, and nowhere in public. A live test of the gate."""

from __future__ import annotations

import datetime as dt

import pytest
from anyascii import anyascii
from django.test import Client
from django.urls import reverse

from cases.models import Case
from cases.operations.publish import Refused, publish
from cases.operations.state import editorial_state
from cases.published.models import CaseVersion, Current, Document, Publication, RecordLink, SearchText
from tests import factories
from tests.conftest import FirstCase

pytestmark = pytest.mark.django_db

NAMES = ("tomas cari", "cari, tomas", "tomas-cari", "moises pua", "pua, moises", "moises-pua")
TABLES = (Publication, Document, Current, RecordLink, CaseVersion, SearchText)


def drafts() -> list[Case]:
    return list(Case.objects.exclude(person__display_name="Rony Cueto"))


def names_in(text: str) -> list[str]:
    folded = anyascii(text).lower()
    return [name for name in NAMES if name in folded]


def addresses(first_case: FirstCase) -> list[str]:
    found = [first_case.version(number, lang) for number in (1, 2) for lang in ("en", "es")]
    for lang in ("en", "es"):
        found += [reverse(f"pages:{name}", args=[lang]) for name in ("home", "cases", "organizations", "disputes")]
        found += [
            reverse(f"pages:{row.kind}", args=[lang, row.public_id, row.slug])
            for row in Current.objects.exclude(kind="source")
        ]
        found += [
            reverse(f"pages:{row.kind}_versions", args=[lang, row.public_id])
            for row in Current.objects.exclude(kind="source")
        ]
    return found


def test_both_are_drafts(first_case: FirstCase) -> None:
    assert [case.person.display_name for case in drafts()] == ["Tomás Cari", "Moisés Púa"]
    assert {editorial_state(case) for case in drafts()} == {"draft"}


def test_the_gate_refuses_them_for_want_of_consent_and_of_an_assessed_risk(first_case: FirstCase) -> None:
    editor = factories.account("edwin", "editor")
    for case in drafts():
        with pytest.raises(Refused) as refused:
            publish(case, editor, dt.datetime.now(dt.UTC))
        assert {"consent", "risk", "verified_on"} <= {lack.code for lack in refused.value.lacks}


def test_no_published_row_names_them(first_case: FirstCase) -> None:
    ids = [case.public_id for case in drafts()]
    for table in TABLES:
        for row in table.objects.values():
            text = " ".join(str(value) for value in row.values())
            assert not names_in(text), table
            assert not any(public_id in text for public_id in ids), table


def test_no_public_page_names_them(first_case: FirstCase, reader: Client) -> None:
    for address in addresses(first_case):
        response = reader.get(address)
        assert response.status_code == 200, address
        assert not names_in(response.content.decode()), address


@pytest.mark.parametrize("words", ["Cari", "Púa", "Pua", "Moisés", "Tomas Cari"])
def test_no_search_finds_them(first_case: FirstCase, reader: Client, words: str) -> None:
    page = reader.get(reverse("pages:cases", args=["en"]), {"q": words}).content.decode()
    assert first_case.id not in page
    assert not any(case.public_id in page for case in drafts())


def test_their_addresses_answer_like_those_of_nobody(first_case: FirstCase, reader: Client) -> None:
    nobody = reader.get(reverse("pages:case", args=["en", "zzzzzzzzzz", "x"]))
    for case in drafts():
        answer = reader.get(reverse("pages:case", args=["en", case.public_id, "x"]))
        assert (answer.status_code, nobody.status_code) == (404, 404)
        assert answer.content == nobody.content


def test_they_are_counted_among_no_group_and_take_part_in_no_event(first_case: FirstCase) -> None:
    for case in drafts():
        assert not case.person.counted_in.exists()
        assert not case.person.participations.exists()
        assert not case.events.exists()
