"""Rita adds what Maria sent; whoever opens it later saves it, and leaves a line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cases.models import Reading, Source, SourceFile
from cases.vocabulary import FileCopy
from tests import factories
from tests.admin.forms import blank, opened
from tests.evidence.planted import drawn, exif, pdf, saved, traces

PHOTO = saved(drawn(), "JPEG", exif=exif())


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def page(source: Source) -> str:
    return reverse("admin:cases_source_change", args=[source.pk])


def added(client: Client, source: Source, content: bytes, name: str = "from-maria.jpg") -> str:
    """What the desk says after a file was added."""
    values = opened(client, page(source))
    upload = SimpleUploadedFile(name, content, "image/jpeg")
    row = blank(values, "files-2")
    answer = client.post(page(source), values | {f"{row}-file": upload, "title": "A renamed source"}, follow=True)
    return answer.content.decode()


def content_of(file: SourceFile) -> bytes:
    with file.file.open("rb") as content:
        return content.read()


def address(file: SourceFile) -> str:
    return reverse("admin:read_file", args=[file.pk])


@pytest.mark.parametrize("content", [PHOTO, pdf()], ids=["a photograph", "a PDF"])
def test_a_copy_of_only_what_is_seen_is_made_on_arrival(researcher: Client, content: bytes) -> None:
    source = factories.source()
    assert "a working copy of only what is seen was made" in added(researcher, source, content)
    original, copy = source.files.order_by("pk")
    assert (original.copy, copy.copy, copy.copy_of) == (FileCopy.EVIDENTIARY, FileCopy.WORKING, original)
    assert traces(content_of(original))
    assert not traces(content_of(copy))
    assert copy.history.get().history_user.username == "rita"


def test_a_file_that_cannot_be_read_is_stored_and_rita_is_told(researcher: Client) -> None:
    source = factories.source()
    said = added(researcher, source, b"\xff\xd8\xff damaged")
    assert "The file is stored, but there is no working copy of it. It cannot be read" in said
    assert source.files.get().is_intact()


def test_a_recording_is_stored_as_it_is(researcher: Client) -> None:
    source = factories.source()
    assert "Of this kind (audio/ogg) no working copy is made" in added(
        researcher, source, b"OggS\0\x02OpusHead", "v.txt"
    )
    assert source.files.get().mime == "audio/ogg"


def test_a_refused_file_leaves_the_rest_of_the_form_as_it_was_typed(researcher: Client) -> None:
    source = factories.source()
    said = added(researcher, source, b"MZ\x90\0 a program")
    assert "not kept here" in said
    assert 'value="A renamed source"' in said
    assert not source.files.exists()


@pytest.mark.parametrize(
    ("content", "ending"), [(PHOTO, "jpg"), (b"<html><script>alert(1)</script>", "html"), (b"words", "txt")]
)
def test_whoever_may_read_a_file_saves_it_and_it_is_noted(researcher: Client, content: bytes, ending: str) -> None:
    file = SourceFile.objects.create(source=factories.source(), file=ContentFile(content, "from-maria.html"))
    assert address(file) in researcher.get(page(file.source), {"rows": "files", "row": file.pk}).content.decode()
    answer = researcher.get(address(file))
    assert b"".join(answer.streaming_content) == content
    assert answer.headers["Content-Type"] == "application/octet-stream"
    disposition = answer.headers["Content-Disposition"]
    assert disposition.startswith('attachment; filename="')
    assert disposition.endswith(f'.{ending}"')
    assert "maria" not in disposition
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert "no-store" in answer.headers["Cache-Control"]
    noted = Reading.objects.get()
    assert (noted.file, noted.sha256, noted.by_name) == (file, file.sha256, "rita")


def test_nobody_else_reads_a_file(reader: Client, researcher: Client, media: Path) -> None:
    file = SourceFile.objects.create(source=factories.source(), file=ContentFile(PHOTO, "from-maria.jpg"))
    assert reader.get(address(file)).status_code == 302
    researcher.user.groups.clear()
    assert researcher.get(address(file)).status_code == 403
    for public in (f"/media/{file.file.name}", f"/{file.file.name}", f"/static/{file.file.name}", file.file.url):
        assert reader.get(public).status_code == 404
    assert not Reading.objects.exists()


def test_a_file_that_is_not_what_arrived_is_not_handed_out(researcher: Client, media: Path) -> None:
    changed, lost, elsewhere = (
        SourceFile.objects.create(source=factories.source(), file=ContentFile(content, "a.txt"))
        for content in (b"first", b"second", b"third")
    )
    (media / changed.file.name).write_bytes(b"First")
    (media / lost.file.name).unlink()
    SourceFile.objects.filter(pk=elsewhere.pk).update(file="")
    for file in (changed, lost, elsewhere):
        assert researcher.get(address(file)).status_code == 404
    assert not Reading.objects.exists()


def test_a_reading_outlives_the_account(researcher: Client) -> None:
    file = SourceFile.objects.create(source=factories.source(), file=ContentFile(b"words", "a.txt"))
    list(researcher.get(address(file)).streaming_content)
    researcher.user.delete()
    assert Reading.objects.get().by_name == "rita"
