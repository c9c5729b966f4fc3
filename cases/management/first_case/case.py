"""The case itself: what sums it up, what was asked for him, and what protects him."""

from __future__ import annotations

import datetime as dt

from cases.management.first_case.desk import Desk, named, possible
from cases.management.first_case.events import happened, in_the_case
from cases.management.first_case.moments import LEAFLET_DAY, RELEASED, checked
from cases.management.first_case.said import says
from cases.models import Appeal, Case, ConfidentialNote, ConsentRecord, Person, RiskReview
from cases.vocabulary import AppealKind, CaseEventRelation, CloseReason, Consent, EventType, Knowledge, Risk

OWN = ("strike", "appeal")
CONTEXT = ("others", "casapalca", "deaths", "dismissals", "teachers", "marches", "army", "trade", "criticism")

NOTES = (
    "Apart from the leaflet every page was read in excerpt only: check wording, dates and day forms against the "
    "originals. “Value as stated” holds only words we have seen; the rest is in our words.",
    "The leaflet counts “two months earlier” back from early June, not from its own date.",
    "The prison is named nowhere we could read. Do not guess it.",
    "blogmolotov, PSTU and nodo50 go back to the PST of Peru, and the leaflet very likely does (inferred): one root. "
    "LORCI is another organization; whether it is independent is not known.",
    "“Nine other leaders jailed” may come from “ten dismissed leaders, among them Cueto” (inferred).",
    "An undated item (net360 20455, its neighbours are of autumn 2006) calls Ronnie Cueto Rivera secretary general of "
    "the union of Cercolima, one of three labour-intermediation firms at the mine. Whether that is the same union is "
    "not known. Do not merge.",
    "The burning of Shougang offices on 12 July concerns workers of the Santo Domingo cooperative (net360 26747, 26760; "
    "a company-side text at actualidaddelperu.blogspot.com). It is not the “siniestro” of which the leaders were "
    "accused. Do not merge.",
    "“Dinincri” is probably DIRINCRI, the criminal-investigation police (inferred).",
    "IPS names Rafael Cabezas as secretary general of the union at Casapalca, and the Peruvian Times names the officer "
    "who died, C. A. Mariluz Dulanto. Neither is entered by name: nobody has checked that it is safe.",
    "The full company name Shougang Hierro Peru S.A.A. and the province of the Casapalca mine, Huarochirí, stand in our "
    "working notes without a source: find one before publishing them.",
    "Federation and CGTP: the ILO record shows joint complaints, not affiliation. Check the statutes. That the Marcona "
    "union belonged to the federation is unverified.",
    "The ILO has a further Shougang complaint of 2008 by CGTP, FNTMMSP and SOMSHP (NORMLEX text 2911380), still to be "
    "read. We know of no finding by the ILO or the UN on his own detention.",
)


def open_case(desk: Desk, today: dt.date) -> None:
    """The file of one person, with the consent and the risk without which nothing is published."""
    person = desk.enter(Person(display_name="Rony Cueto", sort_name="Cueto, Rony"))
    day = checked(today)
    desk.cases["cueto"] = desk.enter(
        Case(
            **possible(
                person=person,
                country="PE",
                charge_knowledge=Knowledge.UNKNOWN,
                verified_on=day,
                review_due_on=day + dt.timedelta(days=365),
                **named(
                    "summary",
                    "Secretary general of the contract miners’ union at the Marcona mine, Ica region, Peru",
                    "Secretario general del sindicato de mineros contratistas de la mina de Marcona, región Ica, Perú",
                ),
            )
        )
    )
    basis = "Campaigned for by name, in public, by organizations on his side in 2007. Nobody was asked again."
    desk.enter(ConsentRecord(case=desk.case, consent=Consent.PUBLIC_CAMPAIGN, basis=basis))
    reason = "Facts of 2007, long public under his name, and he was freed; nothing on family, home, health or contacts."
    desk.enter(RiskReview(case=desk.case, risk=Risk.LOW, reason=reason, assessed_on=day))


def from_the_leaflet(desk: Desk) -> None:
    """The appeal, and where the events stand in his timeline."""
    happened(
        desk,
        "appeal",
        EventType.APPEAL_LAUNCHED,
        ("A leaflet asks for statements of solidarity", "Un volante pide declaraciones de solidaridad"),
        says("leaflet", "Send statements of solidarity"),
        start=f"{LEAFLET_DAY}",
        country="",
        **named("description", "It reports that he was in prison.", "Informa de que estaba en prisión."),
    )
    in_the_case(desk, CaseEventRelation.OWN, *OWN)
    in_the_case(desk, CaseEventRelation.CONTEXT, *CONTEXT)
    desk.enter(
        Appeal(
            **possible(
                case=desk.case,
                kinds=[AppealKind.RELEASE, AppealKind.STATEMENT_OF_SOLIDARITY],
                issued_by=desk.organizations["lrp"],
                opened=f"{LEAFLET_DAY}",
                **named(
                    "asks",
                    "It asks readers to join in demanding freedom for Rony Cueto and other worker leaders and militants "
                    "held or in prison, and to send statements of solidarity.",
                    "Pide sumarse a la exigencia de libertad para Rony Cueto y otros dirigentes y militantes obreros "
                    "retenidos o en prisión, y enviar declaraciones de solidaridad.",
                ),
            )
        ),
        says("leaflet", "Join in demanding the freedom of Rony Cueto, and other sequestered and incarcerated worker"),
    )


def from_all_sources(desk: Desk) -> None:
    """What he was accused of, that the outcome is not known, and that the appeal is over."""
    desk.amend(
        desk.case,
        says("nodo50", "siniestro", aspect="stated_reason"),
        outcome_knowledge=Knowledge.UNKNOWN,
        **named(
            "summary",
            "Secretary general of a contract miners’ union at the Marcona mine, Ica region, Peru; detained for 55 to 57 "
            "days in 2007 and released under conditions",
            "Secretario general de un sindicato de mineros contratistas de la mina de Marcona, región Ica, Perú; entre "
            "55 y 57 días en detención en 2007, salió en libertad con restricciones",
        ),
        **named(
            "stated_reason",
            "A party page of August 2007 says that the leaders were accused over a “siniestro”, perhaps a fire or other "
            "damage. We have not seen the accusation.",
            "Una página partidaria de agosto de 2007 dice que se acusó a los dirigentes por un «siniestro», quizá un "
            "incendio u otro daño. No hemos visto la acusación.",
        ),
    )
    left = ("he left prison on 1 August 2007", "salió de prisión el 1 de agosto de 2007")
    desk.amend(
        desk.case.appeals.get(),
        says("nodo50", ours=left, aspect="closed"),
        closed=RELEASED,
        close_reason=CloseReason.RELEASED,
    )
    for text in NOTES:
        desk.enter(ConfidentialNote(case=desk.case, text=text))
