"""What courts did in a case: proceedings, and the hearings held or planned in them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, EdtfField, Fact, Interval, bilingual, bound, ordered
from cases.models.case import Case
from cases.models.charge import Charge
from cases.models.organization import Organization
from cases.vocabulary import PlanState


class Proceeding(Interval):
    """A proceeding before a court, from the day it was opened to the day it was closed.

    What a court does against several people at once is entered in the case of each: a case is published by itself.
    """

    about = _(
        "A proceeding before a court, from the day it was opened to the day it was closed. Against several people at once, it is entered in the case of each. Example: Expediente 2007-0123."
    )

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="proceedings", verbose_name=_("case"))
    court = models.ForeignKey(
        Organization,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="proceedings",
        verbose_name=_("court"),
        help_text=_(
            "The court or authority that hears it. Leave empty if no source names it; do not guess from the place. Example: Juzgado Penal de Ejemplo."
        ),
    )
    number_as_stated = models.CharField(
        _("number as stated"),
        max_length=120,
        blank=True,
        help_text=_("Of the file; as the source writes it. Example: Expediente 2007-0123."),
    )
    charges = models.ManyToManyField(
        Charge,
        blank=True,
        related_name="proceedings",
        verbose_name=_("charges"),
        help_text=_("The charges it deals with; only if a source says so. Example: the charge of riot."),
    )

    _history_m2m_fields = ("charges",)

    class Meta(Interval.Meta):
        ordering = ["start_earliest", "start_latest", "pk"]
        verbose_name = _("proceeding")
        verbose_name_plural = _("proceedings")

    def __str__(self) -> str:
        court = bilingual(self.court, "name") if self.court else ""
        return ", ".join(filter(None, (court, self.number_as_stated))) or str(self._meta.verbose_name)


class Hearing(Fact):
    """A hearing in a proceeding. One that is planned may lie in the future; no other fact does."""

    about = _(
        "A hearing in a proceeding. One that is planned may lie in the future; no other fact does. Example: hearing on the release, planned for 4 December 2026."
    )

    proceeding = models.ForeignKey(
        Proceeding, on_delete=models.CASCADE, related_name="hearings", verbose_name=_("proceeding")
    )
    purpose_en = models.CharField(
        _("purpose (English)"),
        max_length=200,
        blank=True,
        help_text=_("What it is for; in a few words. Example: hearing on the release."),
    )
    purpose_es = models.CharField(
        _("purpose (Spanish)"),
        max_length=200,
        blank=True,
        help_text=_("The same in Spanish; empty if not yet translated. Example: audiencia sobre la libertad."),
    )
    date = EdtfField(
        _("date"),
        help_text=_("The day it is planned for, or was. After an adjournment add a row. Example: 2026-12-04."),
    )
    date_earliest = bound()
    date_latest = bound()
    state = CodeField(
        _("state"),
        vocabulary=PlanState,
        help_text=_(
            "What became of it. A planned hearing may lie in the future; once its day has passed, say what became of it. Example: Missed, if its day passed without it."
        ),
    )

    imprecise = ("date",)

    class Meta:
        ordering = ["date_earliest", "date_latest", "pk"]
        verbose_name = _("hearing")
        verbose_name_plural = _("hearings")
        constraints = [
            ordered("date"),
            models.CheckConstraint(
                condition=~Q(purpose_en="") | ~Q(purpose_es=""),
                name="cases_hearing_purpose",
                violation_error_message=_("Write in at least one language what the hearing is for."),
            ),
        ]

    def __str__(self) -> str:
        return ", ".join(filter(None, (bilingual(self, "purpose"), self.date_words("date"))))
