"""What stands between a person whose name is withheld and the public, and what could still tell who it is.

None of it is a guarantee: whether country, sector and years point at one person, only people who know the place can
judge. So the reviewer reads what readers would, and what speaks against it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_countries import countries

from cases.models import Case, Person, Root
from cases.operations.documents import Unassessed, compose
from cases.operations.lacks import Lack
from cases.operations.protected import protected_document
from cases.operations.roots import CASES, kind_of
from cases.operations.state import former_ids
from cases.operations.withdraw import still_named
from cases.published import shapes
from cases.published.models import CaseTerm, CaseVersion, Publication
from cases.published.naming import named_in
from cases.vocabulary import PublicationAction, PublicationKind, PublicStatus, PublishedAs, Sector


def shape(case: Case, on: dt.date) -> Iterator[Lack]:
    """An id stands for a name or for a name withheld, never for both."""
    (other,) = CASES.keys() - {kind_of(case)}
    if Publication.objects.filter(kind=other, public_id=case.public_id).exists():
        words = _(
            "It was published in the other way under this id: save the choice on its page, and it gets a new one."
        )
        yield Lack("other_shape", words, _("Safety"))


def told(case: Case, on: dt.date) -> Iterator[Lack]:
    """What readers would be told, in words, and how many others it fits on this record."""
    document = protected_document(case)
    where = _("Name withheld")
    if not document.years:
        yield Lack("no_year", _("No status is sure of any year: there is nothing to tell."), where)
        return
    years = "; ".join(
        f"{row.year}: {', '.join(str(PublicStatus(code).label) for code in row.statuses)}" for row in document.years
    )
    sectors = ", ".join(str(Sector(code).label) if code in Sector.values else code for code in document.sectors)
    words = _(
        "Readers are told: %(country)s; %(sectors)s; %(years)s. Ask somebody who knows the place whether this points at "
        "one person: where one union, one employer or one arrest fits, do not publish it, or hide a row."
    )
    said = {"country": countries.name(document.country), "sectors": sectors or _("sector not told"), "years": years}
    yield Lack("told", words % said, where, None, False)
    yield Lack("alike", _alike(case, document.sectors), where, None, False)
    if len(document.sectors) > 1:
        words = _("Several sectors together narrow it down: hide an affiliation that is not needed.")
        yield Lack("sectors", words, where, None, False)


def _alike(case: Case, sectors: tuple[str, ...]) -> str:
    standing = CaseVersion.objects.filter(known_until=None, country=case.country).exclude(public_id=case.public_id)
    for code in sectors:
        standing = standing.filter(pk__in=CaseTerm.objects.filter(facet="sector", value=code).values("case_version"))
    number = standing.count()
    if not number:
        return _("Nobody else on this record has this country and sector.")
    words = ngettext(
        "%(number)d other person on this record has this country and sector. That says nothing of how many there are.",
        "%(number)d other people on this record have this country and sector. That says nothing of how many there are.",
        number,
    )
    return words % {"number": number}


def once_named(case: Case, on: dt.date) -> Iterator[Lack]:
    """That readers were told the name before, here or in the words of other records."""
    where = _("Name withheld")
    entries = Publication.objects.filter(kind=PublicationKind.CASE, public_id__in=former_ids(case))
    down = entries.filter(action=PublicationAction.WITHDRAWN).order_by("-seq").first()
    if down is not None:
        words = _(
            "A page named this person until %(day)s. Whoever kept it can guess who this is, and the sooner this is "
            "published, the easier: wait, or publish it together with others."
        )
        yield Lack("was_named", words % {"day": date_format(down.at.date())}, where, None, False)
    named = [link.label.en or link.label.es for link in still_named(case)]
    if named:
        words = _("Published records may name this person in their own words. Reword or withdraw each: %(records)s")
        yield Lack("named", words % {"records": "; ".join(named)}, where, None, False)


def names_withheld(root: Root, on: dt.date) -> Iterator[Lack]:
    """That a record would name somebody whose name is withheld: links do not, but words might.

    The case of a namesake may say its own name.
    """
    own = root.person if isinstance(root, Case) else None
    withheld = Case.objects.filter(published_as=PublishedAs.PROTECTED).exclude(person=own)
    people = [case.person for case in withheld.select_related("person").prefetch_related("person__names")]
    if not people:
        return
    try:
        document = compose(root)
    except Unassessed:
        return
    assert isinstance(document, shapes.AnyDocument)
    said = _called(own) if own else set()
    for person in named_in(document, {person: _called(person) - said for person in people}):
        words = _("It would name %(person)s, whose name is withheld: take the name out of its words.")
        yield Lack("names_withheld", words % {"person": person.display_name}, str(root))


def _called(person: Person) -> set[str]:
    """What somebody is called in whole; of other names those of several words, for one word stands in many texts."""
    others = (name.text for name in person.names.all())
    return {person.display_name, person.sort_name, *(name for name in others if len(name.split()) > 1)}
