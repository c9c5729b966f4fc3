# fmt: off
"""Places: what kind of place something happened at."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class PlaceType(Vocabulary):
    """What kind of place it is."""

    COUNTRY = "country", Term(
        "Country or territory", "País o territorio",
        "A country or territory that has an ISO 3166-1 code.",
        "Un país o territorio con código ISO 3166-1.",
        "ISO 3166-1")
    REGION = "region", Term(
        "Region", "Región",
        "A first-level division of a country: region, department, state.",
        "Una división de primer nivel de un país: región, departamento, estado.",
        "ISO 3166-2")
    PROVINCE = "province", Term(
        "Province", "Provincia",
        "A second-level division of a country.",
        "Una división de segundo nivel de un país.")
    DISTRICT = "district", Term(
        "District", "Distrito",
        "A third-level division of a country, or a part of a city.",
        "Una división de tercer nivel de un país, o una parte de una ciudad.")
    SETTLEMENT = "settlement", Term(
        "City, town or village", "Ciudad, pueblo o caserío",
        "A place where people live, of any size.",
        "Un lugar habitado, de cualquier tamaño.")
    MINE_WORKSITE = "mine_worksite", Term(
        "Mine", "Mina",
        "A mine or mining site where people work.",
        "Una mina o un centro minero donde se trabaja.",
        "MT17 0205")
    OTHER_WORKSITE = "other_worksite", Term(
        "Workplace", "Lugar de trabajo",
        "A factory, farm, port, school or other place of work that is not a mine.",
        "Una fábrica, una finca, un puerto, una escuela u otro lugar de trabajo que no es una mina.")
    POLICE_STATION = "police_station", Term(
        "Police station", "Comisaría o dependencia policial",
        "A station, cells or other premises of the police.",
        "Una comisaría, un calabozo u otro local de la policía.",
        "MT17 0305")
    DETENTION_CENTRE = "detention_centre", Term(
        "Detention centre", "Centro de detención",
        "A place of detention that is neither a police station nor a prison.",
        "Un lugar de detención que no es dependencia policial ni prisión.")
    PRISON = "prison", Term(
        "Prison", "Prisión",
        "A prison or penitentiary.",
        "Una cárcel o un centro penitenciario.")
    COURT = "court", Term(
        "Courthouse", "Sede judicial",
        "A building where a court sits.",
        "Un edificio donde funciona un tribunal.")
    UNION_OFFICE = "union_office", Term(
        "Union office", "Local sindical",
        "Premises of a union or federation.",
        "Un local de un sindicato o una federación.",
        "MT17 0502")
    PUBLIC_ROAD = "public_road", Term(
        "Street or road", "Calle o carretera",
        "A street, a road, a bridge or a square.",
        "Una calle, una carretera, un puente o una plaza.")
    OTHER = "other", Term(
        "Other place", "Otro lugar",
        "A place that none of the other codes describes.",
        "Un lugar que ningún otro código describe.",
        "MT99")
