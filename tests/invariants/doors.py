"""The three doors by which something untrue may come in, and how each answers.

* the **desk**: the real form of the admin, sent by a researcher;
* the **operation**: a row kept as the loaders do it;
* **storage**: plain use of the models, past every form and operation.

What one row shows to be wrong is refused at all three: by the last of them in the database. What takes several rows, or
a clock, to see may be stored, since a record is written step by step: then it is not published, and is said in words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from html import unescape
from typing import Any, TypeVar

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from cases.models import Record, Root
from cases.operations.checks import missing
from cases.operations.edit import keep
from cases.operations.publish import Refused, publish
from tests import factories
from tests.admin.forms import blank, opened
from tests.factories import PUBLISHED_AT

DESK, OPERATION, STORAGE = "desk", "operation", "storage"
DOORS = {DESK, OPERATION, STORAGE}
PROVED: dict[int, set[str]] = defaultdict(set)
"""At which doors each invariant of the domain notes (section 4) is tried, by number."""

Test = TypeVar("Test", bound=Callable[..., Any])


def invariant(number: int, *doors: str) -> Callable[[Test], Test]:
    """The test tries to break this invariant at these doors."""

    def proves(test: Test) -> Test:
        PROVED[number] |= set(doors)
        return test

    return proves


class Desk:
    """Rita, who enters; Edwin, who publishes; and the case of Ada, from which nothing is missing."""

    def __init__(self) -> None:
        self.rita, self.edwin = factories.account("rita", "researcher"), factories.account("edwin", "editor")
        self.client, self.editor = Client(), Client()
        self.client.force_login(self.rita)
        self.editor.force_login(self.edwin)
        self.source = factories.source()
        self.case = factories.publishable_case("Ada Ejemplo", self.source)
        self._opened: dict[str, dict[str, Any]] = {}

    # The desk

    def page(self, root: Root) -> str:
        return reverse(f"admin:cases_{root._meta.model_name}_change", args=[root.pk])

    def form(self, root: Root) -> dict[str, Any]:
        """What the form of a record would send unchanged; that of Ada’s case is opened once."""
        address = self.page(root)
        if root not in (self.case, self.source):
            return opened(self.client, address)
        if address not in self._opened:
            self._opened[address] = opened(self.client, address)
        return dict(self._opened[address])

    def send(self, root: Root, rows: str = "", new: dict[str, Any] | None = None, **changed: Any) -> Any:
        """Send a form with some fields changed and, in the formset ``rows``, a new row."""
        values = self.form(root)
        if rows:
            prefix = blank(values, rows)
            changed |= {f"{prefix}-{name}": value for name, value in (new or {}).items()}
        for name, value in changed.items():
            # An imprecise date is asked for in five fields, of which the last takes any words.
            values[f"{name}_words" if f"{name}_words" in values else name] = value
        return self.client.post(self.page(root), values)

    def refuses(
        self, words: str, root: Root, rows: str = "", new: dict[str, Any] | None = None, **changed: Any
    ) -> None:
        """The form comes back with these words, and nothing of it is stored."""
        answer = self.send(root, rows, new, **changed)
        assert answer.status_code == 200
        assert words in unescape(answer.content.decode())
        assert type(root).objects.get(pk=root.pk).version == root.version

    def takes(self, root: Root, rows: str = "", new: dict[str, Any] | None = None, **changed: Any) -> None:
        answer = self.send(root, rows, new, **changed)
        assert answer.status_code == 302, re.findall(r'(?s)class="errorlist.*?</ul>', unescape(answer.content.decode()))

    # The operation

    def keeps_not(self, words: str, row: Record) -> None:
        with pytest.raises(ValidationError) as refused:
            keep(row, self.rita)
        assert words in " ".join(refused.value.messages)

    # What was let in

    def stays_in(self, code: str, root: Root) -> None:
        """The record is not published, and the desk says why."""
        root = type(root).objects.get(pk=root.pk)
        with pytest.raises(Refused) as refused:
            publish(root, self.edwin, PUBLISHED_AT)
        found = [lack for lack in refused.value.lacks if lack.code == code]
        assert found and all(lack.message for lack in found), [lack.code for lack in refused.value.lacks]

    def warned(self, root: Root) -> set[str]:
        """What the desk says of a record without standing in the way."""
        lacks = missing(type(root).objects.get(pk=root.pk), PUBLISHED_AT.date())
        return {lack.code for lack in lacks if not lack.blocking}


def not_stored(write: Callable[[], Any]) -> None:
    """The database itself refuses."""
    with pytest.raises(IntegrityError), transaction.atomic():
        write()
