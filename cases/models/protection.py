"""What protects people and is never published: consent, risk, confidential notes.

These stand in tables of their own: the stock admin lets staff filter on any column of what it lists.
"""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, Record
from cases.models.case import Case
from cases.vocabulary import Consent, Risk


class ConsentRecord(Record):
    """Who agreed to publication, when, and how we know."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="consent", verbose_name=_("case"))
    consent = CodeField(
        _("consent"),
        vocabulary=Consent,
        default=Consent.NOT_SOUGHT,
        help_text=_("What was agreed about publishing. Refused or withdrawn: the page goes at once."),
    )
    given_on = models.DateField(
        _("given on"), null=True, blank=True, help_text=_("The day of the answer, whatever it was.")
    )
    basis = models.TextField(_("how we know"), blank=True, help_text=_("Who told whom, and where that is kept."))

    class Meta:
        ordering = ["pk"]
        verbose_name = _("consent")
        verbose_name_plural = _("consents")

    def __str__(self) -> str:
        return str(Consent(self.consent).label)


class RiskReview(Record):
    """What publishing could do to the person, the family, witnesses and sources."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="risk_review", verbose_name=_("case"))
    risk = CodeField(
        _("risk"),
        vocabulary=Risk,
        default=Risk.UNASSESSED,
        help_text=_(
            "What publishing could bring upon the person, the family, witnesses and sources: the worst of them counts."
        ),
    )
    reason = models.TextField(
        _("reason"),
        blank=True,
        help_text=_("Why it is so, for those who assess it again. Example: Long public, and free since 2012."),
    )
    assessed_on = models.DateField(
        _("assessed on"), null=True, blank=True, help_text=_("When somebody last thought it through.")
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("risk of publishing")
        verbose_name_plural = _("risks of publishing")

    def __str__(self) -> str:
        return str(Risk(self.risk).label)


class ConfidentialNote(Record):
    """A researcher's note for researchers: doubts, contacts' advice, what to find out next."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="confidential_notes", verbose_name=_("case"))
    text = models.TextField(
        _("note"),
        help_text=_(
            "Never published or searched by readers. No address or telephone number that is not needed. Example: Ask the lawyer for the file number."
        ),
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("confidential note")
        verbose_name_plural = _("confidential notes")

    def __str__(self) -> str:
        return self.text[:40]
