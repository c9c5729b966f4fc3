"""What no record can hold, sent in every field and address of the desk: a message, never an error page, nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Root
from tests import factories
from tests.admin.forms import opened

pytestmark = [pytest.mark.django_db, pytest.mark.proof]

BAD = {
    "19 digits": "9" * 19,
    "30 digits": "9" * 30,
    "negative": "-1",
    "NUL": "a\x00b",
    "lone surrogate": b"\xed\xa0\x80",
    "100 kB": "x" * 100_000,
}
KEPT = ("csrfmiddlewaretoken", "seen_version", "_FORMS")


def case() -> Root:
    file = factories.publishable_case()
    factories.affiliation(file.person, factories.organization())
    factories.appeal(file)
    factories.charge_update(factories.charge(file))
    factories.hearing(factories.proceeding(file))
    factories.sentence(file)
    return file


def event() -> Root:
    strike = factories.event(is_dispute=True)
    factories.participant(strike)
    factories.demand(strike)
    return strike


RECORDS: dict[str, Callable[[], Root]] = {
    "case": case,
    "event": event,
    "organization": factories.organization,
    "person": factories.person,
    "place": factories.place,
    "source": factories.source,
}


def page(root: Root) -> str:
    return reverse(f"admin:cases_{root._meta.model_name}_change", args=[root.pk])


@pytest.mark.parametrize("name", RECORDS)
def test_a_form_full_of_nonsense_is_refused_in_words(researcher: Client, name: str) -> None:
    root = RECORDS[name]()
    before = opened(researcher, page(root))
    for value in BAD.values():
        fields = [field for field in before if not field.endswith(KEPT)]
        some = fields[:20] if len(value) > 100 else fields  # a request has at most 2.5 MB
        nonsense = before | dict.fromkeys(some, value)
        response = researcher.post(page(root), nonsense)
        assert response.status_code == 200
        assert "errornote" in response.content.decode()
    after = opened(researcher, page(root))
    for token in ("csrfmiddlewaretoken", "seen_version"):
        del before[token], after[token]
    assert after == before


@pytest.mark.parametrize("value", ["x", "-1", "9" * 30])
def test_a_form_that_miscounts_its_rows_is_no_error_page(researcher: Client, value: str) -> None:
    file = case()
    for rows in ("periods", "periods-0-cited"):
        values = opened(researcher, page(file))
        assert researcher.post(page(file), values | {f"{rows}-TOTAL_FORMS": value}).status_code in (200, 302)
    assert file.periods.get().citations.count() == 1


@pytest.mark.parametrize("value", BAD.values(), ids=BAD)
@pytest.mark.parametrize(
    ("name", "field"),
    [("publish", "seen"), ("publish", "note_en"), ("withdraw", "reason"), ("review_back", "comment")],
)
def test_a_decision_takes_no_nonsense(editor: Client, name: str, field: str, value: Any) -> None:
    from cases.operations.review import ask_for_review
    from cases.operations.state import current_document

    file = factories.publishable_case()
    factories.published(file, editor.user)
    review = ask_for_review(file, editor.user, factories.PUBLISHED_AT)
    args = [review.pk] if name == "review_back" else ["case", file.public_id]
    response = editor.post(reverse(f"admin:{name}", args=args), {field: value})
    assert response.status_code in (200, 302, 409)
    assert current_document(file) is not None


@pytest.mark.parametrize("value", ["9" * 30, "%00", "%ED%A0%80", "x" * 5000, "..%2F.."], ids=lambda value: value[:9])
@pytest.mark.parametrize(
    "path",
    [
        "case/{}/preview/",
        "{}/2345678923/publish/",
        "{}/{}/withdraw/",
        "review/{}/back/",
        "cases/case/{}/change/",
        "cases/{}/",
        "auth/user/{}/password/",
        "{}/",
        "autocomplete/?term={}&app_label=cases&model_name=participant&field_name=person",
        "autocomplete/?app_label={0}&model_name={0}&field_name={0}",
        "dates/reading/?year={0}&month={0}&day={0}&how={0}&words={0}",
        "login/?next={}",
        "?e={}",
    ],
)
def test_an_address_of_nonsense_is_no_error_page(administrator: Client, path: str, value: str) -> None:
    response = administrator.get(reverse("admin:index") + path.format(value, value))
    assert response.status_code < 500
