"""Paula works on Peru alone. What is elsewhere does not exist for her, at any address of the desk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Case, CaseEvent, Event, Organization, Person, Reading, Scope, Source
from cases.operations.roots import KINDS
from cases.operations.scope import visible, within
from tests import factories
from tests.admin.addresses import Address, addresses
from tests.admin.elsewhere import MARK, House, traces
from tests.admin.forms import opened
from tests.conftest import standing

pytestmark = pytest.mark.django_db

LIMITED = ("contributor", "researcher", "editor", "auditor")


@pytest.fixture(scope="module")
def _house(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[House]:
    from django.test import override_settings

    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")), standing(django_db_blocker):
        house = House()
        with django_db_blocker.block():
            yield house


@pytest.fixture
def house(_house: House, db: None) -> House:
    return _house


def signed_in(role: str, *countries: str) -> Client:
    client = Client()
    client.user = factories.account(f"paula-{role}", role)  # type: ignore[attr-defined]
    if countries:
        Scope.objects.create(account=client.user, countries=list(countries))  # type: ignore[attr-defined]
    client.force_login(client.user)  # type: ignore[attr-defined]
    return client


@pytest.fixture
def paula(db: None) -> Client:
    return signed_in("researcher", "PE")


def page(root: Any, what: str = "change") -> str:
    return reverse(f"admin:cases_{root._meta.model_name}_{what}", args=[root.pk])


def asked(house: House, address: Address) -> Iterator[str]:
    """An address for every record there is."""
    if not address.parameters:
        yield address.of()
        yield f"{address.of()}?q={MARK[:-2]}"
    for root in (*house.hidden, *house.peru):
        if address.name.startswith("cases_") and f"_{root._meta.model_name}_" not in address.name:
            continue
        kinds = {"case": "case", "event": "dispute"}
        if "kind" in address.parameters and type(root) not in KINDS:
            continue
        known = {
            "object_id": root.pk,
            "id": root.pk,
            "pk": {
                **dict.fromkeys(("review_back", "unschedule"), house.review.pk),
                **dict.fromkeys(("merge", "merge_choose"), getattr(root, "person_id", root.pk)),
            }.get(address.name, house.file.pk),
            "other": next(each.pk for each in house.hidden if isinstance(each, Person)),
            "reason": "review_due",
            "about": "0" * 16,
            "kind": kinds.get(str(root._meta.model_name), root._meta.model_name),
            "public_id": root.public_id,
            "number": 1,
            "sha256": house.picture.file.renditions.first().sha256,
            "app_label": "cases",
            "url": "nothing",
        }
        if address.parameters:
            yield address.of(**known)


@pytest.mark.proof
@pytest.mark.parametrize("role", LIMITED)
def test_no_address_tells_of_what_is_elsewhere(house: House, role: str) -> None:
    """Every list, form, history, search, preview, version, file and picture, whatever is asked for."""
    assert house.marked > 100
    client = signed_in(role, *([] if role == "contributor" else ["PE"]))
    told, count = [], 0
    for address in addresses():
        for url in dict.fromkeys(asked(house, address)):
            if address.name in ("logout", "jsi18n") or (role == "contributor" and "_legal" in address.name):
                continue  # what is the law of a country, contributors read whatever the country
            response = client.get(url)
            count += 1
            assert response.status_code < 500, url
            content = b"".join(response.streaming_content) if response.streaming else response.content
            told += [(url, trace) for trace in traces(house, content.replace(url.encode(), b""))]
    assert count > 100
    assert told[:20] == []


def test_what_is_elsewhere_is_told_to_whoever_has_no_limits(house: House) -> None:
    """The test above would see it."""
    client = signed_in("researcher")
    for root in house.hidden[:-1]:
        assert traces(house, client.get(page(root), follow=True).content), root


FIELDS = [
    ("participant", "person"),
    ("participant", "organization"),
    ("participant", "named_members"),
    ("event", "parent"),
    ("event", "place"),
    ("caseevent", "case"),
    ("case", "person"),
    ("citation", "source"),
    ("charge", "provision"),
    ("source", "derived_from"),
]


@pytest.mark.parametrize("role", ["researcher", "contributor"])
def test_nothing_elsewhere_is_offered_to_be_chosen(house: House, role: str) -> None:
    client = signed_in(role, *(["PE"] if role == "researcher" else []))
    for model, field in FIELDS:
        if role == "contributor" and field == "provision":
            continue
        asks = {"app_label": "cases", "model_name": model, "field_name": field}
        for term in ("", MARK[:-2], "Elsa"):
            response = client.get(reverse("admin:autocomplete"), {**asks, "term": term})
            assert response.status_code == 200
            assert traces(house, response.content) == [], (model, field)


def test_nothing_elsewhere_can_be_named_by_its_key_or_public_id(house: House, paula: Client) -> None:
    address = page(house.march)
    sent = opened(paula, address)
    number = int(sent["participants-TOTAL_FORMS"]) - 1
    for value in (
        {f"participants-{number}-person": house.case.person.pk},
        {f"participants-{number}-person-typed": house.case.public_id},
    ):
        response = paula.post(address, {**sent, f"participants-{number}-role": "subject", **value})
        assert response.status_code == 200
        assert "errornote" in response.content.decode()
        assert traces(house, response.content) == []


def test_what_others_entered_outside_a_scope_stays_when_an_event_is_saved(house: House, paula: Client) -> None:
    """Paula saves the march: the people and the case elsewhere are still there, though she never saw them."""
    before = house.march.participants.count(), house.march.case_events.count()
    sent = opened(paula, page(house.march)) | {"title_en": "A march, as Paula calls it"}
    assert paula.post(page(house.march), sent).status_code == 302
    house.march.refresh_from_db()
    assert house.march.title_en == "A march, as Paula calls it"
    after = house.march.participants.count(), house.march.case_events.count()
    assert after == before
    assert before[0] == 3


def test_a_place_and_a_dispute_elsewhere_stay_named_and_are_not_told(house: House, paula: Client) -> None:
    sent = opened(paula, page(house.part))
    assert "(outside your scope)" in paula.get(page(house.part)).content.decode()
    assert paula.post(page(house.part), sent | {"title_en": "Part"}).status_code == 302
    part = Event.objects.get(pk=house.part.pk)
    assert (part.title_en, part.parent, part.place) == ("Part", house.part.parent, house.part.place)
    assert (part.citations.count(), part.participants.count()) == (1, 2)


def test_an_event_that_names_people_elsewhere_is_published_by_somebody_who_reaches_them(house: House) -> None:
    near, far = signed_in("editor", "PE"), signed_in("administrator")
    for what in ("publish", "preview", "withdraw"):
        address = reverse(f"admin:{what}", args=["dispute", house.march.public_id])
        assert near.get(address).status_code == 403
        assert far.get(address).status_code in (200, 302)


def test_a_source_abroad_that_a_case_in_reach_cites_is_in_reach(house: House, paula: Client) -> None:
    assert paula.get(page(house.abroad)).status_code == 200


def test_paula_begins_cases_of_her_country_alone(house: House, paula: Client) -> None:
    address = reverse("admin:cases_case_add")
    sent = opened(paula, address) | {"name": "Nueva Persona"}
    assert paula.post(address, sent | {"country": "BO"}).status_code == 200
    assert not Case.objects.filter(person__display_name="Nueva Persona").exists()
    assert paula.post(address, sent | {"country": "PE"}).status_code == 302
    assert Case.objects.get(person__display_name="Nueva Persona").country == "PE"


def test_whoever_is_limited_to_a_collection_reaches_its_cases_and_begins_them_in_it(house: House) -> None:
    client = signed_in("researcher")
    scope = Scope.objects.create(account=client.user)
    scope.collections.add(house.collection)
    assert client.get(page(house.case)).status_code == 200
    assert client.get(page(house.pedro)).status_code == 302
    address = reverse("admin:cases_case_add")
    client.post(address, opened(client, address) | {"name": "Nueva Persona", "country": "CL"})
    begun = Case.objects.get(person__display_name="Nueva Persona")
    assert begun in house.collection.cases.all()
    assert client.get(page(begun)).status_code == 200


def test_an_organization_that_paula_entered_herself_can_be_chosen_before_a_case_uses_it(
    house: House, paula: Client
) -> None:
    office = factories.organization("An office in Geneva", country="CH")
    assert office.pk not in visible(paula.user, Organization)
    office.history.update(history_user=paula.user)
    del paula.user._access
    assert office.pk in visible(paula.user, Organization)


def test_a_contributor_sees_what_they_began_until_it_is_published(house: House) -> None:
    cora, editor = signed_in("contributor"), factories.account("edwin", "editor")
    address = reverse("admin:cases_case_add")
    assert cora.post(address, opened(cora, address) | {"name": "Mi Borrador", "country": "PE"}).status_code == 302
    case = Case.objects.get(person__display_name="Mi Borrador")
    shown = cora.get(page(case)).content.decode()
    assert 'name="display_name"' in shown
    for private in ("consent-0-consent", "risk_review-0-risk", "confidential_notes-0-text", "photographs-0-credit"):
        assert private not in shown
    assert cora.post(page(case), opened(cora, page(case)) | {"_review": "1"}).status_code == 302
    assert "Mi Borrador" in cora.get(reverse("admin:mine")).content.decode()
    assert cora.get(page(house.pedro)).status_code == 302

    draft = factories.publishable_case("Otro Borrador")
    draft.history.update(history_user=cora.user)
    assert cora.get(page(draft, "history")).status_code == 200
    factories.published(draft, editor)
    assert cora.get(page(draft, "history")).status_code == 302
    assert "Otro Borrador" not in cora.get(reverse("admin:cases_case_changelist")).content.decode()


def test_a_contributor_names_a_published_union_and_does_not_change_it(house: House) -> None:
    cora = signed_in("contributor")
    union = factories.organization("Published union", country="PE")
    factories.cite(union)
    assert union.pk not in visible(cora.user, Organization)
    factories.published(union, factories.account("edwin", "editor"))
    del cora.user._access
    asks = {"app_label": "cases", "model_name": "affiliation", "field_name": "organization", "term": "published"}
    assert "Published union" in cora.get(reverse("admin:autocomplete"), asks).content.decode()
    for what in ("change", "history", "restore"):
        assert cora.get(page(union, what)).status_code == 403
    assert cora.post(page(union), {}).status_code == 403


def test_an_auditor_reads_histories_and_no_sealed_row(house: House) -> None:
    audra = signed_in("auditor")
    sealed = factories.paragraph(house.pedro, "Sealed words", sensitivity="sealed")
    factories.paragraph(house.pedro, "Open words")
    lifted = factories.paragraph(house.pedro, "Words once sealed", sensitivity="sealed")
    lifted.delete()
    factories.source("A sealed letter", sensitivity="sealed")
    for address in (page(house.pedro), page(house.pedro, "history"), reverse("admin:changes")):
        shown = audra.get(address).content.decode()
        assert "Open words" in shown
        for words in ("Sealed words", "Words once sealed", "A sealed letter"):
            assert words not in shown, address
    assert "A sealed letter" not in audra.get(reverse("admin:cases_source_changelist")).content.decode()
    assert audra.post(page(house.pedro), {}).status_code == 403
    sealed.refresh_from_db()


def test_how_many_wait_is_counted_within_the_scope(house: House, paula: Client) -> None:
    shown = paula.get(reverse("admin:cases_case_changelist")).content.decode()
    assert '<span class="desk-count">1</span>' in shown  # the march; not the two in Bolivia


def test_nobody_reaches_anything_without_an_account(house: House) -> None:
    assert not within(None, Case.objects.all()).exists()
    assert not CaseEvent.objects.filter(pk__in=within(None, CaseEvent.objects.all())).exists()
    assert Source.objects.exists()
    assert Reading.objects.exists()
