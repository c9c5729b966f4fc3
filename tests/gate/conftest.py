"""What the tests of the gate share: a role to close the connection with, and records to publish."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import transaction

from cases.published import log
from cases.published.models import Publication, SearchText
from cases.published.words import fold, in_order

NOON = dt.datetime(2027, 1, 1, 12, tzinfo=dt.UTC)

Append = Callable[..., Publication]


@pytest.fixture
def closable(transactional_db: None) -> None:
    """Connections that can be closed. The test commits: a refusal aborts a transaction of PostgreSQL."""


@pytest.fixture
def append() -> Append:
    """Writes the next version of a record into the log, with ``text`` as its whole document."""

    def write(text: str | None, public_id: str = "rcuetomarc", at: dt.datetime = NOON) -> Publication:
        versions = Publication.objects.filter(kind="case", public_id=public_id).count()
        with transaction.atomic():
            return log.append(
                kind="case",
                public_id=public_id,
                version=versions + 1,
                action="withdrawn" if text is None else "published",
                body=None if text is None else {"text": text},
                at=at,
                reason="consent_withdrawn" if text is None else "",
                review="two",
            )

    return write


@pytest.fixture
def searchable() -> Callable[..., SearchText]:
    """Puts a record into the search index under the words of ``text``."""

    def write(text: str, public_id: str = "rcuetomarc", kind: str = "case") -> SearchText:
        last = SearchText.objects.order_by("-seq").values_list("seq", flat=True).first() or 0
        found = {"text": f"is_{kind} {fold(text)}", "in_order": f" {in_order(text)} "}
        return SearchText.objects.create(seq=last + 1, kind=kind, public_id=public_id, **found)

    return write
