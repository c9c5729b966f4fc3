"""The index of the list of cases: what stands in the published record, as sets that are crossed in memory.

Each process has its own and follows the log: an index belongs to one edition of the record, and from the next edition
only what was published in between is read; so does what an earlier process of this machine kept (``saved``). An index that
cannot follow (another history of the log, another epoch, another freshness limit) is read anew from the tables: there is
nothing to repair. What a page shows always comes from the tables; the index only says how many there are, and which.
"""

from __future__ import annotations

import datetime as dt
import threading
from array import array
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from cases.published import edition, saved, search, ties
from cases.published.caselist import standing
from cases.published.edition import Edition
from cases.published.models import Current, Publication
from cases.published.parts import OF_THE_DAY, Part, empty, read
from cases.published.projection import NO_TEXT, RECORD_FACETS
from cases.published.sets import EMPTY, BitMap, Keys, Values
from cases.published.shapes import Words
from cases.vocabulary import PublicationAction, PublicationKind

CASES = (PublicationKind.CASE, PublicationKind.PROTECTED)
MOST_ENTRIES = 5_000
"""So many entries of the log are followed; after more, reading everything anew is quicker."""
MOST_DAYS = 3
MOST_WORDS = 32
MOST_INDEXES = 3

Parts = dict[Part, Values[Any] | Keys]

_changing = threading.RLock()
_kept: dict[dt.date | None, Index] = {}


class Moved(Exception):
    """Something was published while a part was being read: ask for the index again."""


@dataclass(frozen=True)
class Index:
    """The record of one edition, as known on a day (None = now). Parts are read when they are first asked for."""

    edition: Edition
    known_on: dt.date | None
    _parts: Parts = field(default_factory=dict)
    _under: dict[Part, Values[Any]] = field(default_factory=dict)
    _names: dict[str, Words] = field(default_factory=dict)
    _words: OrderedDict[str, tuple[int | None, BitMap]] = field(default_factory=OrderedDict)

    @property
    def everybody(self) -> BitMap:
        return self.values("live").any_of((True, False))

    @property
    def named(self) -> BitMap:
        """Those whose name is told."""
        return self.values("live").any_of((True,))

    def values(self, name: str, day: dt.date | None = None) -> Values[Any]:
        """Who is found under which value of a facet; of the union also through the bodies below it."""
        part = Part(name, day if name in OF_THE_DAY else None)
        if name == "union":
            return self._with_all_below(part)
        return cast("Values[Any]", self._part(part))

    def keys(self, name: str, day: dt.date | None = None) -> Keys:
        """The key of everybody who has one."""
        return cast(Keys, self._part(Part(name, day if name in OF_THE_DAY else None)))

    def names(self, keys: Iterable[str]) -> Mapping[str, Words]:
        """What the records of some keys, and of others, are called now; no words for those withdrawn. One query for new ones."""
        wanted = {key for key in keys if key not in self._names}
        if wanted:
            rows = Current.objects.filter(key__in=wanted, withdrawn_at=None).values_list("key", "title_en", "title_es")
            found = {key: Words(en=en, es=es) for key, en, es in rows}
            self._still_stands()
            self._names.update({key: found.get(key, Words()) for key in wanted})
        return self._names

    def with_words(self, words: str) -> BitMap:
        """The records of any kind that have some words. One query for words that were not asked for lately.

        What had them in an earlier edition has them still, or is nobody's number any more: only what is newer is asked for.
        """
        seq, found = self._words.get(words, (None, EMPTY))
        if seq is None or seq < self.edition.seq:
            found = found | BitMap(search.numbers(words, above=seq or 0))
            self._still_stands()
            self._words[words] = self.edition.seq, found
            if len(self._words) > MOST_WORDS:
                self._words.popitem(last=False)
        return found

    def _with_all_below(self, part: Part) -> Values[Any]:
        own = cast("Values[Any]", self._part(part))
        if part not in self._under:
            below = ties.all_below()
            self._still_stands()
            self._under[part] = own.with_all_below(below)
        return self._under[part]

    def _part(self, part: Part) -> Values[Any] | Keys:
        found = self._parts.get(part)
        if found is None:
            with _changing:
                found = self._kept(part)
                if found is None:
                    found = self._read(part)
                _forget_days(self._parts)
                self._parts[part] = found
        return found

    def _kept(self, part: Part) -> Values[Any] | Keys | None:
        """A part that was kept, as it is in this edition; None if there is none that can follow."""
        told = saved.load(part) if self.known_on is None else None
        if told is None:
            return None
        then, found = told
        parts = {part: found} if then == self.edition else _followed({part: found}, then, self.edition)
        self._still_stands()
        return parts[part] if parts else None

    def _read(self, part: Part) -> Values[Any] | Keys:
        found = empty(part).replaced(EMPTY, read(part, standing(self.known_on)))
        self._still_stands()
        if self.known_on is None:
            saved.save(part, self.edition, found)
        return found

    def _still_stands(self) -> None:
        if edition.current() != self.edition:
            raise Moved


def current(known_on: dt.date | None = None, is_known: bool = True) -> Index:
    """The index of the edition that stands now; if the page ``is_known`` to have asked for it, of that one.

    One query otherwise, and a few more after a publication.
    """
    index = _kept.get(known_on)
    if is_known and index is not None and index.edition == edition.known():
        return index
    now = edition.current()
    if index is not None and index.edition == now:
        return index
    with _changing:
        index = _of(now, known_on, _kept.pop(known_on, None))
        _kept[known_on] = index
        while len(_kept) > MOST_INDEXES:
            _kept.pop(next(key for key in _kept if key is not None))
    return index


def _of(now: Edition, known_on: dt.date | None, old: Index | None) -> Index:
    """The index of the edition ``now``, with the parts of an older one as far as it can follow."""
    parts = _followed(old._parts, old.edition, now) if old and known_on is None else None
    if old is None or parts is None:
        return Index(now, known_on)
    since = Publication.objects.filter(seq__gt=old.edition.seq, seq__lte=now.seq)
    # By the words of a withdrawn record others are found no more that named it.
    words = {} if since.filter(action__in=NO_TEXT).exists() else old._words
    return Index(now, None, parts, _words=OrderedDict(words))


def _followed(parts: Parts, then: Edition, now: Edition) -> Parts | None:
    """Some parts as they were ``then``, as they are ``now``; None if they cannot follow."""
    if not _continues(then, now):
        return None
    since = Publication.objects.filter(seq__gt=then.seq, seq__lte=now.seq)
    entries = list(since.values_list("kind", "public_id", "action")[: MOST_ENTRIES + 1])
    if len(entries) > MOST_ENTRIES or any(kind == PublicationKind.SITE for kind, *_ in entries):
        return None
    withdrawn = {public_id for _, public_id, action in entries if action == PublicationAction.WITHDRAWN}
    parts = {part: _without(found, withdrawn) if part.name in RECORD_FACETS else found for part, found in parts.items()}
    changed = {public_id for kind, public_id, _ in entries if kind in CASES}
    if (
        changed
    ):  # after the withdrawals: who names a record that was withdrawn and came back does so in the tables of now
        entered = Publication.objects.filter(kind__in=CASES, public_id__in=changed).values_list("seq", flat=True)
        gone, rows = BitMap(array("I", entered)), standing().filter(public_id__in=changed)
        parts = {part: found.replaced(gone, read(part, rows)) for part, found in parts.items()}
    return parts


def _continues(old: Edition, now: Edition) -> bool:
    """Whether the log of today is the one of then and more, and no rebuild came between."""
    is_same_log = old.seq == 0 or Publication.objects.filter(seq=old.seq, digest=old.digest).exists()
    return is_same_log and old.epoch == now.epoch and old.seq <= now.seq


def _without(part: Values[Any] | Keys, values: set[str]) -> Values[Any] | Keys:
    """No list has the name of a withdrawn record."""
    if isinstance(part, Keys) or not values & part.sets.keys():
        return part
    return Values({value: members for value, members in part.sets.items() if value not in values})


def _forget_days(parts: Parts) -> None:
    """What was read for other days than the last few that were asked for."""
    days = list(dict.fromkeys(part.day for part in parts if part.day))
    for part in [part for part in parts if part.day in days[:-MOST_DAYS]]:
        del parts[part]
