"""The gate: a database connection is closed, unless a desk request or a command opens it.

A closed connection reads ``published_*`` tables and inserts into ``intake_*`` tables; the database itself
refuses everything else (SQLite: an authorizer; PostgreSQL: the role ``PUBLIC_DB_ROLE``). Web processes close
their connections before the first query, and every request runs closed until its last byte is sent, except
where the desk opens the gate. What is forgotten fails closed. Commands and tests start open.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.core.exceptions import ImproperlyConfigured
from django.core.signals import request_finished, request_started
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.http import HttpRequest, HttpResponseBase

READABLE, INSERTABLE = "published_", "intake_"
OF_THE_STATEMENT = "json_each"
"""Reads a list that the statement itself brings, and no table."""
SCHEMA_TABLES = {"sqlite_master", "sqlite_schema"}
HARMLESS = {
    sqlite3.SQLITE_SELECT,
    sqlite3.SQLITE_FUNCTION,
    sqlite3.SQLITE_TRANSACTION,
    sqlite3.SQLITE_SAVEPOINT,
    sqlite3.SQLITE_RECURSIVE,
}

_closed_by_default = False


def authorize(action: int, first: str | None, second: str | None, database: str | None, trigger: str | None) -> int:
    """Whether a statement on a closed SQLite connection may do ``action``: ``SQLITE_OK`` or ``SQLITE_DENY``.

    SQLite asks once for each thing a statement touches, when it prepares it. A common table expression counts
    as a table of its own name here, so public code names them ``published_...``.
    """
    if action in HARMLESS or _is_allowed(action, first or "", second):
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _is_allowed(action: int, first: str, second: str | None) -> bool:
    if first in SCHEMA_TABLES:
        # FTS5 declares its table on first use. Really writing here needs a pragma, which is refused below.
        return action == sqlite3.SQLITE_UPDATE or (action == sqlite3.SQLITE_READ and second == "ROWID")
    if action == sqlite3.SQLITE_READ:
        return first.startswith(READABLE) or first == OF_THE_STATEMENT
    if action == sqlite3.SQLITE_INSERT:
        return first.startswith(INSERTABLE)
    return action == sqlite3.SQLITE_PRAGMA and first == "data_version"  # FTS5 asks for it


# The switch. ``gate_closed`` on a connection is what was last asked of it; None = never asked, or not known.


def is_closed(connection: BaseDatabaseWrapper | None = None) -> bool:
    """Whether this thread's connection (or the one given) is closed."""
    state = getattr(connection or connections[DEFAULT_DB_ALIAS], "gate_closed", None)
    return _closed_by_default if state is None else bool(state)


def _set(connection: Any, closed: bool) -> None:
    if getattr(connection, "gate_closed", None) is not closed:
        connection.gate_closed = closed
        if connection.connection is not None:
            _apply(connection)


def _apply(connection: Any) -> None:
    if connection.vendor == "sqlite":
        # Setting it anew also expires statements prepared while the gate was open; a flag inside would not.
        connection.connection.set_authorizer(authorize if connection.gate_closed else None)
    elif settings.PUBLIC_DB_ROLE:
        from psycopg.pq import TransactionStatus

        if connection.connection.info.transaction_status == TransactionStatus.INERROR:
            connection.gate_closed = None  # the rollback to come decides the role: ask again next time
            return
        role = connection.ops.quote_name(settings.PUBLIC_DB_ROLE)
        with connection.wrap_database_errors:
            # On the driver's own connection: it is the state of the connection, not a question of a page.
            connection.connection.execute(f"SET ROLE {role}" if connection.gate_closed else "RESET ROLE")


@contextmanager
def opened() -> Iterator[None]:
    """Let this thread's connection read and write everything within the block.

    Raises ``ImproperlyConfigured`` on a public node, where there is nothing to open the gate to.
    """
    if settings.TRACKER_ROLE == "public":
        raise ImproperlyConfigured("A public node never opens the gate.")
    with _switched(closed=False):
        yield


@contextmanager
def closed() -> Iterator[None]:
    """Hold this thread's connection to what the public may read within the block."""
    with _switched(closed=True):
        yield


@contextmanager
def _switched(closed: bool) -> Iterator[None]:
    connection = connections[DEFAULT_DB_ALIAS]
    before = is_closed(connection)
    _set(connection, closed)
    try:
        yield
    finally:
        _set(connection, before)


def close_for_this_process() -> None:
    """Close every connection of this process from now on. Web processes call it before they serve."""
    global _closed_by_default
    _closed_by_default = True
    _set(connections[DEFAULT_DB_ALIAS], True)


def connect_signals() -> None:
    """Have every new connection and every request come to the gate."""
    connection_created.connect(_created, dispatch_uid="published.gate.created")
    request_started.connect(_enter, dispatch_uid="published.gate.enter")
    request_finished.connect(_leave, dispatch_uid="published.gate.leave")


def _created(connection: Any, **_kwargs: Any) -> None:
    connection.gate_closed = is_closed(connection)
    if connection.gate_closed:
        _apply(connection)


def _enter(**_kwargs: Any) -> None:
    connection: Any = connections[DEFAULT_DB_ALIAS]
    connection.gate_before = is_closed(connection)
    _set(connection, True)


def _leave(**_kwargs: Any) -> None:
    """Runs after the body has been sent, a streamed one too."""
    connection = connections[DEFAULT_DB_ALIAS]
    _set(connection, getattr(connection, "gate_before", _closed_by_default))


def desk_requests_open_the_gate(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware, the first one: requests below ``ADMIN_PATH`` run open. Absent on a public node.

    A streamed body runs after it, closed; a desk view that streams private rows opens the gate itself.
    """
    desk = f"/{settings.ADMIN_PATH.strip('/')}/"
    if desk == "//":
        raise ImproperlyConfigured("ADMIN_PATH is empty: every page would be a desk page.")

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith(desk):
            with opened():
                return get_response(request)
        return get_response(request)

    return middleware


# System checks


def check_requests_are_not_transactions(**_kwargs: Any) -> list[CheckMessage]:
    """``ATOMIC_REQUESTS`` would make readers wait behind writers, and let a rollback move the gate."""
    return [
        Error(
            "ATOMIC_REQUESTS must be off: readers would wait behind writers.",
            hint="Operations open their own transactions.",
            id="published.E001",
        )
        for alias in connections
        if connections[alias].settings_dict["ATOMIC_REQUESTS"]
    ]


def check_public_role(**_kwargs: Any) -> list[CheckMessage]:
    """On PostgreSQL a process that serves readers beside the desk needs a role to become for them."""
    if (
        connections[DEFAULT_DB_ALIAS].vendor == "postgresql"
        and settings.TRACKER_ROLE == "all"
        and not settings.PUBLIC_DB_ROLE
    ):
        return [
            Error(
                "PUBLIC_DB_ROLE is not set: the database does not keep public pages from the working record.",
                hint="Set PUBLIC_DB_ROLE and run setup_roles, or run desk and public as two processes.",
                id="published.E002",
            )
        ]
    return []
