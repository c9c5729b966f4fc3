"""A researcher's day: begin a case, enter facts with their sources, ask for a second person."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.conf import settings
from django.core import checks
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cases.models import CITED, Case, Citation, Event, Review, Source
from cases.vocabulary import Confidence, Consent, EndState, LibertyStatus
from tests import factories
from tests.admin.forms import begun, blank, opened, row

pytestmark = pytest.mark.django_db


def page(root: Any) -> str:
    return reverse(f"admin:cases_{root._meta.model_name}_change", args=[root.pk])


def test_a_case_begins_with_a_name_and_a_country(researcher: Client) -> None:
    address = reverse("admin:cases_case_add")
    response = researcher.post(address, {"name": "Ada Ejemplo", "person": "", "country": "PE"})
    case = Case.objects.get()
    assert response.headers["Location"] == page(case)
    assert case.person.display_name == "Ada Ejemplo"
    assert researcher.get(page(case)).status_code == 200


def test_a_case_begins_with_a_person_already_known(researcher: Client) -> None:
    person = factories.person()
    researcher.post(reverse("admin:cases_case_add"), {"name": "", "person": person.pk, "country": "PE"})
    assert Case.objects.get().person == person


@pytest.mark.parametrize("both", [True, False])
def test_a_case_is_of_one_person(researcher: Client, both: bool) -> None:
    person = factories.person()
    values = {"name": "Ada", "person": person.pk} if both else {"name": "", "person": ""}
    response = researcher.post(reverse("admin:cases_case_add"), {**values, "country": "PE"})
    assert "one of the two" in response.content.decode()
    assert not Case.objects.exists()


def test_a_person_has_one_case(researcher: Client) -> None:
    person = factories.case().person
    response = researcher.post(reverse("admin:cases_case_add"), {"name": "", "person": person.pk, "country": "PE"})
    assert response.status_code == 200
    assert Case.objects.count() == 1


def test_a_researcher_corrects_the_name_on_the_case_page(researcher: Client) -> None:
    case = factories.case()
    researcher.post(page(case), begun(researcher, page(case)) | {"display_name": "Ada María Ejemplo"})
    case.person.refresh_from_db()
    assert case.person.display_name == "Ada María Ejemplo"


def test_a_fact_and_its_source_are_entered_in_one_place(researcher: Client) -> None:
    case, leaflet = factories.case(), factories.source()
    values = begun(researcher, page(case), "periods")
    new = blank(values, "periods")
    values |= {
        f"{new}-status": LibertyStatus.DETAINED_BASIS_UNKNOWN,
        f"{new}-end_state": EndState.ONGOING,
        f"{new}-last_attested": "2007-07-15",
        f"{new}-confidence": Confidence.POSSIBLE,
        f"{new}-cited-0-source": str(leaflet.pk),
        f"{new}-cited-0-value_as_stated": "since early June",
        f"{new}-cited-0-aspect": "start",
        f"{new}-cited-0-locator": "p. 1",
    }

    assert researcher.post(page(case), values).status_code == 302

    citation = Citation.objects.get()
    assert citation.period == case.periods.get()
    assert (citation.source, citation.value_as_stated, citation.aspect) == (
        leaflet,
        "since early June",
        "start",
    )


@pytest.mark.proof
def test_a_source_is_added_to_a_fact_that_stands(researcher: Client) -> None:
    case, leaflet = factories.case(), factories.source()
    paragraph = factories.paragraph(case)
    factories.cite(paragraph, leaflet)
    values = opened(researcher, page(case))
    prefix = row(values, text_en=paragraph.text_en)
    values |= {f"{prefix}-cited-1-source": str(leaflet.pk), f"{prefix}-cited-1-quote": "it happened"}

    researcher.post(page(case), values)

    assert [citation.quote for citation in paragraph.citations.order_by("pk")] == ["", "it happened"]


@pytest.mark.proof
def test_a_source_is_taken_away_from_a_fact(researcher: Client) -> None:
    case = factories.case()
    paragraph = factories.paragraph(case)
    factories.cite(paragraph)
    values = opened(researcher, page(case))
    values[f"{row(values, text_en=paragraph.text_en)}-cited-0-DELETE"] = "on"

    researcher.post(page(case), values)

    assert not paragraph.citations.exists()
    assert case.paragraphs.exists()


def test_a_citation_without_a_source_is_refused_and_nothing_is_stored(researcher: Client) -> None:
    case = factories.case()
    paragraph = factories.paragraph(case)
    values = opened(researcher, page(case)) | {"summary_en": "Changed as well."}
    values[f"{row(values, text_en=paragraph.text_en)}-cited-0-quote"] = "somebody said so"

    response = researcher.post(page(case), values)

    assert response.status_code == 200
    assert "Look at the citations of this row." in response.content.decode()
    assert "somebody said so" in response.content.decode()
    case.refresh_from_db()
    assert case.summary_en == "An example of a case."


@pytest.mark.proof
def test_the_reason_the_authorities_state_is_cited_on_the_case(researcher: Client) -> None:
    case, leaflet = factories.case(), factories.source()
    values = begun(researcher, page(case))
    values |= {"stated_reason_en": "Disturbance, the police say.", "cited-0-source": str(leaflet.pk)}
    researcher.post(page(case), values)
    assert case.citations.get().source == leaflet


def test_what_ended_before_it_began_is_refused_in_words(researcher: Client) -> None:
    case = factories.case()
    period = factories.period(case)
    values = opened(researcher, page(case))
    prefix = row(values, status=period.status)
    values |= {f"{prefix}-end_state": EndState.ONGOING, f"{prefix}-last_attested": ""}

    response = researcher.post(page(case), values)

    assert response.status_code == 200
    assert "needs the day it was last attested" in response.content.decode()


@pytest.mark.proof
def test_an_event_is_tied_to_the_case_and_listed_there(researcher: Client) -> None:
    case, strike = factories.case(), factories.event("The example strike")
    values = opened(researcher, page(case))
    values[f"{blank(values, 'case_events')}-event"] = str(strike.pk)
    assert researcher.post(page(case), values).status_code == 302
    assert page(strike) in researcher.get(page(case)).content.decode()
    again = opened(researcher, page(case))
    again[f"{blank(again, 'case_events')}-event"] = str(strike.pk)
    assert "already in the case" in researcher.post(page(case), again).content.decode()


def test_who_took_part_in_an_event_is_cited_there(researcher: Client) -> None:
    strike, leaflet, person = factories.event(), factories.source(), factories.person()
    values = begun(researcher, page(strike), "participants")
    new = blank(values, "participants")
    values |= {
        f"{new}-role": "subject",
        f"{new}-person": str(person.pk),
        f"{new}-confidence": Confidence.POSSIBLE,
        f"{new}-cited-0-source": str(leaflet.pk),
        "cited-0-source": str(leaflet.pk),
    }
    assert researcher.post(page(strike), values).status_code == 302
    assert Event.objects.get().participants.get().citations.get().source == leaflet
    assert strike.citations.get().source == leaflet


@pytest.mark.proof
def test_violations_alleged_are_ticked(researcher: Client) -> None:
    strike = factories.event()
    values = begun(researcher, page(strike)) | {"violations": ["unsafe_work", "threats"]}
    researcher.post(page(strike), values)
    strike.refresh_from_db()
    assert set(strike.violations) == {"unsafe_work", "threats"}


def test_consent_withdrawn_unpublishes_at_once(researcher: Client, editor: Client) -> None:
    from cases.operations.state import current_document

    case = factories.publishable_case()
    factories.published(case, editor.user)
    factories.published(factories.source("Freedom for Ada Ejemplo!"), editor.user)
    assert current_document(case) is not None
    values = opened(researcher, page(case)) | {"consent-0-consent": Consent.WITHDRAWN}

    response = researcher.post(page(case), values, follow=True)

    assert current_document(case) is None
    assert "withdrawn from the public" in response.content.decode()
    assert "Freedom for Ada Ejemplo!" in response.content.decode()


@pytest.mark.proof
def test_consent_that_is_no_longer_given_is_said_when_it_is_saved(researcher: Client, editor: Client) -> None:
    from cases.operations.state import current_document

    case = factories.publishable_case()
    factories.published(case, editor.user)
    values = opened(researcher, page(case)) | {"consent-0-consent": Consent.UNREACHABLE}

    response = researcher.post(page(case), values, follow=True)

    assert current_document(case) is not None
    assert "public without a consent" in response.content.decode()
    assert "public without a consent" in researcher.get(page(case)).content.decode(), "until it is settled"


def test_saving_and_asking_is_one_button(researcher: Client, editor: Client) -> None:
    case = factories.publishable_case()
    researcher.post(page(case), begun(researcher, page(case)) | {"_review": "1"})
    review = Review.objects.get()
    assert (review.public_id, review.asked_by_name) == (case.public_id, "rita")
    assert "Ada Ejemplo" in editor.get(reverse("admin:index")).content.decode()


def test_the_page_says_what_is_missing_and_what_nobody_knows(researcher: Client) -> None:
    case = factories.case(summary_es="")
    factories.paragraph(case)
    shown = researcher.get(page(case)).content.decode()
    assert "The public sees nothing of this." in shown
    assert "Name a source that supports this fact." in shown
    assert "Write the summary in both languages" in shown
    assert "Still to find out" in shown


def test_the_history_names_who_changed_which_row_and_how(researcher: Client) -> None:
    case = factories.case()
    paragraph = factories.paragraph(case)
    values = opened(researcher, page(case))
    prefix = row(values, text_en=paragraph.text_en)
    values[f"{prefix}-text_en"] = "Something else happened."
    researcher.post(page(case), values)
    values = opened(researcher, page(case))
    values[f"{prefix}-DELETE"] = "on"
    researcher.post(page(case), values)

    shown = researcher.get(reverse("admin:cases_case_history", args=[case.pk])).content.decode()

    assert "rita" in shown
    assert "Something happened." in shown
    assert "Something else happened." in shown
    assert "removed" in shown


def test_a_copy_without_its_file_is_refused(researcher: Client) -> None:
    source = factories.source()
    values = opened(researcher, page(source))
    row = blank(values, "files-2")
    answer = researcher.post(page(source), values | {f"{row}-capture_method": "scan"})
    assert answer.status_code == 200
    assert "This field is required." in answer.content.decode()
    assert not source.files.exists()


def test_a_stored_file_is_added_and_never_changed(researcher: Client, settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path
    source = factories.source()
    values = opened(researcher, page(source))
    new = blank(values, "files-2")
    upload = SimpleUploadedFile("from-a-friend.pdf", b"%PDF- example")
    assert researcher.post(page(source), values | {f"{new}-file": upload}).status_code == 302
    stored = source.files.get()
    assert stored.size == 13
    assert "friend" not in stored.file.name
    again = opened(researcher, page(source))
    twice = SimpleUploadedFile("again.pdf", b"%PDF- example")
    response = researcher.post(page(source), again | {f"{blank(again, 'files-2')}-file": twice})
    assert "already stored" in response.content.decode()
    assert source.files.count() == 1


def test_a_source_does_not_go_back_to_itself(researcher: Client) -> None:
    first, second = factories.source("The first"), factories.source("The second")
    second.derived_from.add(first)
    values = begun(researcher, page(first)) | {"derived_from": [str(second.pk)]}
    assert "repeats itself" in researcher.post(page(first), values).content.decode()
    assert not Source.objects.get(pk=first.pk).derived_from.exists()


def test_every_page_of_the_desk_is_one_of_ours() -> None:
    assert [error for error in checks.run_checks() if error.id in ("cases.E001", "cases.E002")] == []


def test_a_stock_page_keeps_the_desk_from_starting() -> None:
    from django.contrib import admin

    from cases.admin.checks import every_page_is_safe

    other = admin.AdminSite(name="other")
    other.register(Source)
    ids = [error.id for error in every_page_is_safe(None)]
    other.unregister(Source)
    assert ids == ["cases.E001"]


@pytest.mark.proof
def test_a_day_is_kept_as_typed(researcher: Client) -> None:
    case = factories.case()
    researcher.post(page(case), begun(researcher, page(case)) | {"verified_on": "2024-02-29"})
    case.refresh_from_db()
    assert case.verified_on == dt.date(2024, 2, 29)


@pytest.mark.proof
def test_a_citation_offers_the_keys_of_no_other_fact(researcher: Client) -> None:
    """Opening one kind of fact must not add its key to the citations of the others, with every record to choose."""
    case, strike = factories.publishable_case(), factories.event()
    for address in (page(strike), page(case), page(strike)):
        values = opened(researcher, address)
    keys = {name.removeprefix("cited-0-") for name in values if name.startswith("cited-0-")}
    assert keys & set(CITED) == {"event"}


def test_without_javascript_a_record_is_chosen_by_its_public_id(researcher: Client) -> None:
    case, leaflet, prison = factories.case(), factories.source(), factories.place()
    values = begun(researcher, page(case), "periods")
    new = blank(values, "periods")
    values |= {
        f"{new}-status": LibertyStatus.DETAINED_BASIS_UNKNOWN,
        f"{new}-place-typed": prison.public_id,
        f"{new}-cited-0-source-typed": f" {leaflet.public_id} ",
    }
    assert researcher.post(page(case), values).status_code == 302
    period = case.periods.get()
    assert (period.place, period.citations.get().source) == (prison, leaflet)
    listed = researcher.get(reverse("admin:cases_source_changelist")).content.decode()
    assert leaflet.public_id in listed


def test_sources_that_are_repeated_are_chosen_by_their_public_ids(researcher: Client) -> None:
    copy, one, two = (factories.source(title) for title in ("The copy", "The first", "The second"))
    copy.derived_from.add(one)
    values = begun(researcher, page(copy)) | {"derived_from-typed": f"{one.public_id} {two.public_id}"}
    researcher.post(page(copy), values)
    assert set(copy.derived_from.all()) == {one, two}


@pytest.mark.parametrize("typed", ["2345678923", "x", "\x00", "9" * 30, "a b"])
def test_a_public_id_nobody_has_is_refused_in_words(researcher: Client, typed: str) -> None:
    strike = factories.event()
    response = researcher.post(page(strike), begun(researcher, page(strike)) | {"place-typed": typed})
    assert response.status_code == 200
    assert "errornote" in response.content.decode()
    assert Event.objects.get().place is None


@pytest.mark.proof
def test_countries_are_filtered_by_name(researcher: Client) -> None:
    factories.organization(country="PE")
    factories.organization("Example Federation", country="")
    shown = researcher.get(reverse("admin:cases_organization_changelist")).content.decode()
    assert '<a href="?country=PE">Peru</a>' in shown
    assert 'href="?country="' not in shown
    filtered = researcher.get(reverse("admin:cases_organization_changelist") + "?country=PE").content.decode()
    assert "Example Federation" not in filtered


def test_beside_a_coded_field_is_the_way_to_what_its_codes_mean(researcher: Client) -> None:
    page = researcher.get(f"{reverse('admin:cases_event_add')}").content.decode()
    assert f'href="{settings.SITE_URL}/en/codebook/#EventType" target="_blank" rel="noopener"' in page
