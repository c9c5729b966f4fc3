"""Which column of a file is which of ours, and from the cells of a row to its values."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from cases.operations.importing.cells import Reader, fold, plain
from cases.operations.importing.columns import BY_NAME, COLUMNS
from cases.operations.importing.download import IGNORED, NAMES, is_download
from cases.operations.importing.faults import Fault, Unusable, Wrong, shown
from cases.operations.importing.mapping import Mapping

Values = dict[str, Any]


@dataclass(frozen=True)
class Place:
    """Where a column of ours stands in the file, and how its cells are read. ``at`` -1: nowhere, it has a fixed value."""

    at: int
    theirs: str
    name: str
    read: Reader
    many: bool
    words: Any
    fixed: str


@dataclass
class Row:
    """The values of a row by the names of our columns; an empty cell says nothing, and is not among them.

    ``said``: the columns of which the row has a value of its own, not the fixed one of a mapping.
    """

    number: int
    values: Values
    texts: dict[str, str] = field(default_factory=dict)
    said: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)


@dataclass(frozen=True)
class Layout:
    """How a file is arranged. ``left_out``: its columns that are not taken."""

    places: tuple[Place, ...]
    left_out: tuple[str, ...]
    width: int
    separator: str
    register: str
    is_download: bool

    @cached_property
    def names(self) -> frozenset[str]:
        """The columns of ours that the file has, or that have a fixed value."""
        return frozenset(place.name for place in self.places)

    @cached_property
    def called(self) -> dict[str, str]:
        """What the file calls our columns."""
        return {place.name: place.theirs for place in self.places}

    @property
    def has_numbers(self) -> bool:
        """Whether the list has a number or name for each of its people."""
        return "reference" in self.names

    def row(self, number: int, given: Sequence[str]) -> Row:
        """Read the cells of a row; what is refused stands in its faults."""
        found = Row(number, {})
        count = len(given)
        if count > self.width and any(map(str.strip, given[self.width :])):
            reason = _("The row has more cells than the file has columns: look for a separator within a cell.")
            found.faults.append(Fault(number, "", shown(given[self.width]), reason))
        for place in self.places:
            text = given[place.at] if 0 <= place.at < count else ""
            try:
                own = plain(text)
                if text := own or place.fixed:
                    value = self._many(place, text) if place.many else self._one(place, text)
                    if value not in ("", []):
                        found.values[place.name] = value
                        found.texts[place.name] = text
                        if own:
                            found.said.add(place.name)
            except Wrong as error:
                found.faults.append(Fault(number, place.theirs, shown(text), str(error)))
        return found

    def _many(self, place: Place, text: str) -> list[Any]:
        parts = (part.strip() for part in text.split(self.separator))
        return [self._one(place, part) if part else "" for part in parts]

    def _one(self, place: Place, text: str) -> Any:
        if place.words and (meant := place.words.get(fold(text))) is not None:
            text = meant
        return place.read(text) if text else ""


def fingerprint(given: Sequence[str]) -> str:
    """What a row without a number is known by: all its cells, whatever empty ones follow."""
    cells = [cell.strip() for cell in given]
    while cells and not cells[-1]:
        cells.pop()
    return "row " + hashlib.sha256(json.dumps(cells).encode()).hexdigest()[:24]


def arrange(header: Sequence[str], mapping: Mapping, name: str) -> Layout:
    """Find our columns in the header of a file called ``name``. Raises ``Unusable`` for one that cannot be told."""
    theirs = [cell.strip() for cell in header]
    _refuse_twice([fold(each) for each in theirs if each], theirs)
    download = is_download(theirs)
    known = {fold(_as_ours(column.name)): column.name for column in COLUMNS}
    mapped = {fold(each): ours for each, ours in mapping.columns.items()}
    if missing := sorted(each for each in mapping.columns if fold(each) not in map(fold, theirs)):
        words = _("The mapping names a column that the file does not have: “%(name)s”.")
        raise Unusable(words % {"name": shown(missing[0])})
    found: dict[str, tuple[int, str]] = {}
    left_out: list[str] = []
    unknown: list[str] = []
    for at, called in enumerate(theirs):
        key = fold(called)
        ours = mapped.get(key)
        if ours is None and download:
            ours = NAMES.get(called, "" if called in IGNORED else None)
        if ours is None:
            ours = known.get(fold(_as_ours(called))) or ("reference" if key == "id" else None)
        if ours is None and called:
            unknown.append(called)
        elif not ours:
            left_out += [shown(called)] if called else []
        elif ours in found:
            words = _("Two columns would be “%(name)s”: “%(one)s” and “%(other)s”.")
            raise Unusable(words % {"name": ours, "one": shown(found[ours][1]), "other": shown(called)})
        else:
            found[ours] = at, shown(called)
    if unknown:
        words = _(
            "Unknown columns: %(names)s. Name them in a mapping, or leave them out there (“column” = “”). Known are: %(known)s."
        )
        raise Unusable(words % {"names": ", ".join(map(shown, unknown[:20])), "known": ", ".join(BY_NAME)})
    if "name" not in found and "name" not in mapping.fixed:
        raise Unusable(_("No column has the names of the people: name it “name”, or say in a mapping which it is."))
    places = tuple(
        Place(at, called, ours, BY_NAME[ours].reader(mapping.dates), BY_NAME[ours].many, mapping.values.get(ours), mapping.fixed.get(ours, ""))
        for ours, (at, called) in [*found.items(), *((each, (-1, each)) for each in mapping.fixed if each not in found)]
    )  # fmt: skip
    register = mapping.register or _register_of(name)
    return Layout(places, tuple(left_out), len(theirs), mapping.separator, register, download)


def _as_ours(called: str) -> str:
    return called.replace("_", " ").replace("-", " ")


def _register_of(name: str) -> str:
    """The name of a file without its ending, as the name of a list."""
    bare = "".join(letter for letter in name.rpartition(".")[0] or name if letter.isprintable()).strip()
    return bare[:100].strip() or "import"


def _refuse_twice(folded: list[str], theirs: list[str]) -> None:
    if not folded:
        raise Unusable(_("The first row is empty: it must name the columns."))
    if len(set(folded)) != len(folded):
        twice = next(each for each in theirs if each and folded.count(fold(each)) > 1)
        raise Unusable(_("Two columns are called “%(name)s”.") % {"name": shown(twice)})
