"""What rows name and may be here already: organizations, places and sources, each read once; what is not here is made once.

A record is known by its public id, by its number in a register, or by its exact name (accents and capitals aside) in the
country of the case or without a country. Two of one name are told apart by nobody but people: the row is refused.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from cases.models import Identifier, Name, Organization, Place, Root, Source
from cases.models.base import ID_LENGTH
from cases.operations.importing.cells import fold
from cases.operations.importing.faults import Wrong
from cases.operations.scope import within
from cases.vocabulary import OrgType, PlaceType

Named = int | Root
"""A record by its key, or one that is made and not stored yet."""
Rows = Callable[[QuerySet[Any]], QuerySet[Any]]


def reach(user: Any) -> Rows:
    """Narrows rows to what exists for an account; ``None`` stands for the operator of the machine, for whom all does."""
    return (lambda rows: rows) if user is None else (lambda rows: within(user, rows))


class Index:
    """Records by what they are called; those that the file makes are stored with the first row that needs one."""

    def __init__(self) -> None:
        self._found: dict[Any, tuple[Named, ...]] = {}
        self._waiting: list[tuple[Any, Root]] = []

    def add(self, key: Any, record: Named) -> None:
        held = self._found.get(key, ())
        if record not in held:
            self._found[key] = (*held, record)

    def get(self, key: Any) -> tuple[Named, ...]:
        return self._found.get(key, ())

    def make(self, record: Root, *keys: Any) -> Root:
        for key in keys:
            self.add(key, record)
            self._waiting.append((key, record))
        return record

    def settle(self) -> None:
        """Keep of what was stored meanwhile the key alone."""
        left = []
        for key, record in self._waiting:
            if record.pk is None:
                left.append((key, record))
            else:
                self._found[key] = tuple(record.pk if each is record else each for each in self._found[key])
        self._waiting = left


class Bodies:
    """Organizations, or places, by name and country, by public id and by number in a register."""

    def __init__(self, model: Any, rows: Rows) -> None:
        self.model, self.index = model, Index()
        here = rows(model._default_manager.order_by())
        of = str(model._meta.model_name)
        columns = ["name_en", "name_es", *(["acronym"] if model is Organization else [])]
        country: dict[int, str] = {}
        for pk, public_id, code, *names in here.values_list("pk", "public_id", "country", *columns).iterator():
            country[pk] = code
            self.index.add(("id", public_id), pk)
            for name in filter(None, names):
                self.index.add((fold(name), code), pk)
        for pk, text in Name.objects.filter(**{f"{of}__isnull": False}).order_by().values_list(of, "text").iterator():
            if pk in country:
                self.index.add((fold(text), country[pk]), pk)
        numbers = Identifier.objects.filter(**{f"{of}__isnull": False}).order_by()
        for pk, scheme, value in numbers.values_list(of, "scheme", "value").iterator():
            if pk in country:
                self.index.add(("id", f"{scheme}:{value}"), pk)

    def find(self, name: str, country: str, called: str = "") -> Named | None:
        """The one that is ``called`` so, or has the name. Raises ``Wrong`` if nobody can tell which."""
        if called:
            held = self.index.get(("id", called))
            if len(held) == 1:
                return held[0]
            if held:
                raise Wrong(_("Several records here have this number."))
            if not name:
                raise Wrong(_("No record here has this id or number, and the row gives no name."))
            if len(called) != ID_LENGTH and ":" not in called:
                raise Wrong(
                    _("A public id has ten characters; a number is written with its register, such as wikidata:Q42.")
                )
        key = fold(name)
        found = self.index.get((key, country)) or self.index.get((key, ""))
        if len(found) > 1:
            raise Wrong(_("Several records here are called so: give the public id of the one that is meant."))
        return found[0] if found else None


class Known:
    """All that rows of a file may name. ``user``: for whom what is here exists; see :func:`reach`."""

    def __init__(self, user: Any) -> None:
        rows = reach(user)
        self.organizations = Bodies(Organization, rows)
        self.places = Bodies(Place, rows)
        self.sources = Index()
        columns = ("pk", "url", "title", "publisher", "published")
        for pk, *said in rows(Source.objects.order_by()).values_list(*columns).iterator():
            for key in _said(*said):
                self.sources.add(key, pk)

    def settle(self) -> None:
        for index in (self.organizations.index, self.places.index, self.sources):
            index.settle()

    def organization(self, name: str, country: str, type: OrgType | str, called: str = "", **fields: Any) -> Named:
        """The organization of a name; one that is not here is made, as it is stated and not yet identified."""
        found = self.organizations.find(name, country, called)
        if found is None:
            row = Organization(name_en=name, country=country, type=type, is_identified=False, **fields)
            keys = [(fold(name), country)]
            keys += [("id", called)] if ":" in called or len(called) == ID_LENGTH else []
            found = self.organizations.index.make(row, *keys)
        return found

    def place(self, name: str, country: str, type: PlaceType | str) -> Named:
        found = self.places.find(name, country)
        if found is None:
            row = Place(name_en=name, country=country, type=type, is_identified=False)
            found = self.places.index.make(row, (fold(name), country))
        return found

    def source(self, **fields: Any) -> Named:
        """The source at an address; one without an address by title, publisher and date. Raises ``Wrong``."""
        keys = list(
            _said(fields.get("url", ""), fields["title"], fields.get("publisher", ""), fields.get("published", ""))
        )
        found = self.sources.get(keys[0])
        if len(found) > 1:
            among = [each for each in self.sources.get(keys[-1]) if each in found]
            if len(among) != 1:
                raise Wrong(_("Several sources here have this address or title: name one that is told apart."))
            return among[0]
        return found[0] if found else self.sources.make(Source(**fields), *keys)


def _said(url: str, title: str, publisher: str, published: str) -> Iterator[bytes]:
    """What a source is known by: its address if it has one, and what it says of itself."""
    if url:
        yield _digest(f"url {url}")
        yield _digest("\n".join((url, fold(title), fold(publisher), published)))
    else:
        yield _digest("\n".join(("", fold(title), fold(publisher), published)))


def _digest(text: str) -> bytes:
    """Sixteen bytes that stand for a text: there may be a million sources."""
    return hashlib.blake2b(text.encode(), digest_size=16).digest()
