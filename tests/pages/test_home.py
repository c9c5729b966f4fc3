"""Readers of the home page learn who is detained now, who was when last reported, and what changed."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.test import Client

from cases.models import Event
from cases.operations.publish import correct
from cases.operations.withdraw import withdraw
from cases.published import records
from cases.published.shapes import Words
from cases.vocabulary import (
    Confidence,
    CountBasis,
    EndState,
    EventRole,
    EventType,
    LibertyStatus,
    WithdrawalReason,
)
from tests import crowd, factories
from tests.pages.reading import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor_account(db: None) -> Any:
    return factories.account("edwin", "editor")


def home(reader: Client, lang: str = "en") -> str:
    response = reader.get(f"/{lang}/")
    assert response.status_code == 200
    return response.content.decode()


def figures(reader: Client) -> dict[str, str]:
    """The key figures by what they count."""
    pairs = re.findall(r"<div><dt>([^<]+)</dt><dd>(.+?)</dd></div>", home(reader))
    return {words.split(",")[0].strip(): text(figure) for words, figure in pairs}


def section(page: str, heading: str, until: str) -> str:
    return text(page[page.index(f'id="{heading}"') : page.index(until)])


def test_detained_and_detained_when_last_reported_are_counted_and_drawn_apart(
    reader: Client, editor_account: Any
) -> None:
    for case in (crowd.held("Hana Ejemplo"), crowd.stale("Sam Muestra"), crowd.stale("Ana Muestra")):
        crowd.public(case, editor_account)
    assert figures(reader) == {
        "people named on this record": "3",
        "detained": "1",
        "detained when last reported": "2",
        "country or territory": "1",
    }
    page = home(reader)
    now = section(page, "h-now", 'id="h-stale"')
    assert "1 person" in now and "Hana Ejemplo" in now and "3 months" in now and "Muestra" not in now
    stale = section(page, "h-stale", 'class="more')
    assert "Sam Muestra" in stale and "last confirmed 15 July 2007" in stale
    assert not re.search(r"\d+ (days|weeks|months|years)", stale.replace("past 12 months", ""))


def test_a_detention_that_is_only_possible_today_is_not_counted(reader: Client, editor_account: Any) -> None:
    case = crowd.file("Perhaps Ejemplo")
    fortnight = f"[{crowd.ago(15)}..{crowd.TODAY}]"
    crowd.stay(
        case, crowd.ago(90).isoformat(), crowd.ago(20), end_state=EndState.ENDED, end=fortnight, ended_how="unknown"
    )
    crowd.stay(case, fortnight, crowd.TODAY, status=LibertyStatus.AT_LIBERTY, end_state=EndState.UNKNOWN)
    crowd.public(case, editor_account)
    assert figures(reader)["detained"] == "0"


def test_where_nobody_is_detained_the_page_does_not_say_that_nobody_is(reader: Client, editor_account: Any) -> None:
    crowd.public(crowd.stale("Sam Muestra"), editor_account)
    words = text(home(reader))
    assert "Nobody on this record is confirmed to be in detention today." in words
    assert "it means we have no source for it from the past 12 months" in words


def test_where_nobody_is_on_the_record_yet_its_pages_say_so(reader: Client) -> None:
    assert "Nothing has been published yet." in text(home(reader))
    assert "No case has been published yet" in text(reader.get("/en/cases/").content.decode())


def test_the_limit_of_the_words_is_the_limit_of_the_site(reader: Client, editor_account: Any, settings: Any) -> None:
    settings.FRESHNESS_MONTHS = 6
    crowd.public(crowd.held("Hana Ejemplo"), editor_account)
    words = text(home(reader))
    assert "past 6 months" in words and "12 months" not in words


def jailed(dispute: Event, least: int, most: int | None, basis: str, of: str = EventType.ARREST, **fields: Any) -> None:
    """One report of unnamed people arrested in a dispute, or to whom something else was done."""
    arrest = factories.event(f"At least {least} are jailed", type=of, parent=dispute, start="2007-07")
    factories.cite(arrest)
    group = factories.participant(
        arrest, role=EventRole.SUBJECT, count_min=least, count_max=most, count_basis=basis, **fields
    )
    factories.cite(group)


def test_unnamed_people_are_counted_apart_and_reports_of_one_thing_are_not_added_up(
    reader: Client, editor_account: Any
) -> None:
    dispute = factories.event("Example strike", is_dispute=True)
    factories.cite(dispute)
    jailed(dispute, 9, None, CountBasis.AT_LEAST)
    jailed(dispute, 7, 7, CountBasis.EXACT)
    crowd.public(dispute, editor_account)
    crowd.public(crowd.stale("Sam Muestra"), editor_account)
    assert figures(reader)["jailed alongside them"] == "9+"
    assert figures(reader)["person named on this record"] == "1"


def test_a_doubtful_number_is_no_figure_and_neither_are_people_of_whom_no_source_says_that_they_were_jailed(
    reader: Client, editor_account: Any
) -> None:
    dispute = factories.event("Example strike", is_dispute=True)
    factories.cite(dispute)
    jailed(dispute, 9, None, CountBasis.AT_LEAST, confidence=Confidence.DOUBTFUL)
    jailed(dispute, 12, 12, CountBasis.EXACT, of=EventType.MASS_DISMISSAL)
    crowd.public(dispute, editor_account)
    assert "jailed alongside them" not in figures(reader)
    jailed(dispute, 2, 2, CountBasis.EXACT)
    crowd.public(dispute, editor_account)
    assert figures(reader)["jailed alongside them"] == "2"


def test_the_latest_updates_say_what_is_new_and_what_was_corrected(reader: Client, editor_account: Any) -> None:
    case = crowd.stale("Sam Muestra")
    crowd.public(case, editor_account)
    case.summary_en = "Another example."
    case.save()
    at = crowd.NOW + dt.timedelta(seconds=1)
    correct(case, editor_account, at, Words(en="The summary was wrong.", es="El resumen era erróneo."))
    news = section(home(reader), "h-upd", 'id="h-how"')
    assert "Corrected. Sam Muestra: The summary was wrong." in news
    assert "New. Sam Muestra" in news
    assert "El resumen era erróneo." in text(home(reader, "es"))


def test_the_case_last_updated_stands_on_top_with_its_weeks(reader: Client, editor_account: Any) -> None:
    crowd.public(crowd.held("Hana Ejemplo"), editor_account)
    page = home(reader)
    top = page[page.index('class="feature"') : page.index('class="figs"')]
    assert "Hana Ejemplo" in top
    label = re.search(r'<svg class="tally"[^>]*aria-label="([^"]+)"[^>]*>(<path)', top)
    assert label is not None and label[1] == "No photograph. Each stroke is one week in detention: 3 months"


@pytest.mark.parametrize("number", [1, 5])
def test_ten_queries_however_long_the_record(
    reader: Client, editor_account: Any, django_assert_num_queries: Any, number: int
) -> None:
    crowd.crowd(number, editor_account)
    for position in range(number):
        crowd.public(crowd.held(f"Held Example {position}"), editor_account)
    home(reader)  # the index is read once a process
    with django_assert_num_queries(10):
        home(reader)


@pytest.mark.proof
def test_what_was_published_before_much_that_was_withdrawn_is_still_news(reader: Client, editor_account: Any) -> None:
    ada, bea = crowd.held("Ada Ejemplo"), crowd.held("Bea Muestra")
    crowd.public(ada, editor_account)
    for number in range(5):
        type(bea).objects.filter(pk=bea.pk).update(summary_en=f"Version {number}")
        crowd.public(type(bea).objects.get(pk=bea.pk), editor_account)
    withdraw(bea, editor_account, crowd.NOW, WithdrawalReason.CONSENT_WITHDRAWN)
    assert [update.id for update in records.latest(1)] == [ada.public_id]


def test_a_figure_that_counts_records_leads_to_a_list_of_as_many(reader: Client, editor_account: Any) -> None:
    for case in (crowd.held("Hana Ejemplo"), crowd.stale("Sam Muestra"), crowd.stale("Ana Muestra")):
        crowd.public(case, editor_account)
    for is_somebody_withheld in (False, True):
        if is_somebody_withheld:
            factories.published(factories.withheld_case(), editor_account)
        linked = re.findall(r'<dd><a (?:rel="nofollow" )?href="([^"]+)">(\d+)</a>', home(reader))
        assert len(linked) == (2 if is_somebody_withheld else 3)
        for address, figure in linked:
            rows = reader.get(address).content.decode().count('<th scope="row"')
            assert rows == int(figure), address


@pytest.mark.proof
def test_the_home_page_says_what_a_reader_can_do(reader: Client, editor_account: Any) -> None:
    crowd.public(crowd.stale("Sam Muestra"), editor_account)
    for lang, heading in (("en", "What you can do"), ("es", "Qué se puede hacer")):
        page = home(reader, lang)
        assert heading in page
        ways = re.findall(rf'href="(/{lang}/cases/(?:letters/|\w+/poster/))"', page)
        assert len(ways) == 2 and all(reader.get(address).status_code == 200 for address in ways)
