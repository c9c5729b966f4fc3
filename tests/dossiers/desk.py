"""The desk at which the dossiers are entered: the operations of the loader, and the words that every story needs.

The stories are those of nobody: people, unions and places that do not exist, in a country where nobody lives.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from cases.management.first_case.desk import Desk, named
from cases.management.first_case.said import Said, says
from cases.models import (
    Affiliation,
    Case,
    CaseEvent,
    Charge,
    ChargeUpdate,
    ConsentRecord,
    Event,
    Fact,
    LegalLimit,
    Name,
    Organization,
    Paragraph,
    Participant,
    Particular,
    Person,
    Place,
    RiskReview,
    Root,
    Sentence,
    Source,
    StatusPeriod,
)
from cases.operations.state import has_unpublished_changes
from cases.vocabulary import (
    AffiliationKind,
    AffiliationRole,
    CaseEventRelation,
    Confidence,
    Consent,
    EndState,
    EventRole,
    EventType,
    LimitKind,
    NameKind,
    OrgType,
    ParticularKind,
    PlaceType,
    Reliability,
    Risk,
    Side,
    SourceType,
    Stance,
)
from tests import factories

NOWHERE = "BV"
"""Bouvet Island: it has a code, and nobody lives there."""
CHECKED = dt.date(2024, 2, 1)
PUBLISHED = dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def probable(**values: Any) -> dict[str, Any]:
    return {"confidence": Confidence.PROBABLE, **values}


def lasting(start: str = "", end: str = "", attested: str = "") -> dict[str, Any]:
    """The columns of what lasted. With an end it ended; attested and without one it went on; else nobody knows."""
    state = EndState.ENDED if end else EndState.ONGOING if attested else EndState.UNKNOWN
    return {"start": start, "end": end, "end_state": state, "last_attested": day(attested) if attested else None}


class Story(Desk):
    """Enters what a story tells, row by row with who says so, and publishes it."""

    @property
    def case(self) -> Case:
        """The one case of the story."""
        (found,) = self.cases.values()
        return found

    def source(self, key: str, published: str, type_: SourceType, title: str, **values: Any) -> None:
        given = {"lang": "es", "reliability": Reliability.LIKELY, "read_in_full": True, **values}
        self.sources[key] = self.enter(Source(title=title, type=type_, published=published, **given))

    def open(self, name: str, summary: tuple[str, str], **values: Any) -> None:
        """The file of one person, with the consent and the risk without which nothing is published."""
        person = self.enter(Person(display_name=name))
        given = {"verified_on": CHECKED, "review_due_on": CHECKED + dt.timedelta(days=365), **values}
        self.cases[name] = self.enter(
            Case(**probable(person=person, country=NOWHERE, **named("summary", *summary), **given))
        )
        self.enter(ConsentRecord(case=self.case, consent=Consent.GIVEN_BY_PERSON, basis="A story told for a test."))
        self.enter(RiskReview(case=self.case, risk=Risk.LOW, reason="Nobody is meant.", assessed_on=CHECKED))

    def organization(self, key: str, type_: OrgType, names: tuple[str, str], *said: Said, **values: Any) -> None:
        row = Organization(**probable(type=type_, country=NOWHERE, **named("name", *names), **values))
        self.organizations[key] = self.enter(row, *said)

    def place(self, key: str, type_: PlaceType, names: tuple[str, str], *said: Said, **values: Any) -> None:
        row = Place(**probable(type=type_, country=NOWHERE, **named("name", *names), **values))
        self.places[key] = self.enter(row, *said)

    def born(self, date: str, *said: Said, **values: Any) -> None:
        self._particular(ParticularKind.BIRTH, date, *said, **values)

    def died(self, date: str, *said: Said, **values: Any) -> None:
        self._particular(ParticularKind.DEATH, date, *said, **values)

    def _particular(self, kind: ParticularKind, date: str, *said: Said, **values: Any) -> None:
        self.enter(Particular(**probable(person=self.case.person, kind=kind, date=date) | values), *said)

    def called(self, text: str, kind: NameKind, *said: Said, **values: Any) -> None:
        self.enter(Name(**probable(person=self.case.person, text=text, kind=kind, **values)), *said)

    def office(self, organization: str, role: AffiliationRole, *said: Said, **values: Any) -> None:
        self._belongs(organization, AffiliationKind.OFFICE, *said, role=role, **values)

    def work(self, organization: str, *said: Said, **values: Any) -> None:
        self._belongs(organization, AffiliationKind.EMPLOYMENT, *said, role=AffiliationRole.WORKER, **values)

    def _belongs(
        self, organization: str, kind: AffiliationKind, *said: Said, start: str = "", end: str = "",
        attested: str = "", **values: Any,
    ) -> None:  # fmt: skip
        at = self.organizations[organization]
        values |= lasting(start, end, attested)
        self.enter(Affiliation(**probable(person=self.case.person, organization=at, kind=kind, **values)), *said)

    def stay(self, status: str, start: str, *said: Said, end: str = "", attested: str = "", **values: Any) -> None:
        """A time in one status."""
        lasted = lasting(start, end, attested)
        self.enter(StatusPeriod(**probable(case=self.case, status=status, **lasted) | values), *said)

    def happened(
        self, key: str, type_: EventType, title: tuple[str, str], start: str, *said: Said, **values: Any
    ) -> None:
        """Something that happened to the person of the case."""
        self.event(key, type_, title, start, *said, **values)
        that_it_was = (one for one in said if one.stance == Stance.SUPPORTS)
        self.took_part(key, EventRole.SUBJECT, *that_it_was, person=self.case.person)
        self.told(key)

    def event(self, key: str, type_: EventType, title: tuple[str, str], start: str, *said: Said, **values: Any) -> None:
        row = Event(**probable(type=type_, start=start, country=NOWHERE, **named("title", *title)) | values)
        self.events[key] = self.enter(row, *said)

    def took_part(self, key: str, role: EventRole, *said: Said, **values: Any) -> None:
        self.enter(Participant(**probable(event=self.events[key], role=role) | values), *said)

    def told(self, key: str, relation: CaseEventRelation = CaseEventRelation.OWN) -> None:
        """The event stands in the timeline of the case."""
        self.enter(CaseEvent(case=self.case, event=self.events[key], relation=relation))

    def accused(self, category: str, words: str, translation: str, *said: Said, **values: Any) -> Charge:
        given = {"text_as_stated": words, "lang": "es", "translation_en": translation, "side": Side.STATE_SIDE}
        return self.enter(Charge(**probable(case=self.case, charge_category=category, **given) | values), *said)

    def step(self, charge: Charge, status: str, date: str, *said: Said) -> None:
        """What became of a charge."""
        self.enter(ChargeUpdate(**probable(charge=charge, status=status, date=date)), *said)

    def sentenced(self, kind: str, date: str, *said: Said, **values: Any) -> None:
        self.enter(Sentence(**probable(case=self.case, kind=kind, date=date, **values)), *said)

    def limit(self, kind: LimitKind, provision: str, *said: Said, **values: Any) -> None:
        """The law of nowhere, in force from the year 2000 to the day of the last check."""
        force = {"start": "2000-01-01", "end_state": EndState.ONGOING, "last_attested": CHECKED}
        row = LegalLimit(
            **probable(country=NOWHERE, kind=kind, provision=provision, provision_lang="es") | force | values
        )
        self.enter(row, *said)

    def tell(self, english: str, spanish: str, *said: Said) -> None:
        row = Paragraph(
            **probable(case=self.case, position=self.case.paragraphs.count() + 1, **named("text", english, spanish))
        )
        self.enter(row, *said)

    def fact(self, row: Fact, *said: Said) -> Any:
        return self.enter(row, *said)

    def go_public(self, at: dt.datetime = PUBLISHED) -> None:
        """Publish what the case links to, the case, and again what names the person once the case is public."""
        disputes = [event for event in self.events.values() if event.is_dispute]
        linked: tuple[Root, ...] = (*self.organizations.values(), *self.places.values(), *disputes)
        for root in (*linked, self.case, *linked):
            if has_unpublished_changes(root):
                factories.publish_by_two(root, self.editor, at)


__all__ = ["CHECKED", "NOWHERE", "PUBLISHED", "Said", "Story", "day", "named", "probable", "says"]
