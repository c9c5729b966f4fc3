"""Whatever bytes a file has and whatever stands in its cells: a sentence, never a traceback, and nothing by halves."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from django.db import models, transaction
from hypothesis import HealthCheck, event, example, given, settings
from hypothesis import strategies as st

from cases.models import Case, Identifier, Person
from cases.models.base import EdtfField
from cases.operations.importing import sheet
from cases.operations.importing.columns import COLUMNS
from cases.operations.importing.faults import Unusable
from cases.operations.importing.storing import ORDER
from cases.vocabulary import Gender
from tests.importing.tables import ADA, csv_file, report, xlsx_file

FIXTURES = {"suppress_health_check": [HealthCheck.function_scoped_fixture], "deadline": None}
TEXTS = st.text(st.characters(codec="utf-8"), max_size=30) | st.sampled_from(
    ["=1+1", "'=cmd", "@x", "|", " | ", "..", "[..2007]", "2007-13", "\u202e", "\x00", "x" * 5000, "0", "-1", "01/02/03", "#N/A"]
    + [column.example for column in COLUMNS if column.example]
)  # fmt: skip


@pytest.mark.parametrize(
    "name", ["a.csv", *(pytest.param(name, marks=pytest.mark.proof) for name in ("a.tsv", "a.xlsx"))]
)
@settings(max_examples=20, **FIXTURES)
@given(st.binary(max_size=300))
@example(b"PK\x03\x04")
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
def test_bytes_are_a_table_or_a_sentence(tmp_path, name, content):
    path: Path = tmp_path / name
    path.write_bytes(content)
    with contextlib.suppress(Unusable):
        table = sheet.read(path)
        assert all(any(cells) for _number, cells in table.rows())


@pytest.mark.proof
@settings(max_examples=200, **FIXTURES)
@given(st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=4))
def test_a_workbook_with_a_few_bytes_changed_is_a_table_or_a_sentence(tmp_path, changes):
    path = tmp_path / "a.xlsx"
    content = bytearray(xlsx_file(path, ("People", [list(ADA), list(ADA.values())])).read_bytes())
    for where, what in changes:
        content[4 + int(where * (len(content) - 4))] = what
    path.write_bytes(content)
    with contextlib.suppress(Unusable):
        list(sheet.read(path).rows())


def cell(column):
    """What may stand in a column: mostly what is understood, so that the rules between columns are asked too."""
    codes = getattr(column.column, "vocabulary", None)
    if codes or column.kind == "gender":
        usual = st.sampled_from((Gender if column.kind == "gender" else codes).values)
    elif isinstance(column.column, EdtfField):
        usual = st.sampled_from(["2007", "2024-02", "2024-02-11", "[..2010]", "2024~", "[2007-01-26,2007-05-17]"])
    elif isinstance(column.column, models.DateField):
        usual = st.sampled_from(["2007-06-05", "2024-03-01"])
    elif column.kind == "country":
        usual = st.sampled_from(["PE", "Chile", "Turquía"])
    else:
        usual = st.sampled_from([column.example or "es", "Uno", "Uno | Dos", "1"])
    return st.one_of(usual, usual, usual, st.just(""), TEXTS)


SOME = st.lists(st.sampled_from(COLUMNS), max_size=8).flatmap(
    lambda some: st.fixed_dictionaries({column.name: cell(column) for column in some})
)


@pytest.mark.proof
@settings(max_examples=150, **FIXTURES)
@given(st.lists(SOME, min_size=1, max_size=4))
def test_every_row_is_taken_or_refused_whole_and_what_is_taken_the_desk_would_take(db, tmp_path, changes):
    rows = [{**ADA, "reference": f"A-{number}", **said} for number, said in enumerate(changes)]
    columns = dict.fromkeys(name for row in rows for name in row)
    with transaction.atomic():
        file = csv_file(tmp_path / "list.csv", *({name: row.get(name, "") for name in columns} for row in rows))
        told = report(file)["totals"]
        event(f"taken: {told['taken']}")
        assert told["rows"] == told["taken"] + told["refused"] == len(rows)
        assert Case.objects.count() == Person.objects.count() == Identifier.objects.count() == told["taken"]
        for table in ORDER:
            assert table.history.count() == table._default_manager.count()
            for row in table._default_manager.all():
                row.full_clean()
        transaction.set_rollback(True)
