"""An editor sees a page as it would be published, and nobody can take it for a published one."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.operations.roots import kind_of
from tests import factories
from tests.pages.reading import text

pytestmark = pytest.mark.django_db


def previewed(desk: Client, root: Any) -> Any:
    return desk.get(reverse("admin:preview", args=[kind_of(root), root.public_id]))


def test_a_draft_is_shown_as_a_preview_that_nobody_keeps(editor: Client, reader: Client) -> None:
    case = factories.publishable_case()
    response = previewed(editor, case)
    page = response.content.decode()
    assert response.status_code == 200
    assert "Preview: this is not published." in text(page)
    assert "Something happened." in page and page.count("<h1") == 1
    assert "no-store" in response["Cache-Control"]
    assert "Cite this version" not in page and 'rel="canonical"' not in page
    assert reader.get(f"/en/cases/{case.public_id}/ada-ejemplo/").status_code == 404


def test_every_kind_of_record_has_a_preview(editor: Client) -> None:
    dispute = factories.event("A strike of the example", is_dispute=True)
    roots = [
        (factories.organization("Union of Examples"), "Union of Examples"),
        (dispute, "A strike of the example"),
        (factories.place("Example Jail"), "Example Jail"),
        (factories.source("An example of a leaflet"), "An example of a leaflet"),
    ]
    for root, name in roots:
        page = previewed(editor, root).content.decode()
        assert "Preview: this is not published." in text(page), name
        assert name in page
        assert page.count("<h1") == 1
