"""How long the law of a country lets somebody be held at a stage, or wait for a ruling to be appealed."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, Interval, Root
from cases.models.legal_provision import LegalProvision
from cases.models.source import LANGUAGE_TAG
from cases.vocabulary import LimitKind


class LegalLimit(Root, Interval):
    """A legal time limit of a country, with the provision that sets it; its interval is when it was law.

    It has no page: cases of the country tell it from their next version on, once it is public, assessed and sourced.
    A limit of 24 or 48 hours is one of 1 or 2 days.
    """

    about = _(
        "A legal time limit of a country, with the provision that sets it. For the time in which it was law; 24 hours are 1 day. Example: police custody, at most 1 day."
    )

    country = models.CharField(
        _("country or territory"), max_length=2, help_text=_("Whose law it is; the code of ISO 3166-1. Example: Peru.")
    )
    kind = CodeField(
        _("limit on"),
        vocabulary=LimitKind,
        help_text=_(
            "The stage it is for. Limits on police custody and on pre-trial detention are told on case pages. Example: Police custody."
        ),
    )
    days = models.PositiveSmallIntegerField(
        _("days"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("The most days allowed, without what may be added to them; empty if it is in months. Example: 15."),
    )
    months = models.PositiveSmallIntegerField(
        _("months"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("The most calendar months allowed; empty if it is in days. A year is 12. Example: 9."),
    )
    provision = models.CharField(
        _("provision as stated"),
        max_length=200,
        help_text=_(
            "Law and article; as the source gives them, in its language. Example: Código Procesal de Ejemplo, art. 1."
        ),
    )
    provision_lang = models.CharField(
        _("language of the provision"),
        max_length=20,
        blank=True,
        validators=[LANGUAGE_TAG],
        help_text=_("Of the provision as stated; a language tag (BCP 47). Example: es, or pt-BR."),
    )
    legal_provision = models.ForeignKey(
        LegalProvision,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="limits",
        verbose_name=_("text of the provision"),
        help_text=_(
            "The text that sets it, as it was law in this time; readers can open it. Empty if nobody has read it. Example: "
            "the Constitution of 1993, article 2, as it stood in 2007."
        ),
    )
    exceptions_en = models.CharField(
        _("what it leaves out (English)"),
        max_length=500,
        blank=True,
        help_text=_(
            "For whom the law sets another limit, and what may be added to this one; readers are told with it. "
            "Example: Not for terrorism, for which it is 15 days."
        ),
    )
    exceptions_es = models.CharField(
        _("what it leaves out (Spanish)"),
        max_length=500,
        blank=True,
        help_text=_(
            "The same in Spanish; empty if not yet translated. Example: No rige para el terrorismo: son 15 días."
        ),
    )

    class Meta:
        ordering = ["country", "kind", "start_earliest", "pk"]
        verbose_name = _("legal limit")
        verbose_name_plural = _("legal limits")
        constraints = [
            *Interval.Meta.constraints,
            models.CheckConstraint(
                condition=Q(country__regex=r"^[A-Z]{2}$"),
                name="cases_legallimit_country",
                violation_error_message=_("Choose a country or territory."),
            ),
            models.CheckConstraint(
                condition=Q(days__isnull=False, days__gte=1, months__isnull=True)
                | Q(days__isnull=True, months__isnull=False, months__gte=1),
                name="cases_legallimit_one_length",
                violation_error_message=_("Give its length in days or in months: one of the two."),
            ),
            models.CheckConstraint(
                condition=~Q(provision=""),
                name="cases_legallimit_provision",
                violation_error_message=_("Name the provision."),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.legal_provision is not None and self.legal_provision.country != self.country:
            raise ValidationError({"legal_provision": _("This is the law of another country than that of the limit.")})

    def __str__(self) -> str:
        return f"{self.country}, {LimitKind(self.kind).label}: {self.provision}"
