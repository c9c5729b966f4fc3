"""A pytest plugin: which tests ask something of the engine, and how those that commit empty the append-only log."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection

from cases.operations import append_only
from cases.published import triggers


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database-only", action="store_true", help="leave out the tests that ask no database")


# What people see, and what is decided of a record, is made of the same rows on every engine ...
SEEN = {
    "admin",
    "browser",
    "dossiers",
    "evidence",
    "exchange",
    "first_case",
    "importing",
    "operations",
    "pages",
    "project",
    "queues",
    "synthetic",
}
# ... but for these: they find, sort, store, lock and wait.
BY_THE_ENGINE = {
    "admin/test_search.py",
    "first_case/test_loading.py",
    "importing/test_again.py",
    "importing/test_constraints.py",
    "importing/test_rows.py",
    "importing/test_together.py",
    "operations/test_edit.py",
    "operations/test_erasure.py",
    "operations/test_merge.py",
    "operations/test_purge.py",
    "operations/test_rebuild.py",
    "operations/test_schedule.py",
    "operations/test_together.py",
    "pages/test_list.py",
    "pages/test_list_length.py",
    "project/test_monitoring.py",
}
# Every rule of the record, tried at three doors; whole lives; records by the hundred; every desk of a limited account;
# every byte of the files: most have a quicker test of their own.
PROVED = {"invariants", "dossiers", "synthetic", "admin/test_scope.py", "operations/test_erasure.py"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What asks no database says on every engine what it said on the first."""
    for item in items:
        folder = item.path.parent.name
        file = f"{folder}/{item.path.name}"
        if folder in SEEN and file not in BY_THE_ENGINE:
            item.add_marker(pytest.mark.once)
        if {folder, file} & PROVED:
            item.add_marker(pytest.mark.proof)
    if config.getoption("--database-only"):
        idle = [item for item in items if not asks(item)]
        config.hook.pytest_deselected(items=idle)
        items[:] = [item for item in items if asks(item)]


def asks(item: pytest.Item) -> bool:
    """Whether a test works with a database."""
    fixtures = getattr(item, "fixturenames", ())
    return item.get_closest_marker("django_db") is not None or bool({"db", "transactional_db"} & set(fixtures))


@pytest.fixture(scope="session", autouse=True)
def _log_can_be_emptied_between_tests() -> Iterator[None]:
    """Take the refusals away while Django flushes, and put them back. The index empties by its triggers.

    On the class: beside the event loop of a browser a thread has another connection.
    """
    operations = type(connection.ops)
    flush = operations.execute_sql_flush

    def flush_the_log_too(self: Any, statements: Sequence[str]) -> None:
        triggers.remove_refusals(self.connection)
        append_only.remove(self.connection)
        try:
            flush(self, statements)
        finally:
            triggers.install(self.connection)
            append_only.install(self.connection)
            if self.connection.vendor == "postgresql":
                # A test of the migrations makes the tables anew, without their grants.
                call_command("setup_roles", stdout=io.StringIO())

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(operations, "execute_sql_flush", flush_the_log_too)
        yield
