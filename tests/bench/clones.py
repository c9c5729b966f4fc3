"""A published record of any size, from a few hundred records that were really published.

Every row that the product wrote for a made-up person is written again under another id and name, with the organizations and
disputes of another neighbourhood, at another moment. Columns are found in the models. Ids, sequence and facets have no
order in common. The log is whole: each clone has its entry in the chain.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

from cases.published import log, spelling
from cases.published.models import CaseVersion, Current, Document, Publication
from cases.published.projection import TABLES
from cases.published.words import fold

ALPHABET = "23456789bcdfghjkmnpqrstvwxz"
SYLLABLES = [first + vowel + last for first in "bdfgklmnprstvz" for vowel in "aeiou" for last in ("", "l", "n", "r")]
CASES_A_NEIGHBOURHOOD = 4_000
KINDS = ("case", "protected")
SHARED = ("organization", "dispute")
MOMENTS = {"at", "updated_at", "published_at", "first_published_at"}
ISO = "%Y-%m-%d %H:%M:%S"

Row = tuple[Any, ...]
Fetch = Callable[[str, tuple[Any, ...]], list[Row]]


@dataclass(frozen=True)
class Text:
    """A text cut where something of a clone stands: every second part is the name of what to put there."""

    parts: tuple[str, ...]

    @property
    def length(self) -> int:
        return sum(map(len, self.parts))

    def filled(self, values: Mapping[str, str]) -> str:
        return "".join(values.get(part, part) if place % 2 else part for place, part in enumerate(self.parts))


@dataclass(frozen=True)
class Slot:
    """A cell that is not text and differs in every clone: ``seq``, ``at`` or ``day``."""

    name: str


@dataclass(frozen=True)
class Record:
    """A record as it was published: its rows by table, ready to be written again, and its document."""

    kind: str
    current: Current
    rows: dict[str, list[list[Any]]]
    body: Text
    own: dict[str, str]


def columns(table: type[models.Model]) -> list[str]:
    return [str(field.column) for field in table._meta.local_concrete_fields]


def read(fetch: Fetch, kind: str, shared: Iterable[str]) -> list[Record]:
    """The records of a kind that stand, cut at their own names and at those of what they share (``shared``)."""
    found = []
    for current in Current.objects.filter(kind=kind, withdrawn_at=None).order_by("seq"):
        body = _document(current)
        if '"photograph":{' in body:  # pictures stand beside the log, and would have to be written again as well
            continue
        own = _own(current)
        cut = cutter([*own, *shared])
        rows = {}
        for table in TABLES:
            where = _where(table, current)
            if where is not None:
                names = ", ".join(f'"{name}"' for name in columns(table))
                stored = fetch(f'SELECT {names} FROM "{table._meta.db_table}" WHERE {where[0]}', where[1])
                rows[table._meta.db_table] = [_row(table, row, current, cut) for row in stored]
        found.append(Record(kind, current, rows, cut(body), own))
    return found


def _document(current: Current) -> str:
    digest = Publication.objects.get(seq=current.seq).document_digest
    return Document.objects.get(digest=digest).body


def _own(current: Current) -> dict[str, str]:
    """What is a record's own in its texts, by what each becomes in a clone."""
    own = {current.public_id: "id"}
    if current.kind == "protected":
        return own
    own |= {current.slug: "slug", current.title_en: "title_en", current.title_es: "title_es"}
    if current.kind == "case":
        version = CaseVersion.objects.get(public_id=current.public_id, known_until=None)
        own |= {version.name: "name", version.sort_name: "sort_name"}
    return {text: name for text, name in own.items() if text}


def cutter(tokens: Iterable[str]) -> Callable[[str], Text]:
    """What cuts a text at some names, the longest first."""
    longest = sorted(set(tokens), key=len, reverse=True)
    pattern = re.compile("(" + "|".join(map(re.escape, longest)) + ")")
    return lambda text: Text(tuple(pattern.split(text)))


def _where(table: type[models.Model], current: Current) -> tuple[str, tuple[Any, ...]] | None:
    """The rows of a table that are about a record."""
    names = columns(table)
    if table is CaseVersion:
        return "public_id = %s AND known_until IS NULL", (current.public_id,)
    if "public_id" in names and "kind" in names:
        return "kind = %s AND public_id = %s", (current.kind, current.public_id)
    for name, value in (("from_key", current.key), ("told_by", current.public_id)):
        if name in names:
            return f"{name} = %s", (value,)
    for field in table._meta.local_concrete_fields:
        if field.related_model is CaseVersion:
            of = f'SELECT "{CaseVersion._meta.pk.column}" FROM published_caseversion'
            return f"{field.column} IN ({of} WHERE public_id = %s AND known_until IS NULL)", (current.public_id,)
    return ("seq = %s", (current.seq,)) if "seq" in names else None


def _row(table: type[models.Model], row: Row, current: Current, cut: Callable[[str], Text]) -> list[Any]:
    cells: list[Any] = []
    for field, value in zip(table._meta.local_concrete_fields, row, strict=True):
        counted = field.name == "seq" or field.primary_key or field.related_model is CaseVersion
        if isinstance(value, int) and counted:
            cells.append(Slot("seq"))
        elif field.name in MOMENTS and current.kind != "protected":
            cells.append(Slot("at"))
        elif field.name == "known_from" and current.kind != "protected":
            cells.append(Slot("day"))
        elif table.__name__ == "SearchText" and field.name == "text":
            cells.append(Slot("words:" + value))
        elif isinstance(value, str):
            text = cut(value)
            cells.append(text if len(text.parts) > 1 else value)
        else:
            cells.append(value)
    return cells


def stored(row: models.Model) -> Row:
    """A new row as SQLite keeps it."""
    values = (getattr(row, field.attname) for field in row._meta.local_concrete_fields)
    return tuple(value.strftime(ISO) if isinstance(value, dt.datetime) else value for value in values)


def insert(table: type[models.Model]) -> str:
    names = columns(table)
    return f'INSERT INTO "{table._meta.db_table}" ({", ".join(names)}) VALUES ({", ".join("?" * len(names))})'


def written(template: list[Any], values: Mapping[str, Any]) -> Row:
    """A row for a clone."""
    return tuple(
        cell.filled(values) if isinstance(cell, Text) else _slot(cell.name, values) if isinstance(cell, Slot) else cell
        for cell in template
    )


def _slot(name: str, values: Mapping[str, Any]) -> Any:
    return f"{name[6:]} {values['words']}".strip() if name.startswith("words:") else values[f"#{name}"]


class Chance:
    """Ids, names and moments of clones; the same seed gives the same."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)

    def id(self) -> str:
        return "".join(self.dice.choices(ALPHABET, k=10))

    def name(self) -> str:
        return "".join(self.dice.choices(SYLLABLES, k=3)).capitalize()


def neighbourhood(shared: list[Record], number: int, chance: Chance) -> dict[str, str]:
    """What organizations and disputes are called in a neighbourhood, by what the first of their kind is called."""
    found: dict[str, str] = {}
    for record in shared:
        for text, name in record.own.items():
            found[text] = chance.id() if name == "id" else f"{text} {number}" if name != "slug" else f"{text}-{number}"
    return found


def clone(record: Record, around: Mapping[str, str], chance: Chance) -> dict[str, Any]:
    """What stands where a record is written again: its texts by those of the record it is like."""
    values: dict[str, Any] = dict(around)
    words = ""
    if record.kind in KINDS:
        name = chance.name()
        words = " ".join(sorted({*fold(name).split(), *spelling.tokens(name)})) if record.kind == "case" else ""
        for text, what in record.own.items():
            prefix = {"slug": f"{name.lower()}-", "sort_name": f"{name.lower()} "}.get(what, f"{name} ")
            values[text] = chance.id() if what == "id" else prefix + text
    values["words"] = words
    return values


def entries(
    records: Iterable[tuple[Record, dict[str, Any]]], head: log.Checkpoint, begin: dt.datetime, step: dt.timedelta
) -> Iterator[tuple[Record, dict[str, Any], Publication, Document]]:
    """The clones in the order of the log, each with its entry and its document, the chain going on from ``head``."""
    seq, previous = head.seq, head.digest
    for number, (record, values) in enumerate(records):
        seq += 1
        at = (begin + number * step).replace(microsecond=0)
        told = record.current.published_at if record.kind == "protected" else at
        body = record.body.filled(values)
        public_id = values[record.current.public_id]
        salt = f"{seq:064x}"
        document = Document(
            digest=log.document_digest(salt, body), kind=record.kind, public_id=public_id, salt=salt, body=body
        )
        entry = Publication(
            seq=seq,
            kind=record.kind,
            public_id=public_id,
            version=1,
            action="published",
            document_digest=document.digest,
            at=told,
            review="single",
            previous=previous,
        )
        entry.digest = previous = log.entry_digest(entry)
        values |= {"#seq": seq, "#at": at.strftime(ISO), "#day": at.date().isoformat()}
        yield record, values, entry, document
