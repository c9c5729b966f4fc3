"""What a process reads of a long record is kept for the next, and is never what the record is not any more."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path
from typing import Any

import pytest
from django.http import QueryDict

from cases.operations.publish import publish
from cases.operations.takedown import take_down
from cases.pages.sweeping import Sweeper
from cases.published import crossing, index, saved
from cases.published.filters import CaseFilter
from cases.published.models import Projection
from tests.finding.asking import TODAY, compare
from tests.finding.test_index import written
from tests.years import START, Years

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def folder(tmp_path: Path, settings: Any, monkeypatch: Any) -> Path:
    """Where parts are kept, of short records too."""
    settings.KEPT_PAGES, settings.KEPT_PAGES_DIR = 100, tmp_path
    monkeypatch.setattr(saved, "LEAST", 0)
    return tmp_path / "index"


def a_process_starts() -> None:
    index._kept.clear()


def listed(day: dt.date = TODAY) -> list[str]:
    return crossing.of(
        CaseFilter(QueryDict("sort=name&country=PE"), day),
        lambda found: [row.public_id for row in found.page(0, 25)],
    )


def nothing_read(*_arguments: Any) -> Any:
    raise AssertionError("read from the tables")


def test_a_process_that_starts_finds_what_another_one_read(folder: Path, monkeypatch: Any) -> None:
    written(120)
    people = listed()
    assert people and folder.stat().st_mode & 0o77 == 0
    a_process_starts()
    monkeypatch.setattr(index, "read", nothing_read)
    assert listed() == people


def test_what_was_kept_of_another_record_is_not_used(folder: Path, monkeypatch: Any) -> None:
    written(120)
    listed()
    Projection.objects.update(epoch="made anew")
    a_process_starts()
    monkeypatch.setattr(index, "read", nothing_read)
    with pytest.raises(AssertionError, match="read from the tables"):
        listed()


@pytest.mark.parametrize("damage", ["a byte", "the end", "another key", "another release", "nothing left"])
def test_what_was_damaged_is_read_anew_and_replaced(folder: Path, settings: Any, monkeypatch: Any, damage: str) -> None:
    written(120)
    people = listed()
    if damage == "another key":
        settings.SECRET_KEY = "k" * 60
    if damage == "another release":
        monkeypatch.setattr(saved, "MEANING", "2")
    for file in folder.iterdir():
        text = file.read_bytes()
        changed = {"a byte": text[:-1] + bytes([text[-1] ^ 1]), "the end": text[:-9], "nothing left": b""}
        file.write_bytes(changed.get(damage, text))
    a_process_starts()
    assert listed() == people
    a_process_starts()
    monkeypatch.setattr(index, "read", nothing_read)
    assert listed() == people


@pytest.mark.proof
@pytest.mark.parametrize("seed", [7, 8])
def test_processes_that_start_now_and_then_say_what_plain_sql_says(folder: Path, seed: int) -> None:
    years, chance = Years(seed), random.Random(seed)
    for _step in range(25):
        years.step()
        if chance.random() < 0.5:
            a_process_starts()
        assert compare(4, chance, [START.date() + dt.timedelta(days=20)]) == 4
    assert list(folder.iterdir())


@pytest.mark.proof
def test_a_folder_that_cannot_be_written_costs_nothing_but_time(folder: Path) -> None:
    written(120)
    folder.write_text("a file stands in the way")
    people = listed()
    a_process_starts()
    assert listed() == people


@pytest.mark.proof
def test_of_days_only_the_last_few_are_kept(folder: Path) -> None:
    written(120)
    for number in range(6):
        crossing.of(CaseFilter(QueryDict("status=free"), TODAY + dt.timedelta(days=number)), lambda found: found.total)
    days = sorted(file.stem.split(".")[2] for file in folder.iterdir() if ".status." in file.name)
    assert days == ["2024-06-04", "2024-06-05", "2024-06-06"]


@pytest.mark.proof
def test_the_first_letters_of_a_name_that_was_taken_back_leave_the_disk(folder: Path) -> None:
    years = Years(1)
    ada = years.people[0]
    publish(ada, years.edwin, START)
    sweeper = Sweeper(START.date())
    assert listed()
    publish(ada, years.edwin, START + dt.timedelta(hours=1))
    sweeper.sweep(START.date())
    assert list(folder.iterdir()), "a correction takes nothing back"
    take_down(ada, [1], years.edwin, START + dt.timedelta(hours=2), "legal")
    sweeper.sweep(START.date())
    assert not list(folder.iterdir())


@pytest.mark.proof
def test_what_was_taken_back_while_no_process_ran_leaves_the_disk_when_one_starts(folder: Path) -> None:
    years = Years(2)
    ada = years.people[0]
    publish(ada, years.edwin, START)
    publish(ada, years.edwin, START + dt.timedelta(hours=1))
    Sweeper(START.date())
    assert listed()
    Sweeper(START.date())
    assert list(folder.iterdir())
    take_down(ada, [1], years.edwin, START + dt.timedelta(hours=2), "legal")
    Sweeper(START.date())
    assert not list(folder.iterdir())


def test_short_records_are_not_kept(folder: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(saved, "LEAST", 20_000)
    written(120)
    assert listed() and not folder.exists()
