"""What colleagues tell one another about a case."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import Record
from cases.models.case import Case


class InternalNote(Record):
    """One entry of the thread on a case: what to do next, what was tried. Never published, and never changed once written.

    It is no place for what could harm somebody: that is a confidential note, whose reading is noted.
    """

    about = _(
        "One entry of the thread on a case, for colleagues. Never published, and not changed once it is written. Example: "
        "Wrote to the union on Monday; ask again next week."
    )

    case = models.ForeignKey(
        Case,
        on_delete=models.CASCADE,
        related_name="internal_notes",
        verbose_name=_("case"),
        help_text=_("The case it is about; the note stays with it. Example: Ada Ejemplo."),
    )
    text = models.TextField(
        _("note"),
        max_length=4000,
        help_text=_(
            "For colleagues: what was tried, what comes next. Nothing that could harm somebody: that is a confidential "
            "note. Example: Wrote to the union on Monday; ask again next week."
        ),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    by_name = models.CharField(_("written by"), max_length=150, editable=False)
    at = models.DateTimeField(_("written at"), editable=False)

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("internal note")
        verbose_name_plural = _("internal notes")
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="cases_internalnote_written",
                violation_error_message=_("Write something."),
            )
        ]

    def __str__(self) -> str:
        return self.text[:40]
