"""A save takes the next version of what was opened, or nothing at all."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from cases.models import Case, Citation, Paragraph
from cases.operations.edit import Conflict, claim, keep
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def rita(db: None) -> Any:
    return factories.account("rita", "researcher")


def test_a_save_takes_the_next_version():
    case = factories.case()
    claim(case, 1)
    assert (case.version, Case.objects.get().version) == (2, 2)


def test_whoever_opened_an_older_version_saves_nothing():
    case = factories.case()
    claim(case, 1)
    with pytest.raises(Conflict):
        claim(case, 1)
    assert Case.objects.get().version == 2


@pytest.mark.django_db(transaction=True)
def test_a_version_is_taken_only_with_the_save_itself():
    with pytest.raises(transaction.TransactionManagementError):
        claim(factories.case(), 1)


def test_a_row_is_kept_with_its_sources_and_who_wrote_it(rita):
    row = Paragraph(case=factories.case(), text_en="Something happened.")
    keep(row, rita, Citation(source=factories.source(), value_as_stated="as stated"))
    assert row.citations.get().value_as_stated == "as stated"
    assert {row.history.get().history_user, row.citations.get().history.get().history_user} == {rita}


def test_what_is_refused_is_not_kept(rita):
    with pytest.raises(ValidationError):
        keep(Paragraph(case=factories.case(), text_en="", text_es=""), rita)
    assert not Paragraph.objects.exists()
