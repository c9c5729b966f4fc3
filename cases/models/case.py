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

    person = models.OneToOneField(
        Person,
        on_delete=models.PROTECT,
        related_name="case",
        verbose_name=_("person"),
        help_text=_("Whose file it is. One person has one file, however many detentions."),
    )
    country = models.CharField(
        _("country or territory"), max_length=2, help_text=_("ISO 3166-1: where the person was detained.")
    )
    published_as = CodeField(
        _("published as"),
        vocabulary=PublishedAs,
        default=PublishedAs.BY_NAME,
        help_text=_(
            "Whether readers are told who the person is. Withhold the name where it could harm the person, the family or "
            "a witness, or where consent was given on that condition. Then readers get country, sectors and a status "
            "for each year: “Name withheld, Peru, mining, 2026: detained”. A page that stands comes down at once, and what "
            "is published next has a new address."
        ),
    )
    summary_en = models.CharField(
        _("summary (English)"),
        max_length=300,
        blank=True,
        help_text=_(
            "Who the person is and what happened, in one sentence without an opinion; lists and search results show it. Example: Delegate of a dockers’ union; held from 2010 to 2014."
        ),
    )
    summary_es = models.CharField(_("summary (Spanish)"), max_length=300, blank=True)
    translation_missing = models.BooleanField(
        _("publish with a missing translation"),
        default=False,
        help_text=_("Ticked: the page may go out in one language and says so in the other."),
    )
    charge_knowledge = CodeField(
        _("charges"),
        vocabulary=Knowledge,
        blank=True,
        help_text=_("Unknown: sought and not found. Empty: not yet looked for."),
    )
    counsel_knowledge = CodeField(
        _("legal counsel"),
        vocabulary=Knowledge,
        blank=True,
        help_text=_("What we know of a lawyer for the person."),
    )
    outcome_knowledge = CodeField(
        _("outcome of the proceedings"),
        vocabulary=Knowledge,
        blank=True,
        help_text=_("What we know of how the proceedings ended."),
    )
    aftermath_knowledge = CodeField(
        _("work after release"),
        vocabulary=Knowledge,
        blank=True,
        help_text=_(
            "What we know of the job, of blacklisting and of compensation after a release; each that is known is an event "
            "of the case. Empty: not yet looked for. Example: Known, with an event “Reinstated”."
        ),
    )
    stated_reason_en = models.TextField(
        _("reason stated by the authorities (English)"),
        blank=True,
        help_text=_("Attributed, as an accusation: say who says it."),
    )
    stated_reason_es = models.TextField(_("reason stated by the authorities (Spanish)"), blank=True)
    verified_on = models.DateField(
        _("verified on"), null=True, blank=True, help_text=_("When somebody last checked the whole file.")
    )
    review_due_on = models.DateField(
        _("review due on"), null=True, blank=True, help_text=_("When the whole file is to be checked again.")
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
