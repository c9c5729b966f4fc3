"""The six of them on one record: how many were held on a day, from how many sources, and whom each list names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.published import figures
from cases.reach import Certainty
from tests.conftest import standing
from tests.dossiers import (
    test_amnesty_abroad,
    test_died_in_custody,
    test_disappeared,
    test_pretrial_years,
    test_rearrested,
    test_short_detention,
)
from tests.dossiers.desk import Story, day
from tests.dossiers.reading import Dossier
from tests.pages.reading import names, text

pytestmark = pytest.mark.django_db

TOLD = (  # the missing man first: he was published before the others
    test_disappeared, test_short_detention, test_pretrial_years, test_rearrested, test_died_in_custody,
    test_amnesty_abroad,
)  # fmt: skip


@pytest.fixture(scope="module")
def everybody(django_db_setup: None, django_db_blocker: Any) -> Iterator[list[Dossier]]:
    with standing(django_db_blocker):
        first = Story()
        stories = [first, *(Story(first.researcher, first.editor, first.second) for _other in TOLD[1:])]
        for module, story in zip(TOLD, stories, strict=True):
            module.told(story)
            if module is not test_disappeared:
                story.go_public()
        yield [Dossier.of(story) for story in stories]


HELD = {
    # day: at least so many people, at most, and who may be among them
    "2001-05-31": (0, 0, set()),
    "2001-06-15": (0, 1, {"Félix Utópico"}),
    "2003-08-29": (1, 1, {"Félix Utópico"}),
    "2008-09-15": (1, 1, {"Carla Supuesta"}),
    "2010-06-01": (2, 2, {"Bruno Inventado", "Carla Supuesta"}),
    "2012-10-01": (1, 1, {"Bruno Inventado"}),
    "2015-03-09": (1, 2, {"Ana Ficticia", "Carla Supuesta"}),
    "2015-03-10": (2, 2, {"Ana Ficticia", "Carla Supuesta"}),
    "2015-09-15": (0, 1, {"Carla Supuesta"}),
    "2016-04-08": (1, 1, {"Elena Quimera"}),
    "2016-04-09": (0, 1, {"Elena Quimera"}),
    "2016-04-10": (0, 0, set()),
    "2019-12-01": (1, 1, {"Darío Imaginado"}),
    "2021-05-30": (1, 1, {"Darío Imaginado"}),
    "2021-05-31": (0, 0, set()),
    "2024-03-01": (0, 0, set()),
}


def test_how_many_people_were_held_on_a_day(everybody: list[Dossier]) -> None:
    for on, expected in HELD.items():
        sure = {each.document.name for each in everybody if each.held(on) in (Certainty.CERTAIN, Certainty.PRESUMED)}
        maybe = {each.document.name for each in everybody if each.held(on) == Certainty.POSSIBLE}
        assert (len(sure), len(sure | maybe), sure | maybe) == expected, on


def test_the_list_names_those_who_were_surely_held(everybody: list[Dossier], reader: Client) -> None:
    for on, (least, _most, who) in HELD.items():
        page = reader.get(reverse("pages:cases", args=["en"]) + f"?status=held&status=lost&on={on}").content.decode()
        listed = set(names(page))
        assert len(listed) == least and listed <= who, on


def test_the_home_page_counts_nobody_as_detained_whom_nobody_has_confirmed(everybody: list[Dossier]) -> None:
    now = figures.headline(day("2024-03-01"))
    assert (now.people, now.detained, now.last_reported, now.countries) == (6, 0, 1, 1)
    then = figures.headline(day("2010-06-01"))
    assert (then.detained, then.unnamed_least, then.unnamed_open) == (2, 6, True)


def test_detentions_are_not_people(everybody: list[Dossier]) -> None:
    assert sum(each.detentions() for each in everybody) == 7


def test_everybody_is_listed_with_the_word_of_today(everybody: list[Dossier], reader: Client) -> None:
    page = reader.get(reverse("pages:cases", args=["en"]) + "?country=BV&sort=name&on=2024-03-01").content.decode()
    assert names(page) == sorted(each.document.name for each in everybody)
    words = text(page)
    for one in ("Ana Ficticia", "Bruno Inventado", "Carla Supuesta", "Félix Utópico"):
        assert "Released" in words.partition(one)[2][:300]
    assert "Detained when last reported" in words.partition("Darío Imaginado")[2][:300]
    assert "Died in custody" in words.partition("Elena Quimera")[2][:300]
