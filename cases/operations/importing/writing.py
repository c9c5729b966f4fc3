"""Rows into tables, many at once: all that can be made ready before the lock on the database is taken, is.

A statement is made once for a table, values once for a row; within the transaction only keys are put in. A history is copied
by the database from the row that was just stored, so that the two cannot differ.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import connection, models

from cases.models import Record, Root

if TYPE_CHECKING:
    from django.contrib.auth.models import User

AT_ONCE = 500
"""Rows whose histories are asked for in one statement."""


@dataclass(frozen=True)
class Stamp:
    """Who stores what, when and why, as every history has it."""

    by: User
    at: dt.datetime
    reason: str


class Ready(NamedTuple):
    """A row whose values are ready but for its key and for ``keys``: places of rows that have no key yet."""

    row: Record
    values: list[Any]
    keys: list[tuple[int, Any]]


class _Shape(NamedTuple):
    """The columns of a table, the key first, and the statements that fill the table and its history."""

    fields: tuple[models.Field, ...]
    insert: str
    copy: str
    remember: str


@cache
def _shape(table: type[Record]) -> _Shape:
    quoted: Any = connection.ops.quote_name
    key = table._meta.pk
    fields = (key, *(field for field in table._meta.concrete_fields if field is not key))
    columns = ", ".join(quoted(field.column) for field in fields)
    name = quoted(table._meta.db_table)
    history: Any = table.history.model
    own = ", ".join(quoted(field.column) for field in history.tracked_fields)
    told = ("history_date", "history_type", "history_user", "history_change_reason")
    said = ", ".join(quoted(history._meta.get_field(each).column) for each in told)
    into, pk = quoted(history._meta.db_table), quoted(key.column)
    return _Shape(
        fields,
        f"INSERT INTO {name} ({columns}) VALUES ({', '.join(['%s'] * len(fields))})",
        f"COPY {name} ({columns}) FROM STDIN",
        f"INSERT INTO {into} ({own}, {said}) SELECT {own}, %s, '+', %s, %s FROM {name} WHERE {pk} IN ({{keys}}) ORDER BY {pk}",
    )


def ready(row: Record, at: dt.datetime) -> Ready:
    """Make a row ready that is to be stored at a moment. Its dates are settled, and what it names is stored before it."""
    values: list[Any] = []
    keys: list[tuple[int, Any]] = []
    for place, field in enumerate(_shape(type(row)).fields):
        if isinstance(field, models.DateTimeField) and (field.auto_now or field.auto_now_add):
            value: Any = at
        else:
            value = getattr(row, field.attname)
            if value is None and isinstance(field, models.ForeignKey):
                named = field.get_cached_value(row, default=None)
                if named is not None:
                    keys.append((place, named))
        values.append(value if value is None else field.get_db_prep_save(value, connection))
    return Ready(row, values, keys)


def write(table: type[Record], rows: Sequence[Ready], stamp: Stamp) -> None:
    """Store rows of one table with their histories, in the transaction that runs; each row has its key afterwards."""
    shape = _shape(table)
    with connection.cursor() as cursor:
        keys = _next_keys(cursor, table, len(rows))
        for (row, values, waiting), key in zip(rows, keys, strict=True):
            row.pk = values[0] = key
            for place, named in waiting:
                values[place] = named.pk
        _insert(cursor, shape, [values for _row, values, _keys in rows])
        said = [connection.ops.adapt_datetimefield_value(stamp.at), stamp.by.pk, stamp.reason]
        for first in range(0, len(keys), AT_ONCE):
            some = keys[first : first + AT_ONCE]
            cursor.execute(shape.remember.format(keys=", ".join(["%s"] * len(some))), [*said, *some])
    for row, _values, _keys in rows:
        row._state.adding = False


def _insert(cursor: Any, shape: _Shape, rows: Sequence[list[Any]]) -> None:
    """Fill a table in the quickest way the database has: on PostgreSQL it would read a statement for every row."""
    if connection.vendor != "postgresql":
        cursor.executemany(shape.insert, rows)
        return
    with connection.wrap_database_errors, cursor.copy(shape.copy) as copy:
        for values in rows:
            copy.write_row(values)


def _next_keys(cursor: Any, table: type[Record], count: int) -> list[int]:
    """The next keys of a table. On SQLite nobody else takes them while the lock is held, which a transaction has from its start."""
    name, column = table._meta.db_table, table._meta.pk.column
    if connection.vendor == "postgresql":
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)", [name, column, count]
        )
        return [key for (key,) in cursor.fetchall()]
    cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [name])
    last = cursor.fetchone()
    first = (last[0] if last else 0) + 1
    return list(range(first, first + count))


def forget(rows: Sequence[Record]) -> None:
    """Take the keys from rows that are not stored after all, also where other rows name them."""
    which = set(map(id, rows))
    for row in rows:
        for field in row._meta.concrete_fields:
            if isinstance(field, models.ForeignKey) and id(field.get_cached_value(row, default=None)) in which:
                vars(row)[field.attname] = None  # as it was: the row that is named stays known
        row.pk = None
        row._state.adding = True


def is_waiting(named: Any) -> bool:
    """Whether a record that a row names is not stored yet."""
    return isinstance(named, Root) and named.pk is None
