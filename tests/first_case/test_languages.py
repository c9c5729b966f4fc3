"""Everything the first case says, it says in English and in Spanish."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from cases.published import shapes
from cases.published.models import Current, Document
from tests.conftest import FirstCase
from tests.first_case.reading import parts

pytestmark = pytest.mark.django_db


def test_no_text_is_in_one_language_alone(first_case: FirstCase) -> None:
    seen = 0
    for row in Document.objects.all():
        for part in parts(shapes.decode(row.body)):
            if isinstance(part, shapes.Words):
                assert bool(part.en) == bool(part.es), part
                seen += bool(part.en)
    assert seen > 100


@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_page_has_to_fall_back_on_the_other_language(first_case: FirstCase, reader: Client, lang: str) -> None:
    for row in Current.objects.exclude(kind="source"):
        page = reader.get(reverse(f"pages:{row.kind}", args=[lang, row.public_id, row.slug])).content.decode()
        assert not re.search(r"\((In English|In Spanish|En inglés|En español)\)", page), row.title_en


def test_the_two_versions_say_why_they_were_published(first_case: FirstCase) -> None:
    from cases.published import records

    notes = [version.note for version in records.versions("case", first_case.id)]
    assert all(note.en and note.es for note in notes)
    assert len(notes) == 2
