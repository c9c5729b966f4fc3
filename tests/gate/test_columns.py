"""No column of the working record reaches a public document unless it was reviewed and stands in the list."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import models, transaction

from cases.models import Case, Citation, ConfidentialNote, ConsentRecord, Fact, Review, RiskReview, Root
from tests.gate.mutation import columns, documents, shown
from tests.gate.public_columns import COARSE_COLUMNS, PUBLIC_COLUMNS, WITHHELD_COLUMNS
from tests.gate.world import COARSE, World, committed, private_models

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.proof]


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[World]:
    """One world for all the tests here: each takes back what it changed."""
    with django_db_blocker.unblock(), committed(tmp_path_factory.mktemp("media")) as world:
        world.publish()
        yield world


@pytest.fixture
def roots(world: World) -> list[Root]:
    return [*dict.fromkeys(world.public_roots()), world.leaflet]


def test_a_private_column_changes_no_document(world, roots):
    changes = [
        column
        for model in private_models()
        for column in columns(model._base_manager.all(), but=PUBLIC_COLUMNS.get(model, ()))
    ]
    assert len(changes) > 400
    assert shown(roots, changes) == []


def test_what_may_be_read_elsewhere_changes_nothing_where_a_name_is_withheld(world):
    """Of the whole working record, every table and every column: years, statuses, sectors and the country, no more."""
    changes = [
        column
        for model in private_models()
        for column in columns(model._base_manager.all(), but=WITHHELD_COLUMNS.get(model, ()))
    ]
    assert len(changes) > 500
    assert shown([world.protected], changes) == []


def test_a_row_nobody_may_see_changes_no_document(world, roots):
    """Whatever is written into the rows of the other sensitivities, and into what is refuted."""
    facts = [model for model in private_models() if issubclass(model, Fact) and not issubclass(model, Root)]
    assert len(facts) >= 9
    changes = []
    for model in facts:
        hidden = [row for row in model._base_manager.all() if is_hidden(row)]
        assert hidden or model.__name__ in ("Particular",), model
        keys = [field.name for field in model._meta.concrete_fields if field.remote_field]
        changes += columns(hidden, but=["sensitivity", "confidence", *keys])
    assert shown(roots, changes) == []


def test_what_a_hidden_source_says_changes_no_document(world, roots):
    cited = [row for row in Citation.objects.all() if not world.place_of(row)]
    keys = [field.name for field in Citation._meta.concrete_fields if field.remote_field]
    assert cited
    assert shown(roots, columns(cited, but=keys)) == []


def is_hidden(row: Fact) -> bool:
    return row.sensitivity not in ("public", "generalised") or row.confidence == "refuted"


def test_a_coarser_row_does_not_tell_its_details(world, roots):
    """The day of a year, the words of a source, the name of a confidential source: none of it is copied."""
    changes = [
        column
        for model, listed in COARSE_COLUMNS.items()
        for column in columns((row for row in model._base_manager.all() if world.place_of(row) == COARSE), listed)
        if isinstance(column.field, models.CharField | models.TextField | models.DateField)
        and not column.field.choices
        and column.field.name not in ("country", "occupation")
    ]
    assert len(changes) > 40
    assert shown(roots, changes) == []


def test_a_coarser_row_tells_the_year_and_not_the_day(world, roots):
    before, moved = documents(roots), 0
    facts = [model for model in COARSE_COLUMNS if issubclass(model, Fact) and model.imprecise]
    with transaction.atomic():
        for row in [row for model in facts for row in model._base_manager.all() if world.place_of(row) == COARSE]:
            for name in row.imprecise:
                if year := getattr(row, name)[:4]:
                    setattr(row, name, f"{year}-08-17")
                    moved += 1
            row.save()
        assert documents(roots) == before
        transaction.set_rollback(True)
    assert moved >= 4


def test_a_public_column_does_change_a_document(world, roots):
    """The tests above would see it."""
    name = [column for column in columns([world.case.person]) if column.field.name == "display_name"]
    assert shown(roots, name) == ["cases.Person.display_name"]


def test_every_table_of_the_working_record_has_a_row_here(world):
    assert [model._meta.label for model in private_models() if not model._base_manager.exists()] == []


def test_the_list_names_only_what_there_is():
    for listed in (PUBLIC_COLUMNS, COARSE_COLUMNS, WITHHELD_COLUMNS):
        for model, names in listed.items():
            assert names.keys() <= {field.name for field in model._meta.concrete_fields}, model
            assert all(names.values()), model


def test_what_protects_people_has_no_public_column():
    assert not {ConsentRecord, RiskReview, ConfidentialNote, Review} & PUBLIC_COLUMNS.keys()
    assert "review_due_on" not in PUBLIC_COLUMNS[Case]
