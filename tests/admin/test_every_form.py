"""Two people at one record, in every form of the desk there is: a form that is added is asked the day it is added."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db.models import F
from django.test import Client, RequestFactory
from django.urls import reverse

from cases.admin import desk
from cases.admin.base import RootAdmin
from cases.admin.rows import name_sections
from cases.models import Collection, Root
from tests import factories
from tests.admin.forms import opened, sent_by

pytestmark = [pytest.mark.django_db, pytest.mark.proof]

MADE: dict[str, tuple[Callable[[], Root], str]] = {
    "case": (factories.case, "summary_en"),
    "collection": (lambda: Collection.objects.create(name="Docks"), "name"),
    "event": (factories.event, "title_en"),
    "legallimit": (factories.legal_limit, "provision"),
    "legalprovision": (factories.legal_provision, "text"),
    "organization": (factories.organization, "name_en"),
    "person": (factories.person, "display_name"),
    "place": (factories.place, "name_en"),
    "site": (factories.site, "name"),
    "source": (factories.source, "title"),
}
"""A record of every kind, and a text of it."""
WITHOUT_TEXT = {"case_events", "files"}
"""Rows in which something is chosen, or nothing is entered. ``test_versions`` has a case that is tied to an event."""
TEXTS = re.compile(r'<(?:textarea|input type="text")[^>]*? name="([^"]+)"')
TYPED = "Typed by the second"


def forms() -> Iterator[str]:
    return (model._meta.model_name for model, page in desk._registry.items() if isinstance(page, RootAdmin))


@pytest.fixture
def second(client: Client) -> Client:
    client.force_login(factories.account("bea", "administrator"))
    return client


def page(root: Root) -> str:
    return reverse(f"admin:cases_{root._meta.model_name}_change", args=[root.pk])


@pytest.mark.parametrize("kind", sorted(forms()))
def test_who_changed_the_same_field_sees_both_texts_and_sends_again_as_it_is(
    administrator: Client, second: Client, kind: str
) -> None:
    make, field = MADE[kind]
    root = make()
    hers, his = (opened(client, page(root), rows="") for client in (administrator, second))
    assert administrator.post(page(root), hers | {field: "Typed by the first"}).status_code == 302
    refused = second.post(page(root), his | {field: TYPED})
    shown = refused.content.decode()
    assert refused.status_code == 409 and TYPED in shown and "Typed by the first" in shown
    assert getattr(type(root)._default_manager.get(), field) == "Typed by the first"
    assert second.post(page(root), sent_by(refused)).status_code == 302
    assert getattr(type(root)._default_manager.get(), field) == TYPED


def sections(root: Root, user: Any) -> list[str]:
    """The names of the kinds of rows that the form of a record has."""
    request = RequestFactory().get("/", {"rows": "all"})
    request.user = user
    inlines = desk._registry[type(root)].get_inline_instances(request, root)
    name_sections(inlines)
    return [inline.prefix for inline in inlines]


@pytest.mark.parametrize("kind", sorted(forms()))
def test_a_row_of_any_kind_that_was_typed_while_somebody_saved_is_in_the_form_that_is_sent_again(
    administrator: Client, kind: str
) -> None:
    root = MADE[kind][0]()
    asked = []
    for section in sections(root, administrator.user):  # type: ignore[attr-defined]
        address = f"{page(root)}?rows={section}"
        answer = administrator.get(address)
        names = TEXTS.findall(answer.content.decode())
        texts = [name for name in names if name.startswith(f"{section}-0-") and not name.endswith("-typed")]
        if not texts:
            continue
        sent = sent_by(answer) | {texts[0]: TYPED}
        type(root)._default_manager.update(version=F("version") + 1)
        refused = administrator.post(address, sent)
        assert refused.status_code == 409, section
        assert sent_by(refused)[texts[0]] == TYPED and TYPED in refused.content.decode(), section
        asked.append(section)
    assert set(sections(root, administrator.user)) - {*asked} <= WITHOUT_TEXT  # type: ignore[attr-defined]
