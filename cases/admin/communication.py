"""Complaints to international and national bodies, wherever they are edited."""

from __future__ import annotations

from cases.admin.inlines import FactInline
from cases.models import Communication


class CommunicationInline(FactInline):
    """What was filed about this record, and what came back."""

    model = Communication
    fields = (
        "mechanism",
        "reference",
        "filed",
        "reply_due",
        "replied",
        "response",
        "outcome_en",
        "outcome_es",
        "confidence",
        "sensitivity",
        "worked_out_en",
        "worked_out_es",
    )
