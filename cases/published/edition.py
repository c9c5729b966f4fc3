"""What a page depends on, in a few numbers: asked in one query, before anything is read or rendered.

What is public changes with an entry of the log, or with :data:`EPOCH`, and with nothing else. What was asked here is known
for as long as the page is made (:func:`learnt`), so that nobody asks again.
"""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db import connection

from cases.published.models import Publication
from cases.vocabulary import PublicationAction, PublicationKind

EPOCH = "(SELECT MAX(epoch) FROM published_projection)"
"""SQL: a text that is another one whenever the tables that pages read were made anew."""

COLUMNS = tuple(field.attname for field in Publication._meta.concrete_fields)
SEQ, VERSION, ACTION = (COLUMNS.index(name) for name in ("seq", "version", "action"))

_SITE = f"kind = '{PublicationKind.SITE.value}'"
_EDITION = f"""
SELECT p.seq, p.digest, {EPOCH}, (SELECT MAX(body) FROM published_current WHERE {_SITE} AND withdrawn_at IS NULL)
FROM (SELECT MAX(seq) AS seq FROM published_publication) last LEFT JOIN published_publication p ON p.seq = last.seq
"""

_RECORD = f"""
SELECT now.seq, now.digest, now.epoch, {", ".join(f"p.{name}" for name in COLUMNS)},
       EXISTS (SELECT 1 FROM published_document d WHERE d.digest = p.document_digest),
       CASE WHEN p.seq > 0 THEN (SELECT COUNT(*) FROM published_recordlink WHERE from_key = %s) END,
       CASE WHEN p.seq > 0 THEN (
           SELECT a.digest FROM published_publication a
           WHERE a.seq IN (p.seq, (SELECT MAX(seq) FROM published_current WHERE {_SITE}), (
               SELECT MAX(c.seq) FROM published_recordlink l JOIN published_current c ON c.key = l.to_key WHERE l.from_key = %s
           )) ORDER BY a.seq DESC LIMIT 1) END
FROM (SELECT seq, digest, COALESCE({EPOCH}, '') AS epoch FROM published_publication ORDER BY seq DESC LIMIT 1) now
LEFT JOIN published_publication p ON p.kind = %s AND p.public_id = %s AND NOT (now.digest = %s AND now.epoch = %s)
ORDER BY p.version DESC
"""
_RECORD = " ".join(_RECORD.split())  # it is looked through for its parameters each time

NOTHING = "0" * 64


class Edition(NamedTuple):
    """The published record by the last entry of the log and by the epoch of the tables.

    The digest of an entry names all that came before it (the log is a salted chain): two editions that are equal have
    the same content, in whatever process, after whatever restore.
    """

    seq: int
    digest: str
    epoch: str


@dataclass(frozen=True)
class Told:
    """``facts`` are equal only where the page is. What was read with them: ``site``, the text of it that stands ("" for
    none; None: not read), and of one ``record`` (kind, public id) the ``rows`` of its entries, newest first.
    """

    facts: tuple[int | str | None, ...]
    site: str | None = None
    record: tuple[str, str] | None = None
    rows: tuple[tuple[Any, ...], ...] = ()


def current() -> Edition:
    """The edition that stands now. One query."""
    return _asked()[0]


def of_everything() -> Told:
    """The whole published record, by its edition. One query."""
    edition, site = _asked()
    return Told(edition, site)


def _asked() -> tuple[Edition, str]:
    with connection.cursor() as cursor:
        cursor.execute(_EDITION)
        seq, digest, epoch, site = cursor.fetchone()
    return Edition(seq or 0, digest or NOTHING, epoch or ""), site or ""


def of_record(kind: str, public_id: str) -> Told | None:
    """A record as it stands, the records that its text names, and the site; None where none stands. One query.

    The newest entry of those it names, with how many there are: what is named anew has a newer entry, what is named no
    more makes them fewer. The digest of the newest of all makes sure that it is the same log. What was told in an edition
    is not asked for again, as long as this edition stands.
    """
    key = f"{kind}:{public_id}"
    then, told = _remembered.get(key, (Edition(0, "", ""), None))
    with connection.cursor() as cursor:
        cursor.execute(_RECORD, [key, key, kind, public_id, then.digest, then.epoch])
        rows = cursor.fetchall()
    now = Edition(*rows[0][: len(then)]) if rows else None
    if told is not None and now == then:
        return told
    entries = tuple(row[len(then) :] for row in rows)
    last = next((entry[ACTION] for entry in entries if entry[ACTION] != PublicationAction.TAKEN_DOWN), None)
    if now is None or last is None or last == PublicationAction.WITHDRAWN:
        return None
    told = Told((entries[0][SEQ], now.epoch, *entries[0][len(COLUMNS) + 1 :]), None, (kind, public_id), entries)
    _remembered[key] = now, told
    if len(_remembered) > MOST_REMEMBERED:
        _remembered.popitem(last=False)
    return told


MOST_REMEMBERED = 1_000
"""Records of which a process knows what their pages depend on, in the edition in which it last asked."""
_remembered: OrderedDict[str, tuple[Edition, Told]] = OrderedDict()

_learnt: ContextVar[Told | None] = ContextVar("published.edition", default=None)


@contextmanager
def learnt(told: Told | None) -> Iterator[None]:
    """Within the block, what was told need not be asked again."""
    token = _learnt.set(told)
    try:
        yield
    finally:
        _learnt.reset(token)


def known() -> Edition | None:
    """The edition, if it was read; it may have moved on since."""
    told = _learnt.get()
    return told.facts if told and isinstance(told.facts, Edition) else None


def site() -> str | None:
    """The text of what stands of the site, "" for none, if it was read; else None."""
    told = _learnt.get()
    return told.site if told else None


def entries(kind: str, public_id: str, version: int) -> tuple[Publication, ...]:
    """The entries of a record, newest first, if they were read and there was this version by then; else none.

    Each has ``is_readable``: whether its text is still there.
    """
    told = _learnt.get()
    if told is None or told.record != (kind, public_id) or told.rows[0][VERSION] < version:
        return ()
    return tuple(_entry(row) for row in told.rows)


def _entry(row: tuple[Any, ...]) -> Publication:
    entry = Publication(**dict(zip(COLUMNS, row, strict=False)))
    entry.is_readable = bool(row[len(COLUMNS)])  # type: ignore[attr-defined]
    if isinstance(entry.at, str):  # SQLite has no moments
        entry.at = dt.datetime.fromisoformat(entry.at).replace(tzinfo=dt.UTC)
    return entry
