"""What a dispute cost people: by what befell them, and by what kind of people they were, as ranges.

The rules are those of the domain notes, section 4 (invariants 19 and 20). A figure is the least that one statement
vouches for. It has an upper bound only where one number holds everybody: counts that the record does not say to be
within one another may be the same people or others, so that they are neither added up nor taken for a limit. Those
counted within a number, by name or as a part of it, are not added to it. What is doubtful makes no figure.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, pgettext_lazy

from cases.published.figures import JAILED, is_countable
from cases.published.shapes import DisputeDocument, Event, Link, Participant
from cases.vocabulary import EventRole, EventType, GroupCategory


@dataclass(frozen=True)
class Kind:
    """Something that befalls people: said by a role of its own, or of the subjects of such an event."""

    label: str | Promise
    roles: frozenset[str]
    subject_of: frozenset[str]

    def befell(self, part: Participant, event: Event) -> bool:
        return part.role in self.roles or (part.role == EventRole.SUBJECT and event.type in self.subject_of)


DISMISSED = Kind(
    gettext_lazy("Dismissals"),
    frozenset({EventRole.DISMISSED}),
    frozenset({EventType.DISMISSAL, EventType.MASS_DISMISSAL}),
)
KINDS = (
    Kind(
        gettext_lazy("Deaths"),
        frozenset({EventRole.KILLED, EventRole.DIED}),
        frozenset({EventType.KILLING, EventType.DEATH}),
    ),
    Kind(pgettext_lazy("number of people", "Disappeared"), frozenset(), frozenset({EventType.DISAPPEARANCE})),
    Kind(pgettext_lazy("number of people", "Detained"), frozenset(), JAILED),
    Kind(
        pgettext_lazy("number of people", "Wanted"),
        frozenset({EventRole.WANTED}),
        frozenset({EventType.WARRANT_ISSUED}),
    ),
    Kind(pgettext_lazy("number of people", "Injured"), frozenset({EventRole.INJURED}), frozenset({EventType.INJURY})),
    DISMISSED,
    Kind(
        pgettext_lazy("number of people", "Threatened"),
        frozenset({EventRole.THREATENED}),
        frozenset({EventType.THREAT}),
    ),
)


@dataclass(frozen=True)
class Range:
    """A number of people, worded like that of a group; ``count_max`` None: or more."""

    count_min: int | None
    count_max: int | None
    count_basis: str = ""


@dataclass(frozen=True)
class Statement:
    """What one row of the record says of somebody, the event it says it of, and the parts of its number."""

    part: Participant
    event: Event
    parts: tuple[Statement, ...] = ()

    @property
    def is_countable(self) -> bool:
        """Whether a figure may rest on it."""
        return is_countable(self.part, self.event)


@dataclass(frozen=True)
class Toll:
    """One heading of the toll. Without ``figure`` everything under it is doubtful, or is told without a number.

    ``named`` are those whom a row of their own names. ``categories``: the kinds of people, where sources tell several.
    """

    label: str
    figure: Range | None
    is_doubtful: bool
    named: tuple[tuple[Link, Participant], ...]
    statements: tuple[Statement, ...]
    categories: tuple[tuple[str, Range], ...]


def events(document: DisputeDocument, by: dt.date | None = None) -> Iterator[Event]:
    """The dispute itself and everything that happened in it; without what certainly came after the day ``by``."""
    for event in (document.event, *(entry.event for entry in document.timeline)):
        if by is None or event.started.earliest is None or event.started.earliest <= by:
            yield event


def toll(document: DisputeDocument, by: dt.date | None = None) -> list[Toll]:
    """What the dispute cost people, by what befell them; headings without any statement are left out.

    With ``by``, what certainly came after that day is left out.
    """
    rows = [Statement(part, event) for event in events(document, by) for part in event.participants]
    found = []
    for kind in KINDS:
        befell = [row for row in rows if kind.befell(row.part, row.event)]
        groups = _nested([row for row in befell if row.part.group])
        named = _named(befell)
        if groups or named:
            found.append(_toll(str(kind.label), groups, named))
    return found


def _named(rows: Iterable[Statement]) -> dict[str, tuple[Link, Statement]]:
    """Each person once, by the first statement that a figure may rest on, if there is one."""
    found: dict[str, tuple[Link, Statement]] = {}
    for row in rows:
        person = row.part.person
        if person and (person.id not in found or (row.is_countable and not found[person.id][1].is_countable)):
            found[person.id] = (person, row)
    return found


def _nested(rows: Sequence[Statement]) -> list[Statement]:
    """The groups that are counted within none of these, the largest first; each with its own parts under it."""
    by_key = {row.part.key: row.part for row in rows if row.part.key}
    inside: dict[str, list[Statement]] = defaultdict(list)
    for row in rows:
        inside[_total(row.part, by_key)].append(row)

    def under(key: str) -> list[Statement]:
        found = [replace(row, parts=tuple(under(row.part.key)) if row.part.key else ()) for row in inside[key]]
        return sorted(found, key=lambda row: -max(row.part.count_min or 0, row.part.count_max or 0))

    return under("")


def _total(part: Participant, by_key: dict[str, Participant]) -> str:
    """The key of the number a group is counted within, if it is one of these and none comes back to itself."""
    seen, key = {part.key}, part.part_of_key
    while key in by_key and key not in seen:
        seen.add(key)
        key = by_key[key].part_of_key
    is_sound = not key or key not in seen
    return part.part_of_key if is_sound and part.part_of_key in by_key else ""


def _toll(label: str, groups: list[Statement], named: dict[str, tuple[Link, Statement]]) -> Toll:
    people = {public_id for public_id, (_link, row) in named.items() if row.is_countable}
    counted = list(_uppermost(groups))
    return Toll(
        label=label,
        figure=_figure([row.part for row in counted], [row.part for row in _countable(groups)], people),
        is_doubtful=not counted and not people,
        named=tuple((link, row.part) for link, row in named.values()),
        statements=tuple(groups),
        categories=_categories(groups, is_closed=not people and len(counted) == 1),
    )


def _uppermost(groups: Iterable[Statement]) -> Iterator[Statement]:
    """The statements a figure may rest on that stand within no other such."""
    for row in groups:
        if row.is_countable:
            yield row
        else:
            yield from _uppermost(row.parts)


def _countable(groups: Iterable[Statement]) -> Iterator[Statement]:
    for row in groups:
        if row.is_countable:
            yield row
        yield from _countable(row.parts)


def _figure(uppermost: list[Participant], counted: list[Participant], people: set[str]) -> Range | None:
    """The range of one heading: the groups that stand within no other, all that count, and those named by themselves."""
    members = {member.id for part in counted for member in part.named_members}
    least = max([len(people | members), *(part.count_min or 0 for part in counted)])
    if len(uppermost) == 1 and people <= members:
        (only,) = uppermost
        if least == (only.count_min or 0):
            return Range(least or None, only.count_max, only.count_basis) if least or only.count_max else None
        if only.count_max is not None and least <= only.count_max:
            return Range(least, only.count_max)
    return Range(least, None) if least else None


def _categories(groups: list[Statement], is_closed: bool) -> tuple[tuple[str, Range], ...]:
    """How many of each kind of people, where there are several: parts of one number are people of their own.

    Only parts that the same sources tell are added up. A kind has an upper bound only where its numbers make up all
    of the one number there is.
    """
    sums: dict[str, list[Range]] = defaultdict(list)
    for siblings, total in _families(groups):
        is_whole = is_closed and (total is None or _makes_up(total))
        same: dict[tuple[object, ...], list[Participant]] = defaultdict(list)
        for place, row in enumerate(siblings):
            sources = frozenset(reference.source for reference in row.part.supporting)
            same[row.part.category, sources, 0 if total else place].append(row.part)
        for (category, *_rest), parts in same.items():
            most = [part.count_max for part in parts if part.count_max is not None]
            is_bounded = is_whole and len(most) == len(parts)
            least = sum(part.count_min or 0 for part in parts)
            sums[str(category)].append(Range(least, sum(most) if is_bounded else None))
    told = {category for category in sums if category not in ("", GroupCategory.MIXED)}
    if len(sums.keys() - {""}) < 2 or not told:
        return ()
    return tuple((category, _joint(sums[category])) for category in GroupCategory.values if category in told)


def _joint(ranges: list[Range]) -> Range:
    """Several counts that may be of the same people: the highest least one, and no limit."""
    return ranges[0] if len(ranges) == 1 else Range(max(one.count_min or 0 for one in ranges), None)


def _families(
    groups: Iterable[Statement], total: Statement | None = None
) -> Iterator[tuple[list[Statement], Statement | None]]:
    """Countable statements that stand side by side, with the number they are within; not those of the kind above."""
    rows = [row for row in groups if row.is_countable]
    above = total.part.category if total else ""
    yield [row for row in rows if not total or row.part.category != above], total
    for row in groups:
        yield from _families(row.parts, row if row.is_countable else None)


def _makes_up(total: Statement) -> bool:
    """Whether the countable parts of a number leave nobody of it out."""
    parts = [row.part for row in total.parts if row.is_countable]
    return total.part.count_max is not None and sum(part.count_min or 0 for part in parts) == total.part.count_max
