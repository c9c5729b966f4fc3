"""The places of the first case. The prison is one that nobody names: it stays unidentified."""

from __future__ import annotations

from typing import Any

from cases.management.first_case.desk import Desk, named, possible
from cases.management.first_case.said import Said, says
from cases.models import Place
from cases.vocabulary import PlaceType

FROM_THE_LEAFLET: tuple[tuple[str, PlaceType, tuple[str, str], str, dict[str, Any], Said], ...] = (
    ("peru", PlaceType.COUNTRY, ("Peru", "Perú"), "", {}, says("leaflet", "southern Peru")),
    (
        "ica",
        PlaceType.REGION,
        ("Ica region", "Región Ica"),
        "peru",
        {"subdivision": "PE-ICA"},
        says("leaflet", "the Ica region of southern Peru"),
    ),
    (
        "lima",
        PlaceType.REGION,
        ("Lima department", "Departamento de Lima"),
        "peru",
        {"subdivision": "PE-LIM"},
        says("leaflet", "the Department of Lima"),
    ),
    (
        "marcona",
        PlaceType.MINE_WORKSITE,
        ("Marcona mine", "Mina de Marcona"),
        "ica",
        {},
        says("leaflet", "the Marcona mine in the Ica region of southern Peru"),
    ),
    (
        "casapalca",
        PlaceType.MINE_WORKSITE,
        ("Casapalca mine", "Mina de Casapalca"),
        "lima",
        {},
        says("leaflet", "Casapalca, a mine located in the Department of Lima"),
    ),
    (
        "prison",
        PlaceType.PRISON,
        ("Unidentified maximum-security prison, Peru", "Cárcel de máxima seguridad no identificada, Perú"),
        "peru",
        {"security_level": "maximum security", "is_identified": False},
        says("leaflet", "a maximum security prison"),
    ),
)

FROM_ALL_SOURCES: tuple[tuple[str, PlaceType, tuple[str, str], str, dict[str, Any], Said], ...] = (
    (
        "street",
        PlaceType.PUBLIC_ROAD,
        ("First blocks of Avenida Brasil, Lima", "Primeras cuadras de la avenida Brasil, Lima"),
        "lima",
        {},
        says("pstu", ours=("Lima, first blocks of Avenida Brasil", "Lima, primeras cuadras de la avenida Brasil")),
    ),
    (
        "cells",
        PlaceType.POLICE_STATION,
        ("Cells of the criminal-investigation police, Lima", "Calabozos de la policía de investigación criminal, Lima"),
        "lima",
        {"is_identified": False},
        says("pstu", "Dinincri"),
    ),
)


def from_the_leaflet(desk: Desk) -> None:
    """The mines, their regions and the unnamed prison."""
    _enter(desk, FROM_THE_LEAFLET)


def from_all_sources(desk: Desk) -> None:
    """Where one source has the arrest and the first days."""
    _enter(desk, FROM_ALL_SOURCES)


def _enter(desk: Desk, rows: tuple[tuple[str, PlaceType, tuple[str, str], str, dict[str, Any], Said], ...]) -> None:
    for key, type_, name, within, values, said in rows:
        row = Place(
            **possible(type=type_, country="PE", within=desk.places.get(within), **named("name", *name), **values)
        )
        desk.places[key] = desk.enter(row, said)
