"""Parts of the index that this machine keeps from one start of a process to the next, so that long records are not read again.

A part is a file of ``KEPT_PAGES_DIR/index``, written by whichever process had to read it from the tables, and signed. It
belongs to one edition of the record: who finds it follows the log from there, or reads the tables as if it were not there. In it are
numbers, codes and the first letters of names, so it is erased when a text is.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pyroaring
from django.conf import settings

from cases.published.edition import Edition
from cases.published.parts import Part
from cases.published.projection import SHAPE
from cases.published.sets import BitMap, Keys, Values

LEAST = 2_000
"""A part with fewer members is read from the tables in some hundredths of a second."""
MOST_DAYS = 3
MEANING = f"2 {SHAPE} {pyroaring.__version__}"
"""What the bytes mean: another form, other tables or another library are not understood."""
ENDING, DIGEST = ".index", 32

logger = logging.getLogger(__name__)


class Written(msgspec.Struct, array_like=True):
    """A part as it is written: a facet has ``values``, each with its set; a key its ``bits`` and, the known first, its ``planes``."""

    meaning: str
    edition: tuple[int, str, str]
    values: list[tuple[str | bool | tuple[str, ...], bytes]]
    bits: int
    planes: list[bytes]


class Name(NamedTuple):
    """What the name of a file tells; the newest of a part are the last in order."""

    day: str
    seq: int
    part: str

    @property
    def file(self) -> str:
        return f"{self.seq:012d}.{self.part}.{self.day}{ENDING}"


_decode = msgspec.msgpack.Decoder(Written).decode


def load(part: Part) -> tuple[Edition, Values[Any] | Keys] | None:
    """A part as it was kept, and the edition to which it belongs; None if it was not, or cannot be read."""
    name = max((each for each in _names() if (each.part, each.day) == _told(part)), default=None)
    if name is None:
        return None
    try:
        text = (_folder() / name.file).read_bytes()
    except OSError:  # another process was quicker
        return None
    content = memoryview(text)[DIGEST:]
    if not hmac.compare_digest(_digest(content), text[:DIGEST]):
        logger.warning("A kept part of the index is damaged, and was not used: %s", name.file)
        return None
    try:
        found = _decode(content)
    except msgspec.MsgspecError:  # of another release
        return None
    return (Edition(*found.edition), _read(found)) if found.meaning == MEANING else None


def save(part: Part, edition: Edition, found: Values[Any] | Keys) -> None:
    """Keep a part that was read from the tables, if that took its time, in place of what is kept of it."""
    if not settings.KEPT_PAGES or found.size < LEAST:
        return
    content = msgspec.msgpack.encode(_written(edition, found))
    name, path = Name(_told(part)[1], edition.seq, part.name), None
    try:
        _folder().mkdir(mode=0o700, parents=True, exist_ok=True)
        number, path = tempfile.mkstemp(dir=_folder())
        with os.fdopen(number, "wb") as file:
            file.write(_digest(content) + content)
        Path(path).replace(_folder() / name.file)
        _make_room(name)
    except OSError as error:  # a full disk: the next process reads the tables
        logger.warning("A part of the index could not be kept: %s", type(error).__name__)
        if path:
            _unlink(Path(path))


def erase() -> None:
    """Erase all that is kept, and what a process that was ended had begun."""
    for file in _files():
        _unlink(file)


def _written(edition: Edition, found: Values[Any] | Keys) -> Written:
    if isinstance(found, Keys):
        return Written(MEANING, edition, [], found.bits, [each.serialize() for each in (found.known, *found.planes)])
    return Written(MEANING, edition, [(value, each.serialize()) for value, each in found.sets.items()], 0, [])


def _read(found: Written) -> Values[Any] | Keys:
    if found.planes:
        known, *planes = map(BitMap.deserialize, found.planes)
        return Keys(found.bits, known, planes)
    return Values({value: BitMap.deserialize(text) for value, text in found.values})


def _make_room(new: Name) -> None:
    """Erase what a new file replaces, and all but the last few days of its part."""
    others = sorted((each for each in _names() if each.part == new.part), reverse=True)
    days = list(dict.fromkeys(each.day for each in others))[:MOST_DAYS]
    for each in others:
        if each.day not in days or (each.day == new.day and each != new):
            _unlink(_folder() / each.file)


def _names() -> Iterator[Name]:
    for file in _files():
        if file.suffix == ENDING:
            seq, part, day = file.stem.split(".")
            yield Name(day, int(seq), part)


def _files() -> list[Path]:
    try:
        return list(_folder().iterdir()) if settings.KEPT_PAGES else []
    except OSError:  # nothing was kept yet
        return []


def _told(part: Part) -> tuple[str, str]:
    return part.name, (part.day or dt.date.min).isoformat()


def _folder() -> Path:
    return Path(settings.KEPT_PAGES_DIR) / "index"


def _digest(content: bytes | memoryview) -> bytes:
    """Only who knows the secret key can have written it: the library that reads sets trusts its bytes."""
    key = hashlib.sha256(settings.SECRET_KEY.encode()).digest()
    return hashlib.blake2b(content, key=key, digest_size=DIGEST).digest()


def _unlink(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        logger.error("A kept part of the index could not be erased: %s", type(error).__name__)
