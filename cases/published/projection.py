"""From the log to the tables that pages read. Nothing else feeds them: ``rebuild`` proves it."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, transaction
from django.db.models import Q
from django.forms.models import model_to_dict

from cases import dates, status
from cases.published import alphabet, columns, log, outline, shapes, site, tokens, withheld
from cases.published.links import refreshed, source_key
from cases.published.models import (
    CaseLength,
    CaseOutline,
    CaseSpan,
    CaseTerm,
    CaseVersion,
    Current,
    Document,
    OrganizationTie,
    Projection,
    Publication,
    RecordLink,
    SearchText,
)
from cases.published.terms import terms
from cases.vocabulary import Confidence, OrgLinkKind, PublicationAction, PublicationKind

RECORD_FACETS = ("union", "employer", "dispute")
"""The facets whose values are other records."""

SIDEWAYS = (OrgLinkKind.OPERATES_WITH, OrgLinkKind.SUCCESSOR_OF)
"""The links of organizations that put neither above the other."""

SHAPE = 10
"""Raised when the tables, or what stands in them, change with the code: the next ``migrate`` then rebuilds them."""

NO_TEXT = (PublicationAction.WITHDRAWN, PublicationAction.TAKEN_DOWN)
"""What is projected without a document."""

TABLES = (SearchText, RecordLink, OrganizationTie, CaseOutline, CaseLength, CaseSpan, CaseTerm, CaseVersion, Current)


def project(entry: Publication) -> None:
    """Bring every table up to date with one new log entry. Runs in the transaction that wrote it."""
    if entry.action == PublicationAction.WITHDRAWN:
        _withdraw(entry)
        return
    if entry.action == PublicationAction.TAKEN_DOWN:
        _take_down(entry)
        return
    document = shapes.decode(Document.objects.get(digest=entry.document_digest).body)
    _current(entry, document)
    if isinstance(document, shapes.SiteDocument):
        _span_anew()
        return
    if isinstance(document, shapes.ProtectedDocument):
        withheld.project(entry, document)  # it has no words to be found by, and leads nowhere
        return
    _links(entry, document)
    # What was withdrawn while this was being published is already gone: it may not come back by its words.
    readable = refreshed(document, rename=False)
    _search(entry, readable)
    if isinstance(document, shapes.OrganizationDocument):
        _ties(document)
    if isinstance(document, shapes.CaseDocument):
        _case_version(entry, document, terms(readable))


def key(entry: Publication) -> str:
    return f"{entry.kind}:{entry.public_id}"


def _withdraw(entry: Publication) -> None:
    Current.objects.filter(key=key(entry)).update(
        version=entry.version,
        seq=entry.seq,
        slug="",
        title_en="",
        title_es="",
        body="",
        published_at=entry.at,
        withdrawn_at=entry.at,
        withdrawal_reason=entry.reason,
        moved_to=entry.moved_to,
    )
    RecordLink.objects.filter(from_key=key(entry)).delete()
    SearchText.objects.filter(kind=entry.kind, public_id=entry.public_id).delete()
    if entry.kind in (PublicationKind.CASE, PublicationKind.PROTECTED):
        CaseVersion.objects.filter(public_id=entry.public_id).delete()
    CaseTerm.objects.filter(facet__in=RECORD_FACETS, value=entry.public_id).delete()
    if entry.kind == PublicationKind.ORGANIZATION:
        OrganizationTie.objects.filter(Q(lower=entry.public_id) | Q(upper=entry.public_id)).delete()
    _forget_in_search(key(entry))
    if entry.kind == PublicationKind.SITE:
        _span_anew()


def _take_down(entry: Publication) -> None:
    """One earlier version is no longer among what was known, and no list of an earlier day has a name from it."""
    texts = Publication.objects.filter(document_digest=entry.document_digest, public_id=entry.public_id)
    if entry.kind == PublicationKind.CASE:
        CaseVersion.objects.filter(public_id=entry.public_id, version=texts.earliest("seq").version).delete()
    now = Current.objects.get(key=key(entry))
    named = CaseTerm.objects.filter(facet__in=RECORD_FACETS, value=entry.public_id)
    named.update(label_en=now.title_en, label_es=now.title_es)


def _forget_in_search(withdrawn: str) -> None:
    """Nobody finds a withdrawn record, or what was said of it, through the words of the records that link to it."""
    linking = RecordLink.objects.filter(to_key=withdrawn).values("from_key")
    for row in Current.objects.filter(key__in=linking, withdrawn_at=None):
        document = refreshed(shapes.decode(row.body), rename=False)
        if isinstance(document, shapes.AnyOpenDocument):
            found = {"text": tokens.tokens(document), "in_order": tokens.words_in_order(document)}
            SearchText.objects.filter(kind=row.kind, public_id=row.public_id).update(**found)


def _current(entry: Publication, document: shapes.AnyDocument) -> None:
    first = Current.objects.filter(key=key(entry)).values_list("first_published_at", flat=True).first()
    Current.objects.update_or_create(
        key=key(entry),
        defaults={
            "kind": entry.kind,
            "public_id": entry.public_id,
            "version": entry.version,
            "seq": entry.seq,
            "slug": document.slug if isinstance(document, shapes.OpenDocument) else "",
            "title_en": document.heading.en,
            "title_es": document.heading.es,
            "first_published_at": first or entry.at,
            "published_at": entry.at,
            "body": log.canonical(shapes.encode(document)),
            "withdrawn_at": None,
            "withdrawal_reason": "",
            "moved_to": "",
        },
    )
    standing = CaseTerm.objects.filter(case_version__known_until=None)
    named = standing.filter(facet__in=RECORD_FACETS, value=entry.public_id)
    named.update(label_en=document.heading.en, label_es=document.heading.es)


def _links(entry: Publication, document: shapes.AnyDocument) -> None:
    RecordLink.objects.filter(from_key=key(entry)).delete()
    found = {(to_key, role) for role, to_key in roles(document) if to_key != key(entry)}
    RecordLink.objects.bulk_create(
        RecordLink(key=f"{key(entry)}>{to_key}>{role}", from_key=key(entry), to_key=to_key, role=role)
        for to_key, role in sorted(found)
    )


def _ties(document: shapes.OrganizationDocument) -> None:
    OrganizationTie.objects.filter(told_by=document.id).delete()
    found = {
        (document.id, link.other.id) if link.upward else (link.other.id, document.id)
        for link in document.links
        if link.other.id and link.kind not in SIDEWAYS and Confidence(link.confidence).is_countable
    }
    OrganizationTie.objects.bulk_create(
        OrganizationTie(key=f"{document.id}:{lower}:{upper}", told_by=document.id, lower=lower, upper=upper)
        for lower, upper in sorted(found)
    )


def roles(document: shapes.AnyDocument) -> Iterator[tuple[str, str]]:
    """The key of every record that a document names, sources too, with the name of the field it stands in."""

    def walk(part: object, role: str) -> Iterator[tuple[str, str]]:
        if isinstance(part, shapes.Link):
            yield from [(role, part.key)] if part.key else []
        elif isinstance(part, shapes.Shape):
            if isinstance(part, shapes.Source) and part.id:
                yield role, source_key(part)
            for name in part.__struct_fields__:
                yield from walk(getattr(part, name), name)
        elif isinstance(part, tuple):
            for member in part:
                yield from walk(member, role)

    yield from walk(document, "")


def _search(entry: Publication, document: shapes.AnyOpenDocument) -> None:
    SearchText.objects.filter(kind=entry.kind, public_id=entry.public_id).delete()
    if entry.kind == PublicationKind.SOURCE:
        return
    SearchText.objects.create(
        seq=entry.seq,
        kind=entry.kind,
        public_id=entry.public_id,
        text=tokens.tokens(document),
        in_order=tokens.words_in_order(document),
    )


def _case_version(
    entry: Publication, document: shapes.CaseDocument, found: dict[tuple[str, str], shapes.Words]
) -> None:
    known_from = entry.at.date()
    earlier = CaseVersion.objects.filter(public_id=entry.public_id, known_until=None)
    earlier.update(known_until=known_from)
    periods = document.status_periods()
    spells = status.spells(periods)
    first = spells[0].start if spells else dates.UNKNOWN
    attested = [period.last_attested for period in periods if period.last_attested]
    version = CaseVersion.objects.create(
        seq=entry.seq,
        public_id=entry.public_id,
        version=entry.version,
        slug=document.slug,
        name=document.name,
        sort_name=alphabet.sort_name(document.sort_name),
        country=document.country,
        known_from=known_from,
        known_until=None,
        first_detained=first.edtf,
        first_detained_earliest=first.earliest,
        first_detained_latest=first.latest,
        last_confirmed=max(attested, default=None),
        updated_at=entry.at,
        body=log.canonical(shapes.encode(document)),
    )
    CaseTerm.objects.bulk_create(
        CaseTerm(
            key=f"{version}:{facet}:{value}",
            case_version=version,
            facet=facet,
            value=value,
            label_en=label.en,
            label_es=label.es,
        )
        for (facet, value), label in sorted(found.items())
    )
    _spans(version, periods)
    columns.keep(version, outline.of(version, document, found, site.freshness_months()))


def _spans(version: CaseVersion, periods: tuple[status.Period, ...]) -> None:
    """The status of every day and the time detained by then, by the freshness limit that readers are told."""
    months = site.freshness_months()
    CaseSpan.objects.bulk_create(
        CaseSpan(
            key=f"{version}:{position}",
            case_version=version,
            first_day=span.first_day,
            next_day=span.next_day,
            status=status.public_status(span.status),
            certainty=span.status.certainty,
            code=span.status.code,
            as_of=span.status.as_of,
        )
        for position, span in enumerate(status.timeline(periods, months))
    )
    CaseLength.objects.bulk_create(
        CaseLength(key=f"{version}:{position}", case_version=version, **asdict(count))
        for position, count in enumerate(status.days_told(periods, months))
    )


def _span_anew() -> None:
    """Every status of every version by the limit that holds now: an old answer for a day goes by the same one as a new."""
    site.forget()
    for version in CaseVersion.objects.order_by("seq").iterator():
        document = shapes.decode(version.body)
        if isinstance(document, shapes.CaseDocument):  # of somebody whose name is withheld years are told, by no limit
            CaseSpan.objects.filter(case_version=version).delete()
            CaseLength.objects.filter(case_version=version).delete()
            _spans(version, document.status_periods())
            outline.by_another_limit(version, document, site.freshness_months())


# The proof: the tables are a function of the log


def rebuild() -> None:
    """Empty every table and project the whole log anew, in one transaction."""
    with transaction.atomic():
        site.forget()
        for table in TABLES:
            table.objects.all().delete()
        Projection.objects.update_or_create(id=1, defaults={"epoch": secrets.token_hex(16), "shape": SHAPE})
        for entry in Publication.objects.order_by("seq"):
            if entry.action in NO_TEXT or _is_readable(entry):
                project(entry)
            else:
                _erased(entry)


def after_migrate(using: str, **_kwargs: Any) -> None:
    """Rebuild the tables, if they were made by code of another shape, or note the shape of those of an empty log."""
    if using != DEFAULT_DB_ALIAS or Projection._meta.db_table not in connection.introspection.table_names():
        return
    if not Projection.objects.filter(shape=SHAPE).exists():
        rebuild()


def _is_readable(entry: Publication) -> bool:
    return Document.objects.filter(digest=entry.document_digest).exists()


def _erased(entry: Publication) -> None:
    """A version whose text was erased leaves that the record existed, for its tombstone, and ends the one before it."""
    if entry.kind == PublicationKind.CASE:
        earlier = CaseVersion.objects.filter(public_id=entry.public_id, known_until=None)
        earlier.update(known_until=entry.at.date())
    first = Current.objects.filter(key=key(entry)).values_list("first_published_at", flat=True).first()
    Current.objects.update_or_create(
        key=key(entry),
        defaults={
            "kind": entry.kind,
            "public_id": entry.public_id,
            "version": entry.version,
            "seq": entry.seq,
            "first_published_at": first or entry.at,
            "published_at": entry.at,
        },
    )


class _Undo(Exception):
    """Rolls the trial rebuild back."""


def differences() -> list[str]:
    """What a rebuild would change, a line each; empty if the tables are what the log says."""
    before = _contents()
    after: dict[str, dict[str, Any]] = {}
    try:
        with transaction.atomic():
            rebuild()
            after = _contents()
            raise _Undo
    except _Undo:
        pass
    return [
        f"{name}: {row}"
        for name in sorted(before.keys() | after.keys())
        for row in sorted(before.get(name, {}).keys() | after.get(name, {}).keys())
        if before.get(name, {}).get(row) != after.get(name, {}).get(row)
    ]


def _contents() -> dict[str, dict[str, Any]]:
    """Every row of every table by a key that does not depend on the order of writing."""
    contents: dict[str, dict[str, Any]] = {}
    for table in TABLES:
        rows: dict[str, Any] = {}
        for row in table.objects.all():
            rows[str(row.pk)] = model_to_dict(row)
        contents[table._meta.db_table] = rows
    return contents
