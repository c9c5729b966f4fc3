"""The codebook says what everything means, and says it of the code as it is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.core.management import CommandError, call_command
from django.db import models
from django.utils import translation

from cases.management import codebook
from cases.management.codebook import documents, records, words
from cases.management.codebook.codes import vocabularies
from cases.management.codebook.markdown import cell
from cases.published import shapes
from cases.published.filters import FIELDS
from cases.vocabulary import Vocabulary

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


def test_the_codebook_is_current() -> None:
    call_command("codebook", "--check")


def test_a_codebook_that_lags_behind_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codebook, "PATH", tmp_path / "README.md")
    with pytest.raises(CommandError):
        call_command("codebook", "--check")
    call_command("codebook")
    call_command("codebook", "--check")
    codebook.PATH.write_text(codebook.text().replace("En detención", "Detenido"), encoding="utf-8")
    with pytest.raises(CommandError):
        call_command("codebook", "--check")


@pytest.mark.parametrize("shape", documents.all_shapes(), ids=lambda shape: shape.__name__)
def test_a_stranger_learns_what_every_public_field_means(shape: type[shapes.Shape]) -> None:
    assert shape.__doc__
    unexplained = [name for name in documents.own_fields(shape) if not documents.meaning(shape, name)]
    assert not unexplained, f"say in cases/management/codebook/words.py what these fields of {shape.__name__} mean"


def test_a_public_field_that_nobody_put_into_words_is_noticed() -> None:
    class Rumour(shapes.Fact, kw_only=True):
        """What somebody heard."""

        heard_where: str = ""

    assert documents.own_fields(Rumour) == ["heard_where"]
    assert documents.meaning(Rumour, "heard_where") == ""


def test_a_stranger_finds_every_public_field_in_the_codebook() -> None:
    written = "\n".join(documents.public_documents())
    for document in shapes.AnyDocument.__args__:
        assert document in documents.all_shapes()
    for shape in documents.all_shapes():
        _before, section = written.split(f"</a>{shape.__name__}\n", 1)
        rows = section.split("\n### ", 1)[0]
        assert all(f"| `{name}` |" in rows for name in documents.own_fields(shape))


def test_a_word_is_kept_for_no_field_that_is_gone() -> None:
    fields = {
        full
        for shape in documents.all_shapes()
        for name in documents.own_fields(shape)
        for full in (name, f"{shape.__name__}.{name}")
    }
    assert words.FIELDS.keys() <= fields
    assert words.CODES.keys() <= fields


def test_a_stranger_learns_what_every_filter_takes() -> None:
    assert words.FILTERS.keys() == FIELDS.keys()
    written = "\n".join(documents.case_list_filters())
    assert all(f"| `{key}` |" in written for key in FIELDS)


@pytest.mark.parametrize("model", [*records.SHARED, *records.working_models()], ids=lambda model: model.__name__)
def test_a_new_researcher_learns_what_every_field_of_the_record_means(model: type[models.Model]) -> None:
    assert model.__doc__
    assert not model.__doc__.startswith(f"{model.__name__}("), "Django’s own list of fields explains nothing"
    unexplained = [field.name for field in records.fields(model) if not records.meaning(field)]
    assert not unexplained, f"give these fields of {model.__name__} a name in words, or a help text"


EXAMPLE = {"en": "Example: ", "es": "Ejemplo: "}
MOST_WORDS = 45
"""What stands under a field is read while typing."""


def lacks(text: str | StrPromise, lang: str) -> str:
    """What an explanation lacks in a language: what it is, a rule, one example, few words. Nothing: empty."""
    with translation.override(lang):
        says, example, shown = str(text).rpartition(f" {EXAMPLE[lang]}")
    if not example or not shown.strip(" .…"):
        return "an example"
    if says.count(EXAMPLE[lang]) or len(re.findall(r"\S[.;:](?= |$)", says)) < 2:
        return "a definition and a rule, then one example"
    return "brevity" if len(f"{says} {shown}".split()) > MOST_WORDS else ""


def lacking(explained: dict[str, str | StrPromise]) -> dict[str, str]:
    """By name what lacks something, and in which language."""
    found = {name: {lang: lacks(text, lang) for lang in EXAMPLE} for name, text in explained.items()}
    found = {name: {lang: lack for lang, lack in lacks.items() if lack} for name, lacks in found.items()}
    untranslated = [name for name, text in explained.items() if str(text) == in_spanish(text)]
    return {**{name: str(each) for name, each in found.items() if each}, **dict.fromkeys(untranslated, "Spanish")}


def in_spanish(text: str | StrPromise) -> str:
    with translation.override("es"):
        return str(text)


@pytest.mark.parametrize(
    ("text", "lack"),
    [
        ("What it is. Never guessed. Example: Ada Ejemplo.", ""),
        ("What it is; never guessed. Example: Ada Ejemplo.", ""),
        ("", "an example"),
        ("What it is, such as Ada Ejemplo.", "an example"),
        ("What it is. Never guessed. Example: .", "an example"),
        ("What it is. Example: Ada Ejemplo.", "a definition and a rule, then one example"),
        ("What it is. Example: Ada. Never guessed. Example: Eva.", "a definition and a rule, then one example"),
        ("What it is. Never guessed. Example: Ada" + " Ejemplo" * MOST_WORDS, "brevity"),
    ],
)
def test_an_explanation_that_leaves_something_out_is_noticed(text: str, lack: str) -> None:
    assert lacks(text, "en") == lack
    assert lacks(text.replace("Example: ", "Ejemplo: "), "es") == lack


def test_a_field_without_spanish_is_noticed() -> None:
    english = "What it is. Never guessed. Example: Ada Ejemplo."
    assert lacking({"Person.nickname": english}) == {"Person.nickname": "Spanish"}


@pytest.mark.parametrize("model", records.working_models(), ids=lambda model: model.__name__)
def test_whoever_fills_in_a_field_reads_what_it_is_its_rule_and_an_example(model: type[models.Model]) -> None:
    columns = [*model._meta.local_fields, *model._meta.local_many_to_many]
    assert not lacking({field.name: field.help_text for field in columns if records.is_asked(field)})


def test_whoever_enters_a_row_can_read_what_its_table_is_for_with_a_rule_and_an_example() -> None:
    assert not lacking({model.__name__: vars(model).get("about", "") for model in records.working_models()})


def test_every_table_of_the_working_record_is_in_the_codebook() -> None:
    written = "\n".join(records.working_record())
    assert {"Person", "Case", "Citation", "ConsentRecord"} <= {each.__name__ for each in records.working_models()}
    for model in records.working_models():
        assert f"</a>{model.__name__}\n" in written
    assert "historical" not in written.casefold()


@pytest.mark.parametrize("each", vocabularies(), ids=lambda each: each.__name__)
def test_every_coded_value_is_defined_in_both_languages(each: type[Vocabulary]) -> None:
    assert each.__doc__ and each.__doc__ != Vocabulary.__doc__
    terms = {member.value: member.term for member in each}
    assert not [code for code, term in terms.items() if not (term.en and term.es)]
    undefined = [
        code
        for code, term in terms.items()
        if term.meaning_en.strip(" .") in ("", term.en)
        or term.meaning_es.strip(" .") in ("", term.es)
        or term.meaning_en == term.meaning_es
    ]
    assert not undefined


@pytest.mark.parametrize("each", vocabularies(), ids=lambda each: each.__name__)
def test_every_coded_value_stands_in_the_codebook_in_both_languages(each: type[Vocabulary]) -> None:
    _before, section = codebook.PATH.read_text(encoding="utf-8").split(f"\n### {each.__name__}\n", 1)
    rows = section.split("\n### ", 1)[0]
    for member in each:
        words = (member.term.en, member.term.es, member.term.meaning_en, member.term.meaning_es)
        assert f"| `{member.value}` | {' | '.join(map(cell, words))} |" in rows


def test_every_vocabulary_a_field_uses_is_one_that_is_published() -> None:
    used = {
        field.vocabulary
        for model in records.working_models()
        for field in model._meta.local_fields
        if getattr(field, "vocabulary", None)
    }
    assert used <= set(vocabularies())
