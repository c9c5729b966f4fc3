"""Records that name one another, for what happens to the others when one of them is withdrawn or renamed."""

from __future__ import annotations

import datetime as dt

from cases.models import Case, Place, Root
from cases.vocabulary import EventRole, EventType, OrgType, PlaceType
from tests import factories

WORD = "Wortzyxwvut"
NOON = dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC)


class Cast:
    """Two people in one strike, of one union, held in one prison: four kinds of record that name each other."""

    def __init__(self) -> None:
        self.edwin = factories.account("edwin", "editor")
        self.union = factories.organization(f"Union {WORD}", type=OrgType.UNION_LOCAL)
        self.federation = factories.organization(f"Federation {WORD}")
        self.prison = factories.place(f"Prison {WORD}")
        self.region = factories.place(f"Region {WORD}", type=PlaceType.REGION)
        self.strike = factories.event(f"Strike {WORD}", is_dispute=True)
        self.arrest = factories.event("Arrests", type=EventType.ARREST, parent=self.strike)
        Place.objects.filter(pk=self.prison.pk).update(within=self.region, operator=self.federation)
        self.ada, self.bea = (self.person(name) for name in (f"Ada {WORD}", "Bea Ejemplo"))
        link = factories.org_link(self.union, self.federation)
        demand = factories.demand(self.strike, made_by=self.union)
        member = factories.participant(self.arrest, role=EventRole.SUBJECT)
        member.named_members.add(self.ada.person, self.bea.person)
        for row in (link, demand, member, self.arrest, self.strike, self.union, self.federation, self.prison):
            factories.cite(row)
        factories.cite(self.region)
        for root in (*self.roots(), *self.roots()):
            factories.published(type(root).objects.get(pk=root.pk), self.edwin, NOON)

    def person(self, name: str) -> Case:
        case = factories.publishable_case(name, summary_en=f"Summary of {name}", summary_es="d")
        factories.cite(factories.affiliation(case.person, self.union))
        for event in (self.strike, self.arrest):
            factories.case_event(case, event)
        for row in (case.periods.get(), factories.appeal(case, issued_by=self.union)):
            type(row).objects.filter(pk=row.pk).update(**({"place": self.prison} if hasattr(row, "place") else {}))
        for event in (self.strike, self.arrest):
            factories.cite(factories.participant(event, person=case.person, role=EventRole.SUBJECT))
        factories.cite(case.appeals.get())
        return Case.objects.get(pk=case.pk)

    def roots(self) -> tuple[Root, ...]:
        return self.federation, self.region, self.union, self.prison, self.strike, self.ada, self.bea
