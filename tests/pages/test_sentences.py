"""Readers learn what a court imposed, in its own unit and words, and what is not known of it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from cases.models import Case
from cases.pages.lengths import term
from cases.published.models import Current
from cases.vocabulary import OrgType, Sensitivity
from tests import factories
from tests.pages.reading import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher(db: None) -> Any:
    return factories.account("edwin", "editor")


def cited(row: Any) -> Any:
    factories.cite(row, factories.source(published="2024-02-01"))
    return row


def sentenced(**fields: Any) -> Case:
    """Ada, sentenced on 30 January 2024 to four years."""
    case = factories.held_case()
    cited(factories.sentence(case, **{"date": "2024-01-30", "translation_es": "d", **fields}))
    return Case.objects.get(pk=case.pk)


def page(reader: Client, case: Case, publisher: Any, lang: str = "en") -> str:
    if not Current.objects.filter(public_id=case.public_id).exists():
        factories.published(case, publisher)
    return reader.get(f"/{lang}/cases/{case.public_id}/ada-ejemplo/").content.decode()


def sentences(reader: Client, case: Case, publisher: Any, lang: str = "en") -> str:
    """What the page says of sentences."""
    shown = page(reader, case, publisher, lang)
    section = shown[shown.index('id="h-legal"') : shown.index('id="others"')]
    return text(section[section.rindex("<h3>") :])


def test_a_sentence_is_told_with_its_length_its_court_and_its_words(reader: Client, publisher: Any) -> None:
    case = sentenced(suspended="yes")
    sentence = case.sentences.get()
    proceeding = cited(factories.proceeding(case, court=factories.organization("Example Court", type=OrgType.COURT)))
    charge = cited(factories.charge(case, translation_es="d"))
    Case.objects.filter(pk=case.pk).update(charge_knowledge="known")
    sentence.proceeding = proceeding
    sentence.save()
    sentence.charges.add(charge)
    shown = sentences(reader, Case.objects.get(pk=case.pk), publisher)
    assert shown.startswith("Sentences A sentence is told as the court gave it.")
    assert "Imprisonment 30 January 2024" in shown and ": 4 years, suspended" in shown
    assert "Court: Example Court Given for: Riot, disturbance, obstruction" in shown
    assert "cuatro años Our translation: four years" in shown
    assert "Possible One source" in shown


def test_what_is_not_known_of_a_sentence_is_printed_as_not_known(reader: Client, publisher: Any) -> None:
    case = sentenced(length_min=None, length_max=None, length_unit="", text_as_stated="", lang="", date="")
    shown = sentences(reader, case, publisher)
    assert "Date not known" in shown
    assert ": Length not known, whether it was suspended is not known" in shown


def test_a_fine_is_told_by_its_sum_and_has_no_length(reader: Client, publisher: Any) -> None:
    case = sentenced(kind="fine", length_min=None, length_max=None, length_unit="", fine_as_stated="S/. 1 500")
    shown = sentences(reader, case, publisher)
    assert "Fine or damages 30 January 2024" in shown
    assert "Sum, as the source states it: S/. 1 500" in shown
    assert "ength not known" not in shown and "suspended" not in shown


def test_the_facts_name_the_sentence_in_its_own_row(reader: Client, publisher: Any) -> None:
    shown = page(reader, sentenced(length_max=6), publisher)
    facts = text(shown[shown.index('id="facts"') : shown.index('id="story"')])
    assert "Sentence Imprisonment, 4 to 6 years" in facts
    without = factories.publishable_case("Bea Ejemplo")
    factories.published(without, publisher)
    assert "<dt>Sentence</dt>" not in reader.get(f"/en/cases/{without.public_id}/bea-ejemplo/").content.decode()


def test_a_sentence_that_is_made_coarser_keeps_its_year_and_loses_its_words(reader: Client, publisher: Any) -> None:
    case = sentenced(sensitivity=Sensitivity.GENERALISED, fine_as_stated="S/. 1 500")
    shown = sentences(reader, case, publisher)
    assert "January" not in shown and "cuatro" not in shown and "1 500" not in shown
    assert "2024" in shown


def test_a_hidden_proceeding_does_not_name_its_court_through_a_sentence(reader: Client, publisher: Any) -> None:
    case = sentenced()
    supreme = factories.organization("Example Court", type=OrgType.COURT)
    sentence = case.sentences.get()
    sentence.proceeding = factories.proceeding(case, court=supreme, sensitivity=Sensitivity.INTERNAL)
    sentence.save()
    assert "Example Court" not in page(reader, Case.objects.get(pk=case.pk), publisher)


def test_a_sentence_reads_in_spanish(reader: Client, publisher: Any) -> None:
    shown = sentences(reader, sentenced(), publisher, "es")
    assert "Pena privativa de libertad 30 de enero de 2024" in shown and "4 años" in shown
    assert "four years" not in shown


@pytest.mark.parametrize(
    ("length", "words"),
    [
        ((4, 4, "years"), "4 years"),
        ((1, 1, "years"), "1 year"),
        ((18, 54, "months"), "18 to 54 months"),
        ((30, None, "days"), "at least 30 days"),
        ((None, 1, "months"), "up to 1 month"),
        ((None, None, ""), ""),
    ],
)
def test_a_length_keeps_the_unit_of_the_court(length: tuple[Any, Any, str], words: str) -> None:
    assert term(*length) == words
