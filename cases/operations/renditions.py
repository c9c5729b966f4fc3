"""The pictures of a photograph for the page, made anew from what is seen of its file."""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet

from cases.evidence.derivation import NotDerived, Why, derived
from cases.models import Photograph, Rendition, SourceFile

MARK_HEIGHT = 84
"""Pixels: three times as high as it is shown, for fine screens."""
WIDTHS = (320, 640)
"""The most pixels each is wide."""
FRAMES = {0xC0, 0xC1, 0xC2}
"""The markers of a JPEG after which its size stands."""


def lacking() -> QuerySet[SourceFile]:
    """The files of photographs that are here and have no pictures for the page."""
    of_photographs = Photograph.objects.values("file")
    return SourceFile.objects.filter(pk__in=of_photographs, renditions=None).exclude(file="")


def make_renditions(file: SourceFile) -> list[Rendition]:
    """Store the pictures for the page of one file. Outside a transaction, for it can take a minute.

    Raises ``evidence.derivation.NotDerived``; then none was stored.
    """
    rows: dict[int, Rendition] = {}
    for width in WIDTHS:
        with file.file.open("rb") as original, derived(original, "portrait", width) as (made, _kind):
            content = made.read()
        wide, high = size_of(content)
        rows[wide] = Rendition(file=file, width=wide, height=high, content=content)
    with transaction.atomic():
        for row in rows.values():
            row.save()
    return list(rows.values())


def make_mark(file: SourceFile) -> Rendition:
    """Store the picture that readers see of the file of a mark. Outside a transaction. Raises ``NotDerived``."""
    with file.file.open("rb") as original, derived(original, "mark", MARK_HEIGHT) as (made, _kind):
        content = made.read()
    wide, high = int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    return Rendition.objects.create(file=file, width=wide, height=high, content=content)


def size_of(jpeg: bytes) -> tuple[int, int]:
    """Width and height that a JPEG of our own making says it has. Raises ``NotDerived`` if it is none."""
    at = 2
    while at + 9 <= len(jpeg) and jpeg[at] == 0xFF:
        if jpeg[at + 1] in FRAMES:
            return int.from_bytes(jpeg[at + 7 : at + 9], "big"), int.from_bytes(jpeg[at + 5 : at + 7], "big")
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    raise NotDerived(Why.UNREADABLE)
