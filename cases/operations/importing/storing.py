"""Drafts into the record, many at once: rows and their histories table by table, all of it in one transaction.

A history is copied by the database from the row that was just stored, so that the two cannot differ and the lock is short.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from django.db import connection, models, transaction

from cases.models import (
    Affiliation,
    Case,
    Charge,
    ChargeUpdate,
    Citation,
    ConsentRecord,
    Identifier,
    InternalNote,
    Name,
    Organization,
    Particular,
    Person,
    Place,
    Record,
    Source,
    StatusPeriod,
)
from cases.operations.importing.drafting import Draft
from cases.operations.scope import access_of
from cases.operations.team import begin

if TYPE_CHECKING:
    from django.contrib.auth.models import User

ORDER: tuple[type[Record], ...] = (
    Organization,
    Place,
    Source,
    Person,
    Case,
    ConsentRecord,
    Identifier,
    Name,
    Particular,
    Affiliation,
    StatusPeriod,
    Charge,
    ChargeUpdate,
    InternalNote,
    Citation,
)
"""The tables that are filled: what is named before what names it."""
AT_ONCE = 500
"""Rows whose histories are asked for in one statement."""


@dataclass(frozen=True)
class Stamp:
    """Who imports what, and when, as every history has it."""

    by: User
    at: dt.datetime
    reason: str


def store(drafts: Sequence[Draft], stamp: Stamp) -> None:
    """Store drafts with all they need: all of them or none. Raises what the database raises; then no row has a key."""
    rows = _by_table(drafts)
    access = access_of(stamp.by)
    try:
        with transaction.atomic():
            for table in ORDER:
                if waiting := rows.get(table):
                    table._default_manager.bulk_create(waiting)
                    _remember(table, [row.pk for row in waiting], stamp)
            if access.is_limited:
                for draft in drafts:
                    if draft.case.country not in access.countries:
                        begin(draft.case, stamp.by)
    except BaseException:
        forget(each for table in rows.values() for each in table)
        raise


def _by_table(drafts: Iterable[Draft]) -> dict[type[Record], list[Record]]:
    rows: dict[type[Record], list[Record]] = {}
    shared: set[str] = set()
    for draft in drafts:
        for public_id, (record, citations) in draft.shared.items():
            if record.pk is None and public_id not in shared:
                shared.add(public_id)
                for each in (record, *citations):
                    rows.setdefault(type(each), []).append(each)
        for row in draft.rows:
            rows.setdefault(type(row), []).append(row)
    return rows


@cache
def _copying(table: type[Record]) -> tuple[str, str]:
    """The statement that copies rows of a table into its history, up to the keys of the rows."""
    history: Any = table.history.model
    quoted = connection.ops.quote_name
    own = ", ".join(quoted(field.column) for field in history.tracked_fields)
    said = ", ".join(
        quoted(history._meta.get_field(name).column)
        for name in ("history_date", "history_type", "history_user", "history_change_reason")
    )
    into, of = quoted(history._meta.db_table), quoted(table._meta.db_table)
    key = quoted(table._meta.pk.column)
    return (
        f"INSERT INTO {into} ({own}, {said}) SELECT {own}, %s, '+', %s, %s FROM {of} WHERE {key} IN (",
        f") ORDER BY {key}",
    )


def _remember(table: type[Record], keys: Sequence[int], stamp: Stamp) -> None:
    """Write the history of rows that were stored in this transaction."""
    before, after = _copying(table)
    said = [connection.ops.adapt_datetimefield_value(stamp.at), stamp.by.pk, stamp.reason]
    with connection.cursor() as cursor:
        for first in range(0, len(keys), AT_ONCE):
            some = keys[first : first + AT_ONCE]
            cursor.execute(before + ", ".join(["%s"] * len(some)) + after, [*said, *some])


def forget(rows: Iterable[Record]) -> None:
    """Take the keys from rows that are not stored after all, also where other rows name them."""
    forgotten = list(rows)
    which = set(map(id, forgotten))
    for row in forgotten:
        for field in row._meta.concrete_fields:
            if isinstance(field, models.ForeignKey) and id(field.get_cached_value(row, default=None)) in which:
                vars(row)[field.attname] = None  # as it was: the row that is named stays known
        row.pk = None
        row._state.adding = True
