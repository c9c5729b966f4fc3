"""What readers are told of the site itself."""

from __future__ import annotations

from cases.published.shapes.base import Shape, Words
from cases.published.shapes.document import Document
from cases.published.shapes.facts import Picture


class Mark(Shape, frozen=True, kw_only=True):
    """The picture of the owners beside the name of their site: one PNG, and what it shows."""

    pictures: tuple[Picture, ...]
    alt: Words


class SiteDocument(Document, tag="site", frozen=True, kw_only=True):
    """The site as its owners present it, and how many months after the last report somebody may be called detained."""

    name: str
    languages: tuple[str, ...]
    contact: str = ""
    licence: str
    freshness_months: int
    notice: Words = Words()
    presentation: Words = Words()
    methodology: Words = Words()
    mark: Mark | None = None

    @property
    def heading(self) -> Words:
        return Words(en=self.name, es=self.name)
