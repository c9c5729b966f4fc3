"""From a working case to its file."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import models, transaction

from cases.models import Case, Person, Root, SourceFile
from cases.operations.exchange import extent
from cases.operations.exchange.reach import Reach, key, reach
from cases.operations.exchange.schema import FORMAT, NOTICE, VERSION, written

Document = dict[str, Any]


class Sealed(Exception):
    """The case itself is sealed: it is in no export that does not ask for what is sealed."""


@dataclass(frozen=True)
class Export:
    """A case as a document, the copies of sources it names, and how many rows were left out because of a seal."""

    document: Document
    files: tuple[SourceFile, ...]
    sealed: int

    @property
    def text(self) -> str:
        return canonical(self.document)


@transaction.atomic
def export_case(case: Case, sealed: bool = False) -> Export:
    """Everything a case rests on. Sealed rows only if ``sealed``; what names one is left out with it.

    Raises ``Sealed``.
    """
    found = reach(case, sealed)
    if key(case) not in found.rows:
        raise Sealed
    writer = Writer(found)
    records: dict[str, dict[str, Document]] = {extent.name_of(model): {} for model in extent.records()}
    for (model, _pk), row in found.rows.items():
        if isinstance(row, Root):
            records[extent.name_of(model)][row.public_id] = writer.record(row)
    document = {
        "format": FORMAT,
        "version": VERSION,
        "notice": NOTICE,
        "case": case.public_id,
        "records": records,
    }
    files = tuple(row for row in found.rows.values() if isinstance(row, SourceFile))
    return Export(document, files, len(found.without))


def canonical(document: Document) -> str:
    """The one text of a document."""
    return json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


class Writer:
    """Writes rows of a reach. A row that others name gets the place it stands in as its key."""

    def __init__(self, found: Reach) -> None:
        self.found = found
        self.keys: dict[Any, str] = {}
        for row in found.rows.values():
            if isinstance(row, Root):
                self._place(row, row.public_id)

    def _place(self, row: models.Model, place: str) -> None:
        for part in extent.parts(type(row)):
            for number, inner in enumerate(self.found.inside(row, part), 1):
                self.keys[key(inner)] = f"{place}/{part.name}/{number}"
                self._place(inner, self.keys[key(inner)])

    def record(self, row: models.Model) -> Document:
        """One row with all that stands inside it."""
        model = type(row)
        document = {field.name: written(getattr(row, field.name)) for field in extent.columns(model)}
        if model in extent.keyed():
            document["key"] = self.keys[key(row)]
        for each in extent.keys(model):
            document[each.name] = self.called(self.found.named(row, each))
        for link in extent.links(model):
            document[link.name] = sorted(str(self.called(other)) for other in self.found.listed(row, link))
        if isinstance(row, Person) and row.pk not in self.found.whole:
            return document
        for part in extent.parts(model):
            inner = [self.record(each) for each in self.found.inside(row, part)]
            if not part.is_single:
                document[part.name] = inner
            elif inner:
                document[part.name] = inner[0]
        return document

    def called(self, row: models.Model | None) -> str | None:
        """What a row is called where others name it."""
        if row is None:
            return None
        return row.public_id if isinstance(row, Root) else self.keys[key(row)]


def write_private(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Write a file that only this account can read, whole or not at all; its content may come in pieces."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as out:
            out.writelines([content] if isinstance(content, bytes) else content)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def write_files(files: tuple[SourceFile, ...], folder: Path) -> int:
    """Write the contents that are here into a folder, each under its fingerprint; returns how many."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    here = [file for file in files if file.is_here]
    for file in here:
        with file.file.open("rb") as content:
            write_private(folder / file.sha256, content.read())
    return len(here)
