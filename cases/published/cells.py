"""Cells of a CSV file that stay text in every spreadsheet program."""

from __future__ import annotations

import re

Value = str | int | bool | tuple[str, ...] | None

SEPARATOR = " | "
"""Between the values of one cell."""

_SPACE = r"(?:[^\S\r\n]|[\u200b\u2060\ufeff])*"
_LINE = r"(?:\A|(?<=[\n\v\f\x1c-\x1e\x85\u2028\u2029])|(?<=\r)(?!\n))"
_FORMULA = re.compile(rf"{_LINE}(?={_SPACE}[=+\-@\t\uff1d\uff0b\uff0d\uff20])|\A(?={_SPACE}[\r\n])")


def cell(value: Value) -> str:
    """A value as text: ``yes`` or ``no``, nothing for what is not there, several with :data:`SEPARATOR` between them."""
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, tuple):
        return SEPARATOR.join(map(guarded, value)) if value else ""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def guarded(text: str) -> str:
    """The text with a quotation mark before whatever a spreadsheet program would take for a formula.

    That is = + - @, their wide forms, and a tabulator, at the start of the text or of any line in it, after spaces too; and
    a line break at the start.
    """
    if text[:1].isalnum() and text.isprintable():  # one line, which begins with a letter or a digit: nearly every cell
        return text
    return _FORMULA.sub("'", text)
