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
        "An island territory with a two-letter code of its own; a state within a federation is a region.",
        "Un territorio insular con su propio código de dos letras; un estado de una federación es «Región».",
        "ISO 3166-1")
    REGION = "region", Term(
        "Region", "Región",
        "A first-level division of a country: region, department, state.",
        "Una división de primer nivel de un país: región, departamento, estado.",
        "A department with several provinces in it; each of those is a province.",
        "Un departamento con varias provincias dentro; cada una de ellas es «Provincia».",
        "ISO 3166-2")
    PROVINCE = "province", Term(
        "Province", "Provincia",
        "A second-level division of a country.",
        "Una división de segundo nivel de un país.",
        "One of the provinces of a department; where provinces are the first level, they are regions.",
        "Una de las provincias de un departamento; donde la provincia es el primer nivel, es «Región».")
    DISTRICT = "district", Term(
        "District", "Distrito",
        "A third-level division of a country, or a part of a city.",
        "Una división de tercer nivel de un país, o una parte de una ciudad.",
        "A district of a province, or a quarter of the capital; a whole town is a settlement.",
        "Un distrito de una provincia o un barrio de la capital; un pueblo entero es «Ciudad, pueblo o caserío».")
    SETTLEMENT = "settlement", Term(
        "City, town or village", "Ciudad, pueblo o caserío",
        "A place where people live, of any size.",
        "Un lugar habitado, de cualquier tamaño.",
        "A camp where miners live with their families, or a city; the shaft beside it is a mine.",
        "Un campamento donde viven familias mineras, o una ciudad; el socavón de al lado es «Mina».")
    MINE_WORKSITE = "mine_worksite", Term(
        "Mine", "Mina",
        "A mine or mining site where people work.",
        "Una mina o un centro minero donde se trabaja.",
        "The open pit of Sample Mines; its head office in the capital is “Workplace”.",
        "La explotación a cielo abierto de Minas Muestra; su oficina central en la capital es «Lugar de trabajo».",
        "MT17 0205")
    OTHER_WORKSITE = "other_worksite", Term(
        "Workplace", "Lugar de trabajo",
        "A factory, farm, port, school or other place of work that is not a mine.",
        "Una fábrica, una finca, un puerto, una escuela u otro lugar de trabajo que no es una mina.",
        "The yard of a sugar mill; the street before its gate is “Street or road”.",
        "El patio de un ingenio azucarero; la calle frente a su puerta es «Calle o carretera».")
    POLICE_STATION = "police_station", Term(
        "Police station", "Comisaría o dependencia policial",
        "A station, cells or other premises of the police.",
        "Una comisaría, un calabozo u otro local de la policía.",
        "The cells below a police headquarters, or a village post; an army barracks is not.",
        "Los calabozos de una jefatura de policía o el puesto de un pueblo; un cuartel del ejército no.",
        "MT17 0305")
    DETENTION_CENTRE = "detention_centre", Term(
        "Detention centre", "Centro de detención",
        "A place of detention that is neither a police station nor a prison.",
        "Un lugar de detención que no es dependencia policial ni prisión.",
        "An army barracks where people from a strike are held; police cells are “Police station”.",
        "Un cuartel donde se retiene a huelguistas; los calabozos policiales son «Comisaría o dependencia policial».")
    PRISON = "prison", Term(
        "Prison", "Prisión",
        "A prison or penitentiary.",
        "Una cárcel o un centro penitenciario.",
        "A jail for people on remand and serving sentences, even if the source does not name it.",
        "Una cárcel con personas en prisión preventiva o con condena, aunque la fuente no la nombre.")
    COURT = "court", Term(
        "Courthouse", "Sede judicial",
        "A building where a court sits.",
        "Un edificio donde funciona un tribunal.",
        "The building where the trial was held; the court that decided is an organization, not a place.",
        "El edificio donde fue el juicio; el tribunal que decidió es una organización, no un lugar.")
    UNION_OFFICE = "union_office", Term(
        "Union office", "Local sindical",
        "Premises of a union or federation.",
        "Un local de un sindicato o una federación.",
        "Two rooms that a union rents above a shop; a square where it meets is “Street or road”.",
        "Dos cuartos que alquila un sindicato sobre una tienda; una plaza donde se reúne es «Calle o carretera».",
        "MT17 0502")
    PUBLIC_ROAD = "public_road", Term(
        "Street or road", "Calle o carretera",
        "A street, a road, a bridge or a square.",
        "Una calle, una carretera, un puente o una plaza.",
        "The bridge on which a blockade stood; the nearest village is a settlement.",
        "El puente donde estuvo un bloqueo; el pueblo más cercano es «Ciudad, pueblo o caserío».")
    OTHER = "other", Term(
        "Other place", "Otro lugar",
        "A place that none of the other codes describes.",
        "Un lugar que ningún otro código describe.",
        "A church where a hunger strike was held; a person’s home is never entered.",
        "Una iglesia donde se hizo una huelga de hambre; el domicilio de una persona nunca se registra.",
        "MT99")
