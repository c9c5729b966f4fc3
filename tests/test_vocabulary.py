"""The coded values: complete in two languages, neutral in Spanish, and safe to keep in a database."""

from __future__ import annotations

import re

import pytest
from django import forms
from django.db.migrations.writer import MigrationWriter
from django.utils import translation

from cases.management.codebook.codes import vocabularies
from cases.vocabulary import (
    AssessmentFramework,
    Confidence,
    Consent,
    EndState,
    EventType,
    LibertyStatus,
    OrgType,
    PaceCriterion,
    PublicStatus,
    SourceType,
    Vocabulary,
)

each_vocabulary = pytest.mark.parametrize("each", vocabularies(), ids=lambda each: each.__name__)
SAME_IN_BOTH = {
    "GeoNames",
    "ISNI",
    "LEI",
    "OpenCorporates",
    "OpenStreetMap",
    "VIAF",
    "Wikidata",
    "Informal",
    "No",
    "Probable",
    "Textiles",
    "Video",
}
GENDERED = re.compile(
    r"\b(detenid|liberad|condenad|acusad|arrestad|encarcelad|despedid|herid|amenazad|muert|fallecid|ejecutad|exiliad)"
    r"[oa]s?\b|\btrabajador(a|as|es)?\b(?<!personas trabajadoras)(?<!persona trabajadora)",
    re.IGNORECASE,
)


@each_vocabulary
def test_a_reader_of_either_language_finds_every_code_named_and_defined(each: type[Vocabulary]) -> None:
    for code in each:
        term = code.term
        assert all(text and text == text.strip() for text in (term.en, term.es, term.meaning_en, term.meaning_es))
        assert term.en != term.es or term.en in SAME_IN_BOTH
        assert term.meaning_en != term.meaning_es
        assert re.fullmatch(r"[A-Z].*\.", term.meaning_en), "a definition is a sentence"
        assert re.fullmatch(r"[A-ZÁÉÍÓÚÑ].*\.", term.meaning_es), "a definition is a sentence"


MOST_WORDS = 25
"""An example is read beside its definition, while choosing."""


@each_vocabulary
def test_whoever_chooses_a_code_reads_an_example_of_it_in_either_language(each: type[Vocabulary]) -> None:
    for code in each:
        term = code.term
        for example, meaning in ((term.example_en, term.meaning_en), (term.example_es, term.meaning_es)):
            assert re.fullmatch(r"[A-ZÁÉÍÓÚÑ¿“«\d].*[.?]”?»?", example), (code, example)
            assert len(example.split()) <= MOST_WORDS, (code, example)
            assert example != meaning, code
        assert term.example_en != term.example_es, code


@each_vocabulary
def test_no_two_codes_of_a_list_have_the_same_example(each: type[Vocabulary]) -> None:
    for lang in ("en", "es"):
        with translation.override(lang):
            assert len({code.example for code in each}) == len(each)


@each_vocabulary
def test_a_reader_can_tell_the_values_of_a_list_apart(each: type[Vocabulary]) -> None:
    for lang in ("en", "es"):
        with translation.override(lang):
            assert len({code.label for code in each}) == len(each)
            assert len({code.definition for code in each}) == len(each)


@each_vocabulary
def test_a_code_fits_its_column_and_an_address(each: type[Vocabulary]) -> None:
    assert all(re.fullmatch(r"[A-Za-z0-9_]{1,40}", code.value) for code in each)


@each_vocabulary
def test_a_spanish_label_does_not_guess_the_gender_of_a_person(each: type[Vocabulary]) -> None:
    assert not [code.term.es for code in each if GENDERED.search(code.term.es)]


def test_a_label_that_guesses_the_gender_would_be_seen() -> None:
    assert GENDERED.search("Detenido según el último dato")
    assert GENDERED.search("Trabajadores")
    assert not GENDERED.search("Personas trabajadoras")


def test_a_likely_fact_is_not_called_unlikely_in_spanish() -> None:
    with translation.override("es"):
        assert [Confidence.PROBABLE.label, Confidence.DOUBTFUL.label] == ["Probable", "Dudoso"]


def test_marta_reads_labels_in_spanish_and_john_in_english() -> None:
    with translation.override("es"):
        assert PublicStatus.STALE.label == "En detención según el último dato"
        assert PublicStatus.STALE.definition.startswith("En detención según")
    with translation.override("en"):
        assert PublicStatus.STALE.label == "Detained when last reported"


def test_a_form_declared_before_anybody_asked_speaks_the_language_of_who_asks() -> None:
    class Filter(forms.Form):
        confidence = forms.ChoiceField(choices=Confidence.choices)

    with translation.override("es"):
        assert "Controvertido" in str(Filter())
    with translation.override("en"):
        assert "Contested" in str(Filter())


def test_a_code_is_stored_and_printed_as_itself() -> None:
    assert f"{LibertyStatus.POLICE_CUSTODY}" == LibertyStatus.POLICE_CUSTODY == "police_custody"


def test_a_migration_keeps_the_code_and_not_where_it_is_defined() -> None:
    assert MigrationWriter.serialize(EndState.UNKNOWN) == ("'unknown'", set())


def test_a_code_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="locked_up"):
        LibertyStatus("locked_up")


def test_house_arrest_deprives_of_liberty_and_a_warrant_does_not() -> None:
    deprived = {code for code in LibertyStatus if code.deprivation_class == "D"}
    assert deprived == {
        "police_custody",
        "pretrial_detention",
        "imprisoned",
        "administrative_detention",
        "house_arrest",
        "psychiatric_confinement",
        "unacknowledged_detention",
        "non_state_captivity",
        "detained_basis_unknown",
    }
    assert {code for code in LibertyStatus if code.deprivation_class == "T"} == {
        "died_in_custody",
        "executed",
        "deceased",
    }
    assert LibertyStatus.WANTED.deprivation_class == LibertyStatus.RELEASED_RESTRICTED.deprivation_class == "R"
    assert LibertyStatus.AT_LIBERTY.deprivation_class == "L"
    assert LibertyStatus.UNKNOWN.deprivation_class == ""


def test_what_nobody_weighed_or_what_was_refuted_is_not_published() -> None:
    assert {code for code in Confidence if not code.is_publishable} == {"unassessed", "refuted"}


def test_consent_that_was_not_given_publishes_nothing() -> None:
    assert {code for code in Consent if code.is_publishable} == {
        "given_by_person",
        "given_by_family",
        "given_by_representative",
        "public_campaign",
    }


def test_a_court_the_person_or_the_lawyer_can_confirm_alone_and_the_police_cannot() -> None:
    assert {code for code in SourceType if code.is_primary_record} == {
        "court_record",
        "interview_subject",
        "interview_lawyer",
    }


def test_a_strike_can_be_a_dispute_and_an_arrest_cannot() -> None:
    disputes = {code for code in EventType if code.is_dispute}
    assert {"strike", "lockout", "work_stoppage", "protest", "blockade", "occupation", "hunger_strike"} <= disputes
    assert not disputes & {"arrest", "release", "killing", "agreement", "appeal_launched", "troops_deployed"}


def test_a_framework_that_only_says_yes_or_no_has_no_categories() -> None:
    assert AssessmentFramework.PACE1900.categories is PaceCriterion
    assert AssessmentFramework.AMNESTY_POC.categories is None


def test_a_list_of_unions_begins_at_the_workplace() -> None:
    assert OrgType.values[:4] == ["union_local", "union_sector", "union_federation", "union_confederation"]
