"""Rita enters a photograph; when Ada says no, it is gone before Rita has looked up."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from cases.models import Case, Photograph, Rendition, SourceFile
from cases.operations.publish import publish
from cases.published.models import Picture
from cases.vocabulary import Consent
from tests import factories
from tests.admin.forms import blank, opened
from tests.evidence.planted import CANARY, drawn, exif, jpeg_markers, saved, traces

NOON = dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC)
WORDS = {
    "credit": "Example Union",
    "provenance_en": "From a leaflet",
    "provenance_es": "De un volante",
    "alt_en": "A woman in a helmet",
    "alt_es": "Una mujer con casco",
    "consent": Consent.GIVEN_BY_PERSON,
    "consent_basis": "She told Maria.",
    "confidence": "probable",
}


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def page(case: Case) -> str:
    return reverse("admin:cases_case_change", args=[case.pk])


def a_picture(case: Case, content: bytes | None = None) -> SourceFile:
    leaflet = case.periods.get().citations.get().source
    content = content or saved(drawn().resize((900, 600)), "JPEG", exif=exif())
    return SourceFile.objects.create(source=leaflet, file=ContentFile(content, "from-maria.jpg"))


@pytest.mark.proof
def test_rita_enters_a_photograph_edwin_publishes_it_and_ada_takes_it_back(
    researcher: Client, reader: Client, django_capture_on_commit_callbacks: Any
) -> None:
    case = factories.publishable_case()
    file = a_picture(case)
    values = opened(researcher, page(case))
    new = blank(values, "photographs")
    values |= {f"{new}-{name}": value for name, value in WORDS.items()}
    values |= {f"{new}-file": str(file.pk), f"{new}-cited-0-source": str(file.source_id)}
    values[f"{new}-cited-0-stance"] = "supports"
    assert researcher.post(page(case), values).status_code == 302

    row = case.person.photographs.get()
    assert [(each.width, each.height) for each in file.renditions.all()] == [(320, 213), (640, 427)]
    made = {each.width: bytes(each.content) for each in file.renditions.all()}
    assert max(map(len, made.values())) < 60_000
    for content in made.values():
        assert not traces(content)
        assert jpeg_markers(content) <= {0xE0, 0xDB, 0xC4, 0xC0, 0xC2}
    preview = researcher.get(reverse("admin:preview", args=["case", case.public_id])).content.decode()
    address = reverse("admin:picture", args=[file.renditions.first().sha256])
    assert f'src="{address}"' in preview
    assert researcher.get(address).content == made[320]
    assert reader.get(address).status_code == 302

    publish(case, factories.account("edwin", "editor"), NOON)
    shown = reader.get(reverse("pages:case", args=["en", case.public_id, "ada-ejemplo"])).content.decode()
    assert "Photograph: Example Union" in shown
    assert CANARY not in shown
    assert "Maria" not in shown

    values = opened(researcher, page(case))
    values["photographs-0-consent"] = Consent.WITHDRAWN
    said = researcher.post(page(case), values, follow=True).content.decode()
    assert "Consent to the photograph is gone" in said
    assert not Picture.objects.exists()
    row.refresh_from_db()
    assert row.consent == Consent.WITHDRAWN


@pytest.mark.proof
def test_a_file_that_is_no_picture_is_not_offered_and_one_that_cannot_be_read_is_told(researcher: Client) -> None:
    case = factories.publishable_case()
    letter, broken = a_picture(case, b"A letter."), a_picture(case, b"\xff\xd8\xff damaged")
    values = opened(researcher, page(case))
    new = blank(values, "photographs")
    chosen = {f"{new}-{name}": value for name, value in WORDS.items()}
    refused = researcher.post(page(case), values | chosen | {f"{new}-file": str(letter.pk)})
    assert "Select a valid choice" in refused.content.decode()
    said = researcher.post(page(case), values | chosen | {f"{new}-file": str(broken.pk)}, follow=True)
    assert "No pictures for the page could be made of" in said.content.decode()
    assert case.person.photographs.count() == 1
    assert not Rendition.objects.exists()


@pytest.mark.proof
def test_the_file_of_a_photograph_is_not_exchanged(researcher: Client) -> None:
    case = factories.publishable_case()
    factories.photograph(case.person, a_picture(case))
    other = a_picture(case, saved(drawn(), "PNG"))
    values = opened(researcher, page(case)) | {"photographs-0-file": str(other.pk)}
    assert "never changes. Add another" in researcher.post(page(case), values).content.decode()


def test_pictures_that_are_missing_are_made_by_a_command(db: None) -> None:
    case = factories.publishable_case()
    file = a_picture(case)
    Photograph.objects.create(person=case.person, file=file)
    out = io.StringIO()
    call_command("make_copies", stdout=out)
    assert "Photographs pictured: 1" in out.getvalue()
    assert [each.width for each in file.renditions.all()] == [320, 640]
