"""The pages' tables are a function of the log, whatever was published, corrected, renamed and withdrawn before."""

from __future__ import annotations

import datetime as dt
import io
import random
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from cases.models import Case, Event, Organization, Place, Root
from cases.operations.publish import correct, publish
from cases.operations.roots import kind_of
from cases.operations.state import current_document
from cases.operations.takedown import readable_versions, standing_version, take_down
from cases.operations.withdraw import withdraw
from cases.published import log, projection
from cases.published.models import CaseTerm, Current, Publication
from cases.published.shapes import Words
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.proof]

START = dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC)


class Years:
    """Some years of work on two people, their union, their strike and their prison, drawn by chance."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.edwin = factories.account("edwin", "editor")
        self.union, self.prison = factories.organization("Union 0"), factories.place("Prison 0")
        self.strike = factories.event("Strike 0", is_dispute=True)
        for root in (self.union, self.prison, self.strike):
            factories.cite(root)
        self.people = [self.person(name) for name in ("Ada Ejemplo", "Bea Ejemplo")]
        self.at = START

    def person(self, name: str) -> Case:
        case = factories.publishable_case(name)
        case.periods.update(place=self.prison)
        factories.cite(factories.affiliation(case.person, self.union))
        factories.cite(factories.participant(self.strike, person=case.person))
        factories.case_event(case, self.strike)
        return case

    def step(self) -> None:
        """One thing that may happen."""
        root: Root = self.chance.choice([self.union, self.prison, self.strike, *self.people])
        root = type(root)._default_manager.get(pk=root.pk)
        self.at += dt.timedelta(hours=self.chance.choice([0, 1, 30]))
        deed = self.chance.choice(["publish", "publish", "correct", "withdraw", "take down", "rename"])
        if deed == "rename":
            self.rename(root)
        elif deed == "take down":
            earlier = [number for number in readable_versions(root) if number != standing_version(root)]
            if earlier:
                take_down(root, [self.chance.choice(earlier)], self.edwin, self.at, "legal")
        elif deed == "publish":
            publish(root, self.edwin, self.at)
        elif current_document(root) is None:
            return
        elif deed == "correct":
            correct(root, self.edwin, self.at, Words(en="It was wrong."))
        else:
            withdraw(root, self.edwin, self.at, "error")

    def rename(self, root: Root) -> None:
        number = self.chance.randint(1, 999)
        match root:
            case Case():
                root.person.display_name = f"Person {number}"
                root.person.save()
            case Event():
                Event.objects.filter(pk=root.pk).update(title_en=f"Strike {number}")
            case Organization() | Place():
                type(root).objects.filter(pk=root.pk).update(name_en=f"Name {number}")


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_rebuild_changes_nothing_after_years_of_work(seed):
    years = Years(seed)
    for _step in range(25):
        years.step()
        if _step % 5 == 4:
            assert projection.differences() == []
    actions = set(Publication.objects.values_list("action", flat=True))
    assert actions >= {"published", "withdrawn"}
    assert log.verify() is None
    call_command("rebuild_published", "--check", stdout=io.StringIO())


def test_the_tables_come_back_from_the_log_alone():
    years = Years(4)
    for root in (years.union, *years.people):
        publish(root, years.edwin, START)
    before = projection._contents()
    for table in projection.TABLES:
        table.objects.all().delete()
    assert not Current.objects.exists()
    call_command("rebuild_published", stdout=io.StringIO())
    assert projection._contents() == before


def test_somebody_who_writes_into_the_tables_is_found_out():
    years = Years(5)
    publish(years.people[0], years.edwin, START)
    publish(years.union, years.edwin, START)
    Current.objects.filter(kind="case").update(title_en="Somebody else")
    CaseTerm.objects.filter(facet="country").delete()
    with pytest.raises(CommandError) as told:
        call_command("rebuild_published", "--check")
    assert f"published_current: case:{years.people[0].public_id}" in str(told.value)
    assert "published_caseterm" in str(told.value)
    assert Current.objects.get(kind="case").title_en == "Somebody else", "a check changes nothing"


def test_every_kind_of_record_is_rebuilt():
    years = Years(6)
    roots: list[Any] = [years.union, years.prison, years.strike, years.people[0]]
    for root in roots:
        publish(root, years.edwin, START)
    projection.rebuild()
    kinds = {str(kind_of(root)) for root in roots} | {"source"}
    assert set(Current.objects.values_list("kind", flat=True)) == kinds
