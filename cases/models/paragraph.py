"""What happened, in sourced paragraphs."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import Fact, bilingual
from cases.models.case import Case


class Paragraph(Fact):
    """One paragraph of a case's narrative. It is a fact row: it has sources of its own or it is not published."""

    about = _(
        "One paragraph of what happened. It has sources of its own or it is not published. Example: A leaflet says that the police took her from the picket."
    )

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="paragraphs", verbose_name=_("case"))
    position = models.PositiveSmallIntegerField(
        _("position"),
        default=1,
        help_text=_("Its place among the paragraphs; the lowest number stands first. Example: 1."),
    )
    text_en = models.TextField(
        _("text (English)"),
        blank=True,
        help_text=_(
            "What its sources say, in our words, and who says it; nothing surer than they are. Example: A leaflet says that the police took her from the picket."
        ),
    )
    text_es = models.TextField(
        _("text (Spanish)"),
        blank=True,
        help_text=_(
            "The same in Spanish; empty if not yet translated. Example: Un volante dice que la policía se la llevó del piquete."
        ),
    )

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("paragraph")
        verbose_name_plural = _("what happened")
        constraints = [
            models.CheckConstraint(
                condition=~Q(text_en="") | ~Q(text_es=""),
                name="cases_paragraph_written",
                violation_error_message=_("Write the paragraph in at least one language."),
            )
        ]

    def __str__(self) -> str:
        return bilingual(self, "text")[:60]
