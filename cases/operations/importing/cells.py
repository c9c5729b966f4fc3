"""From the text of a cell to a value of the record: each kind of value has a reader, which says why it refuses.

A reader is made once for a column, from the field that the value will stand in, so that length, codes and validators are
those of the record.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from anyascii import anyascii
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django_countries import countries

from cases import dates
from cases.models.base import CodeField, EdtfField
from cases.operations.importing.download import STATUSES
from cases.operations.importing.faults import Wrong
from cases.vocabulary import LibertyStatus, Vocabulary

Reader = Callable[[str], Any]
REMEMBERED = 20_000
"""Values of a column that are not read again."""

ORDERS = {"day/month/year": (2, 1, 0), "month/day/year": (2, 0, 1), "year/month/day": (0, 1, 2)}
"""How figures with strokes or dots between them may be said to be written: where year, month and day stand."""

# Control characters but tabulator and line ends; halves of letters; what turns or hides the direction of a text.
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
# The mark that downloads put before what a spreadsheet program would take for a formula (``published.cells``).
_GUARD = re.compile(r"(?m)^'(?=[^\S\r\n]*[=+\-@\uff1d\uff0b\uff0d\uff20])")
_OF_A_SHEET = {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"}
_FIGURES = re.compile(r"(\d{1,4})[/.\-](\d{1,2})[/.\-](\d{1,4})")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*")


def plain(text: str) -> str:
    """The text of a cell in the one form in which it is kept. Raises ``Wrong`` for one that cannot be."""
    if text.isascii() and text.isprintable() and text[:1] not in ("'", "#"):  # nearly every cell
        return text.strip()
    if found := _REFUSED.search(text):
        words = _("This text has an invisible character (U+%(code)s) that cannot be kept.")
        raise Wrong(words % {"code": f"{ord(found[0]):04X}"})
    bare = unicodedata.normalize("NFC", _GUARD.sub("", text)).strip()
    if bare in _OF_A_SHEET:
        raise Wrong(_("The spreadsheet program could not work out this cell."))
    return bare


@lru_cache(maxsize=REMEMBERED)
def fold(text: str) -> str:
    """What two spellings of one word or name have in common: small letters without accents, single spaces."""
    return " ".join(anyascii(text).casefold().split())


def reader(field: models.Field, kind: str = "", order: str = "") -> Reader:
    """The reader of values for a field. ``kind``: ``country``, where the field alone does not say so."""
    vocabulary = getattr(field, "vocabulary", None)
    if kind == "country":
        return _country
    if kind == "status":
        return status
    if isinstance(field, CodeField) and vocabulary:
        return code(vocabulary)
    if isinstance(field, EdtfField):
        return _date(order)
    if isinstance(field, models.DateField):
        return _day(order)
    return _text(field)


@cache
def code(vocabulary: type[Vocabulary]) -> Reader:
    """Reads a code of a vocabulary, given as the code or by its words in English or Spanish."""
    known: dict[str, str] = {}
    for member in vocabulary:
        for words in (member.term.es, member.term.en, member.value):
            known[fold(words)] = member.value
            known[fold(words.replace("_", " "))] = member.value

    def read(text: str) -> str:
        found = known.get(fold(text))
        if found is None:
            raise Wrong(_("Not a code of this list: %(codes)s") % {"codes": _some(vocabulary.values)})
        return found

    return read


def status(text: str) -> str:
    """Reads the status of a period; what readers are told of a status says at least something of it."""
    try:
        return str(code(LibertyStatus)(text))
    except Wrong:
        if fold(text) in _of_readers():
            return _of_readers()[fold(text)]
        raise


@cache
def _of_readers() -> dict[str, str]:
    return {
        fold(words): str(meant)
        for told, meant in STATUSES.items()
        for words in (told.value, told.term.en, told.term.es)
    }


def _some(codes: list[str]) -> str:
    return ", ".join(codes[:12]) + (", …" if len(codes) > 12 else "")


@cache
def _countries() -> dict[str, str]:
    """Every country and territory by its codes and its names in both languages."""
    known: dict[str, str] = {}
    for lang in ("es", "en"):
        with translation.override(lang):
            known |= {fold(str(name)): code for code, name in countries}
    for code, _name in countries:
        known[code.casefold()] = code
        known[countries.alpha3(code).casefold()] = code
    known.pop("", None)
    return known


def _country(text: str) -> str:
    found = _countries().get(fold(text))
    if found is None:
        raise Wrong(_("Not a country or territory: %(codes)s") % {"codes": text[:40]})
    return found


def _in_figures(text: str, order: str) -> str:
    """A date in figures as ISO 8601 has it, if it was said in which order they stand; a moment is its day."""
    if moment := _MOMENT.fullmatch(text):
        return moment[1]
    found = _FIGURES.fullmatch(text) if order else None
    if found is None or _ISO.fullmatch(text):
        return text
    year, month, day = (found[place + 1] for place in ORDERS[order])
    return f"{year}-{month:0>2}-{day:0>2}" if len(year) == 4 else text


def _read_date(text: str, order: str) -> dates.ImpreciseDate:
    try:
        return dates.read_any(_in_figures(text, order), (get_language() or "en")[:2])
    except dates.DateError as error:
        if _FIGURES.fullmatch(text) and not order:
            words = _("“%(text)s”: say in the mapping in which order the figures stand (dates), or write 2007-06-05.")
            raise Wrong(words % {"text": error.text}) from error
        raise Wrong(_("“%(text)s” is not understood as a date.") % {"text": error.text}) from error


def _date(order: str) -> Reader:
    return lru_cache(maxsize=REMEMBERED)(lambda text: _read_date(text, order).edtf)


def _day(order: str) -> Reader:
    @lru_cache(maxsize=REMEMBERED)
    def read(text: str) -> dt.date:
        date = _read_date(text, order)
        if not date.is_exact or date.earliest is None:
            raise Wrong(_("One day is needed here, such as 2007-06-05."))
        return date.earliest

    return read


def _text(field: models.Field) -> Reader:
    """Reads text as long as the field takes it, under the validators of the field; one line, unless the field has many."""
    longest = field.max_length
    checks = tuple(each for each in field.validators if type(each).__name__ != "MaxLengthValidator")
    is_long = isinstance(field, models.TextField)

    def read(text: str) -> str:
        value = text if is_long else " ".join(text.split())
        if longest and len(value) > longest:
            raise Wrong(_("This is longer than %(number)d characters.") % {"number": longest})
        try:
            for check in checks:
                check(value)
        except ValidationError as error:
            raise Wrong(" ".join(error.messages)) from error
        return value

    return lru_cache(maxsize=REMEMBERED)(read) if checks else read
