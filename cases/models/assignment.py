"""Who looks after a case."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.base import Record
from cases.models.case import Case


class Assignment(Record):
    """The account that looks after a case: whoever is asked about it first. At most one; its history tells who did before.

    It gives no right and takes none. It is a row of its own, so that whoever assigns a case is no author of it.
    """

    about = _(
        "The account that looks after a case and is asked about it first. At most one; it gives no right and takes none. "
        "Example: Rita looks after the file of Ada Ejemplo."
    )

    case = models.OneToOneField(
        Case,
        on_delete=models.CASCADE,
        related_name="assignment",
        verbose_name=_("case"),
        help_text=_("The case that is looked after; each has one line. Example: Ada Ejemplo."),
    )
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="assignments",
        verbose_name=_("looked after by"),
        help_text=_(
            "Who is asked about this case first, and sees it under “My cases”. Empty: nobody yet. Example: rita."
        ),
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")

    def __str__(self) -> str:
        return str(self.account)
