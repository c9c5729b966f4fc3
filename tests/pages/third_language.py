"""A language that nobody translated: every text of the interface in Arabic letters, so that what is left out is seen."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.test import override_settings

from cases import vocabulary
from cases.vocabulary.names import LANGUAGE_NAMES
from tests.project.test_messages import ENTRIES

CODE = "ar"
LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابتثجحخدذرزسشصضطظعغفقكلمنه", strict=True))
KEPT = re.compile(r"(%\(\w+\)[sd]|\{\w*\}|<[^>]*>|&\w+;|%%)")
HEADER = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"


def written(text: str) -> str:
    """A text letter by letter; its places to fill stay as they are."""
    parts = KEPT.split(text)
    return "".join(
        part if number % 2 else "".join(LETTERS.get(letter, letter) for letter in part.lower())
        for number, part in enumerate(parts)
    )


def texts() -> dict[str, str]:
    """The texts of the catalogue and of the coded values, as a compiled catalogue has them."""
    found = {"": HEADER}
    for member in _terms():
        for text in (member.en, member.meaning_en):
            found[text] = written(text)
    for english, _spanish in LANGUAGE_NAMES.values():
        found[english] = written(english)
    for entry in ENTRIES:
        key = f"{entry.context}\4{entry.text}" if entry.context else entry.text
        if entry.plural:
            found[f"{key}\0{entry.plural}"] = f"{written(entry.text)}\0{written(entry.plural)}"
        else:
            found[key] = written(entry.text)
    return found


def _terms() -> Iterator[vocabulary.base.Term]:
    for each in vars(vocabulary).values():
        if isinstance(each, type) and issubclass(each, vocabulary.Vocabulary):
            yield from (member.term for member in each if member.term.en)


def compiled(found: dict[str, str]) -> bytes:
    """A catalogue as gettext reads it."""
    rows = sorted((key.encode(), text.encode()) for key, text in found.items())
    at, tables, content = 28 + 16 * len(rows), [], b""
    for column in (0, 1):
        for row in rows:
            tables.append(struct.pack("<II", len(row[column]), at + len(content)))
            content += row[column] + b"\0"
    head = struct.pack("<IIIIIII", 0x950412DE, 0, len(rows), 28, 28 + 8 * len(rows), 0, 28)
    return head + b"".join(tables) + content


@contextmanager
def added(folder: Path) -> Iterator[None]:
    """The site with a third language: one line of the settings, and one file."""
    catalogue = folder / CODE / "LC_MESSAGES" / "django.mo"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_bytes(compiled(texts()))
    languages = [*settings.LANGUAGES, (CODE, "العربية")]
    with override_settings(LANGUAGES=languages, LOCALE_PATHS=[folder, *settings.LOCALE_PATHS]):
        yield
