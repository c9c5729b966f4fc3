"""What the tests of the first case read: its two versions, and the records it links to."""

from __future__ import annotations

import pytest

from cases.published import records, shapes
from tests.conftest import FirstCase


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
