"""What protects people and is never published: consent, risk, confidential notes.

These stand in tables of their own: the stock admin lets staff filter on any column of what it lists.
"""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, Record
from cases.models.case import Case
from cases.vocabulary import Consent, PublishedAs, Risk


class ConsentRecord(Record):
    """Who agreed to publication, when, and how we know."""

    about = _(
        "Who agreed to publication, when, and how we know. Without it a case is not published; refused or withdrawn, its page goes at once. Example: given by the family on 4 May 2026."
    )

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="consent", verbose_name=_("case"))
    consent = CodeField(
        _("consent"),
        vocabulary=Consent,
        default=Consent.NOT_SOUGHT,
        help_text=_(
            "What was agreed about publishing. Refused or withdrawn: the page goes at once. Example: Given by the family."
        ),
    )
    agreed_to = CodeField(
        _("agreed to"),
        vocabulary=PublishedAs,
        default=PublishedAs.BY_NAME,
        help_text=_(
            "What may be published. Who agrees only while the name is withheld is never named. Example: “you may count me, but not write who I am” is “Name withheld”."
        ),
    )
    given_on = models.DateField(
        _("given on"),
        null=True,
        blank=True,
        help_text=_("The day of the answer; whatever it was. Example: 2026-05-04."),
    )
    basis = models.TextField(
        _("how we know"),
        blank=True,
        help_text=_(
            "Who told whom, and where that is kept. Never published. Example: Her lawyer, by letter of 4 May 2026, in the archive."
        ),
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("consent")
        verbose_name_plural = _("consents")

    def __str__(self) -> str:
        return str(Consent(self.consent).label)

    def allows(self, published_as: str) -> bool:
        """Whether a case may be published so: with the name only if that was agreed to."""
        is_agreed = self.agreed_to in (PublishedAs.BY_NAME, published_as)
        return Consent(self.consent).is_publishable and is_agreed


class RiskReview(Record):
    """What publishing could do to the person, the family, witnesses and sources."""

    about = _(
        "What publishing could do to the person, the family, witnesses and sources. The worst of them counts; assess it again when things change. Example: high, while a witness works there."
    )

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="risk_review", verbose_name=_("case"))
    risk = CodeField(
        _("risk"),
        vocabulary=Risk,
        default=Risk.UNASSESSED,
        help_text=_(
            "What publishing could bring upon the person, the family, witnesses and sources: the worst of them counts. Example: High, if a witness still works there."
        ),
    )
    reason = models.TextField(
        _("reason"),
        blank=True,
        help_text=_("Why it is so; for those who assess it again. Example: Long public, and free since 2012."),
    )
    assessed_on = models.DateField(
        _("assessed on"),
        null=True,
        blank=True,
        help_text=_("When somebody last thought it through; not when it was typed in. Example: 2026-05-04."),
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("risk of publishing")
        verbose_name_plural = _("risks of publishing")

    def __str__(self) -> str:
        return str(Risk(self.risk).label)


class ConfidentialNote(Record):
    """A researcher's note for researchers: doubts, contacts' advice, what to find out next."""

    about = _(
        "A note of researchers for researchers. Never published; nothing in it that could harm somebody if it were read. Example: Ask the lawyer for the file number."
    )

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
