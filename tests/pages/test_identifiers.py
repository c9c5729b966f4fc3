"""What others call a record is shown with the way there, only if somebody made it public, and names one record only."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from cases.models import Case, Identifier
from cases.operations.publish import publish
from cases.vocabulary import IdentifierScheme, Sensitivity
from cases.vocabulary.identifiers import GIVEN_TO
from tests import factories
from tests.admin.forms import begun, blank
from tests.pages.reading import text

pytestmark = pytest.mark.django_db

REL = 'rel="nofollow noopener noreferrer external"'


@pytest.fixture
def edwin(db: None) -> Any:
    return factories.account("edwin", "editor")


@pytest.fixture
def case(db: None) -> Case:
    return factories.publishable_case()


def known(value: str, **fields: Any) -> Identifier:
    row = factories.identifier(value, **fields)
    factories.cite(row)
    return row


def page(reader: Client, kind: str, root: Any, lang: str = "en") -> str:
    address = reverse(f"pages:{kind}", args=[lang, root.public_id, "x"])
    return reader.get(address, follow=True).content.decode()


def test_a_person_is_found_elsewhere_only_where_that_was_made_public(reader: Client, case: Case, edwin: Any) -> None:
    known("Q4242", person=case.person)
    known("12/2007", case=case, scheme="un_wgad")
    known("4242", person=case.person, scheme="viaf", sensitivity=Sensitivity.INTERNAL)
    known("4243", person=case.person, scheme="viaf", sensitivity=Sensitivity.GENERALISED)
    assert Identifier(person=case.person).sensitivity == Sensitivity.INTERNAL
    publish(case, edwin, factories.PUBLISHED_AT)
    html = page(reader, "case", case)
    assert f'Wikidata: <a href="https://www.wikidata.org/wiki/Q4242" {REL}>Q4242</a>' in html
    assert "In other registers Wikidata: Q4242" in text(html)
    assert "Opinion of the UN Working Group on Arbitrary Detention: 12/2007" in text(html)
    assert "viaf" not in html.casefold()
    assert "En otros registros Wikidata: Q4242" in text(page(reader, "case", case, "es"))


def test_a_company_and_a_mine_lead_to_the_registers_that_know_them(reader: Client, edwin: Any) -> None:
    company, mine = factories.organization(), factories.place()
    for root in (company, mine):
        factories.cite(root)
    known("20100142989", organization=company, scheme="company_registry", country="PE")
    known("A <1>", organization=company, scheme="other", issuer="Example & Co")
    known("way/12", place=mine, scheme="osm")
    for root in (company, mine):
        publish(root, edwin, factories.PUBLISHED_AT)
    html = page(reader, "organization", company)
    assert "Company register (Peru): 20100142989" in text(html)
    assert "Example &amp; Co: <bdi>A &lt;1&gt;</bdi>" in html
    assert f'<a href="https://www.openstreetmap.org/way/12" {REL}>way/12</a>' in page(reader, "place", mine)


@pytest.mark.parametrize(
    ("scheme", "good", "bad"),
    [
        ("wikidata", "Q42", "42"),
        ("isni", "000000012146438X", "0000 0001 2146 438X"),
        ("viaf", "113230702", "x"),
        ("ilo_cfa", "2664", "Case 2664"),
        ("un_wgad", "12/2010", "12-2010"),
        ("lei", "5493001KJTIIGC8Y1R12", "5493001KJTIIGC8Y1R1"),
        ("opencorporates", "pe/123", "123"),
        ("geonames", "3936456", "https://www.geonames.org/3936456"),
        ("osm", "way/12", "street/12"),
        ("wikidata", "Q42", "Q42\n"),
    ],
)
def test_a_number_that_a_register_does_not_give_is_refused_in_words(scheme: str, good: str, bad: str) -> None:
    of = next(kind for kind, schemes in GIVEN_TO.items() if scheme in schemes)
    make = {"person": factories.person, "place": factories.place, "organization": factories.organization}
    owner = {of: make[of]() if of in make else factories.case()}
    Identifier(scheme=scheme, value=good, **owner).full_clean()
    with pytest.raises(ValidationError) as refused:
        Identifier(scheme=scheme, value=bad, **owner).full_clean()
    assert str(IdentifierScheme(scheme).label) in str(refused.value)


@pytest.mark.parametrize(
    ("scheme", "good"), [("isni", "000000012146438X"), ("isni", "0000000121032683"), ("lei", "5493001KJTIIGC8Y1R12")]
)
def test_a_slip_of_the_pen_is_seen_by_its_check_digits(scheme: str, good: str) -> None:
    owner = factories.organization()
    Identifier(scheme=scheme, value=good, organization=owner).full_clean()
    slips = [good[:5] + ("1" if good[5] != "1" else "2") + good[6:], good[:7] + good[8] + good[7] + good[9:]]
    for slip in slips:
        if slip != good:
            with pytest.raises(ValidationError, match="check digit, and it does not fit"):
                Identifier(scheme=scheme, value=slip, organization=owner).full_clean()


def test_a_place_has_no_number_of_libraries_for_names_of_people() -> None:
    with pytest.raises(ValidationError, match="no numbers for this kind of record"):
        Identifier(scheme="isni", value="0" * 16, place=factories.place()).full_clean()


def test_an_opinion_may_concern_two_people_and_an_item_only_one() -> None:
    for _each in range(2):
        factories.identifier("12/2010", case=factories.case(), scheme="un_wgad")
    factories.identifier("Q42", person=factories.person())
    with pytest.raises(ValidationError, match="Another record has this number"):
        Identifier(scheme="wikidata", value="Q42", organization=factories.organization()).full_clean()


# The desk


def test_a_researcher_enters_the_numbers_of_a_person_and_of_the_case_and_finds_them(
    researcher: Client, case: Case
) -> None:
    source = factories.source()
    address = reverse("admin:cases_case_change", args=[case.pk])
    values = begun(researcher, address, "identifiers", "identifiers-2")
    for prefix, scheme, value in (("identifiers", "wikidata", "Q77"), ("identifiers-2", "un_wgad", "7/2007")):
        new = blank(values, prefix)
        values |= {f"{new}-scheme": scheme, f"{new}-value": value, f"{new}-cited-0-source": str(source.pk)}
    assert researcher.post(address, values).status_code == 302
    assert case.person.identifiers.get().value == "Q77"
    assert case.identifiers.get().value == "7/2007"
    found = reverse("admin:cases_case_changelist")
    for asked in ("Q77", "7/2007"):
        assert "Ada Ejemplo" in researcher.get(found, {"q": asked}).content.decode()
    assert "Ada Ejemplo" not in researcher.get(found, {"q": "Q78"}).content.decode()
    history = researcher.get(reverse("admin:cases_case_history", args=[case.pk])).content.decode()
    assert "Q77" in history and "7/2007" in history
