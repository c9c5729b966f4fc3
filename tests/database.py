"""A pytest plugin: lets the tests that commit empty the append-only log between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from django.db import connection

from cases.published import triggers


@pytest.fixture(scope="session", autouse=True)
def _log_can_be_emptied_between_tests() -> Iterator[None]:
    """Take the refusals away while Django flushes, and put them back. The index empties by its triggers."""
    flush = connection.ops.execute_sql_flush

    def flush_the_log_too(statements: Sequence[str]) -> None:
        triggers.remove_refusals(connection)
        try:
            flush(statements)
        finally:
            triggers.install(connection)

    connection.ops.execute_sql_flush = flush_the_log_too
    yield
    connection.ops.execute_sql_flush = flush
