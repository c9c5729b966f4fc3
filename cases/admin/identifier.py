"""What others call a record, wherever it is edited."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from cases.admin.inlines import FactInline
from cases.models import Identifier
from cases.vocabulary.identifiers import GIVEN_TO


class IdentifierInline(FactInline):
    """Its numbers in the registers of others."""

    model = Identifier
    fields = (
        ("scheme", "value"),
        ("country", "issuer"),
        "confidence",
        "sensitivity",
        "worked_out_en",
        "worked_out_es",
    )

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Only the registers that have numbers for this kind of record."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "scheme":
            known = GIVEN_TO[str(self.parent_model._meta.model_name)]
            field.choices = [(code, label) for code, label in field.choices if not code or code in known]
        return field
