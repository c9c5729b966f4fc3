"""What belongs to the file of a case is found in the models; what cannot be found is decided, or fails here."""

from __future__ import annotations

import json

import pytest
from django.db import models

from cases.models import Root, SourceFile
from cases.operations.exchange import extent
from cases.operations.exchange.schema import column_schema, file_schema


def test_every_table_is_in_the_file_or_it_is_said_why_not():
    assert set(extent.working_models()) - set(extent.carried()) == set(extent.NOT_CARRIED)


@pytest.mark.parametrize("model", extent.working_models(), ids=extent.name_of)
def test_a_row_stands_inside_one_record(model):
    """A table with several keys that cascade says in ``OWNERS`` which of them it stands inside."""
    if issubclass(model, Root) or model in extent.NOT_CARRIED:
        return
    assert extent.owners(model), f"It is not decided what a {model.__name__} stands inside."
    assert len(extent.owners(model)) == 1 or model in extent.OWNERS


@pytest.mark.parametrize("model", extent.carried(), ids=extent.name_of)
def test_every_column_is_written_in_a_way_that_is_decided(model):
    for field in extent.columns(model):
        assert column_schema(field)
    own = {"id"} | {field.name for field in model._meta.concrete_fields if field.name in extent.LEFT_OUT}
    bounds = {f"{name}_{side}" for name in model.imprecise for side in ("earliest", "latest")}
    written = {field.name for field in (*extent.columns(model), *extent.keys(model), *extent.owners(model))}
    left = {field.name for field in model._meta.concrete_fields} - written - own - bounds
    assert left == ({"file"} if model is SourceFile else set())


def test_what_is_named_by_others_belongs_to_the_same_record():
    """Nothing names a table of another app: accounts and the like stay in their house."""
    for model in extent.carried():
        for target in extent.targets(model):
            assert target in extent.carried(), f"{model.__name__} names {target.__name__}"


def test_a_column_of_an_undecided_kind_is_refused():
    with pytest.raises(TypeError, match="not decided"):
        column_schema(models.JSONField(name="anything"))


def test_the_schema_is_json_and_names_only_what_it_defines():
    text = json.dumps(file_schema())
    for part in text.split('"#/$defs/')[1:]:
        assert part.partition('"')[0] in file_schema()["$defs"]
