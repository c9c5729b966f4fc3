"""The JSON Schema of the file of a case, and the one way each kind of column is written in it and read again."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cache
from typing import Any

from django.db import models
from django.db.backends.base.operations import BaseDatabaseOperations
from django.utils import translation

from cases.models import Case, Root
from cases.models.base import ID_ALPHABET, ID_LENGTH, CodeField, CodesField
from cases.operations.exchange import extent
from cases.operations.exchange.extent import Model

FORMAT = "case-tracker working case"
VERSION = 1
NOTICE = (
    "Working file, not for publication: it holds what readers never see, such as consent, risk, confidential notes and "
    "facts for researchers only. / Archivo de trabajo, no se publica: contiene lo que el público nunca ve, como el "
    "consentimiento, el riesgo, las notas confidenciales y los datos reservados al equipo."
)

Schema = dict[str, Any]

ID: Schema = {"type": "string", "pattern": f"^[{ID_ALPHABET}]{{{ID_LENGTH}}}$"}
KEY: Schema = {"type": "string", "minLength": 1, "maxLength": 200}


@cache
def file_schema() -> Schema:
    """The whole schema (draft 2020-12)."""
    with translation.override("en"):
        of_records = {
            extent.name_of(model): {
                "type": "object",
                "propertyNames": ID,
                "additionalProperties": _ref(model),
                **({"minProperties": 1, "maxProperties": 1} if model is Case else {}),
            }
            for model in extent.records()
        }
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": FORMAT,
            **_closed(
                {
                    "format": {"const": FORMAT},
                    "version": {"const": VERSION},
                    "notice": {"type": "string"},
                    "case": ID,
                    "records": _closed(of_records, ["case", "person"]),
                },
                ["format", "version", "case", "records"],
            ),
            "$defs": {extent.name_of(model): row_schema(model) for model in extent.carried()},
        }


def _ref(model: Model) -> Schema:
    return {"$ref": f"#/$defs/{extent.name_of(model)}"}


def _closed(properties: Schema, required: list[str]) -> Schema:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def row_schema(model: Model) -> Schema:
    """One row of a table with what stands inside it. A value that may be empty may also be missing."""
    properties: Schema = {field.name: column_schema(field) for field in extent.columns(model)}
    required = [field.name for field in extent.columns(model) if not (field.blank or field.has_default())]
    for key in extent.keys(model):
        properties[key.name] = _or_null(_name_of_row(key.related_model), key)
        required += [] if key.null else [key.name]
    for link in extent.links(model):
        properties[link.name] = {"type": "array", "items": _name_of_row(link.related_model), "uniqueItems": True}
    if model in extent.keyed():
        properties["key"] = KEY
    for part in extent.parts(model):
        many = {"type": "array", "items": _ref(part.model)}
        properties[part.name] = _ref(part.model) if part.is_single else many
    return {"description": " ".join((model.__doc__ or "").split()), **_closed(properties, required)}


def _name_of_row(model: Model) -> Schema:
    return ID if issubclass(model, Root) else KEY


def _or_null(schema: Schema, field: models.Field) -> Schema:
    if field.null:
        schema = {**schema, "type": [schema["type"], "null"]}
    return {**schema, **({"description": str(field.help_text)} if field.help_text else {})}


def column_schema(field: models.Field) -> Schema:
    """How a column is written. Raises ``TypeError`` for a kind of column that nobody has decided on."""
    vocabulary = getattr(field, "vocabulary", None)
    if isinstance(field, CodesField) and field.labels:
        codes = {"type": "string", "enum": list(field.labels)}
        return _or_null({"type": "array", "items": codes, "uniqueItems": True}, field)
    if isinstance(field, CodeField) and vocabulary:
        return _or_null({"type": "string", "enum": [*vocabulary.values, *([""] if field.blank else [])]}, field)
    match field:
        case models.JSONField() | models.FileField():
            raise TypeError(f"It is not decided how {field} is written.")
        case models.CharField() | models.TextField():
            longest = {"maxLength": field.max_length} if field.max_length else {}
            return _or_null({"type": "string", **longest, **({} if field.blank else {"minLength": 1})}, field)
        case models.DateTimeField():
            return _or_null({"type": "string", "maxLength": 40}, field)
        case models.DateField():
            return _or_null({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}, field)
        case models.BooleanField():
            return _or_null({"type": "boolean"}, field)
        case models.IntegerField():
            # The same on every engine: a file that one database takes, another takes too.
            least, most = BaseDatabaseOperations.integer_field_ranges[field.get_internal_type()]
            return _or_null({"type": "integer", "minimum": least, "maximum": most}, field)
        case models.DecimalField():
            return _or_null({"type": "string", "pattern": "^-?[0-9]{1,20}([.][0-9]{1,20})?$"}, field)
    raise TypeError(f"It is not decided how {field} is written.")


def written(value: Any) -> Any:
    """The value of a column as JSON has it."""
    match value:
        case dt.date():
            return value.isoformat()
        case Decimal():
            return str(value)
    return value
