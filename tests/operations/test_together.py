"""Everything or nothing, and one after the other: what editors do at the same moment, and what fails half-way."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection

from cases.models import Case, ConsentRecord
from cases.operations import publish as publishing
from cases.operations.consent import record_consent
from cases.operations.publish import publish
from cases.operations.review import ask_for_review
from cases.operations.withdraw import withdraw
from cases.published import log, projection
from cases.published.models import Current, Document, Publication, SearchText
from cases.vocabulary import Consent
from tests import factories
from tests.factories import PUBLISHED_AT

pytestmark = pytest.mark.django_db(transaction=True)

LATER = dt.datetime(2024, 4, 1, 12, tzinfo=dt.UTC)
PATIENCE = 20


@pytest.fixture
def case() -> Case:
    return factories.publishable_case()


@pytest.fixture
def edwin() -> Any:
    return factories.account("edwin", "editor")


def alone(deed: Callable[[], Any]) -> Any:
    """Does it on a connection of its own."""
    try:
        return deed()
    finally:
        connection.close()


class Paused:
    """Lets a publication stop just before it writes into the log, its record locked and its consent read."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.reached, self.go_on = threading.Event(), threading.Event()
        append = publishing.append

        def slowly(*args: Any) -> Publication:
            self.reached.set()
            assert self.go_on.wait(PATIENCE)
            return append(*args)

        monkeypatch.setattr(publishing, "append", slowly)


def test_two_editors_who_publish_one_case_at_once_make_two_versions(case, edwin):
    olga = factories.account("olga", "editor")
    with ThreadPoolExecutor(2) as editors:
        done = [editors.submit(alone, lambda by=by: publish(case, by, PUBLISHED_AT)) for by in (edwin, olga)]
        versions = sorted(publication.result().version for publication in done)
    assert versions == [1, 2]
    assert log.verify() is None
    assert projection.differences() == []


def test_consent_withdrawn_while_the_case_is_being_published_takes_it_down(case, edwin, monkeypatch):
    """Whoever withdraws waits for the publication, and then finds it."""
    paused = Paused(monkeypatch)
    with ThreadPoolExecutor(2) as both:
        publication = both.submit(alone, lambda: publish(case, edwin, PUBLISHED_AT))
        assert paused.reached.wait(PATIENCE)
        withdrawal: Future = both.submit(alone, lambda: record_consent(case, Consent.WITHDRAWN, edwin, LATER))
        with pytest.raises(TimeoutError):
            withdrawal.result(timeout=0.5)
        paused.go_on.set()
        assert publication.result(PATIENCE).version == 1
        assert withdrawal.result(PATIENCE).action == "withdrawn"
    assert Current.objects.get(kind="case").withdrawn_at == LATER
    assert not Document.objects.filter(kind="case").exists()


def test_a_change_saved_while_the_case_is_being_published_waits(case, edwin, monkeypatch):
    """The version that is published is the one that was checked."""
    paused = Paused(monkeypatch)
    with ThreadPoolExecutor(2) as both:
        publication = both.submit(alone, lambda: publish(case, edwin, PUBLISHED_AT))
        assert paused.reached.wait(PATIENCE)
        review: Future = both.submit(alone, lambda: ask_for_review(case, edwin, LATER))
        with pytest.raises(TimeoutError):
            review.result(timeout=0.5)
        paused.go_on.set()
        publication.result(PATIENCE)
        review.result(PATIENCE)


class Power(Exception):
    """The power goes."""


@pytest.mark.parametrize("where", ["_current", "_links", "_search", "_case_version"])
def test_a_publication_that_fails_half_way_leaves_nothing(case, edwin, monkeypatch, where):
    review = ask_for_review(case, edwin, PUBLISHED_AT)

    def fail(*_args: Any) -> None:
        raise Power

    monkeypatch.setattr(projection, where, fail)
    with pytest.raises(Power):
        publish(case, edwin, PUBLISHED_AT)
    for table in (Publication, Document, Current, SearchText):
        assert not table.objects.exists(), table
    review.refresh_from_db()
    assert review.decision == ""


def test_a_withdrawal_that_fails_half_way_leaves_the_page(case, edwin, monkeypatch):
    publish(case, edwin, PUBLISHED_AT)

    def fail(*_args: Any) -> None:
        raise Power

    monkeypatch.setattr(projection, "_forget_in_search", fail)
    for deed in (
        lambda: withdraw(case, edwin, LATER, "error"),
        lambda: record_consent(case, Consent.WITHDRAWN, edwin, LATER),
    ):
        with pytest.raises(Power):
            deed()
    assert Current.objects.get(kind="case").withdrawn_at is None
    assert ConsentRecord.objects.get(case=case).consent == Consent.PUBLIC_CAMPAIGN
    assert log.verify() is None
    assert projection.differences() == []
