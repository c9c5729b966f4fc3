"""The public documents: frozen, typed, versioned. Public code never holds anything else.

A field that is not declared here cannot be published, and a document that holds one is refused when it is read.
Dates are EDTF text of ``cases.dates``; codes are those of ``cases.vocabulary``; text for people comes in two
languages; a link names another published record, or nothing but the words of the source.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from cases import dates
from cases.status import Period
from cases.vocabulary import Stance

SCHEMA = 1


class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a public document."""


class Words(Shape, frozen=True, kw_only=True):
    """Text for people. An empty side has not been translated."""

    en: str = ""
    es: str = ""

    def __bool__(self) -> bool:
        return bool(self.en or self.es)

    def in_(self, lang: str) -> tuple[str, str]:
        """The text and the language it is in: ``lang`` if there is such a text, else the other."""
        other = "en" if lang == "es" else "es"
        wanted = getattr(self, lang if lang in ("en", "es") else "en")
        return (wanted, lang) if wanted else (getattr(self, other), other)


class Link(Shape, frozen=True, kw_only=True):
    """Another record by the name it is published under; without ``id`` it has no page."""

    kind: str
    label: Words
    id: str = ""
    slug: str = ""

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.id}" if self.id else ""


class Reference(Shape, frozen=True, kw_only=True):
    """What one source says of the fact. ``source`` is its number on this page; its roots have others of their own."""

    source: int
    root_numbers: tuple[int, ...] = ()
    stance: str = "supports"
    aspect: str = ""
    value_as_stated: str = ""
    quote: str = ""
    lang: str = ""
    translation: Words = Words()
    locator: str = ""


class Fact(Shape, frozen=True, kw_only=True):
    """Something asserted: how sure we are, from how many independent roots, and who says what."""

    confidence: str
    roots: int
    references: tuple[Reference, ...] = ()
    worked_out: Words = Words()

    @property
    def supporting(self) -> tuple[Reference, ...]:
        return tuple(reference for reference in self.references if reference.stance == Stance.SUPPORTS)

    @property
    def rivals(self) -> tuple[Reference, ...]:
        """References that give a value of their own which contradicts the accepted one."""
        return tuple(reference for reference in self.references if reference.stance == Stance.CONTRADICTS)


class Interval(Fact, frozen=True, kw_only=True):
    """A fact that lasted: both ends as known, and the last day a source vouches for."""

    start: str = ""
    end: str = ""
    end_state: str = "unknown"
    last_attested: dt.date | None = None

    @property
    def started(self) -> dates.ImpreciseDate:
        return dates.parse(self.start)

    @property
    def ended(self) -> dates.ImpreciseDate:
        return dates.parse(self.end)


class Name(Fact, frozen=True, kw_only=True):
    """Another name, spelling or acronym."""

    text: str
    kind: str
    lang: str = ""
    script: str = ""


class Particular(Fact, frozen=True, kw_only=True):
    """Birth or death (``date``), gender or nationality (``value``)."""

    kind: str
    date: str = ""
    value: str = ""


class Affiliation(Interval, frozen=True, kw_only=True):
    """Membership, office or employment."""

    kind: str
    organization: Link
    role: str = "unknown"
    title_as_stated: str = ""
    title_lang: str = ""
    worksite: Link | None = None
    user_enterprise: Link | None = None
    contract: str = "unknown"
    occupation: str = ""
    duration_as_stated: str = ""


class StatusPeriod(Interval, frozen=True, kw_only=True):
    """A time in one liberty status."""

    key: str
    status: str
    place: Link | None = None
    held_by: Link | None = None
    ordered_by: Link | None = None
    legal_basis_as_stated: str = ""
    ended_how: str = ""

    def as_period(self) -> Period:
        """The period as the pure status functions take it."""
        return Period(
            key=self.key,
            status=self.status,
            start=self.started,
            end=self.ended,
            end_state=self.end_state,
            last_attested=self.last_attested,
            ended_how=self.ended_how,
        )


class Paragraph(Fact, frozen=True, kw_only=True):
    """A paragraph of the narrative."""

    text: Words


class Participant(Fact, frozen=True, kw_only=True):
    """A person, an organization, or an unnamed group with a range for its number (null = no bound)."""

    role: str
    person: Link | None = None
    organization: Link | None = None
    group: Words = Words()
    category: str = ""
    count_min: int | None = None
    count_max: int | None = None
    count_basis: str = ""
    named_members: tuple[Link, ...] = ()


class Event(Interval, frozen=True, kw_only=True):
    """Something that happened. ``about`` are the published cases whose own event it is.

    ``id`` is that of the record the event is, if it is a dispute with a page: then it is the one of ``dispute``.
    """

    key: str
    id: str = ""
    type: str
    title: Words
    description: Words = Words()
    place: Link | None = None
    dispute: Link | None = None
    violations: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    about: tuple[Link, ...] = ()


class TimelineEntry(Shape, frozen=True, kw_only=True):
    """An event in a timeline and what it is to the record: own, context or consequence."""

    relation: str
    event: Event


class Demand(Fact, frozen=True, kw_only=True):
    """A demand of a dispute, and what became of it."""

    text: Words
    made_by: Link | None = None
    outcome: str = "unknown"


class Appeal(Fact, frozen=True, kw_only=True):
    """A call to act, in the words of those who made it."""

    kinds: tuple[str, ...]
    asks: Words
    issued_by: Link | None = None
    addressed_to: Words = Words()
    opened: str = ""
    closed: str = ""
    close_reason: str = ""


class StatedReason(Fact, frozen=True, kw_only=True):
    """Why the authorities say the person was detained: an accusation, attributed."""

    text: Words


class OrganizationLink(Interval, frozen=True, kw_only=True):
    """How this organization belongs to another; ``upward``: the other is above it."""

    kind: str
    other: Link
    upward: bool


class SourceFile(Shape, frozen=True, kw_only=True):
    """A copy we hold: fingerprint and size in bytes, not the file itself."""

    sha256: str
    size: int
    mime: str = ""
    captured_on: dt.date | None = None


class Source(Shape, frozen=True, kw_only=True):
    """A source as a page lists it. A confidential one shows its type and nothing that could identify it."""

    number: int
    id: str = ""
    confidential: bool = False
    title: str = ""
    type: str = "other"
    author: str = ""
    publisher: str = ""
    published: str = ""
    lang: str = ""
    url: str = ""
    archive_url: str = ""
    side: str = "unknown"
    reliability: str = "unassessed"
    read_in_full: bool = True
    repeats: tuple[Link, ...] = ()
    files: tuple[SourceFile, ...] = ()


class Document(Shape, tag_field="kind", frozen=True, kw_only=True):
    """What one version of a published record says."""

    schema: int = SCHEMA
    id: str
    slug: str
    sources: tuple[Source, ...] = ()

    @property
    def kind(self) -> str:
        tag = self.__struct_config__.tag
        assert isinstance(tag, str)
        return tag

    @property
    def heading(self) -> Words:
        """The name the record goes by in lists and links."""
        raise NotImplementedError


class CaseDocument(Document, tag="case", frozen=True, kw_only=True):
    """One person's case."""

    name: str
    sort_name: str
    country: str
    summary: Words
    verified_on: dt.date
    names: tuple[Name, ...] = ()
    particulars: tuple[Particular, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    periods: tuple[StatusPeriod, ...] = ()
    story: tuple[Paragraph, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    appeals: tuple[Appeal, ...] = ()
    disputes: tuple[Link, ...] = ()
    sectors: tuple[str, ...] = ()
    stated_reason: StatedReason | None = None
    charge_knowledge: str = ""
    counsel_knowledge: str = ""
    outcome_knowledge: str = ""

    @property
    def heading(self) -> Words:
        return Words(en=self.name, es=self.name)

    def status_periods(self) -> tuple[Period, ...]:
        return tuple(period.as_period() for period in self.periods)


class OrganizationDocument(Document, tag="organization", frozen=True, kw_only=True):
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
    links: tuple[OrganizationLink, ...] = ()

    @property
    def heading(self) -> Words:
        return self.name


class DisputeDocument(Document, tag="dispute", frozen=True, kw_only=True):
    """A strike or other labour conflict: the hub of everyone in it, each with an outcome of their own."""

    event: Event
    country: str = ""
    sector: str = ""
    demands: tuple[Demand, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()

    @property
    def heading(self) -> Words:
        return self.event.title


class PlaceDocument(Document, tag="place", frozen=True, kw_only=True):
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

    @property
    def heading(self) -> Words:
        return self.name


class SourceDocument(Document, tag="source", frozen=True, kw_only=True):
    """A source in its own right; its ``sources`` has it as number 1."""

    @property
    def heading(self) -> Words:
        title = self.sources[0].title
        return Words(en=title, es=title)


AnyDocument = CaseDocument | OrganizationDocument | DisputeDocument | PlaceDocument | SourceDocument

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
