"""The facts of a public document, and the sources they rest on."""

from __future__ import annotations

import datetime as dt

from cases.limits import Limit
from cases.published.shapes.base import Fact, Interval, Link, Shape, Words
from cases.published.shapes.court import Provision
from cases.status import Period


class Name(Fact, frozen=True, kw_only=True):
    """Another name, spelling or acronym."""

    text: str
    kind: str
    lang: str = ""
    script: str = ""


class Identifier(Fact, frozen=True, kw_only=True):
    """A number under which a register of others keeps the record, or the person of the case (``is_of_person``)."""

    scheme: str
    value: str
    country: str = ""
    issuer: str = ""
    is_of_person: bool = False


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
    """A person, an organization, or an unnamed group with a range for its number (null = no bound).

    A group that is ``part_of`` another is counted in the number of the one whose ``key`` is ``part_of_key``.
    """

    role: str
    person: Link | None = None
    organization: Link | None = None
    group: Words = Words()
    category: str = ""
    count_min: int | None = None
    count_max: int | None = None
    count_basis: str = ""
    named_members: tuple[Link, ...] = ()
    key: str = ""
    part_of: Words = Words()
    part_of_key: str = ""


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


class Statement(Fact, frozen=True, kw_only=True):
    """What somebody said, and who: an organization (``author``) or somebody described (``author_label``).

    Without ``text`` only that it was said is published, not its words.
    """

    stance: str
    author: Link | None = None
    author_label: Words = Words()
    date: str = ""
    text: str = ""
    lang: str = ""
    is_excerpt: bool = True
    translation: Words = Words()


class Appeal(Fact, frozen=True, kw_only=True):
    """A call to act, in the words of those who made it."""

    kinds: tuple[str, ...]
    asks: Words
    issued_by: Link | None = None
    addressed_to: Words = Words()
    opened: str = ""
    closed: str = ""
    close_reason: str = ""
    statements: tuple[Statement, ...] = ()


class Assessment(Fact, frozen=True, kw_only=True):
    """A judgement of the detention, and whose it is. Without ``body`` it is our own."""

    kind: str
    body: Link | None = None
    framework: str
    categories: tuple[str, ...] = ()
    date: str = ""
    reference: str = ""
    reasoning: Words = Words()


class Communication(Fact, frozen=True, kw_only=True):
    """A complaint to a body outside the court. No day of reply does not say that there was none."""

    mechanism: str
    reference: str = ""
    filed: str = ""
    reply_due: str = ""
    replied: str = ""
    response: str = ""
    outcome: Words = Words()


class LegalLimit(Interval, frozen=True, kw_only=True):
    """A legal time limit that certainly passes on some day of the record published here; its interval is when it was law.

    Either ``days`` or ``months``; ``texts`` is the text that sets it, or nothing. Whether it had passed by a day is worked out from the periods of the case.
    """

    country: str
    kind: str
    days: int | None = None
    months: int | None = None
    provision: str
    provision_lang: str = ""
    texts: tuple[Provision, ...] = ()
    exceptions: Words = Words()

    def as_limit(self) -> Limit:
        """The limit as the pure functions take it."""
        return Limit(
            kind=self.kind,
            days=self.days,
            months=self.months,
            start=self.started,
            end=self.ended,
            last_attested=self.last_attested,
        )


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


class Picture(Shape, frozen=True, kw_only=True):
    """One size of a photograph: a JPEG by its fingerprint, under which it is served."""

    sha256: str
    width: int
    height: int
    size: int


class Photograph(Fact, frozen=True, kw_only=True):
    """A photograph of the person, the smaller picture first. Confidence: how sure we are that it shows the person."""

    pictures: tuple[Picture, ...]
    alt: Words
    caption: Words = Words()
    credit: str
    rights: str = ""
    taken: str = ""
    provenance: Words = Words()


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
