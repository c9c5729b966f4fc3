"""The public documents: what one version of a published record says, kind by kind."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from cases.published.shapes.base import Fact, Link, Words
from cases.published.shapes.court import Charge, Proceeding, Sentence
from cases.published.shapes.document import Document
from cases.published.shapes.facts import (
    Affiliation,
    Appeal,
    Assessment,
    Communication,
    Demand,
    Event,
    Identifier,
    LegalLimit,
    Name,
    OrganizationLink,
    Paragraph,
    Particular,
    Photograph,
    Source,
    StatedReason,
    Statement,
    StatusPeriod,
    TimelineEntry,
)
from cases.published.shapes.protected import ProtectedDocument
from cases.published.shapes.site import SiteDocument
from cases.status import Period
from cases.vocabulary import Confidence


class OpenDocument(Document, frozen=True, kw_only=True):
    """What one version of a record says that readers are told by name, with its sources."""

    slug: str
    sources: tuple[Source, ...] = ()


class CaseDocument(OpenDocument, tag="case", frozen=True, kw_only=True):
    """One person's case."""

    name: str
    sort_name: str
    country: str
    summary: Words
    verified_on: dt.date
    names: tuple[Name, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    particulars: tuple[Particular, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    periods: tuple[StatusPeriod, ...] = ()
    story: tuple[Paragraph, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    appeals: tuple[Appeal, ...] = ()
    charges: tuple[Charge, ...] = ()
    proceedings: tuple[Proceeding, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    communications: tuple[Communication, ...] = ()
    limits: tuple[LegalLimit, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    statements: tuple[Statement, ...] = ()
    disputes: tuple[Link, ...] = ()
    sectors: tuple[str, ...] = ()
    stated_reason: StatedReason | None = None
    charge_knowledge: str = ""
    counsel_knowledge: str = ""
    outcome_knowledge: str = ""
    aftermath_knowledge: str = ""
    photograph: Photograph | None = None

    @property
    def heading(self) -> Words:
        return Words(en=self.name, es=self.name)

    def status_periods(self) -> tuple[Period, ...]:
        """The periods that a status may rest on: what is doubtful is told, and answers nothing."""
        return tuple(period.as_period() for period in self.periods if Confidence(period.confidence).is_countable)


class OrganizationDocument(OpenDocument, tag="organization", frozen=True, kw_only=True):
    """A union, federation, employer or state body. ``basis`` is how we know what its own fields say."""

    basis: Fact
    name: Words
    type: str
    acronym: str = ""
    description: Words = Words()
    country: str = ""
    sector: str = ""
    founded: str = ""
    dissolved: str = ""
    registration_state: str = "unknown"
    is_identified: bool = True
    website: str = ""
    names: tuple[Name, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    links: tuple[OrganizationLink, ...] = ()
    communications: tuple[Communication, ...] = ()

    @property
    def heading(self) -> Words:
        return self.name


class DisputeDocument(OpenDocument, tag="dispute", frozen=True, kw_only=True):
    """A strike or other labour conflict: the hub of everyone in it, each with an outcome of their own."""

    event: Event
    country: str = ""
    sector: str = ""
    demands: tuple[Demand, ...] = ()
    statements: tuple[Statement, ...] = ()
    communications: tuple[Communication, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()

    @property
    def heading(self) -> Words:
        return self.event.title


class PlaceDocument(OpenDocument, tag="place", frozen=True, kw_only=True):
    """A worksite, prison, police station or region. ``basis`` is how we know what its own fields say."""

    basis: Fact
    name: Words
    type: str
    country: str
    description: Words = Words()
    within: Link | None = None
    subdivision: str = ""
    latitude: str = ""
    longitude: str = ""
    precision_km: int | None = None
    operator: Link | None = None
    security_level: str = ""
    is_identified: bool = True
    names: tuple[Name, ...] = ()
    identifiers: tuple[Identifier, ...] = ()

    @property
    def heading(self) -> Words:
        return self.name


class SourceDocument(OpenDocument, tag="source", frozen=True, kw_only=True):
    """A source in its own right; its ``sources`` has it as number 1."""

    @property
    def heading(self) -> Words:
        title = self.sources[0].title
        return Words(en=title, es=title)


AnyOpenDocument = CaseDocument | OrganizationDocument | DisputeDocument | PlaceDocument | SourceDocument
AnyDocument = AnyOpenDocument | ProtectedDocument | SiteDocument

_decoder: msgspec.json.Decoder[AnyDocument] = msgspec.json.Decoder(AnyDocument)


def encode(document: Document) -> dict[str, Any]:
    """The document as plain JSON types, every field written out."""
    plain: dict[str, Any] = msgspec.to_builtins(document)
    return plain


def decode(body: str) -> AnyDocument:
    """The document written in canonical JSON.

    Raises ``msgspec.ValidationError`` for a body that has a field of no shape, or lacks one.
    """
    return _decoder.decode(body)
