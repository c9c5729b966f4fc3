"""Where made-up people live: places, organizations above one another, and disputes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal

from cases.management.synthetic import MARK
from cases.management.synthetic.chance import imprecise
from cases.management.synthetic.hand import Hand, Said, named, told
from cases.management.synthetic.registers import register
from cases.management.synthetic.sayings import say
from cases.management.synthetic.scripts import SCRIPTS, Script
from cases.models import Demand, Event, LegalLimit, LegalProvision, Name, Organization, OrgLink, Participant, Place
from cases.vocabulary import (
    CountBasis,
    DemandOutcome,
    EndState,
    EventRole,
    EventType,
    GroupCategory,
    LimitKind,
    NameKind,
    OrgLinkKind,
    OrgType,
    PlaceType,
    RegistrationState,
    Sector,
    Violation,
)

DISPUTES = tuple(code for code in EventType if code.is_dispute)


@dataclass
class World:
    """What the files of people name."""

    places: list[Place] = field(default_factory=list)
    organizations: list[Organization] = field(default_factory=list)
    disputes: list[Event] = field(default_factory=list)
    laws: dict[str, list[LegalProvision]] = field(default_factory=dict)


def make(hand: Hand, cases: int) -> World:
    """A world for so many cases, stored."""
    world = World()
    first = hand.on - dt.timedelta(days=7000)
    sources = [hand.said(number, script, first, hand.on) for number, script in enumerate(SCRIPTS, 1)]
    hand.store.flush()
    for said in sources[:3]:
        hand.copies(said.report)
    hand.pictures(sources[0].report)
    for script, said in zip(SCRIPTS, sources, strict=True):
        region = named("name", f"Example Region {script.code}", f"Región de Ejemplo {script.code}")
        place = Place(type=PlaceType.REGION, country=script.country, **region, **told("description"))
        world.places.append(hand.fact(hand.identified(place), said, script, is_key=True))
    for number in range(24 + cases // 10):
        _organization(hand, world, number, *_local(number, sources))
    hand.store.flush()
    for number in range(12 + cases // 20):
        _place(hand, world, number, *_local(number, sources))
    for number in range(1, len(world.organizations)):
        _link(hand, world, number, *_local(number, sources))
    hand.store.flush()
    for number in range(2 * len(SCRIPTS)):
        _limit(hand, number, *_local(number, sources))
        _law(hand, world, number, *_local(number, sources))
    strikers = [
        _dispute(hand, world, number, *_local(number, sources)) for number in range(len(DISPUTES) + cases // 25)
    ]
    hand.store.flush()
    for number, group in enumerate(strikers):
        _leader(hand, group, *_local(number, sources))
    hand.store.flush()
    return world


def _local(number: int, sources: list[Said]) -> tuple[Script, Said]:
    return SCRIPTS[number % len(SCRIPTS)], sources[number % len(SCRIPTS)]


def _organization(hand: Hand, world: World, number: int, script: Script, said: Said) -> None:
    chance = hand.chance
    founded = chance.day(dt.date(1920, 1, 1), dt.date(1990, 1, 1))
    is_over = chance.happens(0.1)
    row = Organization(
        type=chance.code(OrgType), sector=chance.code(Sector), acronym=f"EX{number}", country=script.country,
        founded=imprecise(chance, founded), registration_state=chance.code(RegistrationState),
        dissolved=imprecise(chance, chance.day(dt.date(2000, 1, 1), hand.on)) if is_over else "",
        is_identified=chance.happens(0.9), website=f"https://organization-{number}.example/",
        **named("name", f"Example Miners’ Union {number}", f"Sindicato Minero de Ejemplo {number}"),
        **told("description"),
    )  # fmt: skip
    world.organizations.append(hand.fact(hand.identified(row), said, script, is_key=True))
    name = Name(organization=row, kind=chance.code(NameKind), lang=script.lang, script=script.code)
    name.text = f"{script.family} {number} {MARK}"
    hand.fact(name, said, script)
    hand.fact(register(hand.chance, "organization", row), said, script)


def _place(hand: Hand, world: World, number: int, script: Script, said: Said) -> None:
    chance = hand.chance
    row = Place(
        type=chance.code(PlaceType, PlaceType.REGION), country=script.country, subdivision=f"{script.country}-X{number % 10}",
        within=world.places[number % len(SCRIPTS)], operator=chance.pick(world.organizations),
        security_level="maximum, as the made-up source says", is_identified=chance.happens(0.8),
        **named("name", f"Example Place {number}", f"Lugar de Ejemplo {number}"), **told("description"),
    )  # fmt: skip
    if chance.happens(0.5):
        row.latitude = Decimal(chance.number(-6_000_000, 6_000_000)).scaleb(-5)
        row.longitude = Decimal(chance.number(-17_000_000, 17_000_000)).scaleb(-5)
        row.precision_km = chance.number(1, 200)
    world.places.append(hand.fact(hand.identified(row), said, script, is_key=True))
    name = Name(place=row, kind=chance.code(NameKind), lang=script.lang, script=script.code)
    name.text = f"{script.family} {number} {MARK}"
    hand.fact(name, said, script)
    hand.fact(register(hand.chance, "place", row), said, script)


def _link(hand: Hand, world: World, number: int, script: Script, said: Said) -> None:
    """Under an organization that is older in the list, so that nothing stands above itself."""
    link = OrgLink(
        child=world.organizations[number],
        parent=world.organizations[hand.chance.number(0, number - 1)],
        kind=hand.chance.code(OrgLinkKind),
        start=imprecise(hand.chance, hand.chance.day(dt.date(1990, 1, 1), dt.date(2000, 1, 1))),
        end_state=EndState.ONGOING,
        last_attested=hand.on - dt.timedelta(days=hand.chance.number(1, 300)),
    )
    hand.fact(link, said, script)


def _limit(hand: Hand, number: int, script: Script, said: Said) -> None:
    """A law that does not exist, of the country of a script."""
    row = LegalLimit(
        country=script.country, kind=hand.chance.code(LimitKind), provision=f"Example Code, art. {number} {MARK}",
        provision_lang=script.lang, start="1990", end_state=EndState.ONGOING, last_attested=hand.on,
    )  # fmt: skip
    if row.kind == LimitKind.PRETRIAL:
        row.months = 9 + number
    else:
        row.days = 2 + number
    hand.fact(hand.identified(row), said, script, is_key=True)


def _law(hand: Hand, world: World, number: int, script: Script, said: Said) -> None:
    """An article that does not exist: what it said until the end of 1999, and what it has said since."""
    for start, end in (("1980-01-01", "1999-12-31"), ("2000-01-01", "")):
        row = LegalProvision(
            country=script.country, law_as_stated=f"Example Code {MARK}", article=str(number), text=script.sentence,
            lang=script.lang, start=start, end=end, end_state=EndState.ENDED if end else EndState.ONGOING,
            last_attested=None if end else hand.on, url=f"https://law-{number}.example/",
            **told("law", "Example Code"), **told("translation"),
        )  # fmt: skip
        hand.fact(hand.identified(row), said, script, is_key=True)
        world.laws.setdefault(script.country, []).append(row)


def _dispute(hand: Hand, world: World, number: int, script: Script, said: Said) -> Participant:
    chance = hand.chance
    begun = chance.day(hand.on - dt.timedelta(days=6000), hand.on - dt.timedelta(days=100))
    is_over = chance.happens(0.6)
    row = Event(
        type=chance.deal(DISPUTES), is_dispute=True, country=script.country, sector=chance.code(Sector),
        place=chance.pick(world.places), violations=[chance.code(Violation), chance.code(Violation)],
        start=imprecise(chance, begun), end=imprecise(chance, begun + dt.timedelta(days=60)) if is_over else "",
        end_state=EndState.ENDED if is_over else EndState.ONGOING, last_attested=begun + dt.timedelta(days=50),
        **named("title", f"Example Strike {number}", f"Huelga de Ejemplo {number}"), **told("description"),
    )  # fmt: skip
    row.violations = sorted(set(row.violations))
    world.disputes.append(hand.fact(hand.identified(row), said, script, is_key=True))
    for _each in range(2):
        demand = Demand(
            dispute=row,
            made_by=chance.pick(world.organizations),
            outcome=chance.code(DemandOutcome),
            **told("text", "Safe work, as made-up strikers ask."),
        )
        hand.fact(demand, said, script)
    caller = Participant(event=row, role=EventRole.CALLED_BY, organization=chance.pick(world.organizations))
    hand.fact(caller, said, script)
    say(hand, row, chance.pick(world.organizations), begun, said, script)
    strikers = counted(hand, row, EventRole.PARTICIPANT)
    hand.fact(strikers, said, script, rival=f"{chance.number(5001, 9999)} people")
    return strikers


def _leader(hand: Hand, strikers: Participant, script: Script, said: Said) -> None:
    """Somebody who is counted among the strikers already."""
    leader = Participant(
        event=strikers.event, role=strikers.role, category=GroupCategory.UNION_LEADER, part_of=strikers, count_min=1,
        count_max=1, count_basis=CountBasis.EXACT, **told("group", "one of the example strikers, who led them"),
    )  # fmt: skip
    hand.fact(leader, said, script)


def counted(hand: Hand, event: Event, role: EventRole) -> Participant:
    """An unnamed group and how many they are, in every way a source may say it."""
    chance = hand.chance
    row = Participant(event=event, role=role, category=chance.code(GroupCategory), **told("group", "example strikers"))
    row.count_basis = chance.code(CountBasis)
    least = chance.number(1, 5000)
    most = least + chance.number(1, 500)
    match row.count_basis:
        case CountBasis.EXACT:
            row.count_min = row.count_max = least
        case CountBasis.AT_LEAST:
            row.count_min = least
        case CountBasis.AT_MOST:
            row.count_max = most
        case _:
            row.count_min, row.count_max = least, most
    return row
