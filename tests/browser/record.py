"""A record large enough to read, page through and get lost in: the first case, and people who do not exist."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.urls import reverse

from cases.models import Case
from cases.operations.withdraw import withdraw
from cases.published.models import Current
from cases.vocabulary import Knowledge, PlanState, PublishedAs, WithdrawalReason
from tests import crowd, factories, snapshot

PEOPLE = 27
"""Of these are two pages of the list, of twenty-five each."""


@dataclass(frozen=True)
class Site:
    """A running site. ``pages`` are the addresses of its kinds of pages, without the language they begin with."""

    url: str
    pages: dict[str, str]

    def page(self, kind: str, lang: str = "en") -> str:
        return f"{self.url}/{lang}{self.pages[kind]}"


@transaction.atomic
def enter(first_case: snapshot.Rows, people: int = PEOPLE) -> dict[str, str]:
    """Enter and publish the record; the address of a page of every kind, without its language."""
    snapshot.put_back(first_case)
    editor = factories.account("edwin", "editor")
    crowd.crowd(people, editor)
    for name in ("Held Example", "Presa Ejemplo"):
        held = crowd.held(name)
        if name == "Held Example":
            tried(held)
            factories.cite(factories.appeal(held, kinds=["letter_writing"], opened=crowd.ago(40).isoformat()))
        crowd.public(Case.objects.get(pk=held.pk), editor)
    wordy = crowd.stale("Wordy " + "de los Ejemplos " * 8, summary_en="Many words. " * 24, summary_es="Palabras. " * 29)
    for union in (factories.organization("Union " + "of example workers " * 9), factories.organization()):
        factories.cite(factories.affiliation(wordy.person, union, title_as_stated="in many words " * 14))
    crowd.public(wordy, editor)
    withheld = crowd.held("Withheld Example")
    Case.objects.filter(pk=withheld.pk).update(published_as=PublishedAs.PROTECTED)
    withheld.refresh_from_db()
    crowd.public(withheld, editor)
    gone = crowd.stale("Gone Example")
    crowd.public(gone, editor)
    withdraw(gone, editor, crowd.NOW, WithdrawalReason.CONSENT_WITHDRAWN)
    rony = Case.objects.get(person__display_name="Rony Cueto")
    case = f"/cases/{rony.public_id}/"
    return {
        "home": "/",
        "about": "/about/",
        "methodology": "/methodology/",
        "updates": "/updates/",
        "data": "/data/",
        "codebook": "/codebook/",
        "accessibility": "/accessibility/",
        "list": "/cases/",
        "filtered list": "/cases/?status=stale&status=held&country=PE&sort=name",
        "cards": "/cases/?view=cards&status=stale&status=held",
        "map": "/cases/?view=map",
        "map of few": "/cases/?view=map&q=example&status=held",
        "nothing found": "/cases/?q=dockers&status=held",
        "not understood": "/cases/?sort=shoesize&on=yesterday&colour=red&status=held&status=bored",
        "statistics": "/statistics/",
        "search": "/search/?q=example",
        "search for a name like it": "/search/?q=Cuexo",
        "search in vain": "/search/?q=nobodyatall",
        "organizations": "/organizations/",
        "organization": address("organization", "contract-miners-union-at-the-casapalca-mine"),
        "disputes": "/disputes/",
        "dispute": address("dispute", "contract-miners-strike-at-marcona-2007"),
        "place": address("place", "marcona-mine"),
        "source": address("source", "report-on-the-contract-miners-of-casapalca-ips"),
        "case": address("case", "rony-cueto"),
        "case on a day": address("case", "rony-cueto") + "?on=2007-06-20",
        "case of one source": address("case", "person-example-01"),
        "case in court": address("case", "held-example"),
        "poster": f"{case}poster/",
        "poster of many words": f"/cases/{wordy.public_id}/poster/",
        "letters": "/cases/letters/?status=held",
        "name withheld": f"/protected/{withheld.public_id}/",
        "versions": f"{case}versions/",
        "first version": f"{case}versions/1/",
        "not found": "/cases/2222222222/nobody/",
        "withdrawn": f"/cases/{gone.public_id}/gone-example/",
    }


def tried(case: Case) -> None:
    """Accused, heard, and sentenced: a row of every kind of a legal record."""
    charge, proceeding = factories.charge(case, translation_es="d"), factories.proceeding(case)
    step = factories.charge_update(charge, date="2007-06-05")
    hearing = factories.hearing(proceeding, state=PlanState.PLANNED, date="2007-07-02")
    for row in (charge, step, proceeding, hearing, factories.sentence(case, proceeding=proceeding)):
        factories.cite(row)
    Case.objects.filter(pk=case.pk).update(charge_knowledge=Knowledge.KNOWN)


def address(kind: str, slug: str) -> str:
    """The address of a published record by the decoration of its address, without the language."""
    row = Current.objects.get(kind=kind, slug=slug)
    return reverse(f"pages:{kind}", args=["en", row.public_id, row.slug]).removeprefix("/en")
