"""What the public sees now, and what it would see."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Root
from cases.operations.roots import kind_of
from tests import factories

pytestmark = pytest.mark.django_db

RECORDS: dict[str, tuple[Callable[[], Root], str]] = {
    "case": (factories.publishable_case, "Ada Ejemplo"),
    "organization": (factories.organization, "Example Miners’ Union"),
    "dispute": (lambda: factories.event(is_dispute=True), "An example strike"),
    "place": (factories.place, "Example Prison"),
    "source": (factories.source, "An example leaflet"),
}


def page(root: Root) -> str:
    return reverse(f"admin:cases_{root._meta.model_name}_change", args=[root.pk])


def preview(root: Root) -> str:
    return reverse("admin:preview", args=[kind_of(root), root.public_id])


@pytest.mark.parametrize("kind", RECORDS)
def test_every_kind_of_page_is_previewed_in_both_languages(researcher: Client, reader: Client, kind: str) -> None:
    make, title = RECORDS[kind]
    root = make()
    assert preview(root) in researcher.get(page(root)).content.decode()
    for lang in ("en", "es"):
        response = researcher.get(preview(root), headers={"accept-language": lang})
        shown = response.content.decode()
        assert response.status_code == 200
        assert f'<html lang="{lang}"' in shown
        assert title in shown
        assert "no-store" in response.headers["Cache-Control"]
    assert reader.get(preview(root)).status_code == 302


def test_a_preview_shows_what_is_not_public_yet(researcher: Client, editor: Client, reader: Client) -> None:
    case = factories.publishable_case()
    factories.published(case, editor.user)
    case.summary_en = "A sentence nobody outside has read."
    case.save()
    assert "A sentence nobody outside has read." in researcher.get(preview(case)).content.decode()
    public = reader.get(f"/en/cases/{case.public_id}/ada-ejemplo/")
    assert public.status_code == 200
    assert "A sentence nobody outside has read." not in public.content.decode()


def test_a_file_never_checked_has_no_preview_and_says_why(researcher: Client) -> None:
    case = factories.case(verified_on=None)
    response = researcher.get(preview(case), follow=True)
    assert "say when the whole file was last checked" in response.content.decode()


@pytest.mark.proof
def test_the_strip_follows_the_record_from_draft_to_withdrawal(researcher: Client, editor: Client) -> None:
    from cases.operations.review import ask_for_review
    from cases.operations.withdraw import withdraw

    case = factories.publishable_case()

    def strip() -> str:
        shown = researcher.get(page(case)).content.decode()
        start = shown.index('<div class="desk-strip"')
        return shown[start : shown.index("</div>", start)]

    assert "The public sees nothing of this." in strip()
    assert "Draft" in strip()
    ask_for_review(case, researcher.user, factories.PUBLISHED_AT)
    assert "In review" in strip()
    factories.published(case, editor.user)
    assert "The public sees: Detained when last reported, 15 July 2007" in strip()
    case.summary_en = "Changed."
    case.save()
    assert "unpublished changes" in strip()
    withdraw(case, editor.user, factories.PUBLISHED_AT, "consent_withdrawn")
    assert "The public sees nothing of this." in strip()


def test_what_has_no_page_of_its_own_has_no_preview(researcher: Client) -> None:
    march = factories.event()
    assert "preview/" not in researcher.get(page(march)).content.decode()
    assert researcher.get(reverse("admin:preview", args=["dispute", march.public_id])).status_code == 404
