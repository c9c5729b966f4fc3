"""Consent that is gone takes the page with it, at once and whoever records it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from cases.models import Case, ConsentRecord
from cases.operations.checks import missing
from cases.operations.consent import is_public_without_consent, record_consent
from cases.operations.publish import Refused, publish
from cases.published import log
from cases.published.models import Document, Publication
from cases.vocabulary import Consent
from tests import factories

pytestmark = pytest.mark.django_db

LATER = dt.datetime(2024, 4, 1, 12, tzinfo=dt.UTC)
GONE = [Consent.REFUSED, Consent.WITHDRAWN]


@pytest.fixture
def edwin(db: None) -> Any:
    return factories.account("edwin", "editor")


@pytest.fixture
def case(edwin: Any) -> Case:
    case = factories.publishable_case()
    factories.published(case, edwin)
    return case


@pytest.mark.parametrize("consent", GONE)
def test_consent_that_is_gone_unpublishes_at_once(case, edwin, consent):
    rita = factories.account("rita", "researcher")
    entry = record_consent(case, consent, rita, LATER, basis="She wrote to us.", given_on=dt.date(2024, 3, 30))
    assert entry is not None and entry.reason == "consent_withdrawn"
    assert Client().get(f"/en/cases/{case.public_id}/").status_code == 410
    assert not Document.objects.filter(kind="case").exists()
    assert log.verify() is None


@pytest.mark.parametrize("consent", [code for code in Consent if code not in GONE])
def test_any_other_answer_leaves_the_page(case, edwin, consent):
    assert record_consent(case, consent, edwin, LATER) is None
    assert Client().get(f"/en/cases/{case.public_id}/ada-ejemplo/").status_code == 200


@pytest.mark.parametrize("consent", [Consent.NOT_SOUGHT, Consent.UNREACHABLE])
def test_a_page_that_lost_its_consent_without_a_refusal_needs_attention(case, edwin, consent):
    record_consent(case, consent, edwin, LATER)
    lacks = [lack for lack in missing(Case.objects.get(pk=case.pk), LATER.date()) if lack.code == "consent"]
    assert [lack.blocking for lack in lacks] == [True]
    assert "public without a consent" in lacks[0].message
    assert is_public_without_consent(case)


def test_a_draft_without_consent_is_only_asked_for_it(edwin):
    draft = factories.publishable_case()
    record_consent(draft, Consent.NOT_SOUGHT, edwin, LATER)
    lack = next(lack for lack in missing(Case.objects.get(pk=draft.pk), LATER.date()) if lack.code == "consent")
    assert lack.message == "Record a consent that allows publication."
    assert not is_public_without_consent(draft)


def test_a_case_that_is_not_public_is_not_withdrawn(edwin):
    case = factories.publishable_case()
    assert record_consent(case, Consent.REFUSED, edwin, LATER) is None
    assert not Publication.objects.exists()


def test_without_consent_nothing_is_published_again(case, edwin):
    record_consent(case, Consent.WITHDRAWN, edwin, LATER)
    other = factories.account("olga", "editor")
    with pytest.raises(Refused) as refused:
        publish(case, other, LATER)
    assert {lack.code for lack in refused.value.lacks} == {"consent"}


def test_consent_given_again_lets_it_be_published_again(case, edwin):
    record_consent(case, Consent.WITHDRAWN, edwin, LATER)
    record_consent(case, Consent.GIVEN_BY_PERSON, edwin, LATER, basis="She wrote again.")
    assert publish(Case.objects.get(pk=case.pk), factories.account("olga", "editor"), LATER).version == 3


def test_consent_is_never_public(case, edwin):
    ConsentRecord.objects.filter(case=case).update(basis="Her sister Zenobia told us.")
    publish(Case.objects.get(pk=case.pk), edwin, LATER)
    assert not Document.objects.filter(body__contains="Zenobia").exists()


def test_the_history_keeps_what_was_agreed_and_who_wrote_it(case, edwin):
    record_consent(case, Consent.GIVEN_BY_FAMILY, edwin, LATER, basis="By letter.")
    newest = case.consent.history.first()
    assert (newest.consent, newest.history_user) == ("given_by_family", edwin)
