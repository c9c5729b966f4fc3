"""Periods of one liberty status: the rows from which every status is computed."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, Interval
from cases.models.case import Case
from cases.models.event import Event
from cases.models.organization import Organization
from cases.models.place import Place
from cases.status import Period
from cases.vocabulary import EndState, LibertyStatus, ReleaseType


class StatusPeriod(Interval):
    """A time during which a person was in one liberty status, in one place as far as known."""

    about = _(
        "A time during which a person was in one liberty status. A new row for every change of status or place; no end does not mean that it goes on. Example: pre-trial detention from June 2007 to March 2008."
    )

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="periods", verbose_name=_("case"))
    status = CodeField(
        _("status"),
        vocabulary=LibertyStatus,
        help_text=_(
            "The one status of this time, by its definition; a new row for every change. Example: Detained, basis not known, if no source names the stage."
        ),
    )
    place = models.ForeignKey(
        Place,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="status_periods",
        verbose_name=_("place"),
        help_text=_(
            "Where the person was held, as a source names it. Do not guess the prison because only one fits. Example: Unidentified prison, Peru."
        ),
    )
    held_by = models.ForeignKey(
        Organization,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="held_periods",
        verbose_name=_("held by"),
        help_text=_(
            "The authority or group in whose hands the person was; as a source says. Example: the prison service."
        ),
    )
    ordered_by = models.ForeignKey(
        Organization,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="ordered_periods",
        verbose_name=_("ordered by"),
        help_text=_(
            "The authority that ordered it; not the one that carried it out. Example: Juzgado Penal de Ejemplo."
        ),
    )
    legal_basis_as_stated = models.CharField(
        _("legal basis as stated"),
        max_length=300,
        blank=True,
        help_text=_(
            "The law or order, in the source’s own words; empty if it names none. Example: mandato de detención del juzgado."
        ),
    )
    ended_how = CodeField(
        _("ended how"),
        vocabulary=ReleaseType,
        blank=True,
        help_text=_(
            "How a detention ended. “Change of status” only if another detention period follows. Example: Released without charge."
        ),
    )
    start_event = models.ForeignKey(
        Event,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="started_periods",
        verbose_name=_("began with"),
        help_text=_("The event that began it; entered as an event of its own. Example: the arrest."),
    )
    end_event = models.ForeignKey(
        Event,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="ended_periods",
        verbose_name=_("ended with"),
        help_text=_("The event that ended it; entered as an event of its own. Example: the release."),
    )

    class Meta(Interval.Meta):
        abstract = False
        ordering = ["start_earliest", "end_earliest", "pk"]
        verbose_name = _("status period")
        verbose_name_plural = _("status periods")
        constraints = [
            *Interval.Meta.constraints,
            models.CheckConstraint(
                condition=Q(ended_how="")
                | Q(
                    end_state=EndState.ENDED,
                    status__in=[code.value for code in LibertyStatus if code.deprivation_class == "D"],
                ),
                name="cases_statusperiod_ended_how",
                violation_error_message=_("Only a detention that has ended says how it ended."),
            ),
        ]

    def __str__(self) -> str:
        return (
            f"{LibertyStatus(self.status).label} ({self.date_words('start') or '?'} – {self.date_words('end') or '?'})"
        )

    def as_period(self) -> Period:
        """The row as the pure status functions take it."""
        return Period(
            key=str(self.pk),
            status=self.status,
            start=self.imprecise_date("start"),
            end=self.imprecise_date("end"),
            end_state=self.end_state,
            last_attested=self.last_attested,
            ended_how=self.ended_how,
        )
