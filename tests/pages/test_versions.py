"""Whoever cites a version finds it as it was, with the date it was superseded and what the next one changed."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Case, Event, Organization, Place
from cases.operations.publish import correct, publish
from cases.operations.withdraw import withdraw
from cases.published.shapes import Words
from cases.vocabulary import Confidence, WithdrawalReason
from tests import factories
from tests.conftest import FirstCase
from tests.pages.reading import banner, text

pytestmark = pytest.mark.django_db

MARCH, APRIL, MAY = (dt.datetime(2024, month, 1, 12, tzinfo=dt.UTC) for month in (3, 4, 5))


@pytest.fixture
def publisher(db: None) -> Any:
    return factories.account("edwin", "editor")


def versions(case: Case) -> str:
    return reverse("pages:case_versions", args=["en", case.public_id])


def version(case: Case, number: int, query: str = "") -> str:
    return reverse("pages:case_version", args=["en", case.public_id, number]) + query


def corrected(case: Case, publisher: Any, at: dt.datetime = APRIL) -> Case:
    """The second version of a case: the narrative was wrong."""
    case.paragraphs.update(text_en="Something else happened.")
    correct(case, publisher, at, Words(en="What happened was told wrongly.", es="Se contó mal lo que ocurrió."))
    return case


# The first case


def test_version_1_says_what_the_leaflet_alone_supports(reader: Client, first_case: FirstCase) -> None:
    shown = banner(reader, first_case.version(1))
    assert "Detained when last reported 5 to 6 weeks in detention" in shown
    assert (
        "The detention began in early June 2007; it is counted up to 15 July 2007, the last day our sources report on."
        in shown
    )
    page = reader.get(first_case.version(1)).content.decode()
    assert "1 August 2007" not in page and "Released on conditions" not in page
    assert "5 June" not in text(page)
    assert "st--held" not in page


def test_version_1_is_marked_superseded_and_leads_to_the_page_as_it_is_now(
    reader: Client, first_case: FirstCase
) -> None:
    page = reader.get(first_case.version(1)).content.decode()
    assert "This is version 1. It was superseded." in text(page)
    notice = page[page.index('class="notice"') :]
    assert first_case.page() in notice[: notice.index("</div>")]
    assert page.count("<h1") == 1


def test_on_the_day_of_the_leaflet_version_1_has_him_certainly_detained(reader: Client, first_case: FirstCase) -> None:
    shown = banner(reader, first_case.version(1, query="?on=2007-07-15"))
    assert "On 15 July 2007 Detained 5 to 6 weeks in detention" in shown
    assert "Last confirmed 15 July 2007" in shown


def test_version_2_tells_what_it_added_fact_by_fact(reader: Client, first_case: FirstCase) -> None:
    page = reader.get(first_case.version(2)).content.decode()
    changes = text(page[page.index('id="changes"') :])
    assert changes.startswith('id="changes" aria-labelledby="h-changes"> What differs from version 1')
    assert "Was: early June 2007 Now: between 5 and 7 June 2007" in changes
    assert "Released with restrictions, proceedings open, 1 August 2007" in changes
    assert "Was: Possible, 1 independent source Now: Contested, 1 independent source" in changes
    assert "“7 de junho”" in changes


def test_the_list_has_every_version_with_its_note_its_review_and_its_fingerprint(
    reader: Client, first_case: FirstCase, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(2):
        page = reader.get(f"/en/cases/{first_case.id}/versions/").content.decode()
    assert "First version: what the leaflet of 15 July 2007 alone supports." in page
    assert "Release, rival dates and the other sources added." in page
    assert text(page).count("Two people agreed") == 2
    assert len(set(re.findall(r"[0-9a-f]{64}", page))) == 2
    assert first_case.version(1) in page and first_case.version(2) in page


@pytest.mark.parametrize(
    ("kind", "model", "name"),
    [("organization", Organization, "name_en"), ("dispute", Event, "title_en"), ("place", Place, "name_en")],
)
def test_whatever_has_a_page_has_versions(
    reader: Client, first_case: FirstCase, kind: str, model: type[Any], name: str
) -> None:
    rows = model.objects.filter(is_dispute=True) if model is Event else model.objects.all()
    row = rows.first()
    listed = reader.get(reverse(f"pages:{kind}_versions", args=["en", row.public_id]))
    shown = reader.get(reverse(f"pages:{kind}_version", args=["en", row.public_id, 1]))
    assert listed.status_code == shown.status_code == 200
    assert shown.content.decode().count("<h1") == 1
    assert "It is the first." in shown.content.decode()


# Other people's cases


def test_a_correction_says_what_was_wrong_and_shows_it(reader: Client, publisher: Any) -> None:
    case = factories.publishable_case()
    publish(case, publisher, MARCH)
    corrected(case, publisher)
    page = reader.get(version(case, 2)).content.decode()
    changes = text(page[page.index('id="changes"') :])
    assert "Was: Something happened. Now: Something else happened." in changes
    assert "What happened was told wrongly." in reader.get(versions(case)).content.decode()
    assert "Something happened." in reader.get(version(case, 1)).content.decode()


def test_an_old_version_answers_for_no_day_after_it_was_superseded(reader: Client, publisher: Any) -> None:
    case = factories.held_case()
    publish(case, publisher, MARCH)
    corrected(case, publisher)
    for query in ("", "?on=2024-09-01"):
        assert "On 1 April 2024 Detained 82 days in detention" in banner(reader, version(case, 1, query))
    assert "On 20 February 2024" in banner(reader, version(case, 1, "?on=2024-02-20"))


def test_a_version_that_one_person_published_says_so(reader: Client, publisher: Any) -> None:
    case = factories.publishable_case()
    publish(case, publisher, MARCH, review="single")
    for address in (versions(case), version(case, 1)):
        assert "No second person reviewed it" in text(reader.get(address).content.decode())


def test_the_page_as_it_was_known_on_a_day_is_the_version_of_that_day(reader: Client, publisher: Any) -> None:
    case = factories.publishable_case()
    publish(case, publisher, MARCH)
    corrected(case, publisher)
    address = reverse("pages:case", args=["en", case.public_id, "ada-ejemplo"])
    page = reader.get(address, {"known_on": "2024-03-31"}).content.decode()
    assert "Something happened." in page and "Something else happened." not in page
    assert "This is version 1. It was superseded." in text(page)
    assert "As this record knew it on 31 March 2024" in text(page)
    assert reader.get(address, {"known_on": "2024-02-29"}).status_code == 404


def test_a_withdrawn_record_answers_410_for_every_version(reader: Client, publisher: Any) -> None:
    case = factories.publishable_case()
    publish(case, publisher, MARCH)
    corrected(case, publisher)
    withdraw(case, publisher, MAY, WithdrawalReason.CONSENT_WITHDRAWN)
    for address in (versions(case), version(case, 1), version(case, 2), version(case, 3), version(case, 99)):
        response = reader.get(address)
        assert response.status_code == 410, address
        assert "Something" not in response.content.decode()
        assert "Ada" not in response.content.decode()


def test_a_record_published_again_lists_what_was_erased_and_does_not_show_it(reader: Client, publisher: Any) -> None:
    case = factories.publishable_case()
    publish(case, publisher, MARCH)
    withdraw(case, publisher, APRIL, WithdrawalReason.ERROR)
    publish(case, publisher, MAY)
    listed = text(reader.get(versions(case)).content.decode())
    assert "Its text was erased." in listed and "Withdrawn" in listed
    assert reader.get(version(case, 1)).status_code == 404
    assert reader.get(version(case, 2)).status_code == 404
    assert "The text of the version before it was erased." in text(reader.get(version(case, 3)).content.decode())


@pytest.mark.parametrize("number", [0, 2, 9_999_999_999_999_999_999, 10**60])
def test_a_version_that_never_was_answers_as_a_record_that_never_was(
    reader: Client, publisher: Any, number: int
) -> None:
    case = factories.publishable_case()
    publish(case, publisher, MARCH)
    missing = reader.get(version(case, number))
    assert missing.status_code == 404
    assert missing.content == reader.get(f"/en/cases/zzzzzzzzzz/versions/{number}/").content


def test_a_fact_that_was_refuted_is_struck_from_the_next_version(reader: Client, publisher: Any) -> None:
    case = factories.publishable_case()
    told = factories.paragraph(case, "He was seen abroad.", position=2)
    factories.cite(told)
    publish(case, publisher, MARCH)
    told.confidence = Confidence.REFUTED
    told.save()
    publish(case, publisher, APRIL)
    page = reader.get(version(case, 2)).content.decode()
    assert re.search(r"<del><span[^>]*>Was: </span>He was seen abroad.</del>", page)
    assert "He was seen abroad." not in page[: page.index('id="changes"')]
