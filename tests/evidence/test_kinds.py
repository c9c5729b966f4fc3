"""What a file is, its content says; what nobody needs as evidence is not taken in."""

from __future__ import annotations

import io
import zipfile

import pytest

from cases.evidence import kinds
from cases.evidence.kinds import kind_of
from tests.evidence.planted import drawn, pdf, saved

pytestmark = pytest.mark.once


def archive(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in files.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


KEPT = {
    "jpg": saved(drawn(), "JPEG"),
    "png": saved(drawn(), "PNG"),
    "webp": saved(drawn(), "WEBP"),
    "gif": saved(drawn("P"), "GIF"),
    "tif": saved(drawn(), "TIFF"),
    "heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    "avif": saved(drawn(), "AVIF"),
    "pdf": b"\r\n" + pdf(),
    "html": b"\xef\xbb\xbf<!-- saved --> <HTML lang=es><script>alert(1)</script>",
    "txt": "Según el sindicato, lo detuvieron el día 5.\n".encode() * 3000,
    "warc": b"WARC/1.1\r\nWARC-Type: response\r\n",
    "mp3": b"ID3\x04\0\0\0\0\0\0",
    "wav": b"RIFF\x24\0\0\0WAVEfmt ",
    "ogg": b"OggS\0\x02OpusHead",
    "amr": b"#!AMR\n\x3c",
    "m4a": b"\0\0\0\x1cftypM4A \0\0\0\0",
    "mp4": b"\0\0\0\x1cftypisom\0\0\0\0",
    "mov": b"\0\0\0\x14ftypqt  \0\0\0\0",
    "3gp": b"\0\0\0\x14ftyp3gp4\0\0\0\0",
    "mkv": b"\x1a\x45\xdf\xa3\x93\x42\x82\x88matroska",
    "docx": archive(Content_Types_xml="x", word__document_xml="x"),
    "xlsx": archive(Content_Types_xml="x", xl__workbook_xml="x"),
    "odt": archive(mimetype="application/vnd.oasis.opendocument.text", content_xml="x"),
    "ods": archive(mimetype="application/vnd.oasis.opendocument.spreadsheet", content_xml="x"),
}
NOT_KEPT = {
    "nothing": b"",
    "blanks": b" \r\n",
    "a program for Windows": b"MZ\x90\0\x03\0\0\0",
    "a program for Linux": b"\x7fELF\x02\x01\x01\0",
    "any archive": archive(a="a"),
    "an archive of programs": archive(mimetype="application/java-archive", a="a"),
    "a disk": b"\0" * 70_000,
    "a sound of another kind": b"RIFF\x24\0\0\0AVI LIST",
    "text with control characters": b"hello\x1b[2J",
    "a database": b"SQLite format 3\0\x10",
    "odd wide letters": b"\xff\xfea\0b",
}


def test_every_kind_that_is_kept_is_known_by_its_content():
    found = {ending: getattr(kind_of(io.BytesIO(content)), "extension", "") for ending, content in KEPT.items()}
    assert found == {ending: ending for ending in KEPT}
    assert {kind.extension for kind in kinds.KINDS} == set(KEPT)


@pytest.mark.parametrize("content", NOT_KEPT.values(), ids=NOT_KEPT)
def test_what_is_not_on_the_list_is_not_kept(content):
    assert kind_of(io.BytesIO(content)) is None


def test_text_is_read_in_the_ways_it_is_written():
    for encoding in ("utf-8", "utf-16", "cp1252"):
        assert kind_of(io.BytesIO("Año de detención".encode(encoding))) == kinds.TEXT


def test_a_letter_of_two_bytes_is_not_cut():
    assert kind_of(io.BytesIO(b"a" + "ñ".encode() * kinds.HEAD)) == kinds.TEXT
