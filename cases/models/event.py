"""What happened: arrests, strikes, releases, deaths, and the context around them."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, CodesField, Interval, Record, Root, bilingual
from cases.models.case import Case
from cases.models.place import Place
from cases.vocabulary import CaseEventRelation, EventType, Sector, Violation


class Event(Root, Interval):
    """Something that happened. A strike or other labour conflict with a public page of its own is a dispute."""

    about = _(
        "Something that happened, with its day, place and participants. A strike or other conflict with a page of its own is a dispute. Example: the police arrest twelve dockers."
    )

    type = CodeField(
        _("type"),
        vocabulary=EventType,
        help_text=_("What kind of thing happened; by its definition in the codebook. Example: Transfer."),
    )
    title_en = models.CharField(
        _("title (English)"),
        max_length=200,
        help_text=_(
            "What happened; in a few words and in the present tense. Example: The police arrest twelve dockers."
        ),
    )
    title_es = models.CharField(
        _("title (Spanish)"),
        max_length=200,
        blank=True,
        help_text=_(
            "The same in Spanish; empty if not yet translated. Example: La policía arresta a doce estibadores."
        ),
    )
    description_en = models.TextField(
        _("description (English)"),
        blank=True,
        help_text=_(
            "What a reader needs beyond the title: two sentences at most, with who says so. Empty if nothing. Example: The union says that they were taken to the port."
        ),
    )
    description_es = models.TextField(
        _("description (Spanish)"),
        blank=True,
        help_text=_(
            "The same in Spanish; empty if not yet translated. Example: El sindicato dice que los llevaron al puerto."
        ),
    )
    country = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        help_text=_("Where it happened. Empty if it has no place. Example: Peru."),
    )
    sector = CodeField(
        _("sector"),
        vocabulary=Sector,
        blank=True,
        help_text=_(
            "Of a dispute alone: the sector of the workplace, not of the union. Example: Mining of metal ores."
        ),
    )
    place = models.ForeignKey(
        Place,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="events",
        verbose_name=_("place"),
        help_text=_(
            "Where it happened; as exactly as a source says and no more. Example: the district, if only that is told."
        ),
    )
    parent = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
        verbose_name=_("part of"),
        help_text=_(
            "The dispute this event belongs to; never itself. Example: the dockers’ strike, for an arrest at its picket."
        ),
    )
    is_dispute = models.BooleanField(
        _("dispute"),
        default=False,
        help_text=_(
            "Ticked: a labour conflict with a public page of its own. Only a strike, a lockout or the like. Example: ticked for the dockers’ strike, not for an arrest."
        ),
    )
    violations = CodesField(
        _("violations alleged"),
        vocabulary=Violation,
        help_text=_(
            "What is alleged to have been violated. Allegations, unless an assessment says otherwise; one that a source makes. Example: Anti-union dismissal."
        ),
    )
    cases = models.ManyToManyField(Case, through="CaseEvent", related_name="events", verbose_name=_("cases"))

    class Meta:
        ordering = ["start_earliest", "pk"]
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            *Interval.Meta.constraints,
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="cases_event_not_its_own_part",
                violation_error_message=_("An event is not part of itself."),
            ),
            models.CheckConstraint(
                condition=Q(is_dispute=False) | Q(type__in=[code.value for code in EventType if code.is_dispute]),
                name="cases_event_dispute_type",
                violation_error_message=_("Only a labour conflict (strike, lockout, blockade ...) is a dispute."),
            ),
        ]

    def __str__(self) -> str:
        return bilingual(self, "title")


class CaseEvent(Record):
    """What an event is to a case: its own, its context, or a consequence. These rows build the timeline."""

    about = _(
        "What an event is to a case. An event stands once, and in the timeline of every case it is tied to. Example: the strike is context, the arrest happened in the case."
    )

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="case_events", verbose_name=_("case"))
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="case_events", verbose_name=_("event"))
    relation = CodeField(
        _("relation"),
        vocabulary=CaseEventRelation,
        default=CaseEventRelation.OWN,
        help_text=_(
            "What the event is to the case; context if it did not happen to the person. Example: Context, for the strike before the arrest."
        ),
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("event of the case")
        verbose_name_plural = _("events of the case")
        constraints = [
            models.UniqueConstraint(
                fields=["case", "event"],
                name="cases_caseevent_once",
                violation_error_message=_("This event is already in the case."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.event} ({CaseEventRelation(self.relation).label})"
