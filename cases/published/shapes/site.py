"""What readers are told of the site itself."""

from __future__ import annotations

from cases.published.shapes.base import Words
from cases.published.shapes.document import Document


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

    @property
    def heading(self) -> Words:
        return Words(en=self.name, es=self.name)
