"""Readers of a case page are told what the sources support on the day they ask for, and no more."""

from __future__ import annotations

import datetime as dt
import gzip
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Case
from cases.operations.withdraw import withdraw
from cases.published.models import Current
from cases.vocabulary import AppealKind, EndState, ReleaseType, WithdrawalReason
from tests import factories
from tests.conftest import FirstCase
from tests.pages.reading import banner, text

pytestmark = pytest.mark.django_db

TEN_KILOBYTES = 10_000


def page_of(case: Case, query: str = "") -> str:
    return reverse("pages:case", args=["en", case.public_id, "ada-ejemplo"]) + query


@pytest.fixture
def publisher(db: None) -> Any:
    return factories.account("edwin", "editor")


# The first case, day by day


def test_readers_learn_that_rony_cueto_was_released_and_what_is_not_known(
    reader: Client, first_case: FirstCase
) -> None:
    shown = banner(reader, first_case.page())
    assert "Released on conditions on 1 August 2007" in shown
    assert "55 to 57 days in detention" in shown
    assert "Last known 20 August 2007." in shown
    assert "Outcome of the proceedings: Not known." in shown
    assert "19 days, counted up to 20 August 2007" in shown


def test_nobody_is_told_that_he_is_held_today(reader: Client, first_case: FirstCase) -> None:
    page = reader.get(first_case.page()).content.decode()
    assert "st--held" not in page and "banner--held" not in page
    assert "is held" not in text(page)
    assert "today" not in banner(reader, first_case.page())
    assert not re.search(r"\b(1[89]|2\d) years", text(page))


def test_on_20_june_2007_he_was_certainly_detained_and_the_stage_is_not_known(
    reader: Client, first_case: FirstCase
) -> None:
    shown = banner(reader, first_case.page(query="?on=2007-06-20"))
    assert shown.startswith("Status On 20 June 2007 Detained 13 to 15 days in detention")
    assert (
        "Certainly deprived of liberty; at which stage (police cells, pre-trial detention, sentence) is not known."
        in shown
    )


def test_on_6_june_2007_he_was_possibly_detained(reader: Client, first_case: FirstCase) -> None:
    shown = banner(reader, first_case.page(query="?on=2007-06-06"))
    assert shown.startswith("Status On 6 June 2007 Possibly detained")
    assert "began between 5 and 7 June 2007: by this day perhaps, not certainly" in shown
    assert "days in detention" not in shown


def test_on_4_june_2007_nothing_says_that_he_was_detained(reader: Client, first_case: FirstCase) -> None:
    shown = banner(reader, first_case.page(query="?on=2007-06-04"))
    assert "Nothing we know of says that this person was detained by then." in shown
    assert "in detention" not in shown


def test_nobody_is_detained_by_a_doubtful_report_alone(reader: Client, publisher: Any) -> None:
    """It stands on the page with its mark; what the page says of the day does not rest on it."""
    case = factories.held_case()
    doubtful = factories.period(
        case, status="imprisoned", start="2023-03", end="2023-04", end_state="ended", confidence="doubtful"
    )
    factories.cite(doubtful)
    factories.published(case, publisher)

    shown = banner(reader, page_of(case, "?on=2023-03-31"))

    assert "That this person was detained by then is doubtful" in shown
    assert "Detained" not in shown and "in detention" not in shown
    assert "March 2023" in text(reader.get(page_of(case)).content.decode())


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_page_reaches_a_phone_compressed_and_the_same_to_everybody(
    reader: Client, first_case: FirstCase, lang: str
) -> None:
    answers = [reader.get(first_case.page(lang), headers={"accept-encoding": "gzip"}) for _each in range(2)]
    assert [answer["Content-Encoding"] for answer in answers] == ["gzip", "gzip"]
    assert answers[0].content == answers[1].content and len(answers[0].content) <= TEN_KILOBYTES
    headers = {"accept-encoding": "gzip", "if-none-match": answers[0]["ETag"]}
    assert reader.get(first_case.page(lang), headers=headers).status_code == 304


def test_the_days_since_a_death_are_not_counted(reader: Client, publisher: Any) -> None:
    case = factories.held_case(end="2024-02-01", end_state="ended", ended_how="died", last_attested=None)
    died = factories.period(case, status="died_in_custody", start="2024-02-01", last_attested=dt.date(2024, 2, 20))
    for row in (died, factories.particular(case.person, kind="death", date="2024-02-01")):
        factories.cite(row, factories.source("A report of the death", published="2024-03-01"))
    factories.published(case, publisher)
    page = reader.get(page_of(case)).content.decode()
    assert "Died in custody –" in text(page[page.index('id="legal"') :])


def test_on_the_day_after_his_release_he_was_free_on_conditions(reader: Client, first_case: FirstCase) -> None:
    shown = banner(reader, first_case.page(query="?on=2007-08-02"))
    assert "Released on conditions on 1 August 2007" in shown
    assert "1 day" in shown
    assert "Last known" not in shown


def test_the_rival_dates_of_the_arrest_stand_open_with_who_gives_them(reader: Client, first_case: FirstCase) -> None:
    page = reader.get(first_case.page()).content.decode()
    detained = page[page.index("<dt>Detained</dt>") : page.index("<dt>Held in</dt>")]
    assert "Between 5 and 7 June 2007" in text(detained)
    assert "blogmolotov says: 5 June, in our words" in text(detained)
    assert "LORCI says otherwise: 6 June, in our words" in text(detained)
    assert 'PSTU</bdi> says otherwise: <q lang="pt">7 de junho</q>' in detained
    assert "Contested" in detained and "One source" in detained
    assert "Dinincri" not in detained


def test_a_source_that_gives_another_day_or_none_is_not_behind_the_day(reader: Client, first_case: FirstCase) -> None:
    strike = Current.objects.get(title_en="Contract miners’ strike at Casapalca, 2007")
    page = reader.get(f"/en/disputes/{strike.public_id}/{strike.slug}/").content.decode()
    began = text(page[page.index("<dt>Began</dt>") : page.index("<dt>Ended</dt>")])
    assert re.fullmatch(r"Began 30 May 2007 \d+ Possible One source", began)
    dismissed = text(page[page.index("<dt>Dismissals</dt>") : page.index('id="h-facts"')])
    assert re.search(r"106 to 800, union leaders and members \(Of several kinds\) \d+ Contested One source", dismissed)
    shown = reader.get(first_case.page()).content.decode()
    timeline = text(shown[shown.index('id="timeline"') : shown.index('id="legal"')])
    assert re.search(r"30 May 2007 (\d+) Context Contract miners’ strike at Casapalca, 2007 \d+ \1 ", timeline)


def test_every_reference_leads_to_a_source_of_the_page(reader: Client, first_case: FirstCase) -> None:
    page = reader.get(first_case.page()).content.decode()
    wanted = set(re.findall(r'href="#(s\d+)"', page))
    assert wanted and wanted <= set(re.findall(r'id="(s\d+)"', page))
    assert "read in excerpt only" in page
    assert "no archived copy" in page


def test_what_nobody_found_out_is_printed_as_unknown(reader: Client, first_case: FirstCase) -> None:
    shown = text(reader.get(first_case.page()).content.decode())
    for words in ("Charge Not known", "Lawyer Not yet entered", "Outcome of the proceedings Not known"):
        assert words in shown
    assert "That is a gap in this record, not evidence that there was none." in shown


def test_the_closed_appeal_asks_nobody_to_act(reader: Client, first_case: FirstCase) -> None:
    page = reader.get(first_case.page()).content.decode()
    assert "Closed on 1 August 2007" in text(page)
    assert "Nothing is asked of anyone any more." in text(page)
    assert 'class="act"' not in page


def test_a_doubtful_number_of_people_is_told_and_not_drawn(reader: Client, first_case: FirstCase) -> None:
    page = reader.get(first_case.page()).content.decode()
    others = page[page.index('id="others"') : page.index('id="union"')]
    assert re.search(r"At least 9: other leaders of his union – not named \d Doubtful One source", text(others))
    assert "markrow" not in others


def test_two_drafts_are_nowhere_on_the_page(reader: Client, first_case: FirstCase) -> None:
    page = reader.get(first_case.page()).content.decode()
    assert "Cari" not in page and "Púa" not in page


def test_context_is_told_apart_from_what_happened_to_him(reader: Client, first_case: FirstCase) -> None:
    page = reader.get(first_case.page()).content.decode()
    moments = re.findall(r'<li class="(tl[^"]*)".*?</li>', page, re.S)
    own = [classes for classes in moments if "tl--ctx" not in classes]
    assert 0 < len(own) < len(moments)
    arrest = next(
        item for item in re.findall(r"<li class=\"tl.*?</li>", page, re.S) if "Rony Cueto is detained" in item
    )
    assert "tl--key" in arrest and "tl--held" in arrest and "Context" not in arrest


# The page itself


@pytest.mark.parametrize("query", ["", "?on=2007-06-20"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_page_takes_two_queries(
    reader: Client, first_case: FirstCase, django_assert_num_queries: Any, lang: str, query: str
) -> None:
    with django_assert_num_queries(2):
        assert reader.get(first_case.page(lang, query)).status_code == 200


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_page_is_light_and_asks_nobody_else_for_anything(reader: Client, first_case: FirstCase, lang: str) -> None:
    response = reader.get(first_case.page(lang))
    page = response.content.decode()
    assert len(gzip.compress(response.content, 6)) <= TEN_KILOBYTES
    assert page.count("<h1") == 1
    assert " style=" not in page and "<style" not in page and "<script>" not in page
    loaded = re.findall(
        r'<(?:script|img(?! class="qr" loading="lazy")|link rel="stylesheet")[^>]*(?:src|href)="([^"]+)"', page
    )
    assert len(loaded) == 2
    assert all(address.startswith("/static/") for address in loaded)
    assert not response.cookies


def test_a_wrong_or_missing_slug_leads_to_the_right_address(reader: Client, first_case: FirstCase) -> None:
    for slug in ("", "somebody-else/"):
        response = reader.get(f"/en/cases/{first_case.id}/{slug}?on=2007-06-20")
        assert response.status_code == 301
        assert response["Location"] == first_case.page(query="?on=2007-06-20")


def test_a_day_that_is_none_is_told_and_the_page_still_comes(reader: Client, first_case: FirstCase) -> None:
    for day in ("2007-06-31", "tomorrow", "9999-01-01", "\x00", "2007-06-20" * 5000):
        response = reader.get(first_case.page(), {"on": day})
        assert response.status_code == 200
        assert "Part of this address was not understood" in response.content.decode()


@pytest.mark.parametrize("day", ["0001-01-01", "1900-02-28"])
def test_long_before_anything_is_known_there_is_a_page(reader: Client, first_case: FirstCase, day: str) -> None:
    assert "Status not known" in banner(reader, first_case.page(query=f"?on={day}"))
    assert reader.get(first_case.version(1, query=f"?on={day}")).status_code == 200


def test_a_reader_who_has_the_page_is_not_sent_it_again(reader: Client, first_case: FirstCase) -> None:
    first = reader.get(first_case.page())
    again = reader.get(first_case.page(), headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304 and not again.content
    assert reader.get(first_case.page("es"), headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_a_draft_answers_as_what_never_was(reader: Client, first_case: FirstCase) -> None:
    draft = Case.objects.get(person__display_name="Tomás Cari")
    answers = [reader.get(f"/en/cases/{key}/x/") for key in (draft.public_id, "zzzzzzzzzz")]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content
    assert answers[0].headers == answers[1].headers


# Other people's cases


def test_somebody_confirmed_lately_is_detained_and_the_days_are_counted(reader: Client, publisher: Any) -> None:
    case = factories.held_case()
    factories.published(case, publisher)
    shown = banner(reader, page_of(case, "?on=2024-02-20"))
    assert "Detained 41 days in detention" in shown
    assert "The detention began on 10 January 2024. Last confirmed 1 February 2024" in shown
    assert "Pre-trial detention." in shown


def test_a_year_later_without_news_the_page_stops_counting(reader: Client, publisher: Any) -> None:
    case = factories.held_case()
    factories.published(case, publisher)
    shown = banner(reader, page_of(case, "?on=2025-06-01"))
    assert "Detained when last reported 22 days in detention" in shown
    assert "We don’t know what happened after that." in shown


def test_a_live_appeal_asks_to_act_and_an_old_one_does_not(reader: Client, publisher: Any) -> None:
    case = factories.held_case()
    factories.cite(factories.appeal(case, kinds=[AppealKind.LETTER_WRITING], opened="2024-01-20"), factories.source())
    factories.published(case, publisher)
    live = reader.get(page_of(case, "?on=2024-02-20")).content.decode()
    old = reader.get(page_of(case, "?on=2025-06-01")).content.decode()
    assert 'class="act"' in live
    assert 'class="act"' not in old and "we can’t confirm it still stands" in old


def test_an_appeal_for_release_is_doubtful_once_nobody_knows_of_detention(reader: Client, publisher: Any) -> None:
    case = factories.held_case(
        end="2024-02-01", end_state=EndState.ENDED, last_attested=None, ended_how=ReleaseType.UNKNOWN
    )
    factories.cite(factories.appeal(case, opened="2024-01-20"), factories.source())
    factories.published(case, publisher)
    page = reader.get(page_of(case, "?on=2024-02-20")).content.decode()
    assert 'class="act"' not in page
    assert "we don’t know that the person is still detained" in page


def test_a_withdrawn_case_leaves_its_tombstone_and_nothing_else(reader: Client, publisher: Any) -> None:
    case = factories.held_case()
    factories.published(case, publisher)
    withdraw(case, publisher, dt.datetime(2024, 4, 1, tzinfo=dt.UTC), WithdrawalReason.SAFETY)
    response = reader.get(page_of(case))
    assert response.status_code == 410
    shown = text(response.content.decode())
    assert "It was withdrawn on 1 April 2024." in shown
    assert str(WithdrawalReason.SAFETY.label) in shown
    assert "Ada" not in shown and "detained" not in shown.lower()


def test_a_withdrawn_union_leaves_the_page_at_once(
    reader: Client, publisher: Any, django_assert_num_queries: Any
) -> None:
    case = factories.held_case()
    union = factories.organization("Union of Withdrawn Examples")
    factories.cite(union)
    factories.cite(factories.affiliation(case.person, union))
    factories.published(union, publisher)
    factories.published(case, publisher)
    assert "Union of Withdrawn Examples" in reader.get(page_of(case)).content.decode()
    withdraw(union, publisher, dt.datetime(2024, 4, 1, tzinfo=dt.UTC), WithdrawalReason.SAFETY)
    with django_assert_num_queries(2):
        page = reader.get(page_of(case)).content.decode()
    assert "Union of Withdrawn Examples" not in page
    assert "Name withdrawn" in page


def test_an_age_is_no_more_exact_than_the_day_of_the_arrest(reader: Client, publisher: Any) -> None:
    case = factories.held_case(start="[2003-01-01..2005-12-31]", last_attested=None, end_state="unknown")
    factories.cite(factories.particular(case.person, date="1970-01-01"))
    factories.published(case, publisher)
    page = reader.get(page_of(case)).content.decode()
    assert "33 to 35 when first detained" in page
    assert "35 when first detained" not in page.replace("33 to 35", "")
