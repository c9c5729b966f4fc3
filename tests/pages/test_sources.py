"""Readers of a source's page: what it is, and everything that rests on it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from cases.models import Source
from cases.operations.withdraw import withdraw
from cases.published.models import Current
from tests import crowd, factories
from tests.conftest import FirstCase
from tests.pages.reading import EDITION, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def edwin(db: None) -> Any:
    return factories.account("edwin", "editor")


def address(source: Source, lang: str = "en") -> str:
    row = Current.objects.get(key=f"source:{source.public_id}")
    return f"/{lang}/sources/{row.public_id}/{row.slug}/"


def resting(reader: Client, source: Source) -> str:
    html = reader.get(address(source)).content.decode()
    return text(html[html.index('id="h-resting"') :].split("</section>")[0].split(">", 1)[1])


def test_a_reader_learns_what_falls_with_a_source(reader: Client, edwin: Any) -> None:
    leaflet, press = factories.source("A leaflet"), factories.source("A newspaper")
    case = factories.publishable_case(by=leaflet)
    factories.cite(case.periods.get(), press)
    factories.published(case, edwin)

    told = resting(reader, leaflet)

    assert "Ada Ejemplo" in told
    assert "A paragraph “Something happened.”: Supports Possible" in told
    assert told.count("No other source") == 1
    assert "paragraph" not in resting(reader, press)


def test_a_source_that_contradicts_is_listed_as_that(reader: Client, edwin: Any) -> None:
    leaflet, rival = factories.source("A leaflet"), factories.source("A rival")
    case = factories.publishable_case(by=leaflet)
    period = case.periods.get()
    period.confidence = "contested"
    period.save()
    factories.cite(period, rival, stance="contradicts", aspect="start", value_as_stated="el 7 de junio", lang="es")
    factories.published(case, edwin)

    told = resting(reader, rival)

    assert "(from): Contradicts, el 7 de junio" in told
    assert "No other source" not in told


def test_a_page_of_a_source_names_nobody_who_was_withdrawn(reader: Client, edwin: Any) -> None:
    leaflet = factories.source("A leaflet")
    gone, stays = (
        factories.publishable_case("Gone Example", leaflet),
        factories.publishable_case("Ada Ejemplo", leaflet),
    )
    for case in (gone, stays):
        factories.published(case, edwin)
    withdraw(gone, edwin, crowd.NOW, "consent_withdrawn")
    assert "Gone Example" not in reader.get(address(leaflet)).content.decode()
    assert "Ada Ejemplo" in resting(reader, leaflet)


def test_a_withdrawn_source_has_no_page_any_more(reader: Client, edwin: Any) -> None:
    leaflet = factories.source("A leaflet")
    case = factories.publishable_case(by=leaflet)
    factories.published(case, edwin)
    page = address(leaflet)
    withdraw(leaflet, edwin, crowd.NOW, "error")
    assert reader.get(page).status_code == 410
    assert page not in reader.get(f"/en/cases/{case.public_id}/ada-ejemplo/").content.decode()


def test_a_source_that_repeats_another_is_listed_with_it(reader: Client, edwin: Any) -> None:
    first, copy = factories.source("The first report"), factories.source("A copy of it")
    copy.derived_from.add(first)
    for name, source in (("Ada Ejemplo", first), ("Bea Ejemplo", copy)):
        factories.published(factories.publishable_case(name, source), edwin)
    factories.published(first, edwin, crowd.NOW)
    factories.published(copy, edwin, crowd.NOW)
    assert "Sources that repeat it A copy of it" in resting(reader, first)


@pytest.mark.parametrize("number", [1, 4])
def test_eight_queries_however_much_rests_on_it(
    reader: Client, edwin: Any, django_assert_num_queries: Any, number: int
) -> None:
    leaflet = factories.source("A leaflet")
    for position in range(number):
        factories.published(factories.publishable_case(f"Person Example {position}", leaflet), edwin)
    page = address(leaflet)
    with django_assert_num_queries(EDITION + 8):
        assert reader.get(page).status_code == 200


def test_every_source_of_the_first_case_says_what_rests_on_it(reader: Client, first_case: FirstCase) -> None:
    for row in Current.objects.filter(kind="source"):
        for lang, none in (
            ("en", "No published record cites it now."),
            ("es", "Ninguna ficha publicada la cita ahora."),
        ):
            response = reader.get(f"/{lang}/sources/{row.public_id}/{row.slug}/")
            assert response.status_code == 200
            assert none not in text(response.content.decode())
