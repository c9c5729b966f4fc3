"""What is asked of a row before it is stored is what the database asks, in the same words."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.models import Affiliation, Charge, Identifier, Particular, StatusPeriod
from cases.models.base import EdtfField
from cases.operations.importing import constraints
from cases.operations.importing.storing import ORDER
from tests import factories


def test_every_check_of_every_table_that_is_filled_can_be_asked_of_a_row():
    for table in ORDER:
        declared = [each for each in table._meta.constraints if isinstance(each, models.CheckConstraint)]
        assert len(constraints.rules(table)) == len(declared)


@pytest.mark.proof
def test_a_condition_that_nobody_decided_on_is_not_passed_over():
    role = models.Q(role="member")
    for condition in (
        models.Q(role__startswith="x"),
        role ^ models.Q(kind="office"),
        ~models.Q(models.Exists(Charge.objects.all())),
    ):
        with pytest.raises(TypeError):
            constraints._test(condition, Affiliation)


def test_a_row_names_one_that_is_not_stored_yet():
    row = Affiliation(
        kind="employment", organization=(made := factories.Organization(name_en="x")), user_enterprise=made
    )
    assert constraints.broken(row) == ["Who uses the work of a contractor is not the contractor: leave it empty."]
    row.user_enterprise = factories.Organization(name_en="y")
    assert constraints.broken(row) == []


def some(field: models.Field) -> st.SearchStrategy[Any]:
    codes = getattr(field, "vocabulary", None)
    if codes:
        return st.sampled_from([*codes.values, ""])
    if isinstance(field, EdtfField):
        return st.sampled_from(["", "2007", "2007-06", "2008-01-01", "[..2007]", "[2009..]"])
    if isinstance(field, models.DateField):
        return st.sampled_from([None, dt.date(2007, 6, 5)])
    if isinstance(field, models.ForeignKey):
        return st.sampled_from([None, 1, 2] if field.null else [1, 2])
    return st.sampled_from(["", "PE", "es", "Q1", "female"])


def rows(table: type[models.Model]) -> st.SearchStrategy[Any]:
    fields = [
        f for f in table._meta.concrete_fields if f.editable and not f.primary_key and not f.name.startswith("worked")
    ]
    return st.fixed_dictionaries({field.attname: some(field) for field in fields}).map(lambda said: table(**said))


@pytest.mark.proof
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(*map(rows, (Affiliation, Charge, Identifier, Particular, StatusPeriod))))
def test_a_row_is_refused_by_the_same_rules_as_by_the_database(db, row):
    row.settle_dates()
    said: list[str] = []
    for constraint in type(row)._meta.constraints:
        if isinstance(constraint, models.CheckConstraint):
            try:
                constraint.validate(type(row), row)
            except ValidationError as error:
                said += error.messages
    assert constraints.broken(row) == said
