"""Readers of a place's page: who worked or was held there, and how well it is known where it lies."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from cases.models import Place
from cases.published.models import Current
from cases.vocabulary import AffiliationKind, CaseEventRelation, PlaceType
from tests import crowd, factories
from tests.pages.reading import EDITION, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor_account(db: None) -> Any:
    return factories.account("edwin", "editor")


def sourced(name: str, **fields: Any) -> Place:
    place = factories.place(name, **fields)
    factories.cite(place)
    return place


def address(place: Place, lang: str = "en") -> str:
    row = Current.objects.get(key=f"place:{place.public_id}")
    return f"/{lang}/places/{row.public_id}/{row.slug}/"


def part(html: str, heading: str) -> str:
    return text(html[html.index(f'id="{heading}"') :].split("</section>")[0].split(">", 1)[1])


def test_a_prison_lists_who_was_held_there_and_a_mine_who_worked_there(reader: Client, editor_account: Any) -> None:
    prison, mine = sourced("Example Prison"), sourced("Example Mine", type=PlaceType.MINE_WORKSITE)
    case = crowd.file("Ada Ejemplo")
    crowd.stay(case, crowd.ago(100).isoformat(), crowd.ago(30), place=prison)
    employer = factories.organization("Example Employer")
    job = factories.affiliation(case.person, employer, kind=AffiliationKind.EMPLOYMENT, worksite=mine)
    factories.cite(job)
    for root in (prison, mine, case):
        crowd.public(root, editor_account)
    assert "Ada Ejemplo Held here Detained" in part(reader.get(address(prison)).content.decode(), "h-people")
    assert "Ada Ejemplo Worked here Detained" in part(reader.get(address(mine)).content.decode(), "h-people")


def test_a_place_of_the_background_has_nobody_of_its_own(reader: Client, editor_account: Any) -> None:
    square, case = sourced("Example Square"), crowd.stale("Ada Ejemplo")
    march = factories.event("Example march", place=square)
    factories.cite(march)
    factories.case_event(case, march, relation=CaseEventRelation.CONTEXT)
    for root in (square, case):
        crowd.public(root, editor_account)
    own, background = part(reader.get(address(square)).content.decode(), "h-people").split("In the background")
    assert "Nobody on this record worked or was held here." in own and "Ada Ejemplo" in background


def test_where_it_lies_is_told_no_more_exactly_than_it_is_known(reader: Client, editor_account: Any) -> None:
    region = sourced("Example Region", type=PlaceType.REGION)
    known = sourced("Known Mine", within=region, latitude="-15.210000", longitude="-75.110000", precision_km=5)
    unknown = sourced("Unknown Prison", is_identified=False)
    for root in (region, known, unknown):
        crowd.public(root, editor_account)
    facts = part(reader.get(address(known)).content.decode(), "h-facts")
    assert "Lies in Example Region" in facts and "Within 5 km" in facts
    page = reader.get(address(unknown)).content.decode()
    assert part(page, "h-facts").count("Not known") == 3  # lies in, coordinates, run by
    assert "not clearly enough to say which one it is" in text(page)
    assert "Known Mine" in part(reader.get(address(region)).content.decode(), "h-inside")


@pytest.mark.parametrize("number", [1, 4])
def test_six_queries_however_many_people_were_there(
    reader: Client, editor_account: Any, django_assert_num_queries: Any, number: int
) -> None:
    prison = sourced("Example Prison")
    crowd.public(prison, editor_account)
    for position in range(number):
        case = crowd.file(f"Person {position}")
        crowd.stay(case, "2007-06", factories.LEAFLET_DAY, place=prison)
        crowd.public(case, editor_account)
    page = address(prison)
    with django_assert_num_queries(EDITION + 6):
        response = reader.get(page)
    assert response.content.decode().count("Held here") == number
