"""Whether a file is as its schema says, in words and with the place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

Schema = dict[str, Any]

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_TYPES: dict[str, type] = {"string": str, "integer": int, "boolean": bool, "array": list, "object": dict}


class Fault(NamedTuple):
    """One thing that is wrong. ``place`` is a JSON pointer; ``message`` is in the active language."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place or '/'}: {self.message}"


def at(place: str, name: str | int) -> str:
    """A place further in, printable whatever a file calls it."""
    text = str(name)
    text = text if len(text) <= 60 else f"{text[:59]}…"
    shown = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
    return f"{place}/{shown.replace('~', '~0').replace('/', '~1')}"


def faults(value: Any, schema: Schema, root: Schema, place: str = "") -> Iterator[Fault]:
    """What is wrong with ``value``. Reads the words of JSON Schema that ``schema.file_schema`` writes."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    if "const" in schema:
        if value != schema["const"] or isinstance(value, bool):
            yield Fault(place, _("“%(value)s” is expected here.") % {"value": schema["const"]})
        return
    allowed = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if value is None and "null" in allowed:
        return
    if type(value) is not _TYPES[allowed[0]]:
        yield Fault(place, _expected(allowed[0]))
        return
    match value:
        case str():
            yield from _text(value, schema, place)
        case int() if not isinstance(value, bool):
            if not schema["minimum"] <= value <= schema["maximum"]:
                limits = {"least": schema["minimum"], "most": schema["maximum"]}
                yield Fault(place, _("The number must lie between %(least)s and %(most)s.") % limits)
        case list():
            for position, item in enumerate(value):
                yield from faults(item, schema["items"], root, at(place, position))
            if schema.get("uniqueItems") and len({str(item) for item in value}) != len(value):
                yield Fault(place, _("Give each value once."))
        case dict():
            yield from _named(value, schema, root, place)


def _expected(kind: str) -> str:
    return {
        "string": _("Text is expected here."),
        "integer": _("A whole number is expected here."),
        "boolean": _("Yes or no (true or false) is expected here."),
        "array": _("A list is expected here."),
        "object": _("A group of named values is expected here."),
    }[kind]


def _text(value: str, schema: Schema, place: str) -> Iterator[Fault]:
    if _UNSTORABLE.search(value):
        yield Fault(place, _("This text has a character that cannot be stored."))
    elif len(value) < schema.get("minLength", 0):
        yield Fault(place, _("This must not be empty."))
    elif len(value) > schema.get("maxLength", len(value)):
        yield Fault(place, _("This is longer than %(number)d characters.") % {"number": schema["maxLength"]})
    elif "enum" in schema and value not in schema["enum"]:
        yield Fault(place, _("Not a code of this list: %(codes)s") % {"codes": at("", value)[1:]})
    elif "pattern" in schema and not re.fullmatch(schema["pattern"], value):
        yield Fault(place, _("This is not written as it must be."))


def _named(value: dict[str, Any], schema: Schema, root: Schema, place: str) -> Iterator[Fault]:
    known, others = schema.get("properties", {}), schema.get("additionalProperties", False)
    for name, item in value.items():
        if name in known:
            yield from faults(item, known[name], root, at(place, name))
        elif not others:
            yield Fault(at(place, name), _("No field of this name belongs here."))
        else:
            yield from _text(name, schema.get("propertyNames", {}), at(place, name))
            yield from faults(item, others, root, at(place, name))
    for name in schema.get("required", ()):
        if name not in value:
            yield Fault(at(place, name), _("This is missing."))
    if not schema.get("minProperties", 0) <= len(value) <= schema.get("maxProperties", len(value)):
        yield Fault(place, _("Exactly one is expected here."))
