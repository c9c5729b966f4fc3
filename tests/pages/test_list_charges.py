"""Readers look for people by what they are accused of and by what is alleged to have been done to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from cases.models import Case
from cases.published import projection
from cases.published.models import CaseTerm
from cases.vocabulary import CaseEventRelation, ChargeCategory, Confidence, EventType, Knowledge, Violation
from tests import crowd, factories
from tests.conftest import standing
from tests.pages.test_list import counts, read, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("editor")]


@pytest.fixture(scope="module")
def editor(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """Edwin, who has published Ana, accused of riot and of terrorism, Ben, of whom it is doubtful, and Cem and Dao."""
    with standing(django_db_blocker):
        account = factories.account("edwin", "editor")
        ana, ben = crowd.held("Ana Ejemplo"), crowd.held("Ben Ejemplo", country="CO")
        for category in (ChargeCategory.PUBLIC_ORDER, ChargeCategory.TERRORISM):
            factories.cite(factories.charge(ana, charge_category=category))
        factories.cite(factories.charge(ben, charge_category=ChargeCategory.TERRORISM, confidence=Confidence.DOUBTFUL))
        suffered(ana, Violation.TORTURE_ILL_TREATMENT, Violation.INCOMMUNICADO)
        suffered(ben, Violation.UNFAIR_TRIAL, confidence=Confidence.DOUBTFUL)
        cem, dao = crowd.held("Cem Ejemplo"), crowd.held("Dao Ejemplo")
        suffered(cem, Violation.UNFAIR_TRIAL, relation=CaseEventRelation.CONTEXT)
        Case.objects.filter(pk__in=(ana.pk, ben.pk)).update(charge_knowledge=Knowledge.KNOWN)
        Case.objects.filter(pk=cem.pk).update(charge_knowledge=Knowledge.NONE)
        for case in (ana, ben, cem, dao):
            crowd.public(Case.objects.get(pk=case.pk), account)
        yield account


def suffered(case: Case, *violations: str, relation: str = CaseEventRelation.OWN, **fields: Any) -> None:
    """An arrest in which a source says that somebody suffered something."""
    event = factories.event("An example arrest", type=EventType.ARREST, violations=list(violations), **fields)
    factories.cite(event)
    factories.case_event(case, event, relation=relation)


def test_people_are_found_by_what_they_are_surely_accused_of(reader: Client) -> None:
    assert shown(reader, "?charge=terrorism") == ["Ana Ejemplo"]
    assert shown(reader, "?charge=terrorism&charge=public_order") == ["Ana Ejemplo"]
    assert shown(reader, "?charge=terrorism&country=CO") == []


def test_who_has_no_charge_is_found_by_what_is_known_of_it(reader: Client) -> None:
    assert sorted(shown(reader, "?charge=unknown")) == ["Ben Ejemplo", "Dao Ejemplo"]
    assert shown(reader, "?charge=none") == ["Cem Ejemplo"]


def test_people_are_found_by_what_was_done_to_them_and_not_by_what_happened_around_them(reader: Client) -> None:
    assert shown(reader, "?violation=torture_ill_treatment") == ["Ana Ejemplo"]
    assert shown(reader, "?violation=unfair_trial") == []


def test_charges_and_violations_are_counted_each_without_its_own_choice(reader: Client) -> None:
    charged = {"Not known": 2, "Riot, disturbance, obstruction": 1, "Terrorism": 1, "There is none": 1}
    assert counts(reader, "", "Charge") == charged
    assert counts(reader, "?charge=terrorism", "Charge") == charged
    assert counts(reader, "?country=CO", "Charge") == {"Not known": 1}
    suffered = {"Incommunicado detention": 1, "Torture or ill-treatment": 1}
    assert counts(reader, "", "Alleged violation") == suffered
    assert counts(reader, "?charge=none&violation=incommunicado", "Alleged violation") == {"Incommunicado detention": 0}
    assert counts(reader, "?charge=terrorism", "Alleged violation") == suffered


def test_the_filters_speak_the_language_of_the_reader(reader: Client) -> None:
    words = read(reader, "?charge=terrorism&charge=none&violation=incommunicado", "es")
    assert "Acusación: Terrorismo" in words and "Acusación: No hay" in words
    assert "Violación alegada: Incomunicación" in words


@pytest.mark.parametrize("query", ["charge=bored", "charge=known", "violation=terrorism"])
def test_a_charge_that_no_code_means_is_told(reader: Client, query: str) -> None:
    assert f"There is no “{query.partition('=')[2]}” to filter by." in read(reader, f"?{query}")


def test_a_house_that_was_running_has_them_after_a_rebuild(reader: Client) -> None:
    CaseTerm.objects.filter(facet__in=("charge", "violation")).delete()
    assert projection.differences()
    projection.rebuild()
    assert shown(reader, "?charge=terrorism") == ["Ana Ejemplo"]
    assert projection.differences() == []
