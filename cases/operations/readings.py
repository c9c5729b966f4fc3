"""Noting who reads what is restricted, before it is shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cases.models import (
    Case,
    ConfidentialNote,
    ConsentRecord,
    Reading,
    RiskReview,
    Source,
    SourceFile,
)
from cases.vocabulary import Restricted

if TYPE_CHECKING:
    from django.contrib.auth.models import User

RestrictedRow = ConsentRecord | RiskReview | ConfidentialNote | SourceFile

WHAT: dict[type[RestrictedRow], Restricted] = {
    ConsentRecord: Restricted.CONSENT,
    RiskReview: Restricted.RISK,
    ConfidentialNote: Restricted.NOTE,
    SourceFile: Restricted.FILE,
}
"""The tables whose rows nobody at the desk reads unnoticed. Of a file it is the content that counts."""


def note_reading(user: User, rows: Iterable[RestrictedRow], at: dt.datetime) -> list[Reading]:
    """Store that ``user`` is shown ``rows`` at ``at``; call it before they are shown.

    The rows of one kind of one record are one line; each file is one. Rows not stored yet are nobody's secret, and are
    passed over. One query to store them, and none if there is nothing to note.
    """
    noted: dict[tuple[object, ...], Reading] = {}
    for row in rows:
        if row.pk is None:
            continue
        file = row if isinstance(row, SourceFile) else None
        whole: Case | Source = row.source if isinstance(row, SourceFile) else row.case
        line = Reading(
            what=WHAT[type(row)],
            kind=str(whole._meta.model_name),
            public_id=whole.public_id,
            file=file,
            sha256=file.sha256 if file else "",
            by=user,
            by_name=user.get_username(),
            at=at,
        )
        noted.setdefault((line.what, line.public_id, line.sha256), line)
    return Reading.objects.bulk_create(noted.values()) if noted else []
