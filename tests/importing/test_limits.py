"""An import reaches as far as the account it is made by, and its drafts are seen by whoever sees such drafts."""

from __future__ import annotations

import pytest
from django.urls import reverse

from cases.models import Affiliation, Case, Collection, Organization, Person, Scope
from tests import factories
from tests.importing.tables import ADA, account, csv_file, run, take


def limited(account, *countries, collections=()):
    scope = Scope.objects.create(account=account, countries=list(countries))
    scope.collections.set(collections)
    return account


@pytest.mark.proof
def test_whoever_may_not_enter_cases_imports_none(db, tmp_path):
    file = csv_file(tmp_path / "list.csv", ADA)
    for name, role in (("aida", "auditor"), ("nobody", "")):
        factories.account(name, role)
        said = run(file, "--by", name)
        assert said.code == 2 and "no account" in said.errors
    assert not Person.objects.exists()


def test_a_column_of_a_table_that_an_account_may_not_fill_refuses_the_file(db, tmp_path):
    factories.account("carla", "contributor")
    said = run(csv_file(tmp_path / "list.csv", {**ADA, "consent": "refused"}), "--by", "carla")
    assert said.code == 2 and "carla may not enter what stands in the column “consent”" in said.errors
    assert run(csv_file(tmp_path / "list.csv", ADA), "--by", "carla").code == 0


def test_a_case_of_a_country_out_of_reach_is_refused(db, tmp_path):
    rita = limited(account(), "CL")
    outcome = take(tmp_path / "list.csv", ADA, {**ADA, "reference": "A-2", "country": "CL"}, by=rita)
    assert outcome.counts == {"taken": 1, "refused": 1}
    assert Case.objects.get().country == "CL"


@pytest.mark.proof
def test_a_record_out_of_reach_is_not_found_by_its_name(db, tmp_path):
    hidden = factories.organization("Example Union", country="PE")
    factories.affiliation(factories.case(country="PE").person, hidden)
    rita = limited(account(), "CL")
    take(tmp_path / "list.csv", {**ADA, "country": "CL", "union_ids": hidden.public_id}, by=rita)
    assert Affiliation.objects.order_by("pk").last().organization != hidden
    assert Organization.objects.filter(name_en="Example Union").count() == 2


@pytest.mark.proof
def test_the_case_of_somebody_else_is_neither_told_nor_changed(db, tmp_path):
    take(tmp_path / "list.csv", ADA)
    carla = account("carla", "contributor")
    for update in (False, True):
        outcome = take(tmp_path / "list.csv", {**ADA, "born": "1970"}, by=carla, update=update)
        assert outcome.counts == {"refused": 1}
        assert "Another record has this number" in next(outcome.faults).reason
    assert Case.objects.get().version == 1


@pytest.mark.proof
def test_whoever_is_limited_to_a_collection_finds_the_imported_cases_in_it(db, tmp_path):
    collection = Collection.objects.create(name="Complaint")
    rita = limited(account(), collections=[collection])
    take(tmp_path / "list.csv", ADA, by=rita)
    assert list(collection.cases.all()) == [Case.objects.get()]


@pytest.mark.proof
def test_imported_drafts_stand_at_the_desk_as_any_other(researcher, tmp_path):
    take(tmp_path / "list.csv", ADA, by=account())
    case = Case.objects.get()
    listed = researcher.get(reverse("admin:cases_case_changelist"))
    assert "Ada Ejemplo" in listed.text
    page = researcher.get(reverse("admin:cases_case_change", args=[case.pk]))
    assert page.status_code == 200 and "Ada Ejemplo" in page.text
    history = researcher.get(reverse("admin:cases_case_history", args=[case.pk]))
    assert "import_cases list.csv" in history.text
