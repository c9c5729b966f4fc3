"""Who gets what at every address of the desk, in a table that is reviewed: ``permissions.txt``.

Rows are an address, a method and the state of the record; columns are roles. ``login``: sent to sign in. ``gone``: sent to
the first page with the message that there is no such record. ``done``: sent on. Otherwise the status. Records that behave
alike share a row. ``PERMISSIONS=write`` in the environment of the proof below writes the file as it is now, ``PERMISSIONS=new`` only
the rows of addresses that it does not name yet.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.db import transaction
from django.test import Client, override_settings
from django.urls import reverse

from cases.models import Case, Collection, Organization, Place, Root, Scope, SourceFile
from cases.operations.review import ask_for_review
from cases.operations.roots import KINDS
from tests import factories
from tests.admin.addresses import Address, with_signing_in
from tests.conftest import standing

FILE = Path(__file__).with_name("permissions.txt")
ROLES = ("none", "contributor", "researcher", "editor", "administrator", "auditor", "peru")
STATES = ("own", "others", "public", "outside")
METHODS = ("GET", "POST")
DAILY = ("case", "")
"""The records whose rows are tried every day; the others are proved."""
OF_AN_ACCOUNT = {"reset_second_step": "user", "mfa_edit_webauthn": "passkey", "mfa_remove_webauthn": "passkey"}
"""The addresses of signing in that are about an account, or a passkey that it has."""


class Row(NamedTuple):
    """One row for one record: ``action`` is the name of the address, with ``*`` for the record."""

    action: str
    record: str
    method: str
    state: str


Table = dict[Row, tuple[str, ...]]


def split(name: str) -> tuple[str, str]:
    """The name of an address with ``*`` for the record it is about, and that record."""
    if name in OF_AN_ACCOUNT:
        return name, OF_AN_ACCOUNT[name]
    app, _sep, rest = name.partition("_")
    if app in ("cases", "auth") and "_" in rest:
        record, _sep, what = rest.partition("_")
        return f"*_{what}", record
    return name, ""


def read() -> Table:
    """The reviewed table, a row for each record."""
    found: Table = {}
    for line in FILE.read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        action, method, state, *cells = line.split("#")[0].split()
        cells, records = cells[: len(ROLES)], cells[len(ROLES) :]
        for record in records or [""]:
            row = Row(action, record, method, state)
            assert row not in found, f"Twice: {row}"
            found[row] = tuple(cells)
    return found


def written(table: Table) -> str:
    """The table as text: records that behave alike stand in one row."""
    alike: dict[tuple[str, str, str, tuple[str, ...]], list[str]] = defaultdict(list)
    for row, cells in table.items():
        alike[row.action, row.method, row.state, cells].append(row.record)
    head = ("# address", "method", "state", *ROLES, "records")
    lines = [head] + [
        (*key[:3], *key[3], " ".join(sorted(each for each in records if each)))
        for key, records in sorted(alike.items())
    ]
    widths = [max(len(line[number]) for line in lines) for number in range(len(head) - 1)]
    texts = [
        "  ".join([*(cell.ljust(width) for cell, width in zip(line, widths, strict=False)), line[-1]]) for line in lines
    ]
    return "\n".join(text.rstrip() for text in texts) + "\n"


class House:
    """For each record and state one to be asked for, and somebody in each role; ``own`` is begun by whoever asks."""

    def __init__(self) -> None:
        self.people = {role: self._person(role) for role in ROLES if role != "none"}
        self.colleague = factories.account("colleague", "researcher")
        self.roots: dict[tuple[str, str, str], Any] = {}
        for state, country in (("others", "PE"), ("public", "PE"), ("outside", "BO")):
            for root in self._one_of_each(f"{state} {country}", country):
                self._began(root, self.colleague)
                self.roots[str(root._meta.model_name), state, ""] = root
        for role, person in self.people.items():
            for root in self._one_of_each(f"own of {role}", "PE"):
                self._began(root, person)
                self.roots[str(root._meta.model_name), "own", role] = root
        self.roots["site", "others", ""] = factories.site()  # there is one
        publisher = factories.account("publisher", "editor")
        for (_kind, state, _role), root in list(self.roots.items()):
            if state == "public" and type(root) in KINDS:
                factories.published(root, publisher)

    def _person(self, role: str) -> Any:
        person = factories.account(f"{role}-of-the-house", "researcher" if role == "peru" else role)
        if role == "peru":
            Scope.objects.create(account=person, countries=["PE"])
        return person

    def _began(self, root: Root, person: Any) -> None:
        root.history.filter(history_type="+").update(history_user=person)

    def _one_of_each(self, name: str, country: str) -> Iterator[Root]:
        source = factories.source(f"Source {name}", country=country)
        self.file = SourceFile.objects.create(source=source, file=ContentFile(name.encode(), "a.txt"))
        case = factories.publishable_case(f"Ada {name}", country=country)
        yield from (case, factories.person(f"Witness {name}"), source)
        yield factories.cite(factories.organization(f"Union {name}", country=country)).organization
        yield factories.cite(factories.place(f"Place {name}", country=country)).place
        yield factories.cite(factories.event(f"Strike {name}", country=country, is_dispute=True)).event
        yield factories.legal_provision(country=country, article=name)
        yield factories.legal_limit(country=country, kind="police_custody")
        yield Collection.objects.create(name=name)

    def root(self, record: str, state: str, role: str) -> Any:
        if record in OF_AN_ACCOUNT.values():
            return self.people.get(role, self.colleague) if state == "own" else self.colleague
        return self.roots.get((record, state, role if state == "own" else ""))


def table_of(house: House, wanted: Any = None) -> Table:
    """What every role gets, asked for one by one; what a request changed is taken back."""
    found: Table = {}
    for address in with_signing_in():
        for row in rows_of(address):
            if wanted is None or wanted(row):
                cells = tuple(cell(house, address, row, role) for role in ROLES)
                found[row] = cells
    return {row: cells for row, cells in found.items() if set(cells) != {"-"}}


def rows_of(address: Address) -> Iterator[Row]:
    """The rows of an address: one of the desk that takes a record of any kind is tried with a case."""
    action, record = split(address.name)
    if not address.parameters & {"object_id", "public_id", "id", "pk", "sha256"}:
        states: tuple[str, ...] = ("-",)
    else:
        states = {"user": ("others",), "passkey": ("own", "others")}.get(record, STATES)
        record = record or "case"
    for state in states:
        for method in METHODS:
            yield Row(action, record, method, state)


def cell(house: House, address: Address, row: Row, role: str) -> str:
    asks = house.people.get(role)
    root = house.root(row.record, row.state, role if asks else "researcher") if row.state != "-" else None
    if row.state != "-" and root is None:
        return "-"
    with transaction.atomic():
        values = _values(house, address, root)
        client = Client()
        if asks is not None:
            client.force_login(get_user_model().objects.get(pk=asks.pk))
        sent = {"post": "yes"} if row.method == "POST" else {}
        response = getattr(client, row.method.lower())(address.of(**values), sent)
        if response.streaming:
            list(response.streaming_content)  # a request ends with its body
        answer = _word(response)
        transaction.set_rollback(True)
    return answer


def _values(house: House, address: Address, root: Any) -> dict[str, Any]:
    values: dict[str, Any] = {"app_label": "cases", "url": "nothing", "number": 1, "kind": "case"}
    if root is None:
        return values
    values |= {"object_id": root.pk, "id": root.pk, "public_id": getattr(root, "public_id", "")}
    if address.name in OF_AN_ACCOUNT:
        is_passkey = OF_AN_ACCOUNT[address.name] == "passkey"
        return {"pk": _passkey_of(root).pk if is_passkey else root.pk}
    if address.name in ("merge_choose", "merge"):
        values |= {"pk": root.person_id, "other": factories.person("Somebody else").pk}
    if address.name == "put_off":
        values |= {"reason": "review_due", "about": "0" * 16}
    if address.name in ("review_back", "unschedule"):
        values["pk"] = ask_for_review(root, house.colleague, factories.PUBLISHED_AT).pk
    if address.name == "read_file":
        source = next(each for each in house.roots.values() if each._meta.model_name == "source" and _same(each, root))
        values["pk"] = source.files.first().pk
    if address.name == "picture":
        source = next(each for each in house.roots.values() if each._meta.model_name == "source" and _same(each, root))
        picture = factories.photograph(root.person, factories.picture_file(source))
        values["sha256"] = picture.file.renditions.first().sha256
    return values


def _passkey_of(person: Any) -> Authenticator:
    return Authenticator.objects.create(user=person, type=Authenticator.Type.WEBAUTHN, data={"name": "A key"})


def _same(source: Any, case: Any) -> bool:
    return bool(source.title.removeprefix("Source ") == case.person.display_name.removeprefix("Ada "))


def _word(response: Any) -> str:
    if response.status_code != 302:
        return str(response.status_code)
    where = response["Location"]
    if where.startswith(reverse("admin:login")):
        return "login"
    return "gone" if where == reverse("admin:index") else "done"


def test_every_address_of_the_desk_is_in_the_table() -> None:
    """A new address stands in the table before anybody reaches it, and a table names no address that is not there."""
    listed = {(row.action, row.record) for row in read()}
    known = {(row.action, row.record) for address in with_signing_in() for row in rows_of(address)}
    assert known - listed == set()
    assert listed - known == set()


@pytest.fixture(scope="module")
def _house(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[House]:
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")), standing(django_db_blocker):
        house = House()
        with django_db_blocker.block():
            yield house


@pytest.fixture
def house(_house: House, db: None) -> House:
    return _house


def cheap(row: Row, cells: tuple[str, ...], role: str) -> bool:
    """Whether it is tried every day: what is refused, of a case outside and of pages about none."""
    is_daily = row.record in DAILY and row.state in ("outside", "-") and role in ("contributor", "auditor", "peru")
    return is_daily and cells[ROLES.index(role)] in ("403", "404", "405", "gone")


@pytest.mark.proof
def test_whoever_may_not_is_refused(house: House) -> None:
    expected = read()
    tried = 0
    by_row = {row: address for address in with_signing_in() for row in rows_of(address)}
    for row, cells in expected.items():
        for role in ROLES:
            if cheap(row, cells, role):
                assert cell(house, by_row[row], row, role) == cells[ROLES.index(role)], (row, role)
                tried += 1
    assert tried > 50


@pytest.mark.proof
def test_everybody_gets_what_the_table_says(house: House) -> None:
    expected, asked = read(), os.environ.get("PERMISSIONS")
    named = {(row.action, row.record) for row in expected}
    found = table_of(house, (lambda row: (row.action, row.record) not in named) if asked == "new" else None)
    if asked == "new":
        found = expected | found
    if asked in ("new", "write"):
        FILE.write_text(written(found))
        expected = read()
    assert {row: cells for row, cells in found.items() if expected.get(row) != cells} == {}
    assert expected.keys() - found.keys() == set()


def test_a_table_that_says_otherwise_is_noticed(house: House) -> None:
    """The test above would see it: whoever has no limits opens what the table says is gone for somebody in Peru."""
    row = Row("*_change", "place", "GET", "outside")
    address = next(each for each in with_signing_in() if each.name == "cases_place_change")
    assert [cell(house, address, row, role) for role in ("researcher", "peru", "none")] == ["200", "gone", "login"]
    assert Place.objects.filter(country="BO").exists()
    assert Case.objects.filter(country="BO").exists()
    assert Organization.objects.filter(country="BO").exists()
