"""The strike of the contract miners at Marcona, and what befell others in it."""

from __future__ import annotations

from cases.management.first_case.desk import Desk, named
from cases.management.first_case.events import at_least, demand, exactly, group, happened, in_the_case, party
from cases.management.first_case.moments import LEAFLET_DAY
from cases.management.first_case.said import mentions, says
from cases.models import Participant
from cases.vocabulary import (
    CaseEventRelation,
    Confidence,
    CountBasis,
    EndState,
    EventRole,
    EventType,
    GroupCategory,
    Sector,
    Violation,
)

TEN_DISMISSED = (
    "ten leaders dismissed, the secretary general among them",
    "diez dirigentes despedidos, con el secretario general entre ellos",
)
ARREST_ORDERS = ("47 arrest orders", "47 órdenes de captura")
OTHERS_WANTED = ("other leaders under arrest orders", "otros dirigentes con orden de captura")


def from_the_leaflet(desk: Desk) -> None:
    """The strike, its demands, and the other leaders said to be jailed."""
    strike = happened(
        desk,
        "strike",
        EventType.STRIKE,
        ("Contract miners’ strike at Marcona, 2007", "Huelga de mineros contratistas en Marcona, 2007"),
        says("leaflet", "two months earlier", aspect="start"),
        start="2007-04~",
        worked_out_en="two months before early June 2007",
        worked_out_es="dos meses antes de comienzos de junio de 2007",
        sector=Sector.B07,
        place=desk.places["marcona"],
        is_dispute=True,
        violations=[Violation.DISGUISED_TEMPORARY_CONTRACTS, Violation.UNSAFE_WORK],
        **named(
            "description",
            "An indefinite strike of contract miners. The leaflet says that most miners in Peru are hired as temporary "
            "workers year after year, each time under a different contract, a practice it calls supposedly illegal.",
            "Huelga indefinida de mineros contratistas. El volante dice que a la mayoría de los mineros del Perú se "
            "les contrata como temporales año tras año, cada vez con otro contrato, práctica que llama supuestamente ilegal.",
        ),
    )
    party(desk, "strike", EventRole.PARTICIPANT, "union", says("leaflet", "of the contracted miners’ union"))
    shougang = "against the Chinese transnational company which owns the mine, Shougang Hierro Peru"
    party(desk, "strike", EventRole.USER_ENTERPRISE, "shougang", says("leaflet", shougang))
    demand(
        desk,
        "strike",
        ("An end to dangerous working conditions", "Fin de las condiciones de trabajo peligrosas"),
        says("leaflet", "an end to the treacherous working conditions"),
    )
    demand(
        desk,
        "strike",
        ("An end to starvation wages", "Fin de los salarios de hambre"),
        says("leaflet", "starvation wages"),
    )
    jailed = "At least nine other leaders of this union have also been jailed"
    happened(
        desk,
        "others",
        EventType.ARREST,
        (
            "At least nine other leaders of the union are reported jailed",
            "Se informa del encarcelamiento de al menos otros nueve dirigentes del sindicato",
        ),
        says("leaflet", jailed),
        start=f"[..{LEAFLET_DAY}]",
        parent=strike,
        **named(
            "description", "The leaflet gives the number, not the names.", "El volante da el número, no los nombres."
        ),
    )
    group(
        desk,
        "others",
        EventRole.SUBJECT,
        ("other leaders of his union", "otros dirigentes de su sindicato"),
        GroupCategory.UNION_LEADER,
        says("leaflet", jailed, aspect="count_min"),
        **at_least(9),
    )


def from_all_sources(desk: Desk) -> None:
    """The day the strike began, its numbers, and how the other pages count the leaders."""
    _strike(desk)
    _doubt_about_the_nine(desk)
    _dismissed(desk)
    _wanted(desk)
    _two_released(desk)
    in_the_case(desk, CaseEventRelation.CONTEXT, "dismissed", "warrants", "two")


def _strike(desk: Desk) -> None:
    began = ("10 April 2007", "10 de abril de 2007")
    desk.amend(
        desk.events["strike"],
        says("blogmolotov", ours=began, aspect="start"),
        says("nodo50", ours=began, aspect="start"),
        says("pstu", ours=("58 days by 7 June 2007", "58 días al 7 de junio de 2007"), aspect="start"),
        says("nodo50", ours=("until 5 June", "hasta el 5 de junio"), aspect="end"),
        start="2007-04-10",
        end="2007-06-05?",
        end_state=EndState.ENDED,
        worked_out_en="",
        worked_out_es="",
        **named(
            "description",
            "An indefinite strike of contract miners. The leaflet says that most miners in Peru are hired as temporary "
            "workers year after year, each time under a different contract, a practice it calls supposedly illegal. Only one "
            "source gives an end of the strike: 5 June 2007.",
            "Huelga indefinida de mineros contratistas. El volante dice que a la mayoría de los mineros del Perú se "
            "les contrata como temporales año tras año, cada vez con otro contrato, práctica que llama supuestamente ilegal. Una sola "
            "fuente da un final de la huelga: el 5 de junio de 2007.",
        ),
    )
    group(
        desk,
        "strike",
        EventRole.PARTICIPANT,
        ("strikers", "huelguistas"),
        GroupCategory.WORKER,
        says("lorci", ours=("about 1,800 strikers", "unos 1800 huelguistas"), aspect="count_min"),
        count_min=1800,
        count_max=1800,
        count_basis=CountBasis.ABOUT,
    )
    firms = ("three labour-intermediation firms at the mine", "tres empresas de intermediación laboral en la mina")
    party(desk, "strike", EventRole.EMPLOYER_PARTY, "contractors", says("net360", ours=firms))


def _doubt_about_the_nine(desk: Desk) -> None:
    """The number may come from "nine other dismissed" (our inference): doubtful, and nobody is named among them."""
    others = desk.amend(
        desk.events["others"],
        confidence=Confidence.DOUBTFUL,
        **named(
            "description",
            "Only the leaflet gives this number, without names. Another page counts ten leaders dismissed, the "
            "secretary general among them, and 47 arrest orders; a third speaks of two other leaders released and of "
            "others under arrest orders.",
            "Solo el volante da este número, sin nombres. Otra página cuenta diez dirigentes despedidos, con el "
            "secretario general entre ellos, y 47 órdenes de captura; una tercera habla de otros dos dirigentes que "
            "salieron de prisión y de otros con orden de captura.",
        ),
    )
    counted = (f"{TEN_DISMISSED[0]}; {ARREST_ORDERS[0]}", f"{TEN_DISMISSED[1]}; {ARREST_ORDERS[1]}")
    wanted = (
        f"two other leaders released; {OTHERS_WANTED[0]}",
        f"otros dos dirigentes en libertad; {OTHERS_WANTED[1]}",
    )
    desk.amend(
        Participant.objects.get(event=others),
        mentions("pstu", ours=counted, aspect="count_min"),
        mentions("nodo50", ours=wanted, aspect="count_min"),
        confidence=Confidence.DOUBTFUL,
    )


def _dismissed(desk: Desk) -> None:
    said = says("pstu", ours=TEN_DISMISSED)
    happened(
        desk,
        "dismissed",
        EventType.MASS_DISMISSAL,
        (
            "Ten leaders of the union are reported dismissed",
            "Se informa del despido de diez dirigentes del sindicato",
        ),
        said,
        start="[..2007-06-30]",
        parent=desk.events["strike"],
    )
    ten = group(
        desk,
        "dismissed",
        EventRole.DISMISSED,
        ("leaders of the union", "dirigentes del sindicato"),
        GroupCategory.UNION_LEADER,
        said,
        **exactly(10),
    )
    ten.named_members.add(desk.case.person)


def _wanted(desk: Desk) -> None:
    said = says("pstu", ours=ARREST_ORDERS)
    happened(
        desk,
        "warrants",
        EventType.WARRANT_ISSUED,
        ("Arrest orders against 47 strikers are reported", "Se informa de órdenes de captura contra 47 huelguistas"),
        said,
        start="[..2007-06-30]",
        parent=desk.events["strike"],
    )
    group(
        desk,
        "warrants",
        EventRole.WANTED,
        ("strikers", "huelguistas"),
        GroupCategory.WORKER,
        said,
        **exactly(47),
    )


def _two_released(desk: Desk) -> None:
    left = ("two left prison on Friday 3 August 2007", "dos salieron de prisión el viernes 3 de agosto de 2007")
    happened(
        desk,
        "two",
        EventType.RELEASE,
        ("Two more leaders of the union leave prison", "Otros dos dirigentes del sindicato salen de prisión"),
        says("nodo50", ours=left, aspect="start"),
        start="2007-08-03",
        parent=desk.events["strike"],
        **named(
            "description",
            "As one page has it, they and other leaders under arrest orders passed to restricted appearance "
            "(comparecencia restringida): liberty under conditions, with the proceedings open.",
            "Según una página, pasaron a comparecencia restringida, al igual que otros dirigentes con orden de captura; "
            "el proceso siguió abierto.",
        ),
    )
    group(
        desk,
        "two",
        EventRole.SUBJECT,
        ("other leaders of his union", "otros dirigentes de su sindicato"),
        GroupCategory.UNION_LEADER,
        says("nodo50", ours=left, aspect="count_min"),
        **exactly(2),
    )
