"""Migrations are complete, linear and named, and lead back to an empty database."""

from __future__ import annotations

import io

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState
from django.db.models import CharField

from cases.management.autodetector import SchemaAutodetector
from cases.published import triggers

OURS = ("cases", "published")


def test_no_change_of_a_model_waits_for_its_migration(db):
    call_command("makemigrations", check=True, dry_run=True, stdout=io.StringIO())


@pytest.mark.parametrize(
    ("field", "is_change"),
    [
        (CharField(max_length=10, help_text="Another wording."), False),
        (CharField(max_length=20, help_text="One wording."), True),
    ],
)
def test_another_wording_waits_for_no_migration_and_a_longer_column_does(field, is_change):
    before, after = ProjectState(), ProjectState()
    before.add_model(ModelState("cases", "Person", [("name", CharField(max_length=10, help_text="One wording."))]))
    after.add_model(ModelState("cases", "Person", [("name", field)]))
    graph = MigrationLoader(None).graph
    assert bool(SchemaAutodetector(before, after).changes(graph=graph).get("cases")) is is_change


@pytest.mark.parametrize("app", OURS)
def test_migrations_form_one_line_and_say_what_they_do(app):
    loader = MigrationLoader(None)
    names = sorted(name for label, name in loader.graph.nodes if label == app)
    whole = loader.graph.nodes[app, names[0]]
    first = max([1, *(int(name[:4]) for label, name in whole.replaces if label == app)])
    numbers = [name[:4] for name in names[1:]]
    assert names[0].startswith("0001") and numbers == [f"{first + place:04d}" for place in range(1, len(names))]
    assert not [name for name in names if "auto" in name or name.endswith("initial")]
    assert len(loader.graph.leaf_nodes(app)) == 1


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
def test_every_migration_can_be_taken_back_and_put_on_again():
    try:
        for app in OURS:
            call_command("migrate", app, "zero", verbosity=0)
        tables = connection.introspection.table_names()
        assert not [name for name in tables if name.startswith(("cases_", "published_"))]
    finally:
        call_command("migrate", verbosity=0)
        if connection.vendor == "postgresql":
            call_command("setup_roles", stdout=io.StringIO())
    assert triggers.listed(connection) == triggers.expected(connection)


def test_the_short_way_leads_where_the_long_one_does():
    short, long = MigrationLoader(None), MigrationLoader(None, replace_migrations=False)
    states = [loader.project_state() for loader in (short, long)]
    assert not MigrationAutodetector(*states).changes(graph=long.graph).get("cases")
    assert not MigrationAutodetector(*reversed(states)).changes(graph=long.graph).get("cases")
