"""Invariants 19 to 23: people are counted once, organizations are not their own parents, and names are nobody's alone."""

from __future__ import annotations

from typing import Any

import pytest
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse

from cases.models import Affiliation, Case, Merge, OrgLink, Participant, Person
from cases.operations.edit import keep
from cases.operations.merge import merge
from cases.vocabulary import AffiliationKind, CountBasis, EventRole, EventType, OrgLinkKind
from tests import factories
from tests.admin.forms import opened
from tests.factories import PUBLISHED_AT
from tests.invariants.doors import DESK, OPERATION, STORAGE, Desk, invariant, not_stored
from tests.pages.reading import text

pytestmark = pytest.mark.django_db

DOORS = pytest.mark.parametrize("door", [DESK, OPERATION, STORAGE])
GROUP = {
    "role": EventRole.PARTICIPANT.value,
    "group_en": "strikers",
    "group_es": "huelguistas",
    "confidence": "possible",
}


# 19: one person, one organization or one group; only a group has a number, and a number says how it is meant


@invariant(19, DESK, OPERATION, STORAGE)
@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"group_en": "", "group_es": ""}, "Name one person, one organization or one group."),
        ({"count_min": 9, "count_max": 8, "count_basis": "range"}, "At least is not more than at most."),
        ({"count_min": 9, "count_max": 10, "count_basis": "at_least"}, "“At least” has no upper number"),
        ({"count_min": 9, "count_max": 10, "count_basis": "exact"}, "an exact count has the same number twice"),
    ],
    ids=["nobody", "nine to eight", "at least nine to ten", "exactly nine or ten"],
)
def test_who_took_part_is_one_and_how_many_makes_sense(desk: Desk, fields: dict[str, Any], words: str) -> None:
    strike = factories.event()
    desk.refuses(words, strike, "participants", {**GROUP, **fields})
    desk.keeps_not(words, Participant(event=strike, **{**GROUP, **fields}))
    not_stored(lambda: factories.participant(strike, **{**GROUP, **fields}))
    not_stored(lambda: Participant.objects.bulk_create([Participant(event=strike, **{**GROUP, **fields})]))


@invariant(19, OPERATION, STORAGE)
def test_a_person_is_no_group_and_has_no_number(desk: Desk) -> None:
    strike, ada = factories.event(), desk.case.person
    desk.keeps_not("Name one person, one organization or one group.", Participant(event=strike, person=ada, **GROUP))
    one = {"count_min": 1, "count_max": 1, "count_basis": CountBasis.EXACT}
    not_stored(lambda: factories.participant(strike, person=ada, **one))
    not_stored(lambda: factories.participant(strike, count_min=-1, count_basis="at_least"))


# 20: no more are named than there were, and numbers of one thing are never added up


@invariant(20, DESK, OPERATION, STORAGE)
@DOORS
def test_more_named_than_counted_is_not_published(desk: Desk, door: str) -> None:
    """A group of one, and two names among it: through a table between rows."""
    strike = factories.event(is_dispute=True)
    factories.cite(strike, desk.source)
    names = [factories.person(name) for name in ("Bea Ejemplo", "Cora Ejemplo")]
    one = {**GROUP, "count_min": 1, "count_max": 1, "count_basis": "exact"}
    if door == DESK:
        named = {"named_members": [str(person.pk) for person in names], "cited-0-source": str(desk.source.pk)}
        desk.takes(strike, "participants", {**one, **named})
    else:
        row = Participant(event=strike, **one)
        keep(row, desk.rita) if door == OPERATION else row.save()
        row.named_members.set(names)
        factories.cite(row, desk.source)
    desk.stays_in("named_members", strike)


@invariant(20, STORAGE)
def test_two_numbers_of_one_dispute_are_listed_and_not_added(desk: Desk, reader: Client) -> None:
    strike = factories.event("A strike", is_dispute=True)
    factories.cite(strike, desk.source)
    for number in (7, 9):
        arrests = factories.event(f"Arrests as paper {number} has them", type=EventType.ARREST, parent=strike)
        count = {"count_min": number, "count_max": number, "count_basis": CountBasis.EXACT}
        jailed = factories.participant(arrests, role=EventRole.SUBJECT, **count)
        factories.cite(jailed, desk.source)
        factories.cite(arrests, desk.source)
        factories.case_event(desk.case, arrests)
    factories.published(Case.objects.get(pk=desk.case.pk), desk.edwin)
    factories.published(strike, desk.edwin)
    page = text(reader.get(reverse("pages:dispute", args=["en", strike.public_id, "a-strike"])).content.decode())
    assert "Detained At least 9" in page and "16" not in page.split("Sources")[0].split("Toll")[1].split("Facts")[0]


# 21: no organization stands above itself


@invariant(21, DESK, OPERATION, STORAGE)
def test_an_organization_is_not_above_itself(desk: Desk) -> None:
    union = factories.organization()
    words = "An organization is not linked to itself."
    row = {"kind": OrgLinkKind.AFFILIATED_TO.value, "parent": union}
    desk.refuses(words, union, "parent_links", {"kind": row["kind"], "parent": str(union.pk)})
    desk.keeps_not(words, OrgLink(child=union, **row))
    not_stored(lambda: factories.org_link(union, union))


@invariant(21, DESK, OPERATION, STORAGE)
@DOORS
def test_a_circle_of_organizations_is_not_published(desk: Desk, door: str) -> None:
    union, federation = factories.organization("Union"), factories.organization("Federation")
    factories.cite(union, desk.source)
    factories.cite(factories.org_link(federation, union), desk.source)
    row = {"kind": OrgLinkKind.AFFILIATED_TO.value, "confidence": "possible"}
    match door:
        case "desk":
            asked = {**row, "parent": str(federation.pk), "cited-0-source": str(desk.source.pk)}
            desk.takes(union, "parent_links", asked)
        case "operation":
            keep(OrgLink(child=union, parent=federation, **row), desk.rita)
        case _:
            factories.org_link(union, federation)
    desk.stays_in("circle", union)


# 22: the contractor employs, the user enterprise uses


@invariant(22, DESK, OPERATION, STORAGE)
@pytest.mark.proof
def test_a_company_is_not_written_for_the_contractor(desk: Desk) -> None:
    company = factories.organization("Example Mine")
    job = {"kind": AffiliationKind.EMPLOYMENT.value, "role": "worker", "contract": "subcontracted"}
    words = "Who uses the work of a contractor is not the contractor"
    both = {"organization": str(company.pk), "user_enterprise": str(company.pk)}
    desk.refuses(words, desk.case, "affiliations", {**job, **both})
    desk.keeps_not(words, Affiliation(person=desk.case.person, organization=company, user_enterprise=company, **job))
    not_stored(lambda: factories.affiliation(desk.case.person, company, user_enterprise=company, **job))
    not_stored(lambda: factories.affiliation(desk.case.person, factories.organization(), user_enterprise=company))


# 23: two people may share a name, and neither address tells of the other; two records of one person become one, and the
# old ids lead on


@invariant(23, DESK, OPERATION, STORAGE)
@DOORS
def test_a_namesake_is_another_person(desk: Desk, door: str) -> None:
    match door:
        case "desk":
            address = reverse("admin:cases_case_add")
            answer = desk.client.post(address, {"name": "Ada Ejemplo", "person": "", "country": "PE"})
            assert answer.status_code == 302
        case "operation":
            keep(Person(display_name="Ada Ejemplo"), desk.rita)
        case _:
            factories.person("Ada Ejemplo")
    assert Person.objects.filter(display_name="Ada Ejemplo").count() == 2
    other = factories.publishable_case("Ada Ejemplo", desk.source)
    entries = [factories.published(Case.objects.get(pk=row.pk), desk.edwin) for row in (desk.case, other)]
    assert len({entry.public_id for entry in entries}) == 2


@invariant(23, DESK, OPERATION)
@pytest.mark.parametrize("door", [DESK, OPERATION])
def test_what_was_merged_is_logged_and_its_old_ids_lead_on(desk: Desk, door: str) -> None:
    twin = factories.publishable_case("Ada Exemplo", desk.source)
    for each in (desk.case, twin):
        factories.published(Case.objects.get(pk=each.pk), desk.edwin)
    ada = desk.case.person
    if door == DESK:
        address = reverse("admin:merge", args=[ada.pk, twin.person_id])
        assert desk.client.post(address, {"reason": "Two spellings."}).status_code == 403  # Rita only enters
        assert desk.editor.post(address, opened(desk.editor, address)).status_code == 200  # and not without a reason
        assert Person.objects.filter(pk=twin.person_id).exists()
        assert (
            desk.editor.post(address, {**opened(desk.editor, address), "reason": "Two spellings."}).status_code == 302
        )
    else:
        merge(ada, twin.person, desk.edwin, PUBLISHED_AT, "Two spellings.")
    row = Merge.objects.get(former_person=twin.person_id)
    assert (row.person, row.former_case_public_id, row.merged_by_name) == (ada, twin.public_id, "edwin")
    assert Person.history.get(id=twin.person_id, history_type="-").history_user == desk.edwin
    old = reverse("pages:case", args=["en", twin.public_id, "ada-exemplo"])
    assert Client().get(old).url == reverse("pages:case", args=["en", desk.case.public_id, "ada-ejemplo"])
    assert desk.client.get(desk.page(twin)).url == desk.page(desk.case)


@invariant(23, STORAGE)
def test_an_old_id_leads_to_one_person_and_is_not_lost_with_them(desk: Desk) -> None:
    other = factories.person("Ada Exemplo")
    old = (other.pk, other.public_id)
    merge(desk.case.person, other, desk.edwin, PUBLISHED_AT, "Two spellings.")
    usual = {"merged_by_name": "edwin", "merged_at": PUBLISHED_AT, "person": factories.person("Bea")}
    for own in (
        {"former_person": old[0], "former_public_id": "b" * 10},
        {"former_person": 999, "former_public_id": old[1]},
    ):
        not_stored(lambda own=own: Merge.objects.create(**usual, **own))
    itself = {"former_person": usual["person"].pk, "former_public_id": "c" * 10}
    not_stored(lambda: Merge.objects.create(**usual, **itself))
    Case.objects.filter(pk=desk.case.pk).delete()
    with pytest.raises(ProtectedError):
        Person.objects.get(pk=desk.case.person_id).delete()
