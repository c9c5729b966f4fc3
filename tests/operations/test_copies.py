"""What Rita stores is kept as it came; the copy she works with is made beside it, and both are looked after."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.core.management.base import CommandError

from cases.evidence.derivation import NotDerived
from cases.models import Source, SourceFile
from cases.operations.copies import damaged, lacking, make_working_copy
from cases.operations.publish import preview
from cases.vocabulary import FileCopy
from tests import factories
from tests.evidence.planted import drawn, exif, saved, traces

DAY = dt.date(2024, 3, 1)
PHOTO = saved(drawn(), "JPEG", exif=exif())


@pytest.fixture(autouse=True)
def media(settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def stored(content: bytes = PHOTO, source: Source | None = None) -> SourceFile:
    return SourceFile.objects.create(source=source or factories.source(), file=ContentFile(content, "from-maria.jpg"))


def test_a_copy_of_only_what_is_seen_stands_beside_the_original(db):
    rita = factories.account("rita", "researcher")
    original = stored()
    copy = make_working_copy(original, rita, DAY)
    with original.file.open("rb") as before, copy.file.open("rb") as after:
        assert traces(before.read())
        assert traces(after.read()) == []
    assert (copy.copy, copy.copy_of, copy.captured_on) == (FileCopy.WORKING, original, DAY)
    assert copy.capture_method.startswith("re-encoded without metadata (Pillow ")
    assert copy.mime == original.mime == "image/jpeg"
    assert original.is_intact()
    assert copy.is_intact()
    assert copy.history.get().history_user == rita
    assert "maria" not in copy.file.name + original.file.name


def test_what_cannot_be_copied_is_kept_all_the_same(db):
    original = stored(b"\xff\xd8\xff damaged on the way")
    with pytest.raises(NotDerived, match="cannot be read"):
        make_working_copy(original, None, DAY)
    assert original.is_intact()
    assert list(lacking()) == [original]


def test_two_originals_that_look_the_same_have_a_copy_each(db):
    source = factories.source()
    for content in (PHOTO, PHOTO + b"a tail"):
        make_working_copy(stored(content, source), None, DAY)
    assert source.files.filter(copy=FileCopy.WORKING).values("sha256").distinct().count() == 1
    assert source.files.count() == 4


def test_readers_are_told_the_fingerprint_of_what_arrived_and_of_no_copy(db):
    original = stored()
    make_working_copy(original, None, DAY)
    files = preview(original.source).sources[0].files
    assert [(file.sha256, file.mime) for file in files] == [(original.sha256, "image/jpeg")]


@pytest.mark.parametrize("content", [b"MZ\x90\0 a program", b"\0" * 100])
def test_a_kind_that_is_not_kept_is_refused_in_words(db, content):
    row = SourceFile(source=factories.source(), file=ContentFile(content, "picture.jpg"))
    for store in (row.full_clean, row.save):
        with pytest.raises(ValidationError, match="not kept here"):
            store()


def test_a_file_that_is_too_large_is_refused_in_words(db, settings):
    settings.EVIDENCE_MAX_MB = 1
    row = SourceFile(source=factories.source(), file=ContentFile(b"a" * (2**20 + 1), "a.txt"))
    with pytest.raises(ValidationError, match="larger than 1 megabytes"):
        row.clean()


def test_the_copies_that_are_missing_are_made_by_a_command(db):
    whole, broken, _text = stored(), stored(b"\xff\xd8\xff no"), stored(b"A statement.")
    out, wrong = io.StringIO(), io.StringIO()
    call_command("make_copies", stdout=out, stderr=wrong)
    assert "made: 1" in out.getvalue()
    assert broken.sha256 in wrong.getvalue()
    assert whole.copies.get().mime == "image/jpeg"
    assert list(lacking()) == [broken]


def test_a_file_that_was_changed_or_lost_is_found(db, media):
    whole, changed, lost = stored(), stored(b"first"), stored(b"second")
    out = io.StringIO()
    call_command("verify_files", stdout=out)
    assert "All 3 stored files" in out.getvalue()
    (media / changed.file.name).write_bytes(b"First")
    (media / lost.file.name).unlink()
    assert [(each.file, str(each.problem)) for each in damaged()] == [
        (changed, "differs from its fingerprint"),
        (lost, "is missing"),
    ]
    wrong = io.StringIO()
    with pytest.raises(CommandError, match="2 stored files"):
        call_command("verify_files", stderr=wrong)
    assert changed.sha256 in wrong.getvalue()
    assert whole.sha256 not in wrong.getvalue()
