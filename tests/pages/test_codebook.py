"""A stranger looks a code up, and finds what it means and which list has it."""

from __future__ import annotations

import gzip
import re
from html import unescape

import pytest
from django.test import Client

from cases import vocabulary
from cases.pages.codebook import CODES_OF, GROUPS
from cases.published.filters import FACETS
from cases.vocabulary import PublicStatus, Vocabulary

pytestmark = pytest.mark.django_db


def vocabularies() -> set[type[Vocabulary]]:
    found = (getattr(vocabulary, name) for name in vocabulary.__all__)
    return {each for each in found if isinstance(each, type) and issubclass(each, Vocabulary)} - {Vocabulary}


def test_every_vocabulary_has_its_place_once() -> None:
    placed = [each for _title, titled in GROUPS for each, _name in titled]
    assert len(placed) == len(set(placed)) and set(placed) == vocabularies()


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_code_has_an_anchor_its_definition_and_an_example(reader: Client, lang: str) -> None:
    page = reader.get(f"/{lang}/codebook/").content.decode()
    words = unescape(page)
    for each in vocabularies():
        for code in each:
            assert f'id="{each.__name__}-{code.value}"' in page
            assert (code.term.meaning_es if lang == "es" else code.term.meaning_en) in words
            assert (code.term.example_es if lang == "es" else code.term.example_en) in words
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert len(gzip.compress(page.encode())) < 70_000


def test_a_code_that_can_be_filtered_by_leads_to_its_cases(reader: Client) -> None:
    page = reader.get("/en/codebook/").content.decode()
    for key in CODES_OF.keys() & set(FACETS):
        assert f'The filter <code lang="en">{key}</code>' in page
    assert f'href="/en/cases/?status={PublicStatus.HELD}"' in page


def test_the_statement_on_accessibility_says_whom_to_write_to(reader: Client) -> None:
    for lang in ("en", "es"):
        page = reader.get(f"/{lang}/accessibility/").content.decode()
        assert "WCAG" in page and "axe" in page
    assert "have given no address" in reader.get("/en/accessibility/").content.decode()
