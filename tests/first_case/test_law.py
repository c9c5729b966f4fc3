"""The law of Peru as it was read: nothing is surer than its source, and nothing is said of him that no source says."""

from __future__ import annotations

import pytest
from django.test import Client

from cases.management.first_case import law
from cases.models import Case, LegalLimit, LegalProvision
from cases.operations import queues
from cases.operations.queues import Ground
from cases.published.shapes import CaseDocument
from tests.conftest import FirstCase
from tests.queues.asking import day

pytestmark = pytest.mark.django_db


def test_the_police_had_24_hours_until_the_reform_of_2017_and_48_since(first_case: FirstCase) -> None:
    former, present = LegalLimit.objects.filter(kind="police_custody")
    assert (former.days, former.end, present.days, present.start) == (1, law.REFORMED, 2, law.REFORMED)
    assert "dentro de las veinticuatro horas o en el término de la distancia" in former.legal_provision.text
    assert "plazo máximo de cuarenta y ocho horas o en el término de la distancia" in present.legal_provision.text
    for row in (former, present):
        assert (row.start, row.end) == (row.legal_provision.start, row.legal_provision.end)
        assert "15 days for terrorism" in row.exceptions_en and "15 días" in row.exceptions_es


def test_what_was_not_read_is_no_text_and_says_so(first_case: FirstCase) -> None:
    assert {row.law_as_stated for row in LegalProvision.objects.all()} == {law.CONSTITUTION}
    reported, draft = LegalLimit.objects.filter(kind="pretrial").order_by("confidence")
    assert reported.legal_provision is draft.legal_provision is None
    assert "we have not read the article" in reported.exceptions_en
    assert (draft.confidence, draft.sensitivity) == ("unassessed", "internal")
    assert not draft.citations.filter(stance="supports").exists()


def test_nothing_of_the_law_is_surer_than_a_source_we_had_not_used_before(first_case: FirstCase) -> None:
    rows = [*LegalProvision.objects.all(), *LegalLimit.objects.all()]
    assert {row.confidence for row in rows} == {"possible", "unassessed"}
    for row in rows:
        sources = [citation.source for citation in row.citations.all()]
        assert sources and not any(source.read_in_full for source in sources)
        assert {source.reliability for source in sources} == {"unsure"}
        row.full_clean()


def test_no_limit_is_said_to_have_passed_for_him(first_case: FirstCase, case: CaseDocument, reader: Client) -> None:
    """He came from the police to the prison on no known day: nobody can say that 24 hours had passed."""
    assert case.limits == ()
    page = reader.get(first_case.page()).content.decode()
    assert "the legal limit of" not in page and law.CONSTITUTION not in page
    files = queues.read(Case.objects.filter(public_id=first_case.id))
    for on in ("2007-06-08", "2007-07-15", "2026-11-28"):
        found = queues.due(files, Ground.of(day(on), 12))
        assert not [row for row in found if row.reason in ("limit_exceeded", "limit_near")]
