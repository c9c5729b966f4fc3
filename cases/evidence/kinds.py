"""Which kinds of files are kept, told by their own first bytes: the name and the type they came with prove nothing."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

HEAD, TAIL = 64 * 1024, 64 * 1024
"""How many bytes at either end of a file are looked at."""


@dataclass(frozen=True)
class Kind:
    """A kind of file: its media type, the ending it is handed out under, and how a copy of it is made.

    ``derivation`` is the task of ``evidence.worker``; empty = it is kept as it is, and nothing ever opens it here.
    """

    mime: str
    extension: str
    derivation: str = ""


JPEG = Kind("image/jpeg", "jpg", "picture")
PNG = Kind("image/png", "png", "picture")
WEBP = Kind("image/webp", "webp", "picture")
GIF = Kind("image/gif", "gif", "picture")
TIFF = Kind("image/tiff", "tif", "pages")
HEIF = Kind("image/heif", "heic")
AVIF = Kind("image/avif", "avif")
PDF = Kind("application/pdf", "pdf", "pages")
HTML = Kind("text/html", "html")
TEXT = Kind("text/plain", "txt")
WARC = Kind("application/warc", "warc")
MP3 = Kind("audio/mpeg", "mp3")
WAV = Kind("audio/wav", "wav")
OGG = Kind("audio/ogg", "ogg")
AMR = Kind("audio/amr", "amr")
MP4_AUDIO = Kind("audio/mp4", "m4a")
MP4 = Kind("video/mp4", "mp4")
QUICKTIME = Kind("video/quicktime", "mov")
MOBILE = Kind("video/3gpp", "3gp")
MATROSKA = Kind("video/x-matroska", "mkv")
DOCX = Kind("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx")
XLSX = Kind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx")
ODT = Kind("application/vnd.oasis.opendocument.text", "odt")
ODS = Kind("application/vnd.oasis.opendocument.spreadsheet", "ods")

KINDS = (
    JPEG, PNG, WEBP, GIF, TIFF, HEIF, AVIF, PDF, HTML, TEXT, WARC, MP3, WAV, OGG, AMR, MP4_AUDIO, MP4, QUICKTIME,
    MOBILE, MATROSKA, DOCX, XLSX, ODT, ODS,
)  # fmt: skip
PICTURES = (JPEG, PNG, WEBP, GIF)
BY_MIME = {kind.mime: kind for kind in KINDS}

_BEGINNINGS = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"%PDF-", PDF),
    (b"WARC/", WARC),
    (b"ID3", MP3),
    (b"OggS", OGG),
    (b"#!AMR", AMR),
    (b"\x1a\x45\xdf\xa3", MATROSKA),
)
_BRANDS = (
    ((b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"), HEIF),
    ((b"avif", b"avis"), AVIF),
    ((b"M4A ", b"M4B "), MP4_AUDIO),
    ((b"qt  ",), QUICKTIME),
    ((b"3gp", b"3g2"), MOBILE),
    ((b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"MSNV", b"dash"), MP4),
)
_MARKUP = re.compile(rb"<(!doctype html|html|head|body)\b", re.IGNORECASE)
_BLANK = b"\xef\xbb\xbf \t\r\n"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def kind_of(file: IO[bytes]) -> Kind | None:
    """The kind of an open file by its content; None for one that is not kept here. The file is left at its start."""
    size = file.seek(0, 2)
    file.seek(0)
    head = file.read(HEAD)
    file.seek(max(0, size - TAIL))
    tail = file.read(TAIL)
    file.seek(0)
    looks: tuple[Callable[[bytes, bytes], Kind | None], ...] = (_begins, _contained, _office, _text)
    return next((kind for look in looks if (kind := look(head, tail)) is not None), None)


def _begins(head: bytes, tail: bytes) -> Kind | None:
    if head.lstrip(_BLANK).startswith(b"%PDF-"):
        return PDF
    found = next((kind for begin, kind in _BEGINNINGS if head.startswith(begin)), None)
    is_frame = head[:1] == b"\xff" and head[1:2] in (b"\xfb", b"\xf3", b"\xf2", b"\xfa")
    return MP3 if found is None and is_frame else found


def _contained(head: bytes, tail: bytes) -> Kind | None:
    if head.startswith(b"RIFF"):
        return {b"WEBP": WEBP, b"WAVE": WAV}.get(head[8:12])
    if head[4:8] == b"ftyp":
        return next((kind for brands, kind in _BRANDS if head[8:12].startswith(brands)), None)
    return None


def _office(head: bytes, tail: bytes) -> Kind | None:
    """Of all archives, only those that are a text or a table of an office program."""
    if not head.startswith(b"PK\x03\x04"):
        return None
    if head[30:38] == b"mimetype":
        found = (kind for kind in (ODT, ODS) if head[38:].startswith(kind.mime.encode() + b"PK"))
    else:
        found = (kind for name, kind in ((b"word/document.xml", DOCX), (b"xl/workbook.xml", XLSX)) if name in tail)
    return next(found, None)


def _text(head: bytes, tail: bytes) -> Kind | None:
    """Text in UTF-8, in UTF-16 with its mark, or in the encoding of old Western machines; without control characters."""
    if not head.strip(_BLANK):
        return None
    marked = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8", "cp1252"):
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(head, final=len(head) < HEAD)
        except UnicodeDecodeError:
            continue
        if _CONTROL.search(text):
            return None
        return HTML if _MARKUP.search(text[:2048].encode()) else TEXT
    return None
