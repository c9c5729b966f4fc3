"""Withholding a name at the desk: the choice, what it takes down, and what the reviewer is shown."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Case, ConsentRecord
from cases.published.models import Current, Publication
from cases.vocabulary import PublishedAs
from tests import factories
from tests.admin.forms import begun, opened
from tests.pages.reading import text

pytestmark = pytest.mark.django_db


def page(case: Case) -> str:
    return reverse("admin:cases_case_change", args=[case.pk])


def withheld(client: Client, case: Case) -> str:
    """What the desk says after the name was withheld on the page of the case."""
    values = begun(client, page(case)) | {"published_as": PublishedAs.PROTECTED}
    return text(client.post(page(case), values, follow=True).content.decode())


def test_who_withholds_a_name_takes_the_page_down_and_another_publishes_the_next(
    researcher: Client, editor: Client
) -> None:
    case = factories.held_case()
    first = factories.published(case, editor.user)  # type: ignore[attr-defined]
    said = withheld(researcher, case)
    assert "The page that stood has been withdrawn. What is published next has a new address." in said
    case.refresh_from_db()
    assert case.public_id != first.public_id
    assert Current.objects.get(kind="case").withdrawal_reason == "safety"
    address = reverse("admin:publish", args=["protected", case.public_id])
    seen = text(editor.get(address).content.decode())
    assert "Readers are told: Peru; sector not told; 2024: Detained." in seen
    assert "A page named this person until" in seen and "Note to readers" not in seen
    another = Client()
    another.force_login(factories.account("eva", "editor"))
    for each in (editor, another):
        values = opened_publish(each, address)
        assert each.post(address, values | {"note_en": "Ada", "correction": "on"}).status_code == 302
    entry = Publication.objects.latest("seq")
    assert (entry.kind, entry.action, entry.note_en, entry.version) == ("protected", "published", "", 1)
    assert "The public sees: name withheld." in text(editor.get(page(case)).content.decode())
    listed = editor.get(reverse("admin:cases_case_changelist")).content.decode()
    assert "Name withheld" in listed


def opened_publish(client: Client, address: str) -> dict[str, Any]:
    import re

    found = re.search(r'name="seen" value="([^"]*)"', client.get(address).content.decode())
    assert found
    return {"seen": found[1]}


def test_the_preview_is_the_page_readers_would_get(researcher: Client) -> None:
    case = factories.held_case()
    withheld(researcher, case)
    case.refresh_from_db()
    response = researcher.get(reverse("admin:preview", args=["protected", case.public_id]))
    told = text(response.content.decode())
    assert response.status_code == 200
    assert "Preview: this is not published." in told and "Name withheld" in told and "Ada" not in told
    assert researcher.get(reverse("admin:preview", args=["case", case.public_id])).status_code == 404


def test_a_consent_without_the_name_takes_the_page_that_names_down(researcher: Client, editor: Client) -> None:
    case = factories.held_case()
    factories.published(case, editor.user)  # type: ignore[attr-defined]
    values = opened(researcher, page(case)) | {"consent-0-agreed_to": PublishedAs.PROTECTED}
    researcher.post(page(case), values)
    assert ConsentRecord.objects.get().agreed_to == PublishedAs.PROTECTED
    assert Current.objects.get(kind="case").withdrawn_at is not None


def test_a_case_that_was_public_under_another_id_is_not_deleted(administrator: Client, editor: Client) -> None:
    case = factories.held_case()
    factories.published(case, editor.user, dt.datetime.now(dt.UTC))  # type: ignore[attr-defined]
    withheld(editor, case)
    assert administrator.get(reverse("admin:cases_case_delete", args=[case.pk])).status_code == 403
