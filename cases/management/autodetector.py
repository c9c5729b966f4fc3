"""What a migration is for: a change of the database, not of the words that explain a field."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.migrations.autodetector import MigrationAutodetector


class SchemaAutodetector(MigrationAutodetector):
    """Compares models without their help texts, as ``CodeField`` leaves out its vocabulary.

    A reworded help text alters no column; a migration for it would only cost every new house its time.
    """

    def deep_deconstruct(self, obj: Any) -> Any:
        found = super().deep_deconstruct(obj)  # type: ignore[misc]
        if isinstance(obj, models.Field):
            path, args, kwargs = found
            return path, args, {key: value for key, value in kwargs.items() if key != "help_text"}
        return found
