"""The cast: who sits at the desk, and who reads."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests import factories

pytest_plugins = ["tests.database"]


def _signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    client.user = user  # type: ignore[attr-defined]
    return client


@pytest.fixture
def researcher(db: None) -> Client:
    """Rita enters and corrects."""
    return _signed_in(factories.account("rita", "researcher"))


@pytest.fixture
def editor(db: None) -> Client:
    """Edwin also publishes and withdraws."""
    return _signed_in(factories.account("edwin", "editor"))


@pytest.fixture
def administrator(db: None) -> Client:
    """Ana also keeps the accounts and deletes drafts."""
    return _signed_in(factories.account("ana", "administrator"))


@pytest.fixture
def reader() -> Client:
    """Nobody we know."""
    return Client()
