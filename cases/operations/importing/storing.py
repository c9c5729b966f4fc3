"""Drafts into the record, many at once: all of them or none."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence

from django.db import transaction

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
from cases.operations.importing.writing import Ready, Stamp, forget, ready, write
from cases.operations.scope import access_of
from cases.operations.team import begin

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

Rows = dict[type[Record], list[Ready]]


def prepare(drafts: Iterable[Draft], stamp: Stamp) -> Rows:
    """Everything that drafts need, made ready, table by table."""
    rows: Rows = {}
    shared: set[str] = set()
    for draft in drafts:
        for public_id, (record, citations) in draft.shared.items():
            if record.pk is None and public_id not in shared:
                shared.add(public_id)
                rows.setdefault(type(record), []).append(ready(record, stamp.at))
                rows.setdefault(Citation, []).extend(each.ready(stamp.at) for each in citations)
        for row in draft.rows:
            rows.setdefault(type(row), []).append(ready(row, stamp.at))
        rows.setdefault(Citation, []).extend(each.ready(stamp.at) for each in draft.citations)
    return rows


def store(drafts: Sequence[Draft], rows: Rows, stamp: Stamp) -> float:
    """Store drafts that were made ready; for how many seconds the database was locked for that.

    Raises what the database raises; then nothing is stored, and no row has a key.
    """
    access = access_of(stamp.by)
    try:
        with transaction.atomic():
            begun = time.perf_counter()
            for table in ORDER:
                if waiting := rows.get(table):
                    write(table, waiting, stamp)
            if access.is_limited:
                for draft in drafts:
                    if draft.case.country not in access.countries:
                        begin(draft.case, stamp.by)
    except BaseException:
        forget([each.row for table in rows.values() for each in table])
        raise
    return time.perf_counter() - begun
