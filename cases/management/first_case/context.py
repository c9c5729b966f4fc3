"""What else went on in Peru in those weeks, as the leaflet tells it; and a third strike of miners."""

from __future__ import annotations

from typing import Any, NamedTuple

from cases.management.first_case.desk import Desk, named
from cases.management.first_case.events import happened, in_the_case, party
from cases.management.first_case.moments import LEAFLET_DAY
from cases.management.first_case.said import Both, says
from cases.vocabulary import CaseEventRelation, EventRole, EventType, Sector


class Surrounding(NamedTuple):
    """One thing the leaflet tells beside the case, and its words for it."""

    key: str
    type: EventType
    title: Both
    start: str
    words: str
    description: Both = ("", "")
    worked_out: Both = ("", "")


SURROUNDINGS = (
    Surrounding(
        "teachers",
        EventType.STRIKE,
        ("A national strike of teachers is under way", "Está en curso una huelga nacional docente"),
        f"[..{LEAFLET_DAY}]",
        "a national strike of teachers has taken center stage",
        (
            "Other workers and other parts of the population were also on strike or protesting, the leaflet says.",
            "El volante dice que otros trabajadores y otros sectores de la población también hacían huelgas y protestas.",
        ),
    ),
    Surrounding(
        "marches",
        EventType.MARCH,
        ("Marches and regional general strikes begin", "Comienzan marchas y paros generales regionales"),
        "2007-07-11",
        "marches and general strikes in various regions, which began on July 11",
    ),
    Surrounding(
        "army",
        EventType.TROOPS_DEPLOYED,
        (
            "The leaflet reports more repression by the police, backed by the army",
            "El volante informa de más represión de la policía, con apoyo del ejército",
        ),
        f"[2007-07-11..{LEAFLET_DAY}]",
        "increased repression by the police, backed by the Army, in every important center of the country",
        (
            "It says that random jailings and state violence are becoming common.",
            "Dice que los encarcelamientos al azar y la violencia del Estado se vuelven habituales.",
        ),
        (
            "between the start of the marches and the day of the leaflet",
            "entre el comienzo de las marchas y el día del volante",
        ),
    ),
    Surrounding(
        "trade",
        EventType.LAW_OR_POLICY,
        (
            "A trade agreement with the United States awaits final passage",
            "Un tratado de libre comercio con los Estados Unidos espera su aprobación final",
        ),
        f"[..{LEAFLET_DAY}]",
        "the final passage of a bilateral free trade agreement with the U.S.",
    ),
    Surrounding(
        "criticism",
        EventType.OTHER,
        (
            "The leaflet says that the miners’ federation and the CGTP betrayed the miners",
            "El volante dice que la federación minera y la CGTP traicionaron a los mineros",
        ),
        f"{LEAFLET_DAY}",
        "have betrayed the ranks of miners and all workers",
        (
            "A claim of its authors about the leadership of both: that it refused to unite workers in an indefinite "
            "general strike.",
            "Es lo que afirma el volante de la dirigencia de ambas: que se negó a unir a la clase trabajadora en una "
            "huelga general indefinida.",
        ),
    ),
)


def from_the_leaflet(desk: Desk) -> None:
    """Each of the surroundings, with the leaflet's own words."""
    for row in SURROUNDINGS:
        texts: dict[str, Any] = {**named("description", *row.description), **named("worked_out", *row.worked_out)}
        happened(desk, row.key, row.type, row.title, says("leaflet", row.words), start=row.start, **texts)


def from_all_sources(desk: Desk) -> None:
    """The national strike of the miners' federation: neither that of Marcona nor that of Casapalca."""
    began = ("30 April 2007", "30 de abril de 2007")
    happened(
        desk,
        "national",
        EventType.STRIKE,
        ("The miners’ federation begins a national strike", "La federación minera inicia una huelga nacional"),
        says("cfa", ours=began, aspect="start"),
        start="2007-04-30",
        sector=Sector.B07,
        **named(
            "description",
            "An indefinite strike. It is a third one, apart from those at Marcona and Casapalca.",
            "Huelga indefinida. Es una tercera, distinta de las de Marcona y Casapalca.",
        ),
    )
    party(desk, "national", EventRole.CALLED_BY, "federation", says("cfa", "FNTMMSP"))
    in_the_case(desk, CaseEventRelation.CONTEXT, "national")
