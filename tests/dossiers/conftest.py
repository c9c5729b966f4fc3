"""A dossier stands for the tests of its module, entered and published once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from cases.published import caselist
from tests.conftest import standing
from tests.dossiers.desk import Story
from tests.dossiers.reading import Dossier


@pytest.fixture(scope="module")
def dossier(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any) -> Iterator[Dossier]:
    """The story that the module tells, published."""
    with standing(django_db_blocker):
        story = Story()
        request.module.told(story)
        if not caselist.standing().exists():
            story.go_public()
        yield Dossier.of(story)
