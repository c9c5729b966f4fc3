"""Links between published records: as they stand now, and which records link to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import is_
from typing import Any

import msgspec

from cases.published import shapes
from cases.published.models import Current, RecordLink
from cases.published.shapes import Link, Words
from cases.published.shapes.ways import ways
from cases.vocabulary import PublicationKind


@dataclass(frozen=True)
class Related:
    """A published record that links to another, and the fields in which it does."""

    kind: str
    id: str
    slug: str
    label: Words
    roles: tuple[str, ...]


def keys(part: object) -> Iterator[str]:
    """The key of every record that a document, or a part of it, names: those it links to, and its sources."""
    if isinstance(part, Link) and part.key:
        yield part.key
    elif isinstance(part, shapes.Shape):
        if isinstance(part, shapes.Source) and part.id:
            yield source_key(part)
        for name in ways(type(part), Link, shapes.Source):
            yield from keys(getattr(part, name))
    elif isinstance(part, tuple):
        for member in part:
            yield from keys(member)


def source_key(source: shapes.Source) -> str:
    return f"{PublicationKind.SOURCE}:{source.id}"


@dataclass(frozen=True)
class Target:
    """A linked record as it stands now."""

    slug: str
    label: Words
    is_withdrawn: bool


def refreshed(document: Any, rename: bool = True) -> Any:
    """The document with its links brought up to date: renamed records by their name of today, withdrawn ones gone.

    Parts that are about a withdrawn person go with the person. One query.
    """
    named = set(keys(document))
    if not named:
        return document
    rows = Current.objects.filter(key__in=named).only("key", "slug", "title_en", "title_es", "withdrawn_at")
    return refresh(document, targets(rows), rename)


def targets(rows: Iterable[Current]) -> dict[str, Target]:
    """The records that links may lead to, by key."""
    return {
        row.key: Target(row.slug, Words(en=row.title_en, es=row.title_es), row.withdrawn_at is not None) for row in rows
    }


def refresh(document: Any, targets: Mapping[str, Target], rename: bool = True) -> Any:
    """A document with its links as ``targets`` say; links to anything else stay as they are.

    A withdrawn source keeps its number and its type, so that readers still see that there is one; its title, its
    address and everything it was quoted with are gone.
    """
    if not isinstance(document, shapes.OpenDocument):
        return document
    withdrawn = {source.number for source in document.sources if _is_withdrawn(source, targets)}
    return _refresh(document, targets, rename, withdrawn)


def _is_withdrawn(source: shapes.Source, targets: Mapping[str, Target]) -> bool:
    target = targets.get(source_key(source)) if source.id else None
    return target is not None and target.is_withdrawn


def _refresh(part: Any, targets: Mapping[str, Target], rename: bool, hidden: set[int]) -> Any:
    if isinstance(part, shapes.Source) and part.number in hidden:
        return shapes.Source(number=part.number, confidential=True, type=part.type)
    if isinstance(part, shapes.Reference) and part.source in hidden:
        return shapes.Reference(source=part.source, stance=part.stance)
    if isinstance(part, Link):
        target = targets.get(part.key)
        if target is None:
            return part
        if target.is_withdrawn:
            return Link(kind=part.kind, label=Words())
        label = target.label if rename else part.label
        is_same = (target.slug, label) == (part.slug, part.label)
        return part if is_same else msgspec.structs.replace(part, slug=target.slug, label=label)
    if isinstance(part, tuple):
        members = tuple(_refresh(each, targets, rename, hidden) for each in part if not _is_gone(each, targets))
        is_same = len(members) == len(part) and all(map(is_, members, part))
        return part if is_same else members
    if isinstance(part, shapes.Shape):
        # A source is only looked for where one is hidden: every fact cites some.
        wanted = (Link, shapes.Source, shapes.Reference) if hidden else (Link,)
        values = {name: getattr(part, name) for name in ways(type(part), *wanted)}
        fresh = {name: _refresh(value, targets, rename, hidden) for name, value in values.items()}
        changed = {name: value for name, value in fresh.items() if value is not values[name]}
        return msgspec.structs.replace(part, **changed) if changed else part
    return part


def _is_gone(member: Any, targets: Mapping[str, Target]) -> bool:
    """Whether a row of a document is about a withdrawn person, or is a withdrawn record or only a link to one."""

    def withdrawn(link: Link | None) -> bool:
        return link is not None and bool(link.key) and link.key in targets and targets[link.key].is_withdrawn

    match member:
        case Link():
            return withdrawn(member)
        case shapes.Participant():
            return withdrawn(member.person)
        case shapes.TimelineEntry():
            itself = member.event.dispute if is_itself(member.event) else None
            return withdrawn(itself) or any(withdrawn(link) for link in member.event.about)
    return False


def is_itself(event: shapes.Event) -> bool:
    """Whether an event of a timeline is the dispute that it links to, and not a part of it."""
    return event.dispute is not None and bool(event.id) and event.dispute.id == event.id


def linking(kind: str, public_id: str) -> tuple[Related, ...]:
    """The published records whose current version links to this one, by kind and name. Two queries."""
    roles: dict[str, list[str]] = defaultdict(list)
    for link in RecordLink.objects.filter(to_key=f"{kind}:{public_id}").order_by("key"):
        roles[link.from_key].append(link.role)
    rows = Current.objects.filter(key__in=roles, withdrawn_at=None).order_by("kind", "title_en", "key")
    return tuple(
        Related(
            kind=row.kind,
            id=row.public_id,
            slug=row.slug,
            label=Words(en=row.title_en, es=row.title_es),
            roles=tuple(roles[row.key]),
        )
        for row in rows.only("key", "kind", "public_id", "slug", "title_en", "title_es")
    )
