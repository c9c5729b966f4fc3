"""One desk for the tests of a module; what each of them stores is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.conftest import standing
from tests.invariants.doors import Desk


@pytest.fixture(scope="module")
def desk(django_db_setup: None, django_db_blocker: Any) -> Iterator[Desk]:
    with standing(django_db_blocker):
        yield Desk()
