"""Photographs: which of them may be shown, and what is published of it."""

from __future__ import annotations

from collections.abc import Iterator

from cases.models import Person, Photograph, Rendition, Site
from cases.operations.composition import Composition, words
from cases.published import shapes
from cases.vocabulary import Confidence, Consent, Sensitivity


def may_be_shown(row: Photograph) -> bool:
    """Whether readers may see a photograph: nobody doubts whom it shows, and who is shown agreed."""
    is_sure = Confidence(row.confidence).is_countable
    return row.sensitivity == Sensitivity.PUBLIC and is_sure and Consent(row.consent).is_publishable


def photograph(composition: Composition, person: Person) -> shapes.Photograph | None:
    """The photograph of a person that readers see: the first that may be shown and has pictures for the page."""
    rows = person.photographs.select_related("file").prefetch_related("citations", "file__renditions")
    row = next((row for row in rows if may_be_shown(row) and row.file.renditions.all()), None)
    if row is None:
        return None
    return shapes.Photograph(
        **composition.fact(row),
        pictures=tuple(
            shapes.Picture(sha256=each.sha256, width=each.width, height=each.height, size=len(each.content))
            for each in row.file.renditions.all()
        ),
        alt=words(row, "alt"),
        caption=words(row, "caption"),
        credit=row.credit,
        rights=row.rights,
        taken=row.taken,
        provenance=words(row, "provenance"),
    )


def mark(site: Site) -> shapes.Mark | None:
    """The mark of the site, if its owners have one and its picture is made."""
    row = site.mark.renditions.first() if site.mark is not None else None  # type: ignore[attr-defined]
    if row is None:
        return None
    picture = shapes.Picture(sha256=row.sha256, width=row.width, height=row.height, size=len(row.content))
    return shapes.Mark(pictures=(picture,), alt=words(site, "mark_alt"))


def pictures_of(document: object) -> Iterator[shapes.Picture]:
    """The pictures that a document shows."""
    if isinstance(document, shapes.CaseDocument) and document.photograph is not None:
        yield from document.photograph.pictures
    if isinstance(document, shapes.SiteDocument) and document.mark is not None:
        yield from document.mark.pictures


def contents_of(document: object) -> dict[str, bytes]:
    """The pictures that a document shows, by their fingerprint."""
    wanted = [picture.sha256 for picture in pictures_of(document)]
    found = Rendition.objects.filter(sha256__in=wanted).values_list("sha256", "content") if wanted else ()
    return {sha256: bytes(content) for sha256, content in found}
