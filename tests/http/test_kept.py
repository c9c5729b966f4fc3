"""A page that was made once is sent again, and never when it is not the page any more."""

from __future__ import annotations

import datetime as dt
import gzip
import os
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.models import Case, Organization
from cases.operations.takedown import take_down
from cases.operations.withdraw import withdraw
from cases.pages import case as case_page
from cases.pages import kept, sweeping
from cases.pages.sweeping import Sweeper
from tests import crowd, factories
from tests.http.conftest import House

pytestmark = pytest.mark.django_db

UNION = "Example Miners’ Union"
ZIPPED = {"accept-encoding": "gzip"}
LATER = crowd.NOW + dt.timedelta(hours=1)


class Site(House):
    """The house, and how often pages of cases were made."""

    made = 0

    def read(self, page: str = "", status: int = 200) -> str:
        """As a process that was never asked before reads it: nothing is remembered between two requests but files."""
        answer = Client().get(page or self.page, headers=ZIPPED)
        assert answer.status_code == status, answer.status_code
        body = gzip.decompress(answer.content) if answer.get("Content-Encoding") == "gzip" else answer.content
        return body.decode()

    def is_made_anew(self, page: str = "", status: int = 200) -> str:
        before = self.made
        told = self.read(page, status)
        assert self.made > before or status != 200, "an old page was sent"
        return told


def files(folder: Path) -> list[Path]:
    """The pages that are kept, and whatever else holds a text."""
    return [path for path in folder.rglob("*") if path.is_file() and path.name not in (sweeping.SWEPT, sweeping.BEGUN)]


@pytest.fixture
def site(db: None, folder: Path, monkeypatch: Any) -> Site:
    site = Site()
    contents = case_page.contents

    def counted(*arguments: Any) -> Any:
        site.made += 1
        return contents(*arguments)

    monkeypatch.setattr(case_page, "contents", counted)
    return site


@pytest.mark.proof
def test_a_page_is_made_once_and_the_same_to_everybody(site: Site, folder: Path) -> None:
    first = Client().get(site.page, headers=ZIPPED)
    second = Client().get(site.page, headers=ZIPPED)
    assert site.made == 1 and len(files(folder)) == 1
    assert first.content == second.content and sorted(first.items()) == sorted(second.items())
    plain = Client().get(site.page)
    assert site.made == 1 and plain.content == gzip.decompress(first.content) and "Content-Encoding" not in plain


@pytest.mark.proof
def test_neither_a_kept_page_nor_304_takes_more_than_one_query(site: Site) -> None:
    site.read()
    tag = Client().get(site.page)["ETag"]
    for page in (site.page, "/en/cases/", "/en/"):
        site.read(page)
        tag = Client().get(page)["ETag"]
        for headers, status in ((ZIPPED, 200), ({"if-none-match": tag}, 304)):
            with CaptureQueriesContext(
                connection,
            ) as asked:
                assert Client().get(page, headers=headers).status_code == status
            assert len(asked) == 1, (page, status)


@pytest.mark.proof
def test_a_correction_is_on_the_page_at_once(site: Site) -> None:
    site.read()
    Case.objects.filter(pk=site.ada.pk).update(summary_en="Corrected.", summary_es="Corregido.")
    assert "Corrected." not in site.read() and site.made == 1
    crowd.public(Case.objects.get(pk=site.ada.pk), site.edwin)
    assert "Corrected." in site.is_made_anew()


@pytest.mark.proof
def test_a_union_that_is_renamed_has_its_name_on_the_page_at_once(site: Site) -> None:
    assert UNION in site.read()
    Organization.objects.filter(pk=site.union.pk).update(name_en="Union of today", name_es="Union of today")
    crowd.public(Organization.objects.get(pk=site.union.pk), site.edwin)
    told = site.is_made_anew()
    assert "Union of today" in told and UNION not in told


@pytest.mark.proof
def test_a_union_that_is_withdrawn_is_not_named_any_more(site: Site) -> None:
    assert UNION in site.read()
    withdraw(site.union, site.edwin, LATER, "other")
    assert UNION not in site.is_made_anew()


def test_what_is_withdrawn_is_gone_and_what_lists_it_is_new(site: Site) -> None:
    site.read()
    assert (
        "Ada Ejemplo" in site.read("/en/cases/")
        and "Ada Ejemplo" in site.read("/sitemap.xml").replace("-", " ").title()
    )
    tag = Client().get(site.page)["ETag"]
    withdraw(site.ada, site.edwin, LATER, "safety")
    assert "Ada" not in site.read(status=410)
    assert Client().get(site.page, headers={"if-none-match": tag}).status_code == 410
    for page in ("/en/cases/", "/en/", "/sitemap.xml", "/feeds/en/cases.atom", "/data/cases.csv"):
        assert "Ada Ejemplo" not in site.read(page) and "ada-ejemplo" not in site.read(page), page


@pytest.mark.proof
def test_a_version_that_is_taken_down_is_gone(site: Site) -> None:
    crowd.public(Case.objects.get(pk=site.ada.pk), site.edwin)
    version = reverse("pages:case_version", args=["en", site.ada.public_id, 1])
    site.read(version)
    site.read()
    take_down(site.ada, [1], site.edwin, LATER, "safety")
    site.read(version, status=410)
    assert "was taken down" in site.is_made_anew()


@pytest.mark.proof
def test_another_limit_of_the_owners_counts_at_once(site: Site) -> None:
    assert "when last reported" not in site.read()
    crowd.public(factories.site(freshness_months=3), site.edwin)
    assert "when last reported" in site.is_made_anew()


def test_the_next_day_is_another_page(site: Site) -> None:
    now = dt.datetime.now(dt.UTC).replace(hour=12, minute=0, second=0)
    with time_machine.travel(now, tick=False) as clock:
        site.read()
        clock.move_to(now + dt.timedelta(hours=11, minutes=59))
        site.read()
        assert site.made == 1
        tag = Client().get(site.page)["ETag"]
        clock.move_to(now + dt.timedelta(hours=12))
        site.is_made_anew()
        assert Client().get(site.page, headers={"if-none-match": tag}).status_code == 200


@pytest.mark.proof
def test_another_release_makes_its_own_pages(site: Site, settings: Any, monkeypatch: Any) -> None:
    from cases.pages import release

    site.read()
    monkeypatch.setattr(release, "fingerprint", lambda: "another")
    site.is_made_anew()


@pytest.mark.proof
def test_questions_fill_no_folder(site: Site, folder: Path) -> None:
    for question in ("?on=2024-01-01", "?x=1", "?page=2"):
        assert Client().get(site.page + question, headers=ZIPPED).status_code == 200
    assert not folder.exists()


@pytest.mark.proof
def test_a_page_that_is_cut_off_is_made_anew(site: Site, folder: Path) -> None:
    site.read()
    (file,) = files(folder)
    for left in (file.read_bytes()[:-1], b"", b"[1", b"\0" * 40):
        file.write_bytes(left)
        site.is_made_anew()


@pytest.mark.proof
@pytest.mark.parametrize("trouble", ["a file in its place", "nothing may be written", "no page is to be kept"])
def test_without_a_folder_readers_have_their_page(
    site: Site, folder: Path, settings: Any, monkeypatch: Any, trouble: str
) -> None:
    if trouble == "a file in its place":
        folder.write_text("in the way")
    elif trouble == "nothing may be written":  # the tests may run as root, whom no mode stops
        monkeypatch.setattr(kept.tempfile, "mkstemp", lambda *_a, **_k: (_ for _ in ()).throw(OSError(28, "No space")))
    else:
        settings.KEPT_PAGES = 0
    for _each in range(2):
        assert "Ada Ejemplo" in site.is_made_anew()
    assert not files(folder)


@pytest.mark.proof
def test_the_folder_is_for_its_owner_alone_and_has_an_end(site: Site, folder: Path, settings: Any) -> None:
    settings.KEPT_PAGES = 4
    for number, name in enumerate(("about", "methodology", "data", "codebook", "accessibility", "cases")):
        site.read(reverse(f"pages:{name}", args=["en"]))
        newest = max(files(folder), key=lambda path: path.stat().st_mtime_ns)
        os.utime(newest, (number, number))
    assert folder.stat().st_mode & 0o77 == 0
    assert all(path.stat().st_mode & 0o77 == 0 for path in files(folder))
    sweeping.make_room(crowd.NOW.date())
    assert sorted(path.stat().st_mtime for path in files(folder)) == [3, 4, 5]


@pytest.mark.proof
def test_the_disk_forgets_what_readers_may_not_have(site: Site, folder: Path) -> None:
    today = crowd.NOW.date()
    sweeper = Sweeper(today)
    site.read()
    crowd.public(Case.objects.get(pk=site.ada.pk), site.edwin)
    sweeper.sweep(today)
    assert len(files(folder)) == 1, "a correction erases nothing"
    withdraw(site.ada, site.edwin, LATER, "safety")
    sweeper.sweep(today)
    assert files(folder) == []
    site.read("/en/")
    sweeper.sweep(today)
    assert files(folder) == [], "a page may have been on its way"
    site.read("/en/")
    sweeper.sweep(today)
    assert len(files(folder)) == 1
    sweeper.sweep(today + dt.timedelta(days=1))
    assert files(folder) == []
