"""What a file of TOML says of somebody's list: what its columns are called, fixed values, and its words for our codes."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping as Named
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from cases.operations.importing.cells import ORDERS, fold, plain
from cases.operations.importing.columns import BY_NAME
from cases.operations.importing.faults import Unusable, Wrong, shown

LARGEST = 2**20
SEPARATOR = "|"

EXAMPLE = """\
# A mapping: what the columns and words of a list are in ours.
register = "Red Sindical de Ejemplo"  # what the list is called; a row is known again by it and its number
separator = "|"                       # between several values of one cell
dates = "day/month/year"              # how figures are written; without it 7/6/2007 is refused

[columns]                             # theirs = ours; "" leaves a column out
"N.º" = "reference"
"Nombre y apellidos" = "name"
"Situación" = "status"
"Observaciones" = ""

[fixed]                               # where a cell is empty, or there is no such column
country = "PE"
source_title = "Lista de la Red Sindical de Ejemplo"
source_lang = "es"

[values.status]                       # their word = our code
"preso" = "imprisoned"
"""


@dataclass(frozen=True)
class Mapping:
    """What was said of a list. ``values``: for one of our columns, their words (folded) and what they stand for."""

    register: str = ""
    separator: str = SEPARATOR
    dates: str = ""
    columns: Named[str, str] = field(default_factory=dict)
    fixed: Named[str, str] = field(default_factory=dict)
    values: Named[str, Named[str, str]] = field(default_factory=dict)


def read(path: Path | None) -> Mapping:
    """The mapping of a file; without a file, one that says nothing. Raises ``Unusable``."""
    if path is None:
        return Mapping()
    try:
        with path.open("rb") as stored:
            content = stored.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise Unusable(_("The mapping is larger than %(number)d MB.") % {"number": LARGEST // 2**20})
        found = tomllib.loads(content.decode("utf-8-sig"))
    except OSError as error:
        raise Unusable(_("The mapping cannot be read: %(error)s") % {"error": error.strerror or ""}) from error
    except (ValueError, RecursionError) as error:  # not UTF-8, not TOML
        raise Unusable(_("The mapping is not TOML: %(error)s") % {"error": shown(str(error))}) from error
    return _mapping(found)


def _mapping(found: dict[str, Any]) -> Mapping:
    known = {"register", "separator", "dates", "columns", "fixed", "values"}
    if unknown := sorted(found.keys() - known):
        words = _("The mapping knows no “%(name)s”: only %(known)s.")
        raise Unusable(words % {"name": shown(unknown[0]), "known": ", ".join(sorted(known))})
    texts = {name: _word(found[name], name) for name in ("register", "separator", "dates") if name in found}
    if texts.get("dates") and texts["dates"] not in ORDERS:
        raise Unusable(_("Dates in figures are one of: %(known)s.") % {"known": ", ".join(ORDERS)})
    if "separator" in texts and not texts["separator"]:
        raise Unusable(_("The separator of the mapping is empty."))
    columns = {_name(theirs): ours for theirs, ours in _table(found, "columns").items()}
    for name in filter(None, columns.values()):
        _ours(name)
    fixed = _table(found, "fixed")
    values: dict[str, dict[str, str]] = {}
    for name, inner in _tables(found.get("values", {})).items():
        values[_ours(name)] = {fold(word): code for word, code in inner.items()}
    mapping = Mapping(**texts, columns=columns, fixed=fixed, values=values)
    _try(mapping)
    return mapping


def _name(theirs: str) -> str:
    return theirs.strip()


def _word(value: Any, name: str) -> str:
    if not isinstance(value, str):
        raise Unusable(_("In the mapping “%(name)s” must be text.") % {"name": shown(name)})
    try:
        return plain(value)
    except Wrong as error:
        raise Unusable(f"{shown(name)}: {error}") from error


def _tables(value: Any) -> dict[str, dict[str, str]]:
    if not isinstance(value, dict):
        raise Unusable(_("In the mapping “%(name)s” must be a table.") % {"name": "values"})
    return {name: _table({f"values.{name}": inner}, f"values.{name}") for name, inner in value.items()}


def _table(found: dict[str, Any], name: str) -> dict[str, str]:
    inner = found.get(name, {})
    if not isinstance(inner, dict):
        raise Unusable(_("In the mapping “%(name)s” must be a table.") % {"name": shown(name)})
    return {key: _word(value, f"{name}.{key}") for key, value in inner.items()}


def _ours(name: str) -> str:
    if name not in BY_NAME:
        raise Unusable(_("The mapping names a column that is none of ours: “%(name)s”.") % {"name": shown(name)})
    return name


def _try(mapping: Mapping) -> None:
    """Read every value that the mapping gives, so that a slip in it refuses the file and not each of its rows."""
    given = [(name, text) for name, text in mapping.fixed.items()]
    given += [(name, text) for name, words in mapping.values.items() for text in words.values()]
    for name, text in given:
        column = BY_NAME[_ours(name)]
        read_one = column.reader(mapping.dates)
        for each in text.split(mapping.separator) if column.many else [text]:
            try:
                if each.strip():
                    read_one(each.strip())
            except Wrong as error:
                raise Unusable(f"{name}: “{shown(each)}”: {error}") from error
    if mapping.register:
        try:
            BY_NAME["register"].reader("")(mapping.register)
        except Wrong as error:
            raise Unusable(f"register: {error}") from error
