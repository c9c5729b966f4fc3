"""The codebook says what everything means, and says it of the code as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import models

from cases.management import codebook
from cases.management.codebook import documents, records, words
from cases.management.codebook.codes import vocabularies
from cases.models import Review
from cases.operations.exchange import extent
from cases.published import shapes
from cases.published.filters import CaseFilter
from cases.vocabulary import Vocabulary


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
    assert words.FILTERS.keys() == CaseFilter.base_filters.keys()
    written = "\n".join(documents.case_list_filters())
    assert all(f"| `{key}` |" in written for key in CaseFilter.base_filters)


@pytest.mark.parametrize("model", [*records.SHARED, *records.working_models()], ids=lambda model: model.__name__)
def test_a_new_researcher_learns_what_every_field_of_the_record_means(model: type[models.Model]) -> None:
    assert model.__doc__
    assert not model.__doc__.startswith(f"{model.__name__}("), "Django’s own list of fields explains nothing"
    unexplained = [field.name for field in records.fields(model) if not records.meaning(field)]
    assert not unexplained, f"give these fields of {model.__name__} a name in words, or a help text"


def is_asked(field: models.Field) -> bool:
    """Whether somebody at the desk fills the field in, and not only in the second of two languages.

    A row stands inside another: that key is not asked for, nor is what only an operation writes.
    """
    inside = isinstance(field, models.ForeignKey) and field.remote_field.on_delete is models.CASCADE
    is_owner = inside or field.name in extent.OWNERS.get(field.model, ())
    through = isinstance(field, models.ManyToManyField) and not field.remote_field.through._meta.auto_created
    is_twin = field.name.endswith("_es") and field.name.removesuffix("_es") + "_en" in {
        other.name for other in field.model._meta.fields
    }
    return field.editable and not field.primary_key and not (is_owner or through or is_twin)


@pytest.mark.parametrize(
    "model", [model for model in records.working_models() if model is not Review], ids=lambda model: model.__name__
)
def test_every_field_that_is_asked_says_what_belongs_in_it(model: type[models.Model]) -> None:
    asked = [*model._meta.local_fields, *model._meta.local_many_to_many]
    assert not [field.name for field in asked if is_asked(field) and not str(field.help_text)]


def test_every_table_of_the_working_record_is_in_the_codebook() -> None:
    written = "\n".join(records.working_record())
    assert {"Person", "Case", "Citation", "ConsentRecord"} <= {each.__name__ for each in records.working_models()}
    for model in records.working_models():
        assert f"</a>{model.__name__}\n" in written
    assert "historical" not in written.casefold()


@pytest.mark.parametrize("each", vocabularies(), ids=lambda each: each.__name__)
def test_every_coded_value_stands_in_the_codebook_in_both_languages(each: type[Vocabulary]) -> None:
    _before, section = codebook.PATH.read_text(encoding="utf-8").split(f"\n### {each.__name__}\n", 1)
    rows = section.split("\n### ", 1)[0]
    for member in each:
        assert f"| `{member.value}` | {member.term.en} | {member.term.es} |" in rows


def test_every_vocabulary_a_field_uses_is_one_that_is_published() -> None:
    used = {
        field.vocabulary
        for model in records.working_models()
        for field in model._meta.local_fields
        if getattr(field, "vocabulary", None)
    }
    assert used <= set(vocabularies())
