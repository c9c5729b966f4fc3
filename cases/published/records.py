"""Named questions to the published record. Answers are shapes and small frozen rows, never model instances."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from django.db.models import Case, Count, Exists, F, OuterRef, Q, TextField, Value, When

from cases.published import edition, shapes, site
from cases.published.links import refresh, refreshed, targets
from cases.published.models import CaseTerm, Current, Document, Picture, Publication, RecordLink
from cases.published.projection import NO_TEXT, RECORD_FACETS
from cases.published.shapes import Link, Words
from cases.vocabulary import PublicationAction, PublicationKind


@dataclass(frozen=True)
class Published:
    """One version of one record. ``published_at`` is UTC; ``history`` is every entry of its log, newest first."""

    document: shapes.AnyDocument
    version: int
    action: str
    published_at: dt.datetime
    first_published_at: dt.datetime
    note: Words
    digest: str
    latest: int
    review: str
    history: tuple[Version, ...]

    @property
    def is_current(self) -> bool:
        return self.version == self.latest

    @property
    def successor(self) -> Version | None:
        """The entry that took the place of this version."""
        later = (entry for entry in reversed(self.history) if entry.version > self.version)
        return next((entry for entry in later if entry.action != PublicationAction.TAKEN_DOWN), None)

    @property
    def predecessor(self) -> Version | None:
        """The version before this one that had a text; whether it can still be read is another matter."""
        earlier = (entry for entry in self.history if entry.version < self.version)
        return next((entry for entry in earlier if entry.action not in NO_TEXT), None)


@dataclass(frozen=True)
class Tombstone:
    """A record that was withdrawn, or one ``version`` of it that was taken down: when (UTC) and the coded reason.

    ``successor`` is the published record that tells since what this one told.
    """

    kind: str
    public_id: str
    withdrawn_at: dt.datetime
    reason: str
    version: int | None = None
    successor: Link | None = None


@dataclass(frozen=True)
class Version:
    """One line of a record's version list. ``is_erased``: its text can no longer be read, or it never had one.

    ``digest`` is that of the entry in the log, ``document_digest`` the salted one of its text. ``taken_down`` says when
    and why that text was taken down. An entry that takes one down has ``of_version``, the number of that version.
    """

    version: int
    action: str
    at: dt.datetime
    note: Words
    review: str
    digest: str
    document_digest: str
    is_erased: bool
    reason: str
    taken_down: Tombstone | None = None
    of_version: int | None = None


@dataclass(frozen=True)
class Update:
    """One entry of the log as readers follow it."""

    kind: str
    id: str
    slug: str
    label: Words
    action: str
    version: int
    at: dt.datetime
    note: Words


@dataclass(frozen=True)
class Row:
    """A line of a list of records; ``people``: of how many published cases it is the union, the employer, the dispute."""

    id: str
    slug: str
    label: Words
    document: shapes.AnyDocument
    people: Mapping[str, int]


# One record

_STANDING = f"(kind = '{PublicationKind.SITE}' AND withdrawn_at IS NULL)"
_COLUMNS = ", ".join(field.attname for field in Current._meta.concrete_fields if field.attname != "body")
_CURRENT = f"""
SELECT {_COLUMNS}, CASE WHEN key = %s OR {_STANDING} THEN body ELSE '' END AS text FROM published_current
WHERE key = %s OR {_STANDING} OR key IN (SELECT to_key FROM published_recordlink WHERE from_key = %s)
"""  # noqa: S608 - no value comes from outside
"""As :func:`several` asks, in words of its own: to put the question together took longer than to answer it."""


def current(kind: str, public_id: str) -> Published | Tombstone | None:
    """The record as the public reads it now, its links as they stand now, with its history. Two queries.

    The text and the targets of its links come in one statement: a record withdrawn meanwhile is never named.
    """
    key = f"{kind}:{public_id}"
    rows: Iterable[Any] = Current.objects.raw(_CURRENT, [key, key, key])
    found = {row.key: row for row in rows}
    site.learn(row.text for row in found.values() if row.kind == PublicationKind.SITE)
    row = found.get(key)
    if row is None:
        return None
    if row.withdrawn_at is not None:
        return _tombstone(row, row.withdrawn_at)
    document = refresh(shapes.decode(row.text), targets(found.values()))
    return _published(row, row.version, document, versions(kind, public_id, row.version))


def several(keys: Iterable[str]) -> dict[str, shapes.AnyDocument]:
    """Records by key as the public reads them now, their links as they stand now; without withdrawn ones. One query."""
    wanted = list(keys)
    linked = RecordLink.objects.filter(from_key__in=wanted).values("to_key")
    told_whole = Q(key__in=wanted) | site.STANDING
    text = Case(When(told_whole, then=F("body")), default=Value(""), output_field=TextField())
    rows = {
        row.key: row for row in Current.objects.filter(told_whole | Q(key__in=linked)).defer("body").annotate(text=text)
    }
    site.learn(row.text for row in rows.values() if row.kind == PublicationKind.SITE)
    standing = [rows[key] for key in wanted if key in rows and rows[key].withdrawn_at is None]
    found = targets(rows.values())
    return {row.key: refresh(shapes.decode(row.text), found) for row in standing}


def _tombstone(row: Current, withdrawn_at: dt.datetime) -> Tombstone:
    """What may be said of a withdrawn record; a query for each record it moved through."""
    return Tombstone(row.kind, row.public_id, withdrawn_at, row.withdrawal_reason, successor=_successor(row))


def _successor(row: Current) -> Link | None:
    """The published record a withdrawn one leads to, through others that moved on; none if that one does not stand."""
    passed = {row.public_id}
    while row.withdrawn_at is not None:
        at = {"kind": row.kind, "public_id": row.moved_to}
        further = Current.objects.defer("body").filter(**at).first() if row.moved_to else None
        if further is None or further.public_id in passed:
            return None
        row = further
        passed.add(row.public_id)
    return Link(kind=row.kind, label=Words(en=row.title_en, es=row.title_es), id=row.public_id, slug=row.slug)


def version(kind: str, public_id: str, number: int) -> Published | Tombstone | None:
    """One version as it was published; names of records withdrawn since are left out, and so is a photograph.

    Four queries; five where it has a photograph.
    """
    row = Current.objects.filter(key=f"{kind}:{public_id}").first()
    if row is None:
        return None
    if row.withdrawn_at is not None:
        return _tombstone(row, row.withdrawn_at)
    history = versions(kind, public_id, row.version)
    entry = next((entry for entry in history if entry.version == number), None)
    text = Document.objects.filter(digest=entry.document_digest).first() if entry else None
    if entry is None or text is None:
        return entry.taken_down if entry else None
    return _published(row, number, _still_pictured(refreshed(shapes.decode(text.body), rename=False)), history)


def _still_pictured(document: shapes.AnyDocument) -> shapes.AnyDocument:
    """The document without its photograph, if the pictures of that were erased since. A query where there is one."""
    if not isinstance(document, shapes.CaseDocument) or document.photograph is None:
        return document
    names = {picture.sha256 for picture in document.photograph.pictures}
    there = Picture.objects.filter(kind=document.kind, public_id=document.id, sha256__in=names).count()
    return document if there == len(names) else msgspec.structs.replace(document, photograph=None)


def picture(kind: str, public_id: str, sha256: str) -> bytes | Tombstone | None:
    """A published picture of a record, or of an old version of it. Two queries."""
    row = Current.objects.filter(key=f"{kind}:{public_id}").only("withdrawn_at", "withdrawal_reason").first()
    if row is not None and row.withdrawn_at is not None:
        return Tombstone(kind, public_id, row.withdrawn_at, row.withdrawal_reason)
    found = Picture.objects.filter(key=f"{kind}:{public_id}:{sha256}").first() if row else None
    return bytes(found.content) if found else None


def as_known(kind: str, public_id: str, known_on: dt.date) -> Published | Tombstone | None:
    """The version that stood at the end of that day (UTC), or none if nothing was published by then.

    One that was taken down since is never answered with another.
    """
    if kind == PublicationKind.PROTECTED:
        known_on = _last_year_end(known_on)
    entries = Publication.objects.filter(kind=kind, public_id=public_id, at__lt=end_of(known_on))
    entry = entries.exclude(action__in=NO_TEXT).order_by("-version").first()
    return version(kind, public_id, entry.version) if entry else None


def together(
    kind: str, public_ids: Iterable[str], known_on: dt.date | None = None
) -> dict[str, shapes.AnyDocument | None]:
    """Several records by public id as they stand now, or stood at the end of a day (UTC); None for a withdrawn one.

    What was not published is left out. What they name is called as it was when they were published. One query; three
    as of a day.
    """
    rows = Current.objects.filter(key__in=[f"{kind}:{public_id}" for public_id in public_ids])
    if known_on is None:
        return {row.public_id: None if row.withdrawn_at else shapes.decode(row.body) for row in rows}
    found: dict[str, shapes.AnyDocument | None] = {}
    withdrawn = dict(rows.values_list("public_id", "withdrawn_at"))
    entries = Publication.objects.filter(kind=kind, public_id__in=withdrawn, at__lt=end_of(known_on))
    entries = entries.exclude(action=PublicationAction.WITHDRAWN).order_by("version")
    latest_then = dict(entries.values_list("public_id", "document_digest"))
    bodies = dict(Document.objects.filter(digest__in=latest_then.values()).values_list("digest", "body"))
    for public_id, digest in latest_then.items():
        if withdrawn[public_id] or digest in bodies:
            found[public_id] = None if withdrawn[public_id] else shapes.decode(bodies[digest])
    return found


def _last_year_end(day: dt.date) -> dt.date:
    """The last end of a year by a day: the log keeps no more than the year of what it says there."""
    return day if (day.month, day.day) == (12, 31) else dt.date(max(day.year - 1, dt.MINYEAR), 12, 31)


def end_of(day: dt.date) -> dt.datetime:
    """The first moment (UTC) after a calendar day; the last moment there is for the last day there is."""
    if day == dt.date.max:
        return dt.datetime.max.replace(tzinfo=dt.UTC)
    return dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), tzinfo=dt.UTC)


def versions(kind: str, public_id: str, by: int = 0) -> tuple[Version, ...]:
    """Every version of a record, newest first, ``by`` among them. One query, none if they were read before.

    Where a name is withheld no entry has a digest: it is made from the one of the entry before, and whoever has that one
    could find out after which other publication this one came.
    """
    is_withheld = kind == PublicationKind.PROTECTED
    entries = edition.entries(kind, public_id, by) or tuple(
        Publication.objects.filter(kind=kind, public_id=public_id).order_by("-version").annotate(is_readable=READABLE)
    )
    takedowns = {entry.document_digest: entry for entry in entries if entry.action == PublicationAction.TAKEN_DOWN}
    numbers = {entry.document_digest: entry.version for entry in entries if entry.action not in NO_TEXT}

    def taken_down(entry: Publication) -> Tombstone | None:
        by = takedowns.get(entry.document_digest)
        return Tombstone(kind, public_id, by.at, by.reason, entry.version) if by and by is not entry else None

    return tuple(
        Version(
            version=entry.version,
            action=entry.action,
            at=entry.at,
            note=_note(entry),
            review=entry.review,
            digest="" if is_withheld else entry.digest,
            document_digest=entry.document_digest,
            is_erased=not getattr(entry, "is_readable", False),
            reason=entry.reason,
            taken_down=taken_down(entry),
            of_version=numbers.get(entry.document_digest) if entry.action == PublicationAction.TAKEN_DOWN else None,
        )
        for entry in entries
    )


UNTOLD = (PublicationKind.SOURCE, PublicationKind.PROTECTED, PublicationKind.SITE)
"""The kinds that are not among the updates readers follow."""

READABLE = Exists(Document.objects.filter(digest=OuterRef("document_digest")))
"""Whether the text of a log entry is still there."""


def _note(entry: Publication) -> Words:
    """The note of an entry annotated with ``is_readable``; it is not told of a text that was erased."""
    return Words(en=entry.note_en, es=entry.note_es) if getattr(entry, "is_readable", False) else Words()


def find_short(public_id: str) -> tuple[str, str, str] | None:
    """Kind, id and slug of the published record behind a short address."""
    row = Current.objects.filter(public_id=public_id).order_by("key").first()
    return (row.kind, row.public_id, row.slug) if row else None


def _published(row: Current, number: int, document: shapes.AnyDocument, history: tuple[Version, ...]) -> Published:
    entry = next(entry for entry in history if entry.version == number)
    return Published(
        document=document,
        version=number,
        action=entry.action,
        published_at=entry.at,
        first_published_at=row.first_published_at,
        note=entry.note,
        digest=entry.digest,
        latest=row.version,
        review=entry.review,
        history=history,
    )


# Lists


def latest(limit: int) -> tuple[Update, ...]:
    """The newest log entries of records that still stand, newest first. Two queries, and two more where most of these do not.

    Sources are left out, and people whose name is withheld: among entries that have a day, theirs would get one.
    """
    entries = Publication.objects.exclude(kind__in=UNTOLD).exclude(action__in=NO_TEXT)
    entries = entries.order_by("-seq").annotate(is_readable=READABLE)
    found: list[Update] = []
    at_a_time = limit * 4
    some = list(entries[:at_a_time])
    while some:
        keys = {f"{entry.kind}:{entry.public_id}" for entry in some}
        rows = Current.objects.filter(key__in=keys, withdrawn_at=None)
        titles = {row.key: row for row in rows.only("key", "slug", "title_en", "title_es")}
        found += (
            Update(
                kind=entry.kind,
                id=entry.public_id,
                slug=row.slug,
                label=Words(en=row.title_en, es=row.title_es),
                action=entry.action,
                version=entry.version,
                at=entry.at,
                note=_note(entry),
            )
            for entry in some
            if (row := titles.get(f"{entry.kind}:{entry.public_id}"))
        )
        is_enough = len(found) >= limit or len(some) < at_a_time
        some = [] if is_enough else list(entries.filter(seq__lt=some[-1].seq)[:at_a_time])
    return tuple(found[:limit])


def recordlist(kind: str) -> tuple[Row, ...]:
    """Every published record of a kind by name, with the number of its people. Two queries."""
    terms = CaseTerm.objects.filter(facet__in=RECORD_FACETS, case_version__known_until=None)
    people: dict[str, dict[str, int]] = defaultdict(dict)
    counted = terms.values("value", "facet").annotate(people=Count("case_version", distinct=True))
    for public_id, facet, number in counted.order_by("-facet").values_list("value", "facet", "people"):
        people[public_id][facet] = number
    rows = Current.objects.filter(kind=kind, withdrawn_at=None).order_by("title_en", "key")
    return tuple(
        Row(
            id=row.public_id,
            slug=row.slug,
            label=Words(en=row.title_en, es=row.title_es),
            document=shapes.decode(row.body),
            people=people.get(row.public_id, {}),
        )
        for row in rows
    )
