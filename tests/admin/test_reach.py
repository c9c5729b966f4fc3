"""Paula works on Peru alone: the three rules of her reach, on two records. ``test_scope`` has the whole house."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Event, Scope
from tests import factories
from tests.admin.forms import begun

pytestmark = pytest.mark.django_db


@pytest.fixture
def elsewhere(db: None) -> Event:
    return factories.event("A strike at Huanuni", country="BO")


@pytest.fixture
def paula(researcher: Client) -> Client:
    Scope.objects.create(account=researcher.user, countries=["PE"])  # type: ignore[attr-defined]
    return researcher


def test_what_is_elsewhere_is_on_none_of_her_lists(elsewhere: Event, paula: Client) -> None:
    factories.event("A strike at Marcona")
    shown = paula.get(reverse("admin:cases_event_changelist")).content.decode()
    assert "A strike at Marcona" in shown and "Huanuni" not in shown


def test_what_is_elsewhere_is_not_named_by_its_key(elsewhere: Event, paula: Client) -> None:
    march = factories.event("A march")
    address = reverse("admin:cases_event_change", args=[march.pk])
    refused = paula.post(address, begun(paula, address) | {"parent": elsewhere.pk})
    assert refused.status_code == 200 and "errornote" in refused.content.decode()
    march.refresh_from_db()
    assert march.parent is None


def test_a_contributor_does_not_open_the_draft_of_somebody_else(client: Client) -> None:
    draft = factories.case()
    client.force_login(factories.account("cora", "contributor"))
    assert client.get(reverse("admin:cases_case_change", args=[draft.pk])).status_code == 302
