"""Readers see the list on a map of the world: how many people are in a country, and never where in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.http import QueryDict
from django.test import Client
from django_countries import countries

from cases.pages import listing
from cases.pages.points import POINTS
from cases.pages.worldmap import Pin, place, world_map
from cases.published.countries import Country
from cases.vocabulary import EndState, LibertyStatus
from tests import crowd, factories
from tests.conftest import standing
from tests.pages.reading import names, text

pytestmark = pytest.mark.django_db

LAND = Path(settings.BASE_DIR, "cases/static/cases/world.svg")


@pytest.fixture(scope="module")
def editor(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """Edwin, who has published Hana and Tom in Türkiye, Sam in Peru and Wen in China, of whom nothing is known."""
    with standing(django_db_blocker):
        account = factories.account("edwin", "editor")
        wen = crowd.file("Wen Beispiel", country="CN")
        crowd.stay(wen, "", crowd.ago(60), status=LibertyStatus.UNKNOWN, end_state=EndState.UNKNOWN)
        for case in (crowd.held("Hana Ejemplo", country="TR"), crowd.stale("Tom Muestra", country="TR"), wen):
            crowd.public(case, account)
        crowd.public(crowd.stale("Sam Muestra"), account)
        yield account


def page(reader: Client, query: str = "?view=map", lang: str = "en") -> str:
    response = reader.get(f"/{lang}/cases/{query}")
    assert response.status_code == 200
    return response.content.decode()


def circles(html: str) -> dict[str, tuple[str, int]]:
    """The kind and the number of every circle, by country."""
    found = re.findall(r'<title>([^<]+)</title><circle class="pin(?: pin--(\w+))?".*?<text[^>]*>(\d+)</text>', html)
    return {name: (kind or "held", int(number)) for name, kind, number in found}


def table(html: str) -> dict[str, str]:
    """What the table says of every country."""
    body = html[html.index("rows--world") :]
    return {
        text(name): text(rest)
        for name, rest in re.findall(r'<th scope="row"[^>]*>(.*?)</th>(.*?)</tr>', body, re.DOTALL)
    }


def test_every_country_and_territory_has_a_point_that_is_on_the_map() -> None:
    assert POINTS.keys() == {country.code for country in countries}
    for code, (longitude, latitude) in POINTS.items():
        x, y = place(longitude, latitude)
        assert 1 <= x <= 99 and 1 <= y <= 99, code


@pytest.mark.parametrize("code", ["PE", "BR", "US", "FR", "EG", "ZA", "RU", "IR", "IN", "CN", "AU", "DZ"])
def test_the_point_of_a_country_is_on_its_land(code: str) -> None:
    """The outline is drawn in whole units: a point is inside it if a line to the left crosses its edge an odd number of times."""
    x, y = place(*POINTS[code])
    across, down = x * 10, y * 4.6
    crossings = 0
    for ring in _rings(LAND.read_text()):
        for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (ay > down) != (by > down) and ax + (down - ay) * (bx - ax) / (by - ay) < across:
                crossings += 1
    assert crossings % 2 == 1


def _rings(svg: str) -> Iterator[list[tuple[int, int]]]:
    """The outlines of a path of relative lines."""
    path = re.search(r' d="([^"]+)"', svg)
    assert path is not None
    for ring in path[1].split("z")[:-1]:
        numbers = [int(number) for number in re.findall(r"-?\d+", ring)]
        x, y = numbers[:2]
        points = [(x, y)]
        for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
        yield points


def test_a_circle_says_who_is_detained_apart_from_who_was_when_last_reported(reader: Client, editor: Any) -> None:
    assert circles(page(reader)) == {"Türkiye": ("held", 1), "Peru": ("stale", 1), "China": ("other", 1)}


def test_the_table_says_the_same_with_the_people_by_name(reader: Client, editor: Any) -> None:
    rows = table(page(reader))
    assert list(rows) == ["China", "Peru", "Türkiye"]
    assert rows["Türkiye"].endswith("2 1 1")
    assert "Hana Ejemplo Detained" in rows["Türkiye"] and "Tom Muestra Detained when last reported" in rows["Türkiye"]
    assert rows["China"].endswith("1 0 0")
    assert "Turquía" in table(page(reader, lang="es"))


def test_of_many_people_the_map_has_figures_and_no_names(
    reader: Client, editor: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "NAMED", 3)
    assert table(page(reader)) == {"China": "1 0 0", "Peru": "1 0 1", "Türkiye": "2 1 1"}
    assert "Hana Ejemplo" not in page(reader)
    assert "Hana Ejemplo" in page(reader, "?view=map&country=TR")


def test_every_number_leads_to_a_list_of_so_many_people(reader: Client, editor: Any) -> None:
    html = page(reader, "?view=map&status=held&status=stale&detained_before=2030&sort=name")
    links = re.findall(
        r'<a (?:rel="nofollow" )?href="(/en/cases/\?[^"]+)"(?: tabindex="-1")?>(.*?)</a>', html, re.DOTALL
    )
    numbers = [(unescape(href), text(inner).split()[-1]) for href, inner in links if text(inner)[-1:].isdigit()]
    assert len(numbers) > 5
    for href, number in numbers:
        assert len(names(reader.get(href).content.decode())) == int(number), href
        assert "view=" not in urlsplit(href).query and "detained_before=2030" in urlsplit(href).query


def test_the_map_of_a_day_has_the_people_as_they_were_then(reader: Client, editor: Any) -> None:
    html = page(reader, "?view=map&on=2007-07-10&status=held")
    assert circles(html) == {"Türkiye": ("held", 1), "Peru": ("held", 1)}
    assert "Statuses are those of 10 July 2007." in text(html)


def test_of_whom_no_day_is_told_nobody_is_drawn_as_detained_on_it() -> None:
    world = world_map([Country("CU", 3, 2, 2, 0), Country("FR", 4, 2, 1, 0)], QueryDict())
    assert [(pin.kind, pin.number, pin.query) for pin in world.pins] == [
        ("stale", 2, "?country=CU&status=held"),
        ("held", 1, ""),
    ]


def test_a_withheld_name_is_on_the_map_by_the_year_alone(reader: Client, editor: Any) -> None:
    case = factories.withheld_case(country="CU")
    factories.published(case, editor, crowd.NOW)
    html = page(reader, "?view=map&on=2024-06-01&country=CU")
    assert circles(html) == {"Cuba": ("stale", 1)}
    row = table(html)["Cuba"]
    assert "Name withheld Detained told of 2024, not of any day" in row and "1 of them told of the year alone" in row
    assert "Petra" not in html


def test_who_is_in_no_known_country_is_counted_and_in_no_circle() -> None:
    world = world_map([Country("", 2, 1, 0, 0), Country("PE", 1, 0, 0, 1)], QueryDict("status=held"))
    assert world.unplaced == 2
    assert [pin.name for pin in world.pins] == ["Peru"]
    assert [(row.name, row.query) for row in world.rows] == [("Peru", "?status=held&country=PE"), ("", "")]


def test_where_circles_overlap_the_detained_are_on_top() -> None:
    world = world_map([Country("IL", 900, 0, 0, 0), Country("PS", 1, 1, 0, 0)], QueryDict())
    last: Pin = world.pins[-1]
    assert (last.kind, last.name, last.number) == ("held", "Palestine", 1)


def test_the_map_takes_the_same_few_questions_however_many_there_are(
    reader: Client, editor: Any, django_assert_num_queries: Any
) -> None:
    edition, people, labels = 1, 1, 1
    page(reader)  # the index is read once a process
    with django_assert_num_queries(edition + people + labels):
        page(reader)


def test_the_outline_is_a_file_of_its_own(reader: Client, editor: Any) -> None:
    html = page(reader)
    assert re.search(r'<image href="/static/cases/world[.\w]*\.svg"', html)
    assert 'd="M567' not in html and LAND.stat().st_size < 6_000
