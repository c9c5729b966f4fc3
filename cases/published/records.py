"""Named questions to the published record. Answers are shapes and small frozen rows, never model instances."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import msgspec
from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, TextField, Value, When

from cases import dates, status
from cases.published import shapes
from cases.published.links import refresh, refreshed, targets
from cases.published.models import CaseSpan, CaseTerm, CaseVersion, Current, Document, Picture, Publication, RecordLink
from cases.published.projection import RECORD_FACETS
from cases.published.shapes import Words
from cases.vocabulary import PublicationAction, PublicationKind, PublicStatus


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
        return next((entry for entry in reversed(self.history) if entry.version > self.version), None)

    @property
    def predecessor(self) -> Version | None:
        """The version before this one that had a text; whether it can still be read is another matter."""
        earlier = (entry for entry in self.history if entry.version < self.version)
        return next((entry for entry in earlier if entry.action != PublicationAction.WITHDRAWN), None)


@dataclass(frozen=True)
class Tombstone:
    """A record that was withdrawn: when (UTC) and the coded reason, nothing else."""

    kind: str
    public_id: str
    withdrawn_at: dt.datetime
    reason: str


@dataclass(frozen=True)
class Version:
    """One line of a record's version list. ``is_erased``: its text can no longer be read, or it never had one.

    ``digest`` is that of the entry in the log, ``document_digest`` the salted one of its text.
    """

    version: int
    action: str
    at: dt.datetime
    note: Words
    review: str
    digest: str
    document_digest: str
    is_erased: bool


@dataclass(frozen=True)
class Label:
    """A value of a facet with its words."""

    value: str
    label: Words


@dataclass(frozen=True)
class CaseRow:
    """A line of a list of cases, with the status on the day asked for.

    ``last_confirmed`` is the last day, not after the one asked for, on which a source vouches for that status.
    """

    id: str
    slug: str
    name: str
    version: int
    country: str
    summary: Words
    sectors: tuple[str, ...]
    unions: tuple[Label, ...]
    employers: tuple[Label, ...]
    disputes: tuple[Label, ...]
    status: str
    certainty: str
    as_of: dt.date | None
    last_confirmed: dt.date | None
    first_detained: str
    days: dates.Days
    updated_at: dt.datetime
    other_names: tuple[tuple[str, str], ...]
    document: shapes.CaseDocument


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
    """A line of a list of records; ``people`` counts the published cases whose union, employer or dispute it is."""

    id: str
    slug: str
    label: Words
    document: shapes.AnyDocument
    people: int


# One record


def current(kind: str, public_id: str) -> Published | Tombstone | None:
    """The record as the public reads it now, its links as they stand now, with its history. Two queries.

    The text and the targets of its links come in one statement: a record withdrawn meanwhile is never named.
    """
    key = f"{kind}:{public_id}"
    linked = RecordLink.objects.filter(from_key=key).values("to_key")
    text = Case(When(key=key, then=F("body")), default=Value(""), output_field=TextField())
    rows = Current.objects.filter(Q(key=key) | Q(key__in=linked)).defer("body").annotate(text=text)
    found = {row.key: row for row in rows}
    row = found.get(key)
    if row is None:
        return None
    if row.withdrawn_at is not None:
        return Tombstone(kind, public_id, row.withdrawn_at, row.withdrawal_reason)
    document = refresh(shapes.decode(row.text), targets(found.values()))
    return _published(row, row.version, document, versions(kind, public_id))


def version(kind: str, public_id: str, number: int) -> Published | Tombstone | None:
    """One version as it was published; names of records withdrawn since are left out, and so is a photograph.

    Four queries; five where it has a photograph.
    """
    row = Current.objects.filter(key=f"{kind}:{public_id}").first()
    if row is None:
        return None
    if row.withdrawn_at is not None:
        return Tombstone(kind, public_id, row.withdrawn_at, row.withdrawal_reason)
    history = versions(kind, public_id)
    entry = next((entry for entry in history if entry.version == number), None)
    text = Document.objects.filter(digest=entry.document_digest).first() if entry else None
    if entry is None or text is None:
        return None
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
    """The version that stood at the end of that day (UTC), or none if nothing was published by then."""
    entries = Publication.objects.filter(kind=kind, public_id=public_id, at__lt=_after(known_on))
    entry = entries.exclude(action=PublicationAction.WITHDRAWN).order_by("-version").first()
    return version(kind, public_id, entry.version) if entry else None


def _after(day: dt.date) -> dt.datetime:
    """The first moment (UTC) after a calendar day; the last moment there is for the last day there is."""
    if day == dt.date.max:
        return dt.datetime.max.replace(tzinfo=dt.UTC)
    return dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), tzinfo=dt.UTC)


def versions(kind: str, public_id: str) -> tuple[Version, ...]:
    """Every version of a record, newest first. One query."""
    entries = Publication.objects.filter(kind=kind, public_id=public_id).order_by("-version")
    return tuple(
        Version(
            version=entry.version,
            action=entry.action,
            at=entry.at,
            note=_note(entry),
            review=entry.review,
            digest=entry.digest,
            document_digest=entry.document_digest,
            is_erased=not entry.is_readable,
        )
        for entry in entries.annotate(is_readable=READABLE)
    )


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


def standing(known_on: dt.date | None = None) -> QuerySet[CaseVersion]:
    """The case versions that stand now, or stood at the end of a day."""
    if known_on is None:
        return CaseVersion.objects.filter(known_until=None)
    return CaseVersion.objects.filter(known_from__lte=known_on).filter(
        Q(known_until=None) | Q(known_until__gt=known_on)
    )


def cases(keys: Iterable[str], on: dt.date, freshness_months: int) -> list[CaseRow]:
    """The lines of case versions by key, in the order given, with their status on a day. Three queries."""
    wanted = list(keys)
    rows = {row.key: row for row in CaseVersion.objects.filter(key__in=wanted)}
    terms: dict[str, dict[str, list[Label]]] = defaultdict(lambda: defaultdict(list))
    for term in CaseTerm.objects.filter(case_version__in=wanted).order_by("key"):
        label = Label(term.value, Words(en=term.label_en, es=term.label_es))
        terms[term.case_version_id][term.facet].append(label)
    spans = {
        span.case_version_id: span
        for span in CaseSpan.objects.filter(
            Q(next_day=None) | Q(next_day__gt=on), case_version__in=wanted, first_day__lte=on
        )
    }
    return [_case_row(rows[key], terms[key], spans.get(key), on, freshness_months) for key in wanted if key in rows]


def _case_row(
    row: CaseVersion,
    terms: Mapping[str, list[Label]],
    span: CaseSpan | None,
    on: dt.date,
    freshness_months: int,
) -> CaseRow:
    document = shapes.decode(row.body)
    assert isinstance(document, shapes.CaseDocument)
    periods = document.status_periods()
    return CaseRow(
        id=row.public_id,
        slug=row.slug,
        name=row.name,
        version=row.version,
        country=row.country,
        summary=document.summary,
        sectors=tuple(label.value for label in terms.get("sector", ())),
        unions=tuple(terms.get("union", ())),
        employers=tuple(terms.get("employer", ())),
        disputes=tuple(terms.get("dispute", ())),
        status=span.status if span else PublicStatus.UNK,
        certainty=span.certainty if span else status.Certainty.NO,
        as_of=span.as_of if span else None,
        last_confirmed=status.last_confirmed(status.status(periods, on, freshness_months), on),
        first_detained=row.first_detained,
        days=status.days_deprived(periods, on, freshness_months),
        updated_at=row.updated_at,
        other_names=tuple((name.text, name.lang) for name in document.names),
        document=document,
    )


def latest(limit: int) -> tuple[Update, ...]:
    """The newest log entries of records that still stand, sources left out, newest first. Two queries."""
    standing_rows = Current.objects.filter(withdrawn_at=None).exclude(kind=PublicationKind.SOURCE)
    titles = {row.key: row for row in standing_rows.only("key", "kind", "public_id", "slug", "title_en", "title_es")}
    entries = Publication.objects.exclude(kind=PublicationKind.SOURCE).order_by("-seq").annotate(is_readable=READABLE)
    found: list[Update] = []
    for entry in entries.iterator():
        row = titles.get(f"{entry.kind}:{entry.public_id}")
        if row is None:
            continue
        found.append(
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
        )
        if len(found) == limit:
            break
    return tuple(found)


def recordlist(kind: str) -> tuple[Row, ...]:
    """Every published record of a kind by name, with the number of its people. Two queries."""
    terms = CaseTerm.objects.filter(facet__in=RECORD_FACETS, case_version__known_until=None)
    people: dict[str, int] = dict(
        terms.values_list("value").annotate(people=Count("case_version", distinct=True)).values_list("value", "people")
    )
    rows = Current.objects.filter(kind=kind, withdrawn_at=None).order_by("title_en", "key")
    return tuple(
        Row(
            id=row.public_id,
            slug=row.slug,
            label=Words(en=row.title_en, es=row.title_es),
            document=shapes.decode(row.body),
            people=people.get(row.public_id, 0),
        )
        for row in rows
    )
