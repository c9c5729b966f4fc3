"""Two people at one record: nobody's work is lost without a word."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from django.core import signing
from django.db import connection
from django.test import Client
from django.urls import reverse

from cases.models import Case, Paragraph
from tests import factories
from tests.admin.forms import begun, blank, opened, row

pytestmark = pytest.mark.django_db


def page(case: Case) -> str:
    return reverse("admin:cases_case_change", args=[case.pk])


@pytest.fixture
def case() -> Case:
    case = factories.case()
    factories.paragraph(case, "First, the strike.", position=1)
    factories.paragraph(case, "Then, the arrest.", position=2)
    return case


@pytest.mark.proof
def test_a_save_takes_a_new_version(researcher: Client, case: Case) -> None:
    response = researcher.post(page(case), begun(researcher, page(case)))
    assert response.status_code == 302
    case.refresh_from_db()
    assert case.version == 2


@pytest.mark.proof
def test_two_researchers_change_different_paragraphs_and_the_second_is_told(
    researcher: Client, editor: Client, case: Case
) -> None:
    hers, his = opened(researcher, page(case)), opened(editor, page(case))
    first, second = (row(hers, text_en=text) for text in ("First, the strike.", "Then, the arrest."))
    hers[f"{first}-text_en"] = "First, a strike for safety."
    his[f"{second}-text_en"] = "Then, an arrest at night."
    assert researcher.post(page(case), hers).status_code == 302

    refused = editor.post(page(case), his)

    assert refused.status_code == 409
    shown = refused.content.decode()
    assert "Then, an arrest at night." in shown
    assert "Then, the arrest." in shown
    assert "First, a strike for safety." in shown
    assert set(case.paragraphs.values_list("text_en", flat=True)) == {
        "First, a strike for safety.",
        "Then, the arrest.",
    }


@pytest.mark.proof
def test_a_summary_does_not_overwrite_a_paragraph_saved_meanwhile(
    researcher: Client, editor: Client, case: Case
) -> None:
    hers, his = opened(researcher, page(case)), opened(editor, page(case))
    hers[f"{row(hers, text_en='First, the strike.')}-text_en"] = "First, a strike for safety."
    his["summary_en"] = "Another summary."
    researcher.post(page(case), hers)

    assert editor.post(page(case), his).status_code == 409
    case.refresh_from_db()
    assert case.summary_en == "An example of a case."


@pytest.mark.proof
def test_an_emptied_field_is_shown_as_work(researcher: Client, editor: Client, case: Case) -> None:
    hers, his = opened(researcher, page(case)), opened(editor, page(case))
    his["summary_es"] = ""
    researcher.post(page(case), hers)

    shown = editor.post(page(case), his).content.decode()

    assert "(emptied)" in shown
    assert "Un ejemplo de caso." in shown


@pytest.mark.proof
@pytest.mark.parametrize("gone", ["First, the strike.", "Then, the arrest."])
def test_a_paragraph_removed_meanwhile_does_not_come_back(
    researcher: Client, editor: Client, case: Case, gone: str
) -> None:
    hers, his = opened(researcher, page(case)), opened(editor, page(case))
    hers[f"{row(hers, text_en=gone)}-DELETE"] = "on"
    his[f"{row(his, text_en=gone)}-text_en"] = "Rewritten too late."
    assert researcher.post(page(case), hers).status_code == 302

    refused = editor.post(page(case), his)

    assert refused.status_code == 409
    assert "Rewritten too late." in refused.content.decode()
    assert list(case.paragraphs.values_list("text_en", flat=True)).count("Rewritten too late.") == 0
    assert case.paragraphs.count() == 1


@pytest.mark.proof
def test_two_researchers_add_a_paragraph_each(researcher: Client, editor: Client, case: Case) -> None:
    hers, his = opened(researcher, page(case)), opened(editor, page(case))
    for values, text in ((hers, "Rita’s paragraph."), (his, "Edwin’s paragraph.")):
        values[f"{blank(values, 'paragraphs')}-text_en"] = text
    assert researcher.post(page(case), hers).status_code == 302

    refused = editor.post(page(case), his)

    assert refused.status_code == 409
    assert "Edwin’s paragraph." in refused.content.decode()
    assert Paragraph.objects.filter(text_en="Rita’s paragraph.").exists()
    assert not Paragraph.objects.filter(text_en="Edwin’s paragraph.").exists()


@pytest.mark.proof
def test_a_citation_in_the_stale_form_is_shown_too(researcher: Client, editor: Client, case: Case) -> None:
    factories.cite(case.paragraphs.first(), value_as_stated="as stated before")
    hers, his = opened(researcher, page(case)), opened(editor, page(case))
    his[f"{row(his, value_as_stated='as stated before')}-value_as_stated"] = "as stated on page 3"
    researcher.post(page(case), hers)

    shown = editor.post(page(case), his).content.decode()

    assert "as stated on page 3" in shown
    assert "as stated before" in shown


@pytest.mark.parametrize(
    "token",
    ["", "garbage", signing.dumps(["cases.Case", 1, 1], salt="another")],
    ids=["none", "garbage", "another salt"],
)
def test_a_form_without_a_valid_version_is_refused(researcher: Client, case: Case, token: str) -> None:
    values = begun(researcher, page(case)) | {"seen_version": token, "summary_en": "Sneaked in."}

    response = researcher.post(page(case), values)

    assert response.status_code == 200
    assert "no valid version" in response.content.decode()
    case.refresh_from_db()
    assert case.summary_en == "An example of a case."


@pytest.mark.proof
def test_the_version_of_another_record_does_not_count(researcher: Client, case: Case) -> None:
    other = factories.case(factories.person("Bruno Ejemplo"))
    stolen = opened(researcher, page(other))["seen_version"]

    response = researcher.post(page(case), opened(researcher, page(case)) | {"seen_version": stolen})

    assert response.status_code == 409


def test_a_form_with_a_mistake_does_not_spend_the_version(researcher: Client, case: Case) -> None:
    values = opened(researcher, page(case))
    wrong = researcher.post(page(case), values | {"country": "nowhere"})
    assert wrong.status_code == 200
    case.refresh_from_db()
    assert case.version == 1

    assert researcher.post(page(case), values | {"summary_en": "Put right."}).status_code == 302


def test_an_event_page_makes_the_open_case_page_stale(researcher: Client, editor: Client, case: Case) -> None:
    event = factories.event()
    values = opened(editor, page(case))
    address = reverse("admin:cases_event_change", args=[event.pk])
    tie = opened(researcher, address)
    tie[f"{blank(tie, 'case_events')}-case"] = str(case.pk)
    assert researcher.post(address, tie).status_code == 302

    assert editor.post(page(case), values).status_code == 409


def test_a_person_who_has_got_a_case_meanwhile_is_not_saved_from_the_old_page(researcher: Client) -> None:
    person = factories.person("Clara Ejemplo")
    address = reverse("admin:cases_person_change", args=[person.pk])
    values = opened(researcher, address)
    case = factories.case(person)

    refused = researcher.post(address, values | {"display_name": "Clara Otra"})

    assert refused.status_code == 409
    assert "Clara Otra" in refused.content.decode()
    person.refresh_from_db()
    assert person.display_name == "Clara Ejemplo"
    assert researcher.get(address).headers["Location"] == page(case)


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
def test_of_six_who_save_at_once_one_is_stored() -> None:
    """Where the database is shared between threads; a database in memory is not."""
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.skip("A database in memory is not shared between connections.")
    case = factories.case()
    savers: list[tuple[Client, dict[str, Any]]] = []
    for number in range(6):
        client = Client()
        client.force_login(factories.account(f"saver{number}", "researcher"))
        savers.append((client, begun(client, page(case)) | {"summary_en": f"Summary {number}."}))
    start, answers = threading.Barrier(6), []

    def save(client: Client, values: dict[str, Any]) -> None:
        start.wait()
        try:
            answers.append(client.post(page(case), values).status_code)
        finally:
            connection.close()

    threads = [threading.Thread(target=save, args=saver) for saver in savers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(answers) == [302, 409, 409, 409, 409, 409]
    case.refresh_from_db()
    assert case.version == 2
