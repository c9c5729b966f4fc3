"""The cache in front of the site is told at once which of its pages are not what they were."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import transaction
from django.test import Client

from cases.models import Case, Organization
from cases.models.base import new_public_id
from cases.operations import purging
from cases.operations.merge import merge
from cases.operations.withdraw import withdraw
from cases.published import log
from cases.published.models import Current
from tests import crowd, factories
from tests.http.conftest import Front, House
from tests.operations.cast import NOON, Cast

pytestmark = pytest.mark.django_db

LATER = NOON + dt.timedelta(days=1)


@pytest.fixture
def cast(db: None, front: Front) -> Cast:
    """Two people in one strike, of one union: published, and the cache knows all of it."""
    cast = Cast()
    assert purging.tell(NOON) and front.told == [{"all"}], "what was told before is not known: it forgets everything"
    front.told.clear()
    return cast


def marks_of(address: str, **headers: str) -> set[str]:
    answer = Client().get(address, headers=headers)
    assert answer["Surrogate-Key"].split(" ") == answer["Cache-Tag"].split(",")
    return set(answer["Surrogate-Key"].split(" "))


def page(case: Case, lang: str = "en") -> str:
    row = Current.objects.get(key=f"case:{case.public_id}")
    return f"/{lang}/cases/{row.public_id}/{row.slug or '-'}/"


@pytest.mark.proof
def test_a_withdrawal_is_told_after_the_commit_with_every_page_that_names_the_record(
    cast: Cast, front: Front, at_once: Any
) -> None:
    shown = {address: marks_of(address) for address in (
        page(cast.ada), page(cast.ada, "es"), f"/c/{cast.ada.public_id}", f"/en/disputes/{cast.strike.public_id}/x/",
        "/en/cases/", "/es/", "/sitemap.xml", "/feeds/en/cases.atom", f"{page(cast.ada)}?known_on=2024-03-01",
    )}  # fmt: skip
    cai = factories.publishable_case("Cai Ejemplo")
    factories.published(cai, cast.edwin, NOON)
    purging.tell(NOON)
    front.told.clear()
    with at_once():
        withdraw(cast.ada, cast.edwin, LATER, "safety")
        assert front.told == [], "it may still be taken back"
    for address, marks in shown.items():
        assert marks & front.everything, address
    assert not marks_of(page(cai)) & front.everything, "pages that do not change stay"
    assert front.headers[-1]["Authorization"] == "Bearer of-the-cache"
    assert set(front.headers[-1]["Surrogate-Key"].split()) == front.told[-1]
    assert purging.tell(LATER) and len(front.told) == 1, "nothing is told twice"


@pytest.mark.proof
def test_a_union_that_is_renamed_is_told_with_the_people_who_name_it(cast: Cast, front: Front, at_once: Any) -> None:
    with at_once():
        factories.published(Organization.objects.get(pk=cast.union.pk), cast.edwin, LATER)
    for case in (cast.ada, cast.bea):
        assert marks_of(page(case)) & front.everything


@pytest.mark.proof
def test_what_was_not_there_and_is_published_is_told(cast: Cast, front: Front, at_once: Any) -> None:
    draft = factories.publishable_case("Cai Ejemplo")
    waiting, absent = (f"/en/cases/{public_id}/x/" for public_id in (draft.public_id, new_public_id()))
    assert marks_of(waiting) == marks_of(absent), "nobody learns that a record waits"
    with at_once():
        factories.published(draft, cast.edwin, LATER)
    assert (marks_of(absent) - {"all"}) <= front.everything


@pytest.mark.proof
def test_an_old_address_that_leads_to_a_page_is_told_with_it(cast: Cast, front: Front, at_once: Any) -> None:
    ronnie, rony = (factories.publishable_case(name) for name in ("Ronnie Ejemplo", "Rony Ejemplo"))
    for each in (ronnie, rony):
        factories.published(each, cast.edwin, NOON)
    merge(rony.person, ronnie.person, cast.edwin, LATER, "Two spellings.")
    leading = marks_of(f"/en/cases/{ronnie.public_id}/ronnie-ejemplo/") - {"all"}
    with at_once():
        purging.tell(LATER)
        front.told.clear()
        withdraw(Case.objects.get(pk=rony.pk), cast.edwin, LATER, "safety")
    assert leading <= front.everything


@pytest.mark.proof
def test_what_the_owners_say_of_the_site_is_on_every_page(cast: Cast, front: Front, at_once: Any) -> None:
    with at_once():
        crowd.public(factories.site(), cast.edwin)
    assert front.told == [{"all"}]


@pytest.mark.proof
@pytest.mark.parametrize("trouble", ["it is away", "it refuses"])
def test_a_cache_that_is_not_reached_stops_no_withdrawal_and_everybody_at_the_desk_is_told(
    db: None, front: Front, at_once: Any, settings: Any, researcher: Client, caplog: Any, trouble: str
) -> None:
    house = House()
    cache.set(purging.TOLD, log.head().seq, timeout=None)
    reached = settings.PURGE_URL
    if trouble == "it is away":
        settings.PURGE_URL = "http://127.0.0.1:1/purge"
    front.status = 403
    with at_once():
        withdraw(house.ada, house.edwin, LATER, "safety")
    assert Client().get(house.page).status_code == 410
    assert "was not told" in caplog.text and "of-the-cache" not in caplog.text
    assert "could not be told what changed" in researcher.get("/admin/").content.decode()

    settings.PURGE_URL, front.status = reached, 200
    assert purging.tell(LATER)
    assert f"r-{house.ada.public_id}" in front.everything
    assert "could not be told what changed" not in researcher.get("/admin/").content.decode()


@pytest.mark.proof
def test_a_page_that_was_on_its_way_to_the_cache_is_forgotten_a_minute_later(
    cast: Cast, front: Front, at_once: Any
) -> None:
    assert purging.tell_again(LATER) and front.told == []
    with at_once():
        withdraw(cast.ada, cast.edwin, LATER, "safety")
    told = front.everything
    minutes = [LATER + dt.timedelta(minutes=number) for number in range(1, 6)]
    front.told.clear()
    purging.tell_again(minutes[0])
    assert front.told == [], "it was told just now"
    front.status = 500
    assert not purging.tell_again(minutes[1])
    front.status = 200
    purging.tell_again(minutes[2])
    assert front.everything == told
    front.told.clear()
    for minute in minutes[3:]:
        assert purging.tell_again(minute)
    assert front.told == []


@pytest.mark.proof
def test_a_withdrawal_that_is_taken_back_is_told_to_nobody(cast: Cast, front: Front, at_once: Any) -> None:
    with at_once(), pytest.raises(ZeroDivisionError), transaction.atomic():
        withdraw(cast.ada, cast.edwin, LATER, "safety")
        raise ZeroDivisionError
    assert front.told == []


@pytest.mark.proof
def test_much_at_once_makes_it_forget_everything_and_little_comes_in_small_parts(
    cast: Cast, front: Front, monkeypatch: Any
) -> None:
    monkeypatch.setattr(purging, "AT_A_TIME", 2)
    cache.set(purging.TOLD, 0, timeout=None)
    assert purging.tell(LATER)
    assert len(front.told) > 3 and all(len(marks) <= 2 for marks in front.told)
    front.told.clear()
    monkeypatch.setattr(purging, "MOST", 3)
    cache.set(purging.TOLD, 0, timeout=None)
    assert purging.tell(LATER)
    assert front.told == [{"all"}]


@pytest.mark.proof
def test_after_an_upgrade_the_operator_makes_it_forget_everything(front: Front, settings: Any, capsys: Any) -> None:
    call_command("purge_cache")
    assert front.told == [{"all"}] and "forget every page" in capsys.readouterr().out
    front.status = 500
    with pytest.raises(CommandError, match="answered 500"):
        call_command("purge_cache")
    settings.PURGE_URL = ""
    with pytest.raises(CommandError, match="PURGE_URL"):
        call_command("purge_cache")


def test_without_a_cache_pages_have_no_mark(db: None) -> None:
    for address in ("/en/", "/en/cases/2222222222/x/"):
        answer = Client().get(address)
        assert "Cache-Tag" not in answer and "Surrogate-Key" not in answer
