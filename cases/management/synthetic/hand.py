"""The hand that writes made-up records: marked names, made-up words, and who is said to say so."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.core.files.base import ContentFile

from cases.management.synthetic import MARK, MARK_EN, MARK_ES
from cases.management.synthetic.chance import Chance, imprecise
from cases.management.synthetic.picture import drawing
from cases.management.synthetic.scripts import Script
from cases.management.synthetic.store import Store
from cases.models import Citation, Fact, Root, Source, SourceFile
from cases.operations.edit import keep
from cases.operations.renditions import make_renditions
from cases.vocabulary import (
    Confidence,
    Connection,
    FileCopy,
    Reliability,
    Sensitivity,
    Side,
    SourceType,
    Stance,
)

FactT = TypeVar("FactT", bound=Fact)
RootT = TypeVar("RootT", bound=Root)

HIDDEN = (Sensitivity.INTERNAL, Sensitivity.RESTRICTED, Sensitivity.SEALED)


@dataclass(frozen=True)
class Said:
    """The sources of one file: a report on whatever is in it, a leaflet of another root, and a rival account."""

    report: Source
    leaflet: Source
    rival: Source


PICTURES = 3
"""So many pictures are shared by the people of a run."""


@dataclass
class Hand:
    """Writes rows for the day ``on``, and has them checked and stored."""

    chance: Chance
    store: Store
    on: dt.date
    files: dict[int, SourceFile] = field(default_factory=dict)
    drawn: list[SourceFile] = field(default_factory=list)

    def identified(self, row: RootT) -> RootT:
        """A record under a public id that the seed deals; not stored yet."""
        row.public_id = self.chance.public_id()
        return row

    def source(self, title: str, script: Script, published: str, **values: Any) -> Source:
        given = {
            "type": self.chance.code(SourceType),
            "side": self.chance.code(Side),
            "connection": self.chance.code(Connection),
            "reliability": self.chance.code(Reliability),
            "read_in_full": self.chance.happens(0.7),
            **values,
        }
        address = f"https://source-{self.chance.number(1, 10**9)}.example/"
        source = Source(
            title=f"{title} {MARK}", published=published, lang=script.lang, country=script.country,
            author="An example author", publisher="Example Press", url=address,
            archive_url=f"{address}archived", rights="Nobody: it does not exist", **given,
        )  # fmt: skip
        return self.store.add(self.identified(source))

    def said(self, number: int, script: Script, first: dt.date, last: dt.date) -> Said:
        """The three sources of a file whose facts reach from a day to another."""
        types = [self.chance.code(SourceType, SourceType.TRANSLATION) for _source in range(2)]
        report = self.source(f"Example report {number}", script, last.isoformat(), type=types[0])
        leaflet = self.source(f"Example leaflet {number}", script, imprecise(self.chance, first), type=types[1])
        rival = self.source(
            f"Example rival account {number}",
            script,
            imprecise(self.chance, last),
            sensitivity=self.chance.code(Sensitivity),
        )
        if rival.type == SourceType.TRANSLATION or self.chance.happens(0.3):
            self.store.list(rival, "derived_from", [leaflet])
        return Said(report, leaflet, rival)

    def copies(self, source: Source) -> None:
        """Our copies of a stored source: as it arrived, for work, and redacted."""
        original = None
        for copy in FileCopy:
            content = ContentFile(f"Made-up content {copy}, for tests only. {MARK}".encode(), "example.txt")
            row = SourceFile(
                source=source, file=content, mime="text/plain", copy=copy, copy_of=original, captured_on=self.on,
                capture_method="made up", original_url=source.url,
            )  # fmt: skip
            row.sha256, row.size = row.fingerprint()
            keep(row, self.store.by)
            row.file.close()
            original = original or row
            self.store.stored += 1
        self.files[source.pk] = row

    def pictures(self, source: Source) -> None:
        """Pictures of a stored source, and those made of them for the page."""
        for number in range(PICTURES):
            content = ContentFile(drawing(number), "example.png")
            row = SourceFile(source=source, file=content, captured_on=self.on, capture_method="made up")
            row.sha256, row.size = row.fingerprint()
            keep(row, self.store.by)
            row.file.close()
            make_renditions(row)
            self.drawn.append(row)
            self.store.stored += 1

    def fact(self, row: FactT, said: Said, script: Script, is_key: bool = False, rival: str = "") -> FactT:
        """A fact with who says so, how sure it is and who may see it. A key one is never hidden nor refuted."""
        chance = self.chance
        row.confidence = chance.pick((Confidence.PROBABLE, Confidence.POSSIBLE))
        row.sensitivity = Sensitivity.PUBLIC
        is_confirmed = chance.happens(0.2)
        is_contested = not is_confirmed and chance.happens(0.2)
        if is_confirmed:
            row.confidence = Confidence.CONFIRMED
        elif is_contested:
            row.confidence = (
                Confidence.CONTESTED if is_key else chance.pick((Confidence.CONTESTED, Confidence.DOUBTFUL))
            )
        elif not is_key and chance.happens(0.06):
            row.confidence = chance.pick((Confidence.REFUTED, Confidence.UNASSESSED))
        if not is_key and chance.happens(0.15):
            row.sensitivity = chance.pick((Sensitivity.GENERALISED, chance.deal(HIDDEN)))
        self.store.add(row)
        self._cite(row, said.report, script, Stance.SUPPORTS)
        if is_confirmed:
            self._cite(row, said.leaflet, script, Stance.SUPPORTS)
        if is_contested:
            self._cite(row, said.rival, script, Stance.CONTRADICTS, rival or "something else")
        elif chance.happens(0.1):
            self._cite(row, said.rival, script, Stance.MENTIONS)
        return row

    def _cite(self, row: Fact, source: Source, script: Script, stance: Stance, rival: str = "") -> None:
        quoted = self.chance.happens(0.5)
        citation = Citation(
            source=source,
            file=self.files.get(source.pk),
            stance=stance,
            lang=script.lang,
            value_as_stated=rival or script.sentence,
            quote=script.sentence if quoted else "",
            translation_en="Made-up sentence, for tests only." if quoted else "",
            translation_es="Frase inventada, solo para pruebas." if quoted else "",
            locator=f"p. {self.chance.number(1, 9)}" if quoted else "",
            aspect="start" if rival and row.imprecise else "",
        )
        self.store.cite(row, citation)


def named(name: str, english: str, spanish: str) -> dict[str, str]:
    """A name in both languages, marked in both."""
    return {f"{name}_en": f"{english} {MARK_EN}", f"{name}_es": f"{spanish} {MARK_ES}"}


def told(name: str, what: str = "Made-up text, for tests only.") -> dict[str, str]:
    """A text in both languages that says that it is made up."""
    return {f"{name}_en": f"{what} {MARK_EN}", f"{name}_es": f"Texto inventado, solo para pruebas. {MARK_ES}"}
