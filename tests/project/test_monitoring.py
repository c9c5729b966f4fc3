"""A monitor learns whether the site lives and whether it can serve, and nothing else."""

from __future__ import annotations

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client

from cases.published import gate
from tests.project.test_settings import start
from tracker import monitoring


@pytest.fixture(autouse=True)
def _just_started(monkeypatch):
    monkeypatch.setattr(monitoring, "_was_migrated", False)


def ask(address: str = "/readyz") -> tuple[int, bytes]:
    answer = Client().get(address)
    assert answer["Cache-Control"] == "no-store"
    assert not answer.cookies
    return answer.status_code, answer.content


READY, NOT_READY = (200, b"ready\n"), (503, b"not ready\n")


def test_a_site_that_was_set_up_is_ready(db):
    assert ask() == READY


def test_a_site_whose_database_is_gone_lives_and_is_not_ready(db, monkeypatch):
    def gone():
        raise OperationalError("could not connect to server at 192.0.2.1")

    with monkeypatch.context() as patch:
        patch.setattr(connection, "ensure_connection", gone)
        assert ask("/healthz") == (200, b"ok\n")
        assert ask() == NOT_READY
    assert ask() == READY


def test_a_site_with_a_migration_to_come_is_not_ready_until_it_is_applied(db):
    recorder = MigrationRecorder(connection)
    last = sorted(name for app, name in recorder.applied_migrations() if app == "cases")[-1]
    recorder.record_unapplied("cases", last)
    assert ask() == NOT_READY
    recorder.record_applied("cases", last)
    assert ask() == READY


def test_a_site_that_lacks_a_published_table_is_not_ready(db):
    assert ask() == READY
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE published_recordlink RENAME TO published_elsewhere")
    assert ask() == NOT_READY


def test_a_site_whose_public_role_may_not_read_is_not_ready(db, settings):
    if connection.vendor != "postgresql":
        return
    assert ask() == READY
    with connection.cursor() as cursor:
        cursor.execute(f'REVOKE SELECT ON published_current FROM "{settings.PUBLIC_DB_ROLE}"')
    assert ask() == NOT_READY


def test_the_gate_is_opened_until_the_site_is_ready_and_not_again(db, monkeypatch):
    assert ask() == READY
    monkeypatch.setattr(gate, "opened", lambda: pytest.fail("the gate was opened"))
    assert ask() == READY


def test_a_public_node_is_ready_when_its_tables_are_there(tmp_path):
    said = start("shell", "--no-imports", "-c", NODE, TRACKER_ROLE="public", DATABASE_URL=f"sqlite:///{tmp_path}/node")
    assert said.returncode == 0, said.stderr
    assert said.stdout.split() == ["503", "200"]


NODE = """
from django.core.management import call_command
from django.test import Client
from cases.published import gate
print(Client(headers={"host": "localhost"}).get("/readyz").status_code)
call_command("migrate", verbosity=0)
gate.close_for_this_process()
print(Client(headers={"host": "localhost"}).get("/readyz").status_code)
"""
