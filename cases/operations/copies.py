"""Our copies of sources: made, counted, checked, and handed to those who may read them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.files.base import File
from django.db.models import Exists, OuterRef, QuerySet

from cases.evidence.derivation import derived, method
from cases.evidence.kinds import KINDS, kind_of
from cases.models import SourceFile
from cases.operations.edit import keep
from cases.vocabulary import FileCopy

if TYPE_CHECKING:
    from django.contrib.auth.models import User

COPIED = {kind.mime: kind for kind in KINDS if kind.derivation}
"""The kinds of files of which a working copy is made."""


def lacking() -> QuerySet[SourceFile]:
    """The originals here of which a working copy could be made, and was not."""
    copies = SourceFile.objects.filter(copy_of=OuterRef("pk"), copy=FileCopy.WORKING)
    originals = SourceFile.objects.filter(copy=FileCopy.EVIDENTIARY, mime__in=COPIED).exclude(file="")
    return originals.exclude(Exists(copies))


def make_working_copy(original: SourceFile, by: User | None, on: dt.date) -> SourceFile:
    """Store a copy of ``original`` that has what is seen and nothing else: no metadata, hidden text, script or tail.

    ``by`` is who stored the original, ``on`` the day of the copy. Outside a transaction, for it can take a minute.
    Raises ``evidence.derivation.NotDerived``; the original stands as it did.
    """
    with original.file.open("rb") as content:
        kind = kind_of(content)
        task = kind.derivation if kind else ""
        with derived(content, task) as (made, _kind):
            row = SourceFile(
                source=original.source,
                file=File(made, name="copy"),
                copy=FileCopy.WORKING,
                copy_of=original,
                captured_on=on,
                capture_method=method(task),
            )
            row.sha256, row.size = row.fingerprint()
            keep(row, by)
    return row


@dataclass(frozen=True)
class Damage:
    """A stored file that is not as it was when it arrived."""

    file: SourceFile
    problem: str


def damaged() -> Iterator[Damage]:
    """Every stored file that is missing or altered, read whole and hashed again."""
    for row in SourceFile.objects.exclude(file="").select_related("source").order_by("pk").iterator(chunk_size=100):
        if not row.file.storage.exists(str(row.file.name)):
            yield Damage(row, "is missing")
        elif not row.is_intact():
            yield Damage(row, "differs from its fingerprint")
