"""The cast: who sits at the desk, and who reads."""

from __future__ import annotations

import gc
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.template import Template
from django.test import Client
from django.urls import reverse
from hypothesis import settings

from cases.operations.roles import ensure_roles
from tests import factories, signing_in, snapshot, tables

pytest_plugins = ["tests.database"]

# Every day some examples; where a change lands the same ones each time, so that it is not refused for another's fault.
settings.register_profile("daily", max_examples=50, deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("daily")

# Tests leave few cycles behind; looking for them all the time took a twelfth of it.
gc.set_threshold(200_000, 20, 20)


RENDER = Template._render
"""How a template is rendered for people: pytest-django has not touched it yet."""


@pytest.fixture(scope="session")
def django_test_environment(django_test_environment: None) -> None:
    """Django notes every template a test renders, with a copy of all it was given: a quarter of the time of a case form.

    Nobody here asks for it: tests read the page.
    """
    Template._render = RENDER


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any, pytestconfig: pytest.Config) -> None:
    """The tables, the roles of the desk, and on PostgreSQL the role that public pages run in."""
    if "test" not in str(connection.settings_dict["NAME"]):
        return  # no test asked for a database, so this is one that people use
    with django_db_blocker.unblock():
        if pytestconfig.getoption("nomigrations"):
            tables.finish()
        ensure_roles()
        if connection.vendor == "postgresql":
            call_command("setup_roles", stdout=io.StringIO())


@pytest.fixture(scope="session", autouse=True)
def _logged_in_by_force_is_all_the_way_in() -> Iterator[None]:
    """``force_login`` stands for password and second step. Whoever comes through the door of the desk is not touched."""
    with signing_in.by_force():
        yield


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


@contextmanager
def standing(blocker: Any) -> Iterator[None]:
    """What is stored within stands for the tests of a module, in a transaction that is rolled back after the last.

    For fixtures of a module without tests that commit: those would empty the tables under it.
    """
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@dataclass(frozen=True)
class FirstCase:
    """Rony Cueto's case as ``load_first_case`` publishes it, in two versions."""

    id: str
    slug: str

    def page(self, lang: str = "en", query: str = "") -> str:
        return reverse("pages:case", args=[lang, self.id, self.slug]) + query

    def version(self, number: int, lang: str = "en", query: str = "") -> str:
        return reverse("pages:case_version", args=[lang, self.id, number]) + query


@pytest.fixture(scope="session")
def first_case_rows(django_db_setup: None, django_db_blocker: Any) -> snapshot.Rows:
    """Every row that ``load_first_case`` leaves."""
    with django_db_blocker.unblock():
        return snapshot.take()


@pytest.fixture(scope="module")
def _first_case_loaded(first_case_rows: snapshot.Rows, django_db_blocker: Any) -> Iterator[FirstCase]:
    """It stands for the tests of a module, in a transaction that is rolled back after the last of them."""
    from cases.published.models import Current

    with django_db_blocker.unblock(), transaction.atomic():
        snapshot.put_back(first_case_rows)
        row = Current.objects.get(kind="case")
        case = FirstCase(row.public_id, row.slug)
        with django_db_blocker.block():
            yield case
        transaction.set_rollback(True)


@pytest.fixture
def first_case(_first_case_loaded: FirstCase, db: None) -> FirstCase:
    """The first case, published. Not for tests that commit: they would empty the tables under it."""
    return _first_case_loaded
