"""One made-up person's file: names, spells in every status, what happened, appeals, consent."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise

from cases.management.synthetic import MARK
from cases.management.synthetic.chance import imprecise
from cases.management.synthetic.court import accuse, judge
from cases.management.synthetic.hand import FactT, Hand, Said, named, told
from cases.management.synthetic.registers import register
from cases.management.synthetic.sayings import say
from cases.management.synthetic.scripts import SCRIPTS, Script
from cases.management.synthetic.world import World, counted
from cases.models import (
    Affiliation,
    Appeal,
    Case,
    CaseEvent,
    ConfidentialNote,
    ConsentRecord,
    Deferral,
    Event,
    Name,
    Paragraph,
    Participant,
    Particular,
    Person,
    Photograph,
    RiskReview,
    StatusPeriod,
)
from cases.vocabulary import (
    AffiliationKind,
    AffiliationRole,
    AppealKind,
    CaseEventRelation,
    CloseReason,
    Consent,
    Contract,
    EndState,
    EventRole,
    EventType,
    Gender,
    Knowledge,
    LibertyStatus,
    NameKind,
    ParticularKind,
    PublishedAs,
    QueueReason,
    ReleaseType,
    Risk,
    Sector,
    Violation,
)

S = LibertyStatus
PLANS: tuple[tuple[LibertyStatus, ...], ...] = (
    (S.POLICE_CUSTODY, S.PRETRIAL_DETENTION, S.IMPRISONED),
    (S.DETAINED_BASIS_UNKNOWN,),
    (S.POLICE_CUSTODY, S.PRETRIAL_DETENTION, S.RELEASED_RESTRICTED),
    (S.POLICE_CUSTODY, S.AT_LIBERTY, S.PRETRIAL_DETENTION, S.IMPRISONED, S.CONDITIONAL_RELEASE),
    (S.ADMINISTRATIVE_DETENTION, S.AT_LIBERTY),
    (S.HOUSE_ARREST,),
    (S.PSYCHIATRIC_CONFINEMENT, S.RELEASED_RESTRICTED, S.AT_LIBERTY),
    (S.UNACKNOWLEDGED_DETENTION,),
    (S.NON_STATE_CAPTIVITY, S.AT_LIBERTY),
    (S.WANTED, S.EXILE),
    (S.PRETRIAL_DETENTION, S.DIED_IN_CUSTODY),
    (S.IMPRISONED, S.EXECUTED),
    (S.PRETRIAL_DETENTION, S.IMPRISONED, S.AT_LIBERTY, S.DECEASED),
    (S.PRETRIAL_DETENTION,),
    (S.WANTED,),
    (S.DETAINED_BASIS_UNKNOWN, S.UNKNOWN),
    (S.PRETRIAL_DETENTION, S.IMPRISONED),
)
"""What a life may look like: the statuses one after the other."""

RELEASES = tuple(code for code in ReleaseType if code not in (ReleaseType.DIED, ReleaseType.CHANGE_OF_STATUS))
OTHER_EVENTS = tuple(
    code for code in EventType if not code.is_dispute and code not in (EventType.ARREST, EventType.RELEASE)
)
SAFE = (Consent.PUBLIC_CAMPAIGN, Consent.GIVEN_BY_PERSON, Consent.GIVEN_BY_FAMILY, Consent.GIVEN_BY_REPRESENTATIVE)


@dataclass
class Life:
    """A person in the making: what is true of them, from which the sources then say less."""

    hand: Hand
    world: World
    number: int

    def __post_init__(self) -> None:
        chance = self.hand.chance
        self.script: Script = SCRIPTS[self.number % len(SCRIPTS)]
        self.plan = chance.deal(PLANS)
        span = chance.number(60 * len(self.plan) + 40, 7000)
        self.first = self.hand.on - dt.timedelta(days=span)
        # Half of the files were confirmed lately; of the others nobody has heard for long.
        ago = chance.number(1, 30) if chance.happens(0.5) else chance.number(1, span // (2 * len(self.plan)))
        self.last = self.hand.on - dt.timedelta(days=ago)
        step = (self.last - self.first) // (len(self.plan) + 1)
        turns = [self.first + step * turn + step * chance.number(0, 5) // 10 for turn in range(len(self.plan))]
        self.turns = [imprecise(chance, turn) for turn in turns]
        self.days = turns
        self.is_withheld = self.number % 7 == 3  # of every seventh the name is withheld
        self.is_charged = chance.happens(0.6)
        self.said: Said = self.hand.said(self.number, self.script, self.first, self.last)

    def write(self) -> Case:
        """The whole file."""
        self.person = self._person()
        self.case = self._case()
        self._particulars()
        self._work()
        self._periods()
        self._story()
        if self.is_charged:
            accuse(self)
        judge(self)
        self._photograph()
        self._safety()
        return self.case

    def _person(self) -> Person:
        which = self.hand.chance.number(0, 2)
        given, family = self.script.given[which], self.script.family
        person = Person(
            display_name=f"{given} {family} {self.number} {MARK}",
            sort_name=f"{family} {self.number}, {given} {MARK}",
        )
        self.hand.store.add(self.hand.identified(person))
        latin = f"{self.script.latin[which]} {self.script.family_latin} {self.number} {MARK}"
        for text, script in ((latin, "Latn"), (person.display_name, self.script.code)):
            kind = self.hand.chance.code(NameKind)
            name = Name(person=person, text=text, kind=kind, lang=self.script.lang, script=script)
            self.fact(name)
        self.fact(register(self.hand.chance, "person", person))
        return person

    def _case(self) -> Case:
        chance = self.hand.chance
        case = Case(
            person=self.person, country=self.script.country, **told("summary", f"Made-up case {self.number}, for tests."),
            charge_knowledge=Knowledge.KNOWN if self.is_charged else chance.code(Knowledge, Knowledge.KNOWN), counsel_knowledge=chance.code(Knowledge),
            outcome_knowledge=chance.code(Knowledge), aftermath_knowledge=chance.code(Knowledge), verified_on=self.last,
            review_due_on=self.hand.on + dt.timedelta(days=180),
            published_as=PublishedAs.PROTECTED if self.is_withheld else PublishedAs.BY_NAME,
            **told("stated_reason", "A made-up prosecutor alleges a made-up disturbance."),
        )  # fmt: skip
        if chance.happens(0.1):
            case.translation_missing, case.summary_es = True, ""
        self.fact(self.hand.identified(case), is_key=True)
        self.fact(register(chance, "case", case))
        return case

    def fact(self, row: FactT, is_key: bool = False, rival: str = "") -> FactT:
        """A fact of the file with its citations; for ``is_key`` and ``rival`` see :meth:`Hand.fact`."""
        return self.hand.fact(row, self.said, self.script, is_key, rival)

    def _particulars(self) -> None:
        chance = self.hand.chance
        birth = chance.day(self.first - dt.timedelta(days=22_000), self.first - dt.timedelta(days=7000))
        born = Particular(person=self.person, kind=ParticularKind.BIRTH, date=imprecise(chance, birth))
        if chance.happens(0.4):
            age = chance.number(20, 60)
            year = self.first.year - age
            born.date = f"[{year - 1}-07-16..{year}-07-15]"
            born.worked_out_en = f"from the age of {age} that a made-up source gives"
            born.worked_out_es = f"a partir de la edad de {age} años que da una fuente inventada"
        self.fact(born, rival="another year")
        self.fact(Particular(person=self.person, kind=ParticularKind.GENDER, value=chance.code(Gender)))
        nationality = Particular(person=self.person, kind=ParticularKind.NATIONALITY, value=self.script.country)
        self.fact(nationality)
        if self.plan[-1].deprivation_class == "T":
            death = Particular(person=self.person, kind=ParticularKind.DEATH, date=self.turns[-1])
            self.fact(death, is_key=True)

    def _photograph(self) -> None:
        """Every third person has one."""
        if self.number % 3:
            return
        row = Photograph(
            person=self.person, file=self.hand.drawn[self.number % len(self.hand.drawn)],
            credit=f"Example Press {MARK}", rights="Nobody: it does not exist",
            taken=imprecise(self.hand.chance, self.first), consent=SAFE[self.number % len(SAFE)],
            consent_basis="Made up.", **told("provenance", "From a made-up leaflet."), **told("alt", "Grey squares."),
            **told("caption", "Nobody."),
        )  # fmt: skip
        self.fact(row, is_key=True)

    def _work(self) -> None:
        chance = self.hand.chance
        for kind in (chance.pick((AffiliationKind.MEMBERSHIP, AffiliationKind.OFFICE)), AffiliationKind.EMPLOYMENT):
            row = Affiliation(
                person=self.person, organization=chance.pick(self.world.organizations), kind=kind,
                role=chance.code(AffiliationRole), title_as_stated=self.script.sentence, title_lang=self.script.lang,
                start=imprecise(chance, self.first - dt.timedelta(days=chance.number(100, 5000))),
                end_state=EndState.ONGOING, last_attested=self.first,
            )  # fmt: skip
            if kind == AffiliationKind.EMPLOYMENT:
                row.user_enterprise = chance.pick(
                    [one for one in self.world.organizations if one is not row.organization]
                )
                row.worksite, row.contract = chance.pick(self.world.places), chance.code(Contract)
                row.occupation, row.duration_as_stated = "8111", f"{chance.number(1, 30)} years"
            self.fact(row, rival=f"{chance.number(31, 40)} years")

    def _periods(self) -> None:
        chance = self.hand.chance
        edges = [*zip(self.plan, self.turns, self.days, strict=True), (None, "", self.last)]
        event: Event | None = None
        for (status, start, day), (following, end, _next_day) in pairwise(edges):
            assert status is not None
            is_held = status.deprivation_class == "D"
            row = StatusPeriod(
                case=self.case, status=status, start=start, start_event=event,
                legal_basis_as_stated=self.script.sentence if is_held else "",
            )  # fmt: skip
            if event is None and is_held:
                row.start_event = self._event(EventType.ARREST, start)
            if is_held:
                row.place = chance.pick(self.world.places)
                row.held_by, row.ordered_by = (chance.pick(self.world.organizations) for _each in range(2))
            event = None
            if following is None:
                is_open = chance.happens(0.8) and status.deprivation_class != "T"
                row.end_state = EndState.ONGOING if is_open else EndState.UNKNOWN
                row.last_attested = self.last
            else:
                row.end, row.end_state, row.last_attested = end, EndState.ENDED, day
                if is_held and following.deprivation_class in ("R", "L"):
                    event = row.end_event = self._event(EventType.RELEASE, end)
                row.ended_how = self._ended_how(following) if is_held else ""
            self.fact(row, is_key=True, rival="another month")

    def _ended_how(self, following: LibertyStatus) -> str:
        match following.deprivation_class:
            case "D":
                return ReleaseType.CHANGE_OF_STATUS
            case "T":
                return ReleaseType.DIED
        return self.hand.chance.deal(RELEASES)

    def _event(self, kind: EventType, start: str, relation: CaseEventRelation = CaseEventRelation.OWN) -> Event:
        chance = self.hand.chance
        row = Event(
            type=kind, start=start, country=self.script.country, sector=chance.code(Sector), place=chance.pick(self.world.places),
            parent=chance.pick(self.world.disputes) if chance.happens(0.5) else None, violations=[chance.code(Violation)],
            **named("title", f"Example event {self.number}", f"Suceso de ejemplo {self.number}"), **told("description"),
        )  # fmt: skip
        self.fact(self.hand.identified(row), is_key=True)
        self.hand.store.add(CaseEvent(case=self.case, event=row, relation=relation))
        self.fact(Participant(event=row, role=EventRole.SUBJECT, person=self.person), is_key=True)
        return row

    def _story(self) -> None:
        chance = self.hand.chance
        for position in range(1, chance.number(1, 3) + 1):
            text = told("text", f"Made-up paragraph {position}, for tests only.")
            self.fact(Paragraph(case=self.case, position=position, **text), is_key=position == 1)
        relation = chance.code(CaseEventRelation)
        event = self._event(chance.deal(OTHER_EVENTS), imprecise(chance, self.first), relation)
        party = Participant(
            event=event, role=chance.code(EventRole), organization=chance.pick(self.world.organizations)
        )
        self.fact(party)
        group = counted(self.hand, event, chance.code(EventRole))
        self.fact(group, rival=f"{chance.number(5001, 9999)} people")
        if group.count_max is None or group.count_max >= 1:
            self.hand.store.list(group, "named_members", [self.person])
        dispute = chance.pick(self.world.disputes)
        self.hand.store.add(CaseEvent(case=self.case, event=dispute, relation=CaseEventRelation.CONTEXT))
        if chance.happens(0.7):
            self._appeal()
        by = chance.pick(self.world.organizations) if chance.happens(0.6) else None
        say(self.hand, self.case, by, self.last, self.said, self.script)

    def _appeal(self) -> None:
        chance = self.hand.chance
        row = Appeal(
            case=self.case, kinds=[chance.code(AppealKind)], issued_by=chance.pick(self.world.organizations),
            opened=imprecise(chance, self.first), **told("asks", "Made-up appeal, for tests only."),
            **told("addressed_to", "An office that does not exist"),
        )  # fmt: skip
        if chance.happens(0.5):
            row.closed, row.close_reason = self.last.isoformat(), chance.code(CloseReason)
        self.fact(row)
        if chance.happens(0.3):
            say(self.hand, row, chance.pick(self.world.organizations), self.last, self.said, self.script)

    def _safety(self) -> None:
        chance, store = self.hand.chance, self.hand.store
        is_safe = self.number % 5 > 0  # every fifth file stays a draft, most of them for want of consent
        store.add(
            ConsentRecord(
                case=self.case,
                consent=chance.deal(SAFE) if is_safe else chance.code(Consent),
                agreed_to=PublishedAs.PROTECTED if self.is_withheld else PublishedAs.BY_NAME,
                given_on=self.last,
                basis="Nobody was asked: the person does not exist.",
            )
        )
        store.add(
            RiskReview(
                case=self.case,
                risk=Risk.LOW if is_safe else chance.code(Risk),
                reason="The person does not exist.",
                assessed_on=self.last,
            )
        )
        if chance.happens(0.3):
            store.add(ConfidentialNote(case=self.case, text="Made-up note: the person does not exist."))
        if chance.happens(0.4):
            store.add(
                Deferral(
                    case=self.case,
                    reason=chance.deal(tuple(QueueReason), "reasons"),
                    fingerprint=f"{self.number:016d}",
                    until=self.hand.on + dt.timedelta(days=chance.number(1, 60)),
                    note="Made-up reminder: the person does not exist.",
                    by_name="synthetic",
                )
            )
