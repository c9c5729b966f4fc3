"""Some years of work on a few records, drawn by chance: published, corrected, renamed, taken down, withdrawn."""

from __future__ import annotations

import datetime as dt
import random

from cases.models import Case, Event, Organization, Place, Root
from cases.operations.publish import correct, publish
from cases.operations.state import current_document
from cases.operations.takedown import readable_versions, standing_version, take_down
from cases.operations.withdraw import withdraw
from cases.published.shapes import Words
from tests import factories

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
        self.federation = factories.organization("Federation 0")
        factories.cite(self.federation)
        factories.cite(factories.org_link(self.union, self.federation))
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
        root: Root = self.chance.choice([self.union, self.federation, self.prison, self.strike, *self.people])
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
