"""A researcher enters charges, proceedings and what became of them on the page of the case, and nobody loses any."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from cases.models import Case, Charge, ChargeUpdate, Citation
from tests import factories
from tests.admin.forms import begun, blank, opened, row

pytestmark = [pytest.mark.django_db, pytest.mark.proof]


@pytest.fixture
def case() -> Case:
    return factories.case()


def page(case: Case) -> str:
    return reverse("admin:cases_case_change", args=[case.pk])


def steps(charge: Charge) -> str:
    return f"charge-{charge.pk}-chargeupdate"


def test_a_charge_is_entered_with_its_source_and_then_its_steps_with_theirs(researcher: Client, case: Case) -> None:
    leaflet = factories.source()
    values = begun(researcher, page(case), "charges")
    assert not [name for name in values if "chargeupdate" in name]
    new = blank(values, "charges")
    values |= {
        f"{new}-charge_category": "public_order",
        f"{new}-text_as_stated": "disturbios",
        f"{new}-lang": "es",
        f"{new}-side": "state_side",
        f"{new}-cited-0-source": str(leaflet.pk),
    }
    assert researcher.post(page(case), values).status_code == 302
    charge = case.charges.get()
    assert charge.citations.get().source == leaflet

    values = begun(researcher, page(case), steps(charge))
    new = blank(values, steps(charge))
    values |= {f"{new}-status": "dropped", f"{new}-cited-0-source": str(leaflet.pk), f"{new}-cited-0-aspect": "date"}
    assert researcher.post(page(case), values).status_code == 302
    step = charge.updates.get()
    assert (step.status, step.citations.get().aspect) == ("dropped", "date")
    history = researcher.get(reverse("admin:cases_case_history", args=[case.pk])).content.decode()
    assert "Step of a charge" in history and "Dropped" in history


def test_an_accusation_by_nobody_is_refused_in_words(researcher: Client, case: Case) -> None:
    values = begun(researcher, page(case), "charges")
    values[f"{blank(values, 'charges')}-charge_category"] = "terrorism"
    shown = researcher.post(page(case), values)
    assert shown.status_code == 200
    assert "Say who makes the accusation: an organization, or at least its side." in shown.content.decode()
    assert not case.charges.exists()


def test_the_steps_of_two_charges_are_kept_apart(researcher: Client, case: Case) -> None:
    one, other = factories.charge(case), factories.charge(case, text_as_stated="daños")
    factories.charge_update(one)
    values = begun(researcher, page(case), steps(other))
    values[f"{blank(values, steps(other))}-status"] = "threatened"
    assert researcher.post(page(case), values).status_code == 302
    assert (one.updates.get().status, other.updates.get().status) == ("filed", "threatened")


def test_a_charge_is_removed_with_a_step_that_was_changed_in_the_same_form(researcher: Client, case: Case) -> None:
    factories.cite(factories.charge_update(factories.charge(case)))
    values = opened(researcher, page(case))
    values[f"{row(values, text_as_stated='disturbios')}-DELETE"] = "on"
    values[f"{row(values, status='filed')}-status"] = "dropped"
    assert researcher.post(page(case), values).status_code == 302
    assert not Charge.objects.exists() and not ChargeUpdate.objects.exists() and not Citation.objects.exists()


def test_a_step_added_meanwhile_is_not_overwritten(researcher: Client, editor: Client, case: Case) -> None:
    charge = factories.charge(case)
    hers, his = opened(researcher, page(case)), opened(editor, page(case))
    hers[f"{blank(hers, steps(charge))}-status"] = "filed"
    his[f"{blank(his, steps(charge))}-status"] = "acquitted"
    assert researcher.post(page(case), hers).status_code == 302
    refused = editor.post(page(case), his)
    assert refused.status_code == 409 and "Acquitted" in refused.content.decode()
    assert charge.updates.get().status == "filed"


def test_the_steps_of_a_charge_that_was_removed_meanwhile_are_not_lost(
    researcher: Client, editor: Client, case: Case
) -> None:
    charge = factories.charge(case)
    hers, his = opened(researcher, page(case)), opened(editor, page(case))
    hers[f"{row(hers, text_as_stated='disturbios')}-DELETE"] = "on"
    his[f"{blank(his, steps(charge))}-status"] = "acquitted"
    assert researcher.post(page(case), hers).status_code == 302
    refused = editor.post(page(case), his)
    assert refused.status_code == 409 and "Acquitted" in refused.content.decode()
    assert not ChargeUpdate.objects.exists()


def test_a_step_of_a_charge_of_another_case_is_refused(researcher: Client, case: Case) -> None:
    charge = factories.charge(factories.case(factories.person("Bea Ejemplo")))
    values = begun(researcher, page(case), "charges")
    prefix = steps(charge)
    values |= {f"{prefix}-TOTAL_FORMS": "1", f"{prefix}-INITIAL_FORMS": "0", f"{prefix}-0-status": "convicted"}
    shown = researcher.post(page(case), values)
    assert shown.status_code == 200
    assert "What these rows belong to is no longer there." in shown.content.decode()
    assert not ChargeUpdate.objects.exists()


def test_a_proceeding_is_entered_with_its_charges_and_then_its_hearings(researcher: Client, case: Case) -> None:
    charge, _other = factories.charge(case), factories.charge(factories.case(factories.person("Bea Ejemplo")))
    leaflet = factories.source()
    values = begun(researcher, page(case), "proceedings")
    new = blank(values, "proceedings")
    values |= {f"{new}-number_as_stated": "77-2024", f"{new}-end_state": "unknown", f"{new}-charges": [str(charge.pk)]}
    assert researcher.post(page(case), values).status_code == 302
    proceeding = case.proceedings.get()
    assert proceeding.charges.get() == charge

    values = begun(researcher, page(case), f"proceeding-{proceeding.pk}-hearing")
    new = blank(values, f"proceeding-{proceeding.pk}-hearing")
    values |= {
        f"{new}-state": "planned",
        f"{new}-purpose_en": "hearing on the release",
        f"{new}-cited-0-source": str(leaflet.pk),
    }
    assert researcher.post(page(case), values).status_code == 302
    assert proceeding.hearings.get().citations.get().source == leaflet


def test_a_proceeding_does_not_deal_with_a_charge_of_another_case(researcher: Client, case: Case) -> None:
    other = factories.charge(factories.case(factories.person("Bea Ejemplo")), text_as_stated="daños ajenos")
    shown = researcher.get(page(case), {"rows": "proceedings"}).content.decode()
    assert "daños ajenos" not in shown
    values = begun(researcher, page(case), "proceedings")
    new = blank(values, "proceedings")
    values |= {f"{new}-number_as_stated": "77-2024", f"{new}-end_state": "unknown", f"{new}-charges": [str(other.pk)]}
    assert researcher.post(page(case), values).status_code == 200
    assert not case.proceedings.exists()


def test_a_charge_is_removed_while_the_proceeding_that_dealt_with_it_is_changed(researcher: Client, case: Case) -> None:
    charge, proceeding = factories.charge(case), factories.proceeding(case)
    proceeding.charges.add(charge)
    values = opened(researcher, page(case))
    values[f"{row(values, text_as_stated='disturbios')}-DELETE"] = "on"
    values[f"{row(values, number_as_stated='123-2007')}-number_as_stated"] = "77-2024"
    assert researcher.post(page(case), values).status_code == 302
    connection.check_constraints()
    proceeding.refresh_from_db()
    assert proceeding.number_as_stated == "77-2024" and not proceeding.charges.exists()


def test_a_sentence_is_entered_for_the_charges_and_the_proceeding_of_its_case(researcher: Client, case: Case) -> None:
    charge, proceeding, leaflet = factories.charge(case), factories.proceeding(case), factories.source()
    values = begun(researcher, page(case), "sentences")
    new = blank(values, "sentences")
    values |= {
        f"{new}-kind": "imprisonment",
        f"{new}-length_min": "4",
        f"{new}-length_max": "4",
        f"{new}-length_unit": "years",
        f"{new}-suspended": "yes",
        f"{new}-proceeding": str(proceeding.pk),
        f"{new}-charges": [str(charge.pk)],
        f"{new}-cited-0-source": str(leaflet.pk),
    }
    assert researcher.post(page(case), values).status_code == 302
    sentence = case.sentences.get()
    assert (sentence.proceeding, sentence.charges.get(), sentence.suspended) == (proceeding, charge, "yes")
    assert sentence.citations.get().source == leaflet


def test_a_length_without_its_unit_is_refused_in_words(researcher: Client, case: Case) -> None:
    values = begun(researcher, page(case), "sentences")
    new = blank(values, "sentences")
    values |= {f"{new}-kind": "imprisonment", f"{new}-length_min": "4"}
    shown = researcher.post(page(case), values)
    assert shown.status_code == 200 and "Give a length with its unit, or neither." in shown.content.decode()


def test_a_sentence_is_not_given_in_a_proceeding_of_another_case(researcher: Client, case: Case) -> None:
    other = factories.proceeding(factories.case(factories.person("Bea Ejemplo")), number_as_stated="ajeno")
    assert "ajeno" not in researcher.get(page(case), {"rows": "sentences"}).content.decode()
    values = begun(researcher, page(case), "sentences")
    new = blank(values, "sentences")
    values |= {f"{new}-kind": "fine", f"{new}-proceeding": str(other.pk)}
    assert researcher.post(page(case), values).status_code == 200
    assert not case.sentences.exists()


def test_a_proceeding_is_removed_while_its_sentence_is_changed(researcher: Client, case: Case) -> None:
    proceeding = factories.proceeding(case)
    sentence = factories.sentence(case, proceeding=proceeding)
    values = opened(researcher, page(case))
    values[f"{row(values, number_as_stated='123-2007')}-DELETE"] = "on"
    values[f"{row(values, text_as_stated='cuatro años')}-suspended"] = "no"
    assert researcher.post(page(case), values).status_code == 302
    connection.check_constraints()
    sentence.refresh_from_db()
    assert (sentence.proceeding, sentence.suspended) == (None, "no")
