"""The publication log: what was published when, in a chain that cannot be rewritten unnoticed.

Each entry holds the digest of the entry before it. A document stands beside the log under a salted digest, so
that it can be erased and the chain still verifies. Anyone who kept a checkpoint (a ``seq`` and its digest)
can tell whether what came before has been changed or cut off since.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import logging
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db import connection, transaction
from django.db.models import Max, Q, QuerySet
from django.dispatch import Signal

from cases.published import pictures
from cases.published.models import Document, Publication
from cases.published.triggers import INDEX
from cases.vocabulary import PublicationAction, PublicationKind

GENESIS = "0" * 64
SALT_BYTES = 32

logger = logging.getLogger(__name__)

written = Signal()
"""Sent after the commit of each ``entry``, in the process that wrote it."""


@dataclass(frozen=True)
class Checkpoint:
    """The head of the log at some time: written as one line, "<seq> <digest>". ``seq`` 0 is the empty log."""

    seq: int
    digest: str

    def __str__(self) -> str:
        return f"{self.seq} {self.digest}"

    @classmethod
    def read(cls, text: str) -> Checkpoint:
        """The checkpoint written by ``str``. Raises ``ValueError`` for anything else."""
        seq, digest = text.split()
        if len(digest) != len(GENESIS) or int(seq) < 0:
            raise ValueError(f"not a checkpoint: {text!r}")
        return cls(int(seq), digest)


@dataclass(frozen=True)
class Fault:
    """The first entry of the log that is not as it was written, and what is wrong with it."""

    seq: int
    problem: str

    def __str__(self) -> str:
        return f"entry {self.seq}: {self.problem}"


# Digests


def canonical(value: Any) -> str:
    """JSON with one spelling: sorted keys, no spaces, no needless escapes, no floating-point numbers.

    Raises ``ValueError`` for a float and ``TypeError`` for what is not JSON.
    """
    if any(isinstance(number, float) for number in _leaves(value)):
        raise ValueError("A published document holds no floating-point number.")
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, Mapping):
        for member in value.values():
            yield from _leaves(member)
    elif isinstance(value, list | tuple):
        for member in value:
            yield from _leaves(member)
    else:
        yield value


def document_digest(salt: str, body: str) -> str:
    """The salted SHA-256 of a document's canonical JSON: 64 hexadecimal digits."""
    return _digest("document/1", salt, body)


def entry_digest(entry: Publication) -> str:
    """The SHA-256 of all an entry says, the digest of the entry before it included: 64 hexadecimal digits.

    Where a record moved to is part of it only if it moved: entries from before there were such keep their digest.
    """
    fields = [
        entry.seq,
        entry.kind,
        entry.public_id,
        entry.version,
        entry.action,
        entry.document_digest,
        entry.at.astimezone(dt.UTC).isoformat(timespec="microseconds"),
        entry.note_en,
        entry.note_es,
        entry.reason,
        entry.review,
        entry.previous,
        *([entry.moved_to] if entry.moved_to else []),
    ]
    return _digest("entry/1", canonical(fields))


def _digest(*parts: str) -> str:
    """Each part goes in with its length (8 bytes, big endian), so that no two lists of parts hash alike."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode()
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


# Writing


def append(
    kind: str,
    public_id: str,
    version: int,
    action: str,
    body: Mapping[str, Any] | None,
    at: dt.datetime,
    note_en: str = "",
    note_es: str = "",
    reason: str = "",
    review: str = "",
    moved_to: str = "",
) -> Publication:
    """Write the next entry of the log, and its document unless it is a withdrawal (``body`` None).

    A version is taken down with ``take_down``. ``moved_to`` is the public id of a case that stands and tells since what
    the withdrawn one told.

    ``at`` is the moment of publication and must be aware; it is kept in UTC. Whoever holds a lock on the
    record takes it before calling this. Raises ``TransactionManagementError`` outside a transaction,
    ``ValueError`` for an entry that makes no sense, ``IntegrityError`` for a version that is already in the
    log, or a public id under which a case was told in the other way.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("The log is written inside a transaction.")
    action = PublicationAction(action).value
    if (action == PublicationAction.WITHDRAWN) != (body is None):
        raise ValueError("A withdrawal has no document; everything else has one.")
    if action == PublicationAction.TAKEN_DOWN:
        raise ValueError("A version is taken down with ``take_down``, which erases its document.")
    if kind == PublicationKind.PROTECTED and (note_en or note_es):
        raise ValueError("Nothing is noted of a person whose name is withheld.")
    if _is_of_another_shape(kind, public_id):
        raise ValueError("A case is published by name or with its name withheld, never both under one id.")
    leads = body is None and kind == PublicationKind.CASE and moved_to != public_id
    if moved_to and not (leads and _stands(kind, moved_to)):
        raise ValueError("Only a case that is told by name leads on, and only to one that stands.")
    document = None if body is None else _document(PublicationKind(kind).value, public_id, canonical(body))
    entry = _continue(
        Publication(
            kind=PublicationKind(kind).value,
            public_id=public_id,
            version=version,
            action=action,
            document_digest=document.digest if document else "",
            note_en=note_en,
            note_es=note_es,
            reason=str(reason),
            review=review,
            moved_to=moved_to,
        ),
        at,
    )
    if document:
        document.save(force_insert=True)
    return entry


def take_down(of: Publication, version: int, at: dt.datetime, reason: str) -> Publication:
    """Erase the document of one entry, and write the entry that says so, under the next ``version`` of the record.

    Raises ``TransactionManagementError`` outside a transaction, ``ValueError`` if there is no document to erase.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("The log is written inside a transaction.")
    erased, _by_model = Document.objects.filter(digest=of.document_digest).delete()
    if not erased:
        raise ValueError("There is no text to take down.")
    pictures.erase_untold(of.kind, of.public_id)
    return _continue(
        Publication(
            kind=of.kind,
            public_id=of.public_id,
            version=version,
            action=PublicationAction.TAKEN_DOWN.value,
            document_digest=of.document_digest,
            reason=str(reason),
        ),
        at,
    )


def _continue(entry: Publication, at: dt.datetime) -> Publication:
    """Write ``entry`` as the next of the log."""
    if at.tzinfo is None:
        raise ValueError("The moment of publication needs a time zone.")
    head = _locked_head()
    entry.seq, entry.previous, entry.at = head.seq + 1, head.digest, told_moment(entry.kind, at)
    entry.digest = entry_digest(entry)
    entry.save(force_insert=True)
    if written.has_listeners(Publication):
        transaction.on_commit(lambda: written.send(Publication, entry=entry), robust=True)
    return entry


def told_moment(kind: str, at: dt.datetime) -> dt.datetime:
    """The moment as the log keeps it (UTC): of a person whose name is withheld, the year and no more.

    The day would tie the entry to what else happened on it, such as the withdrawal of a page that named somebody.
    """
    at = at.astimezone(dt.UTC)
    return dt.datetime(at.year, 1, 1, tzinfo=dt.UTC) if kind == PublicationKind.PROTECTED else at


def _is_of_another_shape(kind: str, public_id: str) -> bool:
    """Whether the id stands for a case that is told in the other way: an id would tie a name to what is without one."""
    cases = {PublicationKind.CASE.value, PublicationKind.PROTECTED.value}
    if kind not in cases:
        return False
    return Publication.objects.filter(kind__in=cases - {kind}, public_id=public_id).exists()


def _stands(kind: str, public_id: str) -> bool:
    last = Publication.objects.filter(kind=kind, public_id=public_id).order_by("-version").first()
    return last is not None and last.action != PublicationAction.WITHDRAWN


def _document(kind: str, public_id: str, body: str) -> Document:
    salt = secrets.token_hex(SALT_BYTES)
    digest = document_digest(salt, body)
    return Document(digest=digest, kind=kind, public_id=public_id, salt=salt, body=body)


def _locked_head() -> Checkpoint:
    """The head of the log, which nobody else continues before this transaction ends.

    SQLite needs no lock of its own: its write transactions are begun IMMEDIATE.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext('published_publication'))")
    return head()


def head() -> Checkpoint:
    """The last entry of the log."""
    last = Publication.objects.order_by("-seq").values_list("seq", "digest").first()
    return Checkpoint(*last) if last else Checkpoint(0, GENESIS)


@dataclass(frozen=True)
class News:
    """The newest entry, and whether one since another took a text or a picture from readers."""

    seq: int
    has_erased: bool


def since(seq: int) -> News:
    """What came into the log after an entry. One query."""
    erasing = Max("seq", filter=~Q(reason=""))
    found = Publication.objects.filter(seq__gt=seq).aggregate(newest=Max("seq"), erased=erasing)
    return News(found["newest"] or seq, found["erased"] is not None)


def erase(kind: str, public_id: str) -> int:
    """Erase the text and the pictures of every version of a record; how many there were. The log keeps their digests."""
    pictures.erase(kind, public_id)
    count, _by_model = Document.objects.filter(kind=kind, public_id=public_id).delete()
    return count


def after_withdrawal() -> None:
    """Remove erased words from where the engine still keeps them: search index, journal, dead rows.

    Call it through ``transaction.on_commit``. Raises ``TransactionManagementError`` inside a transaction,
    where neither engine can do it. On SQLite somebody who is reading can hold the journal back: then a
    warning is logged, and the next withdrawal, or the last connection to close, does it.
    """
    if connection.in_atomic_block:
        raise transaction.TransactionManagementError("Erased words can be removed only after the commit.")
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"INSERT INTO {INDEX}({INDEX}) VALUES ('optimize')")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy, *_frames = cursor.fetchone()
            if busy:
                logger.warning("The journal still holds erased text: somebody was reading the database.")
        else:
            cursor.execute(
                "VACUUM published_document, published_picture, published_current, published_recordlink, published_caseversion, "
                "published_caseterm, published_casespan, published_caselength, published_caseoutline, published_searchtext"
            )


# Reading back


def verify(checkpoint: Checkpoint | None = None) -> Fault | None:
    """Recompute every digest and the chain; the first entry that does not hold, or None.

    A missing document is a fault unless the record was withdrawn later, or this version of it taken down; one
    that was taken down and is still there is a fault as well. A missing picture is one unless the record was
    withdrawn, or a picture of it taken away later. With a ``checkpoint`` written earlier, a log that was cut off
    or rewritten from some entry on is a fault too.
    """
    previous, seq = GENESIS, 0
    withdrawn, taken = _last_withdrawals()
    taken_down = _takedowns()
    published: set[tuple[str, str, str]] = set()
    for entries in _batches():
        digests = [entry.document_digest for entry in entries if entry.document_digest]
        documents = Document.objects.in_bulk(digests)
        for entry in entries:
            seq += 1
            if entry.seq != seq:
                return Fault(seq, "is missing")
            if entry.previous != previous:
                return Fault(seq, "does not continue the entry before it")
            if entry.digest != entry_digest(entry):
                return Fault(seq, "differs from its digest")
            if checkpoint and checkpoint.seq == seq and checkpoint.digest != entry.digest:
                return Fault(seq, "differs from the checkpoint")
            text = (entry.kind, entry.public_id, entry.document_digest)
            document = documents.get(entry.document_digest)
            if entry.action == PublicationAction.TAKEN_DOWN:
                problem = "" if text in published else "takes down what was not published"
            elif text in taken_down:
                published.add(text)
                problem = "its document was taken down and is still there" if document else ""
            else:
                record = (entry.kind, entry.public_id)
                problem = _document_problem(entry, document, is_erasable=withdrawn.get(record, 0) > seq)
                problem = problem or pictures.problem(document, is_erasable=taken.get(record, 0) > seq)
            if problem:
                return Fault(seq, problem)
            previous = entry.digest
    if checkpoint and checkpoint.seq > seq:
        return Fault(seq + 1, "is missing: the log ends before the checkpoint")
    return None


def _batches(size: int = 500) -> Iterator[Sequence[Publication]]:
    entries = Publication.objects.order_by("seq").iterator(chunk_size=size)
    while batch := list(islice(entries, size)):
        yield batch


def _last_withdrawals() -> tuple[dict[tuple[str, str], int], dict[tuple[str, str], int]]:
    """The last entry by record with which it was withdrawn, and with which at least a picture of it was taken away."""
    withdrawn = Publication.objects.filter(action=PublicationAction.WITHDRAWN.value)
    taken = Publication.objects.exclude(reason="").exclude(action=PublicationAction.TAKEN_DOWN.value)

    def last(entries: QuerySet[Publication]) -> dict[tuple[str, str], int]:
        rows = entries.values_list("kind", "public_id").annotate(last=Max("seq"))
        return {(kind, public_id): seq for kind, public_id, seq in rows}

    return last(withdrawn), last(withdrawn | taken)


def _takedowns() -> set[tuple[str, str, str]]:
    entries = Publication.objects.filter(action=PublicationAction.TAKEN_DOWN.value)
    return set(entries.values_list("kind", "public_id", "document_digest"))


def _document_problem(entry: Publication, document: Document | None, is_erasable: bool) -> str:
    if not entry.document_digest:
        return ""
    if document is None:
        return "" if is_erasable else "its document is missing"
    if (document.kind, document.public_id) != (entry.kind, entry.public_id):
        return "its document belongs to another record"
    if document_digest(document.salt, document.body) != entry.document_digest:
        return "its document differs from its digest"
    return ""
