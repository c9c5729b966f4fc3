"""What changed in the published record, newest first: every entry of the log that readers may follow.

Sources are left out, and people whose name is withheld: among entries that have a day, theirs would get one. Of a record
that was withdrawn nothing is told but that, when and why; its earlier entries are gone.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.db.models import Exists, OuterRef, Q, QuerySet

from cases import status
from cases.published import shapes, site
from cases.published.comparison import compare
from cases.published.models import Current, Document, Publication
from cases.published.projection import NO_TEXT
from cases.published.records import READABLE, UNTOLD
from cases.published.shapes import CaseDocument, Words
from cases.vocabulary import PublicationAction, PublicStatus

STANDS = Exists(
    Current.objects.filter(kind=OuterRef("kind"), public_id=OuterRef("public_id"), withdrawn_at=None).values("pk")
)


NOTHING = Words()


@dataclass(frozen=True)
class Part:
    """How many facts of a part of the record are new, changed or gone."""

    section: str
    added: int
    changed: int
    removed: int


@dataclass(frozen=True)
class News:
    """One entry of the log in its words. Of a withdrawal only kind, id, day and reason are filled.

    ``before`` and ``after`` are the statuses of a person on the day of the entry, by the version before and by this one;
    where they are the same, or nobody can tell any more, ``before`` is empty, and ``after`` too unless the case is new.
    ``of_version`` is the number of the version that an entry took down.
    """

    kind: str
    id: str
    action: str
    version: int
    at: dt.datetime
    reason: str = ""
    slug: str = ""
    label: Words = NOTHING
    note: Words = NOTHING
    of_version: int | None = None
    is_new: bool = False
    parts: tuple[Part, ...] = ()
    before: str = ""
    after: str = ""

    @property
    def is_withdrawal(self) -> bool:
        return self.action == PublicationAction.WITHDRAWN

    @property
    def is_takedown(self) -> bool:
        return self.action == PublicationAction.TAKEN_DOWN


def entries() -> QuerySet[Publication]:
    """The entries that are told, newest first."""
    told = Publication.objects.exclude(kind__in=UNTOLD).annotate(is_readable=READABLE)
    readable = Q(action=PublicationAction.TAKEN_DOWN) | Q(is_readable=True)
    return told.filter(Q(action=PublicationAction.WITHDRAWN) | readable & Q(STANDS)).order_by("-seq")


def told(of: Iterable[Publication]) -> tuple[News, ...]:
    """Entries of :func:`entries` in words, in the active language. Four queries, however many they are."""
    chosen = list(of)
    rows = Current.objects.filter(key__in={_key(entry) for entry in chosen}, withdrawn_at=None)
    titles = {row.key: row for row in rows.only("key", "slug", "title_en", "title_es")}
    texts = _Texts(chosen)
    return tuple(_news(entry, titles.get(_key(entry)), texts) for entry in chosen)


def deleted(limit: int, kinds: Sequence[str]) -> tuple[tuple[str, str, int, dt.datetime], ...]:
    """What whoever kept it should forget: kind, id and number of versions whose text is gone, and since when; newest first.

    Those of the newest ``limit`` withdrawals and takedowns. Two queries.
    """
    ends = list(Publication.objects.filter(kind__in=kinds, action__in=NO_TEXT).order_by("-seq")[:limit])
    ids = {entry.public_id for entry in ends}
    published = Publication.objects.filter(kind__in=kinds, public_id__in=ids).exclude(action__in=NO_TEXT)
    versions = defaultdict(list)
    for entry in published.order_by("-version"):
        versions[_key(entry)].append(entry)
    found: dict[tuple[str, str, int], dt.datetime] = {}
    for end in ends:
        for entry in versions[_key(end)]:
            is_of = entry.document_digest == end.document_digest if end.document_digest else entry.seq < end.seq
            if is_of:
                found.setdefault((entry.kind, entry.public_id, entry.version), end.at)
    return tuple((kind, public_id, version, at) for (kind, public_id, version), at in found.items())


def _key(entry: Publication) -> str:
    return f"{entry.kind}:{entry.public_id}"


class _Texts:
    """The documents of some entries and of the versions before them."""

    def __init__(self, chosen: Sequence[Publication]) -> None:
        ids = {entry.public_id for entry in chosen if entry.action != PublicationAction.WITHDRAWN}
        self.versions: dict[str, list[Publication]] = defaultdict(list)
        for entry in Publication.objects.filter(public_id__in=ids).exclude(action__in=NO_TEXT).order_by("version"):
            self.versions[_key(entry)].append(entry)
        wanted = {entry.document_digest for entry in chosen if entry.action not in NO_TEXT}
        wanted |= {before.document_digest for entry in chosen if (before := self.before(entry))}
        self.bodies = dict(Document.objects.filter(digest__in=wanted).values_list("digest", "body"))

    def before(self, entry: Publication) -> Publication | None:
        earlier = [each for each in self.versions[_key(entry)] if each.version < entry.version]
        return earlier[-1] if earlier and entry.action not in NO_TEXT else None

    def taken_down(self, entry: Publication) -> int | None:
        """The number of the version that an entry took down."""
        of_it = (each for each in self.versions[_key(entry)] if each.document_digest == entry.document_digest)
        return next((each.version for each in of_it), None) if entry.action == PublicationAction.TAKEN_DOWN else None

    def document(self, entry: Publication | None) -> shapes.AnyDocument | None:
        body = self.bodies.get(entry.document_digest) if entry else None
        return shapes.decode(body) if body else None


def _news(entry: Publication, row: Current | None, texts: _Texts) -> News:
    told = News(entry.kind, entry.public_id, entry.action, entry.version, entry.at, entry.reason)
    if told.is_withdrawal or row is None:
        return told
    told = replace(told, slug=row.slug, label=Words(en=row.title_en, es=row.title_es))
    if told.is_takedown:
        return replace(told, of_version=texts.taken_down(entry))
    before = texts.before(entry)
    new, old = texts.document(entry), texts.document(before)
    was, now = _statuses(old, new, entry.at.date())
    return replace(
        told,
        note=Words(en=entry.note_en, es=entry.note_es),
        is_new=before is None,
        parts=_parts(old, new) if old and new else (),
        before=was,
        after=now if was or before is None else "",
    )


def _statuses(
    old: shapes.AnyDocument | None, new: shapes.AnyDocument | None, day: dt.date
) -> tuple[PublicStatus | str, PublicStatus | str]:
    """The statuses of a person on a day by two versions; nothing where there is none, the first nothing if they agree."""
    was, now = (
        status.public_status(status.status(each.status_periods(), day, site.freshness_months()))
        if isinstance(each, CaseDocument)
        else ""
        for each in (old, new)
    )
    return (was if was != now else ""), now


def _parts(old: shapes.AnyDocument, new: shapes.AnyDocument) -> tuple[Part, ...]:
    """Where two versions differ, and in how many facts; never in which: names of records withdrawn since may be in them."""
    counts: dict[str, dict[str, int]] = {}
    for change in compare(old, new):
        kinds = counts.setdefault(change.section, {"added": 0, "changed": 0, "removed": 0})
        kinds[change.kind] += 1
    return tuple(Part(section, **kinds) for section, kinds in counts.items())
