"""Two imports of one file at once, and a researcher who saves meanwhile: every row once, and nobody’s work lost."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, transaction

from cases.models import Case, Identifier, Person
from cases.operations.edit import Conflict, claim, keep
from cases.operations.importing import mapping, sheet
from cases.operations.importing.importing import import_cases
from tests import factories
from tests.importing.tables import AT, account, csv_file, people

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.proof]


@pytest.fixture(autouse=True)
def _in_small_pieces(monkeypatch):
    monkeypatch.setattr("cases.operations.importing.importing.AT_ONCE", 3)


def alone(deed: Any, *given: Any) -> Any:
    """Does it on a connection of its own."""
    try:
        return deed(*given)
    finally:
        connection.close()


def take(path, by, **options):
    return import_cases(sheet.read(path), mapping.Mapping(), by, AT, **options)


def test_two_imports_of_one_file_take_every_row_once(tmp_path):
    file, rita = csv_file(tmp_path / "list.csv", *people(40)), account()
    with ThreadPoolExecutor(2) as both:
        done = [each.result(60) for each in [both.submit(alone, take, file, rita) for _each in range(2)]]
    assert sum(outcome.counts["taken"] for outcome in done) == 40
    for outcome in done:
        counts = outcome.counts
        assert counts["taken"] + counts["skipped"] + counts["refused"] == 40
        assert {fault.reason for fault in outcome.faults} <= {
            "Another record has this number, or this one has it already."
        }
    assert Case.objects.count() == Person.objects.count() == Identifier.objects.count() == 40
    assert Case.history.count() == 40


def test_a_researcher_saves_while_rows_come_in(tmp_path):
    file, rita = csv_file(tmp_path / "list.csv", *people(60)), account()
    olga, case = account("olga"), factories.publishable_case()

    def save() -> int:
        saved = 0
        for number in range(20):
            with transaction.atomic():
                row = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
                claim(row, row.version)
                row.summary_en = f"Written by hand, {number}."
                keep(row, olga)
            saved += 1
        return saved

    with ThreadPoolExecutor(2) as both:
        imported, saved = both.submit(alone, take, file, rita), both.submit(alone, save)
        assert saved.result(60) == 20 and imported.result(60).counts == {"taken": 60}
    assert Case.objects.get(pk=case.pk).version == 21
    assert Case.objects.count() == 61


def test_an_update_and_a_save_of_the_same_cases_lose_nothing(tmp_path):
    """Whoever comes second is told: the researcher by a conflict, the import by a refused row."""
    rows, rita, olga = people(12), account(), account("olga")
    take(csv_file(tmp_path / "list.csv", *rows), rita)
    file = csv_file(tmp_path / "list.csv", *({**row, "born": "1970"} for row in rows))
    seen = dict(Case.objects.values_list("pk", "version"))

    def save() -> set[int]:
        saved = set()
        for pk, version in seen.items():
            try:
                with transaction.atomic():
                    row = Case.objects.select_for_update(of=("self",)).get(pk=pk)
                    claim(row, version)
                    row.summary_en = "Written by hand."
                    keep(row, olga)
                saved.add(pk)
            except Conflict:
                pass
        return saved

    with ThreadPoolExecutor(2) as both:
        update = both.submit(alone, lambda: take(file, rita, update=True))
        by_hand = both.submit(alone, save).result(60)
        outcome = update.result(60)
    assert outcome.counts["updated"] + len(by_hand) == 12 and outcome.counts["refused"] == len(by_hand)
    for case in Case.objects.all():
        assert (case.summary_en == "Written by hand.") == (case.pk in by_hand)
        assert case.person.particulars.exists() == (case.pk not in by_hand)
