"""Who he is: names, age, gender, office and work."""

from __future__ import annotations

from cases.management.first_case.desk import Desk, named, possible
from cases.management.first_case.moments import ATTESTED
from cases.management.first_case.said import denies, mentions, says
from cases.models import Affiliation, Name, Particular
from cases.vocabulary import (
    AffiliationKind,
    AffiliationRole,
    Confidence,
    Contract,
    Gender,
    NameKind,
    ParticularKind,
)


def from_the_leaflet(desk: Desk) -> None:
    """Age and length of work as intervals: the leaflet gives years, not dates."""
    person = desk.case.person
    desk.enter(
        Particular(
            **possible(person=person, kind=ParticularKind.BIRTH, date="[1967-07-16..1968-07-15]"),
            **named("worked_out", "39 years old on 15 July 2007", "39 años el 15 de julio de 2007"),
        ),
        says("leaflet", "39 years old", aspect="date"),
    )
    desk.enter(
        Particular(person=person, kind=ParticularKind.GENDER, value=Gender.MALE, confidence=Confidence.PROBABLE),
        says("leaflet", "He has been a leading voice", aspect="value"),
    )
    desk.enter(
        Affiliation(
            **possible(
                person=person,
                organization=desk.organizations["union"],
                kind=AffiliationKind.OFFICE,
                role=AffiliationRole.GENERAL_SECRETARY,
                title_as_stated="Secretary General",
                title_lang="en",
                worksite=desk.places["marcona"],
                **ATTESTED,
            )
        ),
        says("leaflet", "Secretary General of the contracted miners’ union at the Marcona mine"),
    )
    desk.enter(
        Affiliation(
            **possible(
                person=person,
                organization=desk.organizations["contractors"],
                kind=AffiliationKind.EMPLOYMENT,
                role=AffiliationRole.WORKER,
                worksite=desk.places["marcona"],
                user_enterprise=desk.organizations["shougang"],
                contract=Contract.SUBCONTRACTED,
                occupation="8111",
                start="[1992-07-16..1993-07-15]",
                duration_as_stated="14 years",
                **ATTESTED,
            ),
            **named(
                "worked_out",
                "14 years of work by 15 July 2007",
                "14 años de trabajo hasta el 15 de julio de 2007",
            ),
        ),
        says("leaflet", "has worked 14 years at Shougang as a contracted miner"),
    )


def from_all_sources(desk: Desk) -> None:
    """His full name and its spellings, who else gives his office, and a rival length of work."""
    _names(desk)
    same_office = ("the same office", "el mismo cargo")
    desk.amend(
        desk.case.person.affiliations.get(kind=AffiliationKind.OFFICE),
        says("blogmolotov", ours=same_office, aspect="role"),
        says("pstu", ours=same_office, aspect="role"),
        says("nodo50", ours=same_office, aspect="role"),
        mentions(
            "lorci",
            ours=(
                "the same office; whether this page is independent of the others is not known",
                "el mismo cargo; no se sabe si esta página es independiente de las demás",
            ),
            aspect="role",
        ),
        mentions("net360", "sindicato de Cercolima", aspect="organization"),
        confidence=Confidence.PROBABLE,
    )
    desk.amend(
        desk.case.person.affiliations.get(kind=AffiliationKind.EMPLOYMENT),
        denies("pstu", ours=("15 years", "15 años"), aspect="duration_as_stated"),
        confidence=Confidence.CONTESTED,
    )


def _names(desk: Desk) -> None:
    address = ("“ronnie-cueto”, in the address of the page", "«ronnie-cueto», en la dirección de la página")
    rows = (
        (
            "Rony Cueto Rivera",
            NameKind.LEGAL,
            (says("nodo50", "Rony Cueto Rivera"), says("net360", "Ronnie Cueto Rivera")),
        ),
        (
            "Ronnie Cueto",
            NameKind.SPELLING,
            (says("net360", "Ronnie Cueto Rivera"), says("blogmolotov", ours=address), says("pstu", ours=address)),
        ),
    )
    for text, kind, said in rows:
        row = Name(
            person=desk.case.person, text=text, kind=kind, lang="es", script="Latn", confidence=Confidence.CONFIRMED
        )
        desk.enter(row, *said)
