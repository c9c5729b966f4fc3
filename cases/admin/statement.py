"""What others say, wherever it is edited: of a case, a dispute or an appeal."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cases.admin.inlines import FactInline
from cases.admin.within import WithinInline
from cases.models import Appeal, Statement

FIELDS = (
    "author",
    ("author_label_en", "author_label_es"),
    ("stance", "date"),
    ("text", "lang"),
    "is_excerpt",
    "translation_en",
    "translation_es",
    "moderation",
    "confidence",
    "sensitivity",
    "worked_out_en",
    "worked_out_es",
)


class StatementInline(FactInline):
    """Who says what of this record, in their own words."""

    model = Statement
    fields = FIELDS


class AppealStatementInline(WithinInline):
    """What is said of an appeal."""

    model = Statement
    within = Appeal
    title = _("What is said of the appeal: %(row)s")
    fields = FIELDS
