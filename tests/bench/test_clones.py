"""A bulk record is a published record: its log holds, and nobody in it is told under anybody else's id."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection

from cases.published import log
from cases.published.models import Current, Document, Publication
from cases.published.projection import TABLES
from cases.vocabulary import AffiliationKind, AffiliationRole
from tests import crowd, factories
from tests.bench import clones

pytestmark = pytest.mark.django_db


def fetch(sql: str, parameters: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return list(cursor.fetchall())


def test_a_clone_is_a_published_case_of_its_own() -> None:
    edwin = factories.account("edwin", "editor")
    hana = crowd.held("Hana Ejemplo", country="TR")
    union = factories.organization("Example Weavers’ Union", country="TR")
    row = factories.affiliation(hana.person, union, kind=AffiliationKind.MEMBERSHIP, role=AffiliationRole.MEMBER)
    for fact in (union, row):
        factories.cite(fact)
    for root in (union, hana):
        crowd.public(root, edwin)
    chance = clones.Chance(1)
    shared = clones.read(fetch, "organization", ())
    (life,) = clones.read(fetch, "case", [text for record in shared for text in record.own])
    around = clones.neighbourhood(shared, 2, chance)
    made = [*((record, clones.clone(record, around, chance)) for record in shared)]
    made += [(life, clones.clone(life, around, chance)) for _number in range(3)]
    stored: list[str] = []
    for record, values, entry, document in clones.entries(made, log.head(), crowd.NOW, dt.timedelta(seconds=1)):
        entry.save(force_insert=True)
        document.save(force_insert=True)
        rows = {table: [clones.written(cells, values) for cells in lines] for table, lines in record.rows.items()}
        assert rows.keys() >= {"published_current", "published_searchtext"}
        for table in reversed(TABLES):
            for line in rows.get(table._meta.db_table, ()):
                with connection.cursor() as cursor:
                    cursor.execute(clones.insert(table).replace("?", "%s"), line)
                stored += [cell for cell in line if isinstance(cell, str)]
    assert log.verify() is None
    originals = {hana.public_id, union.public_id}
    assert not [text for text in stored if any(public_id in text for public_id in originals)]
    assert Current.objects.filter(kind="case", title_en__endswith="Hana Ejemplo").count() == 4
    assert Publication.objects.filter(kind="case").count() == Document.objects.filter(kind="case").count() == 4
