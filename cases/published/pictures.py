"""The pictures that published documents name by fingerprint: kept beside the log, and erased with what names them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from cases.published.models import Document, Picture, Publication


def keep(entry: Publication, contents: Mapping[str, bytes]) -> None:
    """Store the pictures of the document of an entry, by fingerprint. One that an earlier version showed stands already.

    Raises ``ValueError`` for one that has another fingerprint.
    """
    if any(hashlib.sha256(content).hexdigest() != sha256 for sha256, content in contents.items()):
        raise ValueError("A picture is stored under its own fingerprint.")
    there = set(Picture.objects.filter(kind=entry.kind, public_id=entry.public_id).values_list("sha256", flat=True))
    Picture.objects.bulk_create(
        Picture(
            key=f"{entry.kind}:{entry.public_id}:{sha256}",
            kind=entry.kind,
            public_id=entry.public_id,
            sha256=sha256,
            content=content,
        )
        for sha256, content in sorted(contents.items())
        if sha256 not in there
    )


def erase(kind: str, public_id: str) -> None:
    """Erase every picture of a record, of old versions too. The log keeps their fingerprints."""
    Picture.objects.filter(kind=kind, public_id=public_id).delete()


def erase_untold(kind: str, public_id: str) -> None:
    """Erase the pictures of a record that no document of it names any more."""
    bodies = Document.objects.filter(kind=kind, public_id=public_id).values_list("body", flat=True)
    kept = {picture["sha256"] for body in bodies for picture in named(body)}
    Picture.objects.filter(kind=kind, public_id=public_id).exclude(sha256__in=kept).delete()


def named(body: str) -> list[dict[str, Any]]:
    """The pictures that a document in canonical JSON names."""
    if '"pictures":' not in body:
        return []
    document = json.loads(body)
    shown = [document.get(name) or {} for name in ("photograph", "mark")]
    return [picture for each in shown for picture in each.get("pictures", ())]


def problem(document: Document | None, is_erasable: bool) -> str:
    """What is wrong with the pictures of a document, empty if nothing is. ``is_erasable``: they may have been erased."""
    if document is None:
        return ""
    for picture in named(document.body):
        sha256 = picture["sha256"]
        row = Picture.objects.filter(kind=document.kind, public_id=document.public_id, sha256=sha256).first()
        if row is None and not is_erasable:
            return "a picture of it is missing"
        if row is not None and hashlib.sha256(bytes(row.content)).hexdigest() != sha256:
            return "a picture of it differs from its fingerprint"
    return ""
