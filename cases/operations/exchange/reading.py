"""From the bytes of a file to a document that is as the schema says."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, NoReturn

from django.utils.translation import gettext as _

from cases.operations.exchange.schema import FORMAT, VERSION, file_schema
from cases.operations.exchange.validation import Fault, at, faults

LARGEST = 64 * 2**20
"""Bytes of the largest file that is read."""


class NotTaken(Exception):
    """The file was not taken in, and nothing is stored. ``faults`` says in words what is wrong, and where."""

    SHOWN = 20

    def __init__(self, *wrong: Fault) -> None:
        self.faults = wrong
        super().__init__("\n".join(str(fault) for fault in wrong))

    @property
    def lines(self) -> list[str]:
        """The first faults, one a line, and how many there are beside them."""
        more = len(self.faults) - self.SHOWN
        lines = [f"- {fault}" for fault in self.faults[: self.SHOWN]]
        return [*lines, _("… and %(number)d more.") % {"number": more}] if more > 0 else lines


def read(content: bytes) -> dict[str, Any]:
    """The document of a file. Raises ``NotTaken`` for anything that is not the file of a case."""
    document = _json(content)
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise NotTaken(Fault("", _("This is not the file of a case.")))
    version = document.get("version")
    if version != VERSION or isinstance(version, bool):
        words = _("The file is of version %(version)s of the format; only version %(own)s can be read.")
        raise NotTaken(Fault("/version", words % {"version": at("", str(version))[1:], "own": VERSION}))
    wrong = tuple(faults(document, file_schema(), file_schema()))
    if wrong:
        raise NotTaken(*wrong)
    return document


def _json(content: bytes) -> Any:
    if len(content) > LARGEST:
        raise NotTaken(Fault("", _("The file is larger than %(number)d MB.") % {"number": LARGEST // 2**20}))
    try:
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise NotTaken(Fault("", _("The file is not text in UTF-8."))) from error
    except json.JSONDecodeError as error:
        words = _("The file is not JSON from line %(line)d, column %(column)d on.")
        raise NotTaken(Fault("", words % {"line": error.lineno, "column": error.colno})) from error
    except ValueError as error:  # more digits than Python reads
        raise NotTaken(Fault("", _("The file holds a number that is too long."))) from error
    except RecursionError as error:
        raise NotTaken(Fault("", _("The file is nested too deeply."))) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        twice = Counter(name for name, _value in pairs).most_common(1)[0][0]
        raise NotTaken(Fault("", _("“%(name)s” is given twice in one place.") % {"name": at("", twice)[1:]}))
    return found


def _refuse(name: str) -> NoReturn:
    raise NotTaken(Fault("", _("The file holds a number that is none: %(name)s") % {"name": name}))
