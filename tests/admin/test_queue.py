"""The review queue: what waits, in words, in pages, and as quick with two hundred as with two."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.models import Case, Review
from cases.operations.agreement import fingerprint
from cases.operations.documents import compose
from cases.operations.review import ask_for_review
from cases.operations.schedule import schedule
from tests import factories
from tests.admin.forms import opened

pytestmark = pytest.mark.django_db

NOW = factories.PUBLISHED_AT


def asked(by: Any, *names: str, **fields: Any) -> list[Case]:
    """Cases that wait for a second person, one after the other."""
    leaflet = factories.source()
    cases = [factories.publishable_case(name, leaflet, **fields) for name in names]
    for number, case in enumerate(cases):
        ask_for_review(case, by, NOW + dt.timedelta(minutes=number))
    return cases


def shown(client: Any, query: str = "") -> str:
    page: str = client.get(reverse("admin:review") + query).content.decode()
    return re.sub(r"\s+", " ", page.partition('id="changelist-filter"')[0])


def queries(client: Any) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        shown(client)
    return len(captured)


def test_a_case_that_was_never_checked_is_called_not_ready_once(researcher: Any, editor: Any) -> None:
    ask_for_review(factories.case(verified_on=None), researcher.user, NOW)
    assert shown(editor).count("Not ready") == 1


def test_a_queue_that_grows_asks_no_more_of_the_database(researcher: Any, editor: Any) -> None:
    asked(researcher.user, *(f"Person {number}" for number in range(3)))
    few = queries(editor)
    for review in Review.objects.open():
        Review.objects.bulk_create(
            Review(
                **{
                    **{f.attname: getattr(review, f.attname) for f in Review._meta.concrete_fields if f.name != "id"},
                    "public_id": factories.case().public_id,
                }
            )
            for _number in range(10)
        )
    assert Review.objects.open().count() == 33
    assert queries(editor) == few
    assert "33 records" in shown(editor)


def test_an_editor_reads_what_would_change_and_what_to_watch_out_for(researcher: Any, editor: Any) -> None:
    case = factories.held_case("Ada Ejemplo")
    factories.published(case, factories.account("olga", "editor"), NOW)
    row = case.periods.get()
    row.end, row.end_state, row.last_attested, row.ended_how = "2024-02-10", "ended", None, "acquitted"
    row.save()
    ask_for_review(Case.objects.get(pk=case.pk), researcher.user, NOW)
    page = shown(editor)
    assert "Status change on one source" in page and "Needs two editors." in page
    assert "Source not archived" in page and "An example leaflet" in page
    assert '<del><span class="visually-hidden">Was: </span>1 February 2024</del>' in page
    assert '<ins><span class="visually-hidden">Now: </span>10 February 2024</ins>' in page


def test_the_queue_is_narrowed_by_kind_by_risk_and_by_name(researcher: Any, editor: Any) -> None:
    asked(researcher.user, "Ada Ejemplo", "Bea Muñoz")
    petra = factories.withheld_case("Petra Reservada")
    ask_for_review(petra, researcher.user, NOW)
    for query, names in (
        ("?risk=two", {"Petra Reservada"}),
        ("?risk=withheld", {"Petra Reservada"}),
        ("?kind=status", set()),
        ("?kind=new&q=munoz", {"Bea Muñoz"}),
        ("?kind=nonsense&page=x", {"Ada Ejemplo", "Bea Muñoz", "Petra Reservada"}),
    ):
        page = shown(editor, query)
        assert {name for name in ("Ada Ejemplo", "Bea Muñoz", "Petra Reservada") if name in page} == names, query


@pytest.mark.proof
def test_the_queue_tells_of_a_record_as_it_is_now(researcher: Any, editor: Any) -> None:
    (case,) = asked(researcher.user, "Ada Ejemplo")
    Case.objects.filter(pk=case.pk).update(verified_on=None, version=case.version + 1)
    assert "Not ready" in shown(editor)


@pytest.mark.proof
def test_an_editor_is_told_of_their_own_change(researcher: Any, editor: Any) -> None:
    (case,) = asked(researcher.user, "Ada Ejemplo")
    factories.kept(case.paragraphs.get(), editor.user)
    ask_for_review(case, researcher.user, NOW)
    assert "Your own change" in shown(editor)
    assert "Your own change" not in shown(researcher)


# Deciding


def publish_page(case: Case) -> str:
    return reverse("admin:publish", args=["protected" if case.is_protected else "case", case.public_id])


def test_two_editors_approve_one_after_the_other(editor: Any, client: Any) -> None:
    petra = factories.withheld_case()
    page = publish_page(petra)
    first = opened(editor, page)
    assert editor.post(page, first).status_code == 302
    assert "has approved it." in shown(editor)
    assert editor.post(page, first).status_code == 409
    client.force_login(factories.account("olga", "editor"))
    assert "edwin approved it" in client.get(page).content.decode()
    assert client.post(page, opened(client, page)).status_code == 302
    assert Review.objects.get().decision == "approved"


def test_who_meant_to_be_the_first_does_not_publish_because_another_was_quicker(editor: Any, client: Any) -> None:
    petra = factories.withheld_case()
    client.force_login(factories.account("olga", "editor"))
    mine, theirs = opened(editor, publish_page(petra)), opened(client, publish_page(petra))
    editor.post(publish_page(petra), mine)
    assert client.post(publish_page(petra), theirs).status_code == 409
    assert Review.objects.get().decision == ""


def test_an_editor_names_a_moment_in_the_time_of_the_desk(editor: Any, settings: Any) -> None:
    settings.LOCAL_TIME_ZONE = "America/Lima"
    case = factories.publishable_case()
    page = publish_page(case)
    past = editor.post(page, opened(editor, page) | {"not_before": "2024-01-01T09:00"})
    assert "This moment has passed" in past.content.decode()
    assert editor.post(page, opened(editor, page) | {"not_before": "2040-01-01T09:00"}).status_code == 302
    review = Review.objects.get()
    assert review.not_before == dt.datetime(2040, 1, 1, 14, tzinfo=dt.UTC)
    standing = editor.get(page).content.decode()
    assert "2 p.m. UTC" in standing and "9 a.m., America/Lima" in standing
    editor.post(reverse("admin:unschedule", args=[review.pk]))
    assert not Review.objects.scheduled().exists()


@pytest.mark.proof
def test_only_an_editor_cancels_a_moment(researcher: Any, editor: Any) -> None:
    case = factories.publishable_case()
    later = dt.datetime(2040, 1, 1, tzinfo=dt.UTC)
    review = schedule(case, editor.user, NOW, later, fingerprint(case, compose(case)))
    address = reverse("admin:unschedule", args=[review.pk])
    assert researcher.post(address).status_code == 403
    assert editor.get(address).status_code == 405
    assert Review.objects.scheduled().exists()


def test_who_is_alone_says_the_password_again_and_readers_are_told(editor: Any, settings: Any) -> None:
    settings.REVIEW = "single"
    case = factories.publishable_case()
    factories.kept(case, editor.user)
    ask_for_review(case, editor.user, NOW)
    page = publish_page(case)
    wrong = editor.post(page, opened(editor, page) | {"password": "guessed"})
    assert "This is not your password." in wrong.content.decode()
    assert editor.post(page, opened(editor, page) | {"password": "correct horse battery"}).status_code == 302
    told = editor.get(reverse("pages:case_version", args=["en", case.public_id, 1])).content.decode()
    assert "No second person reviewed it" in told


@pytest.mark.proof
def test_an_editor_publishes_a_part_and_reads_it_before(editor: Any, researcher: Any) -> None:
    case = factories.held_case()
    factories.published(case, editor.user, dt.datetime.now(dt.UTC))
    row, paragraph = Case.objects.get(pk=case.pk), case.paragraphs.get()
    row.summary_en, paragraph.text_en = "A new summary.", "A new telling."
    for each in (row, paragraph):
        factories.kept(each, researcher.user)
    ask_for_review(Case.objects.get(pk=case.pk), researcher.user, dt.datetime.now(dt.UTC))
    page = reverse("admin:part", args=["case", case.public_id])
    assert researcher.get(page).status_code == 403
    assert "A new telling." in editor.get(page).content.decode()
    chosen = {"chosen": [f"paragraph-{paragraph.pk}"]}
    assert "Choose a change." in editor.post(page, {"act": "compare"}).content.decode()
    compared = editor.post(page, {"act": "compare", **chosen}).content.decode()
    assert "A new telling." in compared and "A new summary." not in compared
    seen = re.search(r'name="seen" value="(\w+)"', compared)
    assert seen
    filled = {"act": "publish", **chosen, "seen": seen[1], "comment": "Who says so?"}
    assert editor.post(page, filled | {"comment": ""}).status_code == 200
    assert editor.post(page, filled | {"seen": "other"}).status_code == 409
    assert editor.post(page, filled).status_code == 302
    assert "Who says so?" in shown(editor)
