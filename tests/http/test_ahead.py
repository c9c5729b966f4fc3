"""Pages of cases stand ready before anybody asks: the right ones, first those that just changed, and never one too many."""

from __future__ import annotations

import datetime as dt
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.core.management.base import CommandError
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client

from cases.models import Case, Organization
from cases.operations.withdraw import withdraw
from cases.pages import ahead, kept, sweeping
from cases.pages.sweeping import Sweeper
from tests import crowd, factories
from tests.http.conftest import House

pytestmark = pytest.mark.django_db

TODAY = crowd.NOW.date()
ROOT = Path(__file__).resolve().parents[2]


class Readers:
    """Those who ask ahead, and what they asked for since the last time."""

    def __init__(self) -> None:
        self.ask = ahead.asking()
        self.asked: list[str] = []
        self.maker = ahead.Maker(self.note)

    def note(self, path: str) -> None:
        self.asked.append(path)
        self.ask(path)

    def go(self, today: dt.date = TODAY) -> list[str]:
        self.asked = []
        self.maker.look(today)
        while self.maker.make(today) is not None:
            pass
        return self.asked


@pytest.fixture
def house(db: None, folder: Path) -> Iterator[House]:
    """Requests leave the connection of the test open, as those of a test client do."""
    for signal_of in (request_started, request_finished):
        signal_of.disconnect(close_old_connections)
    yield House()
    for signal_of in (request_started, request_finished):
        signal_of.connect(close_old_connections)


@pytest.fixture
def readers(house: House) -> Readers:
    return Readers()


def pages(house: House) -> list[str]:
    return [house.page, house.page.replace("/en/", "/es/")]


def correct(house: House, words: str) -> None:
    Case.objects.filter(pk=house.ada.pk).update(summary_en=words, summary_es=words)
    crowd.public(Case.objects.get(pk=house.ada.pk), house.edwin)


def test_the_pages_of_a_case_stand_ready_and_are_those_that_a_reader_gets(
    house: House, readers: Readers, monkeypatch: Any
) -> None:
    assert readers.go() == pages(house) and readers.go() == []
    correct(house, "Corrected.")
    assert readers.go() == pages(house) and readers.maker.failed == 0
    monkeypatch.setattr("cases.pages.case.contents", None)  # nothing can be made any more
    assert all("Corrected." in Client().get(page).content.decode() for page in pages(house))


@pytest.mark.proof
def test_what_was_just_published_comes_first_then_the_latest(house: House, readers: Readers, settings: Any) -> None:
    others = [crowd.held(f"Bea Ejemplo {number}") for number in range(3)]
    for other in others:
        crowd.public(other, house.edwin)
    settings.PAGES_AHEAD = 3
    readers.maker.look(TODAY)
    readers.maker.make(TODAY)
    correct(house, "Corrected.")
    readers.maker.look(TODAY)
    readers.asked.clear()
    made = readers.go()
    assert [path.split("/")[3] for path in made[::2]] == [
        house.ada.public_id,
        others[1].public_id,
        others[0].public_id,
    ], "those in between were made, and one that is older than three others was not"


@pytest.mark.proof
def test_who_is_named_anew_is_named_on_every_page_that_stands_ready(house: House, readers: Readers) -> None:
    readers.go()
    Organization.objects.filter(pk=house.union.pk).update(name_en="Union of today", name_es="Union of today")
    crowd.public(Organization.objects.get(pk=house.union.pk), house.edwin)
    assert readers.go() == pages(house)


@pytest.mark.proof
def test_other_words_of_the_owners_make_all_pages_anew(house: House, readers: Readers) -> None:
    readers.go()
    crowd.public(factories.site(name="Another name"), house.edwin)
    assert readers.go() == pages(house)


@pytest.mark.proof
def test_the_new_day_has_its_pages_and_midnight_leaves_them(house: House, readers: Readers, folder: Path) -> None:
    evening = crowd.NOW.replace(hour=23, minute=59, second=0)
    with time_machine.travel(evening, tick=False) as clock:
        sweeper = Sweeper(evening.date())
        readers.go(evening.date())
        clock.shift(120)
        morning = evening.date() + dt.timedelta(days=1)
        assert readers.go(morning) == pages(house)
        sweeper.sweep(morning)
        assert len(list(folder.rglob("*.page"))) == 2 and readers.go(morning) == []


@pytest.mark.proof
def test_nobody_asks_for_what_is_not_published_or_not_any_more(house: House, readers: Readers, folder: Path) -> None:
    crowd.file("Bea Ejemplo")
    readers.go()
    withdraw(house.ada, house.edwin, crowd.NOW + dt.timedelta(hours=1), "safety")
    assert readers.go() == []
    assert Readers().go() == []


@pytest.mark.proof
def test_pages_that_were_erased_are_made_again(house: House, readers: Readers) -> None:
    readers.go()
    sweeping.erase()
    assert readers.go() == pages(house)


@pytest.mark.proof
def test_somebody_whose_name_is_withheld_has_a_page_ready_too(house: House, readers: Readers, folder: Path) -> None:
    petra = factories.withheld_case()
    crowd.public(petra, house.edwin)
    made = readers.go()
    assert f"/en/protected/{petra.public_id}/" in made and len(list(folder.rglob("*.page"))) == len(made) == 4


@pytest.mark.proof
def test_a_full_disk_is_told_and_ends_it(house: House, monkeypatch: Any) -> None:
    monkeypatch.setattr(kept.tempfile, "mkstemp", lambda *_a, **_k: (_ for _ in ()).throw(OSError(28, "No space")))
    with pytest.raises(CommandError, match="1 cases could not be kept"):
        call_command("make_pages", "--once")


@pytest.mark.proof
@pytest.mark.parametrize("setting", ["KEPT_PAGES", "PAGES_AHEAD"])
def test_where_no_page_is_to_stand_ready_that_is_said(house: House, settings: Any, setting: str) -> None:
    setattr(settings, setting, 0)
    with pytest.raises(CommandError, match="No pages"):
        call_command("make_pages", "--once")


@pytest.mark.proof
@pytest.mark.parametrize("told", ["to stop", "that the server ended"])
def test_it_waits_for_a_database_and_ends_when_it_is_told(tmp_path: Path, told: str) -> None:
    """There is no table in it, as if it were away."""
    beside = [] if told == "to stop" else ["--beside", "1"]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "tracker.settings", "DEBUG": "false"}
    environment |= {"DATABASE_URL": f"sqlite:///{tmp_path}/none.sqlite3", "KEPT_PAGES_DIR": str(tmp_path / "pages")}
    environment["PYTHONWARNINGS"] = "ignore"  # such as that no style was collected
    command = [sys.executable, "manage.py", "make_pages", *beside]
    started = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        if not beside:
            assert started.stderr is not None
            assert "could not be made ahead" in started.stderr.readline()
            assert os.getpriority(os.PRIO_PROCESS, started.pid) == 19
            time.sleep(0.1)
            started.send_signal(signal.SIGTERM)
        assert started.wait(20) == 0
    finally:
        started.kill()
        started.communicate()


# Many pages, and where they lie


@pytest.mark.proof
def test_of_many_pages_the_oldest_quarter_goes(folder: Path, settings: Any) -> None:
    settings.KEPT_PAGES = 5_000
    for number in range(6_000):
        file = folder / str(TODAY) / f"{number % 256:02x}" / f"{number}.page"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        os.utime(file, (number, number))
    sweeping.make_room(TODAY)
    left = [path.stat().st_mtime for path in folder.rglob("*.page")]
    assert 3_500 <= len(left) <= 4_000 and min(left) > 2_000
    sweeping.make_room(TODAY)
    assert len(list(folder.rglob("*.page"))) == len(left)


@pytest.mark.proof
def test_a_process_that_starts_erases_only_if_something_was_taken_back_meanwhile(house: House, folder: Path) -> None:
    def files() -> int:
        return len(list(folder.rglob("*.page")))

    Client().get(house.page, headers={"accept-encoding": "gzip"})
    Sweeper(TODAY)
    assert files() == 0, "nobody knows what is there"
    Client().get(house.page, headers={"accept-encoding": "gzip"})
    correct(house, "Corrected.")
    Sweeper(TODAY)
    assert files() == 1
    withdraw(house.ada, house.edwin, crowd.NOW + dt.timedelta(hours=1), "safety")
    Sweeper(TODAY)
    assert files() == 0
