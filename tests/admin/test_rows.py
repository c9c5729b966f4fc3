"""The rows of a record are listed, opened one at a time, and what two people did to them meanwhile is brought together."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Case, Citation, ConfidentialNote, Paragraph, Reading, Source
from cases.vocabulary import Confidence, Reliability
from tests import factories
from tests.admin.forms import opened, sent_by

pytestmark = pytest.mark.django_db


def page(case: Case) -> str:
    return reverse("admin:cases_case_change", args=[case.pk])


def row_of(paragraph: Paragraph) -> str:
    return f"{page(paragraph.case)}?rows=paragraphs&row={paragraph.pk}"


def test_the_page_of_a_case_lists_its_rows_and_says_how_many_sources_they_have(researcher: Client) -> None:
    case = factories.case()
    factories.cite(factories.paragraph(case, "With a source."))
    factories.paragraph(case, "Without one.", confidence=Confidence.CONTESTED)
    shown = " ".join(researcher.get(page(case)).content.decode().split())
    cited, bare = (shown.index(f">{text}</a>") for text in ("With a source.", "Without one."))
    assert "1 source<" in shown[cited:bare]
    assert "Contested" in shown[bare : bare + 200] and "no source<" in shown[bare : bare + 200]
    assert "paragraphs-TOTAL_FORMS" not in shown


def test_rows_are_listed_in_the_order_of_their_table_however_they_were_entered(researcher: Client) -> None:
    case = factories.case()
    factories.paragraph(case, "Then, the arrest.", position=2)
    factories.paragraph(case, "First, the strike.", position=1)
    shown = researcher.get(page(case)).content.decode()
    assert shown.index(">First, the strike.</a>") < shown.index(">Then, the arrest.</a>")


def test_one_row_is_corrected_with_its_source_and_nothing_else_is_touched(researcher: Client) -> None:
    case = factories.case()
    first, second = factories.paragraph(case, "First, the strike."), factories.paragraph(case, "Then, the arrest.")
    leaflet = factories.source()
    values = opened(researcher, row_of(second), rows="")
    assert not [name for name in values if name.startswith("paragraphs-1")]
    values |= {"paragraphs-0-text_en": "Then, the release.", "paragraphs-0-cited-0-source": str(leaflet.pk)}
    response = researcher.post(row_of(second), values)
    assert response.headers["Location"] == f"{page(case)}#paragraphs-heading"
    assert [each.text_en for each in case.paragraphs.order_by("pk")] == [first.text_en, "Then, the release."]
    assert Citation.objects.get().paragraph == second
    case.refresh_from_db()
    assert case.version == 2


def test_one_row_after_another_is_added(researcher: Client) -> None:
    case = factories.case()
    address = f"{page(case)}?rows=paragraphs"
    for words, button in (("First.", "_another"), ("Second.", "_save")):
        values = opened(researcher, address, rows="") | {"paragraphs-0-text_en": words, button: "1"}
        response = researcher.post(address, values)
    assert response.headers["Location"] == f"{page(case)}#paragraphs-heading"
    assert {each.text_en for each in case.paragraphs.all()} == {"First.", "Second."}


def test_a_mistake_in_an_opened_row_comes_back_with_what_was_typed(researcher: Client) -> None:
    paragraph = factories.paragraph(factories.case())
    values = opened(researcher, row_of(paragraph), rows="")
    response = researcher.post(row_of(paragraph), values | {"paragraphs-0-cited-0-quote": "somebody said so"})
    assert response.status_code == 200
    assert sent_by(response)["paragraphs-0-cited-0-quote"] == "somebody said so"


@pytest.mark.parametrize("query", ["rows=nonsense", "rows=paragraphs&row=99", "rows=paragraphs&row=x", "rows=files"])
def test_a_row_that_is_not_there_leads_to_the_whole_record(researcher: Client, query: str) -> None:
    case = factories.case()
    response = researcher.get(f"{page(case)}?{query}", follow=True)
    assert response.redirect_chain == [(page(case), 302)]
    assert "That row is not there any more" in response.content.decode()


def test_a_row_of_another_case_is_not_opened(researcher: Client) -> None:
    paragraph = factories.paragraph(factories.case(factories.person("Berta Ejemplo")), "Of Berta.")
    response = researcher.get(f"{page(factories.case())}?rows=paragraphs&row={paragraph.pk}", follow=True)
    assert response.redirect_chain and "Of Berta." not in response.content.decode()


def test_what_protects_people_is_listed_without_a_word_of_it_until_it_is_opened(researcher: Client) -> None:
    case = factories.publishable_case()
    note = ConfidentialNote.objects.create(case=case, text="The cousin called from abroad.")
    shown = researcher.get(page(case)).content.decode()
    assert "The cousin" not in shown and "Confidential note, " in shown
    opened_row = f"{page(case)}?rows=confidential_notes&row={note.pk}"
    assert not Reading.objects.exists()
    assert "The cousin called" in researcher.get(opened_row).content.decode()
    assert Reading.objects.get().by_name == "rita"


# Two people


def test_what_two_changed_in_one_row_is_brought_together_and_sent_again_as_it_is(
    researcher: Client, editor: Client
) -> None:
    paragraph = factories.paragraph(factories.case(), "The strike began.", text_es="Empezó la huelga.")
    mine, theirs = opened(researcher, row_of(paragraph), rows=""), opened(editor, row_of(paragraph), rows="")
    editor.post(row_of(paragraph), theirs | {"paragraphs-0-text_es": "Se inició la huelga."})

    refused = researcher.post(row_of(paragraph), mine | {"paragraphs-0-text_en": "The strike started."})

    shown = refused.content.decode()
    assert refused.status_code == 409
    assert "The strike started." in shown and "The strike began." in shown and "(not changed by you)" in shown
    assert researcher.post(row_of(paragraph), sent_by(refused)).status_code == 302
    paragraph.refresh_from_db()
    assert (paragraph.text_en, paragraph.text_es) == ("The strike started.", "Se inició la huelga.")


def test_where_both_changed_one_field_the_second_sees_both_and_decides(researcher: Client, editor: Client) -> None:
    paragraph = factories.paragraph(factories.case(), "Ten were held.")
    mine, theirs = opened(researcher, row_of(paragraph), rows=""), opened(editor, row_of(paragraph), rows="")
    editor.post(row_of(paragraph), theirs | {"paragraphs-0-text_en": "Nine were held."})
    refused = researcher.post(row_of(paragraph), mine | {"paragraphs-0-text_en": "Eleven were held."})
    assert "Nine were held." in refused.content.decode()
    paragraph.refresh_from_db()
    assert paragraph.text_en == "Nine were held."
    again = sent_by(refused)
    assert again["paragraphs-0-text_en"] == "Eleven were held."
    researcher.post(row_of(paragraph), again)
    paragraph.refresh_from_db()
    assert paragraph.text_en == "Eleven were held."


def test_a_row_that_was_removed_while_it_was_changed_can_be_brought_back(researcher: Client, editor: Client) -> None:
    paragraph = factories.paragraph(factories.case(), "The strike began.", text_es="Empezó la huelga.")
    mine, theirs = opened(researcher, row_of(paragraph), rows=""), opened(editor, row_of(paragraph), rows="")
    editor.post(row_of(paragraph), theirs | {"paragraphs-0-DELETE": "on"})
    refused = researcher.post(row_of(paragraph), mine | {"paragraphs-0-text_en": "The strike started."})
    assert refused.status_code == 409 and "(no such row)" in refused.content.decode()
    assert not paragraph.case.paragraphs.exists()
    assert researcher.post(row_of(paragraph), sent_by(refused)).status_code == 302
    brought_back = paragraph.case.paragraphs.get()
    assert (brought_back.text_en, brought_back.text_es) == ("The strike started.", "Empezó la huelga.")


def test_who_removes_a_row_that_was_changed_meanwhile_sees_what_it_says_now(researcher: Client, editor: Client) -> None:
    paragraph = factories.paragraph(factories.case(), "Ten were held.")
    mine, theirs = opened(researcher, row_of(paragraph), rows=""), opened(editor, row_of(paragraph), rows="")
    editor.post(row_of(paragraph), theirs | {"paragraphs-0-text_en": "Nine were held."})
    refused = researcher.post(row_of(paragraph), mine | {"paragraphs-0-DELETE": "on"})
    assert refused.status_code == 409 and "Nine were held." in refused.content.decode()
    assert paragraph.case.paragraphs.exists()
    researcher.post(row_of(paragraph), sent_by(refused))
    assert not paragraph.case.paragraphs.exists()


def test_two_who_add_a_row_each_lose_neither(researcher: Client, editor: Client) -> None:
    case, leaflet = factories.case(), factories.source()
    address = f"{page(case)}?rows=paragraphs"
    mine, theirs = opened(researcher, address, rows=""), opened(editor, address, rows="")
    editor.post(address, theirs | {"paragraphs-0-text_en": "Theirs."})
    cited = {"paragraphs-0-cited-0-source": str(leaflet.pk), "paragraphs-0-cited-0-quote": "so it is"}
    refused = researcher.post(address, mine | {"paragraphs-0-text_en": "Mine."} | cited)
    assert refused.status_code == 409
    researcher.post(address, sent_by(refused))
    assert {each.text_en for each in case.paragraphs.all()} == {"Theirs.", "Mine."}
    assert Citation.objects.get().quote == "so it is"


def test_the_name_and_the_summary_changed_by_two_are_brought_together(researcher: Client, editor: Client) -> None:
    case = factories.case()
    mine, theirs = opened(researcher, page(case), rows=""), opened(editor, page(case), rows="")
    editor.post(page(case), theirs | {"display_name": "Ada María Ejemplo"})
    refused = researcher.post(page(case), mine | {"summary_en": "An example of two people."})
    assert refused.status_code == 409
    researcher.post(page(case), sent_by(refused))
    case.refresh_from_db()
    assert (case.person.display_name, case.summary_en) == ("Ada María Ejemplo", "An example of two people.")


# Citing


def test_the_source_cited_last_is_offered_for_the_next_fact(researcher: Client) -> None:
    case, leaflet = factories.case(), factories.source("The leaflet")
    address = f"{page(case)}?rows=paragraphs"
    blank = opened(researcher, address, rows="")
    assert "paragraphs-0-cited-0-lately" not in blank
    researcher.post(address, blank | {"paragraphs-0-text_en": "One.", "paragraphs-0-cited-0-source": str(leaflet.pk)})
    blank = opened(researcher, address, rows="")
    given = {"paragraphs-0-text_en": "Two.", "paragraphs-0-cited-0-lately": str(leaflet.pk)}
    assert researcher.post(address, blank | given).status_code == 302
    assert [each.citations.get().source for each in case.paragraphs.all()] == [leaflet, leaflet]


def test_the_sources_of_a_fact_propose_how_sure_it_is_and_say_why(researcher: Client) -> None:
    paragraph = factories.paragraph(factories.case(), confidence=Confidence.CONFIRMED)
    factories.cite(paragraph, factories.source(reliability=Reliability.UNSURE))
    shown = " ".join(researcher.get(row_of(paragraph)).content.decode().split())
    assert "Its sources propose: <b>Possible</b>. One source says so whose reliability is not established" in shown
    paragraph.confidence = Confidence.POSSIBLE
    paragraph.save()
    assert "propose what was decided: <b>Possible</b>" in researcher.get(row_of(paragraph)).content.decode()


NEW = {
    "new-url": "https://press.example/strike",
    "new-title": "The strike goes on",
    "new-type": "press_article",
    "new-published_words": "5 June 2007",
    "new-lang": "en",
}


def cited(values: dict[str, str], prefix: str = "paragraphs-0-cited-0") -> dict[str, str]:
    return {f"{prefix}-{name}": value for name, value in values.items()}


def test_a_source_is_entered_where_it_is_cited(researcher: Client) -> None:
    case = factories.case()
    address = f"{page(case)}?rows=paragraphs"
    given = {"paragraphs-0-text_en": "It goes on."} | cited(NEW | {"quote": "it goes on"})
    assert researcher.post(address, opened(researcher, address, rows="") | given).status_code == 302
    citation = case.paragraphs.get().citations.get()
    assert (citation.quote, citation.source.title, citation.source.published) == (
        "it goes on",
        "The strike goes on",
        "2007-06-05",
    )
    assert citation.source.reliability == Reliability.UNSURE


def test_an_address_on_record_is_that_source_and_not_a_second_one(researcher: Client) -> None:
    case, article = factories.case(), factories.source("The article", url=NEW["new-url"])
    address = f"{page(case)}?rows=paragraphs"
    given = {"paragraphs-0-text_en": "It goes on."} | cited({"new-url": NEW["new-url"]})
    assert researcher.post(address, opened(researcher, address, rows="") | given).status_code == 302
    assert case.paragraphs.get().citations.get().source == article
    assert Source.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"quote": "somebody said so"}, "This field is required."),
        (NEW | {"new-published_words": "some day in summer"}, "Look at the new source."),
        ({"new-title": "Nothing but a title"}, "Look at the new source."),
        (NEW | {"source": "1"}, "Name one source"),
    ],
)
def test_a_source_that_is_not_clear_is_refused_and_stays_as_it_was_typed(
    researcher: Client, given: dict[str, str], words: str
) -> None:
    case = factories.case()
    factories.source("On record")
    address = f"{page(case)}?rows=paragraphs"
    given = {name: str(Source.objects.get().pk) if name == "source" else value for name, value in given.items()}
    values = opened(researcher, address, rows="") | {"paragraphs-0-text_en": "It goes on."} | cited(given)
    response = researcher.post(address, values)
    assert response.status_code == 200 and words in response.content.decode()
    again = sent_by(response)
    assert {name: again[name] for name in cited(given)} == cited(given)
    assert Source.objects.count() == 1 and not case.paragraphs.exists()


def test_a_new_source_typed_while_another_saved_is_not_typed_again(researcher: Client, editor: Client) -> None:
    case = factories.case()
    address = f"{page(case)}?rows=paragraphs"
    mine, theirs = opened(researcher, address, rows=""), opened(editor, address, rows="")
    editor.post(address, theirs | {"paragraphs-0-text_en": "Theirs."})
    refused = researcher.post(address, mine | {"paragraphs-0-text_en": "Mine."} | cited(NEW))
    assert refused.status_code == 409 and not Source.objects.exists()
    assert researcher.post(address, sent_by(refused)).status_code == 302
    assert case.paragraphs.get(text_en="Mine.").citations.get().source.title == "The strike goes on"
