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
from django.db.models import Max, QuerySet

from cases.published.models import Document, Picture, Publication
from cases.published.triggers import INDEX
from cases.vocabulary import PublicationAction, PublicationKind

GENESIS = "0" * 64
SALT_BYTES = 32

logger = logging.getLogger(__name__)


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
    """The SHA-256 of all an entry says, the digest of the entry before it included: 64 hexadecimal digits."""
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
) -> Publication:
    """Write the next entry of the log, and its document unless it is a withdrawal (``body`` None).

    ``at`` is the moment of publication and must be aware; it is kept in UTC. Whoever holds a lock on the
    record takes it before calling this. Raises ``TransactionManagementError`` outside a transaction,
    ``ValueError`` for an entry that makes no sense, ``IntegrityError`` for a version that is already in the
    log.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("The log is written inside a transaction.")
    action = PublicationAction(action).value
    if (action == PublicationAction.WITHDRAWN) != (body is None):
        raise ValueError("A withdrawal has no document; everything else has one.")
    if at.tzinfo is None:
        raise ValueError("The moment of publication needs a time zone.")
    head = _locked_head()
    document = None if body is None else _document(PublicationKind(kind).value, public_id, canonical(body))
    entry = Publication(
        seq=head.seq + 1,
        kind=PublicationKind(kind).value,
        public_id=public_id,
        version=version,
        action=action,
        document_digest=document.digest if document else "",
        at=at.astimezone(dt.UTC),
        note_en=note_en,
        note_es=note_es,
        reason=str(reason),
        review=review,
        previous=head.digest,
    )
    entry.digest = entry_digest(entry)
    entry.save(force_insert=True)
    if document:
        document.save(force_insert=True)
    return entry


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


def keep_pictures(entry: Publication, contents: Mapping[str, bytes]) -> None:
    """Store the pictures of the document of an entry, by fingerprint. One that an earlier version showed stands already.

    Raises ``ValueError`` for one that has another fingerprint.
    """
    if any(hashlib.sha256(content).hexdigest() != sha256 for sha256, content in contents.items()):
        raise ValueError("A picture is stored under its own fingerprint.")
    there = Picture.objects.filter(kind=entry.kind, public_id=entry.public_id).values_list("sha256", flat=True)
    Picture.objects.bulk_create(
        Picture(
            key=f"{entry.kind}:{entry.public_id}:{sha256}",
            kind=entry.kind,
            public_id=entry.public_id,
            sha256=sha256,
            content=content,
        )
        for sha256, content in sorted(contents.items())
        if sha256 not in set(there)
    )


def erase_pictures(kind: str, public_id: str) -> None:
    """Erase every picture of a record, of old versions too. The log keeps their fingerprints."""
    Picture.objects.filter(kind=kind, public_id=public_id).delete()


def erase(kind: str, public_id: str) -> int:
    """Erase the text and the pictures of every version of a record; how many there were. The log keeps their digests."""
    erase_pictures(kind, public_id)
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
                "published_caseterm, published_casespan, published_searchtext"
            )


# Reading back


def verify(checkpoint: Checkpoint | None = None) -> Fault | None:
    """Recompute every digest and the chain; the first entry that does not hold, or None.

    A missing document is a fault unless the record was withdrawn later, a missing picture unless something was taken
    from the public later. With a ``checkpoint`` written
    earlier, a log that was cut off or rewritten from some entry on is a fault too.
    """
    previous, seq = GENESIS, 0
    withdrawn, taken = _last_withdrawals()
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
            record, document = (entry.kind, entry.public_id), documents.get(entry.document_digest)
            problem = _document_problem(entry, document, is_erasable=withdrawn.get(record, 0) > seq)
            problem = problem or _picture_problem(document, is_erasable=taken.get(record, 0) > seq)
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
    taken = Publication.objects.exclude(reason="")

    def last(entries: QuerySet[Publication]) -> dict[tuple[str, str], int]:
        rows = entries.values_list("kind", "public_id").annotate(last=Max("seq"))
        return {(kind, public_id): seq for kind, public_id, seq in rows}

    return last(withdrawn), last(withdrawn | taken)


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


def _picture_problem(document: Document | None, is_erasable: bool) -> str:
    if document is None:
        return ""
    for picture in pictures(document.body):
        sha256 = picture["sha256"]
        row = Picture.objects.filter(kind=document.kind, public_id=document.public_id, sha256=sha256).first()
        if row is None and not is_erasable:
            return "a picture of it is missing"
        if row is not None and hashlib.sha256(bytes(row.content)).hexdigest() != sha256:
            return "a picture of it differs from its fingerprint"
    return ""


def pictures(body: str) -> list[dict[str, Any]]:
    """The pictures that a document in canonical JSON names."""
    if '"pictures":' not in body:
        return []
    photograph = json.loads(body).get("photograph") or {}
    return list(photograph.get("pictures", ()))
