"""What the tests of the first case read: its two versions, and the records it links to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction

from cases.published import records, shapes
from cases.published.models import Current
from tests.conftest import FirstCase


@pytest.fixture(scope="package")
def _first_case_loaded(django_db_setup: None, django_db_blocker: Any) -> Iterator[FirstCase]:
    """Loaded once for all the tests here, none of which commits."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_first_case", verbosity=0)
        row = Current.objects.get(kind="case")
        case = FirstCase(row.public_id, row.slug)
        with django_db_blocker.block():
            yield case
        transaction.set_rollback(True)


def version_of(case: FirstCase, number: int) -> shapes.CaseDocument:
    found = records.version("case", case.id, number)
    assert isinstance(found, records.Published)
    assert isinstance(found.document, shapes.CaseDocument)
    return found.document


@pytest.fixture
def leaflet(first_case: FirstCase) -> shapes.CaseDocument:
    """Version 1: the page of 15 July 2007."""
    return version_of(first_case, 1)


@pytest.fixture
def case(first_case: FirstCase) -> shapes.CaseDocument:
    """Version 2: what all sources support."""
    return version_of(first_case, 2)
