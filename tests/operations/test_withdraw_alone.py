"""What is withdrawn on its own: a source that cases cite, a dispute that is none any more, and what never was public."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from cases.models import Case, Event
from cases.operations.publish import Refused, publish
from cases.operations.withdraw import NotPublished, withdraw
from cases.published import projection, records, search
from cases.published.records import Tombstone
from tests import factories
from tests.operations.cast import NOON, WORD

pytestmark = pytest.mark.django_db

LATER = dt.datetime(2024, 4, 1, 12, tzinfo=dt.UTC)


def test_what_was_never_public_cannot_be_withdrawn(db):
    edwin = factories.account("edwin", "editor")
    with pytest.raises(NotPublished):
        withdraw(factories.publishable_case(), edwin, LATER, "error")


@pytest.fixture
def quoted(db: None) -> Any:
    """A case that rests on a leaflet and on a page that repeats it, both public and quoted."""
    edwin = factories.account("edwin", "editor")
    leaflet = factories.source(f"Leaflet {WORD}", url=f"https://example.org/{WORD}")
    repeated = factories.source("A page that repeats it")
    repeated.derived_from.add(leaflet)
    case = factories.publishable_case(by=repeated)
    said = {"quote": f"Quoted {WORD}", "value_as_stated": f"Stated {WORD}", "translation_en": f"Rendered {WORD}"}
    factories.cite(case.periods.get(), leaflet, **said)
    for root in (leaflet, repeated, case):
        publish(type(root).objects.get(pk=root.pk), edwin, NOON)
    return case, leaflet, edwin


def told(case: Case) -> str:
    """Every page about a case, in one text."""
    base = f"/en/cases/{case.public_id}/"
    pages = [base + "ada-ejemplo/", base + "versions/", *(f"{base}versions/{number}/" for number in (1, 2, 3))]
    return "".join(Client().get(page).content.decode() for page in pages)


def test_a_withdrawn_source_is_named_and_quoted_on_no_page(quoted):
    case, leaflet, edwin = quoted
    assert WORD in told(case)
    withdraw(leaflet, edwin, LATER, "safety")
    assert WORD not in told(case)
    assert "A confidential source" in told(case)
    assert not search.matching(WORD).exists()


def test_a_withdrawn_source_does_not_come_back_with_the_next_version_of_a_case(quoted):
    case, leaflet, edwin = quoted
    withdraw(leaflet, edwin, LATER, "safety")
    Case.objects.filter(pk=case.pk).update(summary_en="Another summary.")
    publish(Case.objects.get(pk=case.pk), edwin, LATER)
    assert isinstance(records.current("source", leaflet.public_id), Tombstone)
    assert "Another summary." in told(case)
    assert WORD not in told(case)
    assert projection.differences() == []


def test_a_source_published_again_on_purpose_is_named_again(quoted):
    case, leaflet, edwin = quoted
    withdraw(leaflet, edwin, LATER, "error")
    publish(leaflet, edwin, LATER + dt.timedelta(days=1))
    publish(Case.objects.get(pk=case.pk), edwin, LATER + dt.timedelta(days=1))
    assert WORD in told(case)


def test_a_dispute_no_longer_marked_as_one_can_still_be_withdrawn(db):
    edwin = factories.account("edwin", "editor")
    strike = factories.event(f"Strike {WORD}", is_dispute=True)
    factories.cite(strike)
    publish(strike, edwin, NOON)
    Event.objects.filter(pk=strike.pk).update(is_dispute=False)
    strike.refresh_from_db()
    with pytest.raises(Refused) as refused:
        publish(strike, edwin, LATER)
    assert [lack.code for lack in refused.value.lacks] == ["no_dispute"]
    withdraw(strike, edwin, LATER, "error")
    assert isinstance(records.current("dispute", strike.public_id), Tombstone)


def test_an_event_stays_where_only_the_dispute_of_the_same_title_is_withdrawn(db):
    """What is the dispute itself is known by its id: a part of it may be called the same."""
    edwin = factories.account("edwin", "editor")
    case = factories.publishable_case()
    strike = factories.event("The strike", is_dispute=True)
    walkout = factories.event("The strike", type="protest", description_en="Two hundred walk out.", parent=strike)
    lockout = factories.event("The lockout", type="lockout", is_dispute=True)
    for event in (strike, walkout, lockout):
        factories.cite(event)
        if event is not strike:
            factories.case_event(case, event)
    for root in (strike, lockout, case):
        publish(root, edwin, NOON)
    for dispute in (strike, lockout):
        withdraw(dispute, edwin, LATER, "error")
    assert "Two hundred walk out." in told(case)
    assert "The lockout" not in told(case)
