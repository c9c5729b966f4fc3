"""Before and after somebody's page is withdrawn, the desk is told which other published words name the person."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from cases.models import Case, Source
from cases.operations.publish import publish
from cases.operations.withdraw import still_named, withdraw
from cases.vocabulary import EventRole, NameKind, Sensitivity
from tests import factories
from tests.operations.cast import NOON

pytestmark = pytest.mark.django_db

LATER = dt.datetime(2024, 4, 1, 12, tzinfo=dt.UTC)


@pytest.fixture
def edwin(db: None) -> Any:
    return factories.account("edwin", "editor")


@pytest.fixture
def case(db: None) -> Case:
    case = factories.publishable_case("Rony Cueto Peña")
    factories.cite(factories.name("Рони Куэто", person=case.person, kind=NameKind.TRANSLITERATION))
    return case


def ids(case: Case) -> set[str]:
    return {link.id for link in still_named(case)}


TITLES = {
    "both names": "Rony Cueto arrested at the mine",
    "the family name alone": "The union demands freedom for Cueto",
    "the given name alone": "Free Rony!",
    "capitals and accents": "LIBERTAD PARA CUÉTO",
    "a letter without its tilde": "Pena es trasladado",
    "the other script": "Свободу Рони Куэто!",
    "another’s genitive": "Cueto’s lawyer speaks",
    "run on, as in an address": "Campaign #FreeRonyCuetoPenaNow",
}


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_a_source_whose_title_names_the_person_is_found(case, edwin, title):
    named = factories.source(title)
    publish(named, edwin, NOON)
    assert ids(case) == {named.public_id}


@pytest.mark.parametrize("title", ["Peronyism and cuetos", "Strike at the mine", "Penalties for strikers", "Cuetone"])
def test_a_word_that_only_begins_like_a_name_is_none(case, edwin, title):
    publish(factories.source(title), edwin, NOON)
    assert ids(case) == set()


@pytest.mark.parametrize("field", ["publisher", "author", "url"])
def test_a_source_may_name_the_person_elsewhere_than_in_its_title(case, edwin, field):
    value = "https://example.org/free-rony-cueto" if field == "url" else "Friends of Rony Cueto"
    publish(factories.source("A page", **{field: value}), edwin, NOON)
    assert len(ids(case)) == 1


NAMES = {
    "Wu Bo": ("Wu Bo is arrested", "Wu and Bo are arrested"),
    "李旺阳": ("纪念李旺阳", "纪念李旺"),
    "Juan de la Cruz": ("Justice for Cruz", "March de la paz"),
}


@pytest.mark.parametrize("name", NAMES)
def test_a_short_name_or_a_particle_names_nobody_by_itself(edwin, name):
    case = factories.publishable_case(name)
    meant, not_meant = (factories.source(title) for title in NAMES[name])
    for each in (meant, not_meant):
        publish(each, edwin, NOON)
    assert ids(case) == {meant.public_id}


def test_a_name_that_is_not_public_is_looked_for_too(edwin):
    case = factories.publishable_case("Ada Ejemplo")
    factories.name("Zenobia", person=case.person, sensitivity=Sensitivity.SEALED)
    publish(factories.source("Zenobia speaks"), edwin, NOON)
    assert len(ids(case)) == 1


def test_what_is_not_public_or_withdrawn_names_nobody(case, edwin):
    factories.source("Rony Cueto in a draft")
    gone = factories.source("Rony Cueto in what is gone")
    publish(gone, edwin, NOON)
    withdraw(gone, edwin, LATER, "error")
    assert ids(case) == set()


def test_what_goes_with_the_page_is_not_told_and_what_stays_is(case, edwin):
    """Links to the person and rows about the person go; a quotation that a dispute keeps does not."""
    strike, other = (factories.event(title, is_dispute=True) for title in ("A strike", "Another strike"))
    for dispute in (strike, other):
        factories.cite(dispute)
        factories.cite(factories.participant(dispute, person=case.person, role=EventRole.SUBJECT), quote="Rony Cueto")
    factories.cite(factories.participant(other), quote="forty men, and Cueto with them")
    for root in (case, strike, other):
        publish(root, edwin, NOON)
    assert ids(case) == {other.public_id}
    withdraw(case, edwin, LATER, "consent_withdrawn")
    assert ids(case) == {other.public_id}


def test_a_relative_of_the_same_family_name_is_told_only_if_the_page_speaks_of_the_person(case, edwin):
    maria = factories.publishable_case("María Cueto")
    publish(maria, edwin, NOON)
    assert ids(case) == set()
    factories.cite(factories.paragraph(maria, "Her brother Rony was held as well."))
    publish(maria, edwin, LATER)
    assert ids(case) == {maria.public_id}


def test_a_source_that_was_given_another_title_is_still_named_where_the_old_one_stands(case, edwin):
    leaflet = factories.source("Rony Cueto arrested")
    strike = factories.event("A strike", is_dispute=True)
    factories.cite(strike, leaflet)
    publish(strike, edwin, NOON)
    assert ids(case) == {leaflet.public_id}

    Source.objects.filter(pk=leaflet.pk).update(title="A leaflet")
    publish(Source.objects.get(pk=leaflet.pk), edwin, LATER)
    assert ids(case) == {strike.public_id}

    publish(strike, edwin, LATER + dt.timedelta(days=1))
    assert ids(case) == set()
