"""The unions, the companies and the court of the first case, and what links them.

A name is as a source gives it. The contractor who employed him is a placeholder, and whether the union of the leaflet
is one that another page names is not known: they are not merged.
"""

from __future__ import annotations

from typing import Any

from cases.management.first_case.desk import Desk, named, possible
from cases.management.first_case.moments import ATTESTED
from cases.management.first_case.said import Said, denies, mentions, says
from cases.models import Communication, Name, Organization, OrgLink
from cases.vocabulary import Confidence, Mechanism, NameKind, OrgLinkKind, OrgType, Sector

MINING: dict[str, Any] = {"country": "PE", "sector": Sector.B07}
UNIDENTIFIED: dict[str, Any] = {**MINING, "is_identified": False}

FROM_THE_LEAFLET: tuple[tuple[str, OrgType, tuple[str, str], dict[str, Any], Said], ...] = (
    (
        "union",
        OrgType.UNION_LOCAL,
        ("Contract miners’ union at the Marcona mine", "Sindicato de mineros contratistas de la mina de Marcona"),
        {
            **UNIDENTIFIED,
            **named(
                "description",
                "The union of the contract miners at the Marcona mine, as the leaflet names it.",
                "El sindicato de los mineros contratistas de la mina de Marcona, como lo nombra el volante.",
            ),
        },
        says("leaflet", "the contracted miners’ union at the Marcona mine"),
    ),
    (
        "casapalca_union",
        OrgType.UNION_LOCAL,
        ("Contract miners’ union at the Casapalca mine", "Sindicato de mineros contratistas de la mina de Casapalca"),
        UNIDENTIFIED,
        says("leaflet", "The contracted miners at Casapalca"),
    ),
    (
        "federation",
        OrgType.UNION_FEDERATION,
        ("Miners’ federation of Peru", "Federación minera del Perú"),
        UNIDENTIFIED,
        says("leaflet", "the Miners’ Federation"),
    ),
    (
        "cgtp",
        OrgType.UNION_CONFEDERATION,
        ("CGTP", "CGTP"),
        {"country": "PE", "acronym": "CGTP"},
        says("leaflet", "the overall union central (CGTP or Central General de Trabajadores Perú)"),
    ),
    (
        "shougang",
        OrgType.EMPLOYER_OPERATOR,
        ("Shougang Hierro Peru", "Shougang Hierro Perú"),
        {
            **MINING,
            **named(
                "description",
                "Owner of the Marcona mine, as the leaflet has it; it calls the company a Chinese transnational.",
                "Propietaria de la mina de Marcona, según el volante, que la llama transnacional china.",
            ),
        },
        says("leaflet", "the Chinese transnational company which owns the mine, Shougang Hierro Peru"),
    ),
    (
        "contractors",
        OrgType.CONTRACTOR,
        (
            "Unidentified contractor or contractors at the Marcona mine",
            "Contratista o contratistas sin identificar de la mina de Marcona",
        ),
        UNIDENTIFIED,
        says("leaflet", "14 years at Shougang as a contracted miner"),
    ),
    ("lrp", OrgType.POLITICAL_PARTY, ("LRP", "LRP"), {"acronym": "LRP"}, says("leaflet")),
)

FROM_ALL_SOURCES: tuple[tuple[str, OrgType, tuple[str, str], dict[str, Any], Said], ...] = (
    (
        "casapalca_company",
        OrgType.EMPLOYER_OPERATOR,
        ("Compañía Minera de Casapalca", "Compañía Minera de Casapalca"),
        MINING,
        says("alai"),
    ),
    (
        "court",
        OrgType.COURT,
        (
            "Provincial mixed chamber of Vista Alegre (Nasca)",
            "Sala mixta provincial de Vista Alegre (Nasca)",
        ),
        {"country": "PE"},
        says("nodo50", "sala mixta provincial"),
    ),
)

LINKS = (
    (
        "union",
        OrgLinkKind.AFFILIATED_TO,
        "federation",
        Confidence.POSSIBLE,
        says("leaflet", "both the Miners’ Federation and the overall union central"),
    ),
    (
        "federation",
        OrgLinkKind.AFFILIATED_TO,
        "cgtp",
        Confidence.POSSIBLE,
        says("leaflet", "both the Miners’ Federation and the overall union central"),
    ),
    (
        "casapalca_union",
        OrgLinkKind.BRANCH_OF,
        "union",
        Confidence.DOUBTFUL,
        says("leaflet", "are in the same local as at Shougang"),
    ),
    (
        "contractors",
        OrgLinkKind.CONTRACTED_BY,
        "shougang",
        Confidence.POSSIBLE,
        says("leaflet", "has worked 14 years at Shougang as a contracted miner"),
    ),
)


def from_the_leaflet(desk: Desk) -> None:
    """The organizations the leaflet speaks of, and how it says they belong together."""
    _enter(desk, FROM_THE_LEAFLET)
    _name(desk, "cgtp", "Central General de Trabajadores Perú", NameKind.SPELLING, says("leaflet"))
    for child, kind, parent, confidence, said in LINKS:
        link = OrgLink(
            child=desk.organizations[child],
            kind=kind,
            parent=desk.organizations[parent],
            confidence=confidence,
            **ATTESTED,
        )
        desk.enter(link, said)
    desk.amend(desk.places["marcona"], operator=desk.organizations["shougang"])


def from_all_sources(desk: Desk) -> None:
    """The names, the rival founding dates and the contradicted link that the other pages give."""
    _enter(desk, FROM_ALL_SOURCES)
    _cercolima(desk)
    _federation(desk)
    _casapalca(desk)


def _cercolima(desk: Desk) -> None:
    """One undated item names another union of contract workers at the mine: told, not merged."""
    desk.amend(
        desk.organizations["union"],
        mentions("net360", "sindicato de Cercolima", aspect="name"),
        **named(
            "description",
            "The union of the contract miners at the Marcona mine, as the leaflet names it. An undated item names the "
            "union of Cercolima, a labour-intermediation firm at the mine. Whether it is the same union is not known.",
            "El sindicato de los mineros contratistas de la mina de Marcona, como lo nombra el volante. Una nota sin "
            "fecha nombra el sindicato de Cercolima, empresa de intermediación laboral en la mina. No se sabe si es el "
            "mismo sindicato.",
        ),
    )
    three_firms = (
        "three labour-intermediation firms at the mine",
        "tres empresas de intermediación laboral en la mina",
    )
    link = OrgLink.objects.get(child=desk.organizations["contractors"])
    desk.amend(link, says("net360", ours=three_firms))


def _federation(desk: Desk) -> None:
    federation = desk.amend(
        desk.organizations["federation"],
        says("cfa", "FNTMMSP", aspect="name"),
        **named("name", "Miners’ federation FNTMMSP", "Federación minera FNTMMSP"),
        acronym="FNTMMSP",
        is_identified=True,
    )
    complaints = (
        "complaints made together with the CGTP; nothing on affiliation",
        "quejas presentadas junto con la CGTP; nada sobre la afiliación",
    )
    desk.amend(OrgLink.objects.get(child=federation), mentions("cfa", ours=complaints))
    outcome = (
        "The Committee dealt with it in its 355th report, of which we have read an excerpt only.",
        "El Comité trató el caso en su 355.º informe, del que solo hemos leído un extracto.",
    )
    case = Communication(
        **possible(
            organization=federation,
            mechanism=Mechanism.ILO_CFA,
            reference="Case 2664",
            **named("outcome", *outcome),
        )
    )
    desk.enter(case, says("cfa", ours=("Case 2664 (Peru)", "Caso núm. 2664 (Perú)"), aspect="reference"))


def _casapalca(desk: Desk) -> None:
    union = desk.amend(
        desk.organizations["casapalca_union"],
        says("ips", ours=("17 May 2007", "17 de mayo de 2007"), aspect="founded"),
        denies("diario", ours=("26 January 2007", "26 de enero de 2007"), aspect="founded"),
        founded="[2007-01-26,2007-05-17]",
        confidence=Confidence.CONTESTED,
        is_identified=True,
        **named(
            "description",
            "Formed by more than 1,500 workers of twelve contractors, as one press report has it.",
            "Formado por más de 1500 trabajadores de doce contratistas, según un informe de prensa.",
        ),
    )
    _name(
        desk,
        "casapalca_union",
        "Sindicato de Trabajadores Mineros de las empresas contratistas que brindan servicios a la Compañía Minera de "
        "Casapalca",
        NameKind.KNOWN_AS,
        says("alai"),
    )
    own_union = ("the contract miners of Casapalca formed their own union", "formaron un sindicato propio")
    desk.amend(OrgLink.objects.get(child=union), denies("ips", ours=own_union))


def _enter(desk: Desk, rows: tuple[tuple[str, OrgType, tuple[str, str], dict[str, Any], Said], ...]) -> None:
    for key, type_, name, values, said in rows:
        desk.organizations[key] = desk.enter(
            Organization(**possible(type=type_, **named("name", *name), **values)), said
        )


def _name(desk: Desk, key: str, text: str, kind: NameKind, said: Said) -> None:
    row = Name(**possible(organization=desk.organizations[key], text=text, kind=kind, lang="es", script="Latn"))
    desk.enter(row, said)
