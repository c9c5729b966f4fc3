"""Where an organization belonged on a day, up to the top and down, as the published records of all of them say.

A link that is doubtful, that lies before or after the day, or that puts neither above the other builds no hierarchy: it
is told beside it. Nothing is above itself, whatever the records say: a chain that comes back to a body ends there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import msgspec

from cases import lasting
from cases.pages.days import Days
from cases.published import records
from cases.published.figures import is_countable
from cases.published.projection import SIDEWAYS
from cases.published.shapes import AnyDocument, Link, OrganizationDocument, OrganizationLink, Words
from cases.reach import Certainty
from cases.vocabulary import PublicationKind

HIGHEST = 4
"""How many levels above an organization, and below it, its page looks for."""
WIDEST = 200
"""Of how many bodies of one level the page looks for what is above or below them."""
MOST = 1000
"""How many bodies a page places before it opens no further one: those stand with a link to their own page."""


@dataclass(frozen=True)
class Tied:
    """A link of an organization and how it stood on the day. ``other`` as it is called now, or was on the day known.

    ``type`` is that of the other body, empty if it has no page; ``is_own``: the sources of the link are those of this
    page. ``beyond`` is what stands further up, or down.
    """

    link: OrganizationLink
    standing: lasting.Standing
    other: Link
    type: str
    is_own: bool
    beyond: tuple[Tied, ...] = ()

    @property
    def is_undated(self) -> bool:
        """Whether no source says when it was so."""
        return not (self.link.start or self.link.end or self.link.last_attested)


@dataclass(frozen=True)
class Step:
    """A body in a chain from the top down to the organization, with the link to the one before it in the chain.

    ``other`` is None for the organization itself.
    """

    other: Link | None
    type: str
    tied: Tied | None


@dataclass(frozen=True)
class Hierarchy:
    """Every chain from a body at the top down to the organization, what is below it, and what builds no hierarchy."""

    chains: tuple[tuple[Step, ...], ...]
    below: tuple[Tied, ...]
    sideways: tuple[Tied, ...]
    another_day: tuple[Tied, ...]
    doubtful: tuple[Tied, ...]


def hierarchy(document: OrganizationDocument, asked: Days, linking: Iterable[str]) -> Hierarchy:
    """The hierarchy of an organization on the day asked for; ``linking``: the organizations that link to it.

    One query for each level above it and below it, three as known on a day.
    """
    walk = _Walk(document, asked)
    walk.go_up()
    walk.go_down(set(linking))
    own = [walk.tied(link, is_own=True) for link in document.links]
    return Hierarchy(
        chains=tuple(_chains(walk.beyond(document, True, (document.id,)))),
        below=walk.beyond(document, False, (document.id,)),
        sideways=tuple(row for row in own if row.link.kind in SIDEWAYS and is_countable(row.link)),
        another_day=tuple(row for row in own if _is_of_another_day(row)),
        doubtful=tuple(row for row in own if not is_countable(row.link)),
    )


def _is_of_another_day(row: Tied) -> bool:
    is_out = row.standing.certainty == Certainty.NO
    return is_out and row.link.kind not in SIDEWAYS and is_countable(row.link)


def above(public_ids: Iterable[str], asked: Days) -> dict[str, tuple[Tied, ...]]:
    """What stood right above several organizations on the day, by public id. Two queries, six as known on a day."""
    wanted = set(public_ids)
    found = {}
    for document in records.together(PublicationKind.ORGANIZATION, wanted, asked.known_on).values() if wanted else ():
        if isinstance(document, OrganizationDocument):
            found[document.id] = _Walk(document, asked)
    others = {link.other.id for walk in found.values() for link in walk.links(walk.document, True)} - {""}
    loaded = records.together(PublicationKind.ORGANIZATION, others, asked.known_on) if others else {}
    for walk in found.values():
        walk.take(loaded)
    return {public_id: walk.rows_above() for public_id, walk in found.items()}


class _Walk:
    """The organizations around one, level by level, as far as links lead that held on the day."""

    def __init__(self, document: OrganizationDocument, asked: Days) -> None:
        self.document = document
        self.asked = asked
        self.documents: dict[str, OrganizationDocument | None] = {document.id: document}
        self.linking: list[OrganizationDocument] = []
        self.placed = 0

    def go_up(self) -> None:
        level: list[OrganizationDocument] = [self.document]
        for _level in range(HIGHEST):
            level = self._load({link.other.id for one in level for link in self.links(one, True)})

    def go_down(self, linking: set[str]) -> None:
        level = self._load({link.other.id for link in self.links(self.document, False)} | linking)
        self.linking = [one for public_id in sorted(linking) if (one := self.documents.get(public_id))]
        for _level in range(HIGHEST - 1):
            level = self._load({link.other.id for one in level for link in self.links(one, False)})

    def _load(self, wanted: set[str]) -> list[OrganizationDocument]:
        wanted = wanted - self.documents.keys() - {""}
        if not wanted or len(wanted) > WIDEST:
            return []
        return self.take(records.together(PublicationKind.ORGANIZATION, wanted, self.asked.known_on))

    def take(self, found: Mapping[str, AnyDocument | None]) -> list[OrganizationDocument]:
        """Keep what was loaded, withdrawn ones too; returns those that can be read."""
        new = {key: one for key, one in found.items() if one is None or isinstance(one, OrganizationDocument)}
        self.documents |= new
        return [one for one in new.values() if one is not None]

    def links(self, document: OrganizationDocument, upward: bool) -> Iterator[OrganizationLink]:
        """The links of a document that build the hierarchy on the day."""
        for link in document.links:
            builds = link.upward == upward and link.kind not in SIDEWAYS and is_countable(link)
            if builds and self._standing(link).certainty != Certainty.NO:
                yield link

    def _standing(self, link: OrganizationLink) -> lasting.Standing:
        return lasting.standing(link.started, link.ended, link.end_state, link.last_attested, self.asked.day)

    def tied(self, link: OrganizationLink, is_own: bool, beyond: tuple[Tied, ...] = ()) -> Tied:
        known = self.documents.get(link.other.id) if link.other.id else None
        other = link.other
        if known is not None:
            label = known.heading if self.asked.known_on is None else other.label
            other = msgspec.structs.replace(other, slug=known.slug, label=label)
        elif link.other.id in self.documents:
            other = Link(kind=other.kind, label=Words())
        return Tied(link, self._standing(link), other, known.type if known else "", is_own, beyond)

    def beyond(self, document: OrganizationDocument, upward: bool, path: tuple[str, ...]) -> tuple[Tied, ...]:
        """What is above a body, or below it, as far as it was looked for; never what the path came from."""
        is_own = document.id == self.document.id
        links = list(self.links(document, upward))
        if is_own and not upward:
            unnoticed = list(self._unnoticed())
            links = [link for link in links if link.other.id or not any(_is_same(link, one) for one in unnoticed)]
            links += unnoticed
        found = []
        for link in links:
            is_unknown = not is_own and link.other.id and link.other.id not in self.documents
            if is_unknown or (link.other.id and link.other.id in path):
                continue  # what was not looked for may have been withdrawn since: it is not named
            self.placed += 1
            following = self.documents.get(link.other.id) if link.other.id else None
            is_opened = following is not None and len(path) < HIGHEST and self.placed < MOST
            further = self.beyond(following, upward, (*path, following.id)) if following and is_opened else ()
            found.append(self.tied(link, is_own and link in document.links, further))
        return tuple(found)

    def rows_above(self) -> tuple[Tied, ...]:
        """The links right above the organization, seen from another page."""
        links = self.links(self.document, True)
        return tuple(
            self.tied(link, is_own=False) for link in links if not link.other.id or link.other.id in self.documents
        )

    def _unnoticed(self) -> Iterator[OrganizationLink]:
        """Links that organizations below have published since, turned round: this page was composed before."""
        known = {(link.kind, link.other.id) for link in self.document.links if not link.upward}
        for child in self.linking:
            for link in self.links(child, True):
                if link.other.id == self.document.id and (link.kind, child.id) not in known:
                    below = Link(kind=PublicationKind.ORGANIZATION, id=child.id, slug=child.slug, label=child.heading)
                    yield msgspec.structs.replace(link, other=below, upward=False)


def _is_same(link: OrganizationLink, other: OrganizationLink) -> bool:
    """Whether two records tell of one link: the one without an address from before the other body had a page."""
    one, two = ((row.kind, row.other.label, row.start, row.end, row.last_attested) for row in (link, other))
    return one == two


def _chains(bodies: tuple[Tied, ...], below: tuple[Tied, ...] = ()) -> Iterator[tuple[Step, ...]]:
    """Every way from a body at the top down to the organization; the organization alone if nothing is above it."""
    if not bodies:
        yield (Step(None, "", None),)
    for body in bodies:
        path = (body, *below)
        if body.beyond:
            yield from _chains(body.beyond, path)
        else:
            links_up = (None, *path)
            steps = [Step(one.other, one.type, tied) for one, tied in zip(path, links_up, strict=False)]
            yield (*steps, Step(None, "", path[-1]))
