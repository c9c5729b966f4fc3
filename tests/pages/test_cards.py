"""Readers see the people of a list as cards, and keep, send and print a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from cases.vocabulary import AffiliationKind, AffiliationRole, OrgType
from tests import crowd, factories
from tests.conftest import standing
from tests.pages.reading import text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("editor")]


@pytest.fixture(scope="module")
def editor(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """Edwin, who has published Hana, of a union and a mine, Sam, and Petra without her name."""
    with standing(django_db_blocker):
        account = factories.account("edwin", "editor")
        hana = crowd.held("Hana Ejemplo", country="TR")
        union = factories.organization("Example Weavers’ Union", country="TR", sector="C")
        mine = factories.organization("Example Mine", type=OrgType.EMPLOYER_OPERATOR, sector="B")
        work = {"kind": AffiliationKind.EMPLOYMENT, "role": AffiliationRole.WORKER}
        for row in (union, mine):
            factories.cite(row)
        factories.cite(factories.affiliation(hana.person, union))
        factories.cite(factories.affiliation(hana.person, mine, **work))
        for root in (union, mine, hana, crowd.stale("Sam Muestra"), factories.withheld_case(country="CU")):
            crowd.public(root, account)
        yield account


def page(reader: Client, query: str = "?view=cards", lang: str = "en") -> str:
    response = reader.get(f"/{lang}/cases/{query}")
    assert response.status_code == 200
    return response.content.decode()


def cards(html: str) -> list[str]:
    return re.findall(r'<li class="card">.*?</li>', html, re.DOTALL)


def card(reader: Client, name: str, query: str = "?view=cards") -> str:
    return next(found for found in cards(page(reader, query)) if name in found)


def test_a_card_says_what_a_line_of_the_table_says_and_draws_it(reader: Client) -> None:
    shown = card(reader, "Hana Ejemplo")
    words = text(shown)
    for said in ("Hana Ejemplo Detained", "Türkiye", "3 months. Detention began on", "Last confirmed"):
        assert said in words
    assert "Example Weavers’ Union" in words and "Employer: Example Mine" in words
    assert 'class="tally"' in shown and 'class="dl"' in shown and words.count("today") == 1


def test_a_card_of_somebody_not_confirmed_counts_to_the_last_report_and_ends_in_silence(reader: Client) -> None:
    words = text(card(reader, "Sam Muestra"))
    assert "Detained when last reported" in words and "no information" in words and "today" not in words
    assert "2 to 6 weeks, when last reported. Detention began in June 2007" in words
    assert "Last confirmed 15 July 2007" in words and "years" not in words


def test_a_card_without_a_name_draws_nothing_and_tells_no_day(reader: Client) -> None:
    shown = card(reader, "Name withheld")
    assert "Name withheld" in text(shown) and "told of 2024, not of any day" in text(shown)
    assert 'class="dl' not in shown and "tally" not in shown and "<time" not in shown
    assert "Petra" not in page(reader)


def test_cards_of_another_day_end_on_it(reader: Client) -> None:
    words = text(card(reader, "Sam Muestra", "?view=cards&on=2007-07-10"))
    assert "Detained" in words and "10 July 2007" in words and "today" not in words
    before = text(card(reader, "Sam Muestra", "?view=cards&on=2007-01-10"))
    assert "No detention is known to have begun by this day" in before


def test_the_views_keep_every_filter_and_one_is_the_present(reader: Client) -> None:
    html = page(reader, "?status=stale&q=muestra&sort=name&view=cards")
    views = dict(
        re.findall(r'<li><a (?:rel="nofollow" )?href="(\?[^"]*)"(?: aria-current="page")?>(Table|Cards|Map)</a>', html)
    )
    kept = "?status=stale&q=muestra&sort=name"
    assert [unescape(query) for query in views] == [kept, f"{kept}&view=cards", f"{kept}&view=map"]
    assert re.findall(r'aria-current="page">(\w+)</a>', html) == ["Cards"]
    for query in views:
        assert "1 case" in text(page(reader, unescape(query)))
    assert html.count('<input type="hidden" name="view" value="cards">') == 2  # when filters or order change


def test_a_list_has_an_address_to_keep(reader: Client) -> None:
    html = page(reader, "?sort=name&bad=1&status=stale&status=&country=PE&page=1")
    kept = re.search(r'<input id="address" readonly value="([^"]+)"', html)
    assert kept and unescape(kept[1]) == f"{settings.SITE_URL.rstrip('/')}/en/cases/?status=stale&country=PE&sort=name"
    assert "1 case" in text(page(reader, "?" + unescape(kept[1]).partition("?")[2]))
    assert f'value="{settings.SITE_URL.rstrip("/")}/en/cases/"' in page(reader, "")


def test_a_printed_list_says_which_it_is(reader: Client) -> None:
    printed = re.search(r'<p class="printonly">(.*?)</p>', page(reader, "?status=stale"), re.DOTALL)
    assert printed and text(printed[1]).startswith("Status: Detained when last reported · http")


def test_words_that_are_nowhere_under_the_filters_are_offered_everywhere(reader: Client) -> None:
    html = page(reader, "?q=hana&status=stale&country=PE")
    words = text(html)
    assert (
        "Search all cases for “hana” – 1 case" in words and "Remove “Status: Detained when last reported” – 0" in words
    )
    assert "Buscar «hana» en todos los casos" in text(page(reader, "?q=hana&status=stale&country=PE", "es"))
