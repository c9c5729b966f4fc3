"""What was stored past the desk and the operations: no form would have let it in, and it is not published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db.models import Field
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.models import Record, Root, Source, SourceFile
from cases.models.base import EdtfField
from cases.operations.lacks import Lack
from cases.operations.roots import rows_of
from cases.vocabulary import SourceType


def stored(root: Root) -> Iterator[Lack]:
    """Rows with a date that is none, with days that do not follow from it, or with a code of no vocabulary.

    Until they are saved again, in words that are understood, nothing can be worked out from them.
    """
    for row in rows_of(root):
        if words := _wrong(row):
            yield Lack("unreadable", words, capfirst(str(row._meta.verbose_name)))


def _wrong(row: Record) -> str:
    asked = {field.name for field in row._meta.concrete_fields if _is_worked_with(field)}
    bounds = [f"{name}_{side}" for name in row.imprecise for side in ("earliest", "latest")]
    kept = [getattr(row, name) for name in bounds]
    try:
        row.clean_fields(exclude={field.name for field in row._meta.concrete_fields} - asked)
    except ValidationError as error:
        return " ".join(error.messages)
    if [getattr(row, name) for name in bounds] != kept:
        return _("Its first and last possible day do not follow from its date: save it again.")
    return ""


def _is_worked_with(field: Field) -> bool:
    """Whether something is worked out from a field: a date, or a code of a vocabulary."""
    return isinstance(field, EdtfField) or getattr(field, "vocabulary", None) is not None


def source(root: Source, on: dt.date) -> Iterator[Lack]:
    """What a source repeats is named, and our copies of it are what they were when they arrived.

    A copy that is not says nothing against the source: it does not stand in the way.
    """
    where = str(root)
    if root.type == SourceType.TRANSLATION and not root.derived_from.exists():
        words = _("A translation is no source of its own: name what it repeats.")
        yield Lack("original", words, where)
    for file in root.files.all():
        if file.is_before_issue():
            yield Lack(
                "captured_early", _("A copy cannot be older than the source: correct one of the two dates."), where
            )
        if file.is_here and not _is_intact(file):
            yield Lack("altered", _("A stored copy is no longer what arrived: do not rely on it."), where, None, False)


def _is_intact(file: SourceFile) -> bool:
    try:
        return file.is_intact()
    except OSError:  # gone from the disk, or not readable
        return False
