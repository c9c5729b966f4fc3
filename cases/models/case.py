"""The case: one person's file, from the first detention to what came of it."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, Fact, Root
from cases.models.person import Person
from cases.vocabulary import Knowledge, PublishedAs


class Case(Root, Fact):
    """One person's file. A new detention is a new spell in it, not a new case.

    There is no status here: status is a question with a date (``cases.status``), and the editorial state is read
    from the publication log.
    """

    about = _(
        "One person’s file, from the first detention to what came of it. A new detention is a new period in it, not a new case. Example: a docker, held in 2007 and again in 2010."
    )

    person = models.OneToOneField(
        Person,
        on_delete=models.PROTECT,
        related_name="case",
        verbose_name=_("person"),
        help_text=_("Whose file it is. One person has one file, however many detentions. Example: Ada María Ejemplo."),
    )
    country = models.CharField(
        _("country or territory"),
        max_length=2,
        help_text=_(
            "Where the person was detained; the code of ISO 3166-1. Example: Peru, also for a foreigner held there."
        ),
    )
    published_as = CodeField(
        _("published as"),
        vocabulary=PublishedAs,
        default=PublishedAs.BY_NAME,
        help_text=_(
            "Whether readers are told who it is. Withhold the name where it could harm somebody or consent depends on it; the page that stands then comes down at once. Example: “Name withheld, Peru, mining, 2026: detained”."
        ),
    )
    summary_en = models.CharField(
        _("summary (English)"),
        max_length=300,
        blank=True,
        help_text=_(
            "Who the person is and what happened, in one sentence without an opinion; lists and searches show it. Example: Delegate of a dockers’ union; held from 2010 to 2014."
        ),
    )
    summary_es = models.CharField(
        _("summary (Spanish)"),
        max_length=300,
        blank=True,
        help_text=_(
            "The same in Spanish; empty if not yet translated. Example: Delegada de un sindicato de la estiba; en prisión de 2010 a 2014."
        ),
    )
    translation_missing = models.BooleanField(
        _("publish with a missing translation"),
        default=False,
        help_text=_(
            "Ticked: the page may go out in one language and says so in the other. Only for what cannot wait. Example: ticked on the day of an arrest."
        ),
    )
    charge_knowledge = CodeField(
        _("charges"),
        vocabulary=Knowledge,
        blank=True,
        help_text=_(
            "What we know of charges. Not known: sought and not found. Empty: not yet looked for. Example: Known, with an accusation entered below."
        ),
    )
    counsel_knowledge = CodeField(
        _("legal counsel"),
        vocabulary=Knowledge,
        blank=True,
        help_text=_(
            "What we know of a lawyer for the person. Empty: not yet looked for. Example: There is none, if the person says so."
        ),
    )
    outcome_knowledge = CodeField(
        _("outcome of the proceedings"),
        vocabulary=Knowledge,
        blank=True,
        help_text=_(
            "What we know of how the proceedings ended. Empty: not yet looked for. Example: Does not apply, if no proceeding was ever opened."
        ),
    )
    aftermath_knowledge = CodeField(
        _("work after release"),
        vocabulary=Knowledge,
        blank=True,
        help_text=_(
            "What we know of the job, of blacklisting and of compensation after a release; what is known is an event of the case. Empty: not yet looked for. Example: Known, with an event “Reinstated”."
        ),
    )
    stated_reason_en = models.TextField(
        _("reason stated by the authorities (English)"),
        blank=True,
        help_text=_(
            "What the authorities say is the reason. Attributed, as an accusation: say who says it. Example: The police say that she blocked the road."
        ),
    )
    stated_reason_es = models.TextField(
        _("reason stated by the authorities (Spanish)"),
        blank=True,
        help_text=_(
            "The same in Spanish; empty if not yet translated. Example: La policía dice que ella bloqueó la carretera."
        ),
    )
    verified_on = models.DateField(
        _("verified on"),
        null=True,
        blank=True,
        help_text=_("When somebody last checked the whole file; not when one row changed. Example: 2026-05-04."),
    )
    review_due_on = models.DateField(
        _("review due on"),
        null=True,
        blank=True,
        help_text=_("When the whole file is to be checked again; later than the last check. Example: 2026-11-04."),
    )

    class Meta:
        ordering = ["person__sort_name", "pk"]
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        permissions = [
            ("open_every_draft", "Can open drafts that others began"),
            ("see_sealed", "Can see sealed rows"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(country__regex=r"^[A-Z]{2}$"),
                name="cases_case_country",
                violation_error_message=_("Choose a country or territory."),
            )
        ]

    def __str__(self) -> str:
        return self.person.display_name

    @property
    def is_protected(self) -> bool:
        """Whether the person's name is withheld from readers."""
        return self.published_as == PublishedAs.PROTECTED

    def clean(self) -> None:
        super().clean()
        if self.verified_on and self.review_due_on and self.review_due_on <= self.verified_on:
            raise ValidationError({"review_due_on": _("The next review comes after the last check.")})
