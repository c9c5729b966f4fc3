"""A number that holds another: the two are told together, never circle, and the parts are not more than the whole."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db.models import RestrictedError

from cases.models import Event, Participant
from cases.operations.checks import missing
from cases.operations.documents import compose
from cases.vocabulary import Confidence, EventType, Sensitivity
from tests import factories
from tests.factories import PUBLISHED_AT

pytestmark = pytest.mark.django_db

TODAY = PUBLISHED_AT.date()


def within(of: Event, least: int, total: Participant | None = None, **fields: Any) -> Participant:
    counted = {"count_min": least, "count_max": least, "count_basis": "exact", "part_of": total}
    row = factories.participant(of, **{**counted, **fields})
    factories.cite(row)
    return row


@pytest.fixture
def strike() -> Event:
    """A strike with two deaths told as events of their own."""
    dispute = factories.event(is_dispute=True)
    factories.cite(dispute)
    return dispute


def part_of(dispute: Event, **fields: Any) -> Event:
    event = factories.event("Deaths", type=EventType.DEATH, parent=dispute, **fields)
    factories.cite(event)
    return event


def refused(row: Participant) -> str:
    with pytest.raises(ValidationError) as caught:
        row.full_clean()
    return " ".join(caught.value.message_dict["part_of"])


def test_it_stands_in_the_same_event_or_dispute_and_no_other(strike):
    deaths, shot = part_of(strike), part_of(strike)
    total = within(deaths, 5)
    for event in (deaths, shot, strike):
        within(event, 1, total).full_clean()
    assert "of the same dispute" in refused(within(factories.event(), 1, total))
    offered = {row.event_id for row in Participant.objects.countable_within(shot)}
    assert offered == {strike.pk, deaths.pk, shot.pk}
    assert not Participant.objects.countable_within(Event()).exists()


def test_it_is_not_within_a_person_nor_within_itself_through_others(strike):
    person = factories.participant(strike, person=factories.person())
    assert "Only a group" in refused(within(strike, 1, person))
    one = within(strike, 3)
    other = within(strike, 3, one)
    one.part_of = other
    assert "within itself" in refused(one)


def test_the_parts_are_not_more_than_the_whole_may_be(strike):
    total, open_ended = within(strike, 5), within(strike, 5, count_max=None, count_basis="at_least")
    within(strike, 3, total).full_clean()
    assert "more people than the number" in refused(within(strike, 3, total))
    within(strike, 3, total, confidence=Confidence.DOUBTFUL).full_clean()
    within(strike, 9, open_ended).full_clean()


def test_what_became_too_many_is_told_before_publishing(strike):
    total = within(part_of(strike), 5)
    within(strike, 4, total)
    assert not missing(strike, TODAY)
    Participant.objects.filter(pk=total.pk).update(count_min=3, count_max=3)
    assert {lack.code for lack in missing(Event.objects.get(pk=strike.pk), TODAY)} == {"part_of"}


@pytest.mark.parametrize("hidden", ["total", "event"])
def test_a_number_that_is_not_told_is_not_named_by_its_parts(strike, hidden):
    deaths = part_of(strike)
    total = within(deaths, 5, group_en="people of whom nobody is told")
    within(strike, 4, total)

    def parts() -> list[str]:
        document: Any = compose(Event.objects.get(pk=strike.pk))
        return [part.part_of.en for part in document.event.participants]

    assert parts() == ["people of whom nobody is told"]
    of = total if hidden == "total" else deaths
    type(of).objects.filter(pk=of.pk).update(sensitivity=Sensitivity.INTERNAL)
    assert parts() == [""]


def test_the_desk_offers_the_groups_of_the_same_dispute_and_no_other(researcher, strike):
    deaths, elsewhere = part_of(strike), factories.event("Elsewhere", is_dispute=True)
    within(strike, 3, group_en="strikers")
    within(deaths, 5, group_en="the dead")
    within(elsewhere, 7, group_en="strangers")
    form = researcher.get(f"/admin/cases/event/{deaths.pk}/change/?rows=all").content.decode()
    offered = form[form.index('name="participants-0-part_of"') :].split("</select>")[0]
    assert "strikers" in offered and "the dead" in offered and "strangers" not in offered
    new = researcher.get("/admin/cases/event/add/").content.decode()
    assert "strikers" not in new[new.index("-part_of") :].split("</select>")[0]


def test_a_number_that_holds_others_does_not_leave_without_them(strike):
    deaths = part_of(strike)
    total = within(deaths, 5)
    within(deaths, 1, total)
    other = within(part_of(strike), 1, total)
    with pytest.raises(RestrictedError):
        total.delete()
    other.delete()
    deaths.delete()
    assert not Participant.objects.exists()
