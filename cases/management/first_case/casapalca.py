"""The dispute at Casapalca: another strike, told because the leaflet tells it beside that of Marcona.

The five deaths are not five miners: what kind of person died is a field of each row, never assumed.
"""

from __future__ import annotations

from typing import NamedTuple

from cases.management.first_case.desk import Desk, named
from cases.management.first_case.events import at_least, demand, exactly, group, happened, party
from cases.management.first_case.moments import LEAFLET_DAY
from cases.management.first_case.said import Both, denies, mentions, says
from cases.models import Participant
from cases.vocabulary import (
    Confidence,
    CountBasis,
    EventRole,
    EventType,
    GroupCategory,
    Sector,
    Violation,
)

DEMANDS = (
    (("Recognition of the union", "Reconocimiento del sindicato"), "union recognition"),
    (("Job security for all", "Estabilidad laboral para todos"), "job security for all"),
    (
        ("A general end to inhuman working conditions", "Fin general de las condiciones de trabajo inhumanas"),
        "a general end to inhuman work conditions",
    ),
)

BETWEEN = {
    "start": "[2007-05-30..2007-06-21]",
    "worked_out_en": "between the start of the strike and the report of 21 June 2007",
    "worked_out_es": "entre el inicio de la huelga y el informe del 21 de junio de 2007",
}


class Dead(NamedTuple):
    """One person who died and is not named here, and what kind of person the source says it was."""

    event: str
    role: EventRole
    words: Both
    category: GroupCategory
    source: str


DEAD = (
    Dead(
        "shot",
        EventRole.KILLED,
        ("a miner, shot", "una persona que trabajaba en la minería, por disparo"),
        GroupCategory.WORKER,
        "caretas",
    ),
    Dead(
        "other_deaths",
        EventRole.DIED,
        ("a worker who fell into a ravine", "una persona trabajadora que cayó a un barranco"),
        GroupCategory.WORKER,
        "caretas",
    ),
    Dead(
        "other_deaths",
        EventRole.DIED,
        ("a patient, of a heart attack", "una persona enferma, de un infarto"),
        GroupCategory.BYSTANDER,
        "caretas",
    ),
    Dead(
        "other_deaths",
        EventRole.DIED,
        ("a girl, of hypothermia", "una niña, de hipotermia"),
        GroupCategory.CHILD,
        "caretas",
    ),
    Dead(
        "officer",
        EventRole.DIED,
        ("a police officer", "un miembro de la policía"),
        GroupCategory.POLICE,
        "peruvian_times",
    ),
)


AMONG_THE_FIVE = (
    "counted among the five by us: no source says who the five were",
    "la cuenta entre las cinco es nuestra: ninguna fuente dice quiénes eran",
)


def from_the_leaflet(desk: Desk) -> None:
    """The strike, its demands, deaths of which nobody says whose, and dismissals that are not counted."""
    strike = happened(
        desk,
        "casapalca",
        EventType.STRIKE,
        ("Contract miners’ strike at Casapalca, 2007", "Huelga de mineros contratistas en Casapalca, 2007"),
        says("leaflet", "a strike waged for union recognition, job security for all", aspect="type"),
        start=f"[..{LEAFLET_DAY}]",
        sector=Sector.B07,
        place=desk.places["casapalca"],
        is_dispute=True,
        violations=[Violation.NON_RECOGNITION],
    )
    party(
        desk,
        "casapalca",
        EventRole.PARTICIPANT,
        "casapalca_union",
        says("leaflet", "The contracted miners at Casapalca"),
    )
    for words, stated in DEMANDS:
        demand(desk, "casapalca", words, says("leaflet", stated))
    happened(
        desk,
        "deaths",
        EventType.DEATH,
        ("Deaths are reported in the conflict at Casapalca", "Se informa de muertes en el conflicto de Casapalca"),
        says("leaflet", "at least five deaths"),
        start=f"[..{LEAFLET_DAY}]",
        place=desk.places["casapalca"],
        parent=strike,
        **named(
            "description",
            "The leaflet gives a number. It does not say who died, or how.",
            "El volante da un número. No dice quiénes murieron ni cómo.",
        ),
    )
    group(
        desk,
        "deaths",
        EventRole.DIED,
        ("people, not said who", "personas, sin decir quiénes"),
        GroupCategory.UNKNOWN,
        says("leaflet", "at least five deaths", aspect="count_min"),
        **at_least(5),
    )
    dismissals = "mass dismissals of union leaders and members"
    happened(
        desk,
        "dismissals",
        EventType.MASS_DISMISSAL,
        (
            "Union leaders and members are dismissed at Casapalca",
            "Despiden a dirigentes y afiliados del sindicato en Casapalca",
        ),
        says("leaflet", dismissals),
        start=f"[..{LEAFLET_DAY}]",
        place=desk.places["casapalca"],
        parent=strike,
        violations=[Violation.ANTI_UNION_DISMISSAL],
    )
    group(
        desk,
        "dismissals",
        EventRole.DISMISSED,
        ("union leaders and members", "dirigentes y afiliados del sindicato"),
        GroupCategory.MIXED,
        says("leaflet", dismissals, aspect="group"),
    )


def from_all_sources(desk: Desk) -> None:
    """When the strike began, who died, how many were dismissed, and when the union was formed."""
    desk.amend(
        desk.events["casapalca"],
        says("caretas", ours=("30 May 2007", "30 de mayo de 2007"), aspect="start"),
        start="2007-05-30",
    )
    party(desk, "casapalca", EventRole.USER_ENTERPRISE, "casapalca_company", says("alai"))
    _total(desk)
    _who_died(desk)
    _dismissals(desk)
    _union(desk)


def _total(desk: Desk) -> None:
    stated = says("ips", "the conflict has resulted in five deaths")
    deaths = desk.amend(
        desk.events["deaths"],
        stated,
        confidence=Confidence.CONFIRMED,
        **named(
            "description",
            "Two independent sources give five. Who the five were is not settled: a third source counts four, and not "
            "all were miners; a fourth says that a police officer also died that year. That the five are these four "
            "and the officer is our inference.",
            "Dos fuentes independientes dan cinco. No está claro quiénes eran: una tercera cuenta cuatro, y no todas "
            "trabajaban en la mina; una cuarta dice que ese año murió también un miembro de la policía. Que las cinco "
            "sean esas cuatro y esta es deducción nuestra.",
        ),
    )
    desk.amend(
        Participant.objects.get(event=deaths),
        says("ips", "the conflict has resulted in five deaths", aspect="count_min"),
        mentions("caretas", ours=("four", "cuatro"), aspect="count_min"),
        confidence=Confidence.CONFIRMED,
        category=GroupCategory.MIXED,
        **named("group", "people of different kinds", "personas de distinta condición"),
    )


def _who_died(desk: Desk) -> None:
    """Each person by kind, and only the one who was shot as a killing."""
    strike, casapalca = desk.events["casapalca"], desk.places["casapalca"]
    happened(
        desk,
        "shot",
        EventType.KILLING,
        ("A miner is shot dead", "Muere por disparo una persona que trabajaba en la minería"),
        says("caretas"),
        place=casapalca,
        parent=strike,
        violations=[Violation.KILLING],
        confidence=Confidence.CONTESTED,
        **BETWEEN,
    )
    happened(
        desk,
        "other_deaths",
        EventType.DEATH,
        ("Three more people die during the conflict", "Mueren otras tres personas durante el conflicto"),
        says("caretas"),
        parent=strike,
        confidence=Confidence.CONTESTED,
        **BETWEEN,
        **named(
            "description",
            "A worker who fell into a ravine, and two people stuck behind the road-block: a patient who had a heart "
            "attack and a girl who died of hypothermia.",
            "Una persona trabajadora que cayó a un barranco y dos que no pudieron pasar el bloqueo de la carretera: una "
            "persona enferma que sufrió un infarto y una niña que murió de hipotermia.",
        ),
    )
    happened(
        desk,
        "officer",
        EventType.DEATH,
        ("A police officer dies", "Muere un miembro de la policía"),
        says("peruvian_times", ours=("also died in 2007", "murió también en 2007"), aspect="start"),
        parent=strike,
        start="2007",
        confidence=Confidence.CONTESTED,
    )
    total = Participant.objects.get(event=desk.events["deaths"])
    for dead in DEAD:
        group(
            desk,
            dead.event,
            dead.role,
            dead.words,
            dead.category,
            says(dead.source, ours=dead.words),
            confidence=Confidence.CONTESTED,
            part_of=total,
            worked_out_en=AMONG_THE_FIVE[0],
            worked_out_es=AMONG_THE_FIVE[1],
            **exactly(1),
        )


def _dismissals(desk: Desk) -> None:
    desk.amend(
        Participant.objects.get(event=desk.events["dismissals"]),
        says("ips", ours=("106", "106"), aspect="count_min"),
        denies("pstu", ours=("180", "180"), aspect="count_min"),
        denies("lorci", ours=("800", "800"), aspect="count_max"),
        denies("diario", ours=("800", "800"), aspect="count_max"),
        count_min=106,
        count_max=800,
        count_basis=CountBasis.RANGE,
        confidence=Confidence.CONTESTED,
    )


def _union(desk: Desk) -> None:
    happened(
        desk,
        "founded",
        EventType.UNION_FOUNDED,
        (
            "The contract miners of Casapalca form their own union",
            "Los mineros contratistas de Casapalca forman su propio sindicato",
        ),
        says("ips", ours=("17 May 2007", "17 de mayo de 2007"), aspect="start"),
        denies("diario", ours=("26 January 2007", "26 de enero de 2007"), aspect="start"),
        parent=desk.events["casapalca"],
        start="[2007-01-26,2007-05-17]",
        confidence=Confidence.CONTESTED,
    )
