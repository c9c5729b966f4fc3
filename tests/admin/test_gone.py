"""Somebody edits what somebody else removes: what was typed is not lost, and nobody types it again."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Case, Organization, Paragraph, Person, Root, Scope
from cases.operations.bring_back import bring_back
from cases.operations.merge import merge
from cases.operations.restore import NotRestored
from cases.operations.state import authors_since_publication
from tests import factories
from tests.admin.forms import opened, sent_by

pytestmark = pytest.mark.django_db


def page(root: Root) -> str:
    return reverse(f"admin:cases_{root._meta.model_name}_change", args=[root.pk])


def drafted() -> Case:
    """A case with a paragraph from a leaflet, entered by Rita."""
    case = factories.case(summary_en="An example.")
    factories.cite(factories.paragraph(case, "The strike began."))
    return case


def test_who_edits_a_case_that_is_removed_sees_both_texts_and_saves_them_as_a_draft(
    researcher: Client, administrator: Client
) -> None:
    case = drafted()
    pk, public_id, address = case.pk, case.public_id, page(case)
    typed = opened(researcher, address, rows="") | {"summary_en": "An example of two people."}
    assert administrator.post(reverse("admin:cases_case_delete", args=[pk]), {"post": "yes"}).status_code == 302
    assert not Case.objects.exists()

    refused = researcher.post(address, typed)

    shown = refused.content.decode()
    assert refused.status_code == 409 and "Somebody removed this record after you opened it." in shown
    assert "An example of two people." in shown and "2 rows come back with it." in shown
    assert not Case.objects.exists() and not Paragraph.objects.exists()
    assert researcher.post(address, sent_by(refused)).status_code == 302
    back = Case.objects.get()
    assert (back.pk, back.public_id, back.summary_en) == (pk, public_id, "An example of two people.")
    assert back.paragraphs.get().citations.count() == 1
    assert "as a draft with your changes" in researcher.get(address).content.decode()


def test_a_row_that_was_edited_comes_back_with_its_record(researcher: Client, administrator: Client) -> None:
    case = drafted()
    address = f"{page(case)}?rows=paragraphs&row={case.paragraphs.get().pk}"
    typed = opened(researcher, address, rows="") | {"paragraphs-0-text_en": "The strike started."}
    case.delete()
    refused = researcher.post(address, typed)
    assert refused.status_code == 409 and "The strike began." in refused.content.decode()
    assert researcher.post(address, sent_by(refused)).status_code == 302
    assert Case.objects.get().paragraphs.get().text_en == "The strike started."


@pytest.mark.proof
@pytest.mark.parametrize("kind", ["organization", "place", "source", "event", "person", "legallimit"])
def test_every_form_of_a_record_that_was_removed_can_be_sent_again(researcher: Client, kind: str) -> None:
    make: dict[str, Any] = {"legallimit": factories.legal_limit}
    root = make.get(kind, getattr(factories, kind, None))()
    field = {"source": "title", "event": "title_en", "person": "display_name", "legallimit": "provision"}.get(
        kind, "name_en"
    )
    address, model = page(root), type(root)
    typed = opened(researcher, address, rows="") | {field: "As it was typed"}
    root.delete()
    refused = researcher.post(address, typed)
    assert refused.status_code == 409 and "As it was typed" in refused.content.decode()
    assert researcher.post(address, sent_by(refused)).status_code == 302
    assert getattr(model._default_manager.get(), field) == "As it was typed"


@pytest.mark.proof
def test_a_mistake_in_what_is_sent_again_stores_nothing_and_loses_nothing(researcher: Client) -> None:
    case = drafted()
    address = page(case)
    typed = opened(researcher, address, rows="") | {"summary_en": "Another summary."}
    case.delete()
    wrong = researcher.post(address, sent_by(researcher.post(address, typed)) | {"display_name": ""})
    assert wrong.status_code == 200 and "Another summary." in wrong.content.decode()
    assert not Case.objects.exists()
    assert researcher.post(address, sent_by(wrong) | {"display_name": "Ada Ejemplo"}).status_code == 302
    assert Case.objects.get().summary_en == "Another summary."


@pytest.mark.proof
def test_of_two_who_bring_one_record_back_the_second_sees_what_the_first_saved(
    researcher: Client, editor: Client
) -> None:
    case = drafted()
    address = page(case)
    hers, his = (opened(client, address, rows="") for client in (researcher, editor))
    case.delete()
    first = sent_by(researcher.post(address, hers | {"summary_en": "Hers."}))
    second = sent_by(editor.post(address, his | {"summary_en": "His."}))
    assert researcher.post(address, first).status_code == 302
    refused = editor.post(address, second)
    assert refused.status_code == 409
    assert "Hers." in refused.content.decode() and "His." in refused.content.decode()
    assert editor.post(address, sent_by(refused)).status_code == 302
    assert Case.objects.get().summary_en == "His."


@pytest.mark.proof
def test_who_had_written_the_record_still_does_not_publish_it_alone(researcher: Client, editor: Client) -> None:
    case = factories.kept(drafted(), editor.user)  # type: ignore[attr-defined]
    address = page(case)
    typed = opened(researcher, address, rows="")
    case.delete()
    researcher.post(address, sent_by(researcher.post(address, typed)))
    assert authors_since_publication(Case.objects.get()) >= {editor.user.pk, researcher.user.pk}  # type: ignore[attr-defined]


@pytest.mark.proof
def test_a_person_who_was_removed_after_their_case_comes_back_with_it(researcher: Client) -> None:
    case = drafted()
    address = page(case)
    typed = opened(researcher, address, rows="") | {"display_name": "Ada María Ejemplo"}
    person = case.person
    case.delete()
    person.delete()
    refused = researcher.post(address, typed)
    assert researcher.post(address, sent_by(refused)).status_code == 302
    assert Case.objects.get().person.display_name == "Ada María Ejemplo"


@pytest.mark.proof
def test_what_cannot_come_back_is_shown_as_it_was_typed(researcher: Client) -> None:
    case = drafted()
    address = page(case)
    typed = opened(researcher, address, rows="") | {"summary_en": "Hours of work."}
    pk = case.pk
    case.delete()
    Case.history.filter(id=pk).delete()
    refused = researcher.post(address, typed)
    assert refused.status_code == 409 and "Hours of work." in refused.content.decode()
    assert not Case.objects.exists()


def test_a_guessed_key_tells_nothing_of_a_record_that_was_removed(researcher: Client) -> None:
    case = drafted()
    other = factories.case(factories.person("Bruno Ejemplo"))
    typed = opened(researcher, page(other), rows="")
    address = page(case)
    case.delete()
    for token in ("", "garbage", typed["seen_version"]):
        answer = researcher.post(address, typed | {"seen_version": token})
        assert answer.status_code == 302 and answer.headers["Location"] == reverse("admin:index")
    assert Case.objects.count() == 1


def test_who_does_not_reach_the_record_does_not_bring_it_back(researcher: Client) -> None:
    case = drafted()
    address = page(case)
    typed = opened(researcher, address, rows="") | {"summary_en": "Mine."}
    case.delete()
    Scope.objects.create(account=researcher.user, countries=["CL"])  # type: ignore[attr-defined]
    refused = researcher.post(address, typed)
    assert refused.status_code == 409 and "An example." not in refused.content.decode().replace("Mine.", "")
    assert not Case.objects.exists()


def test_what_was_typed_for_a_case_that_was_merged_stands_in_the_one_that_stays(
    researcher: Client, editor: Client
) -> None:
    goes, stays = factories.case(factories.person("Rony C.")), factories.case(factories.person("Rony Cueto"))
    typed = opened(researcher, page(goes), rows="") | {"summary_en": "What was typed."}
    address = page(goes)
    merge(stays.person, goes.person, editor.user, factories.PUBLISHED_AT, "one person", None)  # type: ignore[attr-defined]
    refused = researcher.post(address, typed)
    shown = refused.content.decode()
    assert refused.status_code == 409 and "What was typed." in shown and f'action="{page(stays)}"' in shown
    assert "The record at this address was merged into this one." in shown
    assert researcher.post(page(stays), sent_by(refused)).status_code == 302
    stays.refresh_from_db()
    assert (stays.summary_en, stays.person.display_name) == ("What was typed.", "Rony Cueto")


def test_what_was_typed_for_somebody_who_has_a_case_now_is_saved_there(researcher: Client) -> None:
    person = factories.person("Clara Ejemplo")
    typed = opened(researcher, page(person), rows="") | {"display_name": "Clara Otra"}
    address = page(person)
    case = factories.case(person)
    refused = researcher.post(address, typed)
    assert refused.status_code == 409 and f'action="{page(case)}"' in refused.content.decode()
    assert researcher.post(page(case), sent_by(refused)).status_code == 302
    assert Person.objects.get().display_name == "Clara Otra"


@pytest.mark.proof
def test_what_was_removed_from_a_record_before_does_not_come_back_with_it(researcher: Client) -> None:
    case = drafted()
    old = factories.paragraph(case, "Taken out long ago.")
    old.delete()
    removal = Paragraph.history.filter(history_type="-")
    removal.update(history_date=factories.PUBLISHED_AT)
    pk = case.pk
    case.delete()
    bring_back(Case, pk, researcher.user)  # type: ignore[attr-defined]
    assert [each.text_en for each in Case.objects.get().paragraphs.all()] == ["The strike began."]


@pytest.mark.proof
def test_what_stands_is_not_brought_back(researcher: Client) -> None:
    union = factories.organization()
    with pytest.raises(NotRestored):
        bring_back(Organization, union.pk, researcher.user)  # type: ignore[attr-defined]
