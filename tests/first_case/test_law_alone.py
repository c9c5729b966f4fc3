"""The law of Peru in a house that had the first case before it."""

from __future__ import annotations

import io

import pytest
from django.core.management import call_command

from cases.models import LegalLimit, LegalProvision

pytestmark = pytest.mark.django_db


def test_a_house_that_had_the_first_case_before_gets_the_law_once(db: None) -> None:
    def run() -> str:
        out = io.StringIO()
        call_command("load_law", stdout=out)
        return out.getvalue()

    assert "is entered" in run()
    assert (LegalProvision.objects.count(), LegalLimit.objects.count()) == (2, 4)
    LegalLimit.objects.all().delete()
    LegalProvision.objects.update(text="Changed.")
    assert "already there" in run()
    assert LegalLimit.objects.count() == 0
