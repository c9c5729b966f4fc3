"""What others, and we, hold of a detention."""

from __future__ import annotations

from cases.admin.inlines import FactInline
from cases.models import Assessment


class AssessmentInline(FactInline):
    """Whose judgement it is, by whose criteria, and why."""

    model = Assessment
    fields = (
        "kind",
        "body",
        "framework",
        "categories",
        "date",
        "reference",
        "reasoning_en",
        "reasoning_es",
        "confidence",
        "sensitivity",
        "worked_out_en",
        "worked_out_es",
    )
