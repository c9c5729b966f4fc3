"""A former state as a new draft: all of it comes back, nothing is lost, and somebody else publishes it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Case, Citation, ConsentRecord, Paragraph, Record, Source
from cases.operations.checks import missing
from cases.operations.consent import record_consent
from cases.operations.edit import Conflict, claim
from cases.operations.past import kept
from cases.operations.protection import publish_as
from cases.operations.restore import NotRestored, plan, restore, settled
from cases.operations.state import current_document, has_unpublished_changes
from cases.vocabulary import Consent, PublishedAs
from tests import factories
from tests.pages.reading import text

pytestmark = pytest.mark.django_db

THEN = dt.datetime(2024, 5, 1, 12, tzinfo=dt.UTC)
BEFORE = dt.datetime(2024, 4, 1, 12, tzinfo=dt.UTC)


def long_ago() -> None:
    """All that is stored now was stored before ``THEN``."""
    for model in kept():
        model.history.update(history_date=BEFORE)


@pytest.fixture
def rita(db: None) -> Any:
    return factories.account("rita", "researcher")


@pytest.fixture
def edwin(db: None) -> Any:
    return factories.account("edwin", "editor")


def told(model: type[Record]) -> tuple[str, str, str]:
    entry = model.history.latest()
    return entry.history_type, entry.history_user.username, entry.history_change_reason


def test_a_case_with_all_its_rows_and_citations_is_again_what_it_was(rita: Any) -> None:
    leaflet = factories.source()
    case = factories.publishable_case(by=leaflet)
    gone, stays = factories.paragraph(case, "It was removed."), factories.paragraph(case, "It was changed.")
    charge = factories.charge(case)
    step = factories.charge_update(charge)
    sentence = factories.sentence(case)
    sentence.charges.add(charge)
    quote = factories.cite(gone, leaflet, quote="as the leaflet says", lang="en")
    long_ago()
    text_key, quote_key, step_key = gone.pk, quote.pk, step.pk

    Case.objects.get(pk=case.pk).charges.get().delete()
    gone.delete()
    stays.text_en = "Changed since."
    stays.save()
    case.person.display_name = "Somebody Else"
    case.person.save()
    new = factories.paragraph(case, "It was added.")
    factories.cite(new, leaflet)
    restore(case, THEN, rita, "the older text was right", case.version)

    assert set(case.paragraphs.values_list("text_en", flat=True)) >= {"It was removed.", "It was changed."}
    assert not case.paragraphs.filter(text_en="It was added.").exists()
    assert case.charges.get().updates.get().pk == step_key
    assert list(sentence.charges.all()) == [charge]
    back = Citation.objects.get(pk=quote_key)
    assert (back.paragraph_id, back.quote) == (text_key, "as the leaflet says")
    case = Case.objects.get(pk=case.pk)
    assert (case.person.display_name, case.version) == ("Ada Ejemplo", 2)
    assert not plan(case, THEN)
    assert told(Paragraph)[1:] == ("rita", "As of 2024-05-01 12:00 (UTC): the older text was right")
    assert [*Paragraph.history.filter(id=text_key).values_list("history_type", flat=True)] == ["+", "-", "+"]


def test_the_public_page_stays_and_whoever_restored_does_not_publish(rita: Any, edwin: Any) -> None:
    case = factories.publishable_case()
    long_ago()
    factories.published(case, edwin)
    case.summary_en = "A later summary."
    case.save()
    factories.published(case, edwin, dt.datetime.now(dt.UTC))
    restore(Case.objects.get(pk=case.pk), THEN, edwin, "the first was right", case.version)

    case = Case.objects.get(pk=case.pk)
    document: Any = current_document(case)
    assert document.summary.en == "A later summary."
    assert has_unpublished_changes(case)
    assert "own_work" in {lack.code for lack in missing(case, dt.date(2024, 6, 1), edwin)}
    assert "own_work" not in {lack.code for lack in missing(case, dt.date(2024, 6, 1), rita)}


def test_consent_that_was_withdrawn_since_stays_withdrawn(rita: Any) -> None:
    case = factories.publishable_case()
    long_ago()
    record_consent(case, Consent.WITHDRAWN, rita, dt.datetime.now(dt.UTC))
    case.summary_en = "Later."
    case.save()
    restore(case, THEN, rita, "x", case.version)
    assert ConsentRecord.objects.get(case=case).consent == Consent.WITHDRAWN


def test_consent_to_a_photograph_that_was_refused_since_stays_refused(rita: Any) -> None:
    case = factories.publishable_case(summary_en="As it was.")
    row = factories.photograph(case.person)
    long_ago()
    row.consent, case.summary_en = Consent.REFUSED, "Changed since."
    row.save()
    case.save()

    restore(case, THEN, rita, "the older words were right", case.version)

    row.refresh_from_db()
    assert row.consent == Consent.REFUSED


def test_a_name_that_is_withheld_since_stays_withheld(rita: Any, edwin: Any) -> None:
    case = factories.publishable_case(summary_en="As it was.")
    factories.published(case, edwin, at=BEFORE)
    long_ago()
    case = publish_as(case, PublishedAs.PROTECTED, rita, dt.datetime(2024, 6, 1, tzinfo=dt.UTC))
    given, case.summary_en = case.public_id, "Changed since."
    case.save()

    restore(case, THEN, rita, "the older words were right", case.version)

    case.refresh_from_db()
    assert (case.summary_en, case.published_as, case.public_id) == ("As it was.", PublishedAs.PROTECTED, given)


def test_a_group_comes_back_with_the_number_it_is_counted_within(rita: Any) -> None:
    strike = factories.event()
    part = factories.participant(strike, group_en="one worker")
    total = factories.participant(strike, group_en="five people")
    part.part_of = total
    part.save()
    long_ago()
    number = total.pk
    part.delete()
    total.delete()

    restore(strike, THEN, rita, "they were removed by mistake", strike.version)

    assert strike.participants.get(group_en="one worker").part_of_id == number


def test_a_source_that_was_removed_since_is_named_and_nothing_is_changed(rita: Any) -> None:
    case, leaflet = factories.case(), factories.source("A lost leaflet")
    row = factories.paragraph(case, "It was removed.")
    factories.cite(row, leaflet)
    long_ago()
    row.delete()
    leaflet.delete()
    case.summary_en = "Later."
    case.save()
    with pytest.raises(NotRestored, match="A lost leaflet"):
        restore(case, THEN, rita, "x", case.version)
    case = Case.objects.get(pk=case.pk)
    assert (case.summary_en, case.version, case.paragraphs.count()) == ("Later.", 1, 0)


def test_a_rule_that_came_later_refuses_in_words(rita: Any) -> None:
    case = factories.case()
    row = factories.paragraph(case, "First.")
    long_ago()
    Paragraph.history.update(text_en="", text_es="")
    row.save()
    with pytest.raises(NotRestored) as refused:
        restore(case, THEN, rita, "x", case.version)
    assert refused.value.problems
    assert case.paragraphs.get().text_en == "First."


def test_a_source_gets_its_list_of_what_it_repeats_back(rita: Any) -> None:
    leaflet, other = factories.source("A leaflet"), factories.source("Another")
    leaflet.derived_from.add(other)
    long_ago()
    leaflet.derived_from.clear()
    restore(leaflet, THEN, rita, "it does repeat it", leaflet.version)
    assert list(Source.objects.get(pk=leaflet.pk).derived_from.all()) == [other]
    assert told(Source)[:2] == ("~", "rita")


def test_who_saved_meanwhile_is_not_overwritten(rita: Any) -> None:
    case = factories.case()
    long_ago()
    case.summary_en = "Later."
    case.save()
    claim(case, case.version)
    with pytest.raises(Conflict):
        restore(case, THEN, rita, "x", 1)
    assert Case.objects.get(pk=case.pk).summary_en == "Later."


def test_a_moment_within_a_save_is_the_end_of_that_save() -> None:
    case = factories.case()
    row = factories.paragraph(case, "First.")
    long_ago()
    Paragraph.history.filter(id=row.pk).update(history_date=BEFORE + dt.timedelta(milliseconds=300))
    assert settled(case, BEFORE) == BEFORE + dt.timedelta(milliseconds=300)
    assert settled(case, THEN) == THEN


@pytest.mark.parametrize("build", [factories.organization, factories.place, factories.event, factories.legal_limit])
def test_every_kind_of_record_is_set_back(build: Any, rita: Any) -> None:
    root = build()
    key = factories.cite(root, value_as_stated="then").pk
    long_ago()
    Citation.objects.get(pk=key).delete()
    restore(root, THEN, rita, "x", root.version)
    assert Citation.objects.get(pk=key).value_as_stated == "then"


def test_a_researcher_compares_gives_a_reason_and_sets_back(researcher: Client) -> None:
    case = factories.case()
    factories.paragraph(case, "The older text.")
    long_ago()
    case.paragraphs.get().delete()
    history = researcher.get(reverse("admin:cases_case_history", args=[case.pk])).content.decode()
    address = reverse("admin:cases_case_restore", args=[case.pk])
    assert f'href="{address}?at=2024-04-01T12%3A00%3A00' in history

    asked = address + "?at=2024-05-01T12:00:00%2B00:00"
    compared = text(researcher.get(asked).content.decode())
    assert "Paragraph comes back" in compared
    assert "The older text." in compared
    assert researcher.post(asked, {"seen": case.version, "reason": ""}).status_code == 200
    assert not case.paragraphs.exists()
    assert researcher.post(asked, {"seen": 7, "reason": "it was right"}).status_code == 409

    response = researcher.post(asked, {"seen": case.version, "reason": "it was right"}, follow=True)

    assert "It is a draft until somebody else publishes it." in response.content.decode()
    assert case.paragraphs.get().text_en == "The older text."
    assert "it was right" in text(researcher.get(reverse("admin:cases_case_history", args=[case.pk])).content.decode())


@pytest.mark.parametrize(
    ("moment", "code", "words"),
    [
        ("2024-02-30 12:00", 400, "This is not a moment like 2024-03-01 12:00."),
        ("9999-12-31 23:59", 400, "This moment has not come yet."),
        ("2001-01-01 12:00", 409, "The record did not exist then."),
    ],
)
def test_a_moment_that_cannot_be_is_told(researcher: Client, moment: str, code: int, words: str) -> None:
    response = researcher.get(reverse("admin:cases_case_restore", args=[factories.case().pk]), {"at": moment})
    assert response.status_code == code
    assert words in text(response.content.decode())


def test_who_may_only_read_restores_nothing(researcher: Client) -> None:
    case = factories.case()
    client = Client()
    client.force_login(factories.account("audra", "auditor"))
    assert client.get(reverse("admin:cases_case_restore", args=[case.pk])).status_code == 403
