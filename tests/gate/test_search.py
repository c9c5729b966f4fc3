"""Readers find published records by the words they know, in either language, on either engine."""

from __future__ import annotations

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.published import search
from cases.published.models import SearchText
from cases.published.triggers import INDEX
from cases.published.words import fold, in_order

pytestmark = pytest.mark.django_db

STORY = (
    "Rony Cueto, Sindicato de Obreros Mineros, was arrested during the strike in Marcona. "
    "Fue detenido en la huelga; la sindicación y las huelgas mineras. Zhang Wei 张伟明 Львів ကမ္ဘာ "
    "O’Higgins Nº 19 año"
)


def found(query: str, kinds: list[str] | None = None) -> list[str]:
    return sorted(search.matching(query, kinds).values_list("public_id", flat=True))


@pytest.mark.parametrize(
    "query",
    [
        "Cueto",
        "CUETO rony",
        "striking",
        "strikes",
        "arrest",
        "huelga",
        "Huelgas",
        "minero",
        "sindicación",
        "sindicacion",
        "sindicaciones",
        "ano",
        "AÑO",
        "张伟",
        "伟明",
        "张",
        "lviv",
        "Львів",
        "higgins",
        "o'higgins",
        "19",
        "ကမ္ဘာ",
        "Ｃｕｅｔｏ",
        "cueto marcona huelga strike",
    ],
)
def test_a_reader_finds_a_record_by_its_words(searchable, query):
    searchable(STORY)
    searchable("Nothing of the kind is written here", "otherperso")
    assert found(query) == ["rcuetomarc"]


@pytest.mark.parametrize("query", ["Lima", "cueto lima", "张明", "cuetos3", "2007"])
def test_a_reader_does_not_find_what_is_not_there(searchable, query):
    searchable(STORY)
    assert found(query) == []


@pytest.mark.parametrize("query", ["", " ", "!!!", "\x00", '"', "'", "*", "%", "\ud800", "¿?", "🎈"])
def test_a_query_without_a_word_finds_nothing(searchable, query):
    searchable(STORY)
    assert found(query) == []


@pytest.mark.parametrize(
    "query",
    [
        '"cueto',
        "cueto'",
        "cueto AND",
        "cueto NOT marcona",
        "cueto OR",
        "NEAR(cueto marcona)",
        "text:cueto",
        "cueto*",
        "^cueto",
        "cueto & | !",
        "cueto:A",
        "(cueto",
        "cueto <-> marcona",
        "cueto\x00marcona",
        "{cueto}",
        "-cueto",
        "\\cueto",
        "cueto; DROP TABLE",
        "cueto %s",
    ],
)
def test_what_a_reader_types_is_never_syntax(searchable, query):
    searchable("cueto marcona and or not near text a drop table s")
    assert found(query) == ["rcuetomarc"]


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60))
def test_any_text_finds_itself_or_has_no_word(text):
    SearchText.objects.all().delete()
    SearchText.objects.create(
        seq=1, kind="case", public_id="rcuetomarc", text=fold(text), in_order=f" {in_order(text)} "
    )
    assert found(text) == (["rcuetomarc"] if fold(text) else [])


def test_a_very_long_query_is_answered(searchable):
    searchable(STORY)
    assert found(" ".join(f"word{number}" for number in range(10_000))) == []
    assert found("cueto " * 10_000) == ["rcuetomarc"]
    assert found("x" * 100_000) == []


@pytest.mark.parametrize(
    "query", ["张伟明国" * 400 + " cueto", "김철수" * 50, "ကမ္ဘာ" * 300, "x1" * 900, '"a" ' * 400, "Ж. " * 300]
)
def test_a_long_query_in_any_script_is_no_error(searchable, query):
    searchable(STORY)
    for tier in search.Tier:
        assert search.numbers(query, None, tier) == []
    for condition in search.beginnings(search.Query.of(query)):
        assert isinstance(search.selection(condition)[0], str)


def test_a_very_long_word_can_be_published_and_found(searchable):
    searchable("x" * 5_000)
    assert found("x" * 5_000) == ["rcuetomarc"]


def test_a_reader_may_ask_for_cases_only(searchable):
    searchable("huelga", "rcuetomarc", "case")
    searchable("huelga", "marconastr", "dispute")
    assert found("huelga") == ["marconastr", "rcuetomarc"]
    assert found("huelga", ["case"]) == ["rcuetomarc"]
    assert found("huelga", []) == []


def test_the_index_follows_what_is_corrected_and_withdrawn(searchable):
    row = searchable("huelga")
    row.text = fold("strike")
    row.save()
    assert (found("huelga"), found("strike")) == ([], ["rcuetomarc"])
    row.delete()
    assert found("strike") == []


def test_a_word_is_kept_once():
    words = fold("Huelga, huelgas; HUELGA").split()
    assert len(words) == len(set(words))


def test_the_index_agrees_with_its_table_after_many_changes(searchable):
    for number in range(20):
        searchable(f"huelga number{number}", f"case{number:06}")
    SearchText.objects.filter(seq__lte=5).delete()
    SearchText.objects.filter(seq=7).update(text=fold("strike"))
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:  # raises if index and table differ
            cursor.execute(f"INSERT INTO {INDEX}({INDEX}, rank) VALUES ('integrity-check', 1)")
    assert search.matching("huelga").count() == 14
