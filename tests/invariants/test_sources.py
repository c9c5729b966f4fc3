"""Invariants 13 to 18: everything told has its source, and no page counts twice because it was copied."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse

from cases.models import Case, Citation, Paragraph, Source, SourceFile
from cases.operations.edit import keep
from cases.vocabulary import Confidence, FileCopy, SourceType, Stance
from tests import factories
from tests.invariants.doors import DESK, OPERATION, STORAGE, Desk, invariant, not_stored
from tests.pages.reading import text

pytestmark = pytest.mark.django_db

DOORS = pytest.mark.parametrize("door", [DESK, OPERATION, STORAGE])


def a_paragraph(desk: Desk, door: str, *said: dict[str, Any], **fields: Any) -> None:
    """A paragraph of Ada's case with what its sources say, through one of the doors."""
    given = {"text_en": "More happened.", "text_es": "Algo más ocurrió.", "confidence": "possible", **fields}
    if door == DESK:
        rows = enumerate({"stance": Stance.SUPPORTS.value} | one for one in said)
        cited = {f"cited-{at}-{name}": getattr(value, "pk", value) for at, one in rows for name, value in one.items()}
        desk.takes(desk.case, "paragraphs", given | cited | {"cited-TOTAL_FORMS": str(len(said))})
        return
    row = Paragraph(case=desk.case, **given)
    if door == OPERATION:
        keep(row, desk.rita, *(Citation(**one) for one in said))
    else:
        row.save()
        Citation.objects.bulk_create(Citation(paragraph=row, **one) for one in said)


# 13: what is public has a source that supports it, and somebody said how sure it is


@invariant(13, DESK, OPERATION, STORAGE)
@DOORS
def test_a_fact_that_no_source_supports_is_not_published(desk: Desk, door: str) -> None:
    a_paragraph(desk, door, {"source": desk.source, "stance": Stance.MENTIONS.value})
    desk.stays_in("unsourced", desk.case)


@invariant(13, DESK, OPERATION, STORAGE)
@DOORS
def test_a_fact_that_nobody_assessed_is_not_published(desk: Desk, door: str) -> None:
    a_paragraph(desk, door, {"source": desk.source}, confidence=Confidence.UNASSESSED.value)
    desk.stays_in("unassessed", desk.case)


@invariant(13, DESK, OPERATION, STORAGE)
def test_a_source_is_of_some_type_and_has_a_title(desk: Desk) -> None:
    desk.refuses("This field is required.", desk.source, type="")
    desk.keeps_not("This field cannot be blank.", Source(title="A leaflet", lang="en"))
    not_stored(lambda: factories.source(title=""))
    not_stored(lambda: factories.source(type=""))
    Source.objects.filter(pk=desk.source.pk).update(type="rumour")
    desk.stays_in("unreadable", Source.objects.get(pk=desk.source.pk))


# 14: "confirmed" takes two roots, or one primary record


@invariant(14, DESK, OPERATION, STORAGE)
@DOORS
def test_two_pages_of_one_root_confirm_nothing(desk: Desk, door: str) -> None:
    copied = factories.source("A copy of the leaflet")
    copied.derived_from.add(desk.source)
    a_paragraph(desk, door, {"source": desk.source}, {"source": copied}, confidence=Confidence.CONFIRMED.value)
    desk.stays_in("confirmed_by_one_root", desk.case)


# 15: a fact that a source contradicts is contested, doubtful or refuted


@invariant(15, DESK, OPERATION, STORAGE)
@DOORS
def test_a_contradiction_is_not_passed_over(desk: Desk, door: str) -> None:
    other = factories.source("Another leaflet")
    a_paragraph(desk, door, {"source": desk.source}, {"source": other, "stance": Stance.CONTRADICTS.value})
    desk.stays_in("contradicted", desk.case)


# 16: no source goes back to itself, and a translation goes back to its original


@invariant(16, DESK)
def test_the_desk_lets_no_source_repeat_itself(desk: Desk) -> None:
    copied = factories.source("A copy of the leaflet")
    copied.derived_from.add(desk.source)
    desk.refuses("This source repeats itself through others.", desk.source, derived_from=[str(copied.pk)])


@invariant(16, OPERATION, STORAGE)
@pytest.mark.parametrize("door", [OPERATION, STORAGE])
def test_a_source_that_repeats_itself_is_not_published(desk: Desk, door: str) -> None:
    """Through a table between two rows: no operation of one row can see it."""
    copied = Source(title="A copy", type=SourceType.LEAFLET, lang="en")
    keep(copied, desk.rita) if door == OPERATION else copied.save()
    copied.derived_from.add(desk.source)
    desk.source.derived_from.add(copied)
    desk.stays_in("circle", desk.source)


@invariant(16, DESK, OPERATION, STORAGE)
@DOORS
def test_a_translation_that_names_no_original_is_not_published(desk: Desk, door: str) -> None:
    """It would count as a root of its own, and confirm what it copies."""
    match door:
        case "desk":
            desk.takes(desk.source, type=SourceType.TRANSLATION.value)
        case "operation":
            desk.source.type = SourceType.TRANSLATION
            keep(desk.source, desk.rita)
            desk.source.type = SourceType.LEAFLET
        case _:
            Source.objects.filter(pk=desk.source.pk).update(type=SourceType.TRANSLATION)
    desk.stays_in("original", desk.source)


# 17: a stored copy never changes, and is never served


@pytest.fixture
def file(desk: Desk, settings: Any, tmp_path: Any) -> SourceFile:
    settings.MEDIA_ROOT = tmp_path
    return SourceFile.objects.create(source=desk.source, file=ContentFile(b"as it arrived", "x.txt"))


@invariant(17, DESK)
def test_the_desk_has_no_field_for_a_stored_copy(desk: Desk, file: SourceFile) -> None:
    desk.takes(desk.source, **{"files-TOTAL_FORMS": "1", "files-0-id": str(file.pk), "files-0-sha256": "0" * 64})
    file.refresh_from_db()
    assert file.is_intact()


@invariant(17, OPERATION)
def test_no_operation_changes_a_stored_copy(desk: Desk, file: SourceFile) -> None:
    file.mime = "text/plain"
    desk.keeps_not("A stored file never changes.", file)
    desk.keeps_not(
        "names the evidentiary copy", SourceFile(source=desk.source, sha256="0" * 64, size=1, copy=FileCopy.REDACTED)
    )


@invariant(17, STORAGE)
def test_a_copy_that_was_changed_all_the_same_is_noticed_before_anything_rests_on_it(
    desk: Desk, file: SourceFile
) -> None:
    with pytest.raises(ValidationError):
        file.save()
    SourceFile.objects.filter(pk=file.pk).update(sha256="0" * 64)
    assert "altered" in desk.warned(desk.source)
    SourceFile.objects.filter(pk=file.pk).update(sha256=file.sha256)
    file.file.storage.delete(file.file.name)
    assert "altered" in desk.warned(desk.source)


@invariant(17, STORAGE)
def test_no_public_address_leads_to_a_copy(reader: Client, file: SourceFile) -> None:
    assert reader.get(f"/media/{file.file.name}").status_code == 404
    assert reader.get(f"/{file.file.name}").status_code == 404


# 18: words stand in the language of the source, and a translation says that it is ours


@invariant(18, DESK, OPERATION, STORAGE)
@DOORS
def test_a_quotation_keeps_its_language_and_our_translation_says_so(desk: Desk, door: str, reader: Client) -> None:
    said = {"quote": "Lo dicho", "lang": "es", "translation_en": "What was said", "translation_es": ""}
    a_paragraph(desk, door, {"source": desk.source, **said})
    factories.published(Case.objects.get(pk=desk.case.pk), desk.edwin)
    address = reverse("pages:case", args=["en", desk.case.public_id, "ada-ejemplo"])
    html = reader.get(address).content.decode()
    assert 'lang="es">Lo dicho</q>' in html
    assert "Our translation: What was said" in text(html)
