"""What the person is accused of, and what became of each accusation."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, EdtfField, Fact, bound, ordered
from cases.models.case import Case
from cases.models.legal_provision import LegalProvision
from cases.models.organization import Organization
from cases.models.source import LANGUAGE_TAG
from cases.vocabulary import ChargeCategory, ChargeStatus, Side


class Charge(Fact):
    """One accusation against the person, as those who make it state it: what is alleged, never what was done.

    What became of it stands in its updates; its state on a day is worked out from them (``cases.charges``).
    """

    about = _(
        "One accusation, as those who make it state it. What is alleged, never what was done. Example: riot, alleged by a prosecutor’s office."
    )

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="charges", verbose_name=_("case"))
    charge_category = CodeField(
        _("class of the charge"),
        vocabulary=ChargeCategory,
        help_text=_(
            "The broad class of what is alleged. “Charge not stated” if a source says that there are charges and not which. Example: Riot, disturbance, obstruction."
        ),
    )
    text_as_stated = models.TextField(
        _("charge as stated"),
        blank=True,
        help_text=_(
            "Word for word, in the language of the source; nothing added or softened. Example: delito contra la tranquilidad pública, en la modalidad de disturbios."
        ),
    )
    lang = models.CharField(
        _("language"),
        max_length=20,
        blank=True,
        validators=[LANGUAGE_TAG],
        help_text=_("Of the charge as stated; a language tag (BCP 47). Example: es, or pt-BR."),
    )
    translation_en = models.TextField(
        _("our translation (English)"),
        blank=True,
        help_text=_(
            "Of the charge as stated, made by us. Empty if that is in English. Example: offence against public order, in the form of riot."
        ),
    )
    translation_es = models.TextField(
        _("our translation (Spanish)"),
        blank=True,
        help_text=_(
            "Of the charge as stated, made by us. Empty if that is in Spanish. Example: delito contra el orden público, en forma de disturbios."
        ),
    )
    provision_as_stated = models.CharField(
        _("provision as stated"),
        max_length=300,
        blank=True,
        help_text=_(
            "The article and the law as the source names them. Do not look up one that it does not name. Example: artículo 315 del Código Penal."
        ),
    )
    provision = models.ForeignKey(
        LegalProvision,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="charges",
        verbose_name=_("provision"),
        help_text=_(
            "Any text of the article that the source names; which one was in force is worked out from the alleged date. Empty if it names none. Example: Código de Ejemplo, 315."
        ),
    )
    alleged_on = EdtfField(
        _("alleged date"),
        help_text=_(
            "When what is alleged is said to have happened; as those who make the accusation say. Example: 2007-06-05."
        ),
    )
    alleged_on_earliest = bound()
    alleged_on_latest = bound()
    alleged_by = models.ForeignKey(
        Organization,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="charges",
        verbose_name=_("alleged by"),
        help_text=_("Who makes the accusation; not who reports it. Example: a prosecutor’s office, or a company."),
    )
    side = CodeField(
        _("side"),
        vocabulary=Side,
        blank=True,
        help_text=_(
            "On which side those stand who make the accusation. Needed if no organization is named. Example: The state’s side."
        ),
    )

    imprecise = ("alleged_on",)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("charge")
        verbose_name_plural = _("charges")
        constraints = [
            ordered("alleged_on"),
            models.CheckConstraint(
                condition=Q(alleged_by__isnull=False) | ~Q(side__in=("", Side.UNKNOWN)),
                name="cases_charge_attributed",
                violation_error_message=_("Say who makes the accusation: an organization, or at least its side."),
            ),
            models.CheckConstraint(
                condition=Q(text_as_stated="") | ~Q(charge_category=ChargeCategory.NOT_STATED),
                name="cases_charge_not_stated",
                violation_error_message=_("This charge is stated: choose its class, or “Other charge”."),
            ),
            models.CheckConstraint(
                condition=Q(text_as_stated="") | ~Q(lang=""),
                name="cases_charge_lang",
                violation_error_message=_("Say in which language the charge is stated."),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.case_id and self.provision is not None and self.provision.country != self.case.country:
            raise ValidationError({"provision": _("This is the law of another country than that of the case.")})

    def __str__(self) -> str:
        return self.text_as_stated[:60] or self.get_charge_category_display() or str(self._meta.verbose_name)


class ChargeUpdate(Fact):
    """A step of a charge: what had become of it by a day."""

    about = _(
        "A step of a charge: what had become of it by a day. A row for every step; none is written over. Example: filed in June 2007, dropped in May 2008."
    )

    charge = models.ForeignKey(Charge, on_delete=models.CASCADE, related_name="updates", verbose_name=_("charge"))
    status = CodeField(
        _("what became of it"),
        vocabulary=ChargeStatus,
        help_text=_(
            "What had become of the charge. A row for every step; never change an earlier step into a later one. Example: Filed, then another row: Dropped."
        ),
    )
    date = EdtfField(
        _("date"),
        help_text=_(
            "When it came to that. If only the day of the report is known, that day as the latest. Example: [..2007-07-15]."
        ),
    )
    date_earliest = bound()
    date_latest = bound()

    imprecise = ("date",)

    class Meta:
        ordering = ["date_earliest", "date_latest", "pk"]
        verbose_name = _("step of a charge")
        verbose_name_plural = _("steps of a charge")
        constraints = [ordered("date")]

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.get_status_display(), self.date_words("date"))))
