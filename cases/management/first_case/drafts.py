"""Two people whom one page names: entered, and not published while nobody knows that naming them is safe."""

from __future__ import annotations

from cases.management.first_case.desk import Desk, named, possible
from cases.management.first_case.moments import LAST_REPORT
from cases.management.first_case.said import says
from cases.models import Case, ConfidentialNote, ConsentRecord, Person, RiskReview, StatusPeriod
from cases.vocabulary import Consent, EndState, Knowledge, LibertyStatus, Risk

PEOPLE = (("Tomás Cari", "Cari, Tomás"), ("Moisés Púa", "Púa, Moisés"))
LEFT_PRISON = ("left prison on Friday 3 August 2007", "salió de prisión el viernes 3 de agosto de 2007")


def from_all_sources(desk: Desk) -> None:
    """A file for each, without consent and without an assessed risk: the gate refuses it."""
    for name, sort_name in PEOPLE:
        person = desk.enter(Person(display_name=name, sort_name=sort_name))
        summary = named(
            "summary",
            "One of two leaders of the contract miners’ union at the Marcona mine, Peru, who left prison in August 2007",
            "Uno de los dos dirigentes del sindicato de mineros contratistas de la mina de Marcona, Perú, que salieron "
            "de prisión en agosto de 2007",
        )
        row = Case(**possible(person=person, country="PE", charge_knowledge=Knowledge.UNKNOWN, **summary))
        case = desk.cases[name] = desk.enter(row)
        desk.enter(
            StatusPeriod(
                **possible(
                    case=case,
                    status=LibertyStatus.RELEASED_RESTRICTED,
                    start="2007-08-03",
                    end_state=EndState.UNKNOWN,
                    last_attested=LAST_REPORT,
                    legal_basis_as_stated="comparecencia restringida",
                )
            ),
            says("nodo50", ours=LEFT_PRISON, aspect="start"),
            says("nodo50", "comparecencia restringida", aspect="status"),
        )
        desk.enter(ConsentRecord(case=case, consent=Consent.NOT_SOUGHT))
        desk.enter(RiskReview(case=case, risk=Risk.UNASSESSED))
        note = (
            "Named by one page only. A draft until somebody finds out that naming is safe. Not known to be of the nine."
        )
        desk.enter(ConfidentialNote(case=case, text=note))
