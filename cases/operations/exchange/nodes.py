"""The rows of a file before they are stored: who stands inside whom, who names whom, and in which order they go in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.models import Case, Person, Root
from cases.operations.exchange import extent
from cases.operations.exchange.extent import Model, Part
from cases.operations.exchange.schema import written
from cases.operations.exchange.validation import Fault, at

Document = dict[str, Any]


@dataclass(eq=False)
class Node:
    """One row of the file. ``place`` is where it stands; ``own`` is its public id, or the path from that of its record."""

    model: Model
    data: Document
    place: str
    own: str
    part: Part | None = None
    owner: Node | None = None
    before: Node | None = None
    keys: dict[str, Node | None] = field(default_factory=dict)
    links: dict[str, list[Node]] = field(default_factory=dict)
    inner: dict[str, list[Node]] = field(default_factory=dict)
    row: Any = None
    is_stored: bool = False

    def needs(self) -> Iterator[Node]:
        """What is stored before it: what it stands inside, the row before it, and what it names."""
        yield from (node for node in (self.owner, self.before, *self.keys.values()) if node is not None)

    def named(self) -> Iterator[Node]:
        """Every row it names or that stands inside it."""
        yield from (node for node in self.keys.values() if node is not None)
        for nodes in (*self.links.values(), *self.inner.values()):
            yield from nodes

    def build(self) -> Iterator[Fault]:
        """Make the row, not yet stored and without its keys; what cannot be read is yielded."""
        self.row = self.model()
        if isinstance(self.row, Root):
            self.row.public_id = self.own
        for column in extent.columns(self.model):
            if column.name in self.data:
                try:
                    setattr(self.row, column.name, column.to_python(self.data[column.name]))
                except ValidationError as error:
                    yield from (Fault(at(self.place, column.name), message) for message in error.messages)

    def record(self) -> Document:
        """As ``export.Writer`` would write the row once it were stored."""
        document = {column.name: written(getattr(self.row, column.name)) for column in extent.columns(self.model)}
        if self.model in extent.keyed():
            document["key"] = self.own
        for each in extent.keys(self.model):
            named = self.keys[each.name]
            document[each.name] = named.own if named else None
        for link in extent.links(self.model):
            document[link.name] = sorted(other.own for other in self.links[link.name])
        for part in extent.parts(self.model):
            inner = [node.record() for node in self.inner.get(part.name, ())]
            if not part.is_single and part.name in self.inner:
                document[part.name] = inner
            elif inner:
                document[part.name] = inner[0]
        return document


class Nodes:
    """Every row of a valid document. ``faults`` are the names that lead nowhere and the rows that belong nowhere."""

    def __init__(self, document: Document) -> None:
        self.all: list[Node] = []
        self.faults: list[Fault] = []
        self._called: dict[tuple[Model, str], Node] = {}
        records = document["records"]
        for model in sorted(extent.records(), key=lambda model: model is not Case):
            for public_id, data in records.get(extent.name_of(model), {}).items():
                place = at(at("/records", extent.name_of(model)), public_id)
                self._add(Node(model, data, place, public_id), public_id)
        for node in self.all:
            self._resolve(node)
        if (Case, document["case"]) in self._called:
            self.case = self._called[Case, document["case"]]
            self._check_extent()
        else:
            self.faults.append(Fault("/case", _("The records hold another case than this.")))

    def _add(self, node: Node, called: str) -> None:
        if (node.model, called) in self._called:
            self.faults.append(Fault(at(node.place, "key"), _("Another row has this key.")))
        self._called[node.model, called] = node
        self.all.append(node)
        for part in extent.parts(node.model):
            if part.name not in node.data:
                # Whoever leaves the rows of a person out speaks of the name alone.
                if node.model is not Person and not part.is_single:
                    node.inner[part.name] = []
                continue
            given = node.data[part.name]
            node.inner[part.name] = []
            for number, data in enumerate([given] if part.is_single else given):
                place = at(node.place, part.name)
                place = place if part.is_single else at(place, number)
                before = node.inner[part.name][-1] if number else None
                inner = Node(part.model, data, place, f"{node.own}/{part.name}/{number + 1}", part, node, before)
                node.inner[part.name].append(inner)
                self._add(inner, data.get("key", inner.own))

    def _resolve(self, node: Node) -> None:
        for each in extent.keys(node.model):
            called = node.data.get(each.name)
            node.keys[each.name] = self._find(each.related_model, called, at(node.place, each.name)) if called else None
        for link in extent.links(node.model):
            place = at(node.place, link.name)
            found = (
                self._find(link.related_model, called, at(place, number))
                for number, called in enumerate(node.data.get(link.name, ()))
            )
            node.links[link.name] = [other for other in found if other]

    def _find(self, model: Model, called: str, place: str) -> Node | None:
        found = self._called.get((model, called))
        if found is None:
            self.faults.append(
                Fault(place, _("Nothing in the file is called “%(name)s”.") % {"name": at("", called)[1:]})
            )
        return found

    def _check_extent(self) -> None:
        """The file holds what the case rests on, and nothing else."""
        person = self.case.keys["person"]
        reached: set[Node] = set()
        waiting = [self.case]
        while waiting:
            node = waiting.pop()
            if node not in reached:
                reached.add(node)
                waiting += [*node.named(), *([node.owner] if node.owner else [])]
        for node in self.all:
            if node.model is Person and node.inner and node is not person:
                words = _("Only the person of the case has rows here; others are named.")
                self.faults.append(Fault(node.place, words))
            elif issubclass(node.model, Root) and node not in reached:
                self.faults.append(Fault(node.place, _("The case does not rest on this.")))

    def in_order(self) -> Iterable[Node]:
        """Each row after those it needs, else as the file has them. Stops with a fault at a circle."""
        done: dict[Node, None] = {}
        for start in self.all:
            path: dict[Node, Iterator[Node]] = {}
            node: Node | None = start if start not in done else None
            while node is not None:
                following = path.setdefault(node, node.needs())
                missing = next((need for need in following if need not in done), None)
                if missing is None:
                    done[node] = None
                    path.popitem()
                    node = next(reversed(path), None)
                elif missing in path:
                    self.faults.append(Fault(missing.place, _("This comes back to itself through what it names.")))
                    return []
                else:
                    node = missing
        return done
