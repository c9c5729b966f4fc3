"""His arrest, his detention and his release: the rows every status is computed from.

"Held since early June" and "in a maximum security prison" are two facts, and two periods: when he came from the one
to the other is not known. Who held him at which stage is not known from the leaflet.
"""

from __future__ import annotations

from cases.management.first_case.desk import Desk, named, possible
from cases.management.first_case.events import happened, in_the_case, party
from cases.management.first_case.moments import ATTESTED, LAST_REPORT, LEAFLET_DAY, RELEASED
from cases.management.first_case.said import denies, says
from cases.models import Participant, StatusPeriod
from cases.vocabulary import (
    CaseEventRelation,
    Confidence,
    EndState,
    EventRole,
    EventType,
    LibertyStatus,
    ReleaseType,
)

FIFTH = ("5 June", "5 de junio")
SIXTH = ("6 June", "6 de junio")
DAYS_OF_ARREST = (
    says("blogmolotov", ours=FIFTH, aspect="start"),
    says("nodo50", ours=FIFTH, aspect="start"),
    denies("lorci", ours=SIXTH, aspect="start"),
    denies("pstu", "7 de junho", aspect="start"),
)
"""5 June is preferred: the 57 days that one page counts to the release fit no other day."""

LEFT_PRISON = (
    "left prison on Wednesday 1 August 2007, after 57 days",
    "salió de prisión el miércoles 1 de agosto de 2007, tras 57 días",
)


def from_the_leaflet(desk: Desk) -> None:
    """Detained since early June; in prison on the day of the leaflet; at which stage is not said."""
    arrest = happened(
        desk,
        "arrest",
        EventType.ARREST,
        ("Rony Cueto is detained", "Rony Cueto queda en detención"),
        says("leaflet", "has been held by authorities since early June", aspect="start"),
        start="[2007-06-01..2007-06-10]",
        parent=desk.events["strike"],
    )
    in_the_case(desk, CaseEventRelation.OWN, "arrest")
    _is_about_him(desk, "arrest", "leaflet", "has been held by authorities since early June")
    desk.enter(
        StatusPeriod(
            **possible(
                case=desk.case,
                status=LibertyStatus.DETAINED_BASIS_UNKNOWN,
                start="[2007-06-01..2007-06-10]",
                end=f"[2007-06-01..{LEAFLET_DAY}]",
                end_state=EndState.ENDED,
                ended_how=ReleaseType.CHANGE_OF_STATUS,
                start_event=arrest,
            )
        ),
        says("leaflet", "has been held by authorities since early June", aspect="start"),
    )
    desk.enter(
        StatusPeriod(
            **possible(
                case=desk.case,
                status=LibertyStatus.DETAINED_BASIS_UNKNOWN,
                place=desk.places["prison"],
                start=f"[2007-06-01..{LEAFLET_DAY}]",
                **ATTESTED,
            )
        ),
        says("leaflet", "is being held in a maximum security prison", aspect="place"),
    )


def from_all_sources(desk: Desk) -> None:
    """The rival days of the arrest, the first days with the police, and the release under conditions."""
    _arrest(desk)
    _release(desk)
    custody, prison = desk.case.periods.order_by("pk")
    _custody(desk, custody)
    _prison(desk, prison)
    _liberty_under_conditions(desk)


def _arrest(desk: Desk) -> None:
    street = (
        "Lima, first blocks of Avenida Brasil, on the way to the miners’ federation",
        "Lima, primeras cuadras de la avenida Brasil, camino de la federación minera",
    )
    desk.amend(
        desk.events["arrest"],
        *DAYS_OF_ARREST,
        says("pstu", ours=street, aspect="place"),
        start="[2007-06-05..2007-06-07]",
        place=desk.places["street"],
        confidence=Confidence.CONTESTED,
        **named(
            "description",
            "The sources give 5, 6 and 7 June; the 57 days that one of them counts to his release fit only 5 June. One "
            "source gives the place: Lima, on his way to the miners’ federation.",
            "Las fuentes dan el 5, el 6 y el 7 de junio; los 57 días que una de ellas cuenta hasta su salida solo "
            "cuadran con el 5 de junio. Una fuente da el lugar: Lima, camino de la federación minera.",
        ),
    )


def _release(desk: Desk) -> None:
    happened(
        desk,
        "release",
        EventType.RELEASE,
        ("Rony Cueto leaves prison, under conditions", "Rony Cueto sale de prisión, con restricciones"),
        says("nodo50", ours=LEFT_PRISON, aspect="start"),
        start=RELEASED,
        parent=desk.events["strike"],
        **named(
            "description",
            "After 57 days as the source counts them, by order of the provincial mixed chamber of Vista Alegre (Nasca). "
            "He passed to restricted appearance (comparecencia restringida): liberty under conditions, with the "
            "proceedings open.",
            "Tras 57 días según la cuenta de la fuente, por orden de la sala mixta provincial de Vista Alegre (Nasca). "
            "Pasó a comparecencia restringida; el proceso siguió abierto.",
        ),
    )
    in_the_case(desk, CaseEventRelation.OWN, "release")
    _is_about_him(desk, "release", "nodo50")
    party(desk, "release", EventRole.ORDERING_AUTHORITY, "court", says("nodo50", "sala mixta provincial"))


def _custody(desk: Desk, custody: StatusPeriod) -> None:
    desk.amend(
        custody,
        *DAYS_OF_ARREST,
        says("pstu", "Dinincri", aspect="place"),
        status=LibertyStatus.POLICE_CUSTODY,
        place=desk.places["cells"],
        start="[2007-06-05..2007-06-07]",
        end="[2007-06-05..2007-06-30]",
        confidence=Confidence.CONTESTED,
    )


def _prison(desk: Desk, prison: StatusPeriod) -> None:
    desk.amend(
        prison,
        says("nodo50", ours=LEFT_PRISON, aspect="end"),
        status=LibertyStatus.PRETRIAL_DETENTION,
        start="[2007-06-05..2007-06-30]",
        end=RELEASED,
        end_state=EndState.ENDED,
        last_attested=None,
        ended_how=ReleaseType.PENDING_RESTRICTED,
        end_event=desk.events["release"],
        **named(
            "worked_out",
            "that the detention was pre-trial follows from the release into restricted appearance; no source says so",
            "que la prisión fue preventiva se deduce de la salida a comparecencia restringida; ninguna fuente lo dice",
        ),
    )


def _liberty_under_conditions(desk: Desk) -> None:
    desk.enter(
        StatusPeriod(
            **possible(
                case=desk.case,
                status=LibertyStatus.RELEASED_RESTRICTED,
                start=RELEASED,
                end_state=EndState.UNKNOWN,
                last_attested=LAST_REPORT,
                ordered_by=desk.organizations["court"],
                legal_basis_as_stated="comparecencia restringida",
                start_event=desk.events["release"],
            )
        ),
        says("nodo50", ours=LEFT_PRISON, aspect="start"),
        says("nodo50", "comparecencia restringida", aspect="status"),
        says("nodo50", "sala mixta provincial", aspect="ordered_by"),
    )


def _is_about_him(desk: Desk, event: str, source: str, words: str = "") -> None:
    row = Participant(**possible(event=desk.events[event], role=EventRole.SUBJECT, person=desk.case.person))
    desk.enter(row, says(source, words))
