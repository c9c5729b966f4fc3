"""What was asked: demands of a dispute, and appeals for a person."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, CodesField, EdtfField, Fact, bilingual, bound, ordered
from cases.models.case import Case
from cases.models.event import Event
from cases.models.organization import Organization
from cases.vocabulary import AppealKind, CloseReason, DemandOutcome


class Demand(Fact):
    """One demand of a dispute, as stated, and what became of it."""

    about = _(
        "One demand of a dispute, and what became of it. In the words of those who make it; one in each row. Example: Safe lifts: partly won."
    )

    dispute = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="demands", verbose_name=_("dispute"))
    text_en = models.CharField(
        _("demand (English)"),
        max_length=300,
        blank=True,
        help_text=_(
            "One demand in one row; in the words of those who make it as far as they can be kept. Example: Safe lifts."
        ),
    )
    text_es = models.CharField(
        _("demand (Spanish)"),
        max_length=300,
        blank=True,
        help_text=_("The same in Spanish; empty if not yet translated. Example: Ascensores seguros."),
    )
    made_by = models.ForeignKey(
        Organization,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="demands",
        verbose_name=_("made by"),
        help_text=_("Who makes it. Empty if no source says who. Example: Local 1 of Ejemplo."),
    )
    outcome = CodeField(
        _("outcome"),
        vocabulary=DemandOutcome,
        default=DemandOutcome.UNKNOWN,
        help_text=_("What became of it, as a source has it; not known rather than guessed. Example: Partly won."),
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("demand")
        verbose_name_plural = _("demands")
        constraints = [
            models.CheckConstraint(
                condition=~Q(text_en="") | ~Q(text_es=""),
                name="cases_demand_written",
                violation_error_message=_("Write the demand in at least one language."),
            )
        ]

    def __str__(self) -> str:
        return bilingual(self, "text")


class Appeal(Fact):
    """A call to act that a union or campaign has made, in its own words; the site asks nothing in its own name."""

    about = _(
        "A call to act that a union or a campaign has made. In its words; the site asks nothing in its own name. Example: Local 1 of Ejemplo asks the ministry to free Ada Ejemplo."
    )

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="appeals", verbose_name=_("case"))
    kinds = CodesField(
        _("asks for"),
        vocabulary=AppealKind,
        help_text=_("What readers or authorities are asked for; all that apply. Example: Release."),
    )
    asks_en = models.TextField(
        _("what it asks (English)"),
        blank=True,
        help_text=_(
            "In a sentence, what it asks and of whom; nothing is asked in our name. Example: It asks the ministry to free her."
        ),
    )
    asks_es = models.TextField(
        _("what it asks (Spanish)"),
        blank=True,
        help_text=_("The same in Spanish; empty if not yet translated. Example: Pide al ministerio que la libere."),
    )
    issued_by = models.ForeignKey(
        Organization,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="appeals",
        verbose_name=_("issued by"),
        help_text=_("The union or campaign that makes it. Empty if no source names it. Example: Local 1 of Ejemplo."),
    )
    addressed_to_en = models.CharField(
        _("addressed to (English)"),
        max_length=200,
        blank=True,
        help_text=_(
            "To whom readers are asked to turn; an office, not a private person. Example: the Ministry of Justice."
        ),
    )
    addressed_to_es = models.CharField(
        _("addressed to (Spanish)"),
        max_length=200,
        blank=True,
        help_text=_("The same in Spanish; empty if not yet translated. Example: el Ministerio de Justicia."),
    )
    opened = EdtfField(
        _("opened"), help_text=_("When it was first made; no more exact than the source. Example: 2007-07.")
    )
    opened_earliest = bound()
    opened_latest = bound()
    closed = EdtfField(
        _("closed"),
        help_text=_(
            "When it ceased to hold. Leave it empty while it stands; a closed one has a reason. Example: 2010-08-04."
        ),
    )
    closed_earliest = bound()
    closed_latest = bound()
    close_reason = CodeField(
        _("closed because"),
        vocabulary=CloseReason,
        blank=True,
        help_text=_("Why it no longer stands; only of a closed one. Example: The person was released."),
    )

    imprecise = ("opened", "closed")

    class Meta:
        ordering = ["pk"]
        verbose_name = _("appeal")
        verbose_name_plural = _("appeals")
        constraints = [
            ordered("opened"),
            ordered("closed"),
            models.CheckConstraint(
                condition=Q(closed="", close_reason="") | (~Q(closed="") & ~Q(close_reason="")),
                name="cases_appeal_closed_why",
                violation_error_message=_("A closed appeal has a date and a reason; an open one has neither."),
            ),
        ]

    def __str__(self) -> str:
        return bilingual(self, "asks")[:60]
