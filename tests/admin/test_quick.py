"""Quick update: one piece of news, one source, one sentence, seen before it is saved."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cases.models import Case, Event, Review, Source, StatusPeriod
from cases.operations.edit import Conflict
from cases.operations.news import Kind, News, tell
from cases.vocabulary import Confidence, ReleaseType, Reliability, Sensitivity, SourceType
from tests import factories
from tests.admin.forms import opened

pytestmark = pytest.mark.django_db

PAGE = "/admin/quick/"


@pytest.fixture
def ada() -> Case:
    """Held since 10 January 2024, last confirmed on 1 February."""
    return factories.held_case()


@pytest.fixture
def article() -> Source:
    return factories.source("An article", type=SourceType.PRESS_ARTICLE, published="2024-11-20")


def told(case: Case, source: Source | None, **values: Any) -> dict[str, Any]:
    """What a browser sends for a release on 18 November 2024."""
    return {
        "case": case.pk,
        "kind": Kind.RELEASED,
        "manner": ReleaseType.PENDING_RESTRICTED,
        "date_words": "18 November 2024",
        "source": source.pk if source else "",
        "sentence_en": "She leaves prison.",
        "sentence_es": "Sale de prisión.",
        **values,
    }


def words(response: Any) -> str:
    """The page as text."""
    text = re.sub(r"<[^>]+>", " ", response.content.decode())
    return " ".join(html.unescape(text).split())


def seen(response: Any) -> str:
    found = re.search(r'name="seen" value="([^"]*)"', response.content.decode())
    assert found
    return found[1]


def test_news_is_looked_at_before_it_is_saved(researcher: Client, ada: Case, article: Source) -> None:
    page = researcher.post(PAGE, {**told(ada, article), "_look": "Look"})
    said = words(page)
    assert "18 November 2024 She leaves prison. Sale de prisión." in said
    assert "The status changes from “Detained when last reported” to “" in said
    assert "Confidence: Possible . One source says so whose reliability is not established" in said
    assert not Event.objects.exists()
    assert opened_again(page)["sentence_en"] == "She leaves prison."
    live = researcher.post(PAGE, {**told(ada, article), "_look": "live"})
    assert words(live) in said
    assert "<html" not in live.content.decode()


def opened_again(response: Any) -> dict[str, str]:
    """The texts that stand in the form again."""
    return dict(re.findall(r'<input type="text" name="(\w+)" value="([^"]*)"', response.content.decode()))


def test_news_is_saved_and_sent_for_review(researcher: Client, ada: Case, article: Source) -> None:
    response = researcher.post(PAGE, {**told(ada, article), "_send": "1"}, follow=True)
    assert response.redirect_chain == [(reverse("admin:review"), 302)]
    assert "Ada Ejemplo : Saved, and put before the editors." in words(response)
    assert Review.objects.get().public_id == ada.public_id
    assert [row.status for row in ada.periods.all()] == ["pretrial_detention", "released_restricted"]


@pytest.mark.proof
def test_the_source_of_the_last_news_is_offered_for_the_next(researcher: Client, ada: Case, article: Source) -> None:
    assert "same_source" not in researcher.get(PAGE).content.decode()
    bea = factories.held_case("Bea Ejemplo")
    again = researcher.post(PAGE, {**told(ada, article), "_another": "1"}, follow=True)
    assert again.redirect_chain == [(PAGE, 302)]
    assert "The same as last time: An article (20 November 2024)" in words(again)
    researcher.post(PAGE, {**told(bea, None), "same_source": "on", "_send": "1"})
    assert bea.events.get().citations.get().source == article


def test_a_new_source_is_stored_with_its_news(researcher: Client, ada: Case) -> None:
    given = {
        "source_url": "https://news.example/1",
        "source_type": SourceType.PRESS_ARTICLE,
        "source_date_words": "20 November 2024",
        "source_lang": "es",
    }
    lacking = researcher.post(PAGE, {**told(ada, None), **given, "source_lang": "", "_send": "1"})
    assert "This field cannot be blank" in words(lacking)
    assert not Source.objects.filter(url="https://news.example/1").exists()
    researcher.post(PAGE, {**told(ada, None), **given, "_send": "1"})
    source = Source.objects.get(url="https://news.example/1")
    assert (source.title, source.published, source.reliability) == (source.url, "2024-11-20", Reliability.UNSURE)
    assert source.history.get().history_user == researcher.user  # type: ignore[attr-defined]
    bea = factories.held_case("Bea Ejemplo")
    researcher.post(PAGE, {**told(bea, None), "source_url": source.url, "_send": "1"})
    assert bea.events.get().citations.get().source == source  # the link is on record: nothing more is asked


def test_a_contradiction_is_refused_in_words_with_nothing_to_type_again(
    researcher: Client, ada: Case, article: Source
) -> None:
    response = researcher.post(PAGE, {**told(ada, article), "date_words": "9 January 2024", "_send": "1"})
    assert response.status_code == 200
    assert "This is before it began: Pre-trial detention (10 January 2024 – ?)." in words(response)
    assert not Event.objects.exists()
    assert not Review.objects.exists()
    kept = opened_again(response)
    assert (kept["sentence_en"], kept["date_words"]) == ("She leaves prison.", "9 January 2024")
    assert f'<option value="{article.pk}" selected>' in response.content.decode()


def test_the_second_of_two_tabs_is_told_what_changed_and_sends_again(
    researcher: Client, ada: Case, article: Source
) -> None:
    first = researcher.get(PAGE, {"case": ada.public_id})
    assert "Now: Detained when last reported, last confirmed 1 February 2024" in words(first)
    edwin = factories.account("edwin", "editor")
    bulletin = factories.source("A bulletin", published="2024-11-12", type=SourceType.UNION_STATEMENT)
    tell(ada, News(Kind.STILL_DETAINED, bulletin, "2024-11-10", "Still held."), edwin, timezone.now())

    refused = researcher.post(PAGE, {**told(ada, article), "seen": seen(first), "_send": "1"})
    assert refused.status_code == 409
    said = words(refused)
    assert "Somebody changed this case after you opened it." in said
    assert "edwin Status period changed Last attested: Was: 1 February 2024 Now: 10 November 2024" in said
    assert opened_again(refused)["sentence_en"] == "She leaves prison."
    assert not ada.events.filter(title_en="She leaves prison.").exists()

    sent = researcher.post(PAGE, {**told(ada, article), "seen": seen(refused), "_send": "1"})
    assert sent.status_code == 302
    assert ada.events.filter(title_en="She leaves prison.").exists()


def test_a_save_overtaken_by_another_within_the_request_says_so(
    researcher: Client, ada: Case, article: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    def overtaken(*given: Any) -> None:
        raise Conflict

    monkeypatch.setattr("cases.admin.quick.tell", overtaken)
    response = researcher.post(PAGE, {**told(ada, article), "_send": "1"})
    assert response.status_code == 409
    assert "Somebody changed this case after you opened it." in words(response)
    assert not Review.objects.exists()


def test_a_case_out_of_reach_answers_as_one_that_does_not_exist(
    researcher: Client, ada: Case, article: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cases.admin.case import CaseAdmin

    unknown = researcher.get(PAGE, {"case": "2345678923"})
    missing = words(researcher.post(PAGE, {**told(ada, article), "case": 987654, "_look": "live"}))
    monkeypatch.setattr(CaseAdmin, "has_change_permission", lambda self, request, obj=None: obj is None)
    assert researcher.get(PAGE, {"case": ada.public_id}).status_code == unknown.status_code == 404
    assert words(researcher.post(PAGE, {**told(ada, article), "_look": "live"})) == missing
    assert "Ada" not in missing
    assert not Event.objects.exists()


def test_only_who_may_change_cases_gets_the_page(reader: Client, researcher: Client, editor: Client) -> None:
    assert [client.get(PAGE).status_code for client in (reader, researcher, editor)] == [302, 200, 200]
    auditor = Client()
    auditor.force_login(factories.account("olga", is_staff=True))
    assert auditor.get(PAGE).status_code == 403
    assert auditor.post(PAGE, {}).status_code == 403


@pytest.mark.proof
@pytest.mark.parametrize(
    "values",
    [
        {"case": "x" * 30},
        {"case": "9" * 30},
        {"kind": "nonsense"},
        {"source": "\x00"},
        {"seen": "forged"},
        {"date_words": "some day"},
        {"charge": "9" * 30, "kind": Kind.CHARGE},
        {"sentence_en": "x" * 200},
        {"place": "-1", "kind": Kind.TRANSFERRED},
    ],
)
def test_nonsense_is_answered_in_words(researcher: Client, ada: Case, article: Source, values: dict[str, Any]) -> None:
    response = researcher.post(PAGE, {**told(ada, article), **values, "_look": "1"})
    assert response.status_code == 200
    assert not Event.objects.exists()


@pytest.mark.proof
def test_news_of_health_is_said_to_stay_at_the_desk(researcher: Client, ada: Case, article: Source) -> None:
    given = {**told(ada, article), "kind": Kind.HEALTH}
    assert "Readers see nothing of this" in words(researcher.post(PAGE, {**given, "_look": "live"}))
    researcher.post(PAGE, {**given, "_send": "1"})
    assert ada.events.get().sensitivity == Sensitivity.INTERNAL


@pytest.mark.proof
def test_a_person_decides_how_sure_the_news_is(researcher: Client, ada: Case, article: Source) -> None:
    sure = researcher.post(PAGE, {**told(ada, article), "confidence": Confidence.CONFIRMED, "_send": "1"})
    assert "“Confirmed” needs two independent sources, or one primary record." in words(sure)
    researcher.post(PAGE, {**told(ada, article), "confidence": Confidence.PROBABLE, "_send": "1"})
    assert ada.events.get().confidence == Confidence.PROBABLE


@pytest.mark.proof
def test_the_case_leads_to_its_quick_update(researcher: Client, ada: Case) -> None:
    form = researcher.get(reverse("admin:cases_case_change", args=[ada.pk])).content.decode()
    assert f'href="{PAGE}?case={ada.public_id}"' in form


@pytest.mark.proof
def test_an_address_may_name_the_case(researcher: Client, ada: Case) -> None:
    given = opened(researcher, f"{PAGE}?case={ada.public_id}")
    assert (given["case"], given["kind"]) == (str(ada.pk), Kind.STILL_DETAINED)


def test_without_javascript_a_case_and_a_source_are_named_by_their_public_ids(
    researcher: Client, ada: Case, article: Source
) -> None:
    given = {**told(ada, None), "case": "", "case-typed": ada.public_id, "source-typed": article.public_id}
    assert researcher.post(PAGE, {**given, "_send": "1"}).status_code == 302
    assert StatusPeriod.objects.filter(case=ada).count() == 2
