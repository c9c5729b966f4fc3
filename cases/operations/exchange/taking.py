"""Taking the file of a case in, as a draft: all of it or nothing, and never over what is here."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import DataError, IntegrityError, models, transaction
from django.utils.translation import gettext as _

from cases.models import Case, Merge, Person, Source, SourceFile
from cases.operations.consent import enforce_consent
from cases.operations.edit import claim, keep
from cases.operations.exchange import extent
from cases.operations.exchange.export import Document, Writer
from cases.operations.exchange.nodes import Node, Nodes
from cases.operations.exchange.reach import Reach
from cases.operations.exchange.reading import NotTaken, read
from cases.operations.exchange.validation import Fault, at

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@dataclass(frozen=True)
class Taken:
    """What came of a file: the case, the rows that are new, the records that were here already, and just alike."""

    case: Case
    stored: int
    reused: int
    contents: int
    known_by_fingerprint: int


def import_case(content: bytes, by: User, now: dt.datetime, files: Path | None = None) -> Taken:
    """Store the case of a file and all it rests on, as ``by``; the copies of sources from the folder ``files``.

    Public ids are kept. A record that is here already must be just alike: nothing that is here is changed. Only a person
    who is no more than a name here gets the rows of the file. One that was merged into another here is refused. Raises ``NotTaken``; then nothing was stored.
    """
    nodes = Nodes(read(content))
    order = list(nodes.in_order())
    _stop(nodes.faults)
    _stop([fault for node in order for fault in node.build()])
    try:
        with transaction.atomic():
            _stop(_merged_here(nodes))
            reused = _reuse(nodes)
            new = [node for node in order if not node.is_stored]
            _store(new, by, files)
            _link(new)
            case = nodes.case.row
            enforce_consent(case, by, now)
    except BaseException:
        _forget_contents(order)
        raise
    copies = [node.row for node in new if node.model is SourceFile]
    here = sum(copy.is_here for copy in copies)
    return Taken(case, len(new), reused, here, len(copies) - here)


def _stop(wrong: Iterable[Fault]) -> None:
    found = tuple(wrong)
    if found:
        raise NotTaken(*found)


# What is here already


def _merged_here(nodes: Nodes) -> Iterator[Fault]:
    """The records of a file that went into others here: taken in again, one person would be two."""
    own = {node.own: node for node in nodes.all}
    for merge in Merge.objects.of_ids(set(own)):
        for public_id in {merge.former_public_id, merge.former_case_public_id} & own.keys():
            words = _("This record was merged into “%(name)s” (%(id)s) here: enter there what the file adds.")
            known = {"name": merge.person.display_name, "id": merge.person.public_id}
            yield Fault(own[public_id].place, words % known)


def _reuse(nodes: Nodes) -> int:
    """Give the records that are here already to their nodes; refuse those that are not alike."""
    here: dict[Node, Any] = {}
    for model in extent.records():
        own = {node.own: node for node in nodes.all if node.model is model}
        rows = model._default_manager.select_for_update(of=("self",)).filter(public_id__in=own).order_by("pk")
        here.update({own[row.public_id]: row for row in rows})
    whole = frozenset(row.pk for node, row in here.items() if node.model is Person and node.inner)
    found = Reach(here.values(), whole)
    writer = Writer(found)
    wrong = []
    for node, row in here.items():
        ours, theirs = writer.record(row), node.record()
        if ours == theirs:
            _take_over(node, row, found)
        elif node.model is Person and _is_a_name(row) and _plain(node, ours) == _plain(node, theirs):
            claim(row, row.version)
            node.row, node.is_stored = row, True
        else:
            wrong.append(_differs(node, ours, theirs))
    _stop(wrong)
    return len(here)


def _is_a_name(person: Person) -> bool:
    """Whether nothing but the name of somebody is here."""
    rows = (getattr(person, part.name).exists() for part in extent.parts(Person))
    return not any(rows) and not Case.objects.filter(person=person).exists()


def _plain(node: Node, document: Document) -> Document:
    inside = {part.name for part in extent.parts(node.model)}
    return {name: value for name, value in document.items() if name not in inside}


def _take_over(node: Node, row: models.Model, found: Reach) -> None:
    node.row, node.is_stored = row, True
    for part in extent.parts(node.model):
        for inner, stored in zip(node.inner.get(part.name, ()), found.inside(row, part), strict=False):
            _take_over(inner, stored, found)


def _differs(node: Node, ours: Document, theirs: Document) -> Fault:
    names = sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))
    words = _("It is here already, and differs in: %(fields)s. Nothing that is here is changed.")
    return Fault(node.place, words % {"fields": ", ".join(names)})


# What is new


def _store(new: list[Node], by: User, files: Path | None) -> None:
    """Check and store row after row; what is wrong is collected, and rows that need such a row are passed over."""
    wrong: list[Fault] = []
    failed: set[Node] = set()
    for node in new:
        if failed.intersection(node.needs()):
            failed.add(node)
            continue
        if node.owner and node.part:
            setattr(node.row, node.part.key.name, node.owner.row)
        for name, named in node.keys.items():
            setattr(node.row, name, named.row if named else None)
        try:
            with _content(node.row, files) or nullcontext() as content:
                if content:
                    node.row.file = File(content, name=node.row.sha256)
                keep(node.row, by)
        except ValidationError as error:
            failed.add(node)
            wrong += _faults(node, error)
        except (IntegrityError, DataError, OverflowError) as error:
            raise NotTaken(*wrong, Fault(node.place, _("The database refuses this row."))) from error
    _stop(wrong)


def _faults(node: Node, error: ValidationError) -> Iterator[Fault]:
    if not hasattr(error, "error_dict"):
        yield from (Fault(node.place, message) for message in error.messages)
        return
    for name, messages in error.message_dict.items():
        place = node.place if name == "__all__" else at(node.place, name)
        yield from (Fault(place, message) for message in messages)


def _content(row: models.Model, files: Path | None) -> BinaryIO | None:
    """The content of a copy, opened, if the folder has it. Raises ``ValidationError`` for one that is not that copy."""
    if files is None or not isinstance(row, SourceFile) or not re.fullmatch("[0-9a-f]{64}", row.sha256):
        return None
    path = files / row.sha256
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode):
            raise ValidationError({"sha256": _("This is no plain file in the folder.")})
        content = path.open("rb")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ValidationError({"sha256": _("Its content cannot be read.")}) from error
    # A file of another size is not read to its end, however long it is.
    if found.st_size != row.size or hashlib.file_digest(content, "sha256").hexdigest() != row.sha256:
        content.close()
        raise ValidationError({"sha256": _("The content in the folder has another fingerprint or size.")})
    content.seek(0)
    return content


def _forget_contents(nodes: list[Node]) -> None:
    """Take the contents away that were stored before all was refused."""
    for node in nodes:
        if isinstance(node.row, SourceFile) and not node.is_stored and node.row.is_here:
            node.row.file.storage.delete(str(node.row.file.name))


def _link(new: list[Node]) -> None:
    for node in new:
        for name, others in node.links.items():
            if others:
                getattr(node.row, name).set([other.row for other in others])
    _stop(
        Fault(at(node.place, "derived_from"), _("This source repeats itself through others."))
        for node in new
        if isinstance(node.row, Source) and node.row.would_circle(list(node.row.derived_from.all()))
    )
